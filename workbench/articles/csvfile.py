"""A table that an analyst keeps as CSV: its lines as cells, or one line that says what is wrong."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass

from workbench.errors import WorkbenchError

# Spreadsheets separate by what their country does not write in numbers.
DELIMITERS = (",", ";", "\t")


@dataclass(frozen=True, slots=True)
class CsvText:
    """The text of a table, ``delimiter`` between its cells; ``where`` names it in errors."""

    text: str
    delimiter: str
    where: str

    def rows(self) -> Iterator[tuple[int, list[str]]]:
        """Each row that has a cell with something in it, and the number of the line it ends in.

        Raises WorkbenchError where the text is no table, and where a row has another number of
        cells than the first.
        """
        reader = csv.reader(io.StringIO(self.text), delimiter=self.delimiter, strict=True)
        width = 0
        try:
            for cells in reader:
                if not any(cell.strip() for cell in cells):
                    continue
                width = width or len(cells)
                if len(cells) != width:
                    raise WorkbenchError(
                        f"{self.where}, line {reader.line_num}: {len(cells)} cells where the "
                        f"header has {width}; put values that hold a comma in double quotes."
                    )
                yield reader.line_num, cells
        except csv.Error as error:
            raise WorkbenchError(
                f"{self.where}, line {reader.line_num}: not a table ({error}); save it again as "
                "CSV (UTF-8)."
            ) from None


def csv_text(data: bytes, where: str) -> CsvText:
    """A file's ``data`` as a table; WorkbenchError where it holds no text."""
    from workbench.articles.decoding import decode

    text, issues = decode(data)
    if issues and not text:
        raise WorkbenchError(f"{where} is not a text file; save it as CSV (UTF-8).")
    header = text.split("\n", 1)[0]
    # Of equally many the first: a table of one column has none.
    delimiter = max(DELIMITERS, key=header.count)
    return CsvText(text, delimiter, where)
