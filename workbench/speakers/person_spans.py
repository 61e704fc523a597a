"""Personal names as they are printed: without titles, trades and marks, with all their parts."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from workbench.attribution.entities import Entity
from workbench.language.en.names import CAPITAL_PARTICLES, PARTICLES
from workbench.language.en.roles import leads_a_name
from workbench.language.en.titles import SUFFIXES, TITLE
from workbench.speakers.spans import LONGEST, moved, touch
from workbench.speakers.words import ParsedWords

LONGEST_SUFFIX = 8  # characters, with the space before it and its stop
# The full stop behind these is theirs, whether it was marked or not.
_WITH_A_STOP = (" Jr", " Sr")
ALL_PARTICLES = PARTICLES | CAPITAL_PARTICLES
_EDGE = frozenset(" .,;:'’‘\"“”()[]-–—")
# Behind a person's name these begin something else: a party and a state, an honour, a new clause.
_BEHIND = re.compile(
    r"(?<!\s)(?:\s*[(\[,;:]|\s+(?:MP|MEP|MSP|QC|KC|SC|CBE|OBE|MBE|DBE|KBE|PhD|MD)\b)"
)
_STOP = re.compile(r"[.\s]*")
_LAST = re.compile(r"(?:^|[\s.])(\w+)\.\Z")
_WORD = re.compile(r"\w+(?:[-’'.&]\w+)*")
# "brothers Anton", "Farrier Imogen Skaife".
_SMALL_FIRST = re.compile(r"([a-z]{3,})\s+(?=[A-Z])")
_LED = re.compile(r"([A-Z][a-z]+) [A-Z][\w’'-]* [A-Z]")
# Leonard "Spud" Garvey, Robert C. (Bobby) Scott Jr.
_NICKNAMED = re.compile(
    r"\b[A-Z][\w-]+ (?:[A-Z]\. )?(?:[\"“‘'][A-Z][\w-]+[\"”’']|\([A-Z][\w-]+\)) [A-Z][\w’-]+"
    r"(?: (?:Jr\.|Sr\.|I{2,3}|IV)(?!\w))?"
)


def with_nickname(text: str, words: ParsedWords, entity: Entity) -> Entity:
    """A person's name with the nickname that stands inside it, and the rest behind that."""
    for whole in _NICKNAMED.finditer(text, max(0, entity.start - LONGEST), entity.end + LONGEST):
        if whole.start() <= entity.start < whole.end():
            end = max(entity.end, whole.end())
            return moved(words, entity, whole.start(), end)
    return entity


def trimmed(text: str, words: ParsedWords, entity: Entity) -> Entity:
    """A person's name without titles, honours and marks around it."""
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


def _without_lead(text: str, start: int, end: int) -> int:
    """Where a person's name begins behind what the person is: "brothers", "Farrier"."""
    small = _SMALL_FIRST.match(text, start, end)
    if small and small[1] not in PARTICLES:
        return small.end()
    led = _LED.match(text, start, end)
    return led.end(1) + 1 if led and leads_a_name(led[1]) else start


def joined_people(text: str, entities: Sequence[Entity]) -> list[Entity]:
    """``entities`` with a person's name that fell in two whole at its last part ("Marine Le" and
    "Pen", "K.C." and "Maurer"); what stood for the first one is left as long as it is."""
    joined = list(entities)
    people = [number for number, each in enumerate(entities) if each.kind == "person"]
    for number in range(1, len(joined)):
        one, other = joined[number - 1], joined[number]
        cut = "person" == other.kind != one.kind != "role" and touch(text, one, other)
        if cut and text[one.start : one.end].rsplit(" ", 1)[-1] in ALL_PARTICLES:
            joined[number] = replace(other, start=one.start, first=one.first)
    for before, number in itertools.pairwise(people):
        one, other = joined[before], joined[number]
        if one.end < other.end and one.start < other.start and touch(text, one, other):
            joined[number] = replace(other, start=one.start, first=one.first)
    return joined


def _is_edge(char: str) -> bool:
    return char in _EDGE or char.isspace()


def _abbreviated(text: str, start: int, end: int) -> bool:
    """Whether a name ends with a full stop of its own: "Sammy Davis Jr.", "J. R."."""
    last = _LAST.search(text[max(0, start, end - LONGEST_SUFFIX) : end])
    return last is not None and (len(last[1]) == 1 or last[1].casefold() in SUFFIXES)
