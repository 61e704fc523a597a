"""A name for each row that reruns, other rows and other articles leave as it is."""

from __future__ import annotations

import hashlib
from bisect import bisect_left, bisect_right
from collections.abc import Sequence, Set

from workbench.attribution.model import Span
from workbench.quotes.words import bare_words

# 64 bits: among a million rows the chance that any two share a name is below one in ten million.
HEX_DIGITS = 16
# So many of its first words tell a phrase from nearly all others.
HEAD = 4

Phrase = tuple[str, ...]


def quote_ids(article_id: str, text: str, contents: Sequence[Sequence[Span]]) -> list[str]:
    """One id for each of ``contents``, the content spans of an article's statements.

    An id is a hash (SHA-256, shortened) of the article's id, the bare words of the content and how
    often the words of its first piece stand in the text before it. The last is counted in the text,
    not in the rows, so that a row found or lost elsewhere changes no other row's id.
    """
    phrases = [[_bare(text[a:b]) for a, b in content] for content in contents]
    finder = _Occurrences(text, {pieces[0] for pieces in phrases})
    ids: dict[str, None] = {}
    for content, pieces in zip(contents, phrases, strict=True):
        words = " ".join(" ".join(piece) for piece in pieces).strip()
        # Without a word in it ("—") only the place can tell two contents apart.
        before = finder.before(pieces[0], content[0][0]) if words else content[0][0]
        ids[_unused(f"{article_id}\n{words}\n{before}", ids)] = None
    return list(ids)


def _bare(text: str) -> Phrase:
    return tuple(word for _, word in bare_words(text))


class _Occurrences:
    """Counts how often ``phrases`` stand in a text, whatever marks are between their words.

    Where a phrase may stand is noted for all of them in one pass over the text, by their first
    words; so the work grows with the text, not with the text times the phrases.
    """

    def __init__(self, text: str, phrases: Set[Phrase]) -> None:
        words = bare_words(text)
        self._starts = [start for start, _ in words]
        self._words = tuple(word for _, word in words)
        heads = {phrase[:HEAD] for phrase in phrases if phrase}
        lengths: dict[str, set[int]] = {}
        for head in heads:
            lengths.setdefault(head[0], set()).add(len(head))
        self._heads: dict[Phrase, list[int]] = {head: [] for head in heads}
        for i, word in enumerate(self._words):
            for length in lengths.get(word, ()):
                places = self._heads.get(self._words[i : i + length])
                if places is not None:
                    places.append(i)
        self._known: dict[Phrase, list[int]] = {}

    def before(self, phrase: Phrase, start: int) -> int:
        """How often ``phrase`` stands in the text before ``start``, overlapping ones included."""
        if not phrase:
            return 0
        if phrase not in self._known:
            self._known[phrase] = [
                i for i in self._heads[phrase[:HEAD]] if self._words[i : i + len(phrase)] == phrase
            ]
        return bisect_right(self._known[phrase], bisect_left(self._starts, start) - len(phrase))


def _unused(key: str, ids: dict[str, None]) -> str:
    """The hash of ``key``, salted in the odd case that two statements overlap word for word."""
    while (name := hashlib.sha256(key.encode()).hexdigest()[:HEX_DIGITS]) in ids:
        key += "\n+"
    return name
