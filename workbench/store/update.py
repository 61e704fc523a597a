"""A store brought up to date with a folder of articles: only what changed is read.

Files are read in batches. A batch is a part: its tables are written, then the manifest names it,
and from then on it counts. So a run that is killed goes on behind the last whole batch, and what
was there before stays until something new is whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from workbench.articles.files import Found
from workbench.articles.model import Article
from workbench.articles.progress import track
from workbench.articles.reading import articles_of
from workbench.articles.sidecar import Stated
from workbench.articles.walk import find_files
from workbench.attribution import load_bundle
from workbench.authority import Authority, load_sources
from workbench.quotes.extract import frame_of
from workbench.quotes.prints import extracting_print, print_of, reading_print
from workbench.quotes.statements import Said, read_said
from workbench.quotes.workers.processes import Workers, cores
from workbench.store.alone import alone
from workbench.store.manifest import KeptFile, Manifest, Part, read_manifest, write_manifest
from workbench.store.parts import (
    QUOTES,
    Extracted,
    read_part,
    remove_others,
    write_part,
    write_table,
)
from workbench.themes import Themes, load_themes

# Files that are read together: enough for the disk, few enough to lose little when killed.
BATCH = 64
# Fewer articles are read by this process itself: others would take longer to begin.
FEW = 8


@dataclass(frozen=True, slots=True)
class Settings:
    """By what files a store is made; None for those shipped. ``processes``: at most so many."""

    themes: Path | None = None
    sources: Path | None = None
    model: Path | None = None
    processes: int | None = None


@dataclass(frozen=True, slots=True)
class Updated:
    """How many files were ``read``, ``kept`` as they were and ``gone``."""

    read: int
    kept: int
    gone: int


def update(
    place: Path,
    folder: Path,
    settings: Settings,
    stated: dict[str, Stated],
    *,
    progress: bool | None = None,
) -> Updated:
    """Bring the store in ``folder`` up to date with the articles in ``place``.

    ``stated``: what a table of metadata says, by file. Raises WorkbenchError where another run
    writes to the store and for a fault in one of the files of ``settings``, OSError where nothing
    can be written.
    """
    run = _Run(place, folder, settings, stated, progress)
    with alone(folder):
        return run.update()


class _Run:
    """One run, which holds the store."""

    def __init__(
        self,
        place: Path,
        folder: Path,
        settings: Settings,
        stated: dict[str, Stated],
        progress: bool | None,
    ) -> None:
        self._place, self._folder, self._settings = place, folder, settings
        self._stated, self._progress = stated, progress
        self._themes: Themes = load_themes(settings.themes)
        self._authority: Authority = load_sources(settings.sources)
        self._bundle = load_bundle(settings.model)
        self._manifest = self._begun()

    def _begun(self) -> Manifest:
        """The manifest that is there, if what made its parts would make them again."""
        fresh = Manifest(reading_print(), extracting_print(self._settings.model))
        there = read_manifest(self._folder)
        same = there and (there.reading, there.extracting) == (fresh.reading, fresh.extracting)
        return there if there and same else fresh

    def update(self) -> Updated:
        known = self._manifest.files()
        there: set[str] = set()
        read = 0
        files = track(find_files(self._place), "Reading articles", progress=self._progress)
        changed = self._changed(files, known, there)
        while batch := list(islice(changed, BATCH)):
            self._write(batch)
            read += len(batch)
        gone = [name for name in known if name not in there]
        self._forget(gone)
        self._apply_files()
        remove_others(self._folder, (part.number for part in self._manifest.parts))
        return Updated(read, len(there) - read, len(gone))

    def _changed(
        self, files: Iterable[Found], known: dict[str, tuple[int, KeptFile]], there: set[str]
    ) -> Iterator[tuple[KeptFile, list[Article]]]:
        """What was read of each file that is not as it was kept; all names go into ``there``."""
        for file in files:
            if file.is_table:
                continue
            there.add(file.name)
            before = known[file.name][1] if file.name in known else None
            if before and file.seen and before.looks_like(*file.seen):
                continue
            data, issue = file.read()
            size, changed = file.seen or (len(data), 0)
            kept = KeptFile(file.name, size, changed, print_of(data) + (issue or ""))
            if before and before.content == kept.content:
                continue
            yield kept, list(articles_of([_read(file, data, issue)], self._stated))

    def _write(self, batch: Sequence[tuple[KeptFile, list[Article]]]) -> None:
        articles = [article for _, own in batch for article in own]
        extracted = [Extracted(article, said) for article, said in self._said(articles)]
        number = self._manifest.next_number
        write_part(self._folder, number, extracted)
        self._write_quotes(number, extracted)
        part = Part(number, tuple(kept for kept, _ in batch))
        self._manifest = self._manifest.with_part(part)
        write_manifest(self._folder, self._manifest)

    def _said(self, articles: Sequence[Article]) -> Iterator[tuple[Article, Said]]:
        count = min(self._settings.processes or cores(), len(articles))
        if count < 2 or len(articles) < FEW:
            for article in articles:
                yield article, read_said(article, self._authority, self._bundle)
            return
        with Workers(count, self._settings.sources, self._settings.model) as workers:
            for article, said in workers.said(articles):
                yield article, said or Said()

    def _write_quotes(self, number: int, extracted: Iterable[Extracted]) -> None:
        once = {each.article.id: each for each in reversed(list(extracted))}
        pairs = ((each.article, each.said) for each in reversed(once.values()))
        frame = frame_of(pairs, self._themes, self._authority, self._bundle)
        write_table(self._folder, QUOTES, number, frame)

    def _forget(self, gone: Sequence[str]) -> None:
        if gone:
            names = set(gone)
            parts = tuple(
                replace(part, files=tuple(file for file in part.files if file.name not in names))
                for part in self._manifest.parts
            )
            self._manifest = replace(self._manifest, parts=tuple(p for p in parts if p.files))
            write_manifest(self._folder, self._manifest)

    def _apply_files(self) -> None:
        """Make the quotes again where themes.yml or sources.yml say something else than then."""
        themes = print_of(repr(self._themes).encode())
        sources = print_of(repr(self._authority.entries).encode())
        if (self._manifest.themes, self._manifest.sources) == (themes, sources):
            return
        for part in self._manifest.parts:
            names = [file.name for file in part.files]
            extracted = [self._held(each) for each in read_part(self._folder, part.number, names)]
            self._write_quotes(part.number, extracted)
        self._manifest = replace(self._manifest, themes=themes, sources=sources)
        write_manifest(self._folder, self._manifest)

    def _held(self, extracted: Extracted) -> Extracted:
        """``extracted``, read again where the authority file would now answer otherwise."""
        if extracted.said.holds(self._authority):
            return extracted
        said = read_said(extracted.article, self._authority, self._bundle)
        return replace(extracted, said=said)


def _read(file: Found, data: bytes, issue: str | None) -> Found:
    """A file whose bytes are known."""
    return replace(file, issue=issue, load=None if issue else lambda: data)
