"""The bytes of a file become canonical text, or a code that says why they do not."""

from __future__ import annotations

import codecs
import re

# Longer marks first: UTF-32 little endian begins like UTF-16 little endian.
MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Files of other kinds that carry the wrong ending: PDF, ZIP (also docx), OLE (doc), pictures, RTF.
OTHER_KINDS = (b"%PDF", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"\x89PNG", b"\xff\xd8\xff", b"GIF8",
               b"{\\rtf", b"\x1f\x8b", b"\x7fELF")  # fmt: skip
CONTROL = re.compile("[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffd]")
MOST_CONTROL = 0.01
NUL_SHARE = 0.3


def decode(data: bytes) -> tuple[str, tuple[str, ...]]:
    """Canonical text and issue codes of a file's ``data``; never raises.

    UTF-8 and, with a byte-order mark, UTF-16 and UTF-32 are read as they say; UTF-16 without a
    mark is told by its NULs, anything else is read as Windows-1252 (both ``encoding_guessed``).
    UTF-8 with a few broken bytes keeps the rest (``encoding_damaged``). Binary data gives
    ``("", ("unreadable",))``.
    """
    if data.startswith(OTHER_KINDS):
        return "", ("unreadable",)
    text, codes = _decoded(data)
    if len(CONTROL.findall(text)) > MOST_CONTROL * len(text):
        return "", ("unreadable",)
    return canonical(text), codes


def canonical(text: str) -> str:
    r"""``text`` with every line end (``\r\n``, ``\r``) as ``\n`` and without NULs; no other change.

    A byte-order mark is no part of the text. Offsets count code points of the result.
    """
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")


def _decoded(data: bytes) -> tuple[str, tuple[str, ...]]:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            try:
                return data.decode(encoding), ()
            except UnicodeDecodeError:
                return data.decode(encoding, "replace"), ("encoding_damaged",)
    guessed = _unmarked_utf16(data)
    if guessed is not None:
        return guessed, ("encoding_guessed",)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        return _not_quite_utf8(data)


def _unmarked_utf16(data: bytes) -> str | None:
    """The text of UTF-16 without a mark: in Latin script every other byte is NUL."""
    pairs = len(data) // 2
    for offset, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        empty, filled = data[offset::2].count(0), data[1 - offset :: 2].count(0)
        if len(data) == 2 * pairs and empty > NUL_SHARE * pairs > filled:
            try:
                return data.decode(encoding)
            except UnicodeDecodeError:
                return None
    return None


def _not_quite_utf8(data: bytes) -> tuple[str, tuple[str, ...]]:
    """UTF-8 with damage where more characters beyond ASCII are whole than broken, else 1252."""
    patched = data.decode("utf-8", "replace")
    broken = patched.count("\ufffd")
    whole = sum(char > "\x7f" for char in patched) - broken
    if whole > broken:
        return patched, ("encoding_damaged",)
    return data.decode("cp1252", "replace"), ("encoding_guessed",)
