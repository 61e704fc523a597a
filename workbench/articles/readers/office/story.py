"""Paragraphs of a Word, RTF or ODT document as one draft: title, headings, running text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workbench.articles import headings, metadata
from workbench.articles.blocks import make_block, split_blocks
from workbench.articles.readers.about import printed_author, printed_title, sensible_title
from workbench.articles.readers.model import Draft, Reading
from workbench.articles.readers.office.docx_text import Paragraph

# The title stands among so many paragraphs from the top; so many characters are the head.
HEAD_PARAGRAPHS = 8
HEAD = 1000
RUNNING_WORDS = 15
LEAST_OF_TITLE = 3
BLANKS = re.compile(r"[^\S\n]+")
UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u00ad\u200b\ufeff\ufffc]")


def reading_of(
    paragraphs: Sequence[Paragraph],
    *,
    title: str | None = None,
    author: str | None = None,
    pictured: bool = False,
) -> Reading:
    """The document as one article; ``title`` and ``author`` are what its properties state.

    ``pictured``: it holds pictures; with no word beside them it is a scan.
    """
    held = [(clean(paragraph.text), paragraph) for paragraph in paragraphs]
    if not any(text for text, _ in held):
        return Reading(issues=("pages_without_text",) if pictured else ())
    stated = sensible_title(title)
    at = _title(held, stated)
    text = _text([pair for i, pair in enumerate(held) if i != at])
    named = " ".join(held[at][0].split()) if at is not None else _unprinted(held, stated)
    draft = Draft(text, title=named, byline=printed_author(author, text[:HEAD]))
    return Reading((draft,))


def clean(text: str) -> str:
    r"""``text`` without what is not seen, white space as one blank; line ends (``\n``) stay."""
    shown = UNSEEN.sub("", text.replace("\r", "\n").replace("\x0b", "\n"))
    return "\n".join(line.strip() for line in BLANKS.sub(" ", shown).split("\n")).strip("\n")


def _title(held: Sequence[tuple[str, Paragraph]], stated: str | None) -> int | None:
    """The paragraph that is the title: by its style, or as the properties have it."""
    filled = [i for i, (text, _) in enumerate(held) if text]
    head = filled[:HEAD_PARAGRAPHS]
    by_style = [i for i in head if held[i][1].level == 0]
    if stated:
        by_style = by_style or [i for i in head if printed_title(held[i][0], stated)]
    if by_style:
        return by_style[0]
    first = filled[0]
    return first if held[first][1].level == 1 and len(filled) > 1 else None


def _unprinted(held: Sequence[tuple[str, Paragraph]], stated: str | None) -> str | None:
    """The title of the properties, where the text begins with its story and prints none."""
    first = next(text for text, _ in held if text)
    return stated if first.count(" ") >= RUNNING_WORDS - 1 else None


def _text(held: Sequence[tuple[str, Paragraph]]) -> str:
    """Headings marked as in Markdown; lines that were wrapped by hand joined."""
    lines: list[str] = []
    marks: dict[int, str] = {}
    running = False
    for i, (text, _) in enumerate(held):
        mark = _mark(held, i, running)
        if mark:
            marks[len(lines) + 1] = mark
            lines += ["", " ".join(text.split()), ""]
        else:
            lines += text.split("\n")
        running = running or text.count(" ") >= RUNNING_WORDS - 1
    raw = "\n".join(lines)
    starts, place = {}, 0
    for number, line in enumerate(lines):
        if number in marks:
            starts[place] = marks[number]
        place += len(line) + 1
    return "\n\n".join(starts.get(b.start, "") + b.words for b in split_blocks(raw))


def _mark(held: Sequence[tuple[str, Paragraph]], i: int, running: bool) -> str:
    """What marks paragraph ``i`` as a heading, "" for text.

    A style says so, or bold type on a short line between paragraphs of the story.
    """
    text, paragraph = held[i]
    words = " ".join(text.split())
    short = len(words) <= headings.MOST_CHARACTERS and words.count(" ") < headings.MOST_WORDS
    if not words or not short:
        return ""
    if paragraph.level is not None:
        return "#" * min(max(paragraph.level, 1), 6) + " "
    block = make_block(words, 0, len(words))
    shaped = block is not None and headings.can_be_heading(block)
    told = metadata.edge_fact(words) or metadata.publisher(words)
    follows = next((j for j in range(i + 1, len(held)) if held[j][0]), None)
    above_text = follows is not None and not held[follows][1].bold
    alone = running and paragraph.bold and above_text and not paragraph.table
    return "## " if alone and shaped and not told else ""
