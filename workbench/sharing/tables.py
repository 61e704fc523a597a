"""Frames as pandas writes them in HTML: words begin at the left, numbers end at the right.

pandas aligns every cell to the right, and says of no column what it holds. So it is read from what
is written in the column.
"""

from __future__ import annotations

import re
from html import unescape

_TABLE = re.compile(r'<table[^>]*class="dataframe".*?</table>', re.DOTALL)
_ROW = re.compile(r"<tr[^>]*>.*?</tr>", re.DOTALL)
_CELL = re.compile(r"<(t[dh])([^>]*)>(.*?)</\1>", re.DOTALL)
_NUMBER = re.compile(r"[-−+]?[\d,.\s]*\d(\.\d*)?([eE][-+]?\d+)?\s*%?")
# What stands where there is no number, or where rows were left out.
_NOTHING = frozenset({"", "NaN", "<NA>", "None", "nan", "...", "inf", "-inf"})
_CLASS = "wb-number"


def aligned(html: str) -> str:
    """``html`` with the class ``wb-number`` on cells and heads of columns that hold numbers."""
    return _TABLE.sub(lambda table: _aligned(table[0]), html)


def _aligned(table: str) -> str:
    bodies = [
        [cell[2] for cell in _CELL.findall(row) if cell[0] == "td"]
        for row in _ROW.findall(table.partition("<tbody")[2])
    ]
    width = max(map(len, bodies), default=0)
    # Counted from the right, where heads of the index cannot be in the way.
    numbers = {
        place
        for place in range(1, width + 1)
        if _are_numbers([row[-place] for row in bodies if len(row) >= place])
    }
    return _ROW.sub(lambda row: _marked(row[0], width, numbers), table)


def _are_numbers(texts: list[str]) -> bool:
    words = [unescape(text).strip() for text in texts]
    known = [word for word in words if word not in _NOTHING]
    return bool(known) and all(_NUMBER.fullmatch(word) for word in known)


def _marked(row: str, width: int, numbers: set[int]) -> str:
    cells = list(_CELL.finditer(row))
    for place, cell in enumerate(reversed(cells), start=1):
        # Heads over several columns, or more of them than columns, are words.
        known = place <= width and place in numbers and "colspan" not in row
        if known and cell[3].strip():
            opening = f'<{cell[1]}{cell[2]} class="{_CLASS}">'
            row = row[: cell.start()] + opening + row[cell.start() + len(cell[1] + cell[2]) + 2 :]
    return row
