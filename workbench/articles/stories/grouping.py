"""Articles that are one story, put together pair by pair, those most alike first.

A chain makes no story: two groups become one only where their members have a fair part of their
text in common, each with each. A digest of the day, which holds reports that have nothing in
common, is none of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import combinations

from workbench.articles.stories.alike import Likeness, likeness
from workbench.articles.stories.outline import outline

# So many members of each of two groups are compared with each other.
ASKED = 3
# Members of one story have so much in common, as long reports have that hold the same short one.
FAIR = 0.25
# A text is looked at as a digest where those in it are a smaller part of it, so many of them.
DIGESTED = 0.6
LOOKED_AT = 6
# Two reports in a digest have less of their text in common.
NOTHING = 0.2
# About 10 kB each.
_OUTLINES = 1 << 13
_LIKENESSES = 1 << 16

Pair = tuple[int, int]


class Groups:
    """Articles by number, each in a group of its own until it is joined with another.

    ``text_of`` gives the text of an article; it is asked for those alone that may have a partner.
    """

    def __init__(self, count: int, text_of: Callable[[int], str]) -> None:
        self._group = list(range(count))
        self._members: dict[int, list[int]] = {}
        self._outline_of = lru_cache(_OUTLINES)(lambda number: outline(text_of(number)))
        self._likeness = lru_cache(_LIKENESSES)(self._compared)

    def join(self, pairs: Iterable[Pair]) -> None:
        """Join those of ``pairs`` that are one story."""
        alike = {pair: found for pair in pairs if (found := self._alike(*pair)).one_story}
        for pair in self._in_digests(alike):
            del alike[pair]
        for one, other in sorted(alike, key=lambda pair: (-alike[pair].in_common, pair)):
            if self._group[one] != self._group[other]:
                self._join(one, other)

    def groups(self) -> Iterable[list[int]]:
        """The groups of two and more."""
        return self._members.values()

    def _alike(self, one: int, other: int) -> Likeness:
        return self._likeness(min(one, other), max(one, other))

    def _compared(self, one: int, other: int) -> Likeness:
        return likeness(self._outline_of(one), self._outline_of(other))

    def _in_digests(self, alike: dict[Pair, Likeness]) -> list[Pair]:
        """Those of the pairs of which one is a digest that holds the other."""
        held_by: dict[int, list[int]] = defaultdict(list)
        for pair, found in alike.items():
            if found.part < DIGESTED:
                long, short = pair if found.first_is_longer else pair[::-1]
                held_by[long].append(short)
        return [
            (min(long, short), max(long, short))
            for long, held in held_by.items()
            if self._have_nothing_in_common(sorted(held)[:LOOKED_AT])
            for short in held
        ]

    def _have_nothing_in_common(self, articles: list[int]) -> bool:
        pairs = combinations(articles, 2)
        return any(self._alike(one, other).held < NOTHING for one, other in pairs)

    def _join(self, one: int, other: int) -> None:
        first, second = self._of(one), self._of(other)
        asked = [(a, b) for a in _asked(first, one) for b in _asked(second, other)]
        if any(self._alike(a, b).held < FAIR for a, b in asked):
            return
        if len(first) < len(second):
            first, second = second, first
        into = self._group[first[0]]
        self._members.pop(self._group[second[0]], None)
        for member in second:
            self._group[member] = into
        first += second
        self._members[into] = first

    def _of(self, number: int) -> list[int]:
        return self._members.get(self._group[number]) or [number]


def _asked(members: list[int], number: int) -> list[int]:
    """Some members, ``number`` among them."""
    return [number, *(each for each in members if each != number)][:ASKED]
