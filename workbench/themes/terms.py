"""The grammar of a term: words with stars, and what stands between them.

- A word matches a whole word of the text, whatever its case and accents; a possessive ’s of the
  text is looked past. Two or three capitals (US, WHO) match capitals only.
- A star within a word stands for any letters, also none: ``sanction*``, ``*missile``,
  ``organi*ation``. At least two letters must stand beside it.
- A star alone, inside a phrase, stands for exactly one word: ``nuclear * submarine``.
- Between two words of a phrase the text may have white space, a hyphen or one line break, never
  an empty line; other marks (``R&D``) must be there as the term has them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from workbench.themes.words import APOSTROPHES, plain, words_of_term

# Without it a lone letter and a star (``s*``) would give a theme to every article.
FEWEST_LETTERS_BESIDE_STAR = 2
ABBREVIATION = re.compile(r"[A-Z]{2,3}")
ANY_WORD = "*"
LOOKED_PAST = re.compile(rf"[\s{APOSTROPHES}\-\u2010\u2011]")
EMPTY_LINE = re.compile(r"\n\s*\n")


@dataclass(frozen=True, slots=True)
class TermWord:
    """One word of a term, folded: ``pattern`` may hold stars, ``capitals`` compares case."""

    pattern: str
    capitals: bool = False

    def matches(self, word: str) -> bool:
        """Whether it matches ``word``, which is ``plain`` and has its capitals."""
        if self.capitals:
            return word == self.pattern
        return _glob(self.pattern, word.casefold())


@dataclass(frozen=True, slots=True)
class Term:
    """A parsed term; ``marks[i]`` are the marks between its words i and i + 1."""

    words: tuple[TermWord, ...]
    marks: tuple[str, ...]


def parse_term(term: str) -> Term:
    """``term`` parsed; a ValueError says what is wrong with it, for the reader of the file."""
    printed = list(words_of_term(term))
    if not any(plain(word.printed).strip(ANY_WORD) for word in printed):
        raise ValueError("it holds no letters, so it would match everything")
    if not printed[0].printed.strip(ANY_WORD) or not printed[-1].printed.strip(ANY_WORD):
        raise ValueError("a star standing alone must have words on both sides")
    words = tuple(_term_word(word.printed) for word in printed)
    return Term(words, tuple(marks_of(term[a.end : b.start]) for a, b in pairwise(printed)))


def marks_of(gap: str) -> str:
    """What stands between two words apart from white space, hyphens and apostrophes.

    An empty line gives a line feed, which is no mark of any term: phrases end with a paragraph.
    """
    if EMPTY_LINE.search(gap):
        return "\n"
    return LOOKED_PAST.sub("", gap)


def _term_word(printed: str) -> TermWord:
    folded = plain(printed)
    if ABBREVIATION.fullmatch(folded):
        return TermWord(folded, capitals=True)
    letters = len(folded.replace(ANY_WORD, ""))
    if ANY_WORD in folded and 0 < letters < FEWEST_LETTERS_BESIDE_STAR:
        raise ValueError(
            f"{printed!r} would match far too much, write more letters beside the star"
        )
    return TermWord(re.sub(r"\*+", ANY_WORD, folded).casefold())


def _glob(pattern: str, word: str) -> bool:
    """Whether ``word`` fits ``pattern``, its stars taken as any letters; linear, unlike a regex."""
    first, *rest = pattern.split(ANY_WORD)
    if not rest:
        return word == pattern
    *middle, last = rest
    if not word.startswith(first) or not word.endswith(last):
        return False
    position, stop = len(first), len(word) - len(last)
    for part in middle:
        found = word.find(part, position, stop)
        if found < 0:
            return False
        position = found + len(part)
    return position <= stop
