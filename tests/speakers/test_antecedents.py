"""Noun phrases that a pronoun or "the club" takes up, where no name and nobody who spoke does."""

from __future__ import annotations

import pytest

from tests.speakers.marked import speakers

# text -> name of who speaks
PHRASES = [
    ("Aid went to [q:it] by the voters, [s:who] [c:said] [q:so].", "voters"),
    ("Lee met several clerks — from Oslo to Rome — [s:who] [c:said] [q:so].", "several clerks"),
    ("Lee came from the [b:Port Authority], [s:which] [c:said] [q:so].", "Port Authority"),
    ("As Republicans met, [s:they] [c:said] [q:so].", "Republicans"),
    ("Ann Lee's advisers met. But [s:they] [c:said] [q:so].", "Ann Lee's advisers"),
    ("Residents met. They watched the soldiers. [s:They] [c:said] [q:so].", "Residents"),
    ("It rained. [s:They] [c:said] [q:so].", None),
    ("“The voters left.” [s:They] [c:said] [q:so].", None),
]


@pytest.mark.parametrize(("text", "name"), PHRASES)
def test_a_pronoun_takes_up_a_noun_phrase(text: str, name: str | None) -> None:
    assert speakers(text)[-1].name == name


def test_the_club_is_one_that_was_named_before() -> None:
    text = "The [b:Dunmore Rovers] lost. [s:{}] [c:said] [q:so]."
    [found] = speakers(text.format("The club"))
    assert (found.name, found.kind) == ("Dunmore Rovers", "organisation")
    assert speakers(text.format("A club"))[0].kind == "group"
    assert speakers(text.format("The crowd"))[0].kind == "group"


SERVED = [
    ("a spokesman for [p:Ann Lee]", "spokesman for Ann Lee"),
    ("[p:Lee]'s lawyer", "Lee's lawyer"),
]


@pytest.mark.parametrize(("source", "name"), SERVED)
def test_whom_a_source_serves_is_not_meant_by_it(source: str, name: str) -> None:
    [found] = speakers(f"[p:Ann Lee] came. [s:{source}] [c:said] [q:so].", answer="somebody")
    assert (found.name, found.kind) == (name, "group")


def test_another_ones_team_is_not_the_team_that_spoke_before() -> None:
    text = "[s1:Lowe's team] [c1:said] [q1:so]. [s2:Voss's team] [c2:said] [q2:no]."
    assert [found.name for found in speakers(text, answer="somebody")] == [
        "Lowe's team",
        "Voss's team",
    ]


POLLS = [
    ("The poll", "Acme Labs poll"),
    ("Another poll", "Another poll"),
    ("A poll", "poll"),
    ("A Dunmore poll", "Dunmore poll"),
]


@pytest.mark.parametrize(("source", "name"), POLLS)
def test_a_poll_is_the_one_that_was_named_unless_it_is_another(source: str, name: str) -> None:
    [found] = speakers(f"An Acme Labs poll came out. [s:{source}] [c:found] [q:so].")
    assert found.name == name


def test_a_poll_before_the_one_that_is_named_is_that() -> None:
    [found] = speakers("[s:A poll] [c:found] [q:so]. The Acme Labs poll came out.")
    assert found.name == "Acme Labs poll"


@pytest.mark.parametrize(
    ("source", "name"), [("A clerk", "clerk"), ("Another", "Another"), ("The clerk", "Ann Lee")]
)
def test_whom_a_source_introduces_is_nobody_named_before(source: str, name: str) -> None:
    text = f"[p:Ann Lee] came. [s:{source}] [c:said] [q:so]."
    assert speakers(text, answer="somebody")[0].name == name


def test_whom_a_source_introduces_may_be_named_later() -> None:
    text = "[s:A clerk] [c:said] [q:so]. [p:Ann Lee] came."
    assert speakers(text, answer="somebody")[0].name == "Ann Lee"


FAMILIAR = [
    ("one clerk familiar with the deal", "clerk"),
    ("two officials at the bank,", "two officials"),
    ("a farmer from the valley,", "farmer"),
    ("a note from the clerk,", "clerk"),
    ("voters in the valley", "voters"),
    ("a nurse with a dog,", "nurse"),
    ("two lawyers for Velmo", "two lawyers"),
    ("the man in the red coat", "man"),
    ("a source close to the family", "source"),
    ("a mother of three", "mother"),
    # Whom a verb is between is somebody else.
    ("a talk, and a clerk went by a toddler", "toddler"),
    ("a clerk, and two lawyers met with a pensioner", "pensioner"),
    ("an officer who gave a coat to a stranger", "stranger"),
    ("Democrats in Congress", "Democrats in Congress"),
    ("the University of Torve at Elbe paper", "University of Torve at Elbe paper"),
]


@pytest.mark.parametrize(("before", "name"), FAMILIAR)
def test_who_is_no_thing(before: str, name: str) -> None:
    [found] = speakers(f"There was {before} [s:who] [c:said] [q:so].")
    assert found.name == name
