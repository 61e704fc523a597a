"""Tables of articles in Excel workbooks; each sheet is a table of its own."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from itertools import chain, islice

from workbench.articles.readers.model import Draft, File, NotReadError, Reading
from workbench.articles.readers.table.columns import check_columns, fields_of
from workbench.articles.readers.table.formats import HEADER_LINES, distinct, has_texts
from workbench.articles.readers.table.rows import MOST_ROWS, Row, Rows, names_told, reading_of

NAME = "Excel"
NEEDS = ("python_calamine",)

ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
SUFFIXES = frozenset({".ods", ".xls", ".xlsb", ".xlsm", ".xlsx", ".xltx"})
# In the names of streams of an OLE file; a mail has neither.
OLE_BOOKS = ("Workbook".encode("utf-16-le"), "EncryptedPackage".encode("utf-16-le"))
# What a workbook may unpack to, and the cells its sheets may span: the library holds them all.
MOST_UNPACKED = 500_000_000
MOST_CELLS = 30_000_000
PIECE = 1 << 20
CELL_OR_ROW = re.compile(rb'<c [^<>]{0,80}?r="([A-Z]{1,3})\d|<row [^<>]{0,80}?r="(\d{1,7})"')
OVERLAP = 200
# How Excel writes a character that XML has no place for.
ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


def knows(file: File) -> bool:
    """Whether ``file`` is a workbook."""
    if file.data.startswith(OLE):
        streams = any(name in file.data for name in OLE_BOOKS)
        return streams and (file.suffix in SUFFIXES or b"W\0o\0r\0d\0D\0o\0c\0" not in file.data)
    if not file.data.startswith(ZIP):
        return False
    return b"xl/workbook." in file.data or (
        file.suffix == ".ods" and b"opendocument.spreadsheet" in file.head
    )


def read(file: File) -> Reading:
    """The articles of a workbook whose columns have names that are known."""
    return read_table(file)


def read_table(file: File, columns: Mapping[str, str] | None = None) -> Reading:
    """The articles of all sheets with a column of texts; ``columns`` as in ``table.read_table``."""
    from python_calamine import CalamineWorkbook, PasswordError

    check_columns(columns or {})
    if OLE_BOOKS[1] in file.data:
        raise NotReadError("encrypted")
    if file.data.startswith(ZIP):
        _check_size(file.data)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(file.data))
        names = list(book.sheet_names)
    except PasswordError:
        raise NotReadError("encrypted") from None
    except Exception:  # Calamine's errors are of a dozen kinds, and mean the same here.
        raise NotReadError("unreadable") from None
    found: list[Reading] = []
    without: list[str] = []
    faults: list[str] = []
    for name in names:
        try:
            found.append(reading_of(_rows_of_sheet(book, name, columns), columns))
        except NotReadError as fault:
            (without if fault.issue == "no_text_column" else faults).append(fault.detail)
    if not found:
        issue = "unreadable" if faults else "no_text_column"
        raise NotReadError(issue, "; ".join(filter(None, without)))
    return _together(found, damaged=bool(faults))


def _together(found: list[Reading], *, damaged: bool) -> Reading:
    drafts: tuple[Draft, ...] = tuple(chain.from_iterable(each.drafts for each in found))
    issues = {issue for each in found for issue in each.issues} | (
        {"rows_damaged"} if damaged else set()
    )
    return Reading(drafts, None, tuple(sorted(issues)))


def _rows_of_sheet(book: object, name: str, columns: Mapping[str, str] | None) -> Rows:
    try:
        sheet = book.get_sheet_by_name(name)  # type: ignore[attr-defined]
        rows = iter(sheet.iter_rows())
        first = list(islice(rows, HEADER_LINES))
    except Exception:
        raise NotReadError("unreadable") from None
    header = _header(first, columns)
    if header is None:
        raise NotReadError("no_text_column", names_told(_cells(first[0]) if first else ()))
    names = distinct(_cells(first[header]))
    return Rows(rows=_rows(chain(first[header + 1 :], rows), names), names=names)


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


def _check_size(data: bytes) -> None:
    """Raises NotReadError for what unpacks to too much, spans too many cells or is no archive."""
    left = MOST_UNPACKED
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for member in archive.infolist():
                if member.flag_bits & 1:
                    raise NotReadError("encrypted")
                left = _check_member(archive, member, left)
    except (OSError, EOFError, zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError,
            ValueError, LookupError):  # fmt: skip
        raise NotReadError("unreadable") from None


def _check_member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, left: int) -> int:
    sheet = member.filename.startswith("xl/worksheets/")
    widest, last, tail = 1, 1, b""
    with archive.open(member) as stream:
        while piece := stream.read(PIECE):
            left -= len(piece)
            if left < 0:
                raise NotReadError("too_large")
            if not sheet:
                continue
            for column, row in CELL_OR_ROW.findall(tail + piece):
                widest = max(widest, _number(column)) if column else widest
                last = max(last, int(row)) if row else last
            if widest * last > MOST_CELLS:
                raise NotReadError("too_large")
            tail = piece[-OVERLAP:]
    return left


def _number(column: bytes) -> int:
    """The number of the column "A", "B", ..., "AA"."""
    number = 0
    for letter in column:
        number = number * 26 + letter - 64
    return number
