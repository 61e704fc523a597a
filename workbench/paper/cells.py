"""A table's columns and cells as a reader of a paper has them, before any markup."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from workbench.charts.amounts import NO_VALUE, WORDING
from workbench.comparing.tables import NUMBERS
from workbench.errors import WorkbenchError
from workbench.quotes.own_names import column_label

# What tables of ours call their columns, as a heading says it.
HEADINGS = {
    "a": "A",
    "b": "B",
    "share_a": "Share of A",
    "share_b": "Share of B",
    "low": "From",
    "high": "To",
    "sure": "Sure",
    "period": "Period",
}
# From 0 to 1 in the table, in per cent on paper; those that have a direction get a sign.
SHARES = ("share", "share_of_all", "share_a", "share_b")
SIGNED = ("difference", "low", "high")
NOTHING = "–"
MINUS = "−"


@dataclass(frozen=True, slots=True)
class Column:
    """A heading, the cells below it, and whether they are numbers, which stand to the right."""

    heading: str
    cells: tuple[str, ...]
    number: bool


def columns_of(frame: pd.DataFrame, names: Mapping[str, str], digits: int) -> list[Column]:
    """The columns of ``frame``; ``names`` has other headings, ``digits`` is for what is no whole
    number. A date stands by the name of its period alone, where there is one.

    Raises WorkbenchError for what is no table, and for a heading of a column that is not there.
    """
    if not isinstance(frame, pd.DataFrame):
        raise WorkbenchError(
            f"A {type(frame).__name__} is no table. Give a DataFrame, such as coverage() returns."
        )
    for name in names:
        if name not in frame.columns:
            known = ", ".join(map(str, frame.columns))
            raise WorkbenchError(f"names: there is no column {name!r}; the columns are {known}.")
    shown = [name for name in frame.columns if name != "date" or "period" not in frame.columns]
    compared = set(NUMBERS) <= set(frame.columns)
    return [_column(str(name), frame[name], names, digits, compared) for name in shown]


def _column(
    name: str, values: pd.Series, names: Mapping[str, str], digits: int, compared: bool
) -> Column:
    percent = name in SHARES or (compared and name in SIGNED)
    heading = names.get(name) or _heading(name, compared) + (" (%)" if percent else "")
    number = bool(pd.api.types.is_numeric_dtype(values)) and not pd.api.types.is_bool_dtype(values)
    nothing = NOTHING if number else NO_VALUE
    signed = compared and name in SIGNED
    cells = (
        nothing if pd.isna(value) else _cell(value, digits, percent=percent, signed=signed)
        for value in values
    )
    return Column(heading, tuple(cells), number)


def _heading(name: str, compared: bool) -> str:
    if compared and name in HEADINGS:
        return HEADINGS[name]
    return WORDING[name][0] if name in WORDING else column_label(name)


def _cell(value: object, digits: int, *, percent: bool, signed: bool) -> str:
    if isinstance(value, pd.Timestamp):
        return f"{value:%Y-%m-%d}"
    if isinstance(value, list | tuple):
        return "; ".join(map(str, value)) or NO_VALUE
    if pd.api.types.is_bool(value):
        return "yes" if value else "no"
    if pd.api.types.is_integer(value) and not percent:
        written = f"{value:,d}"
    elif pd.api.types.is_number(value):
        number = float(value) * (100 if percent else 1)  # type: ignore[arg-type]
        # Nothing that rounds to zero has a sign.
        number = 0.0 if round(number, digits) == 0 else number
        written = f"{number:{'+' if signed and number else ''},.{digits}f}"
    else:
        return " ".join(str(value).split())
    return written.replace("-", MINUS)
