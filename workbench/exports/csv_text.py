"""CSV that spreadsheets open right: with a byte-order mark, and no cell that runs as a formula.

Spreadsheets take a cell for a formula by its first character, and where their list separator is
not the comma (";" in much of Europe) they cut cells elsewhere than we do. So an apostrophe, the
spreadsheets' own mark for text, is put wherever a cell could be taken to begin with = + - @ (also
in their full-width forms), a tab or a line break. :func:`unguarded` takes exactly these away again:

    frame = pd.read_csv("findings.csv")
    frame["quote"] = frame["quote"].map(unguarded)
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from datetime import date

import pandas as pd

from workbench.exports.cells import Cell, cell_rows
from workbench.exports.layouts import Layout

# Without it Excel reads the file in the machine's old code page and breaks every curly quote.
BYTE_ORDER_MARK = "\ufeff"
# The column that says how its row was selected.
SELECTION = "selection"
_LINE_END = "\r\n"
# Where a cell may begin for a spreadsheet, whatever separates its cells, and what may stand before
# the first character that counts: white space, quotation marks, and what is not seen.
_BEGINS = r"(?:\A|(?<=[;\t\r\n]))"
_PASSED = r"[\s'\"\x00-\x1f\u200b-\u200f\u2060\ufeff]*"
_FORMULA = r"[=+\-@＝＋－＠\t\r\n]"
_RISK = re.compile(rf"{_BEGINS}(?={_PASSED}{_FORMULA})")
_GUARD = re.compile(rf"{_BEGINS}'(?={_PASSED}{_FORMULA})")


def guarded(text: str) -> str:
    """``text`` with an apostrophe wherever a spreadsheet could begin a formula in it."""
    return _RISK.sub("'", text)


def is_risky(text: str) -> bool:
    """Whether a spreadsheet could begin a formula somewhere in ``text``."""
    return _RISK.search(text) is not None


def unguarded(text: str) -> str:
    """What ``text`` was before :func:`guarded`; anything but a text is given back as it is."""
    return _GUARD.sub("", text) if isinstance(text, str) else text


class _Echo:
    """A file for csv.writer that hands each line on; the writer returns what it returns."""

    def write(self, line: str) -> str:
        return line


def csv_layout(quotes: pd.DataFrame) -> Layout:
    """The byte-order mark and the names of the columns; of a selection a last column tells it.

    A comment or a second file would be lost on the way to pandas or Excel; a column is not, and
    where files are put together it says of each row which it is from.
    """
    head = BYTE_ORDER_MARK + _cells([str(name) for name in quotes.columns])
    return Layout(
        head,
        head_end=_LINE_END,
        middle=_LINE_END,
        file_note=lambda _: f",{SELECTION}",
        item_note=lambda words: f",{_cells([words])}",
    )


def csv_rows(quotes: pd.DataFrame) -> Iterator[str]:
    """One line for each row, without its end (quoted cells may hold line breaks)."""
    return map(_cells, cell_rows(quotes))


def _cells(cells: tuple[Cell, ...] | list[str]) -> str:
    return str(_WRITER.writerow([_as_text(cell) for cell in cells])).removesuffix(_LINE_END)


def _as_text(cell: Cell) -> object:
    if isinstance(cell, date):
        return cell.isoformat()
    return guarded(cell) if isinstance(cell, str) else cell


_WRITER = csv.writer(_Echo())
