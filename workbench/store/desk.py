"""A desk whose quotes stay in a store: each correction writes the tables it changes again."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from workbench.articles.model import Article
from workbench.corrections.file import CorrectionsFile
from workbench.corrections.library import Library
from workbench.corrections.model import Entry
from workbench.corrections.replay import Corrected
from workbench.errors import WorkbenchError
from workbench.quotes.schema import conform, empty
from workbench.store.correcting import Survey, correct, entries_of
from workbench.store.holding import not_held
from workbench.store.opening import opened
from workbench.store.parts import read_extracted
from workbench.store.reading import StoredArticles

if TYPE_CHECKING:
    import pandas as pd

    from workbench.authority import Authority
    from workbench.store.query import StoredQuotes
    from workbench.store.update import Settings


class StoreDesk:
    """The corrections of a folder whose quotes are in ``store``, made by ``settings``.

    ``stored`` opens the quotes again after they were written.
    """

    def __init__(
        self,
        path: Path,
        store: Path,
        settings: Settings,
        stored: Callable[[], StoredQuotes | None],
        *,
        who: str | None = None,
    ) -> None:
        self.file = CorrectionsFile(path, who)
        self.themes, self.sources = settings.themes, settings.sources
        self._store, self._settings, self._stored = store, settings, stored
        self._known: tuple[tuple[Entry, ...], Survey] | None = None
        # Of one survey: it reads every part that has corrections.
        self._outcome: tuple[Survey, Corrected] | None = None
        self._quotes = stored()

    @property
    def entries(self) -> tuple[Entry, ...]:
        return self.file.entries

    def _survey(self) -> Survey:
        entries = self.entries
        if self._known is None or self._known[0] is not entries:
            survey = Survey(
                self._store, opened(self._store), self._settings, entries_of(self._settings)
            )
            self._known = entries, survey
        return self._known[1]

    def replayed(self) -> Corrected:
        survey = self._survey()
        if self._outcome is None or self._outcome[0] is not survey:
            self._outcome = survey, survey.outcome()
        return self._outcome[1]

    def rows(self, quote_ids: Sequence[str]) -> pd.DataFrame:
        quotes = self._opened()
        sql = "SELECT part, row FROM quotes WHERE quote_id IN (SELECT unnest(?::VARCHAR[]))"
        found = quotes.table(sql, [list(quote_ids)])
        return quotes.frame(np.sort(quotes.live.positions_of(found)))

    def of_article(self, article_id: str) -> pd.DataFrame:
        quotes = self._opened()
        found = quotes.table("SELECT part, row FROM quotes WHERE article_id = ?", [article_id])
        return quotes.frame(np.sort(quotes.live.positions_of(found)))

    def _opened(self) -> StoredQuotes:
        if self._quotes is None:
            raise WorkbenchError("The store was written again; open the folder again.")
        return self._quotes

    def extracted(self) -> pd.DataFrame:
        raise not_held(self._opened())

    def uncorrected(self, article_ids: Collection[str]) -> pd.DataFrame:
        import pandas as pd

        sql = "SELECT DISTINCT part FROM owners WHERE article_id IN (SELECT unnest(?::VARCHAR[]))"
        parts = self._opened().table(sql, [list(article_ids)])["part"].to_pylist()
        frames = [conform(read_extracted(self._store, part)) for part in sorted(parts)]
        if not frames:
            return empty()
        rows = conform(pd.concat(frames, ignore_index=True))
        return rows[rows["article_id"].isin(list(article_ids)).to_numpy(dtype=bool)]

    def article(self, article_id: str) -> Article | None:
        return StoredArticles(self._opened()).get(article_id)

    def brought_up_to_date(self) -> StoredQuotes:
        """The quotes with what the file says now, opened again."""
        self.written()
        return self._opened()

    def library(self) -> Library:
        return self._survey().library

    def written(self) -> None:
        correct(self._store, self._settings)
        self._quotes = self._stored()

    def names(self) -> list[str]:
        quotes = self._opened()
        return sorted({*quotes.values("speaker"), *quotes.values("institution")})

    def articles_with(self, names: Collection[str]) -> list[str]:
        wanted = list(names)
        sql = (
            "SELECT DISTINCT article_id FROM quotes WHERE list_has_any(?::VARCHAR[], "
            "[speaker_mention] || coalesce(string_split(speaker, '; '), []) || "
            "coalesce(string_split(institution, '; '), []))"
        )
        return list(map(str, self._opened().table(sql, [wanted])["article_id"].to_pylist()))

    def remade(self, article_ids: Collection[str], authority: Authority) -> pd.DataFrame:
        from workbench.store.remaking import remade

        return remade(self._store, opened(self._store), article_ids, self._settings, authority)
