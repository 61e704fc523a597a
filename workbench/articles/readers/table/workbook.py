"""Tables of articles in Excel workbooks; each sheet is a table of its own."""

from __future__ import annotations

import io
import re
import struct
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from itertools import chain, islice

from workbench.articles.readers.model import Draft, File, NotReadError, Reading
from workbench.articles.readers.table.columns import check_columns, fields_of, missing
from workbench.articles.readers.table.header import HEADER_LINES, distinct, has_texts
from workbench.articles.readers.table.rows import MOST_ROWS, Row, Rows, names_told, reading_of
from workbench.articles.readers.table.span import check_package

NAME = "Excel"
NEEDS = ("python_calamine",)

ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
# Spreadsheets of Excel as a package, and as OpenDocument says that it is one.
XL, ODS = b"xl/workbook.", b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet"
SUFFIXES = frozenset({".xls", ".xlsb", ".xlsm", ".xlsx"})
# In the names of streams of an OLE file; a mail has neither.
OLE_BOOKS = tuple(name.encode("utf-16-le") for name in ("Workbook", "Book", "EncryptedPackage"))
OLE_TEXT = "WordDocument".encode("utf-16-le")
# The first record of an old workbook, at the beginning of a sector, and the one that stands
# soon behind it where the rest is encrypted.
BEGIN_OF_BOOK = re.compile(rb"\x09\x08[\x08\x10]\0\0[\x05\x06]\x05\0", re.DOTALL)
SECTOR = 512
PASSWORD_RECORD, FIRST_RECORDS = 0x002F, 10
# A sheet without texts, which beside others is nothing to report.
WITHOUT = frozenset({"column_missing", "no_text_column"})
# How Excel writes a character that XML has no place for.
ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


def knows(file: File) -> bool:
    """Whether ``file`` is a workbook, or one of Office with a password."""
    if file.data.startswith(OLE):
        streams = any(name in file.data for name in OLE_BOOKS)
        return streams and (file.suffix in SUFFIXES or OLE_TEXT not in file.data)
    if not file.data.startswith(ZIP):
        return False
    return XL in file.data or ODS in file.head


def read(file: File) -> Reading:
    """The articles of a workbook whose columns have names that are known."""
    return read_table(file, file.columns)


def read_table(file: File, columns: Mapping[str, str] | None = None) -> Reading:
    """The articles of all sheets with a column of texts; ``columns`` as in ``table.read_table``."""
    from python_calamine import CalamineWorkbook

    check_columns(columns or {})
    if file.data.startswith(ZIP):
        check_package(file.data)
    elif OLE_BOOKS[-1] in file.data or _is_locked(file.data):
        raise NotReadError("encrypted")
    with _damage_is_told():
        book = CalamineWorkbook.from_filelike(io.BytesIO(file.data))
        names = list(book.sheet_names)
    found: list[Reading] = []
    faults: list[NotReadError] = []
    for name in names:
        try:
            found.append(reading_of(_rows_of_sheet(book, name, columns), columns))
        except NotReadError as fault:
            faults.append(fault)
    # A named column stands in one sheet; those without it are read where none has it.
    found = [each for each in found if "column_missing" not in each.issues] or found
    without = [fault.detail for fault in faults if fault.issue in WITHOUT]
    if not found:
        issues = {fault.issue for fault in faults}
        issue = "unreadable" if issues - WITHOUT else min(issues, default="no_text_column")
        raise NotReadError(issue, "; ".join(filter(None, without)))
    return _together(found, damaged=len(faults) > len(without))


def _together(found: list[Reading], *, damaged: bool) -> Reading:
    drafts: tuple[Draft, ...] = tuple(chain.from_iterable(each.drafts for each in found))
    issues = {issue for each in found for issue in each.issues} | (
        {"rows_damaged"} if damaged else set()
    )
    notes = tuple(dict.fromkeys(note for each in found for note in each.notes))
    return Reading(drafts, None, tuple(sorted(issues)), notes)


def _rows_of_sheet(book: object, name: str, columns: Mapping[str, str] | None) -> Rows:
    with _damage_is_told():
        sheet = book.get_sheet_by_name(name)  # type: ignore[attr-defined]
        rows = iter(sheet.iter_rows())
        first = list(islice(rows, HEADER_LINES))
    header = _header(first, columns)
    if header is None:
        cells = _cells(first[0]) if first else ()
        lost = missing(cells, columns)
        raise NotReadError("column_missing" if lost else "no_text_column", names_told(cells))
    names = distinct(_cells(first[header]))
    return Rows(rows=_rows(chain(first[header + 1 :], rows), names), names=names)


@contextmanager
def _damage_is_told() -> Iterator[None]:
    """What calamine raises over damage, of a dozen kinds, is NotReadError ``unreadable``.

    Where it did not expect it, that is no Exception but what Rust calls a panic.
    """
    try:
        yield
    except (MemoryError, KeyboardInterrupt, SystemExit):
        raise
    except BaseException:
        raise NotReadError("unreadable") from None


def _header(first: list[list[object]], columns: Mapping[str, str] | None) -> int | None:
    """The row that names the columns: of those with a column of texts the one with most names."""
    ranks = [
        (sum(1 for name in cells if fields_of(name)), -number)
        for number, row in enumerate(first)
        if has_texts(cells := _cells(row), columns)
    ]
    return -max(ranks)[1] if ranks else None


def _cells(row: list[object]) -> tuple[str, ...]:
    return tuple(str(cell).strip() if isinstance(cell, str) else "" for cell in row)


def _rows(rows: Iterator[list[object]], names: tuple[str, ...]) -> Iterator[Row]:
    for row in islice(rows, MOST_ROWS + 1):
        if any(cell != "" for cell in row):
            yield {
                name: ESCAPED.sub(_character, cell) if isinstance(cell, str) else cell
                for name, cell in zip(names, row, strict=False)
            }


def _character(found: re.Match[str]) -> str:
    code = int(found[1], 16)
    return chr(code) if code in (9, 10, 13) else found.group()


def _is_locked(data: bytes) -> bool:
    """Whether an old workbook has a password: the records behind its first one say so."""
    for found in BEGIN_OF_BOOK.finditer(data):
        at = found.start()
        for _ in range(FIRST_RECORDS if at % SECTOR == 0 else 0):
            if at + 4 > len(data):
                break
            kind, length = struct.unpack_from("<HH", data, at)
            if kind == PASSWORD_RECORD:
                return True
            at += 4 + length
    return False
