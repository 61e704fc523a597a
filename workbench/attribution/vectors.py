"""What the network says of each word for questions about pairs of spans, put together by span."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

# Who is meant: by a mention, of the candidates. Who belongs to whom: a holder, to a body.
SIDES = ("mention", "candidate", "holder", "body")
# Words of a span beyond these say nothing of who it is.
LONGEST = 24
# So many spans are put together at once: all words of all spans would take too much memory.
AT_ONCE = 1024


class Placed(Protocol):
    """Words ``first`` to ``last``, exclusive, and what they say."""

    @property
    def first(self) -> int: ...
    @property
    def last(self) -> int: ...
    @property
    def text(self) -> str: ...


@dataclass(frozen=True, slots=True)
class WordVectors:
    """The words of a text in order.

    ``vectors``: float16, since a book has many words, or float32 (words, sides * (width + 1)): for
    each side a vector, then for each side how much the word counts. ``start``, ``end``: int64
    (words,), code points, end exclusive. ``line``: int64 (words,), the number of the line each
    stands in.
    """

    vectors: NDArray[np.float16] | NDArray[np.float32]
    start: NDArray[np.int64]
    end: NDArray[np.int64]
    line: NDArray[np.int64]

    def between(self, start: int, end: int) -> tuple[int, int]:
        """The words that code points ``start`` to ``end`` touch: first, and last exclusive."""
        first = int(np.searchsorted(self.end, start, side="right"))
        last = int(np.searchsorted(self.start, end, side="left"))
        return first, last

    def pooled(self, spans: Sequence[Placed], side: str) -> NDArray[np.float32]:
        """float32 (spans, width): each span's vector for one side."""
        at, width = SIDES.index(side), self.vectors.shape[1] // len(SIDES) - 1
        pooled = np.zeros((len(spans), width), np.float32)
        for first in range(0, len(spans), AT_ONCE):
            some = slice(first, first + AT_ONCE)
            pooled[some] = self._pooled(spans[some], at, width)
        return pooled

    def _pooled(self, spans: Sequence[Placed], at: int, width: int) -> NDArray[np.float32]:
        own = self.vectors[:, at * width : (at + 1) * width]
        weight = self.vectors[:, len(SIDES) * width + at]
        widest = min(LONGEST, max(span.last - span.first for span in spans))
        place = np.array([span.first for span in spans])[:, None] + np.arange(widest)
        beyond = place >= np.array([span.last for span in spans])[:, None]
        place = np.minimum(place, len(self.vectors) - 1)
        share = softmax(np.where(beyond, -1e4, weight[place].astype(np.float32)))
        return np.asarray(np.einsum("sw,swd->sd", share, own[place].astype(np.float32)), np.float32)


def softmax(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    """Scores (rows, columns) as probabilities; each row sums to 1."""
    share = np.exp(scores - scores.max(1, keepdims=True))
    return np.asarray(share / share.sum(1, keepdims=True), np.float32)
