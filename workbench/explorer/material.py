"""What an Explorer shows that has all of it in memory: a quote frame and the articles."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from workbench.articles.model import Article
from workbench.errors import WorkbenchError
from workbench.explorer.labels import article_labels
from workbench.explorer.numbered import NumberedFrame
from workbench.explorer.source import Positions
from workbench.explorer.table import Table, read_table
from workbench.explorer.trail import Trail
from workbench.exports.selection import Selection, selection_of
from workbench.quotes.arguments import FILLED, check_filled, known_values
from workbench.quotes.looking import mentioned
from workbench.quotes.said_once import statement_numbers, stories_of_rows
from workbench.quotes.schema import REMEDY, own_columns
from workbench.quotes.selection import select
from workbench.quotes.whole import with_whole_texts

_NEEDED = (
    *("quote", "speaker", "speaker_kind", "role", "institution", "country", "kind", "speech"),
    *("cue", "themes", "confidence", "article_id", "file", "title", "outlet", "published"),
    *("section", "spans", "speaker_mention", "theme_terms", "reviewed"),
)


class _Kept:
    """A table while it is needed."""

    __slots__ = ("table",)

    def __init__(self, table: Table | None = None) -> None:
        self.table = table


@dataclass(frozen=True, slots=True)
class Material:
    """A quote frame and the articles it was made from, by id: a ``Source``.

    ``trail``: what analysts have done to its rows.
    """

    quotes: pd.DataFrame
    articles: Mapping[str, Article]
    trail: Trail = field(default_factory=Trail, repr=False, compare=False)
    _kept: _Kept = field(default_factory=_Kept, repr=False, compare=False)

    @property
    def table(self) -> Table:
        """The columns of ``quotes``, row by row; read when asked for and kept until ``rest``."""
        table = self._kept.table
        if table is None:
            table = self._kept.table = read_table(NumberedFrame(self.quotes))
        return table

    def rest(self) -> None:
        """Lets go of what can be read from ``quotes`` again."""
        self._kept.table = None

    @property
    def rows(self) -> int:
        return len(self.quotes)

    @property
    def article_count(self) -> int:
        return len(self.articles) or int(self.quotes["article_id"].nunique())

    @property
    def own(self) -> Sequence[str]:
        return own_columns(self.quotes)

    def values(self, name: str) -> Collection[str]:
        return known_values(self.quotes, name)

    def ids_of(self, file: str) -> list[str]:
        ids = self.quotes["article_id"][(self.quotes["file"] == file).fillna(False)]
        return list(map(str, ids.unique()))

    def frame(self, positions: Positions | Sequence[int], names: Sequence[str]) -> pd.DataFrame:
        return self.quotes[[name for name in names if name in self.quotes]].iloc[list(positions)]

    def of_article(self, row: int) -> Positions:
        ids = self.quotes["article_id"]
        return np.flatnonzero((ids == ids.iloc[row]).to_numpy(dtype=bool))

    def row_of(self, quote_id: str) -> int | None:
        if "quote_id" not in self.quotes:
            return None
        found = np.flatnonzero((self.quotes["quote_id"] == quote_id).fillna(False))
        return int(found[0]) if len(found) else None

    def rows_of(self, quote_ids: Iterable[str]) -> dict[str, int]:
        wanted = list(quote_ids)
        rows = pd.Index(self.quotes["quote_id"]).get_indexer(pd.Index(wanted, dtype="string"))
        return {each: int(row) for each, row in zip(wanted, rows, strict=True) if row >= 0}

    def search(self, phrases: Iterable[str], fields: Iterable[str]) -> npt.NDArray[np.bool_]:
        return mentioned(self.quotes, phrases, fields, self.articles.values())

    @property
    def has_copies(self) -> bool:
        return bool((stories_of_rows(self.quotes) != self.quotes["article_id"]).any())

    def statements(self) -> npt.NDArray[np.int64]:
        return statement_numbers(self.quotes)

    def ranks(self, name: str) -> npt.NDArray[np.uint32]:
        codes, known = NumberedFrame(self.quotes).values(name)
        order = sorted(range(len(known)), key=lambda i: (_lower(known[i]), known[i]))
        ranks = np.zeros(len(known) + 1, dtype=np.uint32)
        ranks[order] = np.arange(1, len(known) + 1)
        return ranks[codes]

    def count(self, filters: Mapping[str, Any]) -> int:
        return len(self.select(filters))

    def select(self, filters: Mapping[str, Any]) -> pd.DataFrame:
        return select(self.quotes, **filters, articles=self.articles.values())

    def selection(self, filters: Mapping[str, Any]) -> Selection:
        titles = article_labels(self, filters)
        return selection_of(self.select(filters), self.rows, filters, titles=titles)

    def cited(self, quotes: pd.DataFrame) -> Iterable[Article]:
        return self.articles.values()

    def held(self) -> Material:
        return self

    def without_notes(self) -> Material:
        """The same as if nobody had ever noted anything."""
        quotes = self.quotes
        if "note" in quotes:
            nothing = pd.Series(pd.NA, index=quotes.index, dtype="string")
            quotes = quotes.assign(note=nothing)
        return replace(self, quotes=quotes, trail=self.trail.without_notes(), _kept=_Kept())

    @classmethod
    def of(
        cls,
        quotes: pd.DataFrame,
        articles: Iterable[Article] | Article | None = None,
        trail: Trail | None = None,
    ) -> Material:
        """The material of a quote frame, also of one that an earlier version wrote.

        Raises WorkbenchError where ``quotes`` is no quote frame.
        """
        _check_frame(quotes)
        given = _articles(articles)
        # Shallow: pandas copies on write, so the caller's later changes do not reach this frame.
        own = with_whole_texts(quotes).copy(deep=False)
        by_id = {article.id: article for article in given}
        # Read at once, so that a fault in the frame shows where it was given.
        return cls(own, by_id, trail or Trail(), _Kept(read_table(NumberedFrame(own))))


def _lower(text: str) -> str:
    """``text`` in small letters, each by itself: as a store's are put in order."""
    return text.replace("Σ", "σ").replace("İ", "i").lower()


def _articles(given: object) -> list[Article]:
    if isinstance(given, Article) or given is None:
        return [] if given is None else [given]
    articles: list[Any] = list(given) if isinstance(given, Iterable) else [given]
    if strange := [each for each in articles if not isinstance(each, Article)]:
        raise WorkbenchError(
            f"articles holds a {type(strange[0]).__name__}, which is no article. Give what "
            "read_articles returns, or a workbench's articles: Explorer(quotes, bench.articles)."
        )
    return articles


def _check_frame(quotes: object) -> None:
    if not isinstance(quotes, pd.DataFrame):
        raise WorkbenchError(
            f"Explorer takes a quote frame, not a {type(quotes).__name__}. "
            "Give what extract_quotes returns."
        )
    lacking = [name for name in _NEEDED if name not in quotes.columns]
    if lacking:
        raise WorkbenchError(f"The frame lacks the columns {', '.join(lacking)}. {REMEDY}")
    for name in (*FILLED, "spans", "theme_terms"):
        check_filled(quotes, name)
    if not pd.api.types.is_datetime64_any_dtype(quotes["published"]):
        raise WorkbenchError(f"Column 'published' holds no dates. {REMEDY}")
