"""Where a name begins and ends: whole words, without titles and what only stands beside it.

The network marks word by word, and its words are small ones: "U.S." is four. Here the ends of what
it marked are moved to where the name's own ends are printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from workbench.attribution.entities import Entity
from workbench.language.en.names import CAPITAL_PARTICLES, PARTICLES
from workbench.language.en.places import is_place
from workbench.language.en.roles import leads_a_name
from workbench.language.en.titles import SUFFIXES, TITLE
from workbench.speakers.words import ParsedWords

# Names and roles are looked at so many characters beyond their ends.
LONGEST = 80
LONGEST_SUFFIX = 8  # characters, with the space before it and its stop
# The full stop behind these is theirs, whether it was marked or not.
_WITH_A_STOP = (" Jr", " Sr")
_PARTICLES = PARTICLES | CAPITAL_PARTICLES
_EDGE = frozenset(" .,;:'’‘\"“”()[]-–—")
# Words of single letters and stops are one word ("U.S.", "K.C."), as is what hyphens join.
_LETTERED = re.compile(r"\b(?:[^\W\d_]\.){2,}")
_HYPHENED = re.compile(r"\w+(?:[-‑]\w+)+")
# Behind a person's name these begin something else: a party and a state, an honour, a new clause.
_BEHIND = re.compile(r"(?<!\s)(?:\s*[(\[,;:]|\s+(?:MP|MEP|MSP|QC|CBE|OBE|MBE)\b)")
_STOP = re.compile(r"[.\s]*")
_LAST = re.compile(r"(?:^|[\s.])(\w+)\.\Z")
_WORD = re.compile(r"\w+(?:[-’'.&]\w+)*")
_OWNING = re.compile(r"(?:\s?[’']|(?<=[’']))s\s+")
# "brothers Anton", "Farrier Imogen Skaife".
_SMALL_FIRST = re.compile(r"([a-z]{3,})\s+(?=[A-Z])")
_LED = re.compile(r"([A-Z][a-z]+) [A-Z][\w’'-]* [A-Z]")
_NICKNAMED = re.compile(
    r"[A-Z][\w-]+ (?:[A-Z]\. )?(?:[\"“‘'][A-Z][\w-]+[\"”’']|\([A-Z][\w-]+\)) [A-Z][\w’-]+(?: (?:Jr\.|Sr\.|I{2,3}|IV)(?!\w))?"
)
# What a country's body is, where the country alone was marked.
_SORT = re.compile(
    r" (?:state )?(?:media|government|parliament|police|army|navy|military|embassy|intelligence|"
    r"treasury|authorities|regime)\b"
)
_STATE = re.compile(r" state$")
# "the Department of Strategic Studies at the Sejong Institute" belongs to the institute.
_PART_OF = re.compile(
    r"(?:Department|Faculty|School|Division|Section|Unit|Chair) (?:of|for) [^,;.\n]{3,60} at (?:the )?(?=[A-Z])"
)
_LOCATED = re.compile(r" in ((?:[A-Z][\w’'-]*\s?)+)\.?\Z")
_MISSION = re.compile(r"\b(?:Embassy|Consulate|Mission|High Commission)\b")
_ENDING = re.compile(r"[’']s?\s*\Z")
# The small words inside names, at the end of one that broke off; and how such a name goes on.
_SMALL = r"(?:of|for|and|the|a|an|in|on|to|at|de|da|del|la|le|al|el|bin|ibn|van|von|der|den|&)"
_CALLED = re.compile(r"(?:[a-z]{3,} )+(?=[A-Z])")
# Family names and bodies go on over these ("Corriere della Sera").
_FOREIGN = re.compile(
    r" (?:de|da|do|dos|del|della|delle|di|du|des|von|van|der|bin|al)(?: [A-Z][\w’-]*)+"
)
_DANGLES = re.compile(rf"(?<!\s)(?:\s+{_SMALL})+$", re.IGNORECASE)
# "St Brannoc's Hospital", "the Drover's Arms": a body's name that goes on behind an owner's ending.
_OWNERS_NAME = re.compile(
    r"(?:['’]s|(?<=s)['’]) (?:and [A-Z][\w-]*['’]s? )?"
    r"(?:Hospital|Church|School|College|Arms|Head|Fund|Guild|Union|Association|Club|Society|Trust|"
    r"Infirmary|Academy|Bank|Court|Park|Cathedral|Hospice|Kitchen|Bakery|Circus|Brewery|Theatre|"
    r"Theater|University|Institute|Alliance|Federation|League|Party|Council|Home|House)\b"
)
# Ministries and centres are "of" several things ("Department for Culture, Media and Sport").
_OF_SEVERAL = re.compile(
    r"(?P<first>(?:[A-Z][\w’'-]*\s){0,3}(?:Ministry|Department|Dept|Cent(?:re|er)|Institute|Office|School|"
    r"Faculty|Committee|Commission|Council|Secretariat|Bureau|Directorate|Agency|Society|"
    r"Association|Federation|Union|Trust|Board|Foundation|Campaign)"
    r"\s(?:of|for|on)\s(?:the\s)?(?:[A-Z][\w’'-]*\s(?:of\s|and\s)?)*[A-Z][\w’'-]*)"
    r"(?:, [A-Z][\w’'-]*)+,? and [A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?"
)
_GOES_ON = re.compile(
    rf"(?: {_SMALL}){{0,2}}(?: [A-Z][\w.’'&-]*)+(?:(?: {_SMALL}){{1,2}}(?: [A-Z][\w’&-]*)+)?"
)


def bounded(text: str, words: ParsedWords, entities: Sequence[Entity]) -> list[Entity]:
    """``entities`` that have letters, each from its own first to its own last word."""
    bare = (number for number, each in enumerate(entities) if not _says(text, each))
    whole = [_whole(text, words, each) for each in kept(entities, bare)]
    named = [_nicknamed(text, words, each) for each in whole]
    trimmed = [_completed(text, words, _trimmed(text, words, each)) for each in named]
    joined = _bodies_joined(text, _joined(text, trimmed))
    return [_body_itself(text, words, each) if each.kind == "body" else each for each in joined]


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


def _says(text: str, entity: Entity) -> bool:
    """Whether an entity has letters or digits: the network may mark a stop, or "'s"."""
    printed = text[entity.start : entity.end]
    if printed == "s" and text[max(0, entity.start - 1) : entity.start] in ("'", "’"):
        return False
    return re.search(r"\w", _ENDING.sub("", printed)) is not None


def _whole(text: str, words: ParsedWords, entity: Entity) -> Entity:
    """An entity with the rest of a word that it cuts: "S." of "U.S.", "Peter" of "Hans-Peter"."""
    start, end = entity.start, entity.end
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


def _trimmed(text: str, words: ParsedWords, entity: Entity) -> Entity:
    """A person's name without titles, honours and marks around it."""
    if entity.kind != "person":
        return entity
    start, end = entity.start, entity.end
    titles = TITLE.match(text, start, end)
    if titles and titles.end() < end:
        start = titles.end()
    elif titles:  # The title alone was marked: the name is what follows.
        following = _WORD.match(text, _STOP.match(text, end).end())  # type: ignore[union-attr]
        if following and following[0][0].isupper():
            start, end = following.span()
    start = _without_lead(text, start, end)
    behind = _BEHIND.search(text, start, end)
    if behind and behind.start() > start:
        end = behind.start()
    while start < end and _is_edge(text[start]):
        start += 1
    while end > start and _is_edge(text[end - 1]) and not _abbreviated(text, start, end):
        end -= 1
    if text[end : end + 1] == "." and text[start:end].endswith(_WITH_A_STOP):
        end += 1
    return moved(words, entity, start, end)


