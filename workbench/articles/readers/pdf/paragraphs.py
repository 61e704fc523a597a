"""Lines in reading order joined into paragraphs, over the ends of columns and pages too."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from workbench.articles.hyphens import CUT, Spelling
from workbench.articles.readers.pdf.columns import Column
from workbench.articles.readers.pdf.lines import Line

ENDS_SENTENCE = re.compile(r"[.!?…:][\"'”’»“)\]]*$")
# Lines that begin something of their own, whatever stands before them.
BEGINS = re.compile(r"[•●▪■◦‣►❑*·]\s|[-–—]\s(?=\S)|©|\(c\) |\d{1,2}[.)] ")
# White above a line that opens a paragraph, in the usual distance of lines; an indent, in sizes of
# the type.
MORE_WHITE = 1.28
INDENT = (0.5, 5.0)
# White that a line leaves at its right though the next word had fitted there, over which a
# paragraph ends without a full stop (in widths of the column).
EARLY = 0.2
SAME_SIZE = 0.08
# Larger type than the story's by so much is often set narrower than its column.
LARGE = 1.1


@dataclass(frozen=True, slots=True)
class Placed:
    """A line with its page and the column in which it stands.

    ``anew``: it is the first below a drawn line, where something else begins.
    """

    line: Line
    page: int
    column: int
    left: float
    right: float
    anew: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph's text in one line; ``turns`` are the places in it, in code points, at which a
    further page begins, with that page's number (0-based)."""

    text: str
    size: float
    bold: bool
    page: int
    turns: tuple[tuple[int, int], ...] = ()
    lines: int = 1


def place(columns: Sequence[Sequence[Column]]) -> list[Placed]:
    """The lines of all pages in reading order."""
    found: list[Placed] = []
    number = 0
    usual = _usual_size(columns)
    for page, those in enumerate(columns):
        for column in those:
            rights = _rights(column.lines, usual)
            left = _usual([line.left for line in column.lines])
            found += [
                Placed(line, page, number, left, rights[i], column.anew and not i)
                for i, line in enumerate(column.lines)
            ]
            number += 1
    return found


def _usual_size(columns: Sequence[Sequence[Column]]) -> float:
    sizes = Counter[float]()
    for line in (line for page in columns for column in page for line in column.lines):
        sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _rights(lines: Sequence[Line], usual: float) -> list[float]:
    """How far each line could have run: as far as its column, or the large type it is part of."""
    whole = max(line.right for line in lines)
    rights: list[float] = []
    run: list[Line] = []
    for line in [*lines, None]:
        if run and (line is None or not alike(run[-1], line)):
            large = len(run) > 1 and run[0].size > LARGE * usual
            rights += [max(each.right for each in run) if large else whole] * len(run)
            run = []
        if line is not None:
            run.append(line)
    return rights


def _usual(places: Sequence[float]) -> float:
    """The place at which most lines begin."""
    return float(Counter(round(x) for x in places).most_common(1)[0][0])


def paragraphs_of(lines: Sequence[Placed]) -> list[Paragraph]:
    """The paragraphs of a document."""
    spelling = Spelling(placed.line.text for placed in lines)
    pitches = _pitches(lines)
    found: list[Paragraph] = []
    run: list[Placed] = []
    for number, placed in enumerate(lines):
        after = lines[number + 1] if number + 1 < len(lines) else None
        if run and _begins(run, placed, after, pitches):
            found.append(_paragraph(run, spelling))
            run = []
        run.append(placed)
    return [*found, _paragraph(run, spelling)] if run else found


def _pitches(lines: Sequence[Placed]) -> dict[float, float]:
    """The usual distance of lines in each size of type."""
    steps: defaultdict[float, list[float]] = defaultdict(list)
    for a, b in pairwise(lines):
        step = a.line.bottom - b.line.bottom
        if a.column == b.column and a.line.size == b.line.size and 0 < step < 3 * a.line.size:
            steps[a.line.size].append(step)
    return {size: _lowest(those) for size, those in steps.items()}


