"""A file that is opened for writing by one program at a time, and written whole or not at all."""

from __future__ import annotations

import errno
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from workbench.corrections.reading import seen_of
from workbench.errors import WorkbenchError
from workbench.files.workshop import take
from workbench.paths import named

# How long another program may hold the file, in seconds.
PATIENCE, _PAUSE = 5.0, 0.01
# Where Windows, which keeps readers from bytes that are locked, is asked to lock one: behind all.
_FAR = 1 << 40
# No link is followed, and a pipe is not waited for.
SAFELY = (
    getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_NONBLOCK", 0)
)


@contextmanager
def held(target: Path) -> Iterator[int]:
    """The open file, made if need be, and nobody else's until it is closed.

    Raises WorkbenchError where another program does not let go of it, and OSError.
    """
    until = time.monotonic() + PATIENCE
    while True:
        file = os.open(target, os.O_RDWR | os.O_CREAT | SAFELY, 0o666)
        try:
            if _taken(file) and _is_at(file, target):
                yield file
                return
        finally:
            os.close(file)
        if time.monotonic() >= until:
            raise WorkbenchError(
                f"Another program is writing to {named(target)}; wait until it has ended, then try "
                "again."
            )
        time.sleep(_PAUSE)


def _is_at(file: int, target: Path) -> bool:
    """Whether nobody put another file in its place before it was locked."""
    with suppress(FileNotFoundError):
        return seen_of(target.stat())[0] == os.fstat(file).st_ino
    return False


def _taken(file: int) -> bool:
    """Whether the open file is now ours alone; True also on a disk without locks."""
    os.lseek(file, _FAR, os.SEEK_SET)
    try:
        take(file)
    except OSError as fault:
        return fault.errno not in (errno.EACCES, errno.EAGAIN, errno.EDEADLK)
    return True


def write_at(file: int, place: int, data: bytes) -> None:
    """All of ``data`` from ``place`` on, forced to the disk, or the file as it was; OSError."""
    size = os.fstat(file).st_size
    os.lseek(file, place, os.SEEK_SET)
    behind = os.read(file, size - place) if size > place else b""
    try:
        _write(file, place, data)
        os.fsync(file)
    except BaseException:
        with suppress(OSError):
            _write(file, place, behind)
            os.ftruncate(file, size)
        raise


def _write(file: int, place: int, data: bytes) -> None:
    os.lseek(file, place, os.SEEK_SET)
    while data:
        data = data[os.write(file, data) :]
