"""The list of names to fill in: ``speakers.csv`` made or added to, never a cell of it changed."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

import pandas as pd

from workbench.articles.csvfile import csv_text
from workbench.authority import Authority
from workbench.charts.tables import coverage
from workbench.errors import WorkbenchError
from workbench.exports.csv_text import BYTE_ORDER_MARK, guarded
from workbench.exports.targets import cannot_write
from workbench.files.replacing import replacing
from workbench.folder import SPEAKERS_FILE
from workbench.own.reading import NAME, SpeakersList, canonical, read_list
from workbench.own.roster import JOINER, is_about
from workbench.quotes.own_names import why_not
from workbench.quotes.schema import NAMES
from workbench.quotes.stored import Stored

# For the reader of the list: who that is, and how much depends on it.
REMARKS = ("(institution)", "(quotes)")


def fill_in(
    file: Path, quotes: pd.DataFrame | Stored, authority: Authority, columns: Sequence[str] = ()
) -> pd.DataFrame:
    """Add to ``file`` the names that it lacks, and the ``columns`` that it lacks, all empty.

    Names come by their number of quotes: of named persons, and of institutions where one of the
    columns is about these. What stands in the file stays, letter by letter where no column is
    added, cell by cell where one is.

    Returns the names that still lack a value in one of the columns, most quoted first: ``name``,
    ``institution``, ``quotes``, and each column as it is. Raises WorkbenchError, with nothing
    written, for a file that is no such list or cannot be written, for a column that cannot be one,
    and where there is none at all.
    """
    there = read_list(file) if file.exists() else SpeakersList((), (), ())
    wanted = [*there.columns, *(c for c in dict.fromkeys(columns) if c not in there.columns)]
    _check_columns(wanted)
    names = to_be_listed(quotes, wanted)
    listed = {canonical(line.name, authority): line for line in there.lines}
    new = names[~names[NAME].isin(listed)]
    _write(file, there, wanted, new)
    for place, column in enumerate(wanted):
        known = (
            {name: line.cells[place] for name, line in listed.items()}
            if place < len(there.columns)
            else {}
        )
        names[column] = pd.array([known.get(name) for name in names[NAME]], dtype="string")
    lacking = [names[column].isna() & (names["of"] == is_about(column)) for column in wanted]
    return names[pd.concat(lacking, axis=1).any(axis=1)].drop(columns="of").reset_index(drop=True)


def _check_columns(columns: Sequence[str]) -> None:
    if not columns:
        raise WorkbenchError(
            "There is no column to fill in; name one, as in bench.speakers_to_fill('gender') or "
            "workbench speakers PATH --column gender."
        )
    for column in columns:
        if fault := why_not(column, NAMES):
            raise WorkbenchError(f"{fault}.")


def to_be_listed(quotes: pd.DataFrame | Stored, columns: Iterable[str]) -> pd.DataFrame:
    """The names that ``columns`` can be about, most quoted first.

    Columns: ``name``, ``institution`` (the one with which most quotes name them), ``quotes`` and
    ``of``: speaker or institution.
    """
    about = dict.fromkeys(map(is_about, columns))
    found = [(_persons if of == "speaker" else _institutions)(quotes).assign(of=of) for of in about]
    names = pd.concat(found, ignore_index=True).drop_duplicates(NAME)
    order = names.sort_values(["quotes", NAME], ascending=[False, True], ignore_index=True)
    return order[[NAME, "institution", "quotes", "of"]]


def _persons(quotes: pd.DataFrame | Stored) -> pd.DataFrame:
    """Named persons, also those who speak with others."""
    counted = coverage(quotes, by=["speaker", "speaker_kind", "institution"])
    counted = counted[counted["speaker_kind"].isin(["person", "people"])].dropna(subset="speaker")
    each = _each_name(counted, "speaker")
    # Of a joint statement the institutions are those of all, and nobody's alone.
    alone = each[each["speaker_kind"] == "person"].dropna(subset="institution")
    told = alone.drop_duplicates(NAME).set_index(NAME)["institution"]
    totals = _totals(each)
    return totals.assign(institution=totals[NAME].map(told).astype("string"))


def _institutions(quotes: pd.DataFrame | Stored) -> pd.DataFrame:
    totals = _totals(_each_name(coverage(quotes, by="institution", dropna=True), "institution"))
    return totals.assign(institution=pd.Series(pd.NA, totals.index, "string"))


def _each_name(counted: pd.DataFrame, column: str) -> pd.DataFrame:
    """``counted`` with a row for each of several names that stand in one cell of ``column``."""
    names = counted.assign(**{NAME: counted[column].str.split(JOINER)}).explode(NAME)
    return names.astype({NAME: "string"})


def _totals(each: pd.DataFrame) -> pd.DataFrame:
    totals: pd.DataFrame = each.groupby(NAME)["quotes"].sum().reset_index()
    return totals


def _write(file: Path, there: SpeakersList, columns: list[str], new: pd.DataFrame) -> None:
    if not (len(new) or len(columns) > len(there.columns) or not file.exists()):
        return
    try:
        old = file.read_bytes() if file.exists() else b""
        text = _text(old, there, columns, new)
        with replacing(file) as draft:
            draft.write_bytes(text)
    except OSError as fault:
        raise cannot_write(file, fault) from fault


def _text(old: bytes, there: SpeakersList, columns: list[str], new: pd.DataFrame) -> bytes:
    """The file with the names that are ``new``, and with the columns that it lacks."""
    rows = list(zip(new[NAME], new["institution"], new["quotes"], strict=True))
    if not there.header:
        header = [NAME, *columns, *REMARKS]
        return (
            BYTE_ORDER_MARK + _lines([header, *(_cells(header, *row) for row in rows)])
        ).encode()
    table = csv_text(old, SPEAKERS_FILE)
    added = columns[len(there.columns) :]
    header = [*there.header, *added]
    fresh = _lines([_cells(header, *row) for row in rows], table.delimiter)
    if not added and _is_utf8(old):
        return old + (b"" if old.endswith((b"\n", b"\r")) else b"\r\n") + fresh.encode()
    _, *given = (cells for _, cells in table.rows())
    kept = [header, *([*cells, *[""] * len(added)] for cells in given)]
    return (BYTE_ORDER_MARK + _lines(kept, table.delimiter) + fresh).encode()


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return b"\0" not in data


def _cells(header: Sequence[str], name: str, institution: object, quotes: int) -> list[str]:
    told = {
        NAME: guarded(name),
        REMARKS[0]: guarded(institution) if isinstance(institution, str) else "",
        REMARKS[1]: str(quotes),
    }
    return [told.get(column, "") for column in header]


def _lines(rows: Iterable[Sequence[str]], delimiter: str = ",") -> str:
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows(rows)
    return text.getvalue()
