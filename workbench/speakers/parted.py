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
from workbench.speakers.words import ParsedWords

# No name goes on over these.
_ENDS = re.compile(r"; | [-–—] |(?<=[a-z]{3})\. (?=[A-Z])| \((?=$|[A-Z])")
_AND = re.compile(r",? and (?:the )?(?=[A-Z0-9])")
# What a name is followed by that says what sort of thing it is, or what its owner has.
_TAIL = re.compile(r"(?<=[^\s’'])(?P<tail>(?:[’']s)?(?: [a-z][\w’'-]*){1,4})\Z")


def parted(text: str, words: ParsedWords, entities: Sequence[Entity]) -> list[Entity]:
    """``entities``, each of one body; the second body of two comes at the end, as nobody's."""
    alone = {text[each.start : each.end] for each in entities if each.kind == "body"}
    found, more = list(entities), []
    for number, each in enumerate(entities):
        if each.kind != "body":
            continue
        first, *others = _parts(text, words, each, alone)
        found[number] = first
        more += [replace(other, holder=None) for other in others]
    return [*found, *more]


def _parts(
    text: str, words: ParsedWords, body: Entity, alone: Collection[str]
) -> list[Entity]:
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
    hard = _ENDS.search(text, start, end)
    if hard:
        yield start, hard.start()
        if text[hard.end() : end].strip():
            yield from _cut(text, hard.end(), end, alone)
        return
    for joint in _AND.finditer(text, start, end):
        before, behind = text[start : joint.start()], text[joint.end() : end]
        if behind in alone or (before in alone and behind[0].isupper()):
            yield start, joint.start()
            yield from _cut(text, joint.end(), end, alone)
            return
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
