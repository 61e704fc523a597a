"""Where something is to go: read, checked and tried before any work is done."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from workbench.errors import WorkbenchError
from workbench.files.recovery import tidy
from workbench.files.replacing import sync_folder
from workbench.files.workshop import workshop
from workbench.paths import as_path, named, reason, status

_SEPARATORS = tuple(filter(None, (os.sep, os.altsep)))
_ANOTHER = "give another path"
# As much as tells a disk with room from a full one.
_BLOCK = bytes(4096)


def file_path(given: str | os.PathLike[str], example: str = "quotes.csv") -> Path:
    """The file that ``given`` names, "~" spelled out, after a trial whether it can be written.

    ``example`` is the name of such a file. Drafts that killed runs left beside it go. Raises
    WorkbenchError where it names a folder, where its folder is not there, where nothing can be
    written there and where it cannot name a file.
    """
    path = as_path(given, f"give the name of a file, for example {example!r}")
    shown = os.fsdecode(given)
    there = status(path, _ANOTHER)
    if there is not None and stat.S_ISDIR(there.st_mode):
        raise WorkbenchError(
            f"{named(given)} is a folder; give the name of a file in it, for example "
            f"{named(path / example)}."
        )
    if shown.endswith(_SEPARATORS):
        raise WorkbenchError(
            f"{named(given)} ends as a folder does, and there is none; give the name of a file, "
            f"for example {named(path)}."
        )
    target = Path(os.path.realpath(path))
    if not os.path.isdir(target.parent):  # noqa: PTH112 (Path's own raises for some names)
        missing = target.parent if path.is_symlink() else path.parent
        raise WorkbenchError(
            f"There is no folder {named(missing)}; make it first, or give another path."
        )
    try:
        _try_file(target, there)
    except OSError as fault:
        raise cannot_write(path, fault) from fault
    return path


def cannot_write(path: Path, fault: OSError, also: str = "") -> WorkbenchError:
    """The error for a file that the system does not let us write; ``also`` is a further place."""
    return WorkbenchError(
        f"Cannot write {named(path)} ({reason(fault)}); close it where it is open, give another "
        f"path, or make room or permission there{also}."
    )


def folder_path(given: str | os.PathLike[str]) -> Path:
    """The folder that ``given`` names, "~" spelled out, after a trial whether files can go there.

    What is missing of it is made by :func:`made`, not yet. Tables and drafts that killed runs left
    in it are put right. Raises WorkbenchError where it is not a folder and cannot be made one, and
    where nothing can be written in it.
    """
    path = as_path(given, "give the name of a folder, for example 'tables'")
    there = status(path, "give another folder with -o")
    try:
        if there is None and path.is_symlink():
            raise OSError(f"a link that leads to nothing, {named(path.readlink())}")
        if there is None and path.parts[0].startswith("~"):
            raise OSError(f"there is no user {path.parts[0][1:]!r} whose folder that would be")
        if there is not None and not stat.S_ISDIR(there.st_mode):
            raise OSError("it is not a folder")
        with made(path) as new:
            try:
                _try_folder(path)
            finally:
                for folder in new:
                    folder.rmdir()
    except OSError as fault:
        raise cannot_write_to(path, fault) from fault
    return path


def cannot_write_to(folder: Path, fault: OSError) -> WorkbenchError:
    """The error for a folder in which the system does not let us write."""
    return WorkbenchError(
        f"Cannot write to {named(folder)} ({reason(fault)}); give another folder with -o, or make "
        "room or permission there."
    )


@contextmanager
def made(folder: Path) -> Iterator[list[Path]]:
    """``folder`` with those above it; gives those that are new, innermost first.

    Where what is done with it fails, those that are new and empty go again. Raises OSError.
    """
    missing = []
    for each in (folder, *folder.parents):
        if os.path.isdir(each):  # noqa: PTH112
            break
        missing.append(each)
    new: list[Path] = []
    try:
        for each in reversed(missing):
            try:
                each.mkdir()
            except FileExistsError:
                if not each.is_dir():
                    raise OSError(f"{named(each)} is not a folder") from None
            else:
                new.insert(0, each)
                sync_folder(each.parent)
        yield list(new)
    except BaseException:
        for each in new:
            with suppress(OSError):
                each.rmdir()
        raise


def _try_file(target: Path, there: os.stat_result | None) -> None:
    """OSError for a file that cannot be written; a pipe is not touched, as somebody waits at it."""
    if there is None or stat.S_ISREG(there.st_mode):
        _try_folder(target.parent)
    elif stat.S_ISSOCK(there.st_mode):
        raise OSError("it is a socket")
    elif stat.S_ISCHR(there.st_mode):
        device = os.open(target, os.O_WRONLY | getattr(os, "O_NOCTTY", 0))
        try:
            # Nothing at all, which a full or absent device refuses as well.
            os.write(device, b"")
        finally:
            os.close(device)


def _try_folder(folder: Path) -> None:
    tidy(folder)
    with workshop(folder) as place:
        (place / "trial").write_bytes(_BLOCK)
