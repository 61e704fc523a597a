"""The quotes and articles that themes are tried on, and which articles hold a term's words at all.

An article is read for a term only where it has all of the term's words, so that trying one takes
time by what it finds and not by how much there is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from workbench.articles.model import Article
from workbench.articles.progress import track
from workbench.themes.terms import ANY_WORD, TermWord, parse_term
from workbench.themes.words import plain, without_possessive, words_of

if TYPE_CHECKING:
    import pandas as pd

Span = tuple[int, int]
FOREIGN = "not_english"


@dataclass(frozen=True, eq=False)
class Corpus:
    """Statements as charts count them, numbered from 0, and the articles that they stand in.

    ``quotes`` is a quote frame of speech alone, its index those numbers; ``rows`` are the quotes of
    each of ``articles``, ``contents`` their places there (code points, end exclusive).
    """

    quotes: pd.DataFrame
    articles: tuple[Article, ...]
    rows: tuple[tuple[int, ...], ...]
    contents: tuple[tuple[tuple[Span, ...], ...], ...]
    progress: bool | None = None

    @cached_property
    def article_of(self) -> tuple[int, ...]:
        """The number of each quote's article."""
        numbers = {row: number for number, rows in enumerate(self.rows) for row in rows}
        return tuple(numbers[row] for row in range(len(self.quotes)))

    @cached_property
    def foreign(self) -> frozenset[int]:
        """The quotes of articles in another language, whose commonest words are no subject."""
        some = zip(self.articles, self.rows, strict=True)
        return frozenset(row for article, rows in some if FOREIGN in article.issues for row in rows)

    def holding(self, term: str) -> list[int]:
        """The articles that have all words of ``term``, in order; only they can have a hit."""
        words = [word for word in parse_term(term).words if word.pattern != ANY_WORD]
        found = set.intersection(*(self._with(word) for word in words))
        return sorted(found)

    def _with(self, word: TermWord) -> set[int]:
        return {
            number
            for folded, numbers in self._vocabulary.items()
            if word.matches(folded)
            for number in numbers
        }

    @cached_property
    def _vocabulary(self) -> dict[str, set[int]]:
        """Each word as terms are compared with it, and the articles that hold it."""
        printed: dict[str, set[int]] = defaultdict(set)
        for number, article in enumerate(
            track(self.articles, "Looking through the articles", progress=self.progress)
        ):
            for word in {word.printed for word in words_of(article.text)}:
                printed[word].add(number)
        found: dict[str, set[int]] = defaultdict(set)
        for word, numbers in printed.items():
            for form in {without_possessive(word), word}:
                found[plain(form)] |= numbers
        return dict(found)


def corpus_of(
    quotes: pd.DataFrame, articles: Iterable[Article], *, progress: bool | None = None
) -> Corpus:
    """The corpus of a quote frame and its articles: speech, of articles that are there."""
    known = {article.id: article for article in articles}
    spoken = quotes[quotes["speech"] & quotes["article_id"].isin(known)].reset_index(drop=True)
    rows: dict[str, list[int]] = defaultdict(list)
    for row, article_id in enumerate(spoken["article_id"].tolist()):
        rows[article_id].append(row)
    spans: Sequence[list[Span]] = spoken["spans"].tolist()
    return Corpus(
        spoken,
        tuple(known[article_id] for article_id in rows),
        tuple(map(tuple, rows.values())),
        tuple(tuple(tuple(spans[row]) for row in some) for some in rows.values()),
        progress,
    )