def _body_itself(text: str, words: ParsedWords, body: Entity) -> Entity:
    """A body with the noun behind a country ("North Korean state" and "media"), but without what it is called, where it is, and which part of it is meant; of a country's
    adjective that was cut ("North" of "North Korean") the whole, which names no body."""
    start, end = body.start, body.end
    following = _WORD.match(text, end + 1)
    if following and text[end : end + 1] == " " and is_place(text[start : following.end()]):
        return moved(words, body, start, following.end())
    if (sort := _SORT.match(text, end)) and is_place(_STATE.sub("", text[start:end])):
        return moved(words, body, start, sort.end())
    if called := _CALLED.match(text, start, end):
        start = called.end()
    if part := _PART_OF.match(text, start, end):
        start = part.end()
    located = _LOCATED.search(text[start:end])
    if located and is_place(located[1].strip()) and not _MISSION.search(text, start, end):
        end = start + located.start()
    return moved(words, body, start, end)


def _without_lead(text: str, start: int, end: int) -> int:
    """Where a person's name begins behind what the person is: "brothers", "Farrier"."""
    small = _SMALL_FIRST.match(text, start, end)
    if small and small[1] not in PARTICLES:
        return small.end()
    led = _LED.match(text, start, end)
    return led.end(1) + 1 if led and leads_a_name(led[1]) else start


