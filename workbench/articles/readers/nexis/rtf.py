"""Nexis Uni as RTF."""

from __future__ import annotations

import re

from workbench.articles.readers.cut import told
from workbench.articles.readers.model import File, Reading
from workbench.articles.readers.nexis.uni import reading_of
from workbench.articles.readers.office.rtf_text import NEEDS as NEEDED
from workbench.articles.readers.office.rtf_text import is_cut, is_rtf, rtf_paragraphs

NAME = "Nexis Uni (RTF)"
NEEDS = NEEDED
END = re.compile(rb"End of Document|Ende des Dokuments|Dokumentende|Fin du document")
LABELS = re.compile(rb"Load-Date|Length|Ladedatum|L(?:\\'e4|\xe4|\xc3\xa4|\\u228\?)nge|Longueur")


def knows(file: File) -> bool:
    """By the line that ends each document, and a label."""
    return is_rtf(file.data) and bool(END.search(file.data) and LABELS.search(file.data))


def read(file: File) -> Reading:
    return told(reading_of(rtf_paragraphs(file.data)), cut=is_cut(file.data))
