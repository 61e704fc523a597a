"""The words of a quote: how many there are, and which they are whatever marks stand around."""

from __future__ import annotations

import re

from workbench.text.normalforms import normalized

# What a reader counts as one word: letters and digits, joined by hyphens, apostrophes, or the
# points and commas inside a number or an abbreviation.
WORD = re.compile(r"[^\W_]++(?:[-'’\u2010\u2011.,&][^\W_]++)*+")
BARE_WORD = re.compile(r"[^\W_]+")


def count_words(text: str) -> int:
    """The number of words in ``text``; "nuclear-powered", "U.S." and "1,500" are one each."""
    return sum(1 for _ in WORD.finditer(text))


def word_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where the words of ``text[start:end]`` stand (code points of ``text``, end exclusive)."""
    return [match.span() for match in BARE_WORD.finditer(text, start, end)]


def bare_words(text: str) -> list[tuple[int, str]]:
    """Each run of letters and digits, folded, with where it starts in ``text`` (code points)."""
    known: dict[str, str] = {}
    found = []
    for match in BARE_WORD.finditer(text):
        printed = match.group()
        word = known.get(printed)
        if word is None:
            word = known[printed] = normalized("NFKC", printed).casefold()
        found.append((match.start(), word))
    return found
