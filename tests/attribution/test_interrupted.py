"""Statements that go on after their cue."""

from __future__ import annotations

import pytest

from tests.attribution.marked import marked
from workbench.attribution.interrupted import completed

GOES_ON = {
    "[q:The bridge], [s:engineers] [c:said], will close by May.": "will close by May",
    "[q:A second cause], as [c:told] by [s:two clerks], was frost. It froze.": "was frost",
    "[q:The dam], [c:according to] [s:the mayor], is safe\n\nNobody asked.": "is safe",
}
QUOTED_ON = {
    "[q:“If it floods,”] [c:said] [s:Temi, a farmer], “we will leave.”": "“we will leave.”",
    "[q:“It is thin,”] [c:said] [s:ranger Mila].“Stay off it.”It snowed.": "“Stay off it.”",
    "[q:“It is thin,”] [s:she] [c:said]. “Stay off.” It snowed.": "“Stay off.”",
}
DOES_NOT = [
    "[q:That it is thin], [s:she] [c:said]. “Stay off.” It snowed.",
    "[q:The bridge will close], [s:engineers] [c:said], adding that it was old.",
    "[q:The bridge will close], [s:engineers] [c:said], and the mayor is glad.",
    "[q:“The bridge will close,”] [s:engineers] [c:said]. Is it safe?",
    "[s:Engineers] [c:said] [q:the bridge], a landmark, is old.",
    "[q:The bridge], [s:engineers] [c:said], [q:will close].",
]


@pytest.mark.parametrize(("text", "rest"), [*GOES_ON.items(), *QUOTED_ON.items()])
def test_the_rest_of_an_interrupted_sentence_is_content(text: str, rest: str) -> None:
    plain, attribution = marked(text)
    (result,) = completed(plain, [attribution])
    assert [plain[s:e] for s, e in result.content][1:] == [rest]


@pytest.mark.parametrize("text", DOES_NOT)
def test_what_follows_with_a_subject_of_its_own_is_left_out(text: str) -> None:
    plain, attribution = marked(text)
    assert completed(plain, [attribution]) == [attribution]


def test_what_belongs_to_another_attribution_is_left_to_it() -> None:
    plain, first = marked("[q:The bridge], [s:engineers] [c:said], is what the mayor called old.")
    _, second = marked("The bridge, engineers said, is what [s:the mayor] [c:called] [q:old].")
    assert completed(plain, [first, second]) == [first, second]
