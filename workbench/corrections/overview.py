"""What was corrected in a folder, to be looked at: lines, rows, and what has no place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from workbench.corrections.desk import Desk
from workbench.corrections.file import CorrectionsFile
from workbench.corrections.listing import summary, table_of
from workbench.corrections.model import Entry
from workbench.corrections.replay import Conflict, Corrected, Unplaced
from workbench.errors import WorkbenchError
from workbench.paths import named

if TYPE_CHECKING:
    from pathlib import Path

    import pandas as pd


class Overview:
    """The entries of a file, in the order in which they were made, and what comes of them."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @property
    def desk(self) -> Desk:
        """Where the rows, the articles and the file are."""
        return self._desk

    @property
    def file(self) -> CorrectionsFile:
        """The file; raises WorkbenchError where there can be none."""
        return self._desk.file

    @property
    def table(self) -> pd.DataFrame:
        """A row for each line of the file, columns as in :mod:`workbench.corrections.listing`."""
        return table_of(self._desk.entries, self.replayed())

    @property
    def quotes(self) -> pd.DataFrame:
        """The quote frame with all corrections in it."""
        return self.replayed().quotes

    @property
    def uncorrected(self) -> pd.DataFrame:
        """The quote frame as it was extracted, what :func:`workbench.corrections.corrected` takes.

        Raises WorkbenchError for quotes that do not fit in memory.
        """
        return self._desk.extracted()

    @property
    def themes(self) -> Path | None:
        """The folder's own themes.yml, by which added rows get theirs."""
        return self._desk.themes

    @property
    def sources(self) -> Path | None:
        """The folder's own sources.yml, which says what a speaker's name brings with it."""
        return self._desk.sources

    @property
    def rejected(self) -> pd.DataFrame:
        """The rows that were rejected, as the workbench had found them."""
        return self.replayed().rejected

    @property
    def unplaced(self) -> tuple[Unplaced, ...]:
        """The entries that have no row now, each with the reason; none is ever dropped."""
        return self.replayed().unplaced

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """What analysts say differently; the row has the latest."""
        return self.replayed().conflicts

    @property
    def reports(self) -> tuple[str, ...]:
        """What is to be known of the file itself: a line that was cut off, kinds of lines of a
        later version."""
        return self._desk.file.reports if self._desk.entries else ()

    def replayed(self) -> Corrected:
        """What :func:`workbench.corrections.corrected` gives of the file as it is now."""
        return self._desk.replayed()

    def __len__(self) -> int:
        return len(self._desk.entries)

    def __iter__(self) -> Iterator[Entry]:
        return iter(self._desk.entries)

    def __repr__(self) -> str:
        try:
            told = summary(self._desk.entries, self.replayed())
            return f"Corrections({named(self._desk.file.path)}): {told}"
        except WorkbenchError as fault:
            return f"Corrections: {fault}"
