"""The vectors of spans: what counts in them, and that nothing beyond them does."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pytest

from workbench.attribution.vectors import LONGEST, SIDES, WordVectors, softmax


@dataclass(frozen=True)
class Span:
    first: int
    last: int
    text: str = ""


def words(count: int = 6, width: int = 2) -> WordVectors:
    random = np.random.default_rng(3)
    table = random.normal(size=(count, len(SIDES) * (width + 1))).astype(np.float32)
    places = np.arange(count) * 5
    return WordVectors(table, places, places + 4, np.ones(count, np.int64))


def test_a_word_alone_is_its_own_vector_on_each_side() -> None:
    known = words()
    for i, side in enumerate(SIDES):
        expected = known.vectors[3:4, 2 * i : 2 * i + 2]
        assert known.pooled([Span(3, 4)], side) == pytest.approx(expected)


def test_a_span_weighs_its_words_by_how_much_they_count() -> None:
    known = words()
    share = softmax(known.vectors[None, 1:4, 2 * len(SIDES) + 1])[0]
    expected = (share[:, None] * known.vectors[1:4, 2:4]).sum(0)
    assert known.pooled([Span(1, 4)], "candidate")[0] == pytest.approx(expected)


def test_a_span_is_the_same_in_whatever_company() -> None:
    known = words()
    alone = known.pooled([Span(4, 6)], "holder")[0]
    assert known.pooled([Span(0, 6), Span(4, 6)], "holder")[1] == pytest.approx(alone)


def test_words_far_into_a_span_say_nothing() -> None:
    known = words(count=LONGEST + 8)
    short, long = (known.pooled([Span(0, LONGEST + more)], "body") for more in (0, 8))
    assert short == pytest.approx(long)


def test_no_spans_have_no_vectors() -> None:
    assert words().pooled([], "mention").shape == (0, 2)


@pytest.mark.parametrize(
    ("span", "expected"), [((0, 4), (0, 1)), ((2, 7), (0, 2)), ((4, 5), (1, 1)), ((11, 29), (2, 6))]
)
def test_code_points_find_the_words_they_touch(
    span: tuple[int, int], expected: tuple[int, int]
) -> None:
    assert words().between(*span) == expected
