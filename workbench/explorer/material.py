"""What one Explorer shows: its quote frame, the articles and the frame's columns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pandas as pd

from workbench.articles.model import Article
from workbench.errors import WorkbenchError
from workbench.explorer.table import Table, read_table
from workbench.quotes.schema import REMEDY

_NEEDED = (
    *("quote", "speaker", "speaker_kind", "role", "institution", "country", "kind", "speech"),
    *("cue", "themes", "confidence", "article_id", "file", "title", "outlet", "published"),
    *("section", "spans"),
)


@dataclass(frozen=True, slots=True)
class Material:
    """``articles`` by id; ``table`` holds the columns of ``quotes``, row by row."""

    quotes: pd.DataFrame
    articles: Mapping[str, Article]
    table: Table

    @classmethod
    def of(
        cls, quotes: pd.DataFrame, articles: Iterable[Article] | Article | None = None
    ) -> Material:
        """The material of a quote frame; WorkbenchError where ``quotes`` is none."""
        _check_frame(quotes)
        given = [articles] if isinstance(articles, Article) else articles or ()
        # Shallow: pandas copies on write, so the caller's later changes do not reach this frame.
        own = quotes.copy(deep=False)
        return cls(own, {article.id: article for article in given}, read_table(own))


def _check_frame(quotes: object) -> None:
    if not isinstance(quotes, pd.DataFrame):
        raise WorkbenchError(
            f"Explorer takes a quote frame, not a {type(quotes).__name__}. "
            "Give what extract_quotes returns."
        )
    lacking = [name for name in _NEEDED if name not in quotes.columns]
    if lacking:
        raise WorkbenchError(f"The frame lacks the columns {', '.join(lacking)}. {REMEDY}")
    if not pd.api.types.is_datetime64_any_dtype(quotes["published"]):
        raise WorkbenchError(f"Column 'published' holds no dates. {REMEDY}")
