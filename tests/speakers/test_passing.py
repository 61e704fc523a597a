# ruff: noqa: E501 - a table reads best with one case a line
"""Bodies that are named without anybody of the article belonging to them, and whose a text is."""

from __future__ import annotations

import pytest

from tests.speakers.marked import speakers
from workbench.speakers.documents import named_texts
from workbench.speakers.passing import in_passing, told_of_others

PASSING = [
    "Ann Lee, whose father was the family doctor at [Acme Hospital], left.",
    "She feared for her daughter, a second-year student at the [Oslo Academy].",
    "Ann Lee, a close friend. He met her friend since first grade at [Dunmore School].",
    "Eva Orr, the 30-year-old daughter of the [Oslo Academy] head, left.",
    "Tom Poe, the author of ''Storm and [Harbour]'', left.",
    "He wrote a book called “Life at [Acme]” there.",
    "She spoke on [Dunmore Radio] twice.",
    "Poe’s elder brother, a clerk at [Acme], left.",
]
MEANT = [
    "Ann Lee, a doctor at [Acme Hospital], left.",
    "Her daughter said Ann Lee worked at [Acme].",
    "Her brother left, and Ann Lee of [Acme] stayed.",
    "“I work for [Acme],” she said.",
    "The son of a miner, she leads [Acme].",
]


@pytest.mark.parametrize(
    ("text", "passing"), [(t, True) for t in PASSING] + [(t, False) for t in MEANT]
)
def test_a_relatives_body_and_a_title_are_named_in_passing(text: str, passing: bool) -> None:
    start, end = text.index("["), text.index("]") - 1
    assert in_passing(text.replace("[", "").replace("]", ""), start, end) is passing


@pytest.mark.parametrize(
    ("source", "own"),
    [
        ("a clerk familiar with the Acme deal", "a clerk"),
        ("Many voters, including Lee’s clerks", "Many voters,"),
        ("one group campaigning for a ban", "one group"),
        ("a clerk at Acme", None),
    ],
)
def test_a_source_says_who_is_meant_before_it_tells_of_others(source: str, own: str | None) -> None:
    at = told_of_others(source)
    assert (None if at is None else source[:at]) == own


@pytest.mark.parametrize(
    ("source", "body"),
    [
        ("many voters, including the [r:head] of [b<:Acme]", None),
        ("a clerk familiar with the [r:head] of [b<:Acme]", None),
        ("a [r:clerk] at [b<:Acme]", "Acme"),
        ("an [r:adviser] at [b<:Acme] critical of [b:Tidewater]", "Acme"),
    ],
)
def test_nobody_works_for_whom_a_source_only_tells_of(source: str, body: str | None) -> None:
    assert speakers(f"[s:{source}] [c:said] [q:so].")[0].institution == body


KIN = [
    ("[s:[p:Ann Lee]], whose father was a [r<:pastor] at [b<:Acme Church], {}", None),
    ("[s:[p:Ann Lee]] feared for her daughter, a third-year [r<:student] at [b<:Acme College]. [s:She] {}", None),
    ("[s:[p:Ann Lee]], the son of a [r<:clerk] at [b<:Acme], {}", None),
    ("[p:Ann Lee] met her brother, a [r<:clerk] at [b<:Acme]. [s:[p:Lee]] {}", None),
    ("[s:[p:Ann Lee]], a [r<:clerk] at [b<:Acme] whose father was a pastor, {}", "clerk"),
    ("[s:[p:Ann Lee], whose father was a pastor, and now a [r<:clerk] at [b<:Acme]], {}", "clerk"),
    ("[s:[p:Ann Lee], whose father was a [r:pastor] at [b<:Acme Church],] {}", None),
    ("[s:[p:Ann Lee], a [r<:clerk] whose father worked at [b<:Acme Church],] {}", "clerk"),
    ("Her brother is [r>:Mayor] [s:[p:Ann Lee]], who {}", "Mayor"),
    ("Her daughter, [s:[p:Ann Lee], a [r<:clerk]], {}", "clerk"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "role"), KIN)
def test_a_relatives_role_is_nobody_elses(text: str, role: str | None) -> None:
    found = speakers(text.format("[c:said] [q:so]."), answer="somebody")[-1]
    assert (found.name, found.role) == ("Ann Lee", role)
    assert found.institution == ("Acme" if "Acme]" in text and role == "clerk" else None)


@pytest.mark.parametrize(
    ("source", "maker"),
    [
        ("a review of available [b:Acme] records", None),
        ("an analysis of [b:Acme] figures", None),
        ("a review by [b:Acme]", "Acme"),
        ("the [b:Acme] review", "Acme"),
    ],
)
def test_what_a_text_examines_did_not_make_it(source: str, maker: str | None) -> None:
    [found] = speakers(f"[s:{source}] [c:said] [q:so].", answer="document")
    assert found.institution == maker


NAMED = [
    ("A survey by Acme Labs found it. The poll of ten towns said so.", "survey by Acme Labs"),
    ("The Post-Acme poll found it. The 12-town poll said so.", "Post-Acme poll"),
    ("Mayor Leads In Poll\n\nA Dunmore Times poll found it.", "Dunmore Times poll"),
]


@pytest.mark.parametrize(("text", "name"), NAMED)
def test_a_poll_goes_by_its_maker_also_behind_it(text: str, name: str) -> None:
    assert [each.name for each in named_texts(text).values()] == [name]


def test_a_state_with_a_small_letter_is_a_place() -> None:
    text = "[s:[p:Ann Lee], [b>:Ohio state] [r<:director]], [c:said] [q:so]."
    assert speakers(text)[0].institution is None


def test_an_apostrophe_that_was_marked_alone_is_an_ending() -> None:
    text = "The [b:Movers of Oslo']s (MPO) plan came. [s:The [b:MPO]] [c:said] [q:so]."
    assert speakers(text)[0].name == "Movers of Oslo"


@pytest.mark.parametrize(
    ("marked", "body"),
    [
        ("[b<:Acme internet] customers", "Acme"),
        ("[b<:Port Union wage] talks", "Port Union"),
        ("[b<:Acme records]", "Acme"),
        ("[b<:Harbour Trust annual figures]", "Harbour Trust"),
        ("[b<:Poe administration] officials", "Poe administration"),
        ("[b<:Dunmore city council] members", "Dunmore city council"),
        ("[b<:Acme board]", "Acme board"),
        ("[b<:Harbour Board for roads and bridges] reports", "Harbour Board for roads and bridges"),
    ],
)
def test_a_bodys_name_ends_before_what_is_the_bodys(marked: str, body: str) -> None:
    text = f"[s:[p:Ann Lee], a [r<:spokesman] for {marked},] [c:said] [q:so]."
    assert speakers(text)[0].institution == body
