"""The blocks between empty lines that a document of an old LexisNexis export is made of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from workbench.articles.readers.nexis.labels import COPYRIGHT, RIGHTS, Kind, kind_of

# What is set in the middle of a line of 80 has so many blanks before it.
CENTRED = 10
ERROR = re.compile(
    r"\s*we are sorry but there is an error in this document|.{0,80}fehler in diesem dokument",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Block:
    """Lines between two empty ones, with the blanks before them; ``space`` empty lines before it.

    ``title``: it is set in the type of titles. ``broken``: its lines were broken at a fixed width.
    """

    lines: tuple[str, ...]
    space: int = 1
    title: bool = False
    broken: bool = True

    @property
    def words(self) -> str:
        return " ".join(" ".join(self.lines).split())

    @property
    def centred(self) -> bool:
        """Whether some line of it is set in the middle."""
        return any(_indent(line) >= CENTRED for line in self.lines)

    @property
    def all_centred(self) -> bool:
        return all(_indent(line) >= CENTRED for line in self.lines)

    @property
    def label(self) -> tuple[Kind, str] | None:
        return kind_of("\n".join(self.lines), capitals=True)

    @property
    def is_copyright(self) -> bool:
        return bool(COPYRIGHT.match(self.lines[0]) or RIGHTS.match(self.lines[0]))

    @property
    def is_error(self) -> bool:
        """Whether it says that the database could not show a document."""
        return bool(ERROR.match(self.lines[0]))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" \t"))


def blocks_of(lines: Sequence[str]) -> list[Block]:
    """The blocks of a plain text."""
    blocks: list[Block] = []
    held: list[str] = []
    empty = space = 0
    for line in (*lines, ""):
        if line.strip():
            if not held:
                space = empty
            held.append(line.replace("\xa0", " ").rstrip())
            empty = 0
            continue
        empty += 1
        if held:
            blocks.append(Block(tuple(held), space))
            held = []
    return blocks


def is_labelled(blocks: Sequence[Block]) -> bool:
    """Whether the labels of a document stand among ``blocks``: they are one, or a piece of one."""
    kinds = {label[0] for block in blocks if (label := block.label)}
    return "loaded" in kinds and len(kinds & {"length", "language", "section", "byline"}) > 0
