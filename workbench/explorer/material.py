"""What one Explorer shows: its quote frame, the articles and the frame's columns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from os import PathLike
from typing import Any

import pandas as pd

from workbench.articles.model import Article
from workbench.errors import WorkbenchError
from workbench.explorer.table import Table, read_table
from workbench.quotes.arguments import FILLED, check_filled
from workbench.quotes.schema import REMEDY
from workbench.sources import Authority, load_sources

_NEEDED = (
    *("quote", "speaker", "speaker_kind", "role", "institution", "country", "kind", "speech"),
    *("cue", "themes", "confidence", "article_id", "file", "title", "outlet", "published"),
    *("section", "spans", "speaker_mention", "theme_terms", "reviewed"),
)


@dataclass(frozen=True, slots=True)
class Material:
    """``articles`` by id; ``table`` holds the columns of ``quotes``, row by row.

    ``authority`` is the sources file by which the quotes' speakers were found.
    """

    quotes: pd.DataFrame
    articles: Mapping[str, Article]
    table: Table
    authority: Authority

    @classmethod
    def of(
        cls,
        quotes: pd.DataFrame,
        articles: Iterable[Article] | Article | None = None,
        sources: str | PathLike[str] | Authority | None = None,
    ) -> Material:
        """The material of a quote frame; ``sources`` as for ``extract_quotes``.

        Raises WorkbenchError where ``quotes`` is no quote frame and for a fault in ``sources``.
        """
        _check_frame(quotes)
        authority = sources if isinstance(sources, Authority) else load_sources(sources)
        given = _articles(articles)
        # Shallow: pandas copies on write, so the caller's later changes do not reach this frame.
        own = quotes.copy(deep=False)
        by_id = {article.id: article for article in given}
        return cls(own, by_id, read_table(own), authority)


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
