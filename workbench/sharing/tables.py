"""Frames as pandas writes them in HTML: words begin at the left, numbers end at the right.

pandas aligns every cell to the right, and says of no column what it holds. So it is read from what
is written in the column.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from workbench.sharing.markup import End, Start, Text, Token, after, words

_NUMBER = re.compile(r"[-−+]?[\d,.\s]*\d(\.\d*)?([eE][-+]?\d+)?\s*%?")
# Longer than any number that is printed in a cell.
_LONGEST = 60
# What stands where there is no number, or where rows were left out.
_NOTHING = frozenset({"", "NaN", "<NA>", "None", "nan", "...", "inf", "-inf"})
_FRAME, _MARK = "dataframe", "wb-number"


@dataclass(slots=True)
class _Cell:
    """A cell whose tag stands at ``place``; ``text`` is None where more than words are in it."""

    place: int
    tag: Start
    text: str | None


@dataclass(slots=True)
class _Row:
    cells: list[_Cell] = field(default_factory=list)
    in_body: bool = False

    def is_wide(self) -> bool:
        """Whether a head stands over several columns."""
        return any("colspan" in cell.tag.attributes for cell in self.cells)


def aligned(stream: Sequence[Token]) -> list[Token]:
    """``stream`` with the class ``wb-number`` on cells and heads of columns that hold numbers."""
    changed = list(_without_empty_heads(stream))
    place = 0
    while place < len(changed):
        token = changed[place]
        if isinstance(token, Start) and token.name == "table":
            end = after(changed, place)
            if _FRAME in token.attributes.get("class", "").split():
                _align(changed, list(_rows(changed, place, end)))
            place = end
        else:
            place += 1
    return changed


def _without_empty_heads(stream: Sequence[Token]) -> Iterator[Token]:
    """pandas leaves the head of the index empty; it would be read aloud as a head without words."""
    empty = False
    for token, following in zip_longest(stream, stream[1:]):
        if isinstance(token, Start) and token.name == "th" and following == End("th"):
            empty = True
            yield Start("td", token.attributes)
        else:
            yield End("td") if empty else token
            empty = False


def _rows(stream: Sequence[Token], place: int, end: int) -> Iterator[_Row]:
    row, in_body = _Row(), False
    while place < end:
        token = stream[place]
        if isinstance(token, Start) and token.name in ("tr", "tbody"):
            yield row
            in_body = in_body or token.name == "tbody"
            row = _Row(in_body=in_body)
        elif isinstance(token, Start) and token.name in ("td", "th"):
            stop = after(stream, place)
            inner = stream[place + 1 : stop - 1]
            plain = all(isinstance(each, Text) for each in inner)
            row.cells.append(_Cell(place, token, words(inner).strip() if plain else None))
            place = stop
            continue
        place += 1
    yield row


def _align(stream: list[Token], rows: list[_Row]) -> None:
    bodies = [[cell for cell in row.cells if cell.tag.name == "td"] for row in rows if row.in_body]
    width = max(map(len, bodies), default=0)
    # Counted from the right, where heads of the index cannot be in the way.
    columns: list[list[_Cell]] = [[] for _ in range(width)]
    for body in bodies:
        for number, cell in enumerate(reversed(body)):
            columns[number].append(cell)
    numbers = [_are_numbers([cell.text for cell in column]) for column in columns]
    for row in rows:
        # Heads over several columns, or more of them than columns, are words.
        if not row.is_wide():
            for cell, is_number in zip(reversed(row.cells), numbers, strict=False):
                if is_number and cell.text != "":
                    stream[cell.place] = _marked(cell.tag)


def _are_numbers(texts: list[str | None]) -> bool:
    known = [text for text in texts if text not in _NOTHING]
    return bool(known) and all(
        text is not None and len(text) <= _LONGEST and _NUMBER.fullmatch(text) for text in known
    )


def _marked(tag: Start) -> Start:
    classes = f"{tag.attributes.get('class', '')} {_MARK}".strip()
    return Start(tag.name, {**tag.attributes, "class": classes})
