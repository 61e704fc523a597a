"""Whose a role or a body is, where the words around it leave no choice.

The network links roles and bodies to whom they are said of; grammar overrules it where it can: who
owns a role does not hold it ("Lee's campaign manager"), and who leads a body belongs to it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from workbench.attribution.entities import Entity
from workbench.language.en.places import is_place
from workbench.language.en.roles import FAMILY, LEADS, LED_BY

# After a person's name: the person owns what follows in the same clause.
_OWNS = re.compile(r"\s?(?:[’']s|(?<=s)[’'])\s")
_CLAUSE = re.compile(r"[,;:.()“”\"—–\n]")
# Between a name and what is said of it: "Robby Mook, 33, Clinton's campaign manager".
_APPOSED = re.compile(r",(?: \d{1,3},)?(?: (?:the|who (?:is|was)))? ?\Z")
# "Cruz, a graduate of Harvard": what stands in apposition is said of the name before it.
_APPOSITION = re.compile(r",(?: \d{1,3},)? (?:an?|the) (?:[\w’'-]+ ){0,3}\Z")
_PLACE = re.compile(r" ([A-Z][\w-]+)\b(?! [A-Z])")
_OWNED = re.compile(r"(?:\s?[’']s?)?\s")
_AT = re.compile(r" (?:of|at|for|with|from)(?: the)? ")
_BEHIND = re.compile(r"(?:,? | \()\Z")
_WHOSE = re.compile(rf"\bwhose\s+(?:\w+\s+)?(?:{'|'.join(sorted(FAMILY))})\b", re.IGNORECASE)
_LED = re.compile(
    rf"(?:,| -| —| –)?(?: which (?:is|was))? (?:{LED_BY}) by "
    r"(?:[a-z][\w-]* ){0,3}\Z"
)
_LEADING = re.compile(rf",? who (?:now |also |once |currently |co-)?(?:{LEADS}) (?:the )?\Z")
# "Odile Marchetti, whose restaurant Low Tide".
_OWN = re.compile(rf",? whose (?!(?:{'|'.join(sorted(FAMILY))})\b)(?:[a-z-]+ ){{1,2}}\Z")
_LEADS = re.compile(rf",? who (?:now |also |once |currently |co-)?(?:{LEADS})\b")
# Between a name and a body these make a story of it: it says nothing of where somebody belongs.
_TOLD = re.compile(
    r"\b(?:who|whose|which|had|came|will|before|was|were|has|lost|said|joined|helped)\b|[!?;\n]"
)
# What parts a body from a role behind it: "appointed to the court by President Lee".
_ACROSS = re.compile(
    r"(?:\A|\s)(?:by|in|after|before|during|against|as|that|when|while)\s|[.!?;]\s"
)
_IN_TITLE = re.compile(r",?(?:''|[”\"])")
# What ties a name to a role or a body stands within so many characters of it.
REACH = 160


def with_holders(text: str, entities: Sequence[Entity]) -> list[Entity]:
    """``entities``, each with the holder that the words around it give."""
    people = sorted(
        (each.start, number) for number, each in enumerate(entities) if each.kind == "person"
    )
    return [_held(text, number, entities, people) for number in range(len(entities))]


_People = Sequence[tuple[int, int]]


def _held(text: str, number: int, entities: Sequence[Entity], people: _People) -> Entity:
    entity = entities[number]
    holder = None if entity.holder is None else entities[entity.holder]
    if entity.kind == "role":
        # Right before a name it is said of nobody else: "Ann Lee and editor Bob Ray".
        titled = _titled(text, entity, people)
        if titled is not None or holder is None:
            return replace(entity, holder=titled)
    if entity.kind == "body" and entity.holder is None:
        role = _role_beside(text, number, entities)
        if role is None:
            role = _leader(text, entity, entities, people)
        return replace(entity, holder=role)
    if entity.kind == "body" and holder is not None and _elsewhere(text, entity, holder):
        return replace(entity, holder=None)
    if holder is None or holder.kind != "person" or entity.kind == "person":
        return entity
    if entity.kind == "role" and _is_places(text, entity):
        return replace(entity, holder=None)
    if entity.kind == "role":
        apposed = _apposed(text, entity, holder, entities, people)
        if apposed is not None:
            return replace(entity, holder=apposed)
    between = text[min(holder.end, entity.end) : max(holder.start, entity.start)]
    if entity.kind == "body" and _TOLD.search(between) and not _LEADS.match(between):
        return replace(entity, holder=None)
    if holder.end < entity.start:
        if _WHOSE.search(between):
            return replace(entity, holder=None)
        if entity.kind == "role" and _OWNS.match(between) and not _CLAUSE.search(between, 3):
            return replace(entity, holder=_holder(text, entity, holder, entities, people))
    return entity


def _elsewhere(text: str, body: Entity, holder: Entity) -> bool:
    """Whether a body before a role or a name stands in another part of the sentence, or is a word
    in the title of a work ("the author of 'Destiny and Power'")."""
    if _IN_TITLE.match(text, body.end):
        return True
    between = text[body.end : holder.start] if body.end <= holder.start else ""
    return _ACROSS.search(between) is not None


def _role_beside(text: str, number: int, entities: Sequence[Entity]) -> int | None:
    """The role right behind a body ("Tidewater chairman"), or right before it ("chairman of")."""
    body = entities[number]
    for other in range(number + 1, min(len(entities), number + 3)):
        role = entities[other]
        if role.kind == "role" and _OWNED.fullmatch(text[body.end : role.start]):
            return other
    if number and entities[number - 1].kind == "role":
        role = entities[number - 1]
        return number - 1 if _AT.fullmatch(text[role.end : body.start]) else None
    return None


def _is_places(text: str, role: Entity) -> bool:
    """Whether a role is said of a country or a town right behind it ("NATO member Estonia")."""
    behind = _PLACE.match(text, role.end)
    return behind is not None and is_place(behind[1])


def _titled(text: str, role: Entity, people: _People) -> int | None:
    """The person whose name stands right behind a role ("Sen. David Perdue")."""
    after = bisect_left(people, (role.end, -1))
    if after == len(people):
        return None
    start, number = people[after]
    return number if start - role.end <= 1 and text[role.end : start] in (" ", "") else None


def _apposed(
    text: str, role: Entity, holder: Entity, entities: Sequence[Entity], people: _People
) -> int | None:
    """The person right before a role that stands in apposition, if ``holder`` is not close by."""
    before = bisect_left(people, (role.start, 0)) - 1
    if before < 0 or people[before][0] == holder.start or 0 <= holder.start - role.end <= 1:
        return None
    named = entities[people[before][1]]
    between = text[named.end : role.start] if role.start - named.end < REACH else ""
    return people[before][1] if _APPOSITION.match(between) else None


def _holder(
    text: str, role: Entity, owner: Entity, entities: Sequence[Entity], people: _People
) -> int | None:
    """Who holds a role that ``owner`` owns: named right behind it, or before the owner."""
    after = bisect_left(people, (role.end, 0))
    if after < len(people):
        behind = entities[people[after][1]]
        if behind.start - role.end < REACH and _BEHIND.match(text[role.end : behind.start]):
            return people[after][1]
    before = bisect_left(people, (owner.start, 0)) - 1
    if before >= 0:
        apposed = entities[people[before][1]]
        near = owner.start - apposed.end < REACH
        if near and _APPOSED.match(text[apposed.end : owner.start]):
            return people[before][1]
    return None


def _leader(text: str, body: Entity, entities: Sequence[Entity], people: _People) -> int | None:
    """The person whom the article says to lead a body, right beside its name."""
    at = bisect_left(people, (body.start, 0))
    if at < len(people):
        behind = entities[people[at][1]]
        if behind.start - body.end < REACH and _LED.match(text[body.end : behind.start]):
            return people[at][1]
    if at:
        before = entities[people[at - 1][1]]
        between = text[before.end : body.start] if body.start - before.end < REACH else ""
        if _LEADING.match(between) or _OWN.match(between):
            return people[at - 1][1]
    return None
