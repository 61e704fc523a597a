"""A name for each row that reruns, other rows and other articles leave as it is."""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections.abc import Sequence

from workbench.attribution.model import Span
from workbench.quotes.occurrences import Phrase, occurrences_before
from workbench.quotes.words import bare_words

# 64 bits: among a million rows the chance that any two share a name is below one in ten million.
HEX_DIGITS = 16


def quote_ids(article_id: str, text: str, contents: Sequence[Sequence[Span]]) -> list[str]:
    """One id for each of ``contents``, the content spans of an article's statements.

    An id is a hash (SHA-256, shortened) of the article's id, the bare words of the content and how
    often the words of its first piece stand in the text before it. The last is counted in the text,
    not in the rows, so that a row found or lost elsewhere changes no other row's id.
    """
    phrases = [[_bare(text[a:b]) for a, b in content] for content in contents]
    starts, printed = _words(text)
    before = [bisect_left(starts, content[0][0]) for content in contents]
    first_pieces = [pieces[0] for pieces in phrases]
    repeated = occurrences_before(printed, list(zip(first_pieces, before, strict=True)))
    ids = _Ids()
    for content, pieces, times in zip(contents, phrases, repeated, strict=True):
        words = " ".join(" ".join(piece) for piece in pieces).strip()
        # Without a word in it ("—") only the place can tell two contents apart.
        place = times if words else content[0][0]
        ids.add(f"{article_id}\n{words}\n{place}")
    return list(ids.given)


def _words(text: str) -> tuple[list[int], list[str]]:
    """The bare words of ``text``: where each begins, and which it is."""
    found = bare_words(text)
    return [start for start, _ in found], [word for _, word in found]


def _bare(text: str) -> Phrase:
    return tuple(_words(text)[1])


class _Ids:
    """Hashes, salted in the odd case that two statements overlap word for word."""

    def __init__(self) -> None:
        self.given: dict[str, None] = {}
        self._taken: dict[str, int] = {}

    def add(self, key: str) -> None:
        salt = self._taken.get(key, 0)
        while (name := _hash(key + "\n+" * salt)) in self.given:
            salt += 1
        self._taken[key] = salt
        self.given[name] = None


def _hash(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()[:HEX_DIGITS]
