"""One run at a time in a store."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from workbench.errors import WorkbenchError
from workbench.files.workshop import take
from workbench.paths import named

LOCK = "lock"
_OPENED = os.O_CREAT | os.O_RDWR | getattr(os, "O_NOFOLLOW", 0)


class InUseError(WorkbenchError):
    """Another run holds the store."""


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Hold the store in ``folder``; the system lets go of it when the process ends, however it
    ends. Raises InUseError where another run holds it, OSError where nothing can be written."""
    lock = os.open(folder / LOCK, _OPENED, 0o600)
    try:
        try:
            take(lock)
        except BlockingIOError:
            raise InUseError(
                f"Another run is writing to {named(folder)}; wait until it has ended, or give "
                "another folder with -o."
            ) from None
        except OSError:
            pass  # A disk without locks: nobody can be kept out.
        yield
    finally:
        os.close(lock)
