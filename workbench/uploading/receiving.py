"""Files that come in pieces: each stands in the folder whole or not at all, and nowhere else."""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from workbench.errors import WorkbenchError
from workbench.files.replacing import replacing
from workbench.paths import reason
from workbench.uploading.names import cleaned, fault_of, numbered

# Jupyter's server takes messages up to 10 MB; small ones leave room for other cells' messages.
MOST_PIECE = 1_048_576
# A page sends three at a time. What a page that was closed has begun makes room for others.
MOST_OPEN = 16
CHOICES = ("new", "replace", "both")


@dataclass(frozen=True, slots=True)
class Looked:
    """What becomes of a file that is offered: its name in the folder, or the ``fault`` for which
    it is not taken; ``there``: the folder has a file of that name already."""

    name: str
    fault: str | None
    there: bool

    def told(self) -> Mapping[str, object]:
        return {"name": self.name, "fault": self.fault, "there": self.there}


@dataclass(slots=True)
class _Coming:
    """A file on its way: ``target`` in the folder, ``size`` bytes, of which ``received`` are in."""

    target: Path
    size: int
    choice: str
    stream: BinaryIO
    draft: ExitStack
    received: int = 0


@dataclass
class Receiver:
    """The files that come into ``folder``, a real path; ``arrived`` are there, in their order."""

    folder: Path
    arrived: list[Path] = field(default_factory=list)
    _coming: dict[str, _Coming] = field(default_factory=dict)

    def look(self, name: str, size: int) -> Looked:
        """What would become of a file of that name and size; nothing is written."""
        clean = cleaned(name)
        fault = fault_of(clean, size)
        return Looked(clean, fault, fault is None and os.path.lexists(self.folder / clean))

    def take(
        self, key: str, data: bytes | memoryview, *, name: str, size: int, offset: int, choice: str
    ) -> tuple[int, Path | None]:
        """A piece of the file that its page calls ``key``: the bytes from ``offset`` on.

        The piece at 0 begins it; ``choice`` says what to do where its name is there already. The
        last one gives it its name. Returns how many bytes are in, and the file once it is there.
        Raises WorkbenchError for what does not fit, and where the disk refuses: nothing is left
        of the file then.
        """
        try:
            if offset == 0:
                self._begin(key, name, size, choice)
            coming = self._coming.get(key)
            if coming is None:
                raise WorkbenchError(
                    "The kernel knows nothing of this file: it was broken off. Drop it again."
                )
            _check_piece(coming, len(data), size, offset)
            coming.stream.write(data)
            coming.received += len(data)
            return coming.received, self._finish(key) if coming.received == size else None
        except OSError as fault:
            self.leave(key)
            raise WorkbenchError(f"It could not be written ({reason(fault)}).") from fault
        except WorkbenchError:
            self.leave(key)
            raise

    def leave(self, key: str) -> None:
        """Break that file off, if it is on its way; nothing is left of it."""
        if coming := self._coming.pop(key, None):
            # A full disk refuses what the stream still holds as well; the draft goes all the same.
            with suppress(OSError, _LeftError), coming.draft:
                raise _LeftError

    def close(self) -> None:
        """Break all off."""
        for key in list(self._coming):
            self.leave(key)

    def _begin(self, key: str, name: str, size: int, choice: str) -> None:
        self.leave(key)
        looked = self.look(name, size)
        if looked.fault:
            raise WorkbenchError(looked.fault)
        while len(self._coming) >= MOST_OPEN:
            self.leave(next(iter(self._coming)))
        target = self._place(looked.name, choice)
        with ExitStack() as stack:
            draft = stack.enter_context(replacing(target))
            # A draft lies in a folder of its own in ours; elsewhere it would go behind a link.
            if draft.parent.parent != self.folder:
                raise WorkbenchError(_NO_FILE)
            stream = stack.enter_context(draft.open("xb"))
            self._coming[key] = _Coming(target, size, choice, stream, stack.pop_all())

    def _place(self, name: str, choice: str) -> Path:
        if choice == "both":
            free = numbered(name, self._is_taken)
            if free is None:
                raise WorkbenchError("Too many files of its name are there; rename it.")
            return self.folder / free
        there = _status(self.folder / name)
        if there is not None and not stat.S_ISREG(there.st_mode):
            raise WorkbenchError(_NO_FILE)
        if there is not None and choice == "new":
            raise WorkbenchError(_APPEARED)
        if self._is_coming(name):
            raise WorkbenchError("Another file of its name is on its way; drop it again after it.")
        return self.folder / name

    def _is_taken(self, name: str) -> bool:
        return os.path.lexists(self.folder / name) or self._is_coming(name)

    def _is_coming(self, name: str) -> bool:
        # Systems that do not tell capitals from small letters would take two for one.
        same = name.casefold()
        return any(each.target.name.casefold() == same for each in self._coming.values())

    def _finish(self, key: str) -> Path:
        coming = self._coming[key]
        if coming.choice != "replace" and os.path.lexists(coming.target):
            raise WorkbenchError(_APPEARED)
        coming.stream.close()
        # Only now out of what leave() breaks off: this may fail, on a full disk for example.
        coming.draft.close()
        del self._coming[key]
        if coming.target in self.arrived:
            self.arrived.remove(coming.target)
        self.arrived.append(coming.target)
        return coming.target


class _LeftError(Exception):
    """Ends a draft without giving it its name."""


_NO_FILE = "A folder, a link or a device has its name there; rename it, or the file."
_APPEARED = "A file of its name has come to be there meanwhile; drop it again."


def _check_piece(coming: _Coming, length: int, size: int, offset: int) -> None:
    """WorkbenchError for a piece that is not the next one."""
    if length > MOST_PIECE:
        raise WorkbenchError(f"A piece has more than {MOST_PIECE:,} bytes; rerun the cell.")
    if size != coming.size or offset != coming.received:
        raise WorkbenchError(
            f"A piece at {offset:,} came where the one at {coming.received:,} was due; drop the "
            "file again."
        )
    if coming.received + length > size:
        raise WorkbenchError("More came than the file had at first; drop it again.")
    if not length and size:
        raise WorkbenchError("An empty piece came; drop the file again.")


def _status(path: Path) -> os.stat_result | None:
    try:
        return path.lstat()
    except FileNotFoundError:
        return None
