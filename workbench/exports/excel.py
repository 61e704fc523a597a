"""An Excel file: the quotes, typed, their articles, and a sheet that says how they were selected.

Written by XlsxWriter, row by row and without formulas: a million quotes need no more memory than a
thousand, and a text is text whatever it begins with.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime
from pathlib import Path
from typing import IO, Any

from workbench.articles.progress import Bar
from workbench.errors import WorkbenchError
from workbench.exports.cells import Cell, cell_rows
from workbench.exports.columns import reading_order
from workbench.exports.excel_cells import LONG_TEXTS, CellWriter, Looks, pieces
from workbench.exports.excel_selection import write_selection_sheet
from workbench.exports.excel_sheets import write_rows
from workbench.exports.selection import Selection, Source
from workbench.files.workshop import workshop
from workbench.paths import reason

QUOTES = "Quotes"
ARTICLES = "Articles"
_ARTICLE_COLUMNS = ["article_id", "title", "file", "outlet", "published", "quotes"]
_LONG_COLUMNS = ["sheet", "row", "column", "part", "text"]


def write_excel(selection: Selection, file: IO[bytes], bar: Bar) -> None:
    """``selection`` as an Excel file; each quote is a step of ``bar``.

    Rows beyond a sheet's limit go on in "Quotes 2" and so on, texts beyond a cell's limit in "Long
    texts", piece by piece; "Selection" says where that has happened. Raises WorkbenchError where
    there is no temporary folder, OSError where there is no room in it or in ``file``.
    """
    from xlsxwriter.exceptions import FileCreateError

    with _temporary_folder() as folder:
        book = _new_book(file, folder, selection)
        writer = CellWriter(Looks(book))
        quotes = selection.quotes[reading_order(selection.quotes.columns)]
        names = [str(name) for name in quotes.columns]
        sheets = write_rows(book, writer, QUOTES, names, bar.over(cell_rows(quotes)))
        bar.go_on("Putting the Excel file together")
        # Made before "Articles", where a reader looks first; written last, as it counts what did
        # not fit anywhere.
        shown = book.add_worksheet("Selection")
        if selection.sources:
            write_rows(book, writer, ARTICLES, _ARTICLE_COLUMNS, map(_row, selection.sources))
        write_selection_sheet(shown, writer, selection, sheets)
        if writer.long:
            write_rows(book, writer, LONG_TEXTS, _LONG_COLUMNS, _long_rows(writer))
        try:
            book.close()
        except FileCreateError as fault:
            raise fault.args[0] from None


@contextmanager
def _temporary_folder() -> Iterator[str]:
    """Where XlsxWriter keeps rows meanwhile; it goes whatever happens, at the latest in the next
    run.
    """
    with ExitStack() as stack:
        try:
            folder = stack.enter_context(workshop(Path(tempfile.gettempdir())))
        except OSError as fault:
            raise WorkbenchError(
                f"Excel files are put together in a temporary folder, and none can be made "
                f"({reason(fault)}); set the environment variable TMPDIR to a folder with room, or "
                "write CSV."
            ) from fault
        yield str(folder)


def _new_book(file: IO[bytes], folder: str, selection: Selection) -> Any:
    import xlsxwriter

    book = xlsxwriter.Workbook(file, {"constant_memory": True, "tmpdir": folder})
    book.use_zip64()
    # The day alone, so that the same selection of the same day is the same file.
    made = datetime(selection.made.year, selection.made.month, selection.made.day)
    book.set_properties({"title": "Quotes", "comments": "Made by workbench", "created": made})
    return book


def _row(source: Source) -> tuple[Cell, ...]:
    return (
        *(source.id, source.title, source.file, source.outlet),
        *(source.published, source.quotes),
    )


def _long_rows(writer: CellWriter) -> Iterator[tuple[Cell, ...]]:
    """Texts in pieces, to be read from above: whatever does not fit into one cell."""
    for sheet, row, name, text in writer.long:
        for part, piece in enumerate(pieces(text), start=1):
            yield sheet, row, name, part, piece
