"""Plain text and Markdown: what was lost on the way into the file is given back to the text."""

from __future__ import annotations

from workbench.articles.blocks import split_blocks
from workbench.articles.decoding import decode
from workbench.articles.files import TEXT_SUFFIXES
from workbench.articles.mojibake import MENDED, mended
from workbench.articles.readers.model import Draft, File, Reading
from workbench.articles.readers.plain.entities import read_entities
from workbench.articles.readers.plain.tags import without_tags

NAME = "plain text"
NEEDS: tuple[str, ...] = ()


def knows(file: File) -> bool:
    """By its name alone: any bytes may be text in some encoding."""
    return file.suffix in TEXT_SUFFIXES


def read(file: File) -> Reading:
    """One draft, whatever ``file`` holds; without text where that is none."""
    text, codes = decode(file.data)
    repaired, more = repaired_text(text)
    return Reading(drafts=(Draft(repaired, issues=(*codes, *more)),))


def repaired_text(text: str) -> tuple[str, tuple[str, ...]]:
    """``text`` as it was written, and codes of what was done that a reader should know.

    In this order: mojibake mended, entities of HTML read, tags of HTML taken out, lines joined that
    were broken at a fixed width. What needs none of this comes back unchanged.
    """
    codes = []
    whole = mended(text)
    if whole != text:
        codes.append(MENDED)
    bare = without_tags(whole)
    if bare != whole:
        codes.append("not_plain_text")
    return unwrapped(read_entities(bare)), tuple(codes)


def unwrapped(text: str) -> str:
    """``text`` with each paragraph whose lines were broken in one line; the rest as it stands."""
    pieces, at = [], 0
    for block in split_blocks(text):
        if block.lines > 1:
            mark = text[block.start : block.end].partition(block.words[:1])[0]
            pieces += [text[at : block.start], mark, block.words]
            at = block.end
    return "".join([*pieces, text[at:]])
