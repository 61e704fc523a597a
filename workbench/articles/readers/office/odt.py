"""OpenDocument texts (ODT, as LibreOffice saves them): one article each."""

from __future__ import annotations

import io
import zipfile

from workbench.articles.readers.model import File, NotReadError, Reading
from workbench.articles.readers.office.odt_text import is_odt, odt_paragraphs
from workbench.articles.readers.office.package import FAULTS, part
from workbench.articles.readers.office.story import reading_of
from workbench.articles.readers.office.word import stated_in

NAME = "OpenDocument text"
NEEDS: tuple[str, ...] = ()


def knows(file: File) -> bool:
    """Whether ``file`` is an OpenDocument text."""
    return is_odt(file.data)


def read(file: File) -> Reading:
    """The article of an ODT; raises ``NotReadError`` where it is locked or damaged."""
    paragraphs = odt_paragraphs(file.data)
    stated: dict[str, str] = {}
    pictured = False
    try:
        with zipfile.ZipFile(io.BytesIO(file.data)) as package:
            pictured = any(
                name.startswith("Pictures/") and name[-1] != "/" for name in package.namelist()
            )
            stated = stated_in(part(package, "meta.xml"))
    except (*FAULTS, NotReadError):
        stated = {}
    return reading_of(
        paragraphs, title=stated.get("title"), author=stated.get("creator"), pictured=pictured
    )
