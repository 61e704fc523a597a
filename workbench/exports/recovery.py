"""What killed runs left in a folder: tables are completed, drafts go.

Nothing that stands in its place is ever changed. A table that is missing comes from what a dead
process left, if it is of one run with the table that is there; when both are missing, both come
from there, the new ones if they are whole.
"""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from workbench.articles.files import ARTICLES_TABLE, QUOTES_TABLE
from workbench.exports.files import NEW, sync_folder
from workbench.exports.generation import generation_of
from workbench.exports.workshop import SET_ASIDE, abandoned, alone_in

TABLES = (QUOTES_TABLE, ARTICLES_TABLE)


def tidy(folder: Path) -> None:
    """Put ``folder``, and the temporary one, right after runs that were killed; never raises."""
    for each in {folder, _temporary(folder)}:
        with suppress(OSError), alone_in(each, patience=0) as alone:
            if not alone:
                continue  # Another run exchanges tables, or tidies.
            with abandoned(each) as left:
                for place in left:
                    _complete(each, place)


def _temporary(otherwise: Path) -> Path:
    try:
        return Path(tempfile.gettempdir())
    except OSError:
        return otherwise


def _complete(folder: Path, place: Path) -> None:
    """The tables that ``folder`` lacks, from the workshop ``place`` where they fit."""
    missing = [name for name in TABLES if not os.path.lexists(folder / name)]
    there = {generation_of(folder / name) for name in TABLES if name not in missing}
    for kind in (NEW, SET_ASIDE):
        parts = {name: place / f"{kind}{name}" for name in missing}
        if not missing or not all(map(os.path.lexists, parts.values())):
            continue
        found = there | {generation_of(part) for part in parts.values()}
        # A draft without a mark is not whole; an old table may be of before there were marks.
        if len(found) == 1 and (kind == SET_ASIDE or None not in found):
            for name, part in parts.items():
                part.replace(folder / name)
            sync_folder(folder)
            return
