"""One folder of articles as a workbench: its articles, its quotes, its Explorer."""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.asking import Questions
from workbench.errors import WorkbenchError, warn
from workbench.folder import (
    ARTICLES_FOLDER,
    CORRECTIONS_FILE,
    SOURCES_FILE,
    SPEAKERS_FILE,
    THEMES_FILE,
    VIEWS_FILE,
    check_files,
    file_to_write_in,
    is_folder,
    metadata_beside,
    own_file,
    refuse_links_out,
)
from workbench.paths import as_path, named, status

if TYPE_CHECKING:
    import pandas as pd
    from distributed import Client

    from workbench.articles.model import Article
    from workbench.authority import Authority
    from workbench.corrections.book import Corrections
    from workbench.corrections.desk import Desk
    from workbench.explorer import Explorer
    from workbench.exports.reading import ReadingReport
    from workbench.hints import Hints
    from workbench.own import Roster
    from workbench.store.holding import Held
    from workbench.store.query import StoredQuotes
    from workbench.store.readers import Readers
    from workbench.store.update import Settings, Source
    from workbench.themelab import ThemesLab


@dataclass(frozen=True)
class Workbench(Questions):
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

    @cached_property
    def store(self) -> Path | None:
        """The folder in which what was read and extracted is kept, brought up to date; None where
        nothing is kept."""
        from workbench.store.place import is_store

        if is_store(self.path):
            return self.path
        return self._brought() if self.cache and is_folder(self.path) else None

    def _brought(self) -> Path | None:
        from workbench.store.cache import brought_up_to_date

        return brought_up_to_date(
            self.path, self._source(), self._settings(), progress=self.progress
        )

    def _settings(self, readers: Readers | None = None) -> Settings:
        from workbench.store.readers import Readers
        from workbench.store.update import Settings

        file, _ = self._corrections_file()
        return Settings(self.themes, self.sources, readers=readers or Readers(), corrections=file)

    def _source(self) -> Source:
        from workbench.store.update import Source

        return Source(self.articles_path, self.metadata, self.columns)

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

        place = store_folder(folder)
        check_apart(self.articles_path, place)
        settings = self._settings(Readers(processes, client))
        write_store(self._source(), place, settings, progress=self.progress)
        copy_list(self._roster, place)
        return open_workbench(place, progress=self.progress)

    @cached_property
    def _held(self) -> Held | None:
        """What the store has, None where there is none."""
        from workbench.store.cache import again
        from workbench.store.faults import DamagedError
        from workbench.store.holding import held

        if self.store is None:
            return None
        corrections = None if self.store == self.path else self._settings()
        try:
            return held(self.store, self.in_memory, self._roster, corrections)
        except DamagedError:
            if self.store == self.path:
                raise
        # The folder's own: made again, it is whole.
        again(self.store)
        store = self._brought()
        return held(store, self.in_memory, self._roster, corrections) if store else None

    def _stored_again(self) -> StoredQuotes | None:
        """The quotes where they are, after corrections came."""
        self.__dict__.pop("_held", None)
        return self.stored

    @cached_property
    def _roster(self) -> Roster:
        """What speakers.csv says, by canonical name."""
        from workbench.authority import load_sources
        from workbench.own import read_speakers

        return read_speakers(self.speakers, load_sources(self.sources))

    @property
    def stored(self) -> StoredQuotes | None:
        """The quotes of a store that does not fit in memory; None where ``quotes`` holds them.

        ``select``, ``coverage`` and ``Explorer`` take it in the place of a quote frame and ask for
        the quotes where they are.
        """
        return self._held.stored if self._held else None

    @cached_property
    def articles(self) -> list[Article]:
        """The articles in a stable order; unreadable files are in it with an issue code."""
        if self._held:
            self._check_held()
            return self._held.articles
        from workbench.articles import read_articles

        return read_articles(
            self.articles_path,
            columns=self.columns,
            metadata=self.metadata,
            progress=self.progress,
        )

    @property
    def report(self) -> ReadingReport:
        """What was read of the files, what was not, why, and what to do; a cell shows it."""
        if self.store and self.stored is not None:
            from workbench.store.counts import report_in
            from workbench.store.opening import opened

            return report_in(self.store, opened(self.store))
        from workbench.exports.reading import reading_report

        return reading_report(self.articles)

    @property
    def stories(self) -> pd.DataFrame:
        """The stories that several articles tell: copies of one text, wire copies, updates.

        One row a story; :func:`workbench.articles.stories.list_stories` says the columns.
        """
        if self.store and self.stored is not None:
            from workbench.store.counts import stories_in
            from workbench.store.opening import opened

            return stories_in(self.store, opened(self.store))
        from workbench.articles import articles_frame
        from workbench.articles.stories import list_stories

        return list_stories(articles_frame(self.articles))

    @cached_property
    def hints(self) -> Hints:
        """What to know before reading the charts, such as themes that fit few quotes; a cell shows
        it."""
        from workbench.hints.measured import hints_of

        return hints_of(self)

    @property
    def quotes(self) -> pd.DataFrame:
        """The quote frame: one row an attribution, columns as in :mod:`workbench.quotes.schema`.

        The folder's ``corrections.jsonl`` is replayed on it, as it is now.
        """
        self._check_held()
        return self.corrections.quotes

    @cached_property
    def corrections(self) -> Corrections:
        """What analysts corrected, from the folder's ``corrections.jsonl``, and how to correct
        more: ``bench.corrections.change(quote_id, speaker="...")``."""
        from workbench.corrections.book import Corrections

        return Corrections(self._desk, self._sources_written)

    def _sources_written(self) -> Desk:
        """The folder has another sources.yml: what rests on it is made again when asked for."""
        object.__setattr__(self, "sources", own_file(self.path, SOURCES_FILE))
        for name in ("store", "_held", "_extracted", "_roster", "_desk", "hints"):
            self.__dict__.pop(name, None)
        return self._desk

    def _remade(self, article_ids: Collection[str], authority: Authority) -> pd.DataFrame:
        """Rows of some articles as another sources.yml makes them."""
        if self.store is None:
            from workbench.quotes import extract_quotes

            wanted = set(article_ids)
            articles = [article for article in self.articles if article.id in wanted]
            return extract_quotes(articles, themes=self.themes, sources=authority, progress=False)
        from workbench.store.opening import opened
        from workbench.store.remaking import remade

        return remade(self.store, opened(self.store), article_ids, self._settings(), authority)

    @cached_property
    def _desk(self) -> Desk:
        from workbench.corrections.desk import FrameDesk

        file, why_not = self._corrections_file()
        if file is not None and self.stored is not None and self.store is not None:
            from workbench.store.desk import StoreDesk

            return StoreDesk(file, self.store, self._settings(), self._stored_again, who=self.who)
        return FrameDesk(
            lambda: self._extracted,
            lambda: self.articles,
            file,
            who=self.who,
            themes=self.themes,
            sources=self.sources,
            roster=self._roster,
            why_not=why_not,
            remade=self._remade,
        )

    def _corrections_file(self) -> tuple[Path | None, str]:
        """Where the corrections of this folder are or would be; None, and why there are none."""
        from workbench.store.place import is_store

        if is_store(self.path):
            return None, (
                f"{named(self.path)} is a store, whose rows have the corrections of the folder "
                "that it was made of; correct there, then run workbench extract again."
            )
        if not is_folder(self.path):
            return None, (
                f"{named(self.path)} is not a folder, and only a folder has a {CORRECTIONS_FILE} "
                "of its own; put the articles into a folder and open that."
            )
        return self.path / CORRECTIONS_FILE, ""

    @cached_property
    def _extracted(self) -> pd.DataFrame:
        """The quote frame without corrections."""
        if self._held and self._held.quotes is not None:
            return self._held.quotes
        self._check_held()
        from workbench.own import with_own
        from workbench.quotes import extract_quotes

        quotes = extract_quotes(
            self.articles, themes=self.themes, sources=self.sources, progress=self.progress
        )
        return with_own(quotes, self._roster)

    def _check_held(self) -> None:
        if self.stored is not None:
            from workbench.store.holding import not_held

            raise not_held(self.stored)

    @property
    def _asked(self) -> pd.DataFrame | StoredQuotes:
        return self.quotes if self.stored is None else self.stored

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

    def suggest(self) -> pd.DataFrame:
        """Names of the quotes that are perhaps one source, as ``suggest_sources`` finds them.

        What the folder's ``sources.yml`` says by now, accepted proposals included, is left out.
        """
        from workbench.authority import suggest_sources

        return suggest_sources(self.quotes, sources=own_file(self.path, SOURCES_FILE))

    def accept(self, proposals: pd.DataFrame | pd.Series, *, dry_run: bool = False) -> pd.DataFrame:
        """Write ``proposals``, rows of what :meth:`suggest` returns, into the folder's sources.yml.

        The file is made if need be; comments and order of one that is there stay. ``dry_run`` only
        tells what would change. Returns a row for each proposal with what it changed, as
        :func:`workbench.acceptance.accept_sources` does. ``quotes`` stay as they are: open the
        folder again for those with the names joined. Raises WorkbenchError, with nothing written,
        where the file is broken or cannot be written, where a name belongs to another entry, and
        where this is the workbench of a store or a single file, beside which no sources.yml is
        read.
        """
        from workbench.acceptance import accept_sources
        from workbench.store.place import is_store

        if is_store(self.path):
            raise WorkbenchError(
                f"{named(self.path)} is a store; accept names in the folder of the articles, then "
                "run workbench extract again."
            )
        file = file_to_write_in(self.path, SOURCES_FILE)
        return accept_sources(proposals, file, dry_run=dry_run)

    def speakers_to_fill(self, *columns: str) -> pd.DataFrame:
        """Write the names of the quotes into the folder's speakers.csv, to be filled in.

        ``columns`` are columns of your own, such as "gender" (of named persons; of institutions
        where the name begins with "institution_"), beside those that the file has. Names that it
        lacks come at its end, most quoted first; what stands in it stays. Filled in, it gives
        ``bench.quotes`` these columns once the folder is opened again.

        Returns the names that still lack a value, with their quotes. Raises WorkbenchError, with
        nothing written, where the file is no such list or cannot be written.
        """
        from workbench.authority import load_sources
        from workbench.own import fill_in

        file = file_to_write_in(self.path, SPEAKERS_FILE)
        return fill_in(file, self._asked, load_sources(self.sources), columns)

    def __repr__(self) -> str:
        from workbench.store.place import is_store

        if is_store(self.path):
            return f"Workbench({self.path.as_posix()!r}, a store)"
        themes = "themes.yml of its own" if self.themes else "default themes"
        sources = "sources.yml of its own" if self.sources else "default sources"
        return f"Workbench({self.path.as_posix()!r}, {themes}, {sources})"


