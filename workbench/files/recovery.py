"""What killed runs left in a folder goes: drafts, which never were in their place."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from pathlib import Path

from workbench.files.workshop import abandoned


def tidy(folder: Path) -> None:
    """Remove the drafts that killed runs left in ``folder`` and the temporary one; never raises."""
    for each in {folder, _temporary(folder)}:
        with suppress(OSError), abandoned(each):
            pass


def _temporary(otherwise: Path) -> Path:
    try:
        return Path(tempfile.gettempdir())
    except OSError:
        return otherwise
