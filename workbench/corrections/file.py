"""``corrections.jsonl``: what analysts corrected, one line each, only ever added to.

Whoever writes holds the file locked, adds whole lines in one write and forces them to the disk
before saying so. A line that a dying process left half written is skipped and reported; the next
writer keeps its bytes as a line of its own kind.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from os import PathLike
from pathlib import Path

from workbench.corrections.lines import TORN, as_json, as_line
from workbench.corrections.locked import SAFELY, held, write_at
from workbench.corrections.merging import not_in, warn_of_one_name
from workbench.corrections.model import Draft, Entry
from workbench.corrections.reading import TORN_KEPT, Read, read_open, seen_of
from workbench.corrections.signing import name_of, signed
from workbench.errors import WorkbenchError, warn
from workbench.exports.targets import cannot_write
from workbench.files.replacing import sync_folder
from workbench.paths import as_path, named, reason

NAME = "corrections.jsonl"
_GIVE = f"give the path of a {NAME}"


class CorrectionsFile:
    """The corrections of one folder; the file is made when the first one is added.

    ``who`` signs what is added, None for the name of the user. Raises WorkbenchError where ``path``
    is no path, is not a regular file, or is a link that leads out of its folder.
    """

    def __init__(self, path: str | PathLike[str], who: str | None = None) -> None:
        self.path = as_path(path, _GIVE)
        self.who = name_of(who)
        self._read = Read()
        self._target()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All entries in the order in which they were made, read again where the file changed.

        Raises WorkbenchError for a file that cannot be read and for a line that is damaged, by its
        number.
        """
        self._refresh()
        return self._read.entries

    @property
    def reports(self) -> tuple[str, ...]:
        """A sentence for each sort of lines that count for nothing, and why."""
        self._refresh()
        return self._read.reports

    @property
    def print(self) -> tuple[int, int, int] | None:
        """Tells one state of the file from another; None where there is no file."""
        return self._seen(self._target())

    def add(self, drafts: Iterable[Draft] | Draft) -> tuple[Entry, ...]:
        """Add lines, all or none, and return their entries once they are on the disk.

        Raises WorkbenchError, with nothing written, where the file cannot be written, where
        another program does not let go of it, and where an undo is of no entry.
        """
        given = [drafts] if isinstance(drafts, Draft) else list(drafts)
        # Also before a file is made in which nothing would stand.
        _check_undone(given, self.entries)

        def new() -> tuple[Entry, ...]:
            entries = self._read.entries
            _check_undone(given, entries)
            return signed(given, entries[-1] if entries else None, self.who)

        return self._added(new) if given else ()

    def undo(self, entry_id: str, why: str | None = None) -> Entry:
        """Add a line that takes an entry back; raises WorkbenchError as ``add`` does."""
        (entry,) = self.add(Draft("undo", undoes=entry_id, why=why))
        return entry

    def merge(self, path: str | PathLike[str]) -> tuple[Entry, ...]:
        """Add the entries of another file that are not in this one, as they stand; returns them.

        Lines of a kind that this version does not know, or that were cut off, stay in the other
        file alone, with a warning. Warns where both are signed alike. Raises WorkbenchError for a
        fault in either, and where both have different entries of one id.
        """
        other = CorrectionsFile(path, self.who)
        if other.print is None:
            raise WorkbenchError(f"There is no file {named(other.path)}; {_GIVE}.")
        before, found = self.entries, other.entries
        new = self._added(lambda: not_in(self._read.entries, found, self.path, other.path))
        warn_of_one_name(before, found)
        for report in other.reports:
            warn(f"{named(other.path)}: {report}")
        return new

    def _added(self, entries: Callable[[], tuple[Entry, ...]]) -> tuple[Entry, ...]:
        """Adds what ``entries`` gives, once nobody else can write and the file is read."""
        target = self._target()
        try:
            with held(target) as file:
                # Read by now in most cases: nobody else can write until it is let go of.
                if self._read.seen != seen_of(os.fstat(file)):
                    self._read = read_open(file, self.path)
                new = entries()
                if new:
                    self._append(file, new)
            sync_folder(target.parent)
        except OSError as fault:
            raise cannot_write(self.path, fault) from fault
        return new

    def _append(self, file: int, entries: Sequence[Entry]) -> None:
        known = self._read
        before = b"\n" if known.unended else b""
        if known.torn:
            text = known.torn.decode("utf-8", "backslashreplace")
            before += as_json({"what": TORN, "text": text})
        write_at(file, known.size, before + b"".join(map(as_line, entries)))
        status = os.fstat(file)
        ordered = sorted((*known.entries, *entries), key=lambda entry: entry.order)
        reports = known.reports
        if known.torn:
            reports = tuple(dict.fromkeys((*reports[:-1], TORN_KEPT)))
        self._read = Read(seen_of(status), tuple(ordered), reports, status.st_size)

    def _refresh(self) -> None:
        target = self._target()
        seen = self._seen(target)
        if seen is not None and seen == self._read.seen:
            return
        self._read = Read() if seen is None else self._opened(target)

    def _opened(self, target: Path) -> Read:
        try:
            file = os.open(target, os.O_RDONLY | SAFELY)
            try:
                return read_open(file, self.path)
            finally:
                os.close(file)
        except FileNotFoundError:
            return Read()
        except OSError as fault:
            raise WorkbenchError(
                f"Cannot read {named(self.path)} ({reason(fault)}); give permission to read it, "
                "or move it away."
            ) from fault

    def _target(self) -> Path:
        """Where the file is; a link may stand for it within its folder."""
        try:
            target = Path(os.path.realpath(self.path))
            folder = os.path.realpath(self.path.parent)
            mode = None
            with suppress(FileNotFoundError, NotADirectoryError):
                mode = target.stat().st_mode
        except OSError as fault:
            raise self._cannot_reach(fault) from fault
        if not target.is_relative_to(folder):
            raise WorkbenchError(
                f"{named(self.path)} is a link that leads out of its folder; put a file in its "
                "place."
            )
        if mode is not None and not stat.S_ISREG(mode):
            raise WorkbenchError(f"{named(self.path)} is not a file of corrections; {_GIVE}.")
        return target

    def _seen(self, target: Path) -> tuple[int, int, int] | None:
        try:
            return seen_of(target.stat())
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as fault:
            raise self._cannot_reach(fault) from fault

    def _cannot_reach(self, fault: OSError) -> WorkbenchError:
        return WorkbenchError(f"Cannot reach {named(self.path)} ({reason(fault)}); {_GIVE}.")


def _check_undone(drafts: Sequence[Draft], entries: Sequence[Entry]) -> None:
    known = {entry.id for entry in entries}
    for draft in drafts:
        if draft.what == "undo" and draft.undoes not in known:
            raise WorkbenchError(
                f"There is no correction {draft.undoes!r} to undo; take an id of the table of "
                "corrections (bench.corrections.table)."
            )
