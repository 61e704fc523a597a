"""The columns of a page in the order in which they are read."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from workbench.articles.readers.pdf.lines import Line, lines_of
from workbench.articles.readers.pdf.words import Rule, Word

# White between columns is at least so wide (points), and so many lines stand on either side of it;
# fewer where it is wider, since no blanks are as wide.
GUTTER, GUTTER_LINES = 7.0, 3
WIDE_GUTTER, WIDE_GUTTER_LINES = 10.0, 2
# So many of the lines to its right begin at one place (points), as words between two wide spaces
# do not.
ALIGNED = 0.6
ALIGNED_WITHIN = 2.0
# Columns of fewer words a line are those of a table, which is read across.
TABLE_WORDS = 1.8
NARROWEST = 40.0
# One column is read to its foot, however often columns begin anew below: no page has more levels.
DEEPEST = 6
LONGEST_BAND = 300
# A page made to be slow is read as one column from where so many comparisons were made, and lines
# of one column are not compared: none of the next ones has white within, or far from the left.
MOST_WORK = 400_000
LOOK_AHEAD = 30
FAR = 0.25
# Type above the text's that can begin an article or a part of it.
LARGER = 1.12
# White between lines, in lines, that can part articles set in the same columns.
WIDE_WHITE = 2.2
WHITE_BESIDE = 1.8


@dataclass(frozen=True, slots=True)
class Column:
    """Lines that follow each other from the top; ``anew`` where something else begins with them."""

    lines: tuple[Line, ...]
    anew: bool = False


_Gap = tuple[float, float]


def columns_of(words: Sequence[Word], rules: Sequence[Rule]) -> list[Column]:
    """The columns of a page in reading order: to the foot of each, but not past a heading or a
    drawn line over all of them."""
    found: list[Column] = []
    work = [MOST_WORK]
    for zone in _zones(lines_of(words), rules):
        before = len(found)
        _read(zone, found, 0, work)
        if before:
            found[before] = replace(found[before], anew=True)
    return found


def _zones(lines: list[Line], rules: Sequence[Rule]) -> list[list[Line]]:
    """``lines`` parted at the drawn lines that cross most of the page's text."""
    if not lines:
        return []
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    heights = sorted(
        (rule.height for rule in rules if rule.right - rule.left > 0.6 * (right - left)),
        reverse=True,
    )
    zones: list[list[Line]] = [[]]
    for line in lines:
        middle = (line.bottom + line.top) / 2
        if heights and middle < heights[0]:
            while heights and middle < heights[0]:
                heights.pop(0)
            zones.append([])
        zones[-1].append(line)
    return [zone for zone in zones if zone]


def _read(lines: list[Line], found: list[Column], depth: int, work: list[int]) -> None:
    """Adds the columns of ``lines``, which span some width, to ``found``."""
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    gaps = [_gaps(line, left, right) for line in lines]
    split = [i for i, own in enumerate(gaps) if any(_can_part(gap, left, right) for gap in own)]
    single: list[Line] = []
    i = 0
    while i < len(lines):
        at = bisect_left(split, i)
        likely = depth < DEEPEST and at < len(split) and split[at] < i + LOOK_AHEAD
        end, gutter = _band(lines, gaps, i, work) if likely and work[0] > 0 else (i, None)
        if gutter is None:
            single.append(lines[i])
            i += 1
            continue
        _add(single, found)
        single = []
        for part in _parts(lines[i:end], gutter):
            _split(part, gutter, found, depth, work)
        i = end
    _add(single, found)


def _can_part(gap: _Gap, left: float, right: float) -> bool:
    """Whether a gap has text on both sides, or is what a line far from the left leaves."""
    return gap[1] < right and (gap[0] > left or gap[1] > left + FAR * (right - left))


def _add(lines: list[Line], found: list[Column]) -> None:
    if lines:
        found.append(Column(tuple(lines)))


def _split(
    lines: list[Line], gutter: _Gap, found: list[Column], depth: int, work: list[int]
) -> None:
    """What stands to the left of ``gutter``, then what stands to its right."""
    middle = sum(gutter) / 2
    words = [word for line in lines for word in line.words]
    for side in (
        [word for word in words if word.right <= middle],
        [word for word in words if word.right > middle],
    ):
        if side:
            _read(lines_of(side), found, depth + 1, work)


