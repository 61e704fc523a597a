"""A text that repeats its own paragraphs gives each quote once."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest

from workbench import Article, extract_quotes
from workbench.attribution.model import Attribution
from workbench.quotes.repeated import repeats
from workbench.speakers.voices import Voice

LONG = "“We will close the bridge in the autumn because nobody can pay for it,” said Anna Berg."
STORY = [
    "The council of Oberau met on Tuesday evening in the old school.",
    LONG,
    "“We will win,” she said.",
    "Then the meeting went on for another hour, and nobody left.",
    "“We will win,” she said again.",
]
QUOTED = re.compile("“[^”]*”")
ANNA = Voice("person", "Anna Berg")


def kept(paragraphs: Sequence[str], names: Sequence[str | None] | None = None) -> list[int]:
    """The paragraphs whose quotation stays; ``names`` are those of the speakers, by default one."""
    text = "\n\n".join(paragraphs)
    story = [found.span() for found in re.finditer(r"[^\n]+", text)]
    quotes = [Attribution((found.span(),)) for found in QUOTED.finditer(text)]
    voices = [ANNA] * len(quotes)
    if names is not None:
        voices = [Voice("person", name) for name in names]
    gone = repeats(text, story, quotes, voices)
    return [text[: quote.start].count("\n\n") for i, quote in enumerate(quotes) if i not in gone]


def test_what_is_said_twice_in_paragraphs_of_its_own_is_two() -> None:
    assert kept(STORY) == [1, 2, 4]


def test_a_story_that_stands_there_twice_is_one() -> None:
    assert kept(STORY + STORY) == [1, 2, 4]
    assert kept(STORY * 3) == [1, 2, 4]


def test_a_paragraph_repeated_as_teaser_is_one() -> None:
    assert kept([LONG, *STORY]) == [0, 3, 5]


def test_a_short_paragraph_may_well_be_written_twice() -> None:
    said = "“We will win,” she said."
    assert kept([said, "Others left the hall.", said]) == [0, 2]


def test_a_quotation_set_apart_is_that_of_the_text() -> None:
    apart = "“We will close the bridge in the autumn”"
    assert kept([*STORY[:1], apart, *STORY[1:]]) == [2, 3, 5]
    assert kept([*STORY, apart]) == [1, 2, 4]


def test_a_short_quotation_set_apart_stays() -> None:
    assert kept([*STORY[:2], "“We will close the bridge”"[:18] + "”", *STORY[2:]]) == [1, 2, 3, 5]


def test_a_quotation_set_apart_of_somebody_else_stays() -> None:
    apart = "“We will close the bridge in the autumn”"
    names = ["Anna Berg", "Jon Maple", "Anna Berg", "Anna Berg"]
    assert kept([*STORY[:2], apart, *STORY[2:]], names) == [1, 2, 3, 5]


def test_of_two_alike_the_one_stays_whose_speaker_has_a_name() -> None:
    assert kept([LONG, *STORY], [None, *["Anna Berg"] * 3]) == [2, 3, 5]
    assert kept([LONG, *STORY], ["Anna Berg", None, *["Anna Berg"] * 2]) == [0, 3, 5]


def test_a_statement_found_in_the_second_paragraph_alone_is_kept() -> None:
    text = f"{LONG}\n\n{LONG}"
    story = [(0, len(LONG)), (len(LONG) + 2, len(text))]
    found = QUOTED.search(text, len(LONG))
    assert found
    assert repeats(text, story, [Attribution((found.span(),))], [ANNA]) == set()


@pytest.fixture(scope="module")
def once() -> list[str]:
    frame = extract_quotes(Article.from_text("\n\n".join(STORY)), progress=False)
    return list(frame["quote"])


@pytest.mark.parametrize("paragraphs", [STORY * 2, [LONG, *STORY]], ids=["twice", "teaser"])
def test_the_rows_of_a_text_that_repeats_itself_are_those_of_the_text(
    paragraphs: list[str], once: list[str]
) -> None:
    frame = extract_quotes(Article.from_text("\n\n".join(paragraphs)), progress=False)
    assert list(frame["quote"]) == once
    assert frame["quote_id"].is_unique
