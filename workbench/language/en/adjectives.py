"""Which words say what somebody or something is like."""

from __future__ import annotations

import re

from workbench.language.en.bodies import TYPES, WORKS
from workbench.language.en.roles import are_people, occupation_of

_COMMON = frozenset(
    "small big large great huge vast tiny little long short tall broad narrow deep young old new "
    "modern poor rich wide tough rough hard soft loud quiet calm strong weak sharp blunt stern "
    "frank keen bold brave fierce rare dark grim bleak dull smart clever proud shy cautious sober "
    "tense slow quick fast fresh raw rival fellow senior junior leading modest popular secret "
    "private prominent independent persistent recent pleasant confident silent violent elegant "
    "ancient urgent patient arrogant hesitant reluctant distant brilliant respected".split()
)
_ENDING = re.compile(r"[a-z](?:y|al|ful|ous|ive|less|ish|ic|able|ible|ern|ed)$")


def is_adjective(word: str) -> bool:
    """Whether a word in small letters is one, by itself or its ending ("small", "snarky",
    "red-faced"); known nouns of the same ending ("charity", "official") are none."""
    return (word in _COMMON or _ENDING.search(word) is not None) and not is_noun(word)


def is_noun(word: str) -> bool:
    """Whether a word says who or what somebody or something is ("groups", "officer", "report")."""
    plain = word.casefold().removesuffix("s")
    return are_people(word) or occupation_of(word) is not None or plain in TYPES | WORKS
