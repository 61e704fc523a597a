"""Bodies that are called by an owner's name: "Foster's", "Lloyd's", "Dray's".

The ending is a part of the name where the article has it before what nobody can own ("Foster's has
said", "at Lloyd's.") and never prints the name without it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from workbench.attribution.entities import Entity
from workbench.speakers.printed import FEWEST, printed_places
from workbench.speakers.words import ParsedWords

_ENDING = re.compile(r"[’']s\b")
# What is no thing of an owner's: a verb, a small word or a mark follows.
_NOTHING = re.compile(
    r"[’']s(?=[,.;:)\]?!]|\s(?:has|have|had|is|are|was|were|will|would|said|says|also|and|or|in|at|on|"
    r"to|for|with|from|which|that|by|as|after|before|but|could|can|may|might|should|did|does)\b)"
)


def with_endings(text: str, words: ParsedWords, entities: Sequence[Entity]) -> list[Entity]:
    """``entities`` with the owner's ending where it belongs to the name, which is a body's then."""
    named = {text[e.start : e.end] for e in entities if e.kind != "role" and _owned(text, e)}
    called = named - {
        text[start:end]
        for start, end in printed_places(text, named)
        if not _ENDING.match(text, end)
    }
    found = list(entities)
    for number, each in enumerate(entities):
        ending = _ENDING.match(text, each.end)
        if each.kind != "role" and ending and text[each.start : each.end] in called:
            end = ending.end()
            first, last = words.between(each.start, end)
            found[number] = replace(each, end=end, first=first, last=last, kind="body")
    return found


def _owned(text: str, entity: Entity) -> bool:
    """Whether the ending of an owner stands behind a name, and nothing that is owned."""
    printed = text[entity.start : entity.end]
    return len(printed) > FEWEST and _NOTHING.match(text, entity.end) is not None
