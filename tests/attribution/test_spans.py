"""Spans asked whether a stretch touches them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workbench.attribution.spans import Covered

edges = st.integers(0, 30)
spans = st.tuples(edges, edges).filter(lambda span: span[0] < span[1])


@given(st.lists(spans), spans)
def test_a_stretch_touches_what_a_search_through_all_spans_finds(
    covered: list[tuple[int, int]], stretch: tuple[int, int]
) -> None:
    start, end = stretch
    expected = any(s < end and e > start for s, e in covered)
    assert Covered(covered).touches(start, end) == expected
