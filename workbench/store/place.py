"""A folder for a store: made if need be, and held to be one before anything is written in it."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from workbench.errors import WorkbenchError
from workbench.files.recovery import tidy
from workbench.folder import is_store
from workbench.paths import named
from workbench.store.alone import LOCK
from workbench.store.manifest import NAME
from workbench.store.parts import FOLDERS, remove_others


def check_apart(articles: Path, folder: Path) -> None:
    """See to it that the store in ``folder`` is not made of itself.

    What it holds would be taken for articles, and those that it was made of for gone. Raises
    WorkbenchError where ``articles``, which are to be read, are a store, or are in its place.
    """
    if is_store(articles):
        raise WorkbenchError(
            f"{named(articles)} holds what was extracted from articles; give the folder of the "
            "articles themselves."
        )
    if os.path.realpath(articles) == os.path.realpath(folder):
        raise WorkbenchError(
            f"{named(folder)} is the folder of the articles; give another one with -o."
        )


def check_place(folder: Path) -> None:
    """See to it that a store in ``folder`` touches nothing else; drafts of killed runs go.

    Raises WorkbenchError where something that is no part of a store has a name that one uses, or
    is a link that leads elsewhere.
    """
    for name in (NAME, LOCK, *FOLDERS):
        place = folder / name
        if not os.path.lexists(place):
            continue
        if not _fits(place, name) or not (is_store(folder) or _is_left(place, name)):
            raise WorkbenchError(
                f"{named(place)} is there already and is not part of a store that the workbench "
                "made; move it away, or give another folder."
            )
    for name in ("", *FOLDERS):
        if (folder / name).is_dir():
            tidy(folder / name)


def _fits(place: Path, name: str) -> bool:
    mode = place.lstat().st_mode
    return stat.S_ISDIR(mode) if name in FOLDERS else stat.S_ISREG(mode)


def _is_left(place: Path, name: str) -> bool:
    """Whether a run that was killed at once may have left it: the lock, with nothing in it."""
    return name == LOCK and place.lstat().st_size == 0


def emptied(folder: Path) -> None:
    """Remove what a store holds; files of other names stay. Raises OSError."""
    (folder / NAME).unlink(missing_ok=True)
    remove_others(folder, ())
    for name in FOLDERS:
        if (folder / name).is_dir() and not (folder / name).is_symlink():
            tidy(folder / name)
            (folder / name).rmdir()
