"""Workbooks in the four forms that programs save them in, made for tests.

XLSX is written by openpyxl; XLS, XLSB and ODS, for which no writer is at hand, record by record as
their formats are documented.
"""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from xml.sax.saxutils import escape

from openpyxl import Workbook

from tests.articles.readers.mail.made import container

Sheets = Mapping[str, Sequence[Sequence[object]]]
EPOCH = datetime(1899, 12, 30)
# The number of a built-in format that shows a day.
DAY_FORMAT = 14


def serial(day: datetime) -> float:
    """A day as Excel counts it."""
    return (day - EPOCH).total_seconds() / 86_400


def xlsx(sheets: Sheets) -> bytes:
    made = Workbook()
    made.remove(made.active)
    for name, rows in sheets.items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """A package of these parts, the first of them as it is and the others packed."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        for number, (name, part) in enumerate(parts.items()):
            package.writestr(name, part, zipfile.ZIP_DEFLATED if number else zipfile.ZIP_STORED)
    return stream.getvalue()


# --- OpenDocument: XML.

ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
_URN = "urn:oasis:names:tc:opendocument:xmlns"


def _ods_cell(cell: object) -> str:
    if cell in (None, ""):
        return "<table:table-cell/>"
    if isinstance(cell, datetime):
        return f'<table:table-cell office:value-type="date" office:date-value="{cell:%Y-%m-%d}"/>'
    if isinstance(cell, int | float):
        return f'<table:table-cell office:value-type="float" office:value="{cell}"/>'
    lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in str(cell).split("\n"))
    return f'<table:table-cell office:value-type="string">{lines}</table:table-cell>'


def ods_table(name: str, inner: str) -> str:
    return f'<table:table table:name="{name}">{inner}</table:table>'


def ods_of(tables: str, *, locked: bool = False) -> bytes:
    """A spreadsheet with this XML of its tables; ``locked``: as one with a password is listed."""
    content = (
        f'<?xml version="1.0"?><office:document-content xmlns:office="{_URN}:office:1.0" '
        f'xmlns:table="{_URN}:table:1.0" xmlns:text="{_URN}:text:1.0"><office:body>'
        f"<office:spreadsheet>{tables}</office:spreadsheet></office:body>"
        "</office:document-content>"
    )
    space = f"{_URN}:manifest:1.0"
    lock = "<manifest:encryption-data/>" if locked else ""
    manifest = (
        f'<manifest:manifest xmlns:manifest="{space}"><manifest:file-entry manifest:full-path='
        f'"content.xml" manifest:media-type="text/xml">{lock}</manifest:file-entry>'
        "</manifest:manifest>"
    )
    return zipped(
        {
            "mimetype": ODS_TYPE,
            "content.xml": b"\x9c\x01\xff" * 200 if locked else content,
            "META-INF/manifest.xml": manifest,
        }
    )


def ods(sheets: Sheets) -> bytes:
    # As LibreOffice does, the rest of the sheet stands as one empty row that is repeated.
    rest = (
        '<table:table-row table:number-rows-repeated="1048000">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    )
    return ods_of(
        "".join(
            ods_table(
                name,
                "".join(
                    f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>"
                    for row in rows
                )
                + rest,
            )
            for name, rows in sheets.items()
        )
    )


# --- XLSB: records of a number and a length, each in bytes of seven bits.


def _varied(number: int) -> bytes:
    made = b""
    while number > 0x7F:
        made += bytes([number & 0x7F | 0x80])
        number >>= 7
    return made + bytes([number])


def record(kind: int, data: bytes = b"") -> bytes:
    first = bytes([kind & 0xFF, kind >> 8]) if kind > 0x7F else bytes([kind])
    return first + _varied(len(data)) + data


def _wide(text: str) -> bytes:
    data = text.encode("utf-16-le")
    return struct.pack("<I", len(data) // 2) + data


# Row, real, string within the cell; begin and end of sheet and data, extent; the workbook's own.
ROW_HEAD, CELL_REAL, CELL_STRING = 0x0000, 0x0005, 0x0006
SHEET, SHEET_END, DATA, DATA_END, EXTENT = 0x0181, 0x0182, 0x0191, 0x0192, 0x0194
BOOK, BOOK_END, BOOK_ABOUT = 0x0183, 0x0184, 0x0199
SHEETS, SHEETS_END, SHEET_NAMED = 0x018F, 0x0190, 0x019C
STYLES, STYLES_END, XFS, XFS_END, XF = 0x0296, 0x0297, 0x04E9, 0x04EA, 0x002F


def xlsb_row(number: int, cells: Mapping[int, object]) -> bytes:
    made = record(ROW_HEAD, struct.pack("<IIHBBBI", number, 0, 300, 0, 0, 0, 0))
    for column, cell in cells.items():
        style = 1 if isinstance(cell, datetime) else 0
        place = struct.pack("<II", column, style)
        if isinstance(cell, datetime):
            cell = serial(cell)
        if isinstance(cell, int | float):
            made += record(CELL_REAL, place + struct.pack("<d", cell))
        elif cell:
            made += record(CELL_STRING, place + _wide(str(cell)))
    return made


def xlsb_of(sheets: Mapping[str, bytes]) -> bytes:
    """A workbook of sheets whose rows are made already."""
    named = b"".join(
        record(SHEET_NAMED, struct.pack("<II", 0, number) + _wide(f"rId{number}") + _wide(name))
        for number, name in enumerate(sheets, 1)
    )
    book = b"".join(
        [record(BOOK), record(BOOK_ABOUT, bytes(12)), record(SHEETS), named, record(SHEETS_END),
         record(BOOK_END)]
    )  # fmt: skip
    formats = b"".join(
        record(XF, struct.pack("<HHHHHHH", 0, number, 0, 0, 0, 0, 0) + bytes(2))
        for number in (0, DAY_FORMAT)
    )
    styles = record(STYLES) + record(XFS, struct.pack("<I", 2)) + formats + record(XFS_END)
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    relations = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}/worksheet" '
        f'Target="worksheets/sheet{number}.bin"/>'
        for number in range(1, len(sheets) + 1)
    )
    relations += f'<Relationship Id="rId99" Type="{kind}/styles" Target="styles.bin"/>'
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "xl/workbook.bin": book,
        "xl/_rels/workbook.bin.rels": f'<Relationships xmlns="{space}">{relations}</Relationships>',
        "xl/styles.bin": styles + record(STYLES_END),
    }
    for number, rows in enumerate(sheets.values(), 1):
        parts[f"xl/worksheets/sheet{number}.bin"] = b"".join(
            [record(SHEET), record(EXTENT, struct.pack("<IIII", 0, 100, 0, 10)), record(DATA),
             rows, record(DATA_END), record(SHEET_END)]
        )  # fmt: skip
    return zipped(parts)


def xlsb(sheets: Sheets) -> bytes:
    return xlsb_of(
        {
            name: b"".join(xlsb_row(at, dict(enumerate(row))) for at, row in enumerate(rows))
            for name, rows in sheets.items()
        }
    )


# --- XLS: records of BIFF8 in a stream of an OLE file.


def biff(kind: int, data: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


_BOF, _EOF, _SHEET_NAMED, _XF, _LABEL, _NUMBER, _PASSWORD = (
    0x0809, 0x000A, 0x0085, 0x00E0, 0x0204, 0x0203, 0x002F
)  # fmt: skip


def _biff_cell(row: int, column: int, cell: object) -> bytes:
    place = struct.pack("<HHH", row, column, 1 if isinstance(cell, datetime) else 0)
    if isinstance(cell, datetime):
        cell = serial(cell)
    if isinstance(cell, int | float):
        return biff(_NUMBER, place + struct.pack("<d", cell))
    words = str(cell).encode("utf-16-le")
    return biff(_LABEL, place + struct.pack("<HB", len(words) // 2, 1) + words) if cell else b""


def xls(sheets: Sheets, *, locked: bool = False, stream: str = "Workbook") -> bytes:
    bodies = [
        biff(_BOF, struct.pack("<HHHHII", 0x0600, 0x0010, 0, 1997, 0, 6))
        + b"".join(
            _biff_cell(row, column, cell)
            for row, cells in enumerate(rows)
            for column, cell in enumerate(cells)
        )
        + biff(_EOF)
        for rows in sheets.values()
    ]
    head = biff(_BOF, struct.pack("<HHHHII", 0x0600, 0x0005, 0, 1997, 0, 6))
    if locked:
        head += biff(_PASSWORD, struct.pack("<HHHH", 1, 1, 1, 0) + bytes(48))
    head += b"".join(
        biff(_XF, struct.pack("<HH", 0, number) + bytes(16)) for number in (0, DAY_FORMAT)
    )
    names = [name.encode("utf-16-le") for name in sheets]
    at = len(head) + sum(4 + 8 + len(name) for name in names) + 4
    for name, body in zip(names, bodies, strict=True):
        head += biff(_SHEET_NAMED, struct.pack("<IBBBB", at, 0, 0, len(name) // 2, 1) + name)
        at += len(body)
    whole = head + biff(_EOF) + b"".join(bodies)
    # Small streams lie otherwise in the file; a workbook is never so small.
    return container({stream: whole.ljust(5_000, b"\0")})


FORMS: dict[str, Callable[[Sheets], bytes]] = {
    "xlsx": xlsx, "xlsb": xlsb, "xls": xls, "ods": ods,
}  # fmt: skip
