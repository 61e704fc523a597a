"""Ends of contents set to quotation marks."""

from __future__ import annotations

import pytest

from tests.attribution.marked import marked
from workbench.attribution.repair import repaired

REPAIRED = {
    "[s:Ann] [c:said]: “[q:it really works]”.": ["“it really works”"],
    "[s:Ann] [c:said] [q:that “it works very] well” now.": ["that “it works very well”"],
    "“[q:It works very well”], [c:said] [s:Ann].": ["“It works very well”"],
    "[s:Ann] [c:said] [q:that it “w]orks very well indeed”.": ["that it “w"],
    "[s:Ann] [c:said] [q:that it works], “and so on”.": ["that it works"],
    "[s:Ann] [c:said]: [q:“it works] [q:very well”].": ["“it works very well”"],
    "[s:Ann] [c:said] [q:“it works]": ["“it works"],
}


@pytest.mark.parametrize(("text", "expected"), REPAIRED.items())
def test_contents_take_in_whole_quotations(text: str, expected: list[str]) -> None:
    plain, attribution = marked(text)
    (result,) = repaired(plain, [attribution])
    assert [plain[start:end] for start, end in result.content] == expected


def test_a_quotation_with_the_cue_inside_is_left_alone() -> None:
    plain, attribution = marked('"[q:It works, so they say,] [s:Ann] [c:said], and it does."')
    assert repaired(plain, [attribution]) == [attribution]


SOURCES = {
    "[q:“It rained,”] [c:said] [s:Ann Moss, a farmer, “and then it snowed.”]": "Ann Moss, a farmer",
    '[q:“It rained,”] [c:said] [s:Ann "Sunny" Moss].': 'Ann "Sunny" Moss',
    "[s:And this from Mayor Ann Moss][c::] [q:“It rained.”]": "Mayor Ann Moss",
    "[s:From farmer Ann Moss][c::] [q:“It rained.”]": "farmer Ann Moss",
}


@pytest.mark.parametrize(("text", "expected"), SOURCES.items())
def test_sources_end_before_the_next_quotation(text: str, expected: str) -> None:
    plain, attribution = marked(text)
    ((start, end),) = repaired(plain, [attribution])[0].source
    assert plain[start:end] == expected
