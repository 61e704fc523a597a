"""How many cells the sheets of a packed workbook span, told before a library holds them all.

A sheet of two cells in opposite corners takes a few bytes and spans seventeen billion cells.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from xml.parsers import expat

from workbench.articles.readers.model import NotReadError

# What a workbook may unpack to, and the cells that one of its sheets may span.
MOST_UNPACKED = 500_000_000
MOST_CELLS = 30_000_000
PIECE = 1 << 20
# No tag with a place in it is longer, so that none is lost between two pieces.
OVERLAP = 300
CELL_OR_ROW = re.compile(
    rb"<(?:\w{1,20}:)?(?:c\s[^<>]{0,80}?\br=[\"']([A-Z]{1,3})\d"
    rb"|row\s[^<>]{0,80}?\br=[\"'](\d{1,7}))"
)
# OpenDocument: a row begins, a cell, a sheet ends; rows and cells may stand for many of their like.
ODS_TAG = re.compile(
    rb"<(?:(/table:table>)|table:(?:(table-row)|(?:covered-)?table-cell)\b([^<>]{0,250}?)(/?)>)"
)
REPEATED = re.compile(rb"number-(?:rows|columns)-repeated=[\"'](\d{1,9})")
# Records of XLSB: the head of a row, and those that hold a cell.
ROW_RECORD, CELL_RECORDS = 0, frozenset({*range(1, 12), 62})
MANIFEST, LOCK = "META-INF/manifest.xml", b"encryption-data"

Pieces = Iterator[bytes]
Span = Callable[[Pieces], Iterator[int]]


def check_package(data: bytes) -> None:
    """Raises NotReadError for what unpacks to too much, spans too many cells, asks for a password
    or is no archive."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            if any(member.flag_bits & 1 for member in members) or _is_locked(archive):
                raise NotReadError("encrypted")
            left = MOST_UNPACKED
            for member in members:
                left = _check_member(archive, member, left)
    except (OSError, EOFError, zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError,
            ValueError, LookupError, expat.ExpatError):  # fmt: skip
        raise NotReadError("unreadable") from None


def _is_locked(archive: zipfile.ZipFile) -> bool:
    """Whether an OpenDocument says that its parts are encrypted; it is no encrypted ZIP."""
    if MANIFEST not in archive.namelist():
        return False
    with archive.open(MANIFEST) as stream:
        return LOCK in stream.read(PIECE)


def _check_member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, left: int) -> int:
    """What may still be unpacked after ``member``."""
    span: Span = _span_of_records if member.filename.endswith(".bin") else _span_of_xml
    if member.filename == "content.xml":
        span = _span_of_ods
    unpacked = 0

    def pieces() -> Pieces:
        nonlocal unpacked
        while piece := stream.read(PIECE):
            unpacked += len(piece)
            if unpacked > left:
                raise NotReadError("too_large")
            yield piece

    with archive.open(member) as stream:
        if any(cells > MOST_CELLS for cells in span(pieces())):
            raise NotReadError("too_large")
    return left - unpacked


def _span_of_xml(pieces: Pieces) -> Iterator[int]:
    """The cells of an XLSX sheet so far, by the places that its cells and rows state."""
    widest, last, tail = 1, 1, b""
    for piece in pieces:
        for column, row in CELL_OR_ROW.findall(tail + piece):
            widest = max(widest, _number(column)) if column else widest
            last = max(last, int(row)) if row else last
        yield widest * last
        tail = piece[-OVERLAP:]


def _number(column: bytes) -> int:
    """The number of the column "A", "B", ..., "AA"."""
    number = 0
    for letter in column:
        number = number * 26 + letter - 64
    return number


def _span_of_records(pieces: Pieces) -> Iterator[int]:
    """The cells of an XLSB sheet so far; each record is a number, a length and its bytes."""
    widest, last, held = 1, 1, b""
    for piece in pieces:
        held += piece
        at = 0
        while (found := _record(held, at)) is not None:
            kind, begin, end = found
            if kind == ROW_RECORD:
                last = max(last, int.from_bytes(held[begin : begin + 4], "little") + 1)
            elif kind in CELL_RECORDS:
                widest = max(widest, int.from_bytes(held[begin : begin + 4], "little") + 1)
            at = end
        yield widest * last
        held = held[at:]


def _record(data: bytes, at: int) -> tuple[int, int, int] | None:
    """Number, begin and end of the record at ``at``; None where it is not there to its end."""
    head = data[at : at + 6]
    if len(head) < 2:
        return None
    two = head[0] >= 0x80
    kind = head[0] | head[1] << 8 if two else head[0]
    length = 0
    for number, byte in enumerate(head[1 + two : 5 + two]):
        length |= (byte & 0x7F) << 7 * number
        if byte < 0x80:
            begin = at + 2 + two + number
            return (kind, begin, begin + length) if begin + length <= len(data) else None
    return None


def _well_formed(pieces: Pieces) -> Pieces:
    """The pieces of XML that is whole: the library looks for the end of a cut one for ever."""
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _no_doctype
    for piece in pieces:
        parser.Parse(piece, False)
        yield piece
    parser.Parse(b"", True)


def _no_doctype(*_: object) -> None:
    raise ValueError("no workbook declares types or entities")


def _span_of_ods(pieces: Pieces) -> Iterator[int]:
    """The cells of all OpenDocument sheets so far, each up to its last cell with words."""
    before = widest = rows = last = column = 0
    held = b""
    for piece in _well_formed(pieces):
        held += piece
        at = 0
        for tag in ODS_TAG.finditer(held):
            at = tag.end()
            found = REPEATED.search(tag[3] or b"")
            times = int(found[1]) if found else 1
            if tag[1]:
                before += widest * last
                widest = rows = last = column = 0
            elif tag[2]:
                rows, column = rows + times, 0
            else:
                column += times
                if not tag[4] or b"office:value" in tag[3]:
                    widest, last = max(widest, column), max(last, rows)
        yield before + widest * last
        held = held[max(at, len(held) - OVERLAP) :]
