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

    @abstractmethod
    def count(
        self, by: Sequence[str], *, freq: str, dropna: bool, filters: Mapping[str, Any]
    ) -> pd.DataFrame:
        """The rows of ``coverage``, in no order, without the names of periods."""
