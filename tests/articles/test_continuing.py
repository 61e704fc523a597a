"""Lines that were broken at a fixed width are told from lines that are meant."""

from __future__ import annotations

import random
import re
import textwrap
from collections.abc import Callable

import pytest

from tests.articles.foreign import STORIES
from workbench.articles.blocks import split_blocks

PARAGRAPHS = [
    "The harbour board of Westmark voted on Tuesday to close the old ferry terminal by the end of "
    "the year, ending a dispute of almost ten years between the town and the crews who work there.",
    "“Nobody on the board would say what it is going to cost to pull the terminal down,” said Ada "
    "Reed, who has run the smaller of the two ferries since her father left it to her in 1998. “We "
    "asked them three times in one evening, and three times they looked at their papers.”",
    "The town has four weeks to object.",
    "Its council meets again in March, when the engineers are to report on the state of the piles "
    "under the terminal, which nobody has looked at since the winter storms of two years ago.",
]
Style = Callable[[str, int], str]
STYLES: dict[str, tuple[Style, str]] = {
    "a blank line between paragraphs": (textwrap.fill, "\n\n"),
    "first lines set in": (lambda p, w: textwrap.fill(p, w, initial_indent="   "), "\n"),
    "both": (lambda p, w: textwrap.fill(p, w, initial_indent="     "), "\n\n"),
    "a margin": (
        lambda p, w: textwrap.fill(p, w, initial_indent="    ", subsequent_indent="    "), "\n\n",
    ),
    "marks of quoting": (
        lambda p, w: textwrap.fill(p, w, initial_indent="> ", subsequent_indent="> "), "\n\n",
    ),
}  # fmt: skip


def read(text: str) -> list[str]:
    return [block.words.removeprefix("> ") for block in split_blocks(text)]


@pytest.mark.parametrize("width", [60, 65, 72, 78])
@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("language", ["en", "de", "fr"])
def test_a_wrapped_text_has_the_paragraphs_that_it_had(
    language: str, style: str, width: int
) -> None:
    paragraphs = PARAGRAPHS
    if language in STORIES:
        first, second, third = re.split(r"(?<=\.) ", " ".join(STORIES[language].split()))
        paragraphs = [f"{first} {second} {third}", f"{third} {first}", f"{second} {third} {first}"]
    fill, between = STYLES[style]
    assert read(between.join(fill(paragraph, width) for paragraph in paragraphs)) == paragraphs


def test_without_blank_lines_and_indents_a_paragraph_ends_where_a_word_had_fitted() -> None:
    assert read("\n".join(textwrap.fill(paragraph, 66) for paragraph in PARAGRAPHS)) == PARAGRAPHS


MEANT = {
    "verse": """
        The harbour lies in silver light,
        the boats are drawn upon the sand,
        and all who waited through the night
        go home again across the land
        to houses where the lamps are low
        and nobody remembers now
        the songs they sang so long ago
        when every field was under plough
        and every door stood open wide
        to those who came in with the tide.
    """,
    "a list without stops": """
        Things that the board will have to settle before the winter
        the price of the new terminal
        who pays for pulling down the old one, and when
        the crews
        whether the smaller of the two ferries goes on in the meantime
        the fares
        what becomes of the clock
    """,
    "one paragraph a line": "\n".join(PARAGRAPHS),
    "speeches of a line each": """
        “We will not go,” said Ada Reed, “and that is all there is to say.”
        “You will have to go by the end of the year,” the mayor said.
        “Who says so?”
        “The board says so, and the board is the one that pays the crews.”
        “Then let the board come here and say it to the crews themselves.”
        “It will.”
    """,
    "a head": """
        Ferry line to close at the end of the year after ten years
        By Ada Reed
        Westmark
        Tuesday, March 3, 2020
        The board voted to close the old terminal.
    """,
    "a table": """
        Year      Ferries that ran each day and      Passengers in all
        1998      two in summer and one in winter    eleven thousand or so
        1999      two in summer and none at all      nine thousand four hundred
        2000      one in summer and one in winter    eight thousand and twelve
        2001      one in summer and none at all      seven thousand or a few more
    """,
    "headlines of one width": """
        Ferry Line to Close at the End of the Year After Ten Years
        Crews ‘At Breaking Point’ Before the Vote, Says Their Union
        Town Has Four Weeks to Object to the Plans of the Board Now
        Engineers Are to Report in March on the State of the Piles
    """,
    "addresses": """
        Ada Reed
        The Ferry House
        12 Quay Street
        Westmark
    """,
}


@pytest.mark.parametrize("name", MEANT)
def test_lines_that_are_meant_stay(name: str) -> None:
    text = textwrap.dedent(MEANT[name]).strip()
    assert [block.lines for block in split_blocks(text)] == [1] * (text.count("\n") + 1)


@pytest.mark.parametrize("name", MEANT)
def test_lines_that_are_meant_stay_in_a_text_that_was_wrapped(name: str) -> None:
    meant = textwrap.dedent(MEANT[name]).strip()
    story = "\n\n".join(textwrap.fill(paragraph, 72) for paragraph in PARAGRAPHS)
    found = read(f"{story}\n\n{meant}\n\n{story}")
    if name == "one paragraph a line":
        assert found == PARAGRAPHS * 3
        return
    lines = [" ".join(line.split()) for line in meant.split("\n")]
    assert found == [*PARAGRAPHS, *lines, *PARAGRAPHS]


