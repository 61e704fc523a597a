"""A name for each row that reruns, other rows and other articles leave as it is."""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections.abc import Sequence

from workbench.attribution.model import Span
from workbench.quotes.words import bare_words

# 64 bits: among a million rows the chance that any two share a name is below one in ten million.
HEX_DIGITS = 16


def quote_ids(article_id: str, text: str, contents: Sequence[Sequence[Span]]) -> list[str]:
    """One id for each of ``contents``, the content spans of an article's statements.

    An id is a hash (SHA-256, shortened) of the article's id, the bare words of the content and how
    often the words of its first piece stand in the text before it. The last is counted in the text,
    not in the rows, so that a row found or lost elsewhere changes no other row's id.
    """
    finder = _Occurrences(text)
    ids: dict[str, None] = {}
    for content in contents:
        pieces = [" ".join(word for _, word in bare_words(text[a:b])) for a, b in content]
        words = " ".join(pieces).strip()
        # Without a word in it ("—") only the place can tell two contents apart.
        before = finder.before(pieces[0], content[0][0]) if words else content[0][0]
        ids[_unused(f"{article_id}\n{words}\n{before}", ids)] = None
    return list(ids)


class _Occurrences:
    """Counts how often words stand in a text, whatever marks are between them."""

    def __init__(self, text: str) -> None:
        words = bare_words(text)
        self._starts = [start for start, _ in words]
        self._text = " " + "".join(f"{word} " for _, word in words)
        self._ends = [0]
        for _, word in words:
            self._ends.append(self._ends[-1] + len(word) + 1)

    def before(self, words: str, start: int) -> int:
        """How often ``words`` stand in the text before ``start``, overlapping ones included."""
        if not words:
            return 0
        end = self._ends[bisect_left(self._starts, start)] + 1
        count, position = 0, self._text.find(f" {words} ", 0, end)
        while position >= 0:
            count += 1
            position = self._text.find(f" {words} ", position + 1, end)
        return count


def _unused(key: str, ids: dict[str, None]) -> str:
    """The hash of ``key``, salted in the odd case that two statements overlap word for word."""
    while (name := hashlib.sha256(key.encode()).hexdigest()[:HEX_DIGITS]) in ids:
        key += "\n+"
    return name
