"""Which spans the tagger's scores speak for: the set with the greatest expected agreement.

The field gives every possible span a probability. The best tag sequence as a whole is not the
best set of spans where ends are in doubt ("told the senator that ..."): a span is therefore
valued by how much agreement with the truth it can expect over all readings, and the set of
spans that do not overlap with the greatest sum is taken. That is minimum Bayes risk decoding
(Goel and Byrne 2000) over the segments of a semi-Markov model (Sarawagi and Cohen 2004).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from workbench.attribution.field import ROLES, TAGS, Transitions, onward_chances

if TYPE_CHECKING:
    from numpy.typing import NDArray

# Spans less probable than this are not weighed.
FLOOR = 0.01
# A source that can expect so much may still be that of a cue without one.
SPARE_SOURCE = 0.02


@dataclass(frozen=True, slots=True)
class Words:
    """Where the n words of a window stand; arrays of shape (n,).

    ``start`` and ``end`` in code points, end exclusive; ``breaks`` marks the words that begin a
    line, ``light`` the commas and full stops, with which a span may or may not end.
    """

    start: NDArray[np.int64]
    end: NDArray[np.int64]
    breaks: NDArray[np.bool_]
    light: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Run:
    """A span in words, last exclusive. ``probability``: the agreement it can expect, 0 to 1."""

    role: str
    first: int
    last: int
    probability: float


@dataclass(frozen=True, slots=True)
class Worth:
    """What agreement is worth: the same span ``exact``, or an overlap (intersection over union
    of characters) of at least so much: ``overlaps`` holds (least, worth). The sum is 1.

    A span is taken where it can expect more than ``price``.
    """

    exact: float
    overlaps: tuple[tuple[float, float], ...]
    price: float


# Tried on PolNeAR's dev part; what each costs and gains stands in training/README.md.
WORTHS = {
    "source": Worth(0.6, ((0.3, 0.4),), 0.15),
    "cue": Worth(0.7, ((0.3, 0.3),), 0.25),
    "content": Worth(0.3, ((0.8, 0.4), (0.3, 0.3)), 0.45),
}


@dataclass(frozen=True, slots=True)
class _Spans:
    """Possible spans of one role; arrays of shape (spans,)."""

    first: NDArray[np.int64]
    last: NDArray[np.int64]
    probability: NDArray[np.float64]


def best_runs(
    tags: NDArray[np.float32], field: Transitions, words: Words
) -> tuple[list[Run], list[Run]]:
    """The spans of all roles in one window, in order, and the possible sources beside them, which
    may overlap each other; ``tags``: float32 (n, 7), scores."""
    share, onward = onward_chances(tags, field)
    runs: list[Run] = []
    for role in ROLES:
        spans = _possible(share, onward, role)
        expected = _expected(spans, words, WORTHS[role])
        runs += [
            Run(role, int(first), int(last), float(min(1.0, worth)))
            for first, last, worth in zip(spans.first, spans.last, expected, strict=True)
        ]
    chosen = _without_overlap(runs)
    return chosen, _sources_beside(chosen, runs)


def _possible(share: NDArray[np.float64], onward: NDArray[np.float64], role: str) -> _Spans:
    """Every span that is not all too improbable: where it begins, and how far it may go on."""
    begin, inside = TAGS.index(f"B-{role}"), TAGS.index(f"I-{role}")
    found: list[tuple[int, int, float]] = []
    for first in np.flatnonzero(share[:, begin] > FLOOR):
        alive, tag, last = float(share[first, begin]), begin, int(first)
        while alive > FLOOR:
            goes_on = float(onward[last, tag, inside])
            last += 1
            if alive * (1 - goes_on) > FLOOR:
                found.append((int(first), last, alive * (1 - goes_on)))
            alive *= goes_on
            tag = inside
    table = np.array(found, dtype=np.float64).reshape(-1, 3)
    return _Spans(table[:, 0].astype(np.int64), table[:, 1].astype(np.int64), table[:, 2])


def _expected(spans: _Spans, words: Words, worth: Worth) -> NDArray[np.float64]:
    """The agreement each span can expect, float64 (spans,)."""
    start, end = words.start[spans.first], words.end[spans.last - 1]
    shared = np.minimum(end[:, None], end) - np.maximum(start[:, None], start)
    joint = np.maximum(end[:, None], end) - np.minimum(start[:, None], start)
    first, last = _trimmed(spans, words.light)
    same = (first[:, None] == first) & (last[:, None] == last)
    expected = worth.exact * (same @ spans.probability)
    for least, value in worth.overlaps:
        expected += value * ((shared >= least * joint) @ spans.probability)
    return np.asarray(expected, dtype=np.float64)


def _trimmed(
    spans: _Spans, light: NDArray[np.bool_]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The spans without the commas and full stops at their ends."""
    first, last = spans.first.copy(), spans.last.copy()
    for i in range(len(first)):
        while last[i] - 1 > first[i] and light[last[i] - 1]:
            last[i] -= 1
        while first[i] + 1 < last[i] and light[first[i]]:
            first[i] += 1
    return first, last


def _sources_beside(chosen: list[Run], runs: list[Run]) -> list[Run]:
    """The sources among ``runs`` that overlap nothing that was chosen."""
    starts = [run.first for run in chosen]

    def is_free(run: Run) -> bool:
        before = bisect_left(starts, run.last) - 1
        return before < 0 or chosen[before].last <= run.first

    return [
        run
        for run in runs
        if run.role == "source" and run.probability > SPARE_SOURCE and is_free(run)
    ]


def _without_overlap(runs: list[Run]) -> list[Run]:
    """The set of runs that do not overlap and together exceed their prices by most."""
    runs = sorted(
        (run for run in runs if run.probability > WORTHS[run.role].price),
        key=lambda run: (run.last, run.first, run.role),
    )
    ends = [run.last for run in runs]
    best, before = [0.0], []
    for i, run in enumerate(runs):
        before.append(bisect_right(ends, run.first, 0, i))
        gain = best[before[i]] + run.probability - WORTHS[run.role].price
        best.append(max(gain, best[i]))
    chosen: list[Run] = []
    i = len(runs)
    while i:
        if best[i] > best[i - 1]:
            chosen.append(runs[i - 1])
            i = before[i - 1]
        else:
            i -= 1
    return chosen[::-1]
