"""The trained field over tags: which tag may follow which, and how probable each is.

A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) over BIO tags.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

ROLES = ("source", "cue", "content")
TAGS = ("O", *(f"{prefix}-{role}" for role in ROLES for prefix in "BI"))
FORBIDDEN = -1e4


@dataclass(frozen=True, slots=True)
class Transitions:
    """The trained field: ``step`` (7, 7) from tag to tag, ``start`` and ``stop`` (7,)."""

    step: NDArray[np.float32]
    start: NDArray[np.float32]
    stop: NDArray[np.float32]


def allowed(tags: tuple[str, ...]) -> NDArray[np.bool_]:
    """Which tag may follow which: an I- tag only after its own B- or I- tag."""
    n = len(tags)
    table = np.ones((n, n), dtype=bool)
    for j, tag in enumerate(tags):
        if tag.startswith("I-"):
            table[:, j] = [other[2:] == tag[2:] for other in tags]
    return table


def may_start(tags: tuple[str, ...]) -> NDArray[np.bool_]:
    return np.array([not tag.startswith("I-") for tag in tags])


def onward_chances(
    scores: NDArray[np.float32], field: Transitions
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The probability of each tag for each of n words, (n, 7), and of each tag after each tag.

    The second, (n, 7, 7), is for word i and its tag the chance of the next word's tags; for the
    last word, which nothing follows, it is 0. Forward and backward sums.
    """
    n = len(scores)
    step = np.exp(np.where(allowed(TAGS), field.step, FORBIDDEN)).astype(np.float64)
    local = np.exp((scores - scores.max(axis=1, keepdims=True)).astype(np.float64))
    forward = np.zeros((n, len(TAGS)))
    backward = np.ones((n, len(TAGS)))
    onward = np.zeros((n, len(TAGS), len(TAGS)))
    forward[0] = np.exp(np.where(may_start(TAGS), field.start, FORBIDDEN)) * local[0]
    forward[0] /= forward[0].sum()
    for i in range(1, n):
        forward[i] = (forward[i - 1] @ step) * local[i]
        forward[i] /= forward[i].sum()
    backward[-1] = np.exp(field.stop)
    for i in range(n - 2, -1, -1):
        onward[i] = step * (local[i + 1] * backward[i + 1])
        backward[i] = onward[i].sum(axis=1)
        # A tag from which nothing goes on is never reached; it must not divide by nothing.
        onward[i] /= np.maximum(backward[i], np.finfo(np.float64).tiny)[:, None]
        backward[i] /= backward[i].sum()
    joint = forward * backward
    return joint / joint.sum(axis=1, keepdims=True), onward
