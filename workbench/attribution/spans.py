"""Which of many spans a stretch touches, without looking at all of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate

from workbench.attribution.model import Span

# In characters; where no sentence ends for longer, no line of prose is being read.
LONGEST_SENTENCE = 2_000


class Covered:
    """A set of spans (code points, end exclusive), asked whether a stretch touches one of them."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(spans)
        self._starts = [start for start, _ in ordered]
        self._furthest = list(accumulate((end for _, end in ordered), max))

    def touches(self, start: int, end: int) -> bool:
        """Whether a span shares a character with ``[start, end)``."""
        before = bisect_left(self._starts, end)
        return before > 0 and self._furthest[before - 1] > start
