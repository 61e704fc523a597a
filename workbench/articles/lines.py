"""A text cut into its lines, each with what a reader sees of how it is set."""

from __future__ import annotations

import re
from dataclasses import dataclass

LINE_END = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
# Marks before each line of what Markdown and mails quote.
QUOTED = re.compile(r"(?:>[ \t]?)+")
TAB = 8


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank, trimmed (code points, end exclusive).

    ``words`` is what it says, without marks of quoting, of which it has ``depth``; ``indent`` are
    the columns before it. ``touches``: no blank line stands before it. ``breaks``: it ends in two
    blanks, by which Markdown ends a line that is to be one.
    """

    start: int
    end: int
    words: str
    indent: int = 0
    depth: int = 0
    touches: bool = False
    breaks: bool = False

    @property
    def edge(self) -> int:
        """The column in which it ends."""
        return self.indent + self.end - self.start


def lines_of(text: str) -> list[Line]:
    """The lines of ``text`` in order; they hold every character that is not white space."""
    found: list[Line] = []
    begin, touches = 0, False
    ends = [(m.start(), m.end()) for m in LINE_END.finditer(text)] + [(len(text), len(text))]
    for stop, following in ends:
        line = text[begin:stop]
        stripped = line.strip()
        if stripped:
            before = line[: len(line) - len(line.lstrip())]
            start = begin + len(before)
            quoted = QUOTED.match(stripped)
            words = stripped[quoted.end() :].lstrip() if quoted else stripped
            found.append(
                Line(
                    start,
                    start + len(stripped),
                    words or stripped,
                    len(before.expandtabs(TAB)),
                    quoted[0].count(">") if quoted and words else 0,
                    touches,
                    line.endswith("  "),
                )
            )
        touches = bool(stripped)
        begin = following
    return found
