"""Whether tables are still those that were opened: another run may have written since."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from workbench.errors import WorkbenchError
from workbench.paths import named


class Unchanged:
    """The tables of the store in ``folder``, as they are now."""

    def __init__(self, folder: Path, tables: Iterable[Path]) -> None:
        self._folder = folder
        self._seen = {table: _seen(table) for table in tables}

    def check(self) -> None:
        """Raises WorkbenchError where a table has been written anew or is gone.

        Rows are known by their numbers in these files, which in others would name other rows.
        """
        if any(_seen(table) != seen for table, seen in self._seen.items()):
            raise WorkbenchError(
                f"The store {named(self._folder)} has been written to since it was opened; open it "
                "again with open_workbench."
            )


def _seen(table: Path) -> tuple[int, int, int] | None:
    try:
        found = table.stat()
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns, found.st_ino
