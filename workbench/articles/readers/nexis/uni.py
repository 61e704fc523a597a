"""What Nexis Uni writes into Word, RTF and PDF alike: a cover, then documents one after another.

A document is title, outlet, day, copyright, labels, "Body", story, labels, "End of Document".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from workbench.articles.readers.model import Reading
from workbench.articles.readers.named_days import dated
from workbench.articles.readers.nexis.labels import alone, kind_of
from workbench.articles.readers.nexis.uni_document import LAST_DAY, Line, draft_of
from workbench.articles.readers.office.docx_text import Paragraph

NAME = "Nexis Uni"
ENDS = frozenset(
    {
        *("end of document", "ende des dokuments", "dokumentende", "fin du document"),
        *("einde van document", "einde van het document", "fin del documento"),
    }
)
COVER = re.compile(
    r"(?:documents?|dokumente?|documenten|documentos?|documenti)\s*\((?P<all>\d{1,5})\)", re.I
)
ITEM = re.compile(r"(?P<number>\d{1,5})\.(?:\s+(?P<title>.*))?")
# Nexis Uni marks where each document begins; "Bookmark_1" is the first.
BEGIN = re.compile(r"Bookmark_\d{1,6}")
# The count of a cover stands among its first lines.
COVER_LINES = 40
# What comes behind the last document and is none (the name of the reader, a note of the service).
LEAST = 200


def reading_of(paragraphs: Sequence[Paragraph], *, wrapped: bool = False) -> Reading:
    """The articles in ``paragraphs``; ``wrapped`` where those are lines as they were printed."""
    lines = _lines(paragraphs)
    expected, begin = _cover(lines)
    documents = [document for document in _documents(lines[begin:]) if _is_document(document)]
    return Reading(
        drafts=tuple(draft_of(document, wrapped=wrapped) for document in documents),
        expected=expected,
    )


def _lines(paragraphs: Sequence[Paragraph]) -> list[Line]:
    """The lines that hold words, each knowing what stood at its place or before it."""
    lines: list[Line] = []
    begins = page = body = False
    for paragraph in paragraphs:
        page = page or paragraph.page_break
        begins = begins or any(BEGIN.fullmatch(mark) for mark in paragraph.bookmarks)
        body = body or any(mark.startswith("Body") for mark in paragraph.bookmarks)
        for text in paragraph.text.split("\n"):
            words = " ".join(text.split()).strip("\ufeff ")
            if words:
                lines.append(Line(words, paragraph.bold, begins, page, body))
                begins = page = body = False
    return lines


def _cover(lines: Sequence[Line]) -> tuple[int | None, int]:
    """How many documents the cover counts, and which line is the first behind it."""
    for number, line in enumerate(lines[:COVER_LINES]):
        found = COVER.fullmatch(line.text)
        if found:
            expected = int(found["all"])
            return expected, _behind_cover(lines, number + 1, expected)
    marked = [number for number, line in enumerate(lines[:COVER_LINES]) if line.begins]
    return None, marked[0] if marked else 0


def _behind_cover(lines: Sequence[Line], begin: int, expected: int) -> int:
    """Where the first document begins: where it is marked, on a new page, or by its title."""
    items: dict[int, int] = {}
    for number in range(begin, len(lines)):
        if lines[number].begins:
            return number
        item = ITEM.fullmatch(lines[number].text)
        if item and int(item["number"]) == len(items) + 1 <= expected:
            items[len(items) + 1] = number
    last = items.get(expected, max(items.values(), default=begin - 1)) + 1
    for number in range(last, len(lines)):
        if lines[number].page and _looks_begun(lines, number):
            return number
    title = _item_title(lines, items.get(1))
    for number in range(last, len(lines)):
        if title and lines[number].text.casefold().startswith(title):
            return number
    for number in range(last, len(lines)):
        if _looks_begun(lines, number):
            return number
    return last


def _item_title(lines: Sequence[Line], number: int | None) -> str:
    """The beginning of the title that the cover gives to its first document, for comparison."""
    if number is None:
        return ""
    item = ITEM.fullmatch(lines[number].text)
    title = item["title"] if item and item["title"] else ""
    title = title or (lines[number + 1].text if number + 1 < len(lines) else "")
    return title.split(";")[0].strip().casefold()[:40]


def _looks_begun(lines: Sequence[Line], number: int) -> bool:
    """Whether a document begins at a line: its day follows soon, and then the labels."""
    soon = lines[number : number + LAST_DAY]
    if any(line.label for line in soon[:2]):
        return False
    ends = [at for at, line in enumerate(soon) if line.text.casefold() in ENDS or line.label]
    day = next((at for at, line in enumerate(soon) if at and dated(line.text)[0]), None)
    if day is None or (ends and ends[0] < day):
        return False
    after = lines[number + day + 1 : number + day + 14]
    return any(
        (label and label[0] == "length") or alone(line.text) == "body"
        for line in after
        if (label := kind_of(line.text, capitals=False)) or alone(line.text)
    )


def _documents(lines: Sequence[Line]) -> list[list[Line]]:
    documents: list[list[Line]] = [[]]
    for number, line in enumerate(lines):
        if line.text.casefold() in ENDS:
            documents.append([])
            continue
        new = line.begins or (line.page and _looks_begun(lines, number))
        if new and documents[-1]:
            documents.append([])
        documents[-1].append(line)
    return documents


def _is_document(lines: Sequence[Line]) -> bool:
    """Whether ``lines`` are a document, or at least a piece of one."""
    labelled = any(kind_of(line.text, capitals=False) or alone(line.text) for line in lines)
    return labelled or sum(len(line.text) for line in lines) >= LEAST
