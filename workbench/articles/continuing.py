"""Which lines of a text go on from the line before: those that were broken at a fixed width.

Only where the text as a whole was broken so (``wrapping``) are lines joined, and then where the
next word had no place. Items of lists, turns of talk, lines set in, code, tables and what Markdown
marks begin lines of their own.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from workbench.articles.lines import Line
from workbench.articles.shape import TURN
from workbench.articles.wrapping import Edge, Pair, broken_at

CLOSING, OPENING = '”"»’', '“"«‘„'
BULLET = re.compile(r"[•▪●◦■*+]\s")
DASHED = re.compile(r"[-–—]\s")
NUMBERED = re.compile(r"\(?(?:\d{1,3}|[a-zA-Z])[.)]\s")
MARKED = re.compile(r"#{1,6}\s|\|")
FENCE = re.compile(r"```|~~~")
FRONT = "---"
LONGEST_FRONT = 60
GAP = re.compile(r"\S(?: {3,}|\t+)\S")


def continued(lines: Sequence[Line]) -> list[bool]:
    """For each of ``lines`` whether it goes on from the line before it."""
    loose = _loose(lines)
    edge = broken_at(list(_pairs(lines, loose)))
    goes_on = [False] * len(lines)
    if edge is None:
        return goes_on
    hard = _marks_breaks(lines)
    meant = _meant(lines, loose, edge)
    margin = _margin(lines) if _sets_first_lines_in(lines) else None
    first = 0  # the line with which the paragraph began
    for i in range(1, len(lines)):
        pair = Pair(lines[i - 1], lines[i])
        free = (
            loose[i - 1] and loose[i] and pair.after.touches and not (hard and pair.before.breaks)
        )
        if i in meant and not pair.torn:
            free = False
        if free and _joins(pair, lines[first], edge, margin):
            goes_on[i] = True
        else:
            first = i
    return goes_on


def _meant(lines: Sequence[Line], loose: Sequence[bool], edge: Edge) -> set[int]:
    """The lines of stretches in which at least half of the breaks are meant: lists, speeches.

    Only where blank lines part the paragraphs of the text; else its last lines are such breaks.
    """
    broken, kept = Counter[int](), Counter[int]()
    stretch, of = 0, [0] * len(lines)
    for i in range(1, len(lines)):
        stretch += not lines[i].touches
        of[i] = stretch
        pair = Pair(lines[i - 1], lines[i])
        if lines[i].touches and loose[i - 1] and loose[i]:
            (broken if edge.had_no_place(pair) else kept)[stretch] += 1
    whole = sum(stretch not in kept for stretch in broken)
    if 2 * whole < len(broken):
        return set()
    return {i for i, stretch in enumerate(of) if kept[stretch] >= max(1, broken[stretch])}


def _loose(lines: Sequence[Line]) -> list[bool]:
    """Which lines may be joined at all: no code, rules, headings marked as such, rows of tables."""
    fenced = front = False
    found = []
    for number, line in enumerate(lines):
        words = line.words
        if number == 0 and words == FRONT:
            front = any(each.words == FRONT for each in lines[1:LONGEST_FRONT])
        elif FENCE.match(words):
            fenced = not fenced
        held = fenced or front or FENCE.match(words) or MARKED.match(words)
        if front and number and words == FRONT:
            front = False
        found.append(not held and any(map(str.isalnum, words)) and "\t" not in words)
    return found


def _pairs(lines: Sequence[Line], loose: Sequence[bool]) -> Iterator[Pair]:
    stretch = 0
    for i, (before, after) in enumerate(pairwise(lines)):
        stretch += not after.touches
        if after.touches and loose[i] and loose[i + 1] and not _rows(before, after):
            yield Pair(before, after, stretch)


def _joins(pair: Pair, first: Line, edge: Edge, margin: int | None) -> bool:
    before, after = pair.before, pair.after
    if before.depth != after.depth or _rows(before, after):
        return False
    # No program cuts an address, however long it is.
    too_long = before.edge > edge.width and " " not in before.words
    if not (too_long or edge.had_no_place(pair)):
        return False
    if before.words[-1] in CLOSING and after.words[0] in OPENING:
        return False  # another speaker's turn
    if not pair.torn and (_begins_item(pair, first) or _moves(pair, first, margin)):
        return False
    return pair.torn or not TURN.match(after.words)


def _begins_item(pair: Pair, first: Line) -> bool:
    """Whether the next line begins an item of a list."""
    words = pair.after.words
    if BULLET.match(words):
        return True
    for mark in (DASHED, NUMBERED):
        if mark.match(words):
            return bool(mark.match(first.words)) or not pair.within_sentence
    return False


def _moves(pair: Pair, first: Line, margin: int | None) -> bool:
    """Whether the next line is set in or out as the beginning of a paragraph."""
    if margin is not None and pair.after.indent > margin + 1:
        return True
    if pair.step > 1:
        return not (pair.before is first and _is_item(first))
    return pair.step < -1 and pair.before is not first


def _margin(lines: Sequence[Line]) -> int:
    """The column in which most lines begin."""
    return Counter(line.indent for line in lines).most_common(1)[0][0]


def _sets_first_lines_in(lines: Sequence[Line]) -> bool:
    """Whether the first lines of paragraphs are set in: those behind them are not."""
    steps = [after.indent - before.indent for before, after in pairwise(lines) if after.touches]
    return sum(step < -1 for step in steps) > sum(step > 1 for step in steps) / 2 > 0


def _is_item(line: Line) -> bool:
    return any(mark.match(line.words) for mark in (BULLET, DASHED, NUMBERED))


def _rows(before: Line, after: Line) -> bool:
    return bool(GAP.search(before.words) and GAP.search(after.words))


def _marks_breaks(lines: Sequence[Line]) -> bool:
    """Whether two blanks at the end of a line mean something: few lines have them."""
    return sum(line.breaks for line in lines) < 0.3 * len(lines)
