"""What the words of a mention and of a name have in common."""

from __future__ import annotations

import re
from functools import lru_cache

PRONOUNS = (
    frozenset({"he", "him", "his", "himself"}),
    frozenset({"she", "her", "hers", "herself"}),
    frozenset({"it", "its", "itself"}),
    frozenset({"they", "them", "their", "theirs", "themselves"}),
    frozenset({"i", "me", "my", "we", "us", "our", "myself", "ourselves"}),
    frozenset({"who", "which", "that", "whom", "whose"}),
)
HE, SHE, IT, PLURAL, RELATIVE = 0, 1, 2, 3, len(PRONOUNS) - 1
NO_PRONOUN = len(PRONOUNS)
# Words that tell no name from another.
NOISE = frozenset(
    "the a an of and for mr mrs ms dr sen rep gov president senator jr sr sir".split()
)
LIKENESS = 6
_WORD = re.compile(r"[\w&]+")
_POSSESSIVE = re.compile(r"['’]s\b")


@lru_cache(4096)
def plain_words(text: str) -> tuple[str, ...]:
    """The words that tell a name apart: without titles, articles and the possessive ending."""
    bare = _POSSESSIVE.sub("", text).casefold()
    return tuple(word for word in _WORD.findall(bare) if word not in NOISE)


def pronoun_kind(text: str) -> int:
    """The row of ``PRONOUNS`` that a mention belongs to, ``NO_PRONOUN`` for anything else."""
    if text == "US":
        return NO_PRONOUN
    plain = text.casefold().strip(" ,.")
    return next((i for i, forms in enumerate(PRONOUNS) if plain in forms), NO_PRONOUN)


@lru_cache(65536)
def alike(mention: str, name: str) -> tuple[float, ...]:
    """Six numbers, 0 to 1: the name's last word stands in the mention, the words are the same,
    how many are shared, initials stand in it, the last words agree, it is the initials."""
    asked, words = plain_words(mention), plain_words(name)
    if not asked or not words:
        return (0.0,) * LIKENESS
    initials = "".join(word[0] for word in words)
    shortened = len(initials) > 1
    return (
        float(words[-1] in asked),
        float(words == asked),
        len(set(words) & set(asked)) / len(set(words)),
        float(shortened and initials in asked),
        float(asked[-1] == words[-1]),
        float(shortened and asked == (initials,)),
    )
