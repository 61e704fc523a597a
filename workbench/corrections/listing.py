"""Corrections as a table: what was done, to what, by whom, and what came of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from workbench.corrections.model import Entry
from workbench.corrections.replay import Corrected
from workbench.corrections.standing import in_force

if TYPE_CHECKING:
    import pandas as pd

# column -> dtype of the table, a row for each line of the file.
COLUMNS = {
    "id": "string",
    "when": "datetime64[us, UTC]",
    "who": "string",
    "what": "string",
    "field": "string",
    "old": "string",
    "new": "string",
    "why": "string",
    "quote": "string",
    "file": "string",
    "quote_id": "string",
    "placed": "string",
}
PLACED, MOVED, UNDONE = "placed", "found again", "undone"
MOOT = "rejected, and not found any more"
_DONE = {
    "confirm": "confirmed",
    "change": "changed",
    "reject": "rejected",
    "add": "added",
    "note": "noted",
    "bookmark": "bookmarked",
}


def table_of(entries: Sequence[Entry], outcome: Corrected) -> pd.DataFrame:
    """One row for each of ``entries``, in order; the columns are those of ``COLUMNS``."""
    import pandas as pd

    standing = {entry.id for entry in in_force(entries)}
    by_id = {entry.id: entry for entry in entries}
    lost = {each.entry.id: each.why for each in outcome.unplaced}
    rows = [
        _row(entry, by_id, outcome, _placed(entry, standing, lost, outcome)) for entry in entries
    ]
    table = pd.DataFrame(rows, columns=list(COLUMNS), dtype="object")
    table["when"] = pd.to_datetime(table["when"], utc=True)
    return table.astype(COLUMNS)


def _row(
    entry: Entry, by_id: Mapping[str, Entry], outcome: Corrected, placed: str | None
) -> dict[str, object]:
    about = by_id.get(entry.undoes or "", entry)
    at = about.at
    return {
        "id": entry.id,
        "when": entry.when,
        "who": entry.who,
        "what": entry.what if about is entry else f"undo of {about.what}",
        "field": about.field,
        "old": shown(entry.old),
        "new": shown(entry.new),
        "why": entry.why,
        "quote": at.quote if at else None,
        "file": at.file if at else None,
        "quote_id": outcome.placed.get(about.id, at.quote_id if at else None),
        "placed": placed,
    }


def _placed(
    entry: Entry, standing: set[str], lost: Mapping[str, str], outcome: Corrected
) -> str | None:
    if entry.what == "undo":
        return None
    if entry.id not in standing:
        return UNDONE
    if entry.id in lost:
        return f"unplaced: {lost[entry.id]}"
    if entry.id in outcome.moot:
        return MOOT
    return MOVED if entry.id in outcome.moved else PLACED


def shown(value: Any) -> str | None:
    """A value as a cell has it."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        return "; ".join(f"{name}: {shown(each)}" for name, each in value.items() if each)
    if isinstance(value, Iterable):
        return "; ".join(map(str, value))
    return str(value)


def summary(entries: Sequence[Entry], outcome: Corrected) -> str:
    """How many corrections of each kind are in force, and what is to be looked at, in a line."""
    standing = in_force(entries)
    if not standing:
        return "no corrections yet"
    counts = [
        f"{sum(entry.what == what for entry in standing)} {done}"
        for what, done in _DONE.items()
        if any(entry.what == what for entry in standing)
    ]
    who = sorted({entry.who for entry in standing})
    told = [f"{', '.join(counts)}, by {' and '.join(who)}"]
    for found, words in (
        (outcome.unplaced, "unplaced (see .unplaced)"),
        (outcome.conflicts, "in conflict (see .conflicts)"),
    ):
        if found:
            told.append(f"{len(found)} {words}")
    return "; ".join(told)
