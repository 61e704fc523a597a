"""A folder's own store, ``.workbench/``: kept in passing, believed only where it was made.

A folder of articles may come from a stranger, and with it a store that says what it likes. So the
store bears the number that the system gave to its folder: one that was copied, unpacked or sent
has another, and is made again. What is a link is not written through.
"""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path

from workbench.errors import WorkbenchError, warn
from workbench.exports.files import replacing
from workbench.paths import named, reason
from workbench.store.alone import LOCK, InUseError
from workbench.store.manifest import NAME
from workbench.store.parts import FOLDERS, remove_others
from workbench.store.update import Settings, Source, update

FOLDER = ".workbench"
# Beside the store: the number of its folder, and word to git that none of it is to be kept.
_HERE, _IGNORE = "made-here", ".gitignore"


def brought_up_to_date(
    folder: Path, source: Source, settings: Settings, *, progress: bool | None = None
) -> Path | None:
    """The store of ``folder``, with all that ``source`` has; None where none can be kept, which a
    warning says.

    Raises WorkbenchError for a fault in one of the files of ``settings``.
    """
    store = folder / FOLDER
    try:
        _prepare(store)
        try:
            update(source, store, settings, progress=progress)
        except ValueError as fault:
            if isinstance(fault, WorkbenchError):
                raise
            _empty(store)  # A table is damaged: made again, it is whole.
            update(source, store, settings, progress=progress)
    except InUseError:
        warn(f"Another run is writing to {named(store)}; this one reads the articles by itself.")
    except OSError as fault:
        warn(
            f"Nothing can be kept in {named(store)} ({reason(fault)}); the articles are read again "
            "each time. Make room or permission there, or open the folder with cache=False."
        )
    else:
        return store
    return None


def _prepare(store: Path) -> None:
    """A folder of our own; what is in it goes if it was not made here. Raises OSError."""
    store.mkdir(mode=0o700, exist_ok=True)
    for name in ("", LOCK, NAME, *FOLDERS):
        if (store / name).is_symlink():
            raise OSError(f"{named(store / name)} is a link")
    if not stat.S_ISDIR(store.lstat().st_mode):
        raise OSError("it is not a folder")
    number = str(store.stat().st_ino)
    if _said(store / _HERE) != number:
        _empty(store)
        _write(store / _IGNORE, "*\n")
        _write(store / _HERE, number)


def _empty(store: Path) -> None:
    (store / NAME).unlink(missing_ok=True)
    remove_others(store, ())


def _said(file: Path) -> str | None:
    with suppress(OSError, ValueError):
        return file.read_text(encoding="ascii")
    return None


def _write(file: Path, text: str) -> None:
    if file.is_symlink():
        file.unlink()
    with replacing(file) as draft:
        draft.write_text(text, encoding="ascii")


def is_store(folder: Path) -> bool:
    """Whether ``folder`` is one that ``workbench extract`` wrote, opened by itself."""
    return os.path.isfile(folder / NAME)  # noqa: PTH113 - Path's own raises where it may not look
