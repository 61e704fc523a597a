"""Statements whose source stands in an aside."""

from __future__ import annotations

import pytest

from workbench.attribution.asides import asides
from workbench.attribution.model import Attribution

FOUND = {
    "It rained. The dam, as reported by two clerks, had a crack.": (
        ["The dam", "had a crack."],
        "two clerks",
    ),
    "The mill, as first disclosed by the Delta Post, could close\n\nNobody came.": (
        ["The mill", "could close"],
        "the Delta Post",
    ),
    "Half of the eels are gone, as confirmed by the fisheries office.": (
        ["Half of the eels are gone"],
        "the fisheries office",
    ),
}
NOT_FOUND = [
    "The dam, as planned by two engineers, had a crack.",
    "He acted as told by his mother.",
    "“The dam, as reported by two clerks, had a crack,” she said.",
]


@pytest.mark.parametrize(("text", "expected"), FOUND.items())
def test_the_sentence_without_its_aside_is_the_statement(
    text: str, expected: tuple[list[str], str]
) -> None:
    (found,) = asides(text, [], [(0, len(text))])
    pieces, source = expected
    assert [text[s:e] for s, e in found.content] == pieces
    assert [text[s:e] for s, e in found.source] == [source]


@pytest.mark.parametrize("text", NOT_FOUND)
def test_what_nobody_reports_is_no_aside(text: str) -> None:
    assert asides(text, [], [(0, len(text))]) == []


def test_what_an_attribution_touches_is_left_to_it() -> None:
    text = "The dam, as reported by two clerks, had a crack."
    assert asides(text, [Attribution(((0, 47),))], [(0, len(text))]) == []
