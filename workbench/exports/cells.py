"""The quote frame as plain cells for tables of text: what CSV and Excel write of each row."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, time
from typing import Any

import numpy as np
import pandas as pd

Cell = str | int | float | bool | date | datetime | None

# Rows are turned into Python's own values a batch at a time, so that a large frame is not in
# memory twice.
BATCH = 10_000
JOINER = "; "


def _joined(cell: Any) -> str | None:
    """A list as text, None for an empty one; anything else as it is printed."""
    if isinstance(cell, list | tuple | np.ndarray):
        return JOINER.join(map(str, cell)) or None
    return None if cell is None or cell is pd.NA else str(cell)


def _spans(cell: Any) -> str | None:
    return _joined([f"{start}-{end}" for start, end in cell])


def _terms(cell: Any) -> str | None:
    return _joined([f"{term['theme']}: {term['term']}" for term in cell])


# The schema's columns of lists. What they leave out (the offsets of terms) is in Parquet.
_LISTS: Mapping[str, Callable[[Any], str | None]] = {
    "spans": _spans,
    "source_spans": _spans,
    "cue_spans": _spans,
    "themes": _joined,
    "theme_terms": _terms,
}


def cell_rows(quotes: pd.DataFrame) -> Iterator[tuple[Cell, ...]]:
    """Each row of ``quotes`` as cells, in the order of its columns; what is missing is None.

    Themes are joined by "; ", spans are "start-end", theme terms "theme: term"; midnight is the day
    alone. A cell depends on nothing but itself. Columns that the schema does not know are kept.
    """
    for part in batches(quotes):
        yield from zip(*(_cells(name, part[name]) for name in part.columns), strict=True)


def batches(quotes: pd.DataFrame, rows: int = BATCH) -> Iterator[pd.DataFrame]:
    """``quotes`` in pieces of so many ``rows``, in order."""
    for start in range(0, len(quotes), rows):
        yield quotes.iloc[start : start + rows]


def plain(series: pd.Series) -> list[Any]:
    """A column's values as Python's own, None where there is none."""
    values = series.astype("object")
    return [value if there else None for value, there in zip(values, series.notna(), strict=True)]


def _cells(name: object, series: pd.Series) -> list[Cell]:
    if isinstance(name, str) and name in _LISTS:
        return [_list(name, cell) for cell in plain(series)]
    if isinstance(series.dtype, np.dtype) and series.dtype.kind == "f":
        return _shortest(series)
    return [_cell(value) for value in plain(series)]


def _list(name: str, cell: Any) -> Cell:
    return _LISTS[name](cell) if isinstance(cell, list | tuple | np.ndarray) else _cell(cell)


def _shortest(series: pd.Series) -> list[Cell]:
    # Through its own digits: 0.9 kept in 32 bits is not the number 0.8999999761581421.
    return [None if np.isnan(number) else float(str(number)) for number in series.to_numpy()]


def _cell(value: Any) -> Cell:
    if isinstance(value, datetime):
        return _moment(value)
    if isinstance(value, str | bool | int | float | date):
        return value
    return _joined(value)


def _moment(value: datetime) -> Cell:
    """The day alone for midnight, which is how the schema has a day of publication."""
    moment = value.to_pydatetime(warn=False) if isinstance(value, pd.Timestamp) else value
    if moment.tzinfo is not None:
        # Spreadsheets know no time zones: as text nothing is lost.
        return moment.isoformat()
    return moment.date() if moment.time() == time() else moment
