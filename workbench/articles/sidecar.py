"""The metadata table beside the files: what an analyst knows that the texts do not say."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, TypedDict

from workbench.articles.csvfile import csv_text
from workbench.articles.layout import as_day
from workbench.errors import WorkbenchError, unknown_choice

if TYPE_CHECKING:
    import pandas as pd

COLUMNS = ("file", "title", "outlet", "published", "byline", "url")


class Stated(TypedDict, total=False):
    """What one row states, as keywords of ``article_from_text``."""

    title: str
    outlet: str
    published: date
    byline: str
    url: str


def read_table(data: bytes, where: str) -> dict[str, Stated]:
    """The rows of a ``metadata.csv`` by file name.

    Separated by commas, semicolons or tabs; empty cells say nothing. ``where`` names the table in
    errors. Raises :class:`WorkbenchError` for a table that cannot be read, lacks the column
    ``file``, has columns it should not have, rows of another length, two rows for one file, or a
    day that is none.
    """
    rows: list[tuple[str, Mapping[str, object]]] = []
    header: list[str] = []
    for line, cells in csv_text(data, where).rows():
        if not header:
            header = _header([cell.strip().lower() for cell in cells], where)
        else:
            rows.append((f"{where}, line {line}", dict(zip(header, cells, strict=True))))
    return _stated(rows)


def read_frame(frame: pd.DataFrame, where: str = "metadata") -> dict[str, Stated]:
    """The rows of a DataFrame with the same columns, by file name; the same errors."""
    header = _header([str(column).strip().lower() for column in frame.columns], where)
    rows: list[tuple[str, Mapping[str, object]]] = []
    for number, cells in enumerate(frame.itertuples(index=False, name=None)):
        # A missing value is the only one that differs from itself or has no truth value.
        values = {name: cell for name, cell in zip(header, cells, strict=True) if _present(cell)}
        rows.append((f"{where}, row {number}", values))
    return _stated(rows)


def _header(columns: list[str], where: str) -> list[str]:
    for column in columns:
        if column not in COLUMNS:
            raise unknown_choice(
                "column", column, COLUMNS, f"Rename or remove it in the first line of {where}."
            )
    if "file" not in columns or len(set(columns)) < len(columns):
        raise WorkbenchError(
            f"{where} needs each of its columns once, and the column 'file' among them; valid "
            f"columns: {', '.join(COLUMNS)}. Mend its first line."
        )
    return columns


def _stated(rows: list[tuple[str, Mapping[str, object]]]) -> dict[str, Stated]:
    table: dict[str, Stated] = {}
    for place, row in rows:
        file = str(row.get("file", "")).strip().replace("\\", "/").removeprefix("./")
        if not file:
            raise WorkbenchError(f"{place}: no file is named; fill the column 'file'.")
        if file in table:
            raise WorkbenchError(f"{place}: {file!r} has a row already; keep one of the two.")
        table[file] = _row(row, place)
    return table


def _row(row: Mapping[str, object], place: str) -> Stated:
    stated: Stated = {}
    day = row.get("published")
    try:
        published = as_day(day if isinstance(day, (date, datetime)) else str(day or ""))
    except WorkbenchError as error:
        raise WorkbenchError(f"{place}: {error}") from None
    if published:
        stated["published"] = published
    for name in ("title", "outlet", "byline", "url"):
        value = str(row.get(name) or "").strip()
        if value:
            stated[name] = value
    return stated


def _present(cell: object) -> bool:
    import pandas as pd

    return not bool(pd.isna(cell))  # type: ignore[call-overload]
