"""How a selection was made: its filters, code, counts, articles and versions."""

from __future__ import annotations

import platform
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from importlib.metadata import version
from typing import Any

import pandas as pd

from workbench import __version__
from workbench.articles.model import Article
from workbench.errors import WorkbenchError, unknown_choice
from workbench.exports.words import filters_in_words
from workbench.quotes.arguments import as_values
from workbench.quotes.code import python_code
from workbench.quotes.selection import ARGUMENTS, select


@dataclass(frozen=True, slots=True)
class Source:
    """One article with quotes in the selection; ``id`` is the hash of its text."""

    id: str
    title: str | None
    file: str | None
    outlet: str | None
    published: date | None
    quotes: int


@dataclass(frozen=True, slots=True)
class Selection:
    """``quotes`` are the selected rows, ``of`` the number there were before.

    ``filters`` are the arguments of :func:`workbench.select`, None where rows were given as they
    are. ``sources`` are in the order in which their quotes stand; ``titles`` name the articles that
    ``filters`` ask for.
    """

    quotes: pd.DataFrame
    of: int
    filters: Mapping[str, Any] | None
    sources: tuple[Source, ...]
    made: date
    versions: dict[str, str] = field(default_factory=lambda: dict(_versions()))
    titles: Mapping[str, str] = field(default_factory=dict)

    @property
    def code(self) -> str | None:
        """The Python that selects these rows, as ``shown``, from a frame called ``quotes``."""
        return None if self.filters is None else python_code(_plain(self.filters))

    @property
    def words(self) -> list[tuple[str, str]]:
        """The filters as pairs of a label and what it was asked to be."""
        if self.filters is None:
            return []
        return filters_in_words(self.filters, self.titles)

    def as_json(self) -> dict[str, Any]:
        """Everything but the rows, as plain JSON."""
        return {
            "quotes": len(self.quotes),
            "of": self.of,
            "filters": None if self.filters is None else _plain(self.filters),
            "code": self.code,
            "articles": {source.id: source.quotes for source in self.sources},
            "versions": self.versions,
            "made": self.made.isoformat(),
        }


def make_selection(
    quotes: pd.DataFrame,
    filters: Mapping[str, Any] | None,
    made: date | None = None,
    titles: Mapping[str, str] | None = None,
    articles: Iterable[Article] | None = None,
) -> Selection:
    """The rows of ``quotes`` that ``filters`` select (None: all of them), and how they were.

    ``articles`` are those that filters look through. Raises WorkbenchError as
    ``select`` does, and for filters that are none of its arguments.
    """
    if not isinstance(quotes, pd.DataFrame):
        raise WorkbenchError(
            f"A {type(quotes).__name__} is no quote frame. Give what extract_quotes returns."
        )
    check_names(filters)
    rows = quotes if filters is None else select(quotes, **filters, articles=articles)
    named = _titles(quotes, filters or {}) if titles is None else titles
    return selection_of(rows, len(quotes), filters, made, named)


def check_names(filters: object) -> None:
    """WorkbenchError for filters that are none of the arguments of ``select``."""
    if filters is not None and not isinstance(filters, Mapping):
        raise WorkbenchError(
            f"filters={filters!r} is no mapping; write filters={{'theme': ['...']}}, with the "
            "arguments of select."
        )
    for name in filters or ():
        if name not in ARGUMENTS:
            raise unknown_choice("filter", name, ARGUMENTS, "Give arguments of select.")


def selection_of(
    rows: pd.DataFrame,
    of: int,
    filters: Mapping[str, Any] | None,
    made: date | None = None,
    titles: Mapping[str, str] | None = None,
) -> Selection:
    """``rows``, which ``filters`` have selected from ``of`` quotes."""
    day = made or date.today()
    return Selection(rows, of, filters, _sources(rows), day, titles=titles or {})


def articles_asked(filters: Mapping[str, Any]) -> list[str]:
    """The articles that ``filters`` choose or exclude."""
    exclude = filters.get("exclude")
    excluded = exclude.get("article") if isinstance(exclude, Mapping) else None
    chosen = as_values("article", filters.get("article"))
    return [*chosen, *as_values("article", excluded)]


def _titles(quotes: pd.DataFrame, filters: Mapping[str, Any]) -> dict[str, str]:
    asked = articles_asked(filters)
    if not asked:
        return {}
    named = _sources(quotes[quotes["article_id"].isin(asked)])
    return {source.id: source.title or source.file or source.id for source in named}


def _sources(rows: pd.DataFrame) -> tuple[Source, ...]:
    if "article_id" not in rows.columns:
        return ()
    counts = rows["article_id"].value_counts(sort=False)
    firsts = rows.drop_duplicates("article_id")

    def column(name: str) -> list[Any]:
        if name not in rows.columns:
            return [None] * len(firsts)
        values = firsts[name].astype("object")
        return [
            value if known else None for value, known in zip(values, values.notna(), strict=True)
        ]

    found = zip(
        firsts["article_id"],
        column("title"), column("file"), column("outlet"), column("published"),
        strict=True,
    )  # fmt: skip
    return tuple(
        Source(str(name), title, file, outlet, _day(published), int(counts[name]))
        for name, title, file, outlet, published in found
    )


def _day(moment: object) -> date | None:
    return moment.date() if isinstance(moment, pd.Timestamp) else None


def _versions() -> list[tuple[str, str]]:
    return [
        ("workbench", __version__),
        ("pandas", version("pandas")),
        ("Python", platform.python_version()),
    ]


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {str(name): _plain(each) for name, each in value.items()}
    if value is None or isinstance(value, str | bool | int | float):
        return value
    return value.isoformat() if isinstance(value, date) else [_plain(each) for each in value]
