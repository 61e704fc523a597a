"""What is kept of an analyst's folder: its store, and what of that is held in memory."""

from __future__ import annotations

from collections.abc import Collection
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.folder import is_folder, is_store
from workbench.own.roster import Roster
from workbench.store.cache import again, brought_up_to_date
from workbench.store.counts import report_in, stories_in
from workbench.store.faults import DamagedError
from workbench.store.holding import Held, held, not_held
from workbench.store.opening import opened
from workbench.store.update import Settings, Source

if TYPE_CHECKING:
    import pandas as pd

    from workbench.articles.model import Article
    from workbench.authority import Authority
    from workbench.exports.reading import ReadingReport
    from workbench.store.query import StoredQuotes


class Kept:
    """The store of ``folder``, which may be one itself, made of ``source`` by ``settings``.

    Nothing is read before it is asked for. ``cache`` False: nothing is kept where ``folder`` is no
    store. ``in_memory`` says whether quotes and articles are held, None where their size decides;
    ``roster`` has the analyst's own columns.
    """

    def __init__(
        self,
        folder: Path,
        source: Source,
        settings: Settings,
        roster: Roster,
        *,
        cache: bool,
        in_memory: bool | None,
        progress: bool | None,
    ) -> None:
        self.source, self.settings = source, settings
        self._folder, self._roster = folder, roster
        self._cache, self._in_memory, self._progress = cache, in_memory, progress

    @cached_property
    def store(self) -> Path | None:
        """Where it is, brought up to date; None where nothing is kept."""
        if is_store(self._folder):
            return self._folder
        return self._brought() if self._cache and is_folder(self._folder) else None

    @property
    def asked_for(self) -> Path | None:
        """The store, if it has been asked for already."""
        store: Path | None = vars(self).get("store")
        return store

    def _brought(self) -> Path | None:
        return brought_up_to_date(self._folder, self.source, self.settings, progress=self._progress)

    @cached_property
    def _held(self) -> Held:
        """What the store has; nothing where there is none."""
        if self.store is None:
            return Held()
        own = self.store != self._folder
        corrections = self.settings if own else None
        try:
            return held(self.store, self._in_memory, self._roster, corrections)
        except DamagedError:
            if not own:
                raise
        # The folder's own: made again, it is whole.
        again(self.store)
        store = self._brought()
        return held(store, self._in_memory, self._roster, corrections) if store else Held()

    @property
    def stored(self) -> StoredQuotes | None:
        """The quotes where they are, where no memory holds them."""
        return self._held.stored

    @property
    def quotes(self) -> pd.DataFrame | None:
        """All quotes, None where nothing is kept; raises WorkbenchError where they do not fit."""
        self.check_held()
        return self._held.quotes

    @property
    def articles(self) -> list[Article] | None:
        """The articles, as ``quotes`` has its rows."""
        return None if self.quotes is None else self._held.articles

    def check_held(self) -> None:
        """Raises WorkbenchError, which says what to ask instead, for quotes that are ``stored``."""
        if self.stored is not None:
            raise not_held(self.stored)

    def opened_again(self) -> StoredQuotes | None:
        """The quotes where they are, after corrections were written into them."""
        self.__dict__.pop("_held", None)
        return self.stored

    def report(self) -> ReadingReport | None:
        """What was read of the files, where the quotes are ``stored``."""
        return report_in(self.store, opened(self.store)) if self.store and self.stored else None

    def stories(self) -> pd.DataFrame | None:
        """The stories that several articles tell, where the quotes are ``stored``."""
        return stories_in(self.store, opened(self.store)) if self.store and self.stored else None

    def remade(self, article_ids: Collection[str], authority: Authority) -> pd.DataFrame | None:
        """Rows of some articles as another sources.yml makes them; None where nothing is kept."""
        from workbench.store.remaking import remade

        if self.store is None:
            return None
        return remade(self.store, opened(self.store), article_ids, self.settings, authority)
