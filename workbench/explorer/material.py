"""What one Explorer shows: its quote frame, the articles and the frame's columns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from workbench.articles.model import Article
from workbench.errors import WorkbenchError
from workbench.explorer.table import Table, read_table
from workbench.quotes.arguments import FILLED, check_filled
from workbench.quotes.schema import REMEDY
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
    """A quote frame and the articles it was made from, by id."""

    quotes: pd.DataFrame
    articles: Mapping[str, Article]
    _kept: _Kept = field(default_factory=_Kept, repr=False, compare=False)

    @property
    def table(self) -> Table:
        """The columns of ``quotes``, row by row; read when asked for and kept until ``rest``."""
        table = self._kept.table
        if table is None:
            table = self._kept.table = read_table(self.quotes)
        return table

    def rest(self) -> None:
        """Lets go of what can be read from ``quotes`` again."""
        self._kept.table = None

    @classmethod
    def of(
        cls,
        quotes: pd.DataFrame,
        articles: Iterable[Article] | Article | None = None,
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
        return cls(own, by_id, _Kept(read_table(own)))


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
