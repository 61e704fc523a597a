r"""RTF documents that no database made: one article each."""

from __future__ import annotations

import re

from workbench.articles.readers.cut import told
from workbench.articles.readers.model import File, Reading
from workbench.articles.readers.office.rtf_text import is_cut, is_rtf, rtf_paragraphs
from workbench.articles.readers.office.story import reading_of

NAME = "RTF"
NEEDS = ("striprtf",)
# Properties stand near the beginning, behind the fonts.
PROPERTIES_WITHIN = 200_000
PROPERTY = re.compile(rb"\{\\(title|author) ([^{}]{1,1000})\}")
ESCAPED = re.compile(r"\\'([0-9a-fA-F]{2})|\\u(-?\d{1,5}) ?\??|\\([^a-zA-Z])|\\[a-z]+-?\d* ?")
PICTURE = b"\\pict"


def knows(file: File) -> bool:
    """Whether ``file`` is RTF, whatever its name."""
    return is_rtf(file.data)


def read(file: File) -> Reading:
    """The article of an RTF document; raises ``NotReadError`` for what is no RTF inside."""
    stated = {
        name.decode(): _plain(value.decode("cp1252", "replace"))
        for name, value in PROPERTY.findall(file.data[:PROPERTIES_WITHIN])
    }
    reading = reading_of(
        rtf_paragraphs(file.data),
        title=stated.get("title"),
        author=stated.get("author"),
        pictured=PICTURE in file.data,
    )
    return told(reading, cut=is_cut(file.data))


def _plain(value: str) -> str:
    r"""A property without escapes (``\'e4``, ``\u228?``)."""
    return ESCAPED.sub(_character, value).strip()


def _character(found: re.Match[str]) -> str:
    byte, code, mark = found.groups()
    if byte:
        return bytes.fromhex(byte).decode("cp1252", "replace")
    if code:
        number = int(code) % 0x10000
        return "" if 0xD800 <= number < 0xE000 else chr(number)
    return mark or ""
