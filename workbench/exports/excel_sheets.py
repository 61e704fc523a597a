"""Rows of an Excel file, on as many sheets as they need, to be read and filtered at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import Any

from workbench.exports.cells import Cell
from workbench.exports.excel_cells import CellWriter

# Excel's limit of a sheet is 1,048,576 rows, of which the first has the columns' names.
MOST_ROWS = 1_048_575
# In characters: wide enough to read, narrow enough to see several columns.
_WIDTHS = {
    "quote": 80, "title": 40, "section": 30, "speaker": 26, "institution": 30, "role": 30,
    "outlet": 20, "themes": 26, "theme_terms": 40, "quote_id": 18, "article_id": 18, "file": 24,
    "published": 12, "speaker_mention": 26, "institution_kind": 16, "speaker_kind": 14,
    "text": 80, "speaker_reason": 60,
}  # fmt: skip
_WIDTH = 12
_WRAPPED = frozenset({"quote", "title", "text"})


def write_rows(
    book: Any,
    writer: CellWriter,
    title: str,
    names: list[str],
    rows: Iterable[tuple[Cell, ...]],
) -> int:
    """All ``rows`` under ``names`` in the sheets ``title``, "``title`` 2" and so on.

    There is one at least, with the names alone. Says how many there are.
    """
    number = 0
    for number, part in enumerate(_parts(rows), start=1):
        sheet = _new_sheet(book, writer, title if number == 1 else f"{title} {number}", names)
        at = 0
        for at, row in enumerate(part, start=1):
            for column, (name, cell) in enumerate(zip(names, row, strict=True)):
                writer.write(sheet, at, column, cell, name=name, wrap=name in _WRAPPED)
        _close(sheet, at, names)
    if not number:
        number = 1
        _close(_new_sheet(book, writer, title, names), 0, names)
    return number


def _parts(rows: Iterable[tuple[Cell, ...]]) -> Iterator[Iterable[tuple[Cell, ...]]]:
    """``rows`` in runs of what fits in a sheet; each is to be gone through before the next."""
    left = iter(rows)
    for first in left:
        yield chain([first], islice(left, MOST_ROWS - 1))


def _new_sheet(book: Any, writer: CellWriter, title: str, names: list[str]) -> Any:
    sheet = book.add_worksheet(title)
    sheet.freeze_panes(1, 0)
    for column, name in enumerate(names):
        sheet.set_column(column, column, _WIDTHS.get(name, _WIDTH))
        writer.write_heading(sheet, 0, column, name)
    return sheet


def _close(sheet: Any, rows: int, names: list[str]) -> None:
    if names:
        sheet.autofilter(0, 0, rows, len(names) - 1)
