"""Where a file is to go: what was given as a path, read and checked before any work is done."""

from __future__ import annotations

import os
from pathlib import Path

from workbench.errors import WorkbenchError

_SEPARATORS = tuple(filter(None, (os.sep, os.altsep)))


def file_path(given: str | os.PathLike[str]) -> Path:
    """The file that ``given`` names, "~" spelled out.

    Raises WorkbenchError where it names a folder, where its folder is not there and where it
    cannot name a file.
    """
    path = expanded(given)
    if os.path.isdir(path):  # noqa: PTH112 (Path.is_dir raises for a name that is too long)
        raise WorkbenchError(
            f"{os.fsdecode(given)!r} is a folder; give the name of a file in it, for example "
            f"{str(path / 'quotes.csv')!r}."
        )
    if os.fsdecode(given).endswith(_SEPARATORS):
        raise WorkbenchError(
            f"{os.fsdecode(given)!r} ends as a folder does, and there is none; give the name of a "
            f"file, for example {str(path)!r}."
        )
    if not os.path.isdir(path.parent):  # noqa: PTH112
        raise WorkbenchError(
            f"There is no folder {str(path.parent)!r}; make it first, or give another path."
        )
    return path


def expanded(given: str | os.PathLike[str]) -> Path:
    """``given`` as a path, "~" spelled out; WorkbenchError for what is none."""
    if not isinstance(given, str | bytes | os.PathLike):
        raise WorkbenchError(
            f"{given!r} is no path; give the name of a file, for example 'quotes.csv'."
        )
    name = os.fsdecode(given)
    try:
        writable = bool(name) and b"\0" not in os.fsencode(name)
    except UnicodeEncodeError:
        writable = False
    if not writable:
        raise WorkbenchError(
            f"{name!r} cannot be the name of a file or folder: it is empty or holds a character "
            "that no name may have; give another, for example 'quotes.csv'."
        )
    # Not Path's own: that takes a file called "~quotes.csv" for somebody's home.
    return Path(os.path.expanduser(name))  # noqa: PTH111
