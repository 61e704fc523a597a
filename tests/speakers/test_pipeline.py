"""From entities to a row's speaker, where names and posts decide and the network has no say."""

from __future__ import annotations

from tests.speakers.marked import speakers, unmark
from tests.speakers.staging import parsed
from workbench.speakers.asking import phrases, question_of
from workbench.speakers.names import names_of

LOWE = "[s1:[p:Ann Lowe], [r<:chief executive] of [b<:Heron Trust],] [c1:said] [q1:all is well]."
LAWYER = "[s2:A [r:lawyer] for [p:Ms. Lowe]] [c2:said] [q2:it will stay open]."


def test_a_named_source_has_its_post() -> None:
    [first, _] = speakers(f"{LOWE}\n\n{LAWYER}\n")
    assert (first.name, first.kind) == ("Ann Lowe", "person")
    assert (first.role, first.institution) == ("chief executive", "Heron Trust")
    assert first.reason == "Ann Lowe is named here."


def test_a_name_behind_a_preposition_does_not_speak() -> None:
    [_, second] = speakers(f"{LOWE}\n\n{LAWYER}\n")
    assert (second.name, second.kind, second.role) == ("lawyer for Ms. Lowe", "group", "lawyer")
    assert second.mention == "A lawyer for Ms. Lowe"


def test_a_post_that_only_a_source_states_is_whose_it_means() -> None:
    found = speakers(
        "[p:Ann Lowe] came.\n[s:The [r:chief executive]] [c:said] [q:no].", answer="somebody"
    )
    assert [(each.name, each.role) for each in found] == [("Ann Lowe", "chief executive")]


def test_sources_that_name_nobody_are_phrases() -> None:
    made = unmark(
        "[s1:A lawyer for [p:Ann Lowe]] [q1:spoke]. "
        "[s2:[p:Bo Rice] from [b:Tidewater]] [q2:agreed]. [s3:[p:James]’ mother] [q3:left]."
    )
    words = parsed(made.text)
    asked = [question_of(made.text, words, each) for each in made.attributions]
    names = names_of(made.text, made.entities())
    found = phrases(made.text, [each for each in asked if each], words, names)
    assert [place.text for place in found] == ["A lawyer for Ann Lowe", "James’ mother"]


def test_the_same_text_has_the_same_speakers_whatever_was_read_before() -> None:
    alone = speakers(LOWE)
    speakers("[s:[p:Ann Brown Lowe], a [r<:pilot]], [c:said] [q:yes].")
    assert speakers(LOWE) == alone


def test_a_text_without_statements_has_no_speakers() -> None:
    assert speakers("[p:Ann Lowe] said nothing.") == []
    assert speakers("") == []
