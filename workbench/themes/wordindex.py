"""The words of all terms, so kept that a printed word is compared with few of them.

A word without stars is looked up. One with stars is kept under its longest stretch of letters,
which a word that it matches must begin with, end in, or hold.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from workbench.themes.terms import ANY_WORD, TermWord


class WordIndex:
    """Finds the term words that may match a word."""

    def __init__(self, words: Iterable[TermWord]) -> None:
        self._whole: dict[str, list[TermWord]] = defaultdict(list)
        self._begins, self._ends, self._holds = _Stretches(), _Stretches(), _Stretches()
        for word in sorted(words, key=lambda word: (word.pattern, word.capitals)):
            self._keep(word)

    def _keep(self, word: TermWord) -> None:
        first, *rest = word.pattern.split(ANY_WORD)
        if not rest:
            self._whole[first.casefold()].append(word)
            return
        *middle, last = rest
        inner = max(middle, key=len, default="")
        if len(inner) > max(len(first), len(last)):
            self._holds.add(inner, word)
        elif len(first) >= len(last):
            self._begins.add(first, word)
        else:
            self._ends.add(last, word)

    def matching(self, folded: str) -> list[TermWord]:
        """The term words that match ``folded``, a word that is ``plain`` and has its capitals."""
        small = folded.casefold()
        near = list(self._whole.get(small, ()))
        for length in self._begins.up_to(len(small)):
            near += self._begins.of(small[:length])
        for length in self._ends.up_to(len(small)):
            near += self._ends.of(small[-length:])
        for length in self._holds.up_to(len(small)):
            held = {small[i : i + length] for i in range(len(small) - length + 1)}
            near += [word for part in held for word in self._holds.of(part)]
        return [word for word in near if word.matches(folded)]


class _Stretches:
    """Term words by a stretch of their letters."""

    def __init__(self) -> None:
        self._lengths: set[int] = set()
        self._words: dict[str, list[TermWord]] = defaultdict(list)

    def add(self, stretch: str, word: TermWord) -> None:
        self._lengths.add(len(stretch))
        self._words[stretch].append(word)

    def up_to(self, most: int) -> list[int]:
        """The different lengths of the stretches, without those above ``most``."""
        return [length for length in self._lengths if length <= most]

    def of(self, stretch: str) -> list[TermWord]:
        return self._words.get(stretch, [])
