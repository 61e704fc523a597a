"""``speakers.csv``: an analyst's list of names, with a column for each thing known of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from workbench.articles.csvfile import csv_text
from workbench.authority import Authority
from workbench.errors import WorkbenchError
from workbench.exports.csv_text import unguarded
from workbench.own.roster import Roster
from workbench.paths import named, reason
from workbench.quotes.own_names import MOST, why_not
from workbench.quotes.schema import NAMES

NAME = "name"
# A list that somebody has filled in is far smaller; a file that is not stops nobody's machine.
LARGEST = 20_000_000
# Each of the different values becomes a facet's line and a number in every row.
MOST_VALUES = 10_000


@dataclass(frozen=True, slots=True)
class Listed:
    """One line: its number in the file, the name as it stands there, and the cells of each own
    column, None where one is empty."""

    line: int
    name: str
    cells: tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class SpeakersList:
    """The file as it is: ``columns`` are the own ones of all that the ``header`` names."""

    header: tuple[str, ...]
    columns: tuple[str, ...]
    lines: tuple[Listed, ...]


def read_speakers(file: Path | None, authority: Authority) -> Roster:
    """The list in ``file``, by canonical name; empty where there is no file.

    A name may be an alias that ``authority`` knows. Raises WorkbenchError, which names line and
    remedy, for a file that is no such list and for two lines of one name.
    """
    if file is None:
        return Roster()
    found = read_list(file)
    listed: dict[str, tuple[str | None, ...]] = {}
    lines: dict[str, Listed] = {}
    for each in found.lines:
        name = canonical(each.name, authority)
        if name in listed:
            first = lines[name]
            also = "" if first.name == each.name else f" ({first.name!r}, one name for both)"
            raise WorkbenchError(
                f"{named(file)}, line {each.line}: {each.name!r} is in line {first.line} already"
                f"{also}; keep one of the two lines."
            )
        listed[name], lines[name] = each.cells, each
    _check_values(file, found)
    return Roster(found.columns, listed)


def canonical(name: str, authority: Authority) -> str:
    """The name under which the quotes of ``name`` stand."""
    entry = authority.find(name)
    return entry.name if entry else name


def read_list(file: Path) -> SpeakersList:
    """The lines of ``file`` as they are. Raises WorkbenchError for what is no such list."""
    where = named(file)
    try:
        size = file.stat().st_size
        data = file.read_bytes() if size <= LARGEST else b""
    except OSError as fault:
        raise WorkbenchError(
            f"Cannot read {where} ({reason(fault)}); close it where it is open, or move it away."
        ) from fault
    if size > LARGEST:
        raise WorkbenchError(
            f"{where} has {size / 1e6:.0f} MB, and a list of speakers at most "
            f"{LARGEST // 1_000_000}; leave in it the names and columns that are filled in."
        )
    rows = csv_text(data, where).rows()
    _, header = next(rows, (0, []))
    if not header:
        return SpeakersList((), (), ())
    names = [NAME if cell.strip().lower() == NAME else cell.strip() for cell in header]
    _check_header(names, where)
    own = [place for place, name in enumerate(names) if not _is_remark(name) and name != NAME]
    at = names.index(NAME)
    lines = tuple(_line(number, cells, at, own, where) for number, cells in rows)
    return SpeakersList(tuple(names), tuple(names[place] for place in own), lines)


def _is_remark(name: str) -> bool:
    """Whether a column is there for the reader of the list alone."""
    return name.startswith("(") and name.endswith(")")


def _check_header(names: Sequence[str], where: str) -> None:
    if NAME not in names:
        raise WorkbenchError(
            f"{where}, line 1: there is no column {NAME!r} (columns: {', '.join(names)}); call the "
            f"column of names {NAME!r}, or have the list written by bench.speakers_to_fill('...')."
        )
    own = [name for name in names if name != NAME and not _is_remark(name)]
    for name in own:
        if fault := why_not(name, NAMES):
            raise WorkbenchError(
                f"{where}, line 1: {fault}, or put it in round brackets if only you are to read it."
            )
    lowered = [name.lower() for name in names]
    for place, name in enumerate(lowered):
        if (first := lowered.index(name)) < place:
            raise WorkbenchError(
                f"{where}, line 1: the columns {names[first]!r} and {names[place]!r} have one "
                "name; rename one of them."
            )
    if len(own) > MOST:
        raise WorkbenchError(
            f"{where}, line 1: {len(own)} columns of your own, and at most {MOST} can be "
            "filtered by; put those in round brackets that only you are to read."
        )


def _line(number: int, cells: list[str], at: int, own: list[int], where: str) -> Listed:
    name = text_of(cells[at])
    if name is None:
        raise WorkbenchError(f"{where}, line {number}: there is no name; fill it in or delete it.")
    return Listed(number, name, tuple(text_of(cells[place]) for place in own))


def text_of(cell: str) -> str | None:
    """What stands in a cell, on one line; None for nothing."""
    return " ".join(unguarded(cell).split()) or None


def _check_values(file: Path, found: SpeakersList) -> None:
    for place, column in enumerate(found.columns):
        different = {line.cells[place] for line in found.lines} - {None}
        if len(different) > MOST_VALUES:
            raise WorkbenchError(
                f"{named(file)}: the column {column!r} has {len(different):,} different values, "
                f"and at most {MOST_VALUES:,} can be counted by; put its name in round brackets."
            )
