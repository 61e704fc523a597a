"""A text cut into blocks at its blank lines and line ends, hard-wrapped lines joined again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workbench.articles.continuing import continued
from workbench.articles.hyphens import HYPHENS, Spelling
from workbench.articles.lines import Line, lines_of


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of text between line ends, trimmed (code points, end exclusive).

    ``words`` is the same with every run of white space as one blank, and with words whole that a
    line end cut: what the rules look at. ``lines``: how many lines it had.
    """

    start: int
    end: int
    words: str
    lines: int = 1

    @property
    def count(self) -> int:
        return self.words.count(" ") + 1


def split_blocks(text: str) -> list[Block]:
    """The blocks of ``text`` in order; they never overlap and hold every non-space character."""
    lines = lines_of(text)
    groups = list(_groups(lines))
    spelling = None
    if any(line.words.endswith(HYPHENS) for group in groups for line in group[:-1]):
        spelling = Spelling(line.words for line in lines)
    return [_block(text, group, spelling) for group in groups]


def make_block(text: str, start: int, end: int) -> Block | None:
    """The block of ``text[start:end]`` without outer white space, None when nothing is left."""
    piece = text[start:end]
    stripped = piece.strip()
    if not stripped:
        return None
    start += len(piece) - len(piece.lstrip())
    return Block(start, start + len(stripped), " ".join(stripped.split()))


def _groups(lines: Sequence[Line]) -> Iterator[list[Line]]:
    group: list[Line] = []
    for line, goes_on in zip(lines, continued(lines), strict=True):
        if group and not goes_on:
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _block(text: str, group: Sequence[Line], spelling: Spelling | None) -> Block:
    start, end = group[0].start, group[-1].end
    pieces = [" ".join(text[start : group[0].end].split())]
    for line in group[1:]:
        between = " "
        if spelling is not None:
            pieces[-1], between = spelling.join(pieces[-1], line.words)
        pieces += [between, " ".join(line.words.split())]
    return Block(start, end, "".join(pieces), len(group))
