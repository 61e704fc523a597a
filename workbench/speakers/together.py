"""Several named side by side who are meant together: "the two", "the candidates", "they"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workbench.language.en.roles import are_people
from workbench.language.en.titles import TITLE
from workbench.speakers.placements import Placements
from workbench.speakers.words import ParsedWords

# They are looked for in so many words before.
REACH = 60
# What may stand between two of them, and what may be said of one in between.
_BETWEEN = re.compile(r"(?:[,\s]|\b(?:and|both|the)\b|&)+")
_SAID = re.compile(r"\([^()]*\)|\b(?:of|from) [A-Z][\w.]*(?: [A-Z][\w.]*)?")
_AND = re.compile(r"\band\b|&")
# How many are meant.
_COUNTS = {"two": 2, "pair": 2, "duo": 2, "couple": 2, "both": 2, "three": 3, "trio": 3, "four": 4}
# What they are called who were named just before; bodies by some, people by the others.
_BODIES = frozenset("companies firms groups parties countries governments agencies unions".split())
_PEOPLE = frozenset("candidates contenders rivals men women brothers sisters leaders".split())
# The first word, and the numbers of the members.
Together = tuple[int, tuple[int, ...]]


def how_many(source: str) -> int | None:
    """How many named before it a source means ("the two men", "both"), 0 where it does not say
    ("the candidates"), None where it need not mean any."""
    words = source.casefold().rstrip("’'").split()
    pointing = words[:1] in (["the"], ["these"], ["those"])
    plain = words[1:] if pointing else words
    if not plain or len(plain) > 2 or not (pointing or plain[0] == "both"):
        return None
    count = _COUNTS.get(plain[0])
    if count is not None and (len(plain) == 1 or are_people(plain[1])):
        return count
    return 0 if plain[0] in _BODIES | _PEOPLE and len(plain) == 1 else None


def fits(source: str, kind: str) -> bool:
    """Whether people or bodies, by their ``kind``, may be called so ("the companies")."""
    last = source.casefold().rstrip("’'").split()[-1:]
    return last[:1] == [] or last[0] in _COUNTS or (last[0] in _BODIES) == (kind == "body")


def named_together(
    text: str, words: ParsedWords, places: Placements, kinds: Sequence[str], first: int
) -> Together | None:
    """Where the last names side by side before word ``first`` begin, and whose they are.

    ``kinds``: of each member. Names in quotation marks count for nothing.
    """
    near = places.between(first - REACH, first)
    run: list[int] = []
    found: Together | None = None
    for i in range(near.start, near.stop):
        if kinds[places.owner[i]] == "phrase" or places.quoted[i] or places.last[i] > first:
            continue
        between = _between(text, words, places, run[-1], i) if run else None
        beside = between is not None and _beside(between)
        same = bool(run) and kinds[places.owner[run[-1]]] == kinds[places.owner[i]]
        run = [*run, i] if beside and same else [i]
        owners = tuple(dict.fromkeys(int(places.owner[n]) for n in run))
        if len(owners) == len(run) > 1 and between is not None and _AND.search(between):
            found = int(places.first[run[0]]), owners
    return found


def _between(text: str, words: ParsedWords, places: Placements, one: int, other: int) -> str:
    return text[words.end[places.last[one] - 1] : words.start[places.first[other]]]


def _beside(between: str) -> bool:
    bare = TITLE.sub("", _SAID.sub("", between)).replace(".", "")
    return _BETWEEN.fullmatch(bare) is not None
