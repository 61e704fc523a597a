"""Names that the network marked in pieces: "Krispy" and "Kreme", "Digital Solidarity" and "Fund".

Its tags are a word's own, so that a name it does not know may begin again at its second word, as
the same kind or as another. Two pieces with a single space between them are one name, unless words
show that they are two: a title or a country before somebody, an owner's ending, or the second piece
standing by itself elsewhere in the article.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from workbench.attribution.entities import Entity, EntityKind
from workbench.language.en.bodies import FOUNDED, GENERAL, PARTS, SUMMITS, TYPES
from workbench.language.en.names import is_first_name
from workbench.language.en.places import is_place
from workbench.language.en.roles import leads_a_name, occupation_of
from workbench.language.en.titles import TITLE
from workbench.speakers.spans import kept

# "Citizens for Clean Shelves", "Royal Commission into Aged Care Funding".
_GOES_ON = re.compile(r" (?:for|on|into|against|Against|without|with) (?:the |a )?")
# With one of these at its end a name is a body's.
_SORTS = TYPES | PARTS | GENERAL | FOUNDED
_FOR = SUMMITS | PARTS - frozenset(
    "police school college hospital museum press service court council board union league "
    "commission".split()
)
_HONOURS = frozenset("MP MEP MSP QC KC SC CBE OBE MBE DBE KBE TD AM".split())


def joined_pieces(text: str, entities: Sequence[Entity]) -> list[Entity]:
    """``entities`` with the pieces of a name whole, at its first piece."""
    alone = _alone(text, entities)
    joined = list(entities)
    # "Union official Ulf Torve": whoever stands right behind a role is somebody.
    behind_roles = {each.end + 1 for each in entities if each.kind == "role"}
    whole: dict[int, int] = {}  # the number of a later piece, and of the first one
    order = sorted(range(len(entities)), key=lambda n: (entities[n].start, entities[n].end))
    last: int | None = None
    for number in order:
        each = joined[number]
        if each.kind == "role":
            continue
        if last is not None and _one_name(text, joined[last], each, alone):
            titled = joined[last].start in behind_roles
            joined[last] = _whole(text, joined[last], each, alone, titled)
            whole[number] = last
        else:
            last = number
    # What was said of a piece is said of the whole, and no name is said of itself.
    for number, each in enumerate(joined):
        holder = None if each.holder is None else whole.get(each.holder, each.holder)
        joined[number] = replace(each, holder=None if holder == number else holder)
    return kept(joined, whole)


def _alone(text: str, entities: Sequence[Entity]) -> Mapping[str, Counter[str]]:
    """How often each printed name stands by itself as which kind, no other name beside it."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    ends = {each.end for each in entities if each.kind != "role"}
    begins = {each.start for each in entities if each.kind != "role"}
    for each in entities:
        if each.kind != "role" and each.start - 1 not in ends and each.end + 1 not in begins:
            found[text[each.start : each.end]][each.kind] += 1
    return dict(found)


def _one_name(text: str, one: Entity, other: Entity, alone: Mapping[str, Counter[str]]) -> bool:
    if _GOES_ON.fullmatch(text, one.end, other.start):
        printed = [text[each.start : each.end] for each in (one, other)]
        bodies = {one.kind, other.kind} == {"body"}
        again = any(name in alone and alone[name].total() > 1 for name in printed)
        return bodies and _is_for(printed[0]) and not again
    if text[one.end : other.start] != " ":
        return False
    before, behind = text[one.start : one.end].split(), text[other.start : other.end].split()
    if not before or not behind or {one.kind, other.kind} == {"person"}:
        return False  # Of two pieces of a person's name ``joined_people`` knows more.
    if not _is_name(before[-1]) or not _is_name(behind[0]) or behind[0] in _HONOURS:
        return False
    if before[-1].endswith(("'s", "’s", "s'", "s’")) or (one.kind == "body" and _leads(before)):
        return False
    # "Krispy Kreme", which the article has, and "Doughnuts" behind it.
    known = f"{' '.join(before)} {behind[0]}" in alone
    if known and all(_is_name(word) for word in behind):
        return True
    # Somebody of two names is somebody, whatever stands before.
    person = one if one.kind == "person" else other if other.kind == "person" else None
    if person is not None and " " in text[person.start : person.end]:
        return False
    # "Refugee Council" is whole, and who stands behind it is somebody.
    whole = len(before) > 1 and before[-1].casefold() in TYPES | PARTS
    if other.kind == "person" and whole:
        return False
    elsewhere = alone.get(" ".join(behind), Counter())
    if elsewhere.total():  # Two names, unless the second is somebody's family name.
        first = len(before) == 1 and (one.kind == "person" or is_first_name(before[0]))
        return first and elsewhere["person"] == elsewhere.total()
    return person is not None or not is_place(" ".join(before))


def _is_for(body: str) -> bool:
    """Whether a body's name goes on with what it is for, or about."""
    *before, last = body.split()
    royal = before[-1:] == ["Royal"] and last == "Commission"
    return royal or (last[0].isupper() and last.casefold() in _FOR)


def _is_name(word: str) -> bool:
    return word[0].isupper() and any(char.islower() for char in word)


def _leads(words: Sequence[str]) -> bool:
    """Whether these are what somebody is, and no part of a name."""
    last = words[-1]
    return (
        TITLE.fullmatch(last) is not None
        or leads_a_name(last)
        or occupation_of(last.casefold()) is not None
    )


def _whole(
    text: str, one: Entity, other: Entity, alone: Mapping[str, Counter[str]], titled: bool
) -> Entity:
    first, *_, last = text[one.start : other.end].split()
    somebody = "person" in (one.kind, other.kind) and (
        titled
        or is_first_name(first)
        or alone.get(last, Counter())["person"] > 0
        or (one.kind == "person" and last.casefold() not in _SORTS)
    )
    holder = other.holder if one.holder is None else one.holder
    sure = (one.sure + other.sure) / 2
    kind: EntityKind = "person" if somebody else "body"
    return replace(one, end=other.end, last=other.last, kind=kind, holder=holder, sure=sure)
