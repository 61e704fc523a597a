"""Nexis Uni as PDF: its printed lines without what stands at the edges of pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from workbench.articles.readers.cut import told
from workbench.articles.readers.model import File, NotReadError, Reading
from workbench.articles.readers.nexis.uni import COVER, ENDS, reading_of
from workbench.articles.readers.nexis.uni_document import Line
from workbench.articles.readers.office.docx_text import Paragraph
from workbench.articles.readers.pdf.words import lacks_its_end

NAME = "Nexis Uni (PDF)"
NEEDS = ("pypdfium2",)
# The first page is a cover or the beginning of a document; the last ends one.
FIRST_PAGES = 3
COVER_WORDS = re.compile(r"job number|jobnummer|auftragsnummer|search terms|suchbegriffe", re.I)
PAGE_NUMBER = re.compile(r"(?:page|seite|pagina)\s+\d{1,5}\s+(?:of|von|de|sur|van)\s+\d{1,5}", re.I)
SERVICE = re.compile(r"\|?\s*(?:about lexisnexis|über lexisnexis)\b.*", re.I)
# So pdfium writes a hyphen at the end of a line, and joins the next one to it.
HYPHEN = re.compile("[\x02\ufffe]")
# A page number stands in one of so many lines at the edge of a page.
EDGE = 3


def knows(file: File) -> bool:
    if not file.data.startswith(b"%PDF"):
        return False
    try:
        pages = list(_pages(file.data, first=FIRST_PAGES))
    except (NotReadError, ImportError):
        return False
    lines = [line for page in pages for line in page or ()]
    covered = any(COVER.fullmatch(line) for line in lines)
    if covered and any(COVER_WORDS.search(line) for line in lines):
        return True
    labels = {label[0] for line in lines if (label := Line(line).label)}
    return "length" in labels and bool(
        "loaded" in labels or any(line.casefold() in (*ENDS, "body") for line in lines)
    )


def read(file: File) -> Reading:
    pages = list(_pages(file.data))
    if not any(pages):
        raise NotReadError("empty")
    kept = [page for page in pages if page is not None]
    cut = len(kept) < len(pages) or lacks_its_end(file.data)
    return told(reading_of(_paragraphs(kept), wrapped=True), cut=cut)


def _pages(data: bytes, first: int | None = None) -> Iterator[list[str] | None]:
    """The lines of each page, or of so many; None for one that is lost.

    NotReadError where the file cannot be opened.
    """
    import pypdfium2  # type: ignore[import-untyped]

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as fault:
        locked = "password" in str(fault).lower()
        raise NotReadError("encrypted" if locked else "unreadable") from fault
    try:
        for number in islice(range(len(document)), first):
            try:
                page = document[number]
                text = page.get_textpage().get_text_range()
            except pypdfium2.PdfiumError:
                yield None
                continue
            lines = (" ".join(line.split()) for line in HYPHEN.sub("-", text).splitlines())
            yield [line for line in lines if line]
    finally:
        document.close()


def _paragraphs(pages: Sequence[list[str]]) -> list[Paragraph]:
    """The lines of all pages without numbers of pages, running titles and what ends every page."""
    lasts = Counter(page[-1] for page in pages if page)
    repeated = {line for line, times in lasts.items() if times > 2 and times * 2 > len(pages)}
    paragraphs: list[Paragraph] = []
    opening, ended = "", True
    for page in pages:
        numbered = any(PAGE_NUMBER.fullmatch(line) for line in page[:EDGE])
        lines = [
            line
            for number, line in enumerate(page)
            if not (
                (PAGE_NUMBER.fullmatch(line) and not EDGE <= number < len(page) - EDGE)
                or SERVICE.fullmatch(line)
                or (line in repeated and number >= len(page) - EDGE)
            )
        ]
        if ended or not numbered:
            if len(lines) > 1 and numbered and lines[0] == lines[1]:
                del lines[0]
            opening = _plain(" ".join(lines[:6]))
        else:
            lines = _without_title(lines, opening)
        paragraphs += (Paragraph(line, page_break=number == 0) for number, line in enumerate(lines))
        ended = (bool(lines) and lines[-1].casefold() in ENDS) or (ended and not lines)
    return paragraphs


def _without_title(lines: list[str], opening: str) -> list[str]:
    """``lines`` of a page without the title over them, with which the ``opening`` begins.

    It may take two lines, and be broken elsewhere than at the beginning of the document.
    """
    number = 0
    while number < len(lines) and opening.startswith(title := _plain(lines[number])) and title:
        opening = opening[len(title) :]
        number += 1
    return lines[number:]


def _plain(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())
