"""Which lines of a text were broken at a fixed width, so that they go on in the next one.

A text is looked at as a whole first. Where a program broke its lines, nearly every line that ends
within a sentence ends because the next word had no place, all at one width, and often a small
letter follows; lines of verse, lists, speeches and tables end for other reasons. Only in a text of
which that is so are lines joined, and then where the next word had no place.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from workbench.articles.lines import Line
from workbench.articles.shape import TURN, ends_sentence

# Columns of type and of terminals; longer lines are paragraphs.
NARROWEST, WIDEST = 40, 120
# Below so many columns verse is as wide, and more is asked.
COLUMN = 50
# Of the lines that end within a sentence so many were broken at the width (all, where they are
# few), and a small letter follows as often as in languages with the most capitals (German).
BROKEN_SHARE = 0.85
SMALL_SHARE = 0.35
FEWEST_BROKEN, FEW = 2, 8
# Of all lines that are not alone, so many at the least.
ALL_SHARE = 0.4
# Programs that even out the right edge leave so much of the width free, and more before a hyphen.
SLACK = 0.12
HYPHEN_SLACK = 0.3

BULLET = re.compile(r"[•▪●◦■*+]\s")
DASHED = re.compile(r"[-–—]\s")
NUMBERED = re.compile(r"\(?(?:\d{1,3}|[a-zA-Z])[.)]\s")
MARKED = re.compile(r"#{1,6}\s|\|")
FENCE = re.compile(r"```|~~~")
FRONT = "---"
LONGEST_FRONT = 60
GAP = re.compile(r"\S(?: {3,}|\t+)\S")
HYPHENED = re.compile(r"[^\W\d_][-‐\u00ad]$")


@dataclass(frozen=True, slots=True)
class Pair:
    """A line and the next one, which no blank line parts from it."""

    before: Line
    after: Line

    @property
    def needed(self) -> int:
        """The width that the first word of the next line would have asked for."""
        return self.before.edge + 1 + len(self.after.words.split(maxsplit=1)[0])

    @property
    def step(self) -> int:
        """How many columns the next line is set in."""
        return self.after.indent - self.before.indent

    @property
    def within_sentence(self) -> bool:
        return not ends_sentence(self.before.words)

    @property
    def small(self) -> bool:
        """A small letter follows, or one of a script without capitals."""
        first = self.after.words[0]
        return first.isalpha() and not first.isupper()


def continued(lines: Sequence[Line]) -> list[bool]:
    """For each of ``lines`` whether it goes on from the line before it."""
    loose = _loose(lines)
    width = _width(lines, loose)
    goes_on = [False] * len(lines)
    if not width:
        return goes_on
    hard = _marks_breaks(lines)
    margin = _margin(lines) if _sets_first_lines_in(lines) else None
    first = 0  # the line with which the paragraph began
    for i in range(1, len(lines)):
        pair = Pair(lines[i - 1], lines[i])
        free = loose[i - 1] and loose[i] and pair.after.touches
        if free and not (hard and pair.before.breaks) and _joins(pair, lines[first], width, margin):
            goes_on[i] = True
        else:
            first = i
    return goes_on


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
    for i, (before, after) in enumerate(pairwise(lines)):
        if after.touches and loose[i] and loose[i + 1] and not _rows(before, after):
            yield Pair(before, after)


def _width(lines: Sequence[Line], loose: Sequence[bool]) -> int:
    """The width at which lines were broken, 0 where they were not."""
    pairs = [pair for pair in _pairs(lines, loose) if " " in pair.before.words]
    within = [pair for pair in pairs if pair.within_sentence and pair.step < 2]
    if len(within) < FEWEST_BROKEN:
        return 0
    width = _likeliest(within)
    # Lines of half the width are no prose, whatever they are; they say nothing of the others.
    within = [pair for pair in within if pair.before.edge > width / 2]
    broken = [pair for pair in within if _had_no_place(pair, width)]
    small = sum(pair.small for pair in broken)
    wanted = 1.0 if len(within) < FEW or width < COLUMN else BROKEN_SHARE
    fits = len(broken) >= max(
        FEWEST_BROKEN, wanted * len(within), ALL_SHARE * len(pairs)
    ) and small >= max(2, SMALL_SHARE * len(broken))
    return width if fits else 0


def _likeliest(pairs: Sequence[Pair]) -> int:
    """The width that explains the ends of most lines."""
    steps = [0] * (WIDEST + 2)
    for pair in pairs:
        edge, needed = pair.before.edge, pair.needed
        if edge <= WIDEST and needed > NARROWEST:
            steps[max(edge, NARROWEST)] += 1
            steps[min(needed, WIDEST + 1)] -= 1
    best, most, count = 0, 0, 0
    for width, step in enumerate(steps):
        count += step
        if count > most:
            best, most = width, count
    return best


def _had_no_place(pair: Pair, width: int) -> bool:
    """Whether the next line's first word did not fit on the line before it, or hardly."""
    edge = pair.before.edge
    if edge > width:
        return False
    room = HYPHEN_SLACK if HYPHENED.search(pair.before.words) else SLACK if pair.small else 0.0
    return pair.needed > width - (room * width if pair.within_sentence else 0)


def _joins(pair: Pair, first: Line, width: int, margin: int | None) -> bool:
    before, after = pair.before, pair.after
    if before.depth != after.depth or _rows(before, after):
        return False
    too_long = before.edge > width and " " not in before.words  # an address, which no program cuts
    if not (too_long or _had_no_place(pair, width)):
        return False
    torn = pair.within_sentence and pair.small
    if not torn and (_begins_item(pair, first) or _moves(pair, first, margin)):
        return False
    return torn or not TURN.match(after.words)


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
