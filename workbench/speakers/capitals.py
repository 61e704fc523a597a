"""Capitals that a word has from its place: at the head of a sentence, in a headline.

"Top Welsh heart surgeon" names no body called Top. A common word that has its capital from where
it stands is no name, unless the article prints it so elsewhere, too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from workbench.attribution.entities import Entity
from workbench.language.en.bodies import GENERAL
from workbench.language.en.lexicon import words
from workbench.speakers.spans import kept

# What stands before a word that begins a sentence or a quotation.
OPENS = re.compile(r"(?:^|[.!?:\n][\"”’)\]]*\s+|[\"“‘(]\s*|[–—]\s)$")
# So many characters before a word are looked at.
REACH = 24
# Of the longer words of a headline in capitals so many have one; longer: from so many letters on.
HEADLINE, LONGER = 0.6, 4
LONGEST_HEADLINE = 200  # characters; a longer line is none
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")


def without_capitals_by_place(text: str, entities: Sequence[Entity]) -> list[Entity]:
    """``entities`` without the names that are common words with a capital by their place."""
    own = {text[e.start : e.end] for e in entities if e.kind != "role" and not _placed(text, e)}
    dropped = [
        number
        for number, each in enumerate(entities)
        if each.kind != "role"
        and is_common(text[each.start : each.end])
        and text[each.start : each.end] not in own
        and _placed(text, each)
    ]
    return kept(entities, dropped)


def is_common(printed: str) -> bool:
    """Whether all words of a name are common ones, and one of them has a capital."""
    found = _WORD.findall(printed)
    plain = [word.casefold() for word in found]
    known = words("common")
    return any(word[0].isupper() for word in found) and all(
        word in known or word in GENERAL for word in plain
    )


def _placed(text: str, entity: Entity) -> bool:
    """Whether the first word has its capital by its place, and no other word has one."""
    low, high = max(0, entity.start - LONGEST_HEADLINE), entity.end + LONGEST_HEADLINE
    line_start = text.rfind("\n", low, entity.start) + 1 or low
    line_end = text.find("\n", entity.end, high)
    line = text[line_start : line_end if line_end >= 0 else high]
    if len(line) <= LONGEST_HEADLINE and _is_headline(line):
        return True
    before = text[max(0, entity.start - REACH) : entity.start]
    rest = _WORD.findall(text[entity.start : entity.end])[1:]
    return OPENS.search(before) is not None and not any(word[0].isupper() for word in rest)


def _is_headline(line: str) -> bool:
    longer = [word for word in _WORD.findall(line) if len(word) >= LONGER]
    return len(longer) > 1 and sum(w[0].isupper() for w in longer) >= HEADLINE * len(longer)
