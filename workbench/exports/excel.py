"""An Excel file: the quotes, typed, and a sheet that says how they were selected.

Written by XlsxWriter, row by row and without formulas: a million quotes need no more memory than a
thousand, and a text is text whatever it begins with.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from tempfile import TemporaryDirectory
from typing import IO, Any

from workbench.exports.cells import Cell, cell_rows
from workbench.exports.excel_cells import LONG_TEXTS, PIECE, CellWriter, Looks
from workbench.exports.excel_selection import write_selection_sheet
from workbench.exports.selection import Selection

# Excel's limit of a sheet is 1,048,576 rows, of which the first has the columns' names.
MOST_ROWS = 1_048_575
QUOTES = "Quotes"
# In characters: wide enough to read, narrow enough to see several columns.
_WIDTHS = {
    "quote": 80, "title": 40, "section": 30, "speaker": 26, "institution": 30, "role": 30,
    "outlet": 20, "themes": 26, "theme_terms": 40, "quote_id": 18, "article_id": 18, "file": 24,
    "published": 12, "speaker_mention": 26, "institution_kind": 16, "speaker_kind": 14,
}  # fmt: skip
_WIDTH = 12
_WRAPPED = frozenset({"quote", "title"})

Track = Callable[[Iterable[tuple[Cell, ...]]], Iterable[tuple[Cell, ...]]]


def write_excel(selection: Selection, file: IO[bytes], track: Track = iter) -> None:
    """``selection`` as an Excel file; ``track`` may watch its rows go by.

    Rows beyond a sheet's limit go on in "Quotes 2" and so on, texts beyond a cell's limit in "Long
    texts", piece by piece; "Selection" says where that has happened.
    """
    from xlsxwriter.exceptions import FileCreateError

    # XlsxWriter keeps rows on disk meanwhile: in a folder that goes whatever happens.
    with TemporaryDirectory(prefix="workbench-", ignore_cleanup_errors=True) as folder:
        book = _new_book(file, folder, selection)
        writer = CellWriter(Looks(book))
        names = [str(name) for name in selection.quotes.columns]
        sheets = _write_quotes(book, writer, names, track(cell_rows(selection.quotes)))
        write_selection_sheet(book.add_worksheet("Selection"), writer, selection, sheets)
        if writer.long:
            _write_long_texts(book.add_worksheet(LONG_TEXTS), writer)
        try:
            book.close()
        except FileCreateError as fault:
            raise fault.args[0] from None


def _new_book(file: IO[bytes], folder: str, selection: Selection) -> Any:
    import xlsxwriter

    book = xlsxwriter.Workbook(file, {"constant_memory": True, "tmpdir": folder})
    book.use_zip64()
    # The day alone, so that the same selection of the same day is the same file.
    made = datetime(selection.made.year, selection.made.month, selection.made.day)
    book.set_properties({"title": "Quotes", "comments": "Made by workbench", "created": made})
    return book


def _write_quotes(
    book: Any, writer: CellWriter, names: list[str], rows: Iterable[tuple[Cell, ...]]
) -> int:
    """All rows on as many sheets as they need, at least one; says how many."""
    sheets = 0
    sheet, at = None, MOST_ROWS
    for row in rows:
        if at == MOST_ROWS:
            sheets += 1
            _close(sheet, at, names)
            sheet, at = _new_sheet(book, writer, names, sheets), 0
        at += 1
        for column, cell in enumerate(row):
            name = names[column]
            writer.write(sheet, at, column, cell, name=name, wrap=name in _WRAPPED)
    if sheet is None:
        sheets, sheet, at = 1, _new_sheet(book, writer, names, 1), 0
    _close(sheet, at, names)
    return sheets


def _new_sheet(book: Any, writer: CellWriter, names: list[str], number: int) -> Any:
    sheet = book.add_worksheet(QUOTES if number == 1 else f"{QUOTES} {number}")
    sheet.freeze_panes(1, 0)
    for column, name in enumerate(names):
        sheet.set_column(column, column, _WIDTHS.get(name, _WIDTH))
        sheet.write_string(0, column, name, writer.looks.heading)
    return sheet


def _close(sheet: Any, rows: int, names: list[str]) -> None:
    if sheet is not None and names:
        sheet.autofilter(0, 0, rows, len(names) - 1)


def _write_long_texts(sheet: Any, writer: CellWriter) -> None:
    """Texts in pieces, to be read from above: whatever does not fit into one cell."""
    sheet.freeze_panes(1, 0)
    sheet.set_column(4, 4, _WIDTHS["quote"])
    for column, name in enumerate(("sheet", "row", "column", "part", "text")):
        sheet.write_string(0, column, name, writer.looks.heading)
    at = 0
    for where, row, name, text in writer.long:
        for part, piece in enumerate(_pieces(text), start=1):
            at += 1
            cells: tuple[Cell, ...] = (where, row, name, part, piece)
            for column, cell in enumerate(cells):
                writer.write(sheet, at, column, cell, wrap=column == 4)


def _pieces(text: str) -> Iterator[str]:
    return (text[start : start + PIECE] for start in range(0, len(text), PIECE))
