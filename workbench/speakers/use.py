"""Bodies whose names are like people's, known by how the article uses them: "shares in Yukos",
"Marvel's profits", "Boro are", "at Sunnybrae", "Krispy Kreme shares".

Nobody has shareholders, and nobody is "at" somebody. A name that is used so anywhere, and that no
title, first name, age or kinship shows to be a person's, is a body's wherever it is printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from workbench.attribution.entities import Entity
from workbench.language.en.body_use import (
    AT_SOMEBODY,
    BEFORE_A_BODY,
    BEHIND_A_BODY,
    LETTERED,
    OF_OTHERS,
    SEVERAL_ARE,
    SOMEBODY,
    SURELY_BEFORE,
    SURELY_BEHIND,
)
from workbench.language.en.lexicon import known_bodies
from workbench.language.en.names import is_first_name
from workbench.language.en.roles import FAMILY
from workbench.language.en.titles import TITLE

_AND_ANOTHER = re.compile(r",? (?:and|&) [A-Z]")
_PLURAL = ("are", "were", "have")
# What stands before a name is looked at so many characters back.
_REACH = 40
_LAST = re.compile(r"([\w’'-]+),? \Z")


def used_as_bodies(text: str, people: Sequence[Entity], bodies: Sequence[Entity]) -> set[str]:
    """The names, of those marked as ``people``'s, that the article uses as bodies'."""
    called = {name[0] for name in _printed(text, bodies) if len(name) > 1}
    names = {tuple(name) for name in _printed(text, people)}
    full = {part for name in names if len(name) > 1 for part in name}
    candidates = {
        " ".join(name)
        for name in names
        if (name[0] not in full if len(name) == 1 else not is_first_name(name[0]))
    }
    places: dict[str, list[Entity]] = {name: [] for name in candidates}
    for each in (*people, *bodies):
        if (name := text[each.start : each.end]) in places:
            places[name].append(each)
    return {
        name
        for name, found in places.items()
        if (name in called or name in known_bodies() or any(_is_used(text, each) for each in found))
        and not any(_is_somebody(text, each) for each in found)
    }


def _printed(text: str, people: Iterable[Entity]) -> list[list[str]]:
    return [parts for each in people if (parts := text[each.start : each.end].split())]


def _is_used(text: str, name: Entity) -> bool:
    before = text[max(0, name.start - _REACH) : name.start]
    printed = text[name.start : name.end]
    if " " in printed or is_first_name(printed):  # Most of these are somebody's.
        return bool(SURELY_BEFORE.search(before) or SURELY_BEHIND.match(text, name.end))
    if LETTERED.match(text, name.start, name.end) or (
        SEVERAL_ARE.search(before) and not _AND_ANOTHER.match(text, name.end)
    ):
        return True
    if BEFORE_A_BODY.search(before) and not AT_SOMEBODY.search(before):
        return True
    behind = BEHIND_A_BODY.match(text, name.end)
    if behind is None:
        return False
    return not (OF_OTHERS.search(before) and behind[0].strip() in _PLURAL)


def _is_somebody(text: str, name: Entity) -> bool:
    before = text[max(0, name.start - _REACH) : name.start]
    last = _LAST.search(before)
    if last and (TITLE.fullmatch(last[1]) or last[1].casefold() in FAMILY):
        return True
    return SOMEBODY.match(text, name.end) is not None
