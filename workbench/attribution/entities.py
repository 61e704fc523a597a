"""People, roles and bodies that the network marks, and what each role and body is said of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

EntityKind = Literal["person", "role", "body"]
ENTITY_KINDS: tuple[EntityKind, ...] = ("person", "role", "body")
ENTITY_TAGS = ("O", *(f"{prefix}-{kind}" for kind in ENTITY_KINDS for prefix in "BI"))


@dataclass(frozen=True, slots=True)
class Entity:
    """A person's name, a role or a body at one place.

    ``start`` and ``end`` are code points, ``first`` and ``last`` words, ends exclusive. ``holder``
    is the number, among the entities of the same text, of what a role or a body is said of: a
    role's person, a body's role or person; None where nothing is named. ``sure``: 0 to 1.
    """

    start: int
    end: int
    first: int
    last: int
    kind: EntityKind
    sure: float
    holder: int | None = None


@dataclass(frozen=True, slots=True)
class Marked:
    """An entity in the words of one window; ``holder`` counts the window's entities."""

    first: int
    last: int
    kind: EntityKind
    sure: float
    holder: int | None


def marked(
    tags: NDArray[np.float32], holders: NDArray[np.float32], breaks: NDArray[np.bool_]
) -> list[Marked]:
    """The entities of one window of n words.

    ``tags``: float32 (n, 7), scores of ``ENTITY_TAGS``. ``holders``: float32 (n, n + 1), how much
    each word points to word j as the first of what it is said of; column 0 is "nothing".
    ``breaks``: bool (n,), the words that begin a line, over which nothing goes on.
    """
    share = np.exp(tags - tags.max(1, keepdims=True))
    share /= share.sum(1, keepdims=True)
    spans = _spans(share, breaks)
    found = []
    for i, (first, last, kind) in enumerate(spans):
        at = 1 + 2 * ENTITY_KINDS.index(kind)
        sure = float(share[first:last, at : at + 2].sum(1).mean())
        found.append(Marked(first, last, kind, sure, _holder(i, spans, holders)))
    return found


def placed(
    found: Sequence[Marked],
    start: NDArray[np.int64],
    end: NDArray[np.int64],
    words: int,
    entities: int,
) -> list[Entity]:
    """``found`` of a window as entities of its text.

    ``start`` and ``end``: where each word of the text stands. ``words`` and ``entities``: how many
    of each come before the window.
    """
    return [
        Entity(
            int(start[words + each.first]),
            int(end[words + each.last - 1]),
            words + each.first,
            words + each.last,
            each.kind,
            each.sure,
            None if each.holder is None else entities + each.holder,
        )
        for each in found
    ]


_Span = tuple[int, int, EntityKind]
# A span goes on over words at its ends that are of its kind with this probability.
GOES_ON = 0.25


def _spans(share: NDArray[np.float32], breaks: NDArray[np.bool_]) -> list[_Span]:
    """Runs of words of one kind; a word begins one where its own tag says so, or a line begins."""
    best = share.argmax(1)
    kinds = [None if tag == 0 else ENTITY_KINDS[(tag - 1) // 2] for tag in best.tolist()]
    begins = best % 2 == 1
    spans: list[_Span] = []
    for i, kind in enumerate(kinds):
        if kind is None:
            continue
        goes_on = spans and spans[-1][1] == i and spans[-1][2] == kind
        if goes_on and not begins[i] and not breaks[i]:
            spans[-1] = (spans[-1][0], i + 1, kind)
        else:
            spans.append((i, i + 1, kind))
    return _stretched(spans, share, breaks)


def _stretched(
    spans: list[_Span], share: NDArray[np.float32], breaks: NDArray[np.bool_]
) -> list[_Span]:
    """The spans with the words at their ends that belong to them rather than not: "United States",
    though the second word alone would not be marked."""
    stretched: list[_Span] = []
    for number, (first, last, kind) in enumerate(spans):
        at = 1 + 2 * ENTITY_KINDS.index(kind)
        likely = share[:, at : at + 2].sum(1) >= GOES_ON
        before = stretched[-1][1] if stretched else 0
        after = spans[number + 1][0] if number + 1 < len(spans) else len(share)
        while first > before and likely[first - 1] and not breaks[first]:
            first -= 1
        while last < after and likely[last] and not breaks[last]:
            last += 1
        stretched.append((first, last, kind))
    return stretched


def _holder(i: int, spans: Sequence[_Span], holders: NDArray[np.float32]) -> int | None:
    """What the words of span ``i`` point to: a role to a person, a body to a role or a person."""
    first, last, kind = spans[i]
    if kind == "person":
        return None
    wanted = ("person",) if kind == "role" else ("person", "role")
    reach = [j for j, span in enumerate(spans) if span[2] in wanted]
    if not reach:
        return None
    mean = holders[first:last][:, [0, *(spans[j][0] + 1 for j in reach)]].mean(0)
    choice = int(mean.argmax())
    return None if choice == 0 else reach[choice - 1]
