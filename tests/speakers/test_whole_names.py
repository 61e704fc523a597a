# ruff: noqa: E501 - a table reads best with one case a line
"""Names as the article has them where the network marked pieces, two at once, or somebody."""

from __future__ import annotations

import pytest

from tests.speakers.marked import speakers, unmark
from tests.speakers.staging import parsed
from workbench.speakers.names import settled


def names(marked: str) -> list[tuple[str, str]]:
    """What the article's people and bodies are called, in the order of the text, and their kinds."""
    made = unmark(marked)
    found = settled(made.text, parsed(made.text), made.entities())
    found = sorted((each for each in found if each.kind != "role"), key=lambda each: each.start)
    return [(made.text[each.start : each.end], each.kind) for each in found]


PIECES = [
    ("[b:Velmo] [p:Torre] rose.", [("Velmo Torre", "body")]),
    ("[p:Torve] [b:City] won.", [("Torve City", "body")]),
    ("[p:Ann] [b:Torve] left.", [("Ann Torve", "person")]),
    ("Union [r:official] [b:Ulvo] [p:Torve] left.", [("Ulvo Torve", "person")]),
    ("The [b:National Elbe] [b:Government of Velora] met.", [("National Elbe Government of Velora", "body")]),
    ("The [b:Royal Commission] into [b:Canal Fees] met.", [("Royal Commission into Canal Fees", "body")]),
    ("[b:Elbe] [b:Committee] for [b:Canal Fees] met.", [("Elbe Committee for Canal Fees", "body")]),
    ("[b:Citizens] for [b:Clean Canals] met.", [("Citizens for Clean Canals", "body")]),
    ("[b:Velmo] [p:Torre Foods] fell. [b:Velmo Torre] rose.", [("Velmo Torre Foods", "body"), ("Velmo Torre", "body")]),
    # Two that stand side by side.
    ("The [b:Canal Council] [p:Enver] [b:Torve] left.", [("Canal Council", "body"), ("Enver Torve", "person")]),
    ("[b:Velmo] [p:Ann Torve] left.", [("Velmo", "body"), ("Ann Torve", "person")]),
    ("[b:Velmo's] [b:Torre] rose.", [("Velmo", "body"), ("Torre", "body")]),
    ("[b:Velmo] [b:Torre] rose. [b:Torre] fell.", [("Velmo", "body"), ("Torre", "body"), ("Torre", "body")]),
    ("the [b:Elbe firm] [b:Torre] rose.", [("Elbe firm", "body"), ("Torre", "body")]),
    ("The [b:Elbe Commission] against [b:Torre] met.", [("Elbe Commission", "body"), ("Torre", "body")]),
    ("[b:Citizens] for [b:Torre] met. [b:Torre] rose.", [("Torre", "body"), ("Torre", "body")]),
    ("A [b:report] on [b:Torre] came.", [("report", "body"), ("Torre", "body")]),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "found"), PIECES)
def test_pieces_of_a_name_are_one(marked: str, found: list[tuple[str, str]]) -> None:
    assert names(marked) == found


PARTED = [
    ("[b:Velmo and Torre] rose. [b:Torre] fell.", ["Velmo", "Torre", "Torre"]),
    ("[b:Elbe Bank and the Torre Fund] met. The [b:Torre Fund] left.", ["Elbe Bank", "Torre Fund", "Torre Fund"]),
    ("[b:Velmo; Torre] rose.", ["Velmo", "Torre"]),
    ("[b:Elbe Board. Torre] rose.", ["Elbe Board", "Torre"]),
    ("[b:Elbe Board (] rose.", ["Elbe Board"]),
    ("[b:Torre news agency] said so.", ["Torre"]),
    ("the [b:Elbe Echo newspaper] said so.", ["Elbe Echo"]),
    ("[b:Velmo bosses] met. [b:Velmo] rose.", ["Velmo", "Velmo"]),
    # One body by its name.
    ("the [b:Centers for Canal Control and Prevention] met. [b:Centers for Canal Control] met.", ["Centers for Canal Control and Prevention", "Centers for Canal Control"]),
    ("[b:Warnow Bros. Pictures] rose.", ["Warnow Bros. Pictures"]),
    ("[b:Velmo and Torre] rose. [b:Velora] fell.", ["Velmo and Torre", "Velora"]),
    ("[b:Velmo & Torre] rose. [b:Torre] fell.", ["Velmo & Torre", "Torre"]),
    ("the [b:Elbe canals agency] met.", ["Elbe canals agency"]),
    ("the [b:Velmo board] met. [b:Velmo] rose.", ["Velmo board", "Velmo"]),
    ("[b:J. Torre] rose.", ["J. Torre"]),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "bodies"), PARTED)
def test_two_bodies_in_one_mark_are_two(marked: str, bodies: list[str]) -> None:
    assert names(marked) == [(name, "body") for name in bodies]


