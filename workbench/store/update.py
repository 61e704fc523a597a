"""A store brought up to date with a folder of articles: only what changed is read.

Articles are written in parts. A part's tables are written, then the journal names it, and from then
on it counts. So a run that is killed goes on behind the last whole part, and what was there before
stays until something new is whole.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from workbench.articles.issues import NOT_EXTRACTED, in_order
from workbench.articles.model import Article
from workbench.articles.progress import Bar
from workbench.articles.readers.registry import missing_libraries
from workbench.articles.reading import looked_over
from workbench.articles.sidecar import Stated
from workbench.articles.walk import find_files
from workbench.attribution import load_bundle
from workbench.authority import load_sources
from workbench.quotes.prints import extracting_print, print_of, reading_print
from workbench.quotes.statements import Said
from workbench.store.alone import alone
from workbench.store.changes import Changes, Read
from workbench.store.making import Maker
from workbench.store.manifest import Journal, KeptFile, Made, happened
from workbench.store.parts import Extracted, LostPartError, lost_among, remove_others
from workbench.store.readers import Readers
from workbench.store.reuse import Reuse
from workbench.store.settle import MOST, settle
from workbench.themes import load_themes

# A part is written after so many seconds at the latest: what a run loses that is killed.
SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class Settings:
    """By what files a store is made; None for those shipped. ``readers``: who reads articles.

    ``corrections``: where the file of corrections is, which need not be there; None for none.
    """

    themes: Path | None = None
    sources: Path | None = None
    model: Path | None = None
    readers: Readers = field(default_factory=Readers)
    corrections: Path | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """Where articles come from: ``place`` is a file, folder or archive, ``metadata`` a table of
    what is known of them (None: the one that lies among them, if any), ``columns`` are those of
    tables that have names of their own, as for ``read_articles``."""

    place: Path
    metadata: Path | None = None
    columns: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Updated:
    """How many files were ``read``, ``kept`` as they were and ``gone``."""

    read: int
    kept: int
    gone: int


def update(
    source: Source, folder: Path, settings: Settings, *, progress: bool | None = None
) -> Updated:
    """Bring the store in ``folder`` up to date with the articles of ``source``.

    ``progress``: None shows a bar when it takes over two seconds, False never. Raises InUseError
    where another run writes to the store, WorkbenchError for a fault in the table of metadata or in
    one of the files of ``settings``, OSError where nothing can be written, ValueError where the
    store is damaged. A part of which a table is lost is let go: its files are read again.
    """
    maker = _maker(folder, source, settings)
    # A fault in the metadata is told before anything is written.
    total, stated = looked_over(source.place, source.metadata, progress=progress)
    bar = Bar("Reading and extracting", total=total, progress=progress)
    with alone(folder), bar:
        journal = Journal(folder)
        lost, before = lost_among(folder, journal.known.parts.values()), journal.known.at
        while True:
            journal.let_go(lost)
            try:
                updated = _Run(journal, maker, settings, bar).extract(source, stated)
                bar.go_on("Putting quotes in order")
                settle(journal, maker, bar)
                break
            except LostPartError as fault:
                if fault.number > before or fault.number not in journal.known.parts:
                    raise  # Of this run: the disk is at fault.
                lost = [fault.number]
        remove_others(folder, journal.known.parts)
        journal.shorten(always=False)
        return updated


def _maker(folder: Path, source: Source, settings: Settings) -> Maker:
    themes, authority = load_themes(settings.themes), load_sources(settings.sources)
    # What a library was missing for is read once it is there.
    beside = (sorted(source.columns.items()), missing_libraries())
    made = Made(
        reading_print() + (_print(beside) if any(beside) else ""),
        extracting_print(settings.model),
        _print(themes),
        _print(authority.entries),
    )
    return Maker(folder, made, themes, authority, load_bundle(settings.model))


def _print(said: object) -> str:
    return print_of(repr(said).encode("utf-8", "replace"))


class _Run:
    """One run, which holds the store by its ``journal``: articles come in, parts go out."""

    def __init__(self, journal: Journal, maker: Maker, settings: Settings, bar: Bar) -> None:
        self.journal = journal
        self._maker, self._settings, self._bar = maker, settings, bar
        self._reuse = Reuse(maker.folder, self.journal.known, maker.made.extracting)
        # Read and given out, in their order; with what they say where that is known already.
        self._waiting: deque[tuple[Read, Said | None]] = deque()
        self._part: list[Extracted] = []
        self._done: list[KeptFile] = []
        # The parts that have articles of the file which is being written.
        self._begun: list[int] = []
        self._written = time.monotonic()
        self._read = 0

    def extract(self, source: Source, stated: dict[str, Stated]) -> Updated:
        known = set(self.journal.known.files)
        changes = Changes(
            self._maker.folder, self.journal.known, self._maker.made, stated, source.columns
        )
        unknown = self._unknown(changes.read(find_files(source.place), self._bar))
        for article, said in self._settings.readers.said(
            unknown, self._maker.authority, self._maker.bundle
        ):
            self._take(article, said)
        self._take_known()
        self._write()
        gone = sorted(known - changes.there)
        if gone:
            self.journal.add(happened(gone=gone))
        return Updated(self._read, len(changes.there) - self._read, len(gone))

    def _unknown(self, found: Iterator[Read]) -> Iterator[Article | None]:
        """The articles of which nobody has said yet what they say; None where those that wait for
        them are as many as a part has, and are to be written first."""
        for read in found:
            said = self._reuse.said(read.article)
            if said is not None and not said.holds(self._maker.authority):
                said = None
            self._waiting.append((read, said))
            if said is None:
                yield read.article
            else:
                self._take_known()
            if len(self._waiting) >= MOST and said is not None:
                yield None

    def _take_known(self) -> None:
        while self._waiting and (said := self._waiting[0][1]) is not None:
            self._add(self._waiting.popleft()[0], said)

    def _take(self, article: Article, said: Said | None) -> None:
        """An answer, for the first of those that wait for one; None where nobody could give it."""
        read = self._waiting.popleft()[0]
        if said is None:
            article = replace(article, issues=in_order({*article.issues, NOT_EXTRACTED}))
        self._add(replace(read, article=article), said or Said())
        self._take_known()

    def _add(self, read: Read, said: Said) -> None:
        self._part.append(Extracted(read.article, read.file.name, said))
        self._bar.advance()
        number = self.journal.known.at + 1
        if not self._begun or self._begun[-1] != number:
            self._begun.append(number)
        if read.last:
            self._done.append(replace(read.file, parts=tuple(self._begun)))
            self._begun = []
            self._read += 1
        if len(self._part) >= MOST or time.monotonic() - self._written > SECONDS:
            self._write()

    def _write(self) -> None:
        if not self._part:
            return
        part = self._maker.part(self.journal.known.at + 1, self._part)
        self.journal.add(happened([part], self._done))
        self._part, self._done = [], []
        self._written = time.monotonic()
