"""A statement as it stands on the page: its pieces, its words, its quotation marks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from workbench.attribution.model import Span
from workbench.quotes.words import word_spans

# Between the pieces of an interrupted statement, where the reporting words stood.
INTERRUPTION = " … "


def pieces_of(text: str, content: Sequence[Span]) -> tuple[Span, ...]:
    """``content`` in order, without white space at its edges and without empty pieces.

    Pieces that touch, overlap or have only white space between them are one.
    """
    pieces: list[Span] = []
    for start, end in sorted(content):
        printed = text[start:end]
        start += len(printed) - len(printed.lstrip())
        end = start + len(printed.strip())
        if end <= start:
            continue
        if pieces and not text[pieces[-1][1] : start].strip():
            pieces[-1] = (pieces[-1][0], max(end, pieces[-1][1]))
        else:
            pieces.append((start, end))
    return tuple(pieces)


def as_printed(text: str, pieces: Sequence[Span], between: str = INTERRUPTION) -> str:
    """``text[start:end]`` of one piece; several are joined by ``between``."""
    return between.join(text[start:end] for start, end in pieces)


def kind_of(text: str, pieces: Sequence[Span], quotations: Sequence[Span]) -> str:
    """``direct`` if all words stand in quotation marks, ``mixed`` if some do, else ``indirect``.

    ``quotations`` are the (start, end) of all stretches in quotation marks, in order and apart
    from each other. What the marks mean (a statement, a title, a doubtful word) makes no
    difference.
    """
    quoted = []
    for piece in pieces:
        for start, end in word_spans(text, *piece):
            index = bisect_right(quotations, start, key=lambda span: span[0]) - 1
            quoted.append(index >= 0 and end <= quotations[index][1])
    if not any(quoted):
        return "indirect"
    return "direct" if all(quoted) else "mixed"