def _lowest(steps: list[float]) -> float:
    """The smallest distance that is no exception: paragraphs may be short and white common."""
    steps.sort()
    return median(steps[: max(1, len(steps) // 2)])


def _begins(
    run: list[Placed], placed: Placed, after: Placed | None, pitches: dict[float, float]
) -> bool:
    """Whether a paragraph begins with ``placed``."""
    before = run[-1]
    text = before.line.text
    if not alike(before.line, placed.line) or BEGINS.match(placed.line.text):
        return True
    ended = bool(ENDS_SENTENCE.search(text))
    if placed.anew:
        return ended or not placed.line.text[0].islower()
    if before.column != placed.column:
        return _begins_column(before, placed, after, ended)
    size = placed.line.size or 1.0
    step = before.line.bottom - placed.line.bottom
    if step > MORE_WHITE * pitches.get(size, 1.2 * size):
        return True
    if _indented(placed, after) and not (len(run) > 1 and _flush(before, placed)):
        return ended or not _full(before, placed)
    return _stops_early(before, placed, ended)


def alike(one: Line, other: Line) -> bool:
    """Whether two lines are set in one type."""
    close = abs(one.size - other.size) <= SAME_SIZE * max(one.size, other.size)
    return close and one.bold == other.bold


def _begins_column(before: Placed, placed: Placed, after: Placed | None, ended: bool) -> bool:
    """At the head of a column: a sentence runs on, and so does a full line."""
    if not ended:
        # A list or a heading can end without a stop as well; a small letter is sure.
        return _full(before, placed) is False and not _goes_on(before, placed)
    return _indented(placed, after) or not _full(before, placed)


def _goes_on(before: Placed, placed: Placed) -> bool:
    """A sentence without its stop, set over the width of a column, or going on in small."""
    wide = before.line.right - before.left > 0.5 * (before.right - before.left)
    first = placed.line.text[:1]
    return first.islower() or first.isdigit() or wide or len(before.line.words) < 3


def _indented(placed: Placed, after: Placed | None) -> bool:
    size = placed.line.size or 1.0
    indent = placed.line.left - placed.left
    if not INDENT[0] * size < indent < INDENT[1] * size:
        return False
    if after is None or after.column != placed.column:
        return True
    return not (_flush(placed, after) and alike(placed.line, after.line))


def _flush(one: Placed, other: Placed) -> bool:
    return abs(one.line.left - other.line.left) < 0.3 * (one.line.size or 1.0)


def _room(before: Placed, placed: Placed) -> float:
    """White at the right of a line beyond what the next line's first word had taken."""
    word = placed.line.words[0]
    width = word.right - word.left + 0.28 * (before.line.size or 1.0)
    return before.right - before.line.right - width


def _full(before: Placed, placed: Placed) -> bool:
    """Whether the next line's first word had not fitted on this one."""
    return _room(before, placed) <= 0.3 * (before.line.size or 1.0)


def _stops_early(before: Placed, placed: Placed, ended: bool) -> bool:
    if _full(before, placed) or CUT.search(before.line.text):
        return False
    return ended or _room(before, placed) > EARLY * (before.right - before.left)


def _paragraph(run: list[Placed], spelling: Spelling) -> Paragraph:
    text, turns = "", []
    page = run[0].page
    for placed in run:
        line = placed.line.text
        if text:
            text, between = spelling.join(text, line)
            text += between
        if placed.page != page:
            page = placed.page
            turns.append((len(text), page))
        text += line
    sizes = Counter[tuple[float, bool]]()
    for placed in run:
        sizes[placed.line.size, placed.line.bold] += len(placed.line.text)
    size, bold = sizes.most_common(1)[0][0]
    return Paragraph(text, size, bold, run[0].page, tuple(turns), len(run))
