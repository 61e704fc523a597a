"""The articles of a store, each read when it is asked for."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from workbench.articles.model import Article
from workbench.quotes.plain import article_of
from workbench.store.faults import damaged
from workbench.store.query import StoredQuotes


class StoredArticles(Mapping[str, Article]):
    """The articles by id, in the order of their files; of the same text twice the first one.

    Raises WorkbenchError for an article whose part is damaged.
    """

    def __init__(self, quotes: StoredQuotes) -> None:
        self._quotes = quotes
        self._places: dict[str, int] | None = None

    def __len__(self) -> int:
        return int(self._quotes.articles.num_rows)

    def __iter__(self) -> Iterator[str]:
        return iter(self._known())

    def __getitem__(self, article_id: str) -> Article:
        place = self._known()[article_id]
        text, layout = self._quotes.text_of(place)
        try:
            return article_of({**json.loads(layout), "text": text})
        except (ValueError, KeyError, TypeError) as fault:
            told = f"the article {article_id} cannot be read"
            raise damaged(self._quotes.folder, told) from fault

    def without_texts(self, article_ids: Iterable[str]) -> Iterator[Article]:
        """Some articles with what is known of them beside their texts."""
        columns = self._quotes.articles
        for article_id in map(str, article_ids):
            place = self._known()[article_id]
            told = {
                name: columns[name][place].as_py()
                for name in ("title", "outlet", "byline", "url", "file", "published")
            }
            day = told.pop("published")
            known = None if day is None else date(day.year, day.month, day.day)
            yield Article(id=article_id, text="", published=known, **told)

    def _known(self) -> dict[str, int]:
        if self._places is None:
            ids = self._quotes.articles["article_id"].to_pylist()
            self._places = {article_id: place for place, article_id in enumerate(ids)}
        return self._places
