"""A folder's own store, ``.workbench/``: kept in passing, believed only where it was made.

A folder of articles may come from a stranger, and with it a store that says what it likes. So the
store bears the number that the system gave to its folder: one that was copied, unpacked or sent
has another, and is made again. What is a link is not written through.
"""

from __future__ import annotations

import stat
from contextlib import suppress
from pathlib import Path

from workbench.errors import WorkbenchError, warn
from workbench.files.replacing import replacing
from workbench.folder import is_store
from workbench.paths import named, reason
from workbench.store.alone import InUseError, alone
from workbench.store.place import check_place, emptied
from workbench.store.update import Settings, Source, update

FOLDER = ".workbench"
# Beside the store: the number of its folder, and word to git that none of it is to be kept.
_HERE, _IGNORE = "made-here", ".gitignore"


def brought_up_to_date(
    folder: Path, source: Source, settings: Settings, *, progress: bool | None = None
) -> Path | None:
    """The store of ``folder``, with all that ``source`` has; None where none can be kept, which a
    warning says.

    Raises WorkbenchError for a fault in one of the files of ``settings`` or in the metadata.
    """
    store = folder / FOLDER
    try:
        _prepare(store)
    except (OSError, WorkbenchError) as fault:
        _warn_of(store, fault)
        return None
    try:
        return _updated(store, source, settings, progress)
    except InUseError:
        warn(f"Another run is writing to {named(store)}; this one reads the articles by itself.")
        return None
    except OSError as fault:
        _warn_of(store, fault)
        return None


def again(store: Path) -> None:
    """Let go of what is kept in ``store``, which is damaged, unless another run is writing to it:
    then what looked like damage was that run at work."""
    with suppress(OSError, InUseError):
        _let_go(store)


def _let_go(store: Path) -> None:
    with alone(store):
        emptied(store)


def _updated(store: Path, source: Source, settings: Settings, progress: bool | None) -> Path:
    try:
        update(source, store, settings, progress=progress)
    except WorkbenchError:
        raise
    except ValueError:
        _let_go(store)  # A table is damaged: made again, it is whole.
        update(source, store, settings, progress=progress)
    return store


def _warn_of(store: Path, fault: OSError | WorkbenchError) -> None:
    why = reason(fault) if isinstance(fault, OSError) else str(fault).rstrip(".")
    warn(
        f"Nothing can be kept in {named(store)} ({why}); the articles are read again each time. "
        "Make room or permission there, or open the folder with cache=False."
    )


def _prepare(store: Path) -> None:
    """A folder of our own; what is in it goes if it was not made here.

    Raises OSError, and WorkbenchError where something else has its name.
    """
    store.mkdir(mode=0o700, exist_ok=True)
    if not stat.S_ISDIR(store.lstat().st_mode):
        raise OSError("it is a link or not a folder")
    number = str(store.stat().st_ino)
    if is_store(store) and _said(store / _HERE) != number:
        _let_go(store)
    check_place(store)
    for name, text in ((_IGNORE, "*\n"), (_HERE, number)):
        if _said(store / name) != text:
            _write(store / name, text)


def _said(file: Path) -> str | None:
    if not file.is_symlink():
        with suppress(OSError, ValueError):
            return file.read_text(encoding="ascii")
    return None


def _write(file: Path, text: str) -> None:
    if file.is_symlink():
        file.unlink()
    with replacing(file) as draft:
        draft.write_text(text, encoding="ascii")
