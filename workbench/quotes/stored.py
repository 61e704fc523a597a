"""Quotes that no frame holds: what ``select`` and ``coverage`` ask of them instead."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd


class Stored(ABC):
    """Can stand wherever quotes are filtered or counted, and gives what a frame of them would."""

    @abstractmethod
    def select(self, **filters: Any) -> pd.DataFrame:
        """The rows for which the arguments of :func:`workbench.select` hold, as a frame."""

    @property
    @abstractmethod
    def own(self) -> Sequence[str]:
        """The names of the analyst's own columns."""

    @abstractmethod
    def part(self, filters: Mapping[str, Any], names: Sequence[str]) -> pd.DataFrame:
        """The columns ``names`` of the rows that ``select`` would give, in their order."""

    @abstractmethod
    def count(
        self, by: Sequence[str], *, freq: str, known: Sequence[str], filters: Mapping[str, Any]
    ) -> pd.DataFrame:
        """The measures of ``coverage`` for each combination of values, in no order; of rows that
        have a value of all that is in ``known``."""
