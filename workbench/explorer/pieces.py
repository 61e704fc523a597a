"""An article cut into paragraphs and pieces, so that marks need no offsets in the browser.

Python counts code points, JavaScript UTF-16 units: what is cut here is right for every text.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, TypedDict

from workbench.articles.blocks import split_blocks
from workbench.articles.model import Article, Paragraph

MarkKind = Literal["content", "cue", "source"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the text (code points, end exclusive) and what it is to the quote ``row``."""

    start: int
    end: int
    kind: MarkKind
    row: int


class Piece(TypedDict):
    """A stretch of one paragraph whose characters are all marked alike; rows in their order."""

    text: str
    content: list[int]
    cue: list[int]
    source: list[int]


class CutParagraph(TypedDict):
    """``kind`` as in ``articles.model.Paragraph``; all pieces joined are the text."""

    kind: str
    pieces: list[Piece]


def cut_article(article: Article, marks: Iterable[Mark]) -> list[CutParagraph]:
    """The whole text in paragraphs, cut wherever a mark begins or ends.

    The texts of all pieces of all paragraphs, joined, are ``article.text``: what stands between
    two paragraphs belongs to the one before, what stands before the first to the first.
    """
    paragraphs = _paragraphs(article)
    length = len(article.text)
    starts = [0, *(paragraph.start for paragraph in paragraphs[1:])]
    ends = [*starts[1:], length]
    kept = [m for m in marks if 0 <= m.start < m.end <= length]
    cuts = sorted({*starts, length, *(m.start for m in kept), *(m.end for m in kept)})
    pieces = iter(_pieces(article.text, cuts, kept))
    cut: list[CutParagraph] = []
    place = 0
    for paragraph, end in zip(paragraphs, ends, strict=True):
        own: list[Piece] = []
        while place < end:
            piece = next(pieces)
            own.append(piece)
            place += len(piece["text"])
        cut.append({"kind": paragraph.kind, "pieces": own})
    return cut


def _paragraphs(article: Article) -> list[Paragraph]:
    """The article's own; its blocks where it has none, for then nobody has laid it out."""
    blocks = split_blocks(article.text) if not article.paragraphs else ()
    found = [*article.paragraphs, *(Paragraph(b.start, b.end, "story") for b in blocks)]
    return found or [Paragraph(0, len(article.text), "story")]


def _pieces(text: str, cuts: list[int], marks: list[Mark]) -> Iterable[Piece]:
    begins: dict[int, list[Mark]] = {}
    for mark in marks:
        begins.setdefault(mark.start, []).append(mark)
    active: list[Mark] = []
    for start, end in pairwise(cuts):
        active = [m for m in active if m.end > start] + begins.get(start, [])
        yield {
            "text": text[start:end],
            "content": _rows(active, "content"),
            "cue": _rows(active, "cue"),
            "source": _rows(active, "source"),
        }


def _rows(marks: list[Mark], kind: MarkKind) -> list[int]:
    return sorted({mark.row for mark in marks if mark.kind == kind})
