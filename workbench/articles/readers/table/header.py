"""The line that names the columns of a table, and what separates them."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass

from workbench.articles.readers.table.columns import choose, fields_of, is_media_cloud

SEPARATORS = (",", ";", "\t", "|")
# A header stands among the first lines; above it a title, the search, "sep=;".
HEADER_LINES = 20
LONGEST_HEADER = 20_000


@dataclass(frozen=True, slots=True)
class Header:
    """The ``names`` of the columns, what separates them, the number of their line (from 0)."""

    names: tuple[str, ...]
    separator: str
    line: int


def find_header(lines: list[str], columns: Mapping[str, str] | None = None) -> Header:
    """The line that names the columns, and what separates them.

    The one with a column of texts and the most known names; else the first with the most cells.
    """
    first = [line for line in lines[:HEADER_LINES] if len(line) <= LONGEST_HEADER]
    stated = first[0].strip().lower() if first else ""
    separators: tuple[str, ...] = SEPARATORS
    if stated.startswith("sep=") and len(stated) == 5:
        separators = (stated[4],)
    best: tuple[tuple[int, int, int], Header] | None = None
    for separator in separators:
        for number, line in enumerate(lines[:HEADER_LINES]):
            names = _names(line, separator)
            if not names:
                continue
            rank = (*_rank(names, columns), -number)
            if best is None or rank > best[0]:
                best = (rank, Header(names, separator, number))
    return best[1] if best else Header((), ",", -1)


def has_texts(names: tuple[str, ...], columns: Mapping[str, str] | None = None) -> bool:
    """Whether one of the columns ``names`` is one of texts, or they are Media Cloud's."""
    return "text" in choose(names, {}, columns) or is_media_cloud(names)


def distinct(names: tuple[str, ...]) -> tuple[str, ...]:
    """``names`` each once: a second "text" is "text 2" and no name of a field."""
    seen: dict[str, int] = {}
    found = []
    for place, name in enumerate(names, 1):
        name = name or f"column {place}"
        seen[name] = seen.get(name, 0) + 1
        found.append(name if seen[name] == 1 else f"{name} {seen[name]}")
    return tuple(found)


def _rank(names: tuple[str, ...], columns: Mapping[str, str] | None) -> tuple[int, int]:
    known = sum(1 for name in names if fields_of(name)) + len(names) / 1000
    return int(has_texts(names, columns)), int(known * 1000)


def _names(line: str, separator: str) -> tuple[str, ...]:
    if len(line) > LONGEST_HEADER or not line.strip():
        return ()
    try:
        cells = next(csv.reader([line], delimiter=separator), [])
    except csv.Error:
        return ()
    names = tuple(cell.strip().lstrip("#").strip() for cell in cells)
    return names if any(names) else ()
