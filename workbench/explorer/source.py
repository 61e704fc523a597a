"""Where an Explorer takes its quotes and articles from: a frame in memory, or a store."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np
import numpy.typing as npt
import pandas as pd

from workbench.articles.model import Article
from workbench.explorer.table import Table
from workbench.explorer.trail import Trail
from workbench.exports.selection import Selection

if TYPE_CHECKING:
    from workbench.explorer.material import Material

Positions = npt.NDArray[np.integer[Any]]


class Source(Protocol):
    """Quotes by their positions, from 0, and the articles that they are from by id."""

    @property
    def rows(self) -> int:
        """How many quotes there are."""

    @property
    def articles(self) -> Mapping[str, Article]:
        """The articles by id, as far as they are there."""

    @property
    def trail(self) -> Trail:
        """What analysts have done to the quotes."""

    @property
    def article_count(self) -> int:
        """How many articles there are, or that the quotes come from where none are there."""

    @property
    def table(self) -> Table:
        """The columns that a page filters by; read when asked for and kept until ``rest``."""

    def rest(self) -> None:
        """Lets go of what can be read again."""

    @property
    def own(self) -> Sequence[str]:
        """The names of the analyst's own columns."""

    def values(self, name: str) -> Collection[str]:
        """What the argument ``name`` of ``select``, or an own column, may ask for."""

    def ids_of(self, file: str) -> list[str]:
        """The ids of the articles with quotes that come from a file."""

    def frame(self, positions: Positions | Sequence[int], names: Sequence[str]) -> pd.DataFrame:
        """The columns ``names``, as far as there are such, of the rows at ``positions``."""

    def of_article(self, row: int) -> Positions:
        """The positions of all quotes of the article of ``row``, in order."""

    def row_of(self, quote_id: str) -> int | None:
        """The position of the quote of that id, the first where there are several."""

    def rows_of(self, quote_ids: Iterable[str]) -> dict[str, int]:
        """The positions of those of ``quote_ids`` that are there."""

    def search(self, phrases: Iterable[str], fields: Iterable[str]) -> npt.NDArray[np.bool_]:
        """The rows that hold one of ``phrases``; bool (rows,)."""

    @property
    def has_copies(self) -> bool:
        """Whether any story has several articles."""

    def statements(self) -> npt.NDArray[np.int64]:
        """For each row the number of what it says, the same for what is one statement of a story:
        as :func:`workbench.quotes.said_once.statement_numbers` gives it."""

    def ranks(self, name: str) -> npt.NDArray[np.uint32]:
        """For each row where its value of a column of texts stands in reading order, from 1 and the
        same for values that are one; 0 for none."""

    def count(self, filters: Mapping[str, Any]) -> int:
        """How many rows ``filters``, arguments of ``select``, select."""

    def select(self, filters: Mapping[str, Any]) -> pd.DataFrame:
        """The rows that ``filters`` select, as a quote frame."""

    def selection(self, filters: Mapping[str, Any]) -> Selection:
        """The rows that ``filters`` select, and how they were."""

    def cited(self, quotes: pd.DataFrame) -> Iterable[Article]:
        """Articles from which citations of ``quotes`` have bylines and addresses."""

    def held(self) -> Material:
        """All of it in memory; WorkbenchError where it does not fit."""
