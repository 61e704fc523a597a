"""The bytes of a file become canonical text, or a code that says why they do not."""

from __future__ import annotations

import codecs
import re

from workbench.articles.content import is_document
from workbench.articles.one_byte import western_text
from workbench.articles.other_bytes import other_text
from workbench.articles.seven_bit import seven_bit_text
from workbench.articles.wide import Decoded, wide_text
from workbench.text.halves import joined_halves, without_halves

# Files of other kinds that carry the wrong ending: PDF, ZIP (also docx), OLE (doc), pictures, RTF.
OTHER_KINDS = (b"%PDF", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"\x89PNG", b"\xff\xd8\xff", b"GIF8",
               b"{\\rtf", b"\x1f\x8b", b"\x7fELF")  # fmt: skip
BLANK = b" \t\r\n"
# No text of an article holds one of them: what stood there has been lost, or there was no text.
CONTROL = re.compile("[\x01-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffd\ufffe\uffff]")
NULS = re.compile("\0+")
MOST_CONTROL = 0.01
# U+0080 to U+009F: control characters in Unicode, letters and curly quotes in Windows-1252.
C1 = re.compile("[\x80-\x84\x86-\x9f]")
C1_OR_NEL = re.compile("[\x80-\x9f]")


def decode(data: bytes) -> Decoded:
    """Canonical text and issue codes of a file's ``data``; never raises.

    UTF-8 and, with a byte-order mark, UTF-16 and UTF-32 are read as they say. Without a mark
    UTF-16 and UTF-32 are told by their NULs and encodings in seven bits (UTF-7, ISO-2022) by their
    escapes; anything else is read as Windows-1252 (all ``encoding_guessed``). Where a few bytes
    are broken, NUL or control characters, the rest is kept (``encoding_damaged``). Binary data,
    and a file in several encodings, give ``("", ("unreadable",))``, text that is a document of
    another kind than its name says (a web page, a mail, JSON) ``("", ("format_unsupported",))``.
    """
    beginning = data[:64].removeprefix(codecs.BOM_UTF8).lstrip(BLANK)
    if beginning.startswith(OTHER_KINDS):
        return "", ("unreadable",)
    text, codes = _decoded(data)
    text = without_halves(text)
    kept = text.strip("\0")
    if text and not kept:
        return "", ("unreadable",)
    damaged = len(CONTROL.findall(kept)) + len(NULS.findall(kept))
    if damaged > 1 + MOST_CONTROL * len(kept):
        return "", ("unreadable",)
    if damaged or kept != text:
        codes = (*codes, "encoding_damaged")
    text = canonical(kept)
    return (
        ("", ("format_unsupported",)) if is_document(text) else (text, tuple(dict.fromkeys(codes)))
    )


def canonical(text: str) -> str:
    r"""``text`` with every line end as ``\n`` and without NULs; no other change.

    Line ends are ``\r\n``, ``\r``, Unicode's (U+0085, U+2028, two of them for a paragraph's end,
    U+2029), and ``\r\r\n`` where a program made it of every ``\r\n``. A byte-order mark is no part
    of the text. Offsets count code points of the result.
    """
    text = text.removeprefix("\ufeff").replace("\0", "")
    if "\r" in text:
        if "\r\r\n" in text and text.count("\r\r\n") == text.count("\n"):
            text = text.replace("\r\r\n", "\n")
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text.isascii():
        return text
    return text.replace("\x85", "\n").replace("\u2028", "\n").replace("\u2029", "\n\n")


def _decoded(data: bytes) -> Decoded:
    wide = wide_text(data)
    if wide is not None:
        return wide
    data = data.removeprefix(codecs.BOM_UTF8)
    escaped = seven_bit_text(data)
    if escaped is not None:
        return escaped, ("encoding_guessed",)
    try:
        return _without_c1(data.decode("utf-8"))
    except UnicodeDecodeError as fault:
        return _not_quite_utf8(data, fault)


def _without_c1(text: str) -> Decoded:
    """``text`` with what was Windows-1252 before somebody read it as Latin-1."""
    if not C1.search(text):
        return text, ()
    try:
        # All of it was read one byte a character: UTF-8 that was encoded as UTF-8 once more.
        return text.encode("latin-1").decode("utf-8"), ("encoding_guessed",)
    except UnicodeError:
        pass
    try:
        return C1_OR_NEL.sub(_windows_character, text), ("encoding_guessed",)
    except UnicodeDecodeError:
        return text, ()


def _windows_character(found: re.Match[str]) -> str:
    return found.group().encode("latin-1").decode("cp1252")


def _not_quite_utf8(data: bytes, fault: UnicodeDecodeError) -> Decoded:
    """UTF-8 with damage where more characters beyond ASCII are whole than broken, else 1252."""
    try:
        # Java and old databases write a character beyond U+FFFF as its two halves (CESU-8).
        joined = joined_halves(data.decode("utf-8", "surrogatepass"))
        return joined, ("encoding_guessed",)
    except UnicodeDecodeError:
        pass
    patched = data.decode("utf-8", "replace")
    broken = patched.count("\ufffd")
    whole = sum(char > "\x7f" for char in patched) - broken
    cut = fault.reason == "unexpected end of data" and len(data) - fault.start > 1
    if whole > broken or cut:
        return patched, ("encoding_damaged",)
    for reading in (western_text, other_text):
        text = reading(data)
        if text is not None:
            return text, ("encoding_guessed",)
    return data.decode("cp1252", "replace"), ("encoding_guessed",)
