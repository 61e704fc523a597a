"""An analyst's own columns in rows that have another speaker or institution now.

A frame that comes with such columns but without the list that they are from says itself what each
name has in them.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

import pandas as pd

from workbench.own.roster import is_about
from workbench.quotes.schema import is_missing, own_columns


class Owning:
    """What the rows of ``quotes`` have in own columns, by the names that they are about."""

    def __init__(self, quotes: pd.DataFrame) -> None:
        self._quotes = quotes
        self._columns = own_columns(quotes)
        # Worked out once, and only where a name is changed.
        self._by_name = cache(self._values)

    def of(self, new: Mapping[str, Any]) -> dict[str, Any]:
        """The values of own columns that go with the ``new`` values of a row."""
        told: dict[str, Any] = {}
        for column in self._columns:
            about = is_about(column)
            if about in new and (values := self._by_name(column)) is not None:
                told[column] = values.get(new[about])
        return told

    def _values(self, column: str) -> dict[Any, str | None] | None:
        """By name what its rows say; None where they differ, so that it is said of rows."""
        pairs = self._quotes[[is_about(column), column]].astype("object").drop_duplicates()
        names = pairs[is_about(column)].dropna()
        if names.duplicated().any():
            return None
        cells = pairs.loc[names.index, column]
        return {
            name: None if is_missing(cell) else str(cell)
            for name, cell in zip(names, cells, strict=True)
        }
