"""Paragraphs of a PDF as the text of a draft: its title, its headings, where its pages begin."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from workbench.articles import headings, metadata
from workbench.articles.readers.about import close_title, printed_title
from workbench.articles.readers.model import Draft
from workbench.articles.readers.pdf.paragraphs import ENDS_SENTENCE, Paragraph

# Type is a heading's when it is so much larger than the story's, and a title's when so much.
HEADING = 1.12
TITLE = 1.25
TITLE_WORDS = range(3, 41)
# Title and headings are set on so many lines at most.
HEADING_LINES = 3
TITLE_LINES = 6
# Running text begins with a paragraph of so many words in the story's own type.
RUNNING_WORDS = 15
LEAST_OF_TITLE = 3

Type = tuple[float, bool]


def body_type(paragraphs: Sequence[Paragraph]) -> Type:
    """Size and weight of the type that most of the text is set in."""
    count = Counter[Type]()
    for paragraph in paragraphs:
        count[paragraph.size, paragraph.bold] += len(paragraph.text)
    return count.most_common(1)[0][0] if count else (0.0, False)


def stands_out(paragraph: Paragraph, body: Type, share: float = HEADING) -> bool:
    """Whether ``paragraph`` is set larger, or bolder, than the story."""
    return paragraph.size > share * body[0] or (
        paragraph.bold and not body[1] and paragraph.size >= 0.95 * body[0]
    )


def choose_title(paragraphs: Sequence[Paragraph], stated: str | None) -> int | None:
    """The paragraph that is the title: what the file states, else the largest type at its head."""
    body = body_type(paragraphs)
    first = [i for i, paragraph in enumerate(paragraphs) if paragraph.page == paragraphs[0].page]
    if stated:
        printed = [i for i, p in enumerate(paragraphs) if printed_title(p.text, stated)]
        if printed:
            return max(printed, key=lambda i: (paragraphs[i].size, -i))
        printed = [
            i
            for i, p in enumerate(paragraphs)
            if stands_out(p, body) and p.lines <= TITLE_LINES and close_title(p.text, stated)
        ]
        if printed:
            return printed[0]
    shaped = [i for i in first if _can_be_title(paragraphs[i])]
    large = [i for i in shaped if paragraphs[i].size >= TITLE * body[0]]
    if large:
        return max(large, key=lambda i: (paragraphs[i].size, -i))
    running = next((i for i in first if _runs(paragraphs[i], body)), 0)
    return next((i for i in shaped if i < running and stands_out(paragraphs[i], body)), None)


def _can_be_title(paragraph: Paragraph) -> bool:
    words = paragraph.text.split()
    shaped = len(words) in TITLE_WORDS and paragraph.lines <= TITLE_LINES
    text = paragraph.text
    named = metadata.publisher(text) or metadata.edge_fact(text)
    return shaped and not text[0].islower() and not text.endswith((",", ";", ":")) and not named


def without_menu(paragraphs: Sequence[Paragraph], title: int) -> list[Paragraph]:
    """The title of a web page and what follows it; above it only what has a sentence's length or
    states a day or an author."""
    body = body_type(paragraphs)
    above = [p for p in paragraphs[:title] if _runs(p, body) or metadata.edge_fact(p.text)]
    return [*above, *paragraphs[title:]]


def _runs(paragraph: Paragraph, body: Type) -> bool:
    return paragraph.text.count(" ") >= RUNNING_WORDS - 1 and not stands_out(paragraph, body)


def draft_of(paragraphs: Sequence[Paragraph], pages: int, *, title: int | None = None) -> Draft:
    """A draft of ``paragraphs``, headings below the first running text marked as in Markdown.

    ``pages`` is how many pages the file has, or how many the article touches.
    """
    body = body_type(paragraphs)
    begin = paragraphs[0].page if paragraphs else 0
    text = ""
    starts: dict[int, int] = {}
    running = False
    for i, paragraph in enumerate(paragraphs):
        if i == title:
            continue
        piece = paragraph.text
        marked = running and _is_heading(paragraphs, i, body)
        running = running or _runs(paragraph, body)
        at = len(text) + 2 * bool(text)
        starts.setdefault(paragraph.page, at)
        lead = "## " if marked else ""
        for place, page in paragraph.turns:
            starts.setdefault(page, at + len(lead) + place)
        text += ("\n\n" if text else "") + lead + piece
    named = paragraphs[title].text if title is not None else None
    return Draft(text, title=named, pages=_pages(starts, begin, pages, len(text)))


def _pages(starts: dict[int, int], begin: int, pages: int, end: int) -> tuple[int, ...]:
    """Where each page after the first begins; one without text where the next one does."""
    found: list[int] = []
    following = end
    for page in range(begin + pages - 1, begin, -1):
        following = starts.get(page, following)
        found.append(following)
    return tuple(reversed(found))


def _is_heading(paragraphs: Sequence[Paragraph], i: int, body: Type) -> bool:
    paragraph = paragraphs[i]
    text = paragraph.text
    short = len(text) <= headings.MOST_CHARACTERS and text.count(" ") < headings.MOST_WORDS
    if not (short and paragraph.lines <= HEADING_LINES and stands_out(paragraph, body)):
        return False
    stopped = ENDS_SENTENCE.search(text) and not text.endswith(("?", "!"))
    if stopped or text.endswith((",", ";")) or not re.match(r"[^\W_a-zß-ÿ]", text):
        return False
    if metadata.edge_fact(text) or metadata.publisher(text):
        return False
    return i + 1 < len(paragraphs) and not stands_out(paragraphs[i + 1], body)
