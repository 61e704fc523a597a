"""A text by its words, to look for other words in it: letters and digits, folded."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property

from workbench.corrections.model import Span
from workbench.quotes.words import BARE_WORD, bare_words

_MARK = "\x1f"


class Words:
    """The words of a text, each with where it stands: code points, end exclusive."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words = [word for _, word in bare_words(text)]
        self.spans = [match.span() for match in BARE_WORD.finditer(text)]
        self._starts = [start for start, _ in self.spans]

    @cached_property
    def joined(self) -> tuple[str, list[int]]:
        """All words with a mark around each, and where each begins in that."""
        places, at = [], 1
        for word in self.words:
            places.append(at)
            at += len(word) + 1
        return _MARK + "".join(word + _MARK for word in self.words), places

    @cached_property
    def where(self) -> dict[str, list[int]]:
        """The numbers of each word."""
        found: dict[str, list[int]] = {}
        for number, word in enumerate(self.words):
            found.setdefault(word, []).append(number)
        return found

    def same(self, wanted: Sequence[str]) -> Iterator[tuple[int, int]]:
        """Where these words stand one after the other: numbers of words, end exclusive."""
        joined, places = self.joined
        needle = _MARK + "".join(word + _MARK for word in wanted)
        at = joined.find(needle)
        while at >= 0:
            number = bisect_left(places, at + 1)
            yield number, number + len(wanted)
            at = joined.find(needle, at + 1)

    def span(self, first: int, behind: int) -> Span:
        """Where the words ``first`` up to ``behind`` are printed."""
        return self.spans[first][0], self.spans[behind - 1][1]

    def before(self, offset: int, count: int) -> list[str]:
        """The last words that end before ``offset``."""
        behind = bisect_left(self._starts, offset)
        return self.words[max(0, behind - count) : behind]

    def after(self, offset: int, count: int) -> list[str]:
        """The first words that begin behind ``offset``."""
        first = bisect_left(self._starts, offset)
        return self.words[first : first + count]
