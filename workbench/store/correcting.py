"""Corrections in a store: only the tables of parts whose articles have some are written again.

What a part's quotes were before is kept beside them, and written first. So a run may be killed
anywhere: a table that has corrections says so, and what it was before is whole.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.articles.model import Article
from workbench.authority import load_sources
from workbench.corrections.anchoring import Lost, located
from workbench.corrections.file import CorrectionsFile
from workbench.corrections.library import Known, Library
from workbench.corrections.model import Entry
from workbench.corrections.replay import Corrected, Unplaced, corrected
from workbench.corrections.standing import in_force
from workbench.quotes.prints import print_of
from workbench.quotes.schema import conform, empty
from workbench.store.alone import alone
from workbench.store.manifest import Journal, Manifest, happened
from workbench.store.opening import opened
from workbench.store.parts import (
    ARTICLES,
    QUOTES,
    UNCORRECTED,
    read_articles_of,
    read_extracted,
    read_frame,
    write_frame,
)
from workbench.store.settle import live_rows
from workbench.themes import load_themes

if TYPE_CHECKING:
    import pandas as pd

    from workbench.store.update import Settings

# Parts whose articles are held at once.
_HELD = 8


def correct(folder: Path, settings: Settings) -> bool:
    """Bring the quotes of the store in ``folder`` to what the file of corrections says now.

    Whether any table was written. Raises WorkbenchError for a fault in the file, InUseError where
    another run writes to the store, OSError, and ValueError for a part that is damaged.
    """
    entries = entries_of(settings)
    if not entries and not any(part.corrections for part in opened(folder).parts.values()):
        return False
    with alone(folder):
        journal = Journal(folder)
        surveyed = Survey(folder, journal.known, settings, entries)
        written = False
        for number, own in surveyed.by_part.items():
            part = journal.known.parts[number]
            wanted = _print(own)
            if part.corrections != wanted:
                _write(folder, number, surveyed.replayed(number).quotes if own else None)
                event = happened([replace(part, corrections=wanted)], settled=journal.known.settled)
                journal.add(event)
                written = True
        return written


def entries_of(settings: Settings) -> tuple[Entry, ...]:
    """The entries in force; none where there is no file."""
    if settings.corrections is None:
        return ()
    return in_force(CorrectionsFile(settings.corrections).entries)


def _print(entries: Sequence[Entry]) -> str:
    if not entries:
        return ""
    return print_of(json.dumps([entry.as_dict() for entry in entries]).encode())


def _write(folder: Path, number: int, quotes: pd.DataFrame | None) -> None:
    before = read_extracted(folder, number)
    if quotes is None:
        write_frame(folder, QUOTES, number, conform(before))
        return
    write_frame(folder, UNCORRECTED, number, conform(before))
    write_frame(folder, QUOTES, number, quotes)


@dataclass(frozen=True, slots=True)
class _Place:
    part: int
    row: int


class Survey:
    """Where the entries of a file stand in a store: ``by_part``, for every part, and ``lost``."""

    def __init__(
        self, folder: Path, known: Manifest, settings: Settings, entries: Sequence[Entry]
    ) -> None:
        self._folder, self._settings = folder, settings
        self.library, self._places = _library(folder, known)
        self._themes = load_themes(settings.themes)
        self._authority = load_sources(settings.sources)
        self.by_part: dict[int, list[Entry]] = {number: [] for number in known.parts}
        self.lost: list[Unplaced] = []
        for entry in entries:
            self._take(entry)

    def _take(self, entry: Entry) -> None:
        if entry.at is None:
            return
        place = self._places.get(entry.at.article_id)
        if place is not None:
            # The text is as it was; where in it the statement stands is found with its part.
            self.by_part[place.part].append(entry)
            return
        found = located(entry.at, self.library)
        if isinstance(found, Lost):
            self.lost.append(Unplaced(entry, found.why))
        else:
            self.by_part[self._places[found.article_id].part].append(entry)

    def replayed(self, number: int) -> Corrected:
        """The quotes of a part with its corrections."""
        return corrected(
            conform(read_extracted(self._folder, number)),
            _of_part(self.library, self._places, number),
            self.by_part[number],
            themes=self._themes,
            sources=self._authority,
        )

    def outcome(self) -> Corrected:
        """What became of all entries; its ``quotes`` are none, as they stay where they are."""
        import pandas as pd

        each = [self.replayed(number) for number, own in self.by_part.items() if own]
        none = empty()
        return Corrected(
            none,
            {k: v for one in each for k, v in one.applied.items()},
            {k: v for one in each for k, v in one.placed.items()},
            conform(pd.concat([one.rejected for one in each])) if each else none,
            (*self.lost, *(lost for one in each for lost in one.unplaced)),
            tuple(conflict for one in each for conflict in one.conflicts),
            frozenset().union(*(one.moved for one in each)),
            frozenset().union(*(one.moot for one in each)),
        )


def _of_part(library: Library, places: Mapping[str, _Place], number: int) -> Library:
    known = [each for each in library.known if places[each.id].part == number]
    return Library(known, library.article)


def _library(folder: Path, known: Manifest) -> tuple[Library, dict[str, _Place]]:
    """The articles that count, and where each stands; of a text that comes twice the first."""
    rows = live_rows(folder, known)
    rows = rows[~rows["blank"].astype(bool)]
    columns = ("title", "outlet")
    told = {
        number: read_frame(folder, ARTICLES, number, columns).astype("object")
        for number in sorted(set(rows["part"]))
    }
    doubles = {number: set(part.doubles) for number, part in known.parts.items()}
    articles: list[Known] = []
    places: dict[str, _Place] = {}
    for part, row, file, article_id in zip(
        *(rows[name].tolist() for name in ("part", "row", "file", "article_id")), strict=True
    ):
        title, outlet = (_text(told[part][name].iat[row]) for name in columns)
        articles.append(Known(article_id, file or None, title, outlet))
        if row not in doubles[part]:
            places.setdefault(article_id, _Place(part, row))

    @lru_cache(_HELD)
    def of_part(number: int) -> list[tuple[Article, str]]:
        return read_articles_of(folder, number)

    def article(article_id: str) -> Article | None:
        place = places.get(article_id)
        return of_part(place.part)[place.row][0] if place else None

    there = [each for each in articles if each.id in places]
    return Library(there, article), places


def _text(cell: object) -> str | None:
    return cell if isinstance(cell, str) and cell else None
