"""PDF: the text of its pages in paragraphs; press clippings as the articles they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workbench.articles.readers.about import printed_author, sensible_title
from workbench.articles.readers.model import Draft, File, Reading
from workbench.articles.readers.pdf.clippings import clippings, index_of
from workbench.articles.readers.pdf.columns import columns_of
from workbench.articles.readers.pdf.furniture import PRINTED_FROM, without_furniture
from workbench.articles.readers.pdf.paragraphs import Paragraph, Placed, paragraphs_of, place
from workbench.articles.readers.pdf.story import choose_title, draft_of, without_menu
from workbench.articles.readers.pdf.words import Document, open_document

NAME = "PDF"
NEEDS = ("pypdfium2",)
# Something may stand before a PDF's first bytes, within these.
MAGIC = b"%PDF-"
MAGIC_WITHIN = 1024
# A page with a picture and no more letters than a stamp has been scanned.
STAMP = 60
# An author is named above the story.
HEAD = 1000


def knows(file: File) -> bool:
    """Whether ``file`` begins as a PDF does."""
    return MAGIC in file.head[:MAGIC_WITHIN]


def read(file: File) -> Reading:
    """The articles of a PDF; raises ``NotReadError`` where it is locked or damaged.

    Pages that are pictures have the issue ``pages_without_text``: no text is invented for them.
    """
    document = open_document(file.data)
    lines, taken = lines_in_order(document)
    issues = _issues(document, lines)
    paragraphs = paragraphs_of(lines)
    if not paragraphs:
        return Reading(issues=issues)
    entries = index_of(lines)
    drafts = clippings(paragraphs, entries)
    if drafts:
        return Reading(drafts, entries or None, issues)
    return Reading((_whole(document, paragraphs, taken, issues),))


def lines_in_order(document: Document) -> tuple[list[Placed], tuple[tuple[str, ...], ...]]:
    """The lines of all pages as they are read, and those taken away at the edges of each."""
    cleaned = without_furniture(document.pages)
    columns = [
        columns_of(words, page.rules)
        for words, page in zip(cleaned.pages, document.pages, strict=True)
    ]
    return place(columns), cleaned.taken


def _issues(document: Document, lines: Sequence[Placed]) -> tuple[str, ...]:
    letters = [0] * len(document.pages)
    for placed in lines:
        letters[placed.page] += len(placed.line.text)
    scanned = any(
        page.pictured and count < STAMP for page, count in zip(document.pages, letters, strict=True)
    )
    codes = [
        ("file_cut", document.cut),
        ("pages_without_text", scanned),
        ("encoding_damaged", document.damaged),
    ]
    return tuple(code for code, found in codes if found)


def _whole(
    document: Document,
    paragraphs: Sequence[Paragraph],
    taken: tuple[tuple[str, ...], ...],
    issues: tuple[str, ...],
) -> Draft:
    """The whole file as one article."""
    stated = sensible_title(document.about.get("Title"))
    title = choose_title(paragraphs, stated)
    if stated and title is not None and _from_browser(document, taken):
        below = len(paragraphs) - title
        paragraphs = without_menu(paragraphs, title)
        title = len(paragraphs) - below
    first = paragraphs[0].page
    draft = draft_of(paragraphs, len(document.pages) - first, title=title)
    return replace(
        draft,
        # Pages before the first that has text begin with it.
        pages=(0,) * first + draft.pages,
        title=draft.title or (stated if _begins_running(paragraphs) else None),
        byline=printed_author(document.about.get("Author"), draft.text[:HEAD]),
        url=_address(taken),
        issues=issues,
    )


def _from_browser(document: Document, taken: tuple[tuple[str, ...], ...]) -> bool:
    """Whether a browser printed the file: a web page, its menu above the title."""
    named = "Mozilla/" in document.about.get("Creator", "")
    return named or any(PRINTED_FROM.fullmatch(line) for lines in taken for line in lines)


def _begins_running(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether the text begins with its story, so that no title can be printed."""
    return paragraphs[0].text.count(" ") >= STAMP // 4


def _address(taken: tuple[tuple[str, ...], ...]) -> str | None:
    """The address that a browser prints below every page."""
    found = {
        line.split()[0]
        for lines in taken
        for line in lines
        if PRINTED_FROM.fullmatch(line) and line.startswith("http")
    }
    address = found.pop() if len(found) == 1 else None
    return None if address is None or address.endswith(("…", "...")) else address
