"""Roles as they are printed, whole and without the bodies that were marked as parts of them.

"FBI Director" is a director at the FBI; "Rock" and "star" are one role; "MPAA" before "chief" is no
role; "the community center's program coordinator" is at the community center.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from workbench.attribution.entities import Entity
from workbench.language.en.roles import NO_BODY_LETTERS, ROLE_LETTERS
from workbench.language.en.titles import BEFORE_ROLES, COURTESY, OFFICES, WRITTEN
from workbench.speakers.spans import kept, moved
from workbench.speakers.words import ParsedWords

# Letters that were seen nowhere else are a body's from so many on.
FEWEST_LETTERS = 3
_LETTERS = re.compile(r"[A-Z][A-Z&]+\Z")
_OWNS = re.compile(r"\s?[’']s?\s+\Z")
_BETWEEN = re.compile(r" (?:(?!and |of |at |for |in |with |to |as )[\w’'-]+ ){0,2}")
_ENDS = re.compile(r"(?:\s+(?:and|or|of|for|at|in|the|to|with|a|an|as))+\Z", re.IGNORECASE)
_BEGINS = re.compile(r"(?:and|or|of|the|a|an|as)\s+", re.IGNORECASE)
_OFFICES = "|".join(sorted(OFFICES.keys() | WRITTEN))
_TITLES = re.compile(rf"( (?:(?:{_OFFICES})\b\.?\s?)+?)\s*", re.IGNORECASE)
# A role's first words are compared with the names of bodies, so many at most.
MOST_WORDS = 6


def whole_roles(text: str, words: ParsedWords, entities: Sequence[Entity]) -> list[Entity]:
    """``entities`` with roles as they are; bodies that stood in roles come last."""
    found = _joined(text, _owning(text, entities))
    bodies = {text[e.start : e.end] for e in found if e.kind == "body"}
    found = [_told_apart(text, number, found, bodies) for number in range(len(found))]
    found = _bordered(text, words, found, bodies)
    parted = [_parted(text, words, number, each, bodies) for number, each in enumerate(found)]
    trimmed = [_trimmed(text, words, own[0]) for own in parted]
    found = [*trimmed, *(own[1] for own in parted if len(own) > 1)]
    found = [_with_title(text, words, each, found) for each in found]
    return kept(found, (n for n, each in enumerate(found) if _is_courtesy(text, each)))


def _owning(text: str, entities: Sequence[Entity]) -> list[Entity]:
    """Roles that own the role behind them are bodies ("the company's chief executive")."""
    found = list(entities)
    roles = [number for number, each in enumerate(entities) if each.kind == "role"]
    for number, behind in itertools.pairwise(roles):
        one, other = entities[number], entities[behind]
        if one.end < other.start and _OWNS.match(text[one.end : other.start]):
            found[number] = replace(one, kind="body", holder=behind)
    return found


def _joined(text: str, entities: Sequence[Entity]) -> list[Entity]:
    """Roles of one holder that stand side by side as one role."""
    found = list(entities)
    into: dict[int, int] = {}
    last: int | None = None
    for number, each in enumerate(entities):
        if each.kind != "role":
            continue
        if last is not None and _one_role(text, found[last], each):
            found[last] = replace(found[last], end=each.end, last=each.last)
            into[number] = last
        else:
            last = number
    whole = [
        each if each.holder is None else replace(each, holder=into.get(each.holder, each.holder))
        for each in found
    ]
    return kept(whole, into)


def _one_role(text: str, one: Entity, other: Entity) -> bool:
    return one.end < other.start and one.holder == other.holder and _beside(text, one, other)


def _beside(text: str, one: Entity, other: Entity) -> bool:
    """Whether two roles are one: a space or a word or two stand between them ("Top Welsh heart
    surgeon"), and the first is no letters."""
    between = _BETWEEN.fullmatch(text[one.end : other.start])
    return between is not None and not _LETTERS.fullmatch(text[one.start : one.end])


def _told_apart(text: str, number: int, entities: Sequence[Entity], bodies: set[str]) -> Entity:
    """A role that is the letters of a body as that body, at the role that stands behind it."""
    entity = entities[number]
    printed = text[entity.start : entity.end]
    if entity.kind != "role" or not _is_body(printed, bodies):
        return entity
    behind = next((i for i in range(number + 1, len(entities)) if entities[i].kind == "role"), None)
    touches = behind is not None and entities[behind].start - entity.end == 1
    return replace(entity, kind="body", holder=behind if touches else entity.holder)


def _is_body(printed: str, bodies: set[str]) -> bool:
    if not _LETTERS.fullmatch(printed) or printed.casefold() in ROLE_LETTERS:
        return False
    seen = printed in bodies
    return seen or (len(printed) >= FEWEST_LETTERS and printed.casefold() not in NO_BODY_LETTERS)


def _bordered(
    text: str, words: ParsedWords, entities: Sequence[Entity], bodies: set[str]
) -> list[Entity]:
    """Bodies whose last words were marked as the first ones of a role, whole where the article
    names them elsewhere ("Supreme" and "Court Justice")."""
    found = list(entities)
    for number, (one, other) in enumerate(itertools.pairwise(entities)):
        if (one.kind, other.kind) != ("body", "role") or other.start != one.end + 1:
            continue
        for end in _word_ends(text, other):
            whole = text[one.start : end]
            if any(name == whole or name.endswith(" " + whole) for name in bodies):
                found[number] = moved(words, one, one.start, end)
                found[number + 1] = moved(words, other, end + 1, other.end)
    return found


def _word_ends(text: str, role: Entity) -> list[int]:
    """Where the words of a role end, without its last one, the first ones first."""
    spaces = re.finditer(" ", text[role.start : role.end])
    return [role.start + space.start() for space in spaces]


def _parted(
    text: str, words: ParsedWords, number: int, role: Entity, bodies: set[str]
) -> tuple[Entity, ...]:
    """A role without the body its words begin with, and that body ("White House official")."""
    if role.kind != "role":
        return (role,)
    printed = text[role.start : role.end].split()
    for width in range(min(MOST_WORDS, len(printed) - 1), 0, -1):
        name = " ".join(printed[:width])
        known = name in bodies or name in BEFORE_ROLES or _is_body(name, bodies)
        if not known or not printed[width - 1][:1].isupper():
            continue
        end = role.start + len(name)
        rest = moved(words, role, end + 1, role.end)
        first, last = words.between(role.start, end)
        if rest == role or text[role.start : end] != name or first >= last:
            continue
        return (rest, Entity(role.start, end, first, last, "body", role.sure, number))
    return (role,)


def _with_title(text: str, words: ParsedWords, role: Entity, entities: Sequence[Entity]) -> Entity:
    """A role with the titles between it and the name of who holds it ("Det" and "Supt")."""
    holder = None if role.holder is None else entities[role.holder]
    if role.kind != "role" or holder is None or holder.start <= role.end:
        return role
    titles = _TITLES.fullmatch(text, role.end, holder.start)
    return role if titles is None else moved(words, role, role.start, titles.end(1))


def _is_courtesy(text: str, role: Entity) -> bool:
    """Whether a role is but a courtesy title, which says nothing ("Lord", "Dr")."""
    return role.kind == "role" and text[role.start : role.end].strip(". ").casefold() in COURTESY


def _trimmed(text: str, words: ParsedWords, role: Entity) -> Entity:
    """A role without the small words that its first and last ones leave hanging."""
    if role.kind != "role":
        return role
    begins = _BEGINS.match(text, role.start, role.end)
    start = begins.end() if begins else role.start
    ends = _ENDS.search(text[start : role.end])
    return moved(words, role, start, start + ends.start() if ends else role.end)
