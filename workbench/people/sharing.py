"""Who shares a name with whom, in the order of a text."""

from __future__ import annotations

from bisect import bisect_left
from typing import Generic, TypeVar

from workbench.people.namesakes import Namesakes
from workbench.people.personal_names import Parts

Bearer = TypeVar("Bearer")
# Of more people who share a name, those count who are named in full nearest to where it stands:
# no reader keeps more of them apart, and what is looked at for a name stays the same in all texts.
MOST = 50


class Sharing(Generic[Bearer]):
    """The people who share a family name, or a given one, in the order in which they come up."""

    def __init__(self) -> None:
        self._people: list[Bearer] = []
        self._numbers: dict[Bearer, int] = {}
        self._names = Namesakes()
        self._named: list[tuple[int, int]] = []

    def add(self, person: Bearer, at: int, parts: Parts | None = None) -> None:
        """Note that ``person`` is named in full at ``at``, behind all places noted before.

        ``parts`` is the fullest form so far; without it nobody is found by a name.
        """
        number = self._numbers.setdefault(person, len(self._people))
        if number == len(self._people):
            self._people.append(person)
        self._named.append((at, number))
        if parts is not None:
            self._names.put(number, parts)

    def only(self) -> Bearer | None:
        """The one who bears the name, where there is nobody else."""
        return self._people[0] if len(self._people) == 1 else None

    def first_named(self, parts: Parts) -> Bearer | None:
        """The first whose name ``parts`` can be."""
        return next((self._people[n] for n in self._names.same(parts, 1)), None)

    def named(self, parts: Parts, at: int) -> list[Bearer]:
        """All whose name ``parts`` can be, or of too many the nearest to ``at``."""
        fitting = self._names.same(parts, MOST + 1)
        if len(fitting) > MOST:
            fitting = [n for n in self._near(at) if self._names.fits(n, parts)] or fitting[:MOST]
        return [self._people[n] for n in fitting]

    def near(self, at: int) -> list[Bearer]:
        """All of them, or of too many those named in full nearest to ``at``, before or behind."""
        if len(self._people) <= MOST:
            return list(self._people)
        return [self._people[n] for n in self._near(at)]

    def _near(self, at: int) -> list[int]:
        i = bisect_left(self._named, (at, 0))
        return sorted({number for _, number in self._named[max(0, i - MOST) : i + MOST]})
