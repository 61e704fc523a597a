"""When two wordings name the same: titles, articles, case and punctuation make no difference."""

from __future__ import annotations

import re

# What stands before or after a name without being part of it, and the words that join names.
_NO_NAME = frozenset(
    "a an the of jr sr mr mrs ms dr prof professor sir dame sen senator rep gov president".split()
)
_POSSESSIVE = re.compile("[’']s")
_PUNCTUATION = re.compile(r"[^\w\s-]")


def name_words(name: str | None) -> list[str]:
    """The words of a name that tell it from others, in order; none for no name."""
    plain = _PUNCTUATION.sub(" ", _POSSESSIVE.sub("", name or ""))
    return [word for word in plain.casefold().split() if word not in _NO_NAME]


def same_person(one: str | None, other: str | None) -> bool:
    """True where the shorter name is part of the longer one and ends it, or is its first name."""
    short, long = sorted((name_words(one), name_words(other)), key=len)
    if not short:
        return not long
    ends = short[-1] == long[-1] or short == long[:1]
    return ends and set(short) <= set(long)


def same_body(one: str | None, other: str | None) -> bool:
    """True where at least half of all words of the two names are in both."""
    ours, theirs = set(name_words(one)), set(name_words(other))
    if not ours or not theirs:
        return ours == theirs
    return 2 * len(ours & theirs) >= len(ours | theirs)


def same_role(one: str | None, other: str | None) -> bool:
    """True where at least half of the words of the shorter role are in the other."""
    ours, theirs = set(name_words(one)), set(name_words(other))
    both = len(ours & theirs)
    return both > 0 and 2 * both >= min(len(ours), len(theirs))
