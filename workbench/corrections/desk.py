"""Where corrections are made: rows to look at, a file to write into, and what comes of it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from workbench.articles.model import Article
from workbench.corrections.file import CorrectionsFile
from workbench.corrections.library import Library
from workbench.corrections.model import Entry
from workbench.corrections.replay import Corrected, corrected
from workbench.errors import WorkbenchError
from workbench.themes import load_themes

if TYPE_CHECKING:
    import pandas as pd

    from workbench.authority import Authority
    from workbench.own import Roster


class Desk(Protocol):
    """One folder's quotes and its file of corrections.

    ``themes`` and ``sources`` are the files by which rows are made, None for those shipped.
    """

    themes: Path | None
    sources: Path | None

    @property
    def file(self) -> CorrectionsFile:
        """The file; raises WorkbenchError where this folder can have none, which says why."""

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All entries; none where there is no file."""

    def replayed(self) -> Corrected:
        """The quotes with their corrections, as the file is now."""

    def rows(self, quote_ids: Sequence[str]) -> pd.DataFrame:
        """The rows of these ids, as they are after corrections."""

    def of_article(self, article_id: str) -> pd.DataFrame:
        """The rows of an article, as they are after corrections."""

    def extracted(self) -> pd.DataFrame:
        """All rows as they were extracted; WorkbenchError where no memory holds them."""

    def uncorrected(self, article_ids: Collection[str]) -> pd.DataFrame:
        """The rows of these articles as they were extracted."""

    def article(self, article_id: str) -> Article | None:
        """An article by its id."""

    def library(self) -> Library:
        """All articles, to look for places in."""

    def written(self) -> None:
        """Told once lines were added."""

    def names(self) -> list[str]:
        """All speakers and institutions."""

    def articles_with(self, names: Collection[str]) -> list[str]:
        """The ids of the articles with rows in which one of ``names`` speaks, alone or with others,
        is so mentioned or is the institution."""

    def remade(self, article_ids: Collection[str], authority: Authority) -> pd.DataFrame:
        """The rows of these articles, without corrections, as ``authority`` makes them."""


class FrameDesk:
    """A desk whose quotes are held in memory: ``uncorrected`` and ``articles`` give them, and
    ``remade`` gives those of some articles by another authority file.

    ``path`` is where the file is or would be, None where ``why_not`` says why there is none.
    """

    def __init__(
        self,
        uncorrected: Callable[[], pd.DataFrame],
        articles: Callable[[], Iterable[Article]],
        path: Path | None,
        *,
        who: str | None = None,
        themes: Path | None = None,
        sources: Path | None = None,
        roster: Roster | None = None,
        remade: Callable[[Collection[str], Authority], pd.DataFrame],
        why_not: str = "",
    ) -> None:
        self.themes, self.sources, self._roster = themes, sources, roster
        self._uncorrected, self._articles, self._why_not = uncorrected, articles, why_not
        self._remade = remade
        self._file = None if path is None else CorrectionsFile(path, who)
        self._library: Library | None = None
        self._known: tuple[tuple[Entry, ...], Corrected] | None = None

    @property
    def file(self) -> CorrectionsFile:
        if self._file is None:
            raise WorkbenchError(self._why_not)
        return self._file

    @property
    def entries(self) -> tuple[Entry, ...]:
        return self._file.entries if self._file else ()

    def replayed(self) -> Corrected:
        entries = self.entries
        if self._known is None or self._known[0] is not entries:
            outcome = corrected(
                self._uncorrected(),
                self.library() if entries else None,
                entries,
                themes=load_themes(self.themes) if entries else None,
                sources=self.sources,
                roster=self._roster,
            )
            self._known = entries, outcome
        return self._known[1]

    def rows(self, quote_ids: Sequence[str]) -> pd.DataFrame:
        quotes = self.replayed().quotes
        return quotes[quotes["quote_id"].isin(list(quote_ids)).to_numpy(dtype=bool)]

    def of_article(self, article_id: str) -> pd.DataFrame:
        quotes = self.replayed().quotes
        return quotes[(quotes["article_id"] == article_id).to_numpy(dtype=bool)]

    def extracted(self) -> pd.DataFrame:
        return self._uncorrected()

    def uncorrected(self, article_ids: Collection[str]) -> pd.DataFrame:
        quotes = self._uncorrected()
        return quotes[quotes["article_id"].isin(list(article_ids)).to_numpy(dtype=bool)]

    def article(self, article_id: str) -> Article | None:
        return self.library().article(article_id)

    def library(self) -> Library:
        if self._library is None:
            self._library = Library.of(self._articles())
        return self._library

    def written(self) -> None:
        """Entries are compared when quotes are asked for; nothing else is kept."""

    def names(self) -> list[str]:
        quotes = self._uncorrected()
        return sorted({*quotes["speaker"].dropna(), *quotes["institution"].dropna()})

    def articles_with(self, names: Collection[str]) -> list[str]:
        quotes, wanted = self._uncorrected(), set(names)
        found = quotes["speaker_mention"].isin(wanted).to_numpy(dtype=bool, copy=True)
        for name in ("speaker", "institution"):
            categories = quotes[name].cat.categories
            having = [each for each in categories if wanted.intersection(each.split("; "))]
            found |= quotes[name].isin(having).to_numpy(dtype=bool)
        return list(map(str, quotes["article_id"][found].unique()))

    def remade(self, article_ids: Collection[str], authority: Authority) -> pd.DataFrame:
        return self._remade(article_ids, authority)
