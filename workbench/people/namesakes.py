"""Full names with one family name, so kept that the same person's is found without asking all."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterator
from typing import Literal

from workbench.people.personal_names import Parts, long_forms, same_person, short_forms

Key = tuple[Literal["name", "first", "initial", "letter", "whole", "whole, family first"], str]


class Namesakes:
    """Names by the numbers they were added as, of which each may be changed to a fuller form.

    A name stands under whatever may make it the same person's as another one: each of its given
    names, the first one, its letter, all of them joined. ``same_person`` has the last word.
    """

    def __init__(self) -> None:
        self._parts: dict[int, Parts] = {}
        self._under: dict[Key, list[int]] = defaultdict(list)

    def put(self, number: int, parts: Parts) -> None:
        """Add a name, or change the one of this ``number``."""
        before = self._parts.get(number)
        if before == parts:
            return
        for key in _keys(before) if before else ():
            numbers = self._under[key]
            del numbers[bisect_left(numbers, number)]
        self._parts[number] = parts
        for key in _keys(parts):
            insort(self._under[key], number)

    def same(self, parts: Parts, most: int) -> list[int]:
        """The numbers of the names that can be the same person's, in order; ``most`` at most."""
        found: set[int] = set()
        for key in _asked(parts):
            found.update(self._under.get(key, ())[:most])
        return [n for n in sorted(found) if self.fits(n, parts)][:most]

    def fits(self, number: int, parts: Parts) -> bool:
        """Whether the name of this ``number`` can be the same person's."""
        return same_person(self._parts[number], parts)


def _keys(parts: Parts) -> Iterator[Key]:
    """Under what a name stands; each key once."""
    if not parts.given:
        return
    whole = "".join(parts.given)
    if parts.family_first:
        yield "whole, family first", whole
        return
    yield "whole", whole
    first = parts.given[0]
    yield "first", first
    yield "initial" if len(first) == 1 else "letter", first[:1]
    for given in dict.fromkeys(parts.given):
        if len(given) > 1:
            yield "name", given


def _asked(parts: Parts) -> Iterator[Key]:
    """Under what the same person's names stand, as ``same_person`` has it."""
    if not parts.given:
        return
    whole = "".join(parts.given)
    yield "whole, family first", whole
    if parts.family_first:
        yield "whole", whole
        return
    first = parts.given[0]
    for given in (first, *sorted(short_forms(first) | long_forms(first))):
        yield "first", given
    yield "initial", first[:1]
    if len(first) == 1:
        yield "letter", first
    for given in dict.fromkeys(parts.given):
        if len(given) > 1:
            yield "name", given
