"""Two bodies that were marked as one, and what was marked with one: "IBM and Toshiba", "Tidewater;
Pinnock", "Reuters news agency".

Where the article prints a part by itself as a body's name, it is one; nothing else tells "Toyota
and Nissan" from "Marks and Spencer".
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from workbench.attribution.entities import Entity
from workbench.language.en.bodies import CALLED, PARTS_OF
from workbench.speakers.capitals import is_common
from workbench.speakers.words import ParsedWords

# A longer stretch is no name, and left as it is; in characters.
LONGEST = 240
# No name goes on over these.
_ENDS = re.compile(
    r"; | [-–—] | \((?=$|[A-Z])|(?<=[a-z]{3})"
    r"(?<!\bBros)(?<!\bCorp)(?<!\bInst)(?<!\bAssn)(?<!\bDept)(?<!\bUniv)\. (?=[A-Z])"
)
_AND = re.compile(r",? and (?:the )?(?=[A-Z0-9])")
# What a name is followed by that says what sort of thing it is, or what its owner has.
_TAIL = re.compile(r"(?<=[^\s’'])(?P<tail>(?:[’']s)?(?: [a-z][\w’'-]*){1,4})\Z")


def parted(text: str, words: ParsedWords, entities: Sequence[Entity]) -> list[Entity]:
    """``entities``, each of one body; the second body of two is nobody's."""
    alone = {text[each.start : each.end] for each in entities if each.kind == "body"}
    found: list[Entity] = []
    numbers: dict[int, int] = {}
    for number, each in enumerate(entities):
        numbers[number] = len(found)
        first, *others = _parts(text, words, each, alone) if each.kind == "body" else [each]
        found += [first, *(replace(other, holder=None) for other in others)]
    kept_at = set(numbers.values())
    return [
        replace(each, holder=numbers[each.holder])
        if each.holder is not None and place in kept_at
        else each
        for place, each in enumerate(found)
    ]


def _parts(text: str, words: ParsedWords, body: Entity, alone: Collection[str]) -> list[Entity]:
    parts = [
        part
        for start, end in _cut(text, body.start, body.end, alone)
        if (part := _placed(words, body, *_without_tail(text, start, end, alone))) is not None
    ]
    return parts or [body]


def _placed(words: ParsedWords, body: Entity, start: int, end: int) -> Entity | None:
    first, last = words.between(start, end)
    return replace(body, start=start, end=end, first=first, last=last) if first < last else None


def _cut(text: str, start: int, end: int, alone: Collection[str]) -> Iterator[tuple[int, int]]:
    """The stretches of a marked body that are bodies by themselves."""
    if end - start > LONGEST:
        yield start, end
        return
    for part in _hard(text, start, end):
        begin, stop = part
        for joint in _AND.finditer(text, begin, stop):
            before, behind = text[begin : joint.start()], text[joint.end() : stop]
            if _are_two(before, behind, alone):
                yield begin, joint.start()
                begin = joint.end()
        yield begin, stop


def _are_two(before: str, behind: str, alone: Collection[str]) -> bool:
    """Whether both parts are bodies: both stand by themselves, or one does, and nothing says that
    the other goes on with it ("Centers for Disease Control and Prevention")."""
    known = (before in alone) + (behind in alone)
    goes_on = re.search(r" (?:of|for) ", before) is not None or is_common(behind)
    return known == 2 or (known == 1 and not goes_on)


def _hard(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches between marks over which no name goes on."""
    for mark in _ENDS.finditer(text, start, end):
        if text[start : mark.start()].strip():
            yield start, mark.start()
        start = mark.end()
    if text[start:end].strip():
        yield start, end


def _without_tail(text: str, start: int, end: int, alone: Collection[str]) -> tuple[int, int]:
    """A body without the small words behind its name, where the name by itself is known."""
    tail = _TAIL.search(text, start, end)
    if tail is None:
        return start, end
    last, name = tail["tail"].split()[-1], text[start : tail.start()]
    if CALLED.fullmatch(tail["tail"].strip()) or (name in alone and last not in PARTS_OF):
        return start, tail.start()
    return start, end
