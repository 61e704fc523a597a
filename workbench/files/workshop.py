"""A private folder for what is unfinished; a later run removes it once its process has died.

A run that is killed cannot tidy up. So whatever is not complete yet lies in a workshop: a hidden
folder that only its owner may enter, with a file that its process holds locked. The system lets go
of the lock when the process ends, however it ends, and nobody else's process can take it before: a
workshop whose lock can be had is abandoned. Process numbers would not do, as another machine or
container that shares the folder has numbers of its own.
"""

from __future__ import annotations

import errno
import os
import re
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

PREFIX = ".workbench-draft-"
# In seconds.
PATIENCE, _PAUSE = 5.0, 0.02
_NAME = re.compile(re.escape(PREFIX) + "[a-z0-9_]{8}")
_LOCK = "lock"
_HELD = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)


@contextmanager
def workshop(folder: Path) -> Iterator[Path]:
    """A new workshop in ``folder``, gone at the end, however that comes; raises OSError."""
    place, lock = _opened(folder)
    try:
        yield place
    finally:
        # Closed first: Windows does not remove what is open.
        os.close(lock)
        _remove(place)


@contextmanager
def abandoned(folder: Path) -> Iterator[list[Path]]:
    """The workshops in ``folder`` that killed processes of the same user left; gone at the end."""
    places: list[Path] = []
    with ExitStack() as locks:
        for place in _of_this_user(folder):
            try:
                lock = os.open(place / _LOCK, os.O_RDWR | getattr(os, "O_NOFOLLOW", 0))
            except FileNotFoundError:
                # Just made, or made on a disk without locks: it goes only if nothing is in it.
                with suppress(OSError):
                    place.rmdir()
                continue
            except OSError:
                continue
            locks.callback(os.close, lock)
            with suppress(OSError):
                take(lock)
                places.append(place)
        yield places
    for place in places:
        _remove(place)


@contextmanager
def alone_in(folder: Path, patience: float = PATIENCE) -> Iterator[bool]:
    """One process at a time; False where another does not let go within ``patience`` seconds.

    Nobody is kept from going on for ever, as whoever may read a folder can lock it. Where the
    system cannot lock folders nobody waits.
    """
    alone = True
    with ExitStack() as lock:
        if sys.platform != "win32":
            with suppress(OSError):
                opened = os.open(folder, os.O_RDONLY)
                lock.callback(os.close, opened)
                alone = _waited(opened, patience)
        yield alone


def _waited(lock: int, patience: float) -> bool:
    until = time.monotonic() + patience
    while True:
        try:
            take(lock)
        except BlockingIOError:
            if time.monotonic() >= until:
                return False
            time.sleep(_PAUSE)
        else:
            return True


def _opened(folder: Path) -> tuple[Path, int]:
    """A new workshop and its lock, held."""
    while True:
        place = Path(tempfile.mkdtemp(prefix=PREFIX, dir=folder))
        try:
            lock = os.open(place / _LOCK, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600)
        except FileNotFoundError:
            continue  # Another process took it for abandoned before it was locked.
        except OSError:
            place.rmdir()
            raise
        try:
            take(lock)
        except OSError as fault:
            if fault.errno not in _HELD:
                # A disk without locks: with none, nobody takes this workshop for abandoned.
                (place / _LOCK).unlink()
                return place, lock
        else:
            if (place / _LOCK).exists():
                return place, lock
        os.close(lock)


def _remove(place: Path) -> None:
    """The workshop's lock goes last: what is left without one is nobody's to remove."""
    with suppress(OSError):
        for each in place.iterdir():
            if each.name == _LOCK:
                continue
            if each.is_dir() and not each.is_symlink():
                shutil.rmtree(each)
            else:
                each.unlink()
        (place / _LOCK).unlink(missing_ok=True)
        place.rmdir()


def take(lock: int) -> None:
    """Hold the open file ``lock``; OSError where another process does, or none can."""
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(lock, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _of_this_user(folder: Path) -> list[Path]:
    """Folders in ``folder`` with a workshop's name, newest first; a link is none."""
    user = os.geteuid() if hasattr(os, "geteuid") else None
    found = []
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if not _NAME.fullmatch(entry.name) or not entry.is_dir(follow_symlinks=False):
                continue
            known = entry.stat(follow_symlinks=False)
            if user is None or known.st_uid == user:
                found.append((known.st_mtime_ns, Path(entry.path)))
    return [place for _, place in sorted(found, reverse=True)]
