"""Nexis Uni as a Word file, with or without a cover."""

from __future__ import annotations

import io
import re
import zipfile

from workbench.articles.readers.model import File, NotReadError, Reading
from workbench.articles.readers.nexis.uni import reading_of
from workbench.articles.readers.office.docx_text import docx_paragraphs
from workbench.articles.readers.office.package import FAULTS, part

NAME = "Nexis Uni (Word)"
NEEDS: tuple[str, ...] = ()
MARKS = (re.compile(rb'w:name="Bookmark_1"'), re.compile(rb'w:name="Body(?:_\d+)?"'))
END = re.compile(rb">\s*(?:End of Document|Ende des Dokuments|Dokumentende|Fin du document)\s*<")
LABELS = re.compile(rb">\s*(?:Load-Date|Length|Ladedatum|L\xc3\xa4nge|Longueur):?")


def knows(file: File) -> bool:
    """By the places that Nexis Uni marks, or by its labels where those were lost."""
    if not file.data.startswith(b"PK"):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(file.data)) as package:
            text = part(package, "word/document.xml")
    except (*FAULTS, NotReadError):
        return False
    marked = all(mark.search(text) for mark in MARKS)
    return marked or bool(END.search(text) and LABELS.search(text))


def read(file: File) -> Reading:
    return reading_of(docx_paragraphs(file.data))