def _nicknamed(text: str, words: ParsedWords, entity: Entity) -> Entity:
    """A person's name with the nickname that stands inside it, and the rest behind that."""
    if entity.kind != "person":
        return entity
    for whole in _NICKNAMED.finditer(text, max(0, entity.start - LONGEST), entity.end + LONGEST):
        if whole.start() <= entity.start < whole.end():
            end = max(entity.end, whole.end())
            return moved(words, entity, whole.start(), end)
    return entity


def _completed(text: str, words: ParsedWords, entity: Entity) -> Entity:
    """A name that breaks off at a small word ("Committee for", "Osama bin") with what follows it,
    or without that word where no more of the name does, or where it is none of a person's."""
    foreign = entity.kind != "role" and _FOREIGN.match(text, entity.end)
    if foreign:
        return moved(words, entity, entity.start, foreign.end())
    start, end = entity.start, entity.end
    if entity.kind == "body" and (more := _OWNERS_NAME.match(text, end)):
        return moved(words, entity, start, more.end())
    listed = entity.kind == "body" and _OF_SEVERAL.match(text, start)
    if listed and listed["first"] and start + len(listed["first"]) >= end:
        end = listed.end()
        return moved(words, entity, start, end)
    dangles = _DANGLES.search(text, max(start, end - LONGEST), end)
    if entity.kind == "role" or dangles is None:
        return entity
    cut = entity.kind == "person" and not _PARTICLES.issuperset(dangles[0].split())
    more = None if cut else _GOES_ON.match(text, end)
    return moved(words, entity, start, more.end() if more else dangles.start())


def _joined(text: str, entities: Sequence[Entity]) -> list[Entity]:
    """``entities`` with a person's name that fell in two whole at its last part ("Marine Le" and
    "Pen", "K.C." and "Maurer"); what stood for the first one is left as long as it is."""
    joined = list(entities)
    people = [number for number, each in enumerate(entities) if each.kind == "person"]
    for number in range(1, len(joined)):
        one, other = joined[number - 1], joined[number]
        if "person" == other.kind != one.kind != "role" and _touch(text, one, other):
            if text[one.start : one.end].rsplit(" ", 1)[-1] in _PARTICLES:
                joined[number] = replace(other, start=one.start, first=one.first)
    for before, number in zip(people, people[1:], strict=False):
        one, other = joined[before], joined[number]
        if one.end < other.end and one.start < other.start and _touch(text, one, other):
            joined[number] = replace(other, start=one.start, first=one.first)
    return joined


def _bodies_joined(text: str, entities: Sequence[Entity]) -> list[Entity]:
    """``entities`` with the name of a body that fell in two whole at its first part: "Joint Council
    for the Welfare" and "of Immigrants", or two parts that overlap."""
    joined, dropped = list(entities), []
    last = None
    for number in sorted(range(len(entities)), key=lambda n: (entities[n].start, -entities[n].end)):
        each = joined[number]
        if each.kind != "body":
            continue
        one = None if last is None else joined[last]
        if one and each.end > one.end and _one_body(text, one, each):
            holder = each.holder if one.holder is None else one.holder
            joined[last] = replace(one, end=each.end, last=each.last, holder=holder)  # type: ignore[index]
            dropped.append(number)
        elif one and each.end <= one.end:  # A part of it that was marked by itself.
            dropped.append(number)
        else:
            last = number
    return kept(joined, dropped)


def _one_body(text: str, one: Entity, other: Entity) -> bool:
    overlap = other.start < one.end
    return overlap or (_touch(text, one, other) and text[other.start].islower())


def _touch(text: str, one: Entity, other: Entity) -> bool:
    """Whether one space lies between two, or after an initial its stop, too ("P." and "J. Lee")."""
    between = text[one.end : other.start]
    return between == " " or (between == ". " and text[one.start : one.end].isupper())


def _is_edge(char: str) -> bool:
    return char in _EDGE or char.isspace()


def _abbreviated(text: str, start: int, end: int) -> bool:
    """Whether a name ends with a full stop of its own: "Sammy Davis Jr.", "J. R."."""
    last = _LAST.search(text[max(0, start, end - LONGEST_SUFFIX) : end])
    return last is not None and (len(last[1]) == 1 or last[1].casefold() in SUFFIXES)
