"""What an Explorer is given to correct by: a path, a file, or the corrections of a workbench."""

from __future__ import annotations

from collections.abc import Iterable
from os import PathLike
from typing import TYPE_CHECKING, Any, Protocol, Union

import pandas as pd

from workbench.articles.model import Article
from workbench.errors import WorkbenchError
from workbench.explorer.material import Material
from workbench.quotes.stored import Stored

if TYPE_CHECKING:
    from pathlib import Path

    from workbench.corrections import Corrected, CorrectionsFile

# What is said where nothing can be corrected.
NO_PATH = (
    "Nothing is corrected here yet: the Explorer does not know where to write. Open it with "
    'bench.explore(), or with Explorer(quotes, articles, corrections="corrections.jsonl").'
)
STORED = (
    "These quotes stay on the disk, where the corrections of their folder are made: open it with "
    "open_workbench and show bench.explore(), or bench.corrections in Python."
)


class Replay(Protocol):
    """A file of corrections and what the quotes are with it: ``bench.corrections`` is one."""

    @property
    def file(self) -> CorrectionsFile:
        """The file; WorkbenchError where there can be none, which says why."""

    @property
    def uncorrected(self) -> pd.DataFrame:
        """The quotes without them."""

    @property
    def sources(self) -> Path | None:
        """The file that says what a speaker's name brings with it, None for the shipped one."""

    def replayed(self) -> Corrected:
        """The quotes with the corrections that the file has now."""


GivenCorrections = Union["str | PathLike[str]", "CorrectionsFile", Replay]


class _OfFile:
    """The replay of a file on quotes in memory."""

    def __init__(
        self, quotes: Any, articles: Iterable[Article] | Article | None, file: CorrectionsFile
    ) -> None:
        from workbench.corrections.library import Library

        # Faults in what was given show before anything is replayed.
        given = Material.of(quotes, articles)
        self._quotes, self.file = given.quotes, file
        self._library = Library.of(given.articles.values())
        self.sources: Path | None = None

    @property
    def uncorrected(self) -> pd.DataFrame:
        return self._quotes

    def replayed(self) -> Corrected:
        from workbench.corrections import corrected

        return corrected(self._quotes, self._library, self.file.entries)


def why_not(quotes: Any, given: GivenCorrections | None) -> str:
    """Why nothing can be corrected; "" where it can."""
    if isinstance(quotes, Stored) and not hasattr(given, "desk"):
        return STORED
    if given is None:
        return NO_PATH
    try:
        # A workbench whose folder can have no such file says why.
        getattr(given, "file", None)
    except WorkbenchError as fault:
        return str(fault)
    return ""


def replay_of(
    quotes: Any, articles: Iterable[Article] | Article | None, given: GivenCorrections
) -> Replay:
    """The corrections that were given, to be replayed on ``quotes`` where it is but a file."""
    from workbench.corrections import CorrectionsFile

    if isinstance(given, str | PathLike):
        given = CorrectionsFile(given)
    return _OfFile(quotes, articles, given) if isinstance(given, CorrectionsFile) else given
