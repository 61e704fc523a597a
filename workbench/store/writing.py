"""A store in a folder of its own, as ``workbench extract PATH -o FOLDER`` writes it."""

from __future__ import annotations

import os
from pathlib import Path

from workbench.articles.walk import find_files
from workbench.errors import WorkbenchError, warn
from workbench.exports.targets import cannot_write_to, folder_path, made
from workbench.paths import named
from workbench.store.copying import copied
from workbench.store.correcting import correct
from workbench.store.manifest import read_manifest
from workbench.store.place import check_place
from workbench.store.update import Settings, Source, Updated, update


def store_folder(given: str | os.PathLike[str]) -> Path:
    """The folder that ``given`` names, once it is sure that a store can be written there.

    To be asked before any work. Raises WorkbenchError where it cannot be such a folder, or holds
    something that is no part of a store.
    """
    folder = folder_path(given)
    check_place(folder)
    return folder


def write_store(
    source: Source,
    folder: Path,
    settings: Settings,
    *,
    begun: Path | None = None,
    progress: bool | None = None,
) -> Updated:
    """Write the store of ``source`` into ``folder``, or bring the one that is there up to date.

    ``begun`` is another store of ``source``: what that has is not read again. Raises WorkbenchError
    as :func:`workbench.store.update.update` does, where the disk is full, where a table of the
    store is damaged, and where ``source`` has no article while the store has.
    """
    known = read_manifest(folder)
    before = len(known.files) if known else 0
    if before and all(found.is_table for found in find_files(source.place)):
        raise WorkbenchError(
            f"There is no article in {named(source.place)}, and the store {named(folder)} has "
            f"those of {_files(before)}: it was left as it is. See whether the disk is there, or "
            "remove the store first."
        )
    try:
        with made(folder):
            if begun and known is None:
                copied(begun, folder)
            updated = update(source, folder, settings, progress=progress)
            correct(folder, settings)
    except OSError as fault:
        raise cannot_write_to(folder, fault) from fault
    except WorkbenchError:
        raise
    except ValueError as fault:
        raise WorkbenchError(
            f"A table of the store in {named(folder)} is damaged ({fault}); remove the folder and "
            "run workbench extract again, or give another one with -o."
        ) from fault
    if before and updated.gone == before:
        warn(
            f"The store {named(folder)} was made of {_files(before)}, none of them in "
            f"{named(source.place)}: it has the articles of that folder alone now."
        )
    return updated


def _files(number: int) -> str:
    return "1 file" if number == 1 else f"{number:,} files"
