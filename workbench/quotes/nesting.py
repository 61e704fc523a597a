"""Where one statement stands inside another, the outer one is the row.

"The agency reported that the minister had proposed talks" is one statement, the agency's.
"""

from __future__ import annotations

from collections.abc import Sequence

from workbench.attribution.model import Attribution, Span


def outermost(attributions: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """``attributions`` without those inside another, in their order.

    One is inside another if its content lies within the other's content, or if its source and cue
    both do (its content may then reach further). Of two with the same content, or inside each
    other, the one with the longer content stays, then the one with a source, the surer, the first.
    Each one left out is inside one that stays, unless a chain of them runs in a circle.
    """
    undecided = sorted(range(len(attributions)), key=lambda i: _rank(attributions[i], i))
    near = _neighbours(attributions)
    around = {i: _around(i, near[i], attributions) for i in undecided}
    kept: set[int] = set()
    while undecided:
        dropped = {i for i in undecided if around[i] & kept}
        undecided = [i for i in undecided if i not in dropped]
        open_ones = set(undecided)
        free = [i for i in undecided if not around[i] & open_ones]
        # In a circle nobody is free: the first in rank is taken for the outer one.
        kept.update(free or undecided[:1])
        undecided = [i for i in undecided if i not in kept]
    return tuple(attributions[i] for i in sorted(kept))


def _rank(attribution: Attribution, index: int) -> tuple[int, bool, float, int]:
    return -_length(attribution.content), not attribution.source, -attribution.confidence, index


def _neighbours(attributions: Sequence[Attribution]) -> list[list[int]]:
    """For each attribution those that share ground with it: only they can hold it."""
    hulls = [_hull(attribution) for attribution in attributions]
    near: list[list[int]] = [[] for _ in attributions]
    active: list[int] = []
    for i in sorted(range(len(attributions)), key=lambda i: hulls[i]):
        active = [j for j in active if hulls[j][1] > hulls[i][0]]
        for j in active:
            near[i].append(j)
            near[j].append(i)
        active.append(i)
    return near


def _hull(attribution: Attribution) -> Span:
    spans = (*attribution.content, *attribution.source, *attribution.cue)
    return min(start for start, _ in spans), max(end for _, end in spans)


def _around(index: int, near: Sequence[int], attributions: Sequence[Attribution]) -> set[int]:
    """Which of ``near`` hold ``attributions[index]``."""
    own = attributions[index]
    outer: set[int] = set()
    for other_index in near:
        other = attributions[other_index]
        if not _inside(own, other):
            continue
        mutual = _inside(other, own)
        if not mutual or _rank(other, other_index) < _rank(own, index):
            outer.add(other_index)
    return outer


def _inside(inner: Attribution, outer: Attribution) -> bool:
    if _within(inner.content, outer.content):
        return True
    reporting = (*inner.source, *inner.cue)
    return bool(inner.source and inner.cue) and _within(reporting, outer.content)


def _within(spans: Sequence[Span], others: Sequence[Span]) -> bool:
    return all(
        any(start <= begin and finish <= end for start, end in others) for begin, finish in spans
    )


def _length(spans: Sequence[Span]) -> int:
    return sum(end - start for start, end in spans)
