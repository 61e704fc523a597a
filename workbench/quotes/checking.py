"""Whether a quote frame is in shape: what :mod:`workbench.quotes.schema` says of it, checked."""

from __future__ import annotations

import numpy as np
import pandas as pd

from workbench.errors import WorkbenchError
from workbench.quotes.schema import (
    COLUMNS,
    NAMES,
    REMEDY,
    Column,
    check_names,
    is_missing,
    own_columns,
)


def check(frame: pd.DataFrame) -> None:
    """Raises WorkbenchError, which names column, fault and remedy, if ``frame`` breaks the schema.

    Checked are names and order of the columns, dtypes, missing values, that ``quote_id`` is
    unique, that offsets are in order, confidences are between 0 and 1, ``theme_terms`` belong to
    ``themes``. Missing values in the columns of ``conform``, as tables of earlier versions have
    them, are no fault.
    """
    check_names(frame, NAMES, REMEDY)
    if tuple(frame.columns) != (*NAMES, *own_columns(frame)):
        raise WorkbenchError(f"The quote frame has columns in another order or too many. {REMEDY}")
    own = (Column(name, "category", True, "own") for name in own_columns(frame))
    for column in (*COLUMNS, *own):
        _check_column(frame[column.name], column)
    for fault, rows in _broken(frame).items():
        if rows.any():
            row = int(np.flatnonzero(rows.to_numpy())[0])
            raise WorkbenchError(f"Row {row} of the quote frame: {fault}. {REMEDY}")


def _check_column(series: pd.Series, column: Column) -> None:
    wanted = "object" if column.dtype == "list" else column.dtype
    if str(series.dtype) != wanted:
        raise WorkbenchError(
            f"Column {column.name!r} has dtype {series.dtype}, not {wanted}. {REMEDY}"
        )
    if column.values is not None and tuple(series.cat.categories) != column.values:
        raise WorkbenchError(
            f"Column {column.name!r} must have the categories {', '.join(column.values)}. {REMEDY}"
        )
    if not column.nullable and series.isna().any():
        raise WorkbenchError(f"Column {column.name!r} must not have missing values. {REMEDY}")
    if column.dtype == "list" and not all(isinstance(cell, list) for cell in series.dropna()):
        raise WorkbenchError(f"Column {column.name!r} has a cell that is no list. {REMEDY}")
    if column.nullable and column.dtype in ("string", "category") and (series == "").any():
        raise WorkbenchError(f'Column {column.name!r} has "" where <NA> belongs. {REMEDY}')


def _broken(frame: pd.DataFrame) -> dict[str, pd.Series]:
    """What may be wrong within a row -> the rows where it is."""
    ends = frame["spans"].map(lambda spans: bool(spans) and (spans[0][0], spans[-1][1]))
    outer = pd.Series(list(zip(frame["start"], frame["end"], strict=True)), frame.index, "object")
    strays = [
        not _fit({term["theme"] for term in terms}, set(themes), by_analyst=by_analyst)
        for terms, themes, by_analyst in zip(
            frame["theme_terms"], frame["themes"], frame["reviewed"], strict=True
        )
    ]
    institution = frame["institution_confidence"]
    return {
        "quote_id is there twice": frame["quote_id"].duplicated(),
        "start is not before end": (frame["start"] < 0) | (frame["start"] >= frame["end"]),
        "spans do not reach from start to end": ends != outer,
        "confidence is not between 0 and 1": ~frame["confidence"].between(0, 1),
        "institution_confidence is not between 0 and 1": institution.notna()
        & ~institution.between(0, 1),
        **{
            f"{name} do not begin before they end": ~_in_order(frame[name])
            for name in ("source_spans", "cue_spans")
        },
        "themes are not those of theme_terms": pd.Series(strays, frame.index, dtype="bool"),
    }


def _fit(found: set[str], themes: set[str], *, by_analyst: bool) -> bool:
    """Whether a row has the themes that its terms give, and perhaps others by an analyst's word."""
    return found <= themes if by_analyst else found == themes


def _in_order(cells: pd.Series) -> pd.Series:
    known = (() if is_missing(cell) else cell for cell in cells)
    return pd.Series(
        [all(0 <= start < end for start, end in spans) for spans in known], cells.index, "bool"
    )
