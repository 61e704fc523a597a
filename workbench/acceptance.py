"""Proposals of ``suggest_sources`` written into a ``sources.yml``, whole or not at all."""

from __future__ import annotations

from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.authority.accepting import Change, Proposal, accepted
from workbench.authority.entries import KINDS
from workbench.errors import WorkbenchError, unknown_choice
from workbench.exports.targets import cannot_write, file_path
from workbench.files.replacing import replacing
from workbench.files.workshop import alone_in
from workbench.paths import as_path, named, status
from workbench.yamlfile import MOST_BYTES, text_of

if TYPE_CHECKING:
    import pandas as pd

# column -> meaning: the table that tells what was changed, a row for each proposal.
COLUMNS = {
    "name": "the name that was accepted",
    "entry": "the entry of sources.yml that it belongs to now",
    "change": "'new alias', 'new entry' or 'already there'",
}
NEEDED = ("name", "suggestion", "kind")
NEW_FILE = """\
# Who is who in this folder's articles. It adds to the list that comes with the workbench and wins
# where the two differ; "extends: none" would start empty.
extends: shipped
"""
_BOM = b"\xef\xbb\xbf"
_GIVE = "give the path of a sources.yml"


def accept_sources(
    proposals: pd.DataFrame | pd.Series, path: str | PathLike[str], *, dry_run: bool = False
) -> pd.DataFrame:
    """Write proposals, rows of what ``suggest_sources`` returns, into the file ``path``.

    A file that is not there is made. In one that is, comments, order and everything else stay as
    they are. Accepting twice changes nothing more; ``dry_run`` writes nothing. Returns a frame with
    the columns of ``COLUMNS``, all strings, a row for each proposal. Raises WorkbenchError, with
    nothing written, for what is no table of proposals, for a file that is broken or cannot be
    written, and for a name that belongs to another entry.
    """
    import pandas as pd

    wanted = _proposals(proposals)
    file = as_path(path, _GIVE) if dry_run else file_path(path, "sources.yml")
    try:
        changes = _accept(file, wanted, dry_run=dry_run)
    except OSError as fault:
        raise cannot_write(file, fault) from fault
    rows = [(change.name, change.entry, change.change) for change in changes]
    return pd.DataFrame(rows, columns=list(COLUMNS), dtype="string")


def _accept(file: Path, wanted: list[Proposal], *, dry_run: bool) -> list[Change]:
    if dry_run:
        return accepted(sources_text(file), str(file), wanted)[1]
    # Whoever accepts at the same moment waits, so that neither loses what the other wrote.
    with alone_in(file.resolve().parent):
        old = sources_text(file)
        new, changes = accepted(old, str(file), wanted)
        if new != old:
            write_sources(file, new)
    return changes


def sources_text(file: Path) -> str:
    """The text of the folder's file, or that of a new one; raises WorkbenchError."""
    return NEW_FILE if status(file, _GIVE) is None else text_of(file, "sources")


def write_sources(file: Path, text: str) -> None:
    """Put ``text`` in the file's place, whole; raises WorkbenchError and OSError."""
    there = status(file, _GIVE) is not None
    data = text.encode("utf-8")
    if there and file.read_bytes().startswith(_BOM):
        data = _BOM + data
    if len(data) > MOST_BYTES:
        raise WorkbenchError(
            f"{named(file)} would be over {MOST_BYTES:,} bytes, more than is read; accept less, or "
            "take entries out."
        )
    with replacing(file) as draft:
        draft.write_bytes(data)


def _proposals(given: object) -> list[Proposal]:
    import pandas as pd

    # One row, as suggestions.loc[0] gives it.
    table = given.to_frame().T if isinstance(given, pd.Series) else given
    if not isinstance(table, pd.DataFrame):
        raise WorkbenchError(
            f"Proposals are rows of the table that suggest_sources returns, not a "
            f"{type(given).__name__}; give for example suggestions.loc[[0, 3]]."
        )
    missing = [column for column in NEEDED if column not in table.columns]
    if missing:
        raise WorkbenchError(
            f"Proposals need the columns {', '.join(NEEDED)}; {', '.join(missing)} not found. Give "
            "rows of the table that suggest_sources returns, for example suggestions.loc[[0, 3]]."
        )
    rows = zip(*(table[column].tolist() for column in NEEDED), strict=True)
    return [_proposal(*row) for row in rows]


def _proposal(name: object, suggestion: object, kind: object) -> Proposal:
    for column, value in (("name", name), ("suggestion", suggestion)):
        if not isinstance(value, str) or not value.strip():
            raise WorkbenchError(
                f"The column {column!r} of a proposal must hold a name, not {value!r}; give rows "
                "of the table that suggest_sources returns."
            )
    if kind not in KINDS:
        raise unknown_choice("kind of a proposal", kind, KINDS, "Write one of these.")
    return Proposal(str(name).strip(), str(suggestion).strip(), str(kind))