def open_workbench(
    path: str | os.PathLike[str] = "data",
    *,
    columns: Mapping[str, str] | None = None,
    progress: bool | None = None,
    cache: bool = True,
    in_memory: bool | None = None,
    who: str | None = None,
) -> Workbench:
    """The workbench of a folder such as ``data``, or of any folder, archive or file of articles.

    ``path`` is a folder that holds ``articles/``, or the articles themselves. A ``themes.yml`` that
    lies directly in ``path`` takes the place of the shipped one, a ``sources.yml`` adds to it
    (unless it says ``extends: none``), a ``speakers.csv`` gives the quotes columns of your own
    (:mod:`workbench.own`); they are checked at once, articles are read when first asked for. A
    ``metadata.csv`` may lie among the articles or directly in ``path``. ``columns`` names columns
    of tables, as for :func:`read_articles`. ``progress``: None shows a bar when reading or
    extracting takes over two seconds, False never.

    What was read and extracted is kept in ``path/.workbench/``: the next time only what changed is
    read, and other themes or names take a moment. ``cache=False`` keeps nothing and reads all.

    Where quotes and articles would take more than half of the memory that is free (about 4 kB a
    quote and 20 kB an article), they stay there: ``select``, ``coverage`` and ``explore`` of the
    workbench ask for what they need, while ``quotes`` and ``articles`` say so. ``in_memory`` True
    holds them all the same, False never.

    ``path/corrections.jsonl`` holds what analysts corrected and is replayed on the quotes each
    time; ``who`` signs what is corrected through this workbench, None for the user's name.

    Raises :class:`~workbench.errors.WorkbenchError` where ``path`` is no path or does not exist,
    where one of these files is not what it should be, where there are two tables of metadata, and
    where one of these is a link that leads out of ``path``.
    """
    from workbench.articles.readers.table.columns import check_columns

    folder = as_path(path, "give a folder or a file of articles ('.' is the current folder)")
    if status(folder, "give a folder or a file of articles") is None:
        raise WorkbenchError(
            f"There is nothing at {named(path)}; give a folder or a file of articles, "
            f"or a folder such as 'data' that holds '{ARTICLES_FOLDER}/'."
        )
    articles = folder / ARTICLES_FOLDER
    refuse_links_out(folder)
    check_columns(columns or {})
    bench = Workbench(
        path=folder,
        articles_path=articles if is_folder(articles) else folder,
        themes=own_file(folder, THEMES_FILE),
        sources=own_file(folder, SOURCES_FILE),
        metadata=metadata_beside(articles),
        speakers=own_file(folder, SPEAKERS_FILE),
        columns=dict(columns or {}),
        progress=progress,
        cache=cache,
        in_memory=in_memory,
        who=who,
    )
    check_files(bench.themes, bench.sources)
    _check_corrections(own_file(folder, CORRECTIONS_FILE))
    if bench.speakers:
        _ = bench._roster  # A mistake in it is told now.
    return bench


def _check_corrections(file: Path | None) -> None:
    """What is wrong with the file is told when the folder is opened."""
    if file is None:
        return
    from workbench.corrections.file import CorrectionsFile

    for report in CorrectionsFile(file).reports:
        warn(f"{named(file)}: {report}")
