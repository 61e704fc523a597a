"""Lines of a fixed width become paragraphs again."""

from __future__ import annotations

import re
from collections.abc import Sequence

# No wider line is taken for one that was broken to fit.
WIDEST = 84
NARROWEST = 40
# So many characters must have been left free in a line, beside those that the next word takes.
SLACK = 6
INDENT = re.compile(r"[ \t]{2,9}\S")
COLUMNS = re.compile(r"\S {3,}\S")
# Who speaks in a transcript begins a line.
SPEAKER = re.compile(r"[A-Z][A-Z.'’-]+(?: [A-Z.'’-]+){0,4}(?:, [^:]{1,60})?:\s")
COLUMN = re.compile(r" {3,}")
# Not a dash, which has a blank before it.
BREAK = re.compile(r"(?P<hyphen>(?<=[^\s-])-)?\n")
SPACE = re.compile(r"\s+")


def width_of(lines: Sequence[str]) -> int:
    """The width at which ``lines`` were broken; 0 where they were not."""
    lengths = sorted(len(line.rstrip()) for line in lines if line.strip())
    if not lengths or lengths[-1] > WIDEST * 2:
        return 0
    width = lengths[min(len(lengths) - 1, len(lengths) * 9 // 10)]
    return width if NARROWEST <= width <= WIDEST else 0


def joined(lines: Sequence[str], width: int) -> list[str]:
    """The paragraphs in ``lines``, between which no empty line stands.

    A new one begins where a line is indented or the one before ends though the next word would have
    had its place there, and where a table has its rows; all begin one where ``width`` is 0.
    """
    paragraphs: list[list[str]] = []
    before = ""
    for line in lines:
        words = SPACE.sub(" ", line).strip()
        if not words:
            before = ""
            continue
        row = bool(COLUMNS.search(line.strip()))
        if row:
            words = SPACE.sub(" ", COLUMN.sub(" | ", line.strip()))
        if not width or not before or row or COLUMNS.search(before) or _begins(before, line, width):
            paragraphs.append([])
        paragraphs[-1].append(words)
        before = line.strip()
    return [in_one(run) for run in paragraphs]


def in_one(lines: Sequence[str]) -> str:
    """``lines`` in one; they were broken at hyphens that are there, and never within a word."""
    text = "\n".join(lines)
    return text.replace("\n", " ") if "-\n" not in text else BREAK.sub(_space, text)


def _space(found: re.Match[str]) -> str:
    return found["hyphen"] or " "


def _begins(before: str, line: str, width: int) -> bool:
    if INDENT.match(line) or (before.endswith((".", "?", "!", '"', ")")) and SPEAKER.match(line)):
        return True
    first = line.split(None, 1)[0]
    return len(before) + 1 + len(first) <= width - SLACK


def broken_by_lines(paragraphs: Sequence[str]) -> bool:
    """Whether ``paragraphs`` are in truth lines of a fixed width, as in some Word files."""
    lengths = sorted(len(text) for text in paragraphs if text.strip())
    if len(lengths) < 10 or lengths[-1] > WIDEST:
        return False
    return lengths[len(lengths) // 2] >= NARROWEST
