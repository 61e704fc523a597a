"""Files that appear whole or not at all, with the place and the mode they had.

A draft is made in a workshop, forced to the disk and then given the place of what stood there, in
one step. What a killed run leaves of a draft goes with the next run
(:mod:`workbench.files.recovery`).
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from workbench.files.workshop import workshop

# What systems answer that cannot force a folder to the disk.
_NO_SYNC = (errno.EACCES, errno.EBADF, errno.EINVAL, errno.ENOSYS, errno.ENOTSUP)


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A name to write to in the place of ``path``, put there when it is complete.

    What stood there before stays when anything fails, a full disk included, and no draft is left.
    A link stays, and the file that it leads to is replaced; who may read a file stays as it was.
    What is not a regular file (a device, a pipe) is its own draft. Raises OSError.
    """
    there = _status(path)
    if there is not None and not stat.S_ISREG(there.st_mode):
        yield path
        return
    target = Path(os.path.realpath(path))
    with workshop(target.parent) as place:
        draft = place / "new"
        yield draft
        _finish(draft, target)
        draft.replace(target)
        sync_folder(target.parent)


def sync_folder(folder: Path) -> None:
    """Force the names in ``folder`` to the disk, where the system can."""
    with _unless_unable():
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


@contextmanager
def _unless_unable() -> Iterator[None]:
    try:
        yield
    except OSError as fault:
        if fault.errno not in _NO_SYNC:
            raise


def _status(path: Path) -> os.stat_result | None:
    """Of what ``path`` leads to, None where there is nothing yet."""
    try:
        return path.stat()
    except FileNotFoundError:
        return None


def _finish(draft: Path, target: Path) -> None:
    """``draft`` on the disk, with owner and mode of what it will replace."""
    there = _status(target)
    # Opened before its mode may forbid that; for writing, or Windows would not force it.
    opened = os.open(draft, os.O_RDWR)
    try:
        if there is not None:
            _keep_mode(draft, there)
        os.fsync(opened)
    finally:
        os.close(opened)


def _keep_mode(draft: Path, there: os.stat_result) -> None:
    if hasattr(os, "chown"):
        # Only the superuser may give files away; for anyone else the owner is the same anyway.
        with suppress(PermissionError):
            os.chown(draft, there.st_uid, there.st_gid)
    draft.chmod(stat.S_IMODE(there.st_mode))
