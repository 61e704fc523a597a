"""The tables of metadata that speak of the files read: found among them, beside them, or given."""

from __future__ import annotations

from collections.abc import Sequence
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.articles.files import METADATA_NAME, Found, is_folder, read_file
from workbench.articles.issues import ISSUES
from workbench.articles.matching import Names
from workbench.articles.roots import roots_of
from workbench.articles.sidecar import COLUMNS, Stated, read_frame, read_table
from workbench.errors import WorkbenchError, warn
from workbench.paths import as_path

if TYPE_CHECKING:
    import pandas as pd

# A table's name, its bytes, and the issue code if it could not be read.
Table = tuple[str, bytes, str | None]
_REMEDY = f"give the path of a CSV file with the columns {', '.join(COLUMNS)}"
_NAMED = 5


def stated_by_file(
    place: Path | Sequence[Path],
    given: str | PathLike[str] | pd.DataFrame | None,
    tables: Sequence[Table],
    names: Sequence[str],
) -> dict[str, Stated]:
    """What is stated of the files ``names``, which were found at ``place``, by their names.

    ``given`` takes the place of the ``tables`` found among the files; without any, the tables in
    the folders of single files and archives count. Raises :class:`WorkbenchError` for a faulty
    table.
    """
    known = Names(names)
    if given is None:
        if isinstance(place, Path):
            return _among(tables, known) or _beside(place, known)
        return _beside_each(place, names) | _among(tables, known)
    if not isinstance(given, (str, PathLike)):
        return _matched(read_frame(given), "metadata", known)
    path = as_path(given, _REMEDY)
    data, issue = _load(path).read()
    if issue:
        raise WorkbenchError(f"The table of metadata {str(path)!r} cannot be read; {_REMEDY}.")
    return _matched(read_table(data, path.name), path.name, known)


def _among(tables: Sequence[Table], names: Names) -> dict[str, Stated]:
    """What the tables say of the files beside and below them; the nearest has the last word."""
    found: dict[str, Stated] = {}
    for name, data, issue in sorted(tables, key=lambda table: (table[0].count("/"), table[0])):
        if issue:
            raise WorkbenchError(f"{name} cannot be read. {ISSUES[issue]}")
        folder = name[: name.rfind("/") + 1]
        found |= _matched(read_table(data, name), name, names, folder)
    return found


def _matched(
    rows: dict[str, Stated], where: str, names: Names, folder: str = ""
) -> dict[str, Stated]:
    found, strangers = names.match(rows, folder)
    if strangers:
        listed = ", ".join(strangers[:_NAMED]) + (", ..." if len(strangers) > _NAMED else "")
        warn(
            f"{where} has rows for files that are not there (or whose bare name fits several): "
            f"{listed}. Check the names in its column 'file'."
        )
    return found


def _beside_each(places: Sequence[Path], names: Sequence[str]) -> dict[str, Stated]:
    """What the tables beside single files and archives say, each of those in its own folder."""
    labels: dict[Path, dict[str, Path]] = {}
    for root, label in roots_of(places):
        if not is_folder(root):
            labels.setdefault(root.parent, {})[label] = root
    found: dict[str, Stated] = {}
    for beside in labels.values():
        within = tuple(f"{label}/" for label in beside)
        own = [name for name in names if name in beside or name.startswith(within)]
        label, root = next(iter(beside.items()))
        found |= _beside(root, Names(own), label[: label.rfind("/") + 1])
    return found


def _beside(place: Path, names: Names, folder: str = "") -> dict[str, Stated]:
    """The table in the folder of a single file or archive; it may speak of other files too."""
    table = place.parent / METADATA_NAME
    if is_folder(place) or not table.is_file():
        return {}
    data, issue = _load(table).read()
    if issue:
        raise WorkbenchError(
            f"{METADATA_NAME} beside {place.name!r} cannot be read. {ISSUES[issue]}"
        )
    return names.match(read_table(data, METADATA_NAME), folder)[0]


def _load(table: Path) -> Found:
    # The analyst's own word, so a link may lead anywhere.
    return Found(table.name, load=lambda: read_file(table.resolve()))
