"""Word documents (DOCX) that no database made: one article each."""

from __future__ import annotations

import html
import io
import re
import zipfile

from workbench.articles.readers.model import File, NotReadError, Reading
from workbench.articles.readers.office.docx_text import docx_paragraphs, is_docx
from workbench.articles.readers.office.package import FAULTS, part
from workbench.articles.readers.office.story import reading_of

NAME = "Word"
NEEDS: tuple[str, ...] = ()
# Properties are short; what is longer is no title.
LONGEST_PROPERTIES = 100_000
PROPERTY = re.compile(rb"<(?:\w+:)?(title|creator)\b[^>]{0,200}>([^<]{1,600})<")
PICTURE = re.compile(r"word/media/", re.IGNORECASE)


def knows(file: File) -> bool:
    """Whether ``file`` is a Word document, or one of Office with a password."""
    return is_docx(file.data)


def read(file: File) -> Reading:
    """The article of a Word document; raises ``NotReadError`` where it is locked or damaged.

    When it was made or saved is no day of publication and not used.
    """
    paragraphs = docx_paragraphs(file.data)
    stated, pictured = _package(file.data)
    return reading_of(
        paragraphs, title=stated.get("title"), author=stated.get("creator"), pictured=pictured
    )


def _package(data: bytes) -> tuple[dict[str, str], bool]:
    """What the properties state, and whether the package holds pictures."""
    pictured = False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            pictured = any(map(PICTURE.match, package.namelist()))
            return stated_in(part(package, "docProps/core.xml")), pictured
    except (*FAULTS, NotReadError):
        return {}, pictured


def stated_in(properties: bytes) -> dict[str, str]:
    """Title and author of a part of properties, by the names of their elements."""
    found = PROPERTY.findall(properties[:LONGEST_PROPERTIES])
    return {
        name.decode(): html.unescape(value.decode("utf-8", "replace")).strip()
        for name, value in reversed(found)
    }