def test_the_second_of_two_bodies_is_nobodys_employer() -> None:
    [found] = speakers(
        "[b:Torre] fell. [s:[p:Ann Lee], [r<:head] of [b<:Velmo and Torre]] [c:said] [q:so]."
    )
    assert found.institution == "Velmo"


OWNERS = [
    ("[b:Torve]'s has grown.", [("Torve's", "body")]),
    ("[p:Torve]’s said so. Shares in [b:Torve]’s fell.", [("Torve’s", "body"), ("Torve’s", "body")]),
    ("[p:Torve]'s house burned.", [("Torve", "person")]),
    ("[p:Torve]'s is a long story. [p:Torve] left.", [("Torve", "person"), ("Torve", "person")]),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "found"), OWNERS)
def test_an_owners_ending_is_a_bodys_where_nothing_is_owned(
    marked: str, found: list[tuple[str, str]]
) -> None:
    assert names(marked) == found


BODIES_BY_USE = [
    "Shares in [p:Yelkov] fell.",
    "[p:Yelkov] shares fell.",
    "[p:Yelkov]’s profits fell.",
    "She works at [p:Yelkov].",
    "He was a striker for [p:Yelkov].",
    "[p:Yelkov] are favourites.",
    "[p:Yelkov], who are top, won.",
    "[p:Yelkov], which makes tea, left.",
    "[p:Yelkov] has cut its losses.",
    "[p:Yelkov] has said it intends to stay.",
    "Bookmakers and brokers [p:Yelkov] left.",
    "[p:Yelkov] left. [b:Yelkov Research] met.",
    "[p:YelKov] left.",
    "[p:Yelkov+] left.",
    "[p:Velmo Yelkov] shares fell.",
]
PEOPLE_BY_USE = [
    "[p:Yelkov] left.",
    "[p:Yelkov], who is 40, joined. She works at [p:Yelkov].",
    "[p:Yelkov], 40, is at work. She works at [p:Yelkov].",
    "His wife [p:Yelkov] has cut its staff.",
    "Dr [p:Yelkov] left. She looked at [p:Yelkov].",
    "She looked at [p:Yelkov].",
    "[p:Ann] and [p:Yelkov] are here.",
    "[p:Ann] has cut its staff.",
    "[p:Olga Yelkov] left. [p:Yelkov] shares fell.",
    "[p:Velmo Yelkov] has cut its staff.",
    "[p:McYelkov] left.",
    "Supporters of [p:Yelkov] were held.",
    "Neither [p:Torve] nor [p:Yelkov] have lost.",
    "[p:Yelkov] urged Iran to end its work.",
    "[p:Yelkov] shares that view.",
    "[p:Yelkov]'s staff left.",
    "He worked with [p:Yelkov].",
    "[p:Yelkov] has cut its losses. She left.",
    "The film by [p:Velmo Yelkov], which opened, failed.",
    "Rivals [p:Yelkov] and [p:Torve] left.",
]


@pytest.mark.parametrize("marked", BODIES_BY_USE)
def test_a_name_is_a_bodys_by_how_it_is_used(marked: str) -> None:
    assert {kind for _, kind in names(marked)} == {"body"}


@pytest.mark.parametrize("marked", PEOPLE_BY_USE)
def test_a_name_that_anything_shows_to_be_somebodys_stays_so(marked: str) -> None:
    assert {kind for _, kind in names(marked)} == {"person"}


def test_what_is_said_of_a_piece_is_said_of_the_whole() -> None:
    found = speakers("[p:Ann] [b:Torve], a [r<:tester], met. [s:[p:Torve]] [c:said] [q:so].")
    assert (found[0].name, found[0].role) == ("Ann Torve", "tester")


def test_a_body_is_found_where_it_was_not_marked() -> None:
    told = "[b:Torre Foods] grew. Torre Foods fell. The Torre Foods Cup was held."
    assert names(told) == [("Torre Foods", "body")] * 2


@pytest.mark.parametrize("told", ["[b:Norway] grew. Norway fell.", "[b:The] grew. The end."])
def test_places_and_common_words_are_looked_for_nowhere(told: str) -> None:
    assert len(names(told)) <= 1


NO_BODIES = [
    "[p:Ann Lee], [b:Canals] Secretary, met.",
    "[p:Ann Lee], Secretary of State for [b:Canals], met.",
    "[p:Ann Lee], minister for [b:Canals], met.",
    "[p:Ann Lee], the [b:State for Canals], met.",
    "[p:Ann Lee] of the [b:Elbe Four] met.",
]


@pytest.mark.parametrize("marked", NO_BODIES)
def test_what_an_office_is_for_and_so_many_people_are_no_bodies(marked: str) -> None:
    assert names(f"Nobody came when it rained. {marked}") == [("Ann Lee", "person")]


@pytest.mark.parametrize(
    "marked",
    ["[p:Ann Lee], [b:RMT] Secretary, met.", "[p:Ann Lee], [b:Canals Union] secretary, met."],
)
def test_a_union_has_a_secretary(marked: str) -> None:
    assert [kind for _, kind in names(marked)] == ["person", "body"]
