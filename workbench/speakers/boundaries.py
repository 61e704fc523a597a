"""Where a name begins and ends: whole words, without titles and what only stands beside it.

The network marks word by word, and its words are small ones: "U.S." is four. Here the ends of what
it marked are moved to where the name's own ends are printed.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from workbench.attribution.entities import Entity
from workbench.language.en.names import is_first_name
from workbench.language.en.roles import occupation_of
from workbench.speakers.body_spans import body_itself, goes_on, joined_bodies
from workbench.speakers.person_spans import (
    ALL_PARTICLES,
    joined_people,
    trimmed,
    with_nickname,
)
from workbench.speakers.pieces import joined_pieces
from workbench.speakers.spans import LONGEST, kept, moved
from workbench.speakers.words import ParsedWords

# Words of single letters and stops are one word ("U.S.", "K.C."), as is what hyphens join.
_LETTERED = re.compile(r"\b(?:[^\W\d_]\.){2,}")
_HYPHENED = re.compile(r"\w+(?:[-‑]\w+)+")
_OWNING = re.compile(r"(?:\s?[’']|(?<=[’']))s\s+")
_ENDING = re.compile(r"[’']s?\s*\Z")
# The small words inside names, at the end of one that broke off; and how such a name goes on.
_SMALL = r"(?:of|for|and|the|a|an|in|on|to|at|de|da|del|la|le|al|el|bin|ibn|van|von|der|den|&)"
# Family names and bodies go on over these ("Corriere della Sera").
_FOREIGN = re.compile(
    r" (?:de|da|do|dos|del|della|delle|di|du|des|von|van|der|bin|al)(?: [A-Z][\w’-]*)+"
)
_WORD = re.compile(r"\s*\S+")
_DANGLES = re.compile(rf"(?<!\s)(?:\s+{_SMALL})+$", re.IGNORECASE)
_GOES_ON = re.compile(
    rf"(?: {_SMALL}){{0,2}}(?: [A-Z][\w.’'&-]*)+(?:(?: {_SMALL}){{1,2}}(?: [A-Z][\w’&-]*)+)?"
)


def bounded(text: str, words: ParsedWords, entities: Sequence[Entity]) -> list[Entity]:
    """``entities`` that have letters, each from its own first to its own last word."""
    bare = (number for number, each in enumerate(entities) if not _says(text, each))
    pieces = [_whole(text, words, each) for each in kept(entities, bare)]
    whole = joined_pieces(text, pieces)
    own = [
        trimmed(text, words, with_nickname(text, words, each)) if each.kind == "person" else each
        for each in whole
    ]
    others = sorted((each.start, each.end) for each in own if each.kind != "body")
    complete = [_completed(text, words, each, others) for each in own]
    joined = joined_bodies(text, joined_people(text, complete))
    return [body_itself(text, words, each) if each.kind == "body" else each for each in joined]


def _says(text: str, entity: Entity) -> bool:
    """Whether an entity has letters, or a name digits: the network may mark a stop, or "'s"."""
    printed = text[entity.start : entity.end]
    if printed == "s" and text[max(0, entity.start - 1) : entity.start] in ("'", "’"):
        return False
    sign = r"[^\W\d_]" if entity.kind == "role" else r"\w"
    return re.search(sign, _ENDING.sub("", printed)) is not None


def _whole(text: str, words: ParsedWords, entity: Entity) -> Entity:
    """An entity with the rest of a word that it cuts: "S." of "U.S.", "Peter" of "Hans-Peter"."""
    start, end = entity.start, entity.end
    if text[end - 1 : end + 1] in ("'s", "’s") and start < end - 1:  # "America'" of "America's"
        end -= 1
    if text[start:end].endswith(("'s", "’s")) and end - start > 3:
        end -= 2
    owner = _OWNING.match(text, start, end)
    if owner:  # "Obama's DOJ", of which "'s DOJ" was marked.
        start = owner.end()
    forms = (_LETTERED,) if entity.kind == "body" else (_LETTERED, _HYPHENED)
    low = max(0, start - LONGEST)
    for form in forms:
        for unit in form.finditer(text, low, end + LONGEST):
            if unit.start() < start < unit.end():
                start = unit.start()
            if unit.start() < end < unit.end():
                end = unit.end()
    return moved(words, entity, start, end)


def _completed(
    text: str, words: ParsedWords, entity: Entity, others: Sequence[tuple[int, int]]
) -> Entity:
    """A name that breaks off at a small word ("Committee for", "Osama bin") with what follows it,
    or without that word where no more of the name does, or where it is none of a person's.

    ``others``: where people and roles stand, in order, over which a body does not go on.
    """
    foreign = entity.kind != "role" and _FOREIGN.match(text, entity.end)
    if foreign:
        return moved(words, entity, entity.start, foreign.end())
    start, end = entity.start, entity.end
    if entity.kind == "body" and (farther := goes_on(text, entity)):
        return moved(words, entity, start, farther)
    dangles = _DANGLES.search(text, max(start, end - LONGEST), end)
    if entity.kind == "role" or dangles is None:
        return entity
    cut = entity.kind == "person" and not ALL_PARTICLES.issuperset(dangles[0].split())
    more = None if cut else _GOES_ON.match(text, end)
    if more is None:
        return moved(words, entity, start, dangles.start())
    stop = _before(text, end, more.end(), others) if entity.kind == "body" else more.end()
    return moved(words, entity, start, stop)


def _before(text: str, end: int, stop: int, others: Sequence[tuple[int, int]]) -> int:
    """Where a name that goes on from ``end`` to ``stop`` ends before whoever is named there: of
    "Department of Defense Chief of Staff Ann Lee" behind "Defense", also where that was marked as
    a word of her role. Right behind "of" stands what it is named after: "Office of Mayor Lee"."""
    number = bisect_left(others, (end, 0))
    if number == len(others) or others[number][0] >= stop:
        return stop
    start, role = others[number][0], text[slice(*others[number])].split()
    first = _WORD.match(text, end, stop)
    if first is None or start >= first.end():
        return start
    named_after = occupation_of(role[0]) is not None or is_first_name(role[0].casefold())
    return stop if named_after or len(role) == 1 else first.end()
