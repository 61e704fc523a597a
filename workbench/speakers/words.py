"""The words of a text as the network counts them, and where each stands in the text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from workbench.text.sentences import read

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class ParsedWords:
    """All arrays have shape (words,).

    ``start``, ``end``: int64, code points, end exclusive. ``line``, ``sentence``: int64, numbers
    of the line and the sentence. ``quoted``: bool, inside quotation marks.
    """

    start: NDArray[np.int64]
    end: NDArray[np.int64]
    line: NDArray[np.int64]
    sentence: NDArray[np.int64]
    quoted: NDArray[np.bool_]

    @classmethod
    def of(
        cls, text: str, start: NDArray[np.int64], end: NDArray[np.int64], line: NDArray[np.int64]
    ) -> ParsedWords:
        reading = read(text)
        starts = np.array(reading.sentence_starts, dtype=np.int64)
        edges = np.array(reading.quotes, dtype=np.int64).reshape(-1, 2)
        inside = np.searchsorted(edges[:, 0], start, side="right") - 1
        quoted = (inside >= 0) & (start < edges[inside, 1]) if len(edges) else start < 0
        return cls(start, end, line, np.searchsorted(starts, start, side="right"), quoted)

    def between(self, start: int, end: int) -> tuple[int, int]:
        """The words that code points ``start`` to ``end`` touch: first, and last exclusive."""
        first = int(np.searchsorted(self.end, start, side="right"))
        last = int(np.searchsorted(self.start, end, side="left"))
        return first, last

    def line_at(self, offset: int) -> int:
        """The line that code point ``offset`` stands in."""
        at = int(np.searchsorted(self.end, offset, side="right"))
        return int(self.line[min(at, len(self.line) - 1)])
