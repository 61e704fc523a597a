"""Marked spans moved, joined and left out, the numbers by which they point to each other kept."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from workbench.attribution.entities import Entity
from workbench.speakers.words import ParsedWords

# Names and roles are looked at so many characters beyond their ends.
LONGEST = 80


def moved(words: ParsedWords, entity: Entity, start: int, end: int) -> Entity:
    """``entity`` from code point ``start`` to ``end``; as it was where no word is left."""
    if start >= end or (start, end) == (entity.start, entity.end):
        return entity
    first, last = words.between(start, end)
    if first >= last:
        return entity
    return replace(entity, start=start, end=end, first=first, last=last)


def kept(entities: Sequence[Entity], dropped: Iterable[int]) -> list[Entity]:
    """``entities`` without some, the numbers of holders set right; what they held goes to none."""
    gone = frozenset(dropped)
    left = [number for number in range(len(entities)) if number not in gone]
    numbers = {old: new for new, old in enumerate(left)}
    return [
        replace(entities[old], holder=numbers.get(entities[old].holder))  # type: ignore[arg-type]
        for old in left
    ]


def touch(text: str, one: Entity, other: Entity) -> bool:
    """Whether one space lies between two, or after an initial its stop, too ("P." and "J. Lee")."""
    between = text[one.end : other.start]
    return between == " " or (between == ". " and text[one.start : one.end].isupper())
