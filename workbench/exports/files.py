"""Files that appear whole or not at all, with the place and the mode they had.

A draft is made in a workshop, forced to the disk and then given the place of what stood there. A
single file is exchanged in one step. For files that belong together the system has no such step:
all old ones are set aside before the first new one is put in place, so that whenever the process
is killed a file is missing, and an old one never stands beside a new one. The next run completes
what was left (:mod:`workbench.exports.recovery`).
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from workbench.exports.workshop import SET_ASIDE, alone_in, workshop

NEW = "new-"
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


@contextmanager
def replacing_together(folder: Path, names: Sequence[str]) -> Iterator[list[Path]]:
    """Names to write to in the place of the files ``names`` of ``folder``, which are one whole.

    After an error, what stood there stands there again. At no moment is there an old file beside a
    new one. Raises OSError.
    """
    with workshop(folder) as place:
        drafts = [place / f"{NEW}{name}" for name in names]
        yield drafts
        for draft, name in zip(drafts, names, strict=True):
            _finish(draft, folder / name)
        sync_folder(place)
        with alone_in(folder):
            _exchange(place, folder, names)


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


def _exchange(place: Path, folder: Path, names: Sequence[str]) -> None:
    olds = [name for name in names if os.path.lexists(folder / name)]
    try:
        for name in olds:
            (folder / name).replace(place / f"{SET_ASIDE}{name}")
        # On the disk too the old ones are gone before a new one comes.
        sync_folder(place)
        sync_folder(folder)
        for name in names:
            (place / f"{NEW}{name}").replace(folder / name)
        sync_folder(folder)
    except BaseException:
        _undo(place, folder, names)
        raise
    for name in olds:
        (place / f"{SET_ASIDE}{name}").unlink()


def _undo(place: Path, folder: Path, names: Sequence[str]) -> None:
    """Everything as it was, the new files out of the way before an old one comes back."""
    for name in names:
        draft = place / f"{NEW}{name}"
        if os.path.lexists(folder / name) and not os.path.lexists(draft):
            (folder / name).replace(draft)
    for name in names:
        old = place / f"{SET_ASIDE}{name}"
        if os.path.lexists(old):
            old.replace(folder / name)


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
