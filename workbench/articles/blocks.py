"""A text cut into blocks at its blank lines and line ends, hard-wrapped lines joined again."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

LINE_END = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
# A text counts as hard-wrapped when its lines are this wide, this many of its line ends are
# forced by that width, and this few of them end a sentence; poems and short paragraphs fail.
WRAP_WIDTHS = range(40, 121)
WRAP_SHARE = 0.6
WRAP_LEAST_LINES = 4
ENDS_SENTENCE = re.compile(r"[.!?…]['\"’”»)\]]*$")


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of text between line ends, trimmed (code points, end exclusive).

    ``words`` is the same with every run of white space as one blank: what the rules look at.
    """

    start: int
    end: int
    words: str

    @property
    def count(self) -> int:
        return self.words.count(" ") + 1


def split_blocks(text: str) -> list[Block]:
    """The blocks of ``text`` in order; they never overlap and hold every non-space character."""
    lines = _lines(text)
    width = _wrap_width(text, lines)
    blocks: list[tuple[int, int]] = []
    for position, (start, end, touches) in enumerate(lines):
        before = lines[position - 1] if position else None
        if width and touches and before and _forced(text, before, start, end, width):
            blocks[-1] = (blocks[-1][0], end)
        else:
            blocks.append((start, end))
    return [Block(start, end, " ".join(text[start:end].split())) for start, end in blocks]


def make_block(text: str, start: int, end: int) -> Block | None:
    """The block of ``text[start:end]`` without outer white space, None when nothing is left."""
    piece = text[start:end]
    stripped = piece.strip()
    if not stripped:
        return None
    start += len(piece) - len(piece.lstrip())
    return Block(start, start + len(stripped), " ".join(stripped.split()))


def _lines(text: str) -> list[tuple[int, int, bool]]:
    """(start, end, touches the line before) of every line that is not blank."""
    found: list[tuple[int, int, bool]] = []
    begin, touches = 0, False
    ends = [(m.start(), m.end()) for m in LINE_END.finditer(text)] + [(len(text), len(text))]
    for stop, following in ends:
        line = text[begin:stop]
        stripped = line.strip()
        if stripped:
            start = begin + len(line) - len(line.lstrip())
            found.append((start, start + len(stripped), touches))
        touches = bool(stripped)
        begin = following
    return found


def _wrap_width(text: str, lines: list[tuple[int, int, bool]]) -> int:
    """The width at which ``text`` was hard-wrapped, 0 when it was not."""
    width = max((end - start for start, end, _ in lines), default=0)
    pairs = [(before, line) for before, line in pairwise(lines) if line[2]]
    if width not in WRAP_WIDTHS or len(pairs) < WRAP_LEAST_LINES:
        return 0
    forced = [before for before, line in pairs if _forced(text, before, line[0], line[1], width)]
    full_stops = sum(bool(ENDS_SENTENCE.search(text[start:end])) for start, end, _ in forced)
    wrapped = len(forced) >= WRAP_SHARE * len(pairs) and full_stops <= len(forced) / 2
    return width if wrapped else 0


def _forced(text: str, before: tuple[int, int, bool], start: int, end: int, width: int) -> bool:
    """Whether the next line's first word did not fit on the line before it."""
    first_word = text[start:end].split(maxsplit=1)[0]
    return before[1] - before[0] + 1 + len(first_word) > width
