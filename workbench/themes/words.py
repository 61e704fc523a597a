"""A text as words that can be compared: accents, soft hyphens and dots looked past.

Folding follows Unicode's compatibility decomposition (UAX 15); case is folded where words are
compared. Words are folded one by one, so that the text itself keeps its offsets whatever folding
does to the length of a word.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from workbench.text.normalforms import normalized

# Combining marks and the invisible characters that may stand inside a word (soft hyphen,
# joiners): Python's \w takes them for the end of the word.
INSIDE = (
    "\u00ad\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u200b-\u200d\u2060\u20d0-\u20ff\ufe20-\ufe2f"
)
APOSTROPHES = "'’ʼ"


def _word_pattern(letter: str) -> re.Pattern[str]:
    # Initials with dots (U.S., U.N.) are one word, and so is what an apostrophe joins. The
    # possessive quantifiers (++) keep the time linear on text made to be slow.
    return re.compile(rf"(?:\w\.){{2,}}|{letter}++(?:[{APOSTROPHES}]{letter}++)*+")


TEXT_WORD = _word_pattern(rf"(?:[^\W_]|[{INSIDE}])")
TERM_WORD = _word_pattern(rf"(?:[^\W_]|[{INSIDE}*])")  # in a term a star is a letter
POSSESSIVE = re.compile(rf"[{APOSTROPHES}][sS]?$")
INVISIBLE = ("Mn", "Me", "Cf")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text or term at ``[start, end)`` (code points), as printed."""

    start: int
    end: int
    printed: str


def words_of(text: str) -> Iterator[Word]:
    """The words of a running text in order, in time linear in its length."""
    for match in TEXT_WORD.finditer(text):
        yield Word(match.start(), match.end(), match.group())


def words_of_term(term: str) -> Iterator[Word]:
    """The words of a term, stars included."""
    for match in TERM_WORD.finditer(term):
        yield Word(match.start(), match.end(), match.group())


def plain(word: str) -> str:
    """``word`` without accents, dots and invisible characters, its capitals kept."""
    if not word.isascii():
        decomposed = normalized("NFKD", word)
        word = "".join(c for c in decomposed if unicodedata.category(c) not in INVISIBLE)
    return word.replace("’", "'").replace("ʼ", "'").replace(".", "")


def without_possessive(word: str) -> str:
    """``word`` without a final ’s, as printed: "Ukraine" of "Ukraine’s"."""
    return POSSESSIVE.sub("", word)
