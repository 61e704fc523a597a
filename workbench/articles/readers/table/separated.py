"""Tables written as text: separated by commas, semicolons, tabs or bars, quoted in three ways.

How cells are quoted is tried: the way that leaves no row without its cells is the file's own.
"""

from __future__ import annotations

import csv
import io
import re
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice

from workbench.articles.readers.table.header import Header, distinct, find_header
from workbench.articles.readers.table.rows import MOST_ROWS, ROW_ISSUE, Row, Rows

# So often a mark that opens and never closes is taken for a stray one.
MOST_STRAYS = 100
# Lines of one row that breaks the rules.
LONGEST_RECORD = 500
_LIMIT = threading.Lock()


@dataclass(frozen=True, slots=True)
class Record:
    """The cells of a row; ``whole`` is False where quotation marks do not fit together, and
    ``lawful`` too where they do only as nobody should write them."""

    cells: tuple[str, ...]
    whole: bool = True
    lawful: bool = True


@dataclass(frozen=True, slots=True)
class Quoting:
    """How cells that hold separators or line ends are marked."""

    quotes: bool = True
    escapes: bool = False

    def reader(self, lines: Iterator[str], separator: str, *, strict: bool) -> Iterator[list[str]]:
        return csv.reader(
            lines,
            delimiter=separator,
            quoting=csv.QUOTE_MINIMAL if self.quotes else csv.QUOTE_NONE,
            escapechar="\\" if self.escapes else None,
            doublequote=not self.escapes,
            strict=strict,
        )


DOUBLED, ESCAPED, UNQUOTED = Quoting(), Quoting(escapes=True), Quoting(quotes=False)
TRIED = (DOUBLED, ESCAPED, UNQUOTED)
TRIED_TABS = (DOUBLED, UNQUOTED, ESCAPED)


def rows_of_text(text: str, columns: Mapping[str, str] | None = None) -> Rows:
    """The rows of a table in ``text``."""
    lines = list(io.StringIO(text))
    header = find_header(lines, columns)
    if not header.names:
        return Rows(rows=())
    with _wide_cells():
        records = _records_as_meant(lines[header.line + 1 :], header)
    names = distinct(header.names)
    table = Rows(rows=(), names=names)
    table.rows = _rows(records, names)
    if records and len(records[-1].cells) < len(names) and not text.endswith("\n"):
        table.issues.add("file_cut")
    return table


def _records_as_meant(lines: list[str], header: Header) -> list[Record]:
    best: tuple[tuple[int, int], list[Record]] | None = None
    for quoting in TRIED_TABS if header.separator == "\t" else TRIED:
        found = list(islice(_records(lines, header, quoting), MOST_ROWS + 1))
        damaged = sum(not r.whole or len(r.cells) != len(header.names) for r in found)
        faults = (damaged, sum(not r.lawful for r in found))
        if best is None or faults < best[0]:
            best = (faults, found)
        if faults == (0, 0):
            break
    return best[1] if best else []


def _records(lines: list[str], header: Header, quoting: Quoting) -> Iterator[Record]:
    """The records of ``lines``, each read by the rules if it can be, and else as well as it can."""
    at, strays = 0, 0
    while at < len(lines):
        reader = quoting.reader(iter(lines[at:] if at else lines), header.separator, strict=True)
        line = 0
        try:
            for cells in reader:
                line = reader.line_num  # type: ignore[attr-defined]
                if any(map(str.strip, cells)):
                    yield Record(tuple(cells))
            return
        except csv.Error:
            strays += 1
        start = at + line
        record, at = _mended(lines, start, header, quoting)
        yield record
        if strays >= MOST_STRAYS:
            for cells in quoting.reader(iter(lines[at:]), header.separator, strict=False):
                if any(map(str.strip, cells)):
                    yield Record(tuple(cells))
            return


def _mended(lines: list[str], start: int, header: Header, quoting: Quoting) -> tuple[Record, int]:
    """The record that begins at line ``start`` and breaks the rules, and where the next begins."""
    width = len(header.names)
    alone = next(
        UNQUOTED.reader(iter(lines[start : start + 1]), header.separator, strict=False), []
    )
    found = _loosely_quoted(lines, start, header)
    if found is None:
        reader = quoting.reader(iter(lines[start:]), header.separator, strict=False)
        cells = next(reader, [])
        stop = start + reader.line_num  # type: ignore[attr-defined]
        found = Record(tuple(cells), whole=False), stop
    record, stop = found
    swallowed = width > 1 and any(
        _fits(line, header.separator, width) for line in lines[start + 1 : stop]
    )
    if not swallowed:
        return record, stop
    # A mark opens and never closes, and took the next rows with it: sure where cells follow it.
    opened = [cell.startswith('"') and not cell.rstrip().endswith('"') for cell in alone]
    if len(alone) == width and any(opened[:-1]):
        return Record(tuple(alone), whole=False), start + 1
    return Record(record.cells, whole=False), stop


def _loosely_quoted(lines: list[str], start: int, header: Header) -> tuple[Record, int] | None:
    """A record with marks inside its cells: one closes a cell where that must end.

    None where that does not give each column its cell.
    """
    separator, width = re.escape(header.separator), len(header.names)
    cell = re.compile(rf'"((?:[^"]|"(?!{separator}|\n|\Z))*+)"|([^{separator}\n]*)')
    text, at = "".join(lines[start : start + LONGEST_RECORD]), 0
    cells: list[str] = []
    while len(cells) <= width:
        found = cell.match(text, at)
        if found is None:
            return None
        if found[1] is None and found[2].startswith('"'):
            return None  # it never closes
        cells.append(found[2] if found[1] is None else found[1].replace('""', '"'))
        at = found.end()
        if at >= len(text) or text[at] == "\n":
            break
        if text[at] != header.separator:
            return None
        at += 1
    taken = text[:at].count("\n") + 1
    return (Record(tuple(cells), lawful=False), start + taken) if len(cells) == width else None


def _fits(line: str, separator: str, width: int) -> bool:
    if line.count(separator) < width - 1:
        return False
    try:
        return len(next(csv.reader([line], delimiter=separator, strict=True), [])) == width
    except csv.Error:
        return False


def _rows(records: list[Record], names: tuple[str, ...]) -> Iterator[Row]:
    for record in records:
        row: dict[str, object] = dict(zip(names, record.cells, strict=False))
        extra = [cell for cell in record.cells[len(names) :] if cell.strip()]
        if extra or not record.whole or len(record.cells) < len(names):
            row[ROW_ISSUE] = "row_damaged"
        yield row


@contextmanager
def _wide_cells() -> Iterator[None]:
    """A cell may be as long as the file; the module's limit holds for the whole process."""
    with _LIMIT:
        before = csv.field_size_limit(min(sys.maxsize, 2**31 - 1))
        try:
            yield
        finally:
            csv.field_size_limit(before)
