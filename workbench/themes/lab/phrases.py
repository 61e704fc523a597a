"""Words and phrases of a text that could be terms: up to three words, none of them an empty one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

from workbench.language.en.function_words import CALENDAR, FUNCTION_WORDS
from workbench.language.en.lexicon import words
from workbench.language.en.titles import COURTESY
from workbench.themes.words import Word, plain, without_possessive, words_of

LONGEST = 3
# What may stand between the words of a phrase; a comma or a full stop parts them.
_JOINED = re.compile(r"[\s\-\u2010\u2011]*")
_EMPTY_LINE = re.compile(r"\n\s*\n")
# "don't", "we'll", "I'm": what stands behind the apostrophe is no name's second part (O'Brien).
_SHORTENED = re.compile(r"'\w{1,2}$")


def phrases_of(text: str) -> Iterator[tuple[str, str]]:
    """The phrases of ``text``, each folded and as printed, in the order of the text.

    A phrase begins and ends with a word that may say what a text is about.
    """
    found = list(words_of(text))
    folded = [_folded(word) for word in found]
    telling = [_tells(word) for word in folded]
    for first in range(len(found)):
        if not telling[first]:
            continue
        for last in range(first, min(first + LONGEST, len(found))):
            if last > first and not _joins(text[found[last - 1].end : found[last].start]):
                break
            if telling[last]:
                printed = text[found[first].start : found[last].end]
                yield (
                    " ".join(folded[first : last + 1]),
                    " ".join(without_possessive(printed).split()),
                )


def _folded(word: Word) -> str:
    return plain(without_possessive(word.printed)).casefold()


def _joins(gap: str) -> bool:
    return bool(_JOINED.fullmatch(gap)) and not _EMPTY_LINE.search(gap)


def _tells(folded: str) -> bool:
    if len(folded) < 2 or folded in _empty() or _SHORTENED.search(folded):
        return False
    return not folded[0].isdigit()


@cache
def _empty() -> frozenset[str]:
    """Words that say nothing of what a text is about."""
    titles = {title.casefold().rstrip(".") for title in COURTESY}
    return FUNCTION_WORDS | CALENDAR | words("no_theme") | titles


class Phrases:
    """In which quotes each phrase of a corpus stands, and how it is mostly printed."""

    def __init__(self, texts: Iterable[str]) -> None:
        self.rows: dict[str, list[int]] = {}
        printed: dict[str, Counter[str]] = {}
        for row, text in enumerate(texts):
            for folded, as_printed in phrases_of(text):
                rows = self.rows.setdefault(folded, [])
                if not rows or rows[-1] != row:
                    rows.append(row)
                printed.setdefault(folded, Counter())[as_printed] += 1
        # Once is no pattern, and most phrases of any corpus stand in it once.
        self.rows = {phrase: rows for phrase, rows in self.rows.items() if len(rows) > 1}
        self._printed = {phrase: printed[phrase] for phrase in self.rows}

    def printed(self, phrase: str) -> str:
        """How it is mostly printed; of as many the first in the alphabet, small letters first."""
        counts = self._printed[phrase]
        return min(counts, key=lambda each: (-counts[each], each.swapcase()))
