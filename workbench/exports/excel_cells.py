"""One cell of an Excel file: typed, text always text, and nothing lost without a word about it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from workbench.exports.cells import Cell
from workbench.exports.csv_text import is_risky
from workbench.text.halves import joined_halves

# Excel's limit of a cell is 32,767 units of UTF-16, of which a character takes one or two.
MOST_UNITS = 32_767
GOES_ON = " … [goes on in the sheet “Long texts”]"
LONG_TEXTS = "Long texts"
# Whole numbers beyond this lose digits in Excel, which knows only floating-point numbers.
_EXACT = 2**53
# Excel counts days from here on; what was printed earlier is written as text.
_FIRST_DAY = date(1900, 1, 1)
# Not allowed in XML, hence in no Excel file; control characters are, in Excel's own spelling.
_IMPOSSIBLE = re.compile("[\ud800-\udfff\ufffe\uffff]")
_REPLACEMENT = "\ufffd"
_PLACES = "yyyy-mm-dd", "yyyy-mm-dd hh:mm:ss"


class Looks:
    """The formats of a workbook's cells."""

    def __init__(self, book: Any) -> None:
        top = {"valign": "top"}
        self.plain = book.add_format(top)
        self.wrapped = book.add_format({**top, "text_wrap": True})
        # As an apostrophe typed before it: text stays text also when the cell is edited.
        self.kept = book.add_format({**top, "quote_prefix": True})
        self.kept_wrapped = book.add_format({**top, "text_wrap": True, "quote_prefix": True})
        self.day = book.add_format({**top, "num_format": _PLACES[0], "align": "left"})
        self.moment = book.add_format({**top, "num_format": _PLACES[1], "align": "left"})
        self.heading = book.add_format({"bold": True, "bottom": 1})

    def of_text(self, text: str, *, wrap: bool) -> Any:
        if is_risky(text):
            return self.kept_wrapped if wrap else self.kept
        return self.wrapped if wrap else self.plain


@dataclass(slots=True)
class CellWriter:
    """Writes cells and remembers what did not fit: ``long`` texts, and ``replaced`` characters.

    ``long`` holds (sheet, row, column's name, text), the row as Excel counts it, from 1.
    """

    looks: Looks
    long: list[tuple[str, int, str, str]] = field(default_factory=list)
    replaced: int = 0
    early: int = 0

    def write(
        self, sheet: Any, row: int, column: int, cell: Cell, *, name: str = "", wrap: bool = False
    ) -> None:
        """``cell`` at ``row`` and ``column``, counted from 0; None leaves it empty."""
        if isinstance(cell, bool):
            sheet.write_boolean(row, column, cell, self.looks.plain)
        elif isinstance(cell, date):
            self._write_date(sheet, row, column, cell)
        elif isinstance(cell, int | float) and abs(cell) <= _EXACT:
            sheet.write_number(row, column, cell, self.looks.plain)
        elif cell is not None:
            self._write_text(sheet, row, column, str(cell), name, wrap=wrap)

    def write_heading(self, sheet: Any, row: int, column: int, text: str) -> None:
        """The name of a column or of a line."""
        sheet.write_string(row, column, self._fitted(sheet, row, text, text), self.looks.heading)

    def _write_date(self, sheet: Any, row: int, column: int, cell: date) -> None:
        day = cell.date() if isinstance(cell, datetime) else cell
        if day < _FIRST_DAY:
            self.early += 1
            sheet.write_string(row, column, cell.isoformat(), self.looks.plain)
        else:
            look = self.looks.moment if isinstance(cell, datetime) else self.looks.day
            sheet.write_datetime(row, column, cell, look)

    def _write_text(
        self, sheet: Any, row: int, column: int, text: str, name: str, *, wrap: bool
    ) -> None:
        text = self._fitted(sheet, row, text, name)
        sheet.write_string(row, column, text, self.looks.of_text(text, wrap=wrap))

    def _fitted(self, sheet: Any, row: int, text: str, name: str) -> str:
        """What a cell can hold of ``text``; what it cannot is remembered."""
        text, replaced = _IMPOSSIBLE.subn(_REPLACEMENT, joined_halves(text))
        self.replaced += replaced
        if len(_beginning(text, MOST_UNITS)) == len(text):
            return text
        self.long.append((sheet.name, row + 1, name, text))
        return _beginning(text, MOST_UNITS - len(GOES_ON)) + GOES_ON


def pieces(text: str) -> Iterator[str]:
    """``text`` cut into what cells can hold, as few as need be."""
    start = 0
    while start < len(text):
        piece = _beginning(text[start : start + MOST_UNITS], MOST_UNITS)
        yield piece
        start += len(piece)


def _beginning(text: str, units: int) -> str:
    """As much of ``text`` as so many units of UTF-16 hold, no character cut in two."""
    # A character takes two units at most.
    if len(text) <= units // 2:
        return text
    return text[:units].encode("utf-16-le")[: 2 * units].decode("utf-16-le", errors="ignore")
