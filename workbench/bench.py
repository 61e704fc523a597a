"""One folder of articles as a workbench: its articles, its quotes, its Explorer."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.asking import Questions
from workbench.errors import warn
from workbench.folder import (
    SOURCES_FILE,
    VIEWS_FILE,
    corrections_file,
    is_folder,
    is_store,
    own_file,
)
from workbench.names import Names

if TYPE_CHECKING:
    import pandas as pd
    from distributed import Client

    from workbench.articles.model import Article
    from workbench.corrections.book import Corrections
    from workbench.corrections.desk import Desk
    from workbench.explorer import Explorer
    from workbench.exports.reading import ReadingReport
    from workbench.hints import Hints
    from workbench.own import Roster
    from workbench.store.kept import Kept
    from workbench.store.query import StoredQuotes
    from workbench.themelab import ThemesLab


@dataclass(frozen=True)
class Workbench(Questions, Names):
    """The articles of one folder and what was found in them; made by :func:`open_workbench`.

    ``articles`` and ``quotes`` are read and extracted when they are first asked for and then
    stay as they are, so what is changed on disk afterwards needs a new ``open_workbench``; only
    corrections are in ``quotes`` at once.
    ``themes`` and ``sources`` are the folder's own files, None where the shipped defaults hold;
    ``metadata`` is a table that lies beside ``articles/``, None where one among the articles
    speaks for them. ``speakers`` is the list of the analyst's own columns, None where there is
    none.
    ``cache``: what was read and extracted is kept in the folder's ``.workbench/``. ``in_memory``:
    whether ``quotes`` and ``articles`` are held in memory, None where their size decides.
    ``who`` signs what is corrected, None for the user's name.
    """

    path: Path
    articles_path: Path
    themes: Path | None = None
    sources: Path | None = None
    metadata: Path | None = None
    speakers: Path | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    progress: bool | None = None
    cache: bool = True
    in_memory: bool | None = None
    who: str | None = None

    @property
    def store(self) -> Path | None:
        """The folder in which what was read and extracted is kept, brought up to date; None where
        nothing is kept."""
        return self._kept.store

    @property
    def stored(self) -> StoredQuotes | None:
        """The quotes of a store that does not fit in memory; None where ``quotes`` holds them.

        ``select``, ``coverage`` and ``Explorer`` take it in the place of a quote frame and ask for
        the quotes where they are.
        """
        return self._kept.stored

    @cached_property
    def articles(self) -> list[Article]:
        """The articles in a stable order; unreadable files are in it with an issue code."""
        if (kept := self._kept.articles) is not None:
            return kept
        from workbench.articles import read_articles

        return read_articles(
            self.articles_path,
            columns=self.columns,
            metadata=self.metadata,
            progress=self.progress,
        )

    @property
    def quotes(self) -> pd.DataFrame:
        """The quote frame: one row an attribution, columns as in :mod:`workbench.quotes.schema`.

        The folder's ``corrections.jsonl`` is replayed on it, as it is now.
        """
        self._kept.check_held()
        return self.corrections.quotes

    @cached_property
    def corrections(self) -> Corrections:
        """What analysts corrected, from the folder's ``corrections.jsonl``, and how to correct
        more: ``bench.corrections.change(quote_id, speaker="...")``."""
        from workbench.corrections.book import Corrections

        return Corrections(self._desk, self._sources_written)

    @property
    def report(self) -> ReadingReport:
        """What was read of the files, what was not, why, and what to do; a cell shows it."""
        from workbench.exports.reading import reading_report

        report = self._kept.report()
        return reading_report(self.articles) if report is None else report

    @property
    def stories(self) -> pd.DataFrame:
        """The stories that several articles tell: copies of one text, wire copies, updates.

        One row a story; :func:`workbench.articles.stories.list_stories` says the columns.
        """
        from workbench.articles import articles_frame
        from workbench.articles.stories import list_stories

        stories = self._kept.stories()
        return list_stories(articles_frame(self.articles)) if stories is None else stories

    @cached_property
    def hints(self) -> Hints:
        """What to know before reading the charts, such as themes that fit few quotes; a cell shows
        it."""
        from workbench.hints.measured import hints_of

        return hints_of(self)

    def explore(self) -> Explorer:
        """A new Explorer over all quotes; the last expression of a notebook cell shows it.

        What is corrected in it stands in the folder's ``corrections.jsonl``, the views that are
        saved in its ``views.json``; both are there again in the next notebook.
        Where no file gave a text, a warning says why: an empty Explorer would not.
        """
        from workbench.explorer import Explorer

        if not self.report.articles:
            warn(" ".join(line.strip() for line in self.report.lines()))
        views = self.path / VIEWS_FILE if is_folder(self.path) else None
        if self.stored is not None:
            return Explorer(self.stored, corrections=self.corrections, views=views, of=self)
        return Explorer(
            self._extracted,
            self.articles,
            corrections=self.corrections,
            views=views,
            of=self,
        )

    def themes_lab(self) -> ThemesLab:
        """Themes to try on these quotes, to change and to save; a cell shows it as a widget.

        It is the same one each time, and the one of the Explorer's tab Themes. Where the folder
        has no ``themes.yml`` of its own it begins with none and makes one. After ``lab.save()``
        open the folder again: no article is read for other themes.
        """
        return self._themes_lab

    @cached_property
    def _themes_lab(self) -> ThemesLab:
        from workbench.themelab import ThemesLab

        return ThemesLab(self)

    def extract(
        self,
        folder: str | os.PathLike[str],
        *,
        processes: int | None = None,
        client: Client | None = None,
    ) -> Workbench:
        """Write what is extracted into ``folder``, a store, or bring the one there up to date.

        The folder's speakers.csv goes along. Returns the workbench of the store. ``processes``:
        how many read at once, None for one a core; ``client``: a Dask cluster reads instead. Raises
        WorkbenchError where the folder cannot be written or holds something else, where it is that
        of the articles, where these are a store themselves, and where another run writes to it.
        """
        from workbench.own.copied import copy_list
        from workbench.store.place import check_apart
        from workbench.store.readers import Readers
        from workbench.store.writing import store_folder, write_store
        from workbench.workspace import open_workbench

        place = store_folder(folder)
        check_apart(self.articles_path, place)
        settings = replace(self._kept.settings, readers=Readers(processes, client))
        # What was read to be shown is not read a second time; else nothing is kept twice.
        begun = self._kept.asked_for
        write_store(self._kept.source, place, settings, begun=begun, progress=self.progress)
        copy_list(self._roster, place)
        return open_workbench(place, progress=self.progress)

    def __repr__(self) -> str:
        if is_store(self.path):
            return f"Workbench({self.path.as_posix()!r}, a store)"
        themes = "themes.yml of its own" if self.themes else "default themes"
        sources = "sources.yml of its own" if self.sources else "default sources"
        return f"Workbench({self.path.as_posix()!r}, {themes}, {sources})"

    @property
    def _asked(self) -> pd.DataFrame | StoredQuotes:
        return self.quotes if self.stored is None else self.stored

    @cached_property
    def _extracted(self) -> pd.DataFrame:
        """The quote frame without corrections."""
        if (kept := self._kept.quotes) is not None:
            return kept
        from workbench.own import with_own
        from workbench.quotes import extract_quotes

        quotes = extract_quotes(
            self.articles, themes=self.themes, sources=self.sources, progress=self.progress
        )
        return with_own(quotes, self._roster)

    @cached_property
    def _kept(self) -> Kept:
        from workbench.store.kept import Kept
        from workbench.store.update import Settings, Source

        file, _ = corrections_file(self.path)
        return Kept(
            self.path,
            Source(self.articles_path, self.metadata, self.columns),
            Settings(self.themes, self.sources, corrections=file),
            self._roster,
            cache=self.cache,
            in_memory=self.in_memory,
            progress=self.progress,
        )

    @cached_property
    def _roster(self) -> Roster:
        """What speakers.csv says, by canonical name."""
        from workbench.authority import load_sources
        from workbench.own import read_speakers

        return read_speakers(self.speakers, load_sources(self.sources))

    @cached_property
    def _desk(self) -> Desk:
        from workbench.store.desks import desk_of

        return desk_of(
            self.path,
            self._kept,
            lambda: self._extracted,
            lambda: self.articles,
            self._roster,
            who=self.who,
        )

    def _sources_written(self) -> Desk:
        """The folder has another sources.yml: what rests on it is made again when asked for."""
        object.__setattr__(self, "sources", own_file(self.path, SOURCES_FILE))
        for name in ("_kept", "_extracted", "_roster", "_desk", "hints"):
            self.__dict__.pop(name, None)
        return self._desk
