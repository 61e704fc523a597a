"""Quoted sentences without reporting words."""

from __future__ import annotations

import pytest

from tests.attribution.marked import marked
from workbench.attribution.uncued import uncued_quotations

FOUND = {
    "Rain is likely, [s:Moss] [c:said].\n\n“We have seen nothing like it before.”": [
        "“We have seen nothing like it before.”"
    ],
    "[s:Moss] [c:said] [q:rain was likely]. “We have seen nothing like it. It is new.”": [
        "“We have seen nothing like it. It is new.”"
    ],
    "[q:Rain], [s:Moss] [c:said].\n\n“One thing is clear.” “Another is not clear.”": [
        "“One thing is clear.” “Another is not clear.”"
    ],
    "[q:Rain], [s:Moss] [c:said].\n\n“We will see what comes": ["“We will see what comes"],
    "[q:Rain], [s:Moss] [c:said]. 🌧️ “We have seen nothing like it.” 👩‍🚒": [
        "“We have seen nothing like it.”"
    ],
    "[q:Rain], [s:Moss] [c:said].\n\n“One thing is clear.” 🌧️ “Another is not clear.”": [
        "“One thing is clear.” 🌧️ “Another is not clear.”"
    ],
}
NOT_FOUND = [
    "The so-called “weather machine” was sold.",
    "She starred in “The Rain That Never Came To Town” last year.",
    "“Weather!” was all the sign said to anybody.",
    "The plan would “change the way we farm here” within a year.",
    "It was dubbed “the worst of all the winters.” and nobody came.",
]


@pytest.mark.parametrize(("text", "expected"), FOUND.items())
def test_quoted_sentences_that_stand_alone_are_found(text: str, expected: list[str]) -> None:
    plain, attribution = marked(text)
    found = uncued_quotations(plain, [attribution], [(0, len(plain))])
    assert [plain[a.start : a.end] for a in found] == expected
    assert all(a.source == () and a.cue == () for a in found)


@pytest.mark.parametrize("text", NOT_FOUND)
def test_scare_quotes_titles_and_phrases_are_nobodys_statement(text: str) -> None:
    assert uncued_quotations(text, [], [(0, len(text))]) == []


def test_what_an_attribution_covers_is_not_found_again() -> None:
    plain, attribution = marked("[q:“We have seen nothing like it before,”] [c:said] [s:Moss].")
    assert uncued_quotations(plain, [attribution], [(0, len(plain))]) == []


def test_what_was_set_apart_is_not_read() -> None:
    text = "“We have seen nothing like it before.”"
    assert uncued_quotations(text, [], []) == []
