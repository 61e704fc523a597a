"""Names of bodies as they are printed: whole, and the body itself where a part of it is named."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from workbench.attribution.entities import Entity
from workbench.language.en.bodies import AGAIN, PARTS_OF, WORKS
from workbench.language.en.places import is_place
from workbench.speakers.spans import kept, moved, touch
from workbench.speakers.words import ParsedWords

_WORD = re.compile(r"\w+(?:[-’'.&]\w+)*")
# What a body is called in front of its name ("company Tidewater"), or what joins it to a role.
_CALLED = re.compile(r"(?:(?:of|at|in|by|on|to) (?:the )?|(?:[a-z]{3,} )+)(?=[A-Z])")
# "-based Amazon.com", ". Luke", "Gibraltar-based Menatep".
_AHEAD = re.compile(
    r"(?:[.’'‘“\"-] ?|[\w-]{0,40}[-‑](?:based|backed|owned|run|tank) ){1,8}(?=[A-Z])"
)
# What a country's body is, where the country alone was marked.
_SORT = re.compile(
    r" (?:state )?(?:media|government|parliament|police|army|navy|military|embassy|intelligence|"
    r"treasury|authorities|regime)\b"
)
_STATE = re.compile(r" state$")
# "the Department of Strategic Studies at the Sejong Institute" belongs to the institute.
_PARTS = r"(?:Department|Faculty|School|Division|Section|Unit|Chair) (?:of|for) "
_PART = re.compile(_PARTS)
_PART_OF = re.compile(rf"{_PARTS}[^,;.\n]{{3,60}} at (?:the )?(?=[A-Z])")
_AT = re.compile(r" at (?:the )?")
_LOCATED = re.compile(r" in ([A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,4})\.?\Z")
_MISSION = re.compile(r"\b(?:Embassy|Consulate|Mission|High Commission)\b")
# "St Brannoc's Hospital", "the Drover's Arms": a body's name that goes on behind an owner's ending.
_OWNERS_NAME = re.compile(
    r"(?:['’]s|(?<=s)['’]) (?:and [A-Z][\w-]*['’]s? )?"
    r"(?:Hospital|Church|School|College|Arms|Head|Fund|Guild|Union|Association|Club|Society|Trust|"
    r"Infirmary|Academy|Bank|Court|Park|Cathedral|Hospice|Kitchen|Bakery|Circus|Brewery|Theatre|"
    r"Theater|University|Institute|Alliance|Federation|League|Party|Council|Home|House)\b"
)
# Ministries and centres are "of" several things ("Department for Culture, Media and Sport").
_OF_SEVERAL = re.compile(
    r"(?P<first>(?:[A-Z][\w’'-]*\s){0,3}"
    r"(?:Ministry|Department|Dept|Cent(?:re|er)|Institute|Office|School|Faculty|Committee|"
    r"Commission|Council|Secretariat|Bureau|Directorate|Agency|Society|Association|"
    r"Federation|Union|Trust|Board|Foundation|Campaign)"
    r"\s(?:of|for|on)\s(?:the\s)?(?:[A-Z][\w’'-]*\s(?:of\s|and\s)?){0,8}[A-Z][\w’'-]*)"
    r"(?:, [A-Z][\w’'-]*){1,8},? and [A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?"
)
# Small words at the end of a name, and a noun for several behind them ("internet customers").
_SMALL_TAIL = re.compile(r"(?<!\S)(?P<name>[A-Z0-9]\S*)(?P<tail>(?: [a-z][a-z-]+){1,3})\Z")
_NOUNS = re.compile(r" [a-z]+s\b")
_PAPERS = frozenset("records documents data figures filings transcripts emails statistics".split())


def goes_on(text: str, body: Entity) -> int | None:
    """Where the name of a body ends that goes on behind what was marked; None for others."""
    if more := _OWNERS_NAME.match(text, body.end):
        return more.end()
    listed = _OF_SEVERAL.match(text, body.start)
    return listed.end() if listed and listed.end("first") >= body.end else None


def body_itself(text: str, words: ParsedWords, body: Entity) -> Entity:
    """A body with the noun behind a country ("North Korean state" and "media"), but without what it
    is called, where it is, and which part of it is meant; of a country's adjective that was cut
    ("North" of "North Korean") the whole, which names no body."""
    start, end = body.start, body.end
    following = _WORD.match(text, end + 1)
    if following and text[end : end + 1] == " " and is_place(text[start : following.end()]):
        return moved(words, body, start, following.end())
    if (sort := _SORT.match(text, end)) and is_place(_STATE.sub("", text[start:end])):
        return moved(words, body, start, sort.end())
    for needless in (_AHEAD, _CALLED):
        if found := needless.match(text, start, end):
            start = found.end()
    if part := _PART_OF.match(text, start, end):
        start = part.end()
    if (tail := _SMALL_TAIL.search(text, start, end)) and _goes_on_as_noun(text, tail):
        end = tail.end("name")
    located = _LOCATED.search(text[start:end])
    if located and is_place(located[1]) and not _MISSION.search(text, start, end):
        end = start + located.start()
    return moved(words, body, start, end)


def _goes_on_as_noun(text: str, tail: re.Match[str]) -> bool:
    """Whether the small words at the end of a body's name begin what is said of it: "records" that
    are the body's, or "internet" of its "internet customers"."""
    last = tail["tail"].split()[-1]
    if is_place(text[tail.start() : tail.end("name")]):  # "Saudi public" names no body.
        return False
    if last in _PAPERS:
        return True
    if last.removesuffix("s") in WORKS:  # Nobody belongs to it, see ``is_work``.
        return False
    return last not in PARTS_OF and last not in AGAIN and _NOUNS.match(text, tail.end()) is not None


def joined_bodies(text: str, entities: Sequence[Entity]) -> list[Entity]:
    """``entities`` with the name of a body that fell in two whole at its first part: "Joint Council
    for the Welfare" and "of Immigrants", or two parts that overlap."""
    joined = list(entities)
    dropped: list[int] = []
    last: int | None = None
    for number in sorted(range(len(entities)), key=lambda n: (entities[n].start, -entities[n].end)):
        each = joined[number]
        if each.kind != "body":
            continue
        if last is not None and each.end <= joined[last].end:  # A part of it, marked by itself.
            dropped.append(number)
        elif last is not None and _is_at(text, joined[last], each):  # It belongs to the outer one.
            holder = joined[last].holder if each.holder is None else each.holder
            joined[number] = replace(each, holder=holder)
            dropped.append(last)
            last = number
        elif last is not None and _one_body(text, joined[last], each):
            one = joined[last]
            holder = each.holder if one.holder is None else one.holder
            joined[last] = replace(one, end=each.end, last=each.last, holder=holder)
            dropped.append(number)
        else:
            last = number
    return kept(joined, dropped)


def _is_at(text: str, one: Entity, other: Entity) -> bool:
    """Whether one body is a part of the other, named behind it ("the Department of ... at")."""
    part = _PART.match(text, one.start, one.end)
    return part is not None and _AT.fullmatch(text[one.end : other.start]) is not None


def _one_body(text: str, one: Entity, other: Entity) -> bool:
    overlap = other.start < one.end
    return overlap or (touch(text, one, other) and text[other.start].islower())
