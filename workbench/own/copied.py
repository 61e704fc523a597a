"""An analyst's list beside the tables that ``workbench extract`` writes, so that whoever opens
these has the same columns."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from workbench.errors import warn
from workbench.exports.csv_text import BYTE_ORDER_MARK, guarded
from workbench.exports.targets import cannot_write
from workbench.files.replacing import replacing
from workbench.folder import SPEAKERS_FILE, file_to_write_in
from workbench.own.reading import NAME, read_list
from workbench.own.roster import Roster
from workbench.paths import named

# A column for the reader of the list alone, by which the next run knows its own copy.
MARK = "(copied by workbench extract)"


def copy_list(roster: Roster, folder: Path) -> None:
    """Put ``roster`` into ``folder`` as its speakers.csv, by canonical names, or bring that up to
    date; a list that somebody made there stays, with a warning.

    Raises WorkbenchError where it cannot be written.
    """
    file = file_to_write_in(folder, SPEAKERS_FILE)
    there = file.exists()
    if there and MARK not in read_list(file).header:
        if roster.columns:
            warn(
                f"{named(file)} was made there and stays as it is; remove it to have the list of "
                "the folder of articles in its place."
            )
        return
    try:
        if not roster.columns:
            file.unlink(missing_ok=True)
        elif (data := _data(roster)) != (file.read_bytes() if there else b""):
            with replacing(file) as draft:
                draft.write_bytes(data)
    except OSError as fault:
        raise cannot_write(file, fault) from fault


def _data(roster: Roster) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow([NAME, *roster.columns, MARK])
    for name, cells in roster.listed.items():
        writer.writerow([guarded(name), *(guarded(cell or "") for cell in cells), ""])
    return (BYTE_ORDER_MARK + text.getvalue()).encode()