def _band(
    lines: list[Line], white: list[list[_Gap]], start: int, work: list[int]
) -> tuple[int, _Gap | None]:
    """The longest run of lines from ``start`` that one gutter crosses, and the gutter.

    ``white`` are the gaps of all lines; ``work`` counts down what may still be compared.
    """
    gaps = white[start]
    end = start + 1
    best: tuple[int, _Gap | None] = (end, None)
    while gaps:
        if end == len(lines) or end - start == LONGEST_BAND:
            narrowed: list[_Gap] = []
        else:
            narrowed = _common(gaps, white[end])
            work[0] -= len(gaps) * len(white[end]) + 1
        lost = [gap for gap in gaps if not any(_overlap(gap, other) for other in narrowed)]
        for gap in lost:
            if best[1] is None or end > best[0]:
                best = (end, gap) if _parts_columns(lines[start:end], gap) else best
        gaps = narrowed
        end += 1
    return best


def _overlap(one: _Gap, other: _Gap) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _gaps(line: Line, left: float, right: float) -> list[_Gap]:
    """The white stretches of a line that are wide enough, those at its ends included."""
    edges = [left - GUTTER]
    for word in line.words:
        if word.left - edges[-1] >= 0:
            edges += [word.left, word.right]
        else:
            edges[-1] = max(edges[-1], word.right)
    edges.append(right + GUTTER)
    return [(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if b - a >= GUTTER]


def _common(some: list[_Gap], others: list[_Gap]) -> list[_Gap]:
    both = [(max(a, c), min(b, d)) for a, b in some for c, d in others]
    return [(a, b) for a, b in both if b - a >= GUTTER]


def _parts_columns(lines: list[Line], gap: _Gap) -> bool:
    """Whether text stands on both sides of ``gap``, and begins to its right at one place."""
    middle = sum(gap) / 2
    lefts = [[word for word in line.words if word.right <= middle] for line in lines]
    rights = [[word for word in line.words if word.right > middle] for line in lines]
    lefts, rights = [x for x in lefts if x], [x for x in rights if x]
    least = WIDE_GUTTER_LINES if gap[1] - gap[0] >= WIDE_GUTTER else GUTTER_LINES
    if len(lefts) < least or len(rights) < least:
        return False
    for side in (lefts, rights):
        words = sum(map(len, side))
        wide = max(w.right for x in side for w in x) - min(w.left for x in side for w in x)
        if words < TABLE_WORDS * len(side) or wide < NARROWEST:
            return False
    begins = sorted(min(word.left for word in side) for side in rights)
    most = max(bisect_right(begins, place + ALIGNED_WITHIN) - i for i, place in enumerate(begins))
    return most >= ALIGNED * len(begins)


def _parts(lines: list[Line], gutter: _Gap) -> list[list[Line]]:
    """``lines`` parted where an article ends and another begins in the same columns.

    There a line of larger or bolder type stands alone, or much white, with text on both sides of
    the gutter above and below.
    """
    pitch = median([a.top - b.top for a, b in pairwise(lines)] or [1.0])
    usual = median(line.size for line in lines)
    bold = sum(line.bold for line in lines) > len(lines) / 2
    parts: list[list[Line]] = [[]]
    for i, line in enumerate(lines):
        if parts[-1]:
            before = parts[-1][-1]
            headed = line.size > LARGER * usual or (line.bold and not bold)
            headed = headed and not (before.bold == line.bold and before.size >= line.size)
            headed = headed and _alone(lines, i, gutter, pitch)
            white = before.bottom - line.top > WIDE_WHITE * pitch
            apart = headed or white
            if apart and _two_sided(parts[-1], gutter) and _two_sided(lines[i:], gutter):
                parts.append([])
        parts[-1].append(line)
    return parts


def _alone(lines: list[Line], i: int, gutter: _Gap, pitch: float) -> bool:
    """Whether line ``i`` stands left of ``gutter``, with nothing to its right but white."""
    middle = sum(gutter) / 2
    if lines[i].right > middle:
        return False
    above = next((line for line in reversed(lines[:i]) if line.right > middle), None)
    below = next((line for line in lines[i + 1 :] if line.right > middle), None)
    return above is None or below is None or above.bottom - below.top > WHITE_BESIDE * pitch


def _two_sided(lines: list[Line], gutter: _Gap) -> bool:
    middle = sum(gutter) / 2
    return any(line.left < middle for line in lines) and any(line.right > middle for line in lines)
