# ruff: noqa: E501 - a table reads best with one case a line
"""Pronouns, descriptions and statements without a source: who is meant, and when nobody is."""

from __future__ import annotations

import pytest
from tests.sources.marked import speakers

ANN = "[s1:Ann Smith, the ambassador of Ruritania], [c1:said] [q1:no]."

# text -> the speakers' names
TEXTS = [
    ("he is the last man, not the nearest name",
     "[s1:Rolf Ek] [c1:said] [q1:the port is closed].\n"
     "“[q2:We think Ann Smith will go on,]” [s2:he] [c2:said].", ["Rolf Ek", "Rolf Ek"]),
    ("a name inside the quotation is not who speaks",
     "[s1:Sullivan Gray] [c1:said] [q1:talks go on].\n“[q2:Our guest Kim Jong-un has hopes,]” [s2:he] [c2:said].",
     ["Sullivan Gray", "Sullivan Gray"]),
    ("she skips the man between",
     "[s1:Ann Smith] [c1:met] [q1:Rolf Ek]. [s2:She] [c2:said] [q2:it was late].",
     ["Ann Smith", "Ann Smith"]),
    ("the title gives the gender",
     "Mr. Sokolov arrived with Ms. Petrova. [s:She] [c:said] [q:it was cold].", ["Petrova"]),
    ("a spokeswoman is she",
     "Company spokeswoman Robin Lake met Rolf Ek. [s:She] [c:said] [q:no].", ["Robin Lake"]),
    ("nobody fits", "The port closed. [s:She] [c:said] [q:it was late].", [None]),
    ("two men alike are nobody",
     "Rolf Ek and Carl Berg met at noon. [s:He] [c:said] [q:no].", [None]),
    ("they are the two just named",
     "Rolf Ek and Ann Smith wrote a book. [s:They] [c:said] [q:it was long].", ["Rolf Ek; Ann Smith"]),
    ("they are the group that spoke",
     "[s1:Local fishermen] [c1:said] [q1:no]. [s2:They] [c2:added] [q2:it was wet].",
     ["local fishermen", "local fishermen"]),
    ("they with nobody near", "It rained. [s:they] [c:see] [q:rain].", [None]),
    ("it is the body that spoke",
     "[s1:The Port Authority] [c1:said] [q1:no]. [s2:It] [c2:added] [q2:maybe].",
     ["Port Authority", "Port Authority"]),
    ("who is what stands before",
     "It pleased Ann Smith, [s:who] [c:said] [q:it was fine].", ["Ann Smith"]),
    ("who after an apposition",
     "It pleased Ann Smith, the captain, [s:who] [c:said] [q:it was fine].", ["Ann Smith"]),
    ("who after a group",
     "It pleased many retired miners [s:who] [c:said] [q:it was fine].", ["many retired miners"]),
    ("the ambassador", ANN + "\n[s2:The ambassador] [c2:added] [q2:yes].", ["Ann Smith", "Ann Smith"]),
    ("the former chancellor",
     "Otto Lenz, a former chancellor, came.\n[s:The former chancellor] [c:said] [q:no].", ["Otto Lenz"]),
    ("the analyst when there are two",
     "Ann Smith, an analyst, and Rolf Ek, an analyst, came.\n[s:The analyst] [c:said] [q:no].", ["analyst"]),
    ("the last of two analysts to speak",
     "[s1:Ann Smith, an analyst], [c1:said] [q1:no]. [s2:Rolf Ek, an analyst], [c2:said] [q2:yes].\n"
     "Rain.\n[s3:The analyst] [c3:added] [q3:so].", ["Ann Smith", "Rolf Ek", "Rolf Ek"]),
    ("the wrong party is not meant",
     "Republican nominee Ann Smith came.\n[s:The Democratic nominee] [c:said] [q:no].", ["Democratic nominee"]),
    ("a judge named further down",
     "[s1:A Boston judge] [c1:ruled] [q1:for the miners].\n[s2:Superior Court Justice Mary Lowe] [c2:wrote] [q2:so].",
     ["Mary Lowe", "Mary Lowe"]),
    ("another source stays apart and is taken up",
     "[s1:A source] [c1:said] [q1:no]. [s2:Another source] [c2:said] [q2:yes]. [s3:The source] [c3:added] [q3:so].",
     ["source", "another source", "another source"]),
    ("his aides are named by him",
     "[s1:Rolf Ek] [c1:said] [q1:no]. [s2:His aides] [c2:said] [q2:yes].", ["Rolf Ek", "Rolf Ek’s aides"]),
    ("what somebody owns may be their speech",
     "Rolf Ek met Ann Smith. [s1:Ek and Smith’s first reaction] [c1:was] [q1:that it rained]. [s2:Ek’s car] [c2:said] [q2:no].",
     ["Rolf Ek; Ann Smith", "Ek’s car"]),
    ("a coordinated cue",
     "[s1:Ann Smith] [c1:said] [q1:no], and [c2:added] [q2:that it rained].", ["Ann Smith", "Ann Smith"]),
    ("a passive cue", "[c1:It was reported] [q1:that the port closed].", [None]),
    ("a passive cue after a speaker",
     "[s1:Ann Smith] [c1:said] [q1:no], and [q2:the port] [c2:was criticised as] [q2:slow].", ["Ann Smith", None]),
    ("in a place they", "In Seoul it rains. [s:In Berlin they] [c:see] [q:snow].", [None]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("marked", "names"), [row[1:] for row in TEXTS], ids=[row[0] for row in TEXTS]
)
def test_who_is_meant(marked: str, names: list[str | None]) -> None:
    assert [speaker.name for speaker in speakers(marked)] == names


def test_quote_without_cue_belongs_to_the_speaker_before() -> None:
    first, second = speakers(
        "[s1:Ann Smith, a tester at Acme Laboratories], [c1:said] [q1:it works].\n“[q2:It always did.]”"
    )
    assert (second.name, second.institution) == (first.name, "Acme Laboratories")
    assert second.mention is None
    assert "goes on" in second.reason


def test_quotes_without_cue_follow_each_other() -> None:
    found = speakers("[s1:Ann Smith] [c1:said] [q1:no].\n“[q2:It did.]”\n“[q3:It did so.]”")
    assert [speaker.name for speaker in found] == ["Ann Smith"] * 3


def test_quote_without_cue_after_a_paragraph_of_silence_is_nobody() -> None:
    found = speakers("[s1:Ann Smith] [c1:said] [q1:no].\nThe port is old.\n“[q2:It works.]”")
    assert found[1].kind == "unknown"


def test_quote_without_cue_at_the_start_is_nobody() -> None:
    [speaker] = speakers("“[q:It always worked here.]”")
    assert (speaker.kind, speaker.name, speaker.institution) == ("unknown", None, None)


def test_first_person_is_the_author_where_the_byline_says_who() -> None:
    marked = "[s:I] [c:think] [q:the port is old]."
    assert speakers(marked, byline="Ann Smith")[0].name == "Ann Smith"
    assert speakers(marked)[0].kind == "unknown"


def test_reason_says_how_the_name_was_found() -> None:
    found = speakers("[s1:Rolf Ek] [c1:said] [q1:no]. [s2:He] [c2:added] [q2:yes].")
    assert found[1].reason == "“He” is Rolf Ek, the man who stands out most there."
    assert found[1].mention == "He"
    assert found[1].confidence < found[0].confidence


def test_no_attributions_give_no_speakers() -> None:
    assert speakers("Nothing was said.") == []
