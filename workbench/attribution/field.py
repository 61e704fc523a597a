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
# Sums over all ways through a text shrink word by word; scaled so often they stay in range.
RESCALED = 4


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
    step = np.exp(np.where(allowed(TAGS), field.step, FORBIDDEN)).astype(np.float64)
    local = np.exp((scores - scores.max(axis=1, keepdims=True)).astype(np.float64))
    begin = np.exp(np.where(may_start(TAGS), field.start, FORBIDDEN))
    before, behind = _sums(step, local, np.stack([begin, np.exp(field.stop)]))
    onward = np.zeros((len(local), len(TAGS), len(TAGS)))
    onward[:-1] = step * (local[1:] * behind[1:])[:, None]
    # A tag from which nothing goes on is never reached; it must not divide by nothing.
    onward /= np.maximum(onward.sum(axis=2, keepdims=True), np.finfo(np.float64).tiny)
    joint = before * local * behind
    return joint / joint.sum(axis=1, keepdims=True), onward


def _sums(
    step: NDArray[np.float64], local: NDArray[np.float64], ends: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """For each of n words and its tag, the weight of all ways to it and of all ways on, each up
    to a factor; (n, 7) each. ``ends``: the weights of the first and of the last tag, (2, 7).

    Both run through the words side by side, one from each end: half as many calls of numpy.
    """
    n = len(local)
    steps = np.stack([step, step.T])
    sides = np.stack([local, local[::-1]], axis=1)[:, :, None]
    sums = np.empty((n, 2, 1, len(TAGS)))
    sums[0] = ends[:, None]
    for i in range(1, n):
        here = sums[i - 1] * sides[i - 1]
        if i % RESCALED == 0:
            here /= np.add.reduce(here, axis=2, keepdims=True)
        np.matmul(here, steps, out=sums[i])
    return sums[:, 0, 0], sums[::-1, 1, 0]
