"""A store in a folder of its own, as ``workbench extract PATH -o FOLDER`` writes it."""

from __future__ import annotations

import os
from pathlib import Path

from workbench.errors import WorkbenchError
from workbench.exports.targets import cannot_write_to, folder_path, made
from workbench.paths import named
from workbench.store.correcting import correct
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
    source: Source, folder: Path, settings: Settings, *, progress: bool | None = None
) -> Updated:
    """Write the store of ``source`` into ``folder``, or bring the one that is there up to date.

    Raises WorkbenchError as :func:`workbench.store.update.update` does, where the disk is full, and
    where a table of the store is damaged.
    """
    try:
        with made(folder):
            updated = update(source, folder, settings, progress=progress)
            correct(folder, settings)
            return updated
    except OSError as fault:
        raise cannot_write_to(folder, fault) from fault
    except WorkbenchError:
        raise
    except ValueError as fault:
        raise WorkbenchError(
            f"A table of the store in {named(folder)} is damaged ({fault}); remove the folder and "
            "run workbench extract again, or give another one with -o."
        ) from fault