MARKDOWN = """\
---
title: Ferry line to close at the end of the year after a dispute of ten
summary: of years
---
# Ferry line to close at the end of the year, ending a dispute of ten
The harbour board of Westmark voted on Tuesday to close the old ferry
terminal by the end of the year, ending a dispute of almost ten years.

- the crews who work there were not asked, and nobody on the board
  would say why
- the town has four weeks
1. the council meets again in March, when the engineers are to report
   on the piles
2. then it votes

> Nobody on the board would say what it is going to cost to pull the
> terminal down, said Ada Reed.

A line that ends in two blanks is meant to be a line of its own, and{BLANKS}
the next one begins below it, as Markdown says.

```
for line in the_lines_of_the_program: it_is_never_joined_to_another(
    line)
```
| Year | Ferries that ran each day in summer and in winter, on average |
| 1998 | two |
"""


def test_the_structure_of_markdown_stays() -> None:
    story = "\n\n".join(textwrap.fill(paragraph, 70) for paragraph in PARAGRAPHS)
    found = [
        block.words for block in split_blocks(f"{MARKDOWN}\n{story}".replace("{BLANKS}", "  "))
    ]
    assert found[-4:] == PARAGRAPHS
    assert found[:-4] == [
        "---",
        "title: Ferry line to close at the end of the year after a dispute of ten",
        "summary: of years",
        "---",
        "# Ferry line to close at the end of the year, ending a dispute of ten",
        "The harbour board of Westmark voted on Tuesday to close the old ferry terminal by the end "
        "of the year, ending a dispute of almost ten years.",
        "- the crews who work there were not asked, and nobody on the board would say why",
        "- the town has four weeks",
        "1. the council meets again in March, when the engineers are to report on the piles",
        "2. then it votes",
        "> Nobody on the board would say what it is going to cost to pull the terminal down, said "
        "Ada Reed.",
        "A line that ends in two blanks is meant to be a line of its own, and",
        "the next one begins below it, as Markdown says.",
        "```",
        "for line in the_lines_of_the_program: it_is_never_joined_to_another(",
        "line)",
        "```",
        "| Year | Ferries that ran each day in summer and in winter, on average |",
        "| 1998 | two |",
    ]


def test_a_speaker_of_a_transcript_begins_a_paragraph() -> None:
    talk = [
        "COOPER: We have waited for the board for almost ten years now, and it has never come.",
        "REED: It came once, in the winter of the storms, to look at what was left of the piles.",
    ]
    lines = "\n".join(textwrap.fill(turn, 43) for turn in talk * 3)
    assert read(lines) == talk * 3


STORY = [textwrap.fill(paragraph, 66) for paragraph in PARAGRAPHS]
# Each first line is as wide as the text, so that the next line's first word had no place on it.
FULL = {
    "items": "• the crews, whom nobody on the board has asked, come to the hall.\n"
    "• The mayor comes as well.",
    "dashes": "- the crews, whom nobody on the board has asked, come to the hall.\n- the mayor",
    "numbers": "1. the crews, whom nobody on the board had asked, came to the hall\n2. The mayor",
    "turns": "REED: The crews, whom nobody on the board asked, come to the hall.\nCOOPER: They do.",
    "rows": "Crews    as many as the smaller of the two ferries has    nineteen\nTowns    Three",
    "lines that are meant": "The smaller of the two ferries goes on until the end of this year.\n"
    "Ada Reed\nJon Maple",
}


@pytest.mark.parametrize("name", FULL)
def test_a_full_line_does_not_go_on_in_what_begins_something(name: str) -> None:
    lines = FULL[name].split("\n")
    assert len(lines[0]) == 66
    found = read("\n\n".join([*STORY, FULL[name], *STORY]))
    assert found == [*PARAGRAPHS, *(" ".join(line.split()) for line in lines), *PARAGRAPHS]


def test_a_full_paragraph_of_one_line_ends_where_the_next_is_set_in() -> None:
    one = "The smaller of the two ferries goes on until the end of the year."
    fill, between = STYLES["first lines set in"]
    paragraphs = [*PARAGRAPHS[:2], one, *PARAGRAPHS[2:]]
    wrapped = between.join(fill(paragraph, 68) for paragraph in paragraphs)
    assert len(f"   {one}") == 68
    assert read(wrapped) == paragraphs


def test_an_address_that_is_too_long_for_the_width_is_no_line_that_was_left_whole() -> None:
    address = "https://www.example.org/" + "ferry-" * 12 + "line"
    paragraph = f"{PARAGRAPHS[0]} Its plans stand at {address} for four weeks. {PARAGRAPHS[3]}"
    wrapped = textwrap.fill(paragraph, 66, break_long_words=False, break_on_hyphens=False)
    assert read(wrapped) == [paragraph]


WORDS = (
    "the ferry board of Westmark said on Tuesday that nobody would close it before crews and town "
    "agreed which Reed called late but a well-known (old) story; in 1998, £4m went by"
).split()


@pytest.mark.parametrize("seed", range(80))
def test_any_wrapped_text_has_the_paragraphs_that_it_had(seed: int) -> None:
    chance = random.Random(seed)

    def sentence() -> str:
        return " ".join(chance.choices(WORDS, k=chance.randint(6, 30))) + "."

    paragraphs = [
        " ".join(sentence() for _ in range(chance.randint(2, 5)))
        for _ in range(chance.randint(4, 9))
    ]
    fill, between = STYLES[chance.choice(sorted(STYLES))]
    width = chance.randint(60, 80)
    assert read(between.join(fill(paragraph, width) for paragraph in paragraphs)) == paragraphs
