"""A name at one place of a text, and all of them in order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

UseKind = Literal["person", "organisation", "place", "people", "other"]


@dataclass(frozen=True, slots=True)
class NameUse:
    """A name at one place of the text (code points, end exclusive).

    ``title`` is the courtesy title or abbreviated office before it ("Mr.", "Sen."), not part of
    ``text``; ``weak`` is a bare word that the tagger alone took for a body's or a place's, and
    which a person of that family name may yet claim. ``kind`` is "people" for demonyms and parties
    ("Republicans").
    """

    start: int
    end: int
    text: str
    kind: UseKind
    title: str = ""
    weak: bool = False


class Names:
    """All names of a text in order, found again by where they stand."""

    def __init__(self, uses: Sequence[NameUse]) -> None:
        self.uses = tuple(uses)
        self._starts = [use.start for use in self.uses]

    def within(self, start: int, end: int) -> tuple[NameUse, ...]:
        """The names that lie wholly inside [start, end)."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return tuple(use for use in self.uses[first:last] if use.end <= end)
