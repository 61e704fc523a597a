"""The views that are saved: one small JSON file beside the articles, and what its menu asks.

The file is read again before each change, so that two notebooks of one folder lose nothing of each
other.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Mapping
from os import PathLike
from pathlib import Path
from typing import Any

from workbench.errors import WorkbenchError, warn
from workbench.explorer.filters import checked_filters
from workbench.explorer.source import Source
from workbench.explorer.views import UnknownViewError, View, checked_name, checked_view
from workbench.paths import as_path, named, reason

MOST_VIEWS = 500
# Far more than so many views take; a file beyond is none of ours.
_MOST_BYTES = 20_000_000
_GIVE = "give the name of a file for saved views"
_KEPT_HERE = 'Kept until the kernel stops; Explorer(..., views="views.json") keeps them for good.'


class SavedViews:
    """The views of one file, or of the kernel's memory where there is none (``file`` None).

    Each change gives all views that there are after it. Raises WorkbenchError for a ``file`` that
    is no path, and in each change where the file holds something else or cannot be written.
    """

    def __init__(self, file: str | PathLike[str] | None) -> None:
        self.file = None if file is None else as_path(file, _GIVE)
        self._views: dict[str, View] = {}

    @property
    def place(self) -> str:
        """Where they are kept, in a sentence for the menu."""
        return (
            _KEPT_HERE if self.file is None else f"Kept in {self.file.name}, beside the articles."
        )

    def read(self) -> dict[str, View]:
        """All views by name. Raises WorkbenchError for a file that holds something else."""
        if self.file is not None:
            self._views = _read(self.file)
        return copy.deepcopy(self._views)

    def known(self) -> dict[str, View]:
        """All views by name; a file that holds something else is told, and stays as it is."""
        try:
            return self.read()
        except WorkbenchError as fault:
            warn(str(fault))
            return {}

    def save(self, name: object, view: View, *, over: bool = True) -> dict[str, View]:
        """Keep ``view`` as ``name``; where there is one of that name, only if ``over``."""
        plain_name, views = checked_name(name), self.read()
        if plain_name in views and not over:
            raise WorkbenchError(f"There is a view {plain_name!r} already; give another name.")
        if plain_name not in views and len(views) >= MOST_VIEWS:
            raise WorkbenchError(f"There are {MOST_VIEWS} views already; delete one first.")
        return self._written(views | {plain_name: view})

    def rename(self, name: str, to: object) -> dict[str, View]:
        """Another name for a view, in its place. Raises WorkbenchError where that is taken."""
        new, views = checked_name(to), self.read()
        _check_known(name, views)
        if new != name and new in views:
            raise WorkbenchError(f"There is a view {new!r} already; give another name.")
        return self._written({new if each == name else each: view for each, view in views.items()})

    def delete(self, name: str) -> dict[str, View]:
        """Without the view of that name."""
        views = self.read()
        _check_known(name, views)
        del views[name]
        return self._written(views)

    def change(self, question: Mapping[str, Any], source: Source) -> dict[str, View]:
        """What a page's menu does: ``{what: save | rename | delete, name, view?, over?, to?}``.

        A view is saved only where ``source`` has the quotes that it asks for.
        """
        what, name = question.get("what"), question.get("name")
        if what == "save":
            view = checked_view(question.get("view"))
            filters = checked_filters(view["filters"], source)
            return self.save(name, view | {"filters": filters}, over=question.get("over") is True)
        if what == "rename" and isinstance(name, str):
            return self.rename(name, question.get("to"))
        if what == "delete" and isinstance(name, str):
            return self.delete(name)
        raise WorkbenchError("The page asked for nothing that can be done to a view; rerun.")

    def _written(self, views: dict[str, View]) -> dict[str, View]:
        from workbench.exports.files import replacing
        from workbench.exports.targets import cannot_write

        if self.file is not None:
            text = json.dumps(views, ensure_ascii=False, indent=2)
            try:
                with replacing(self.file) as draft:
                    draft.write_text(f"{text}\n", encoding="utf-8")
            except OSError as fault:
                raise cannot_write(self.file, fault) from fault
        self._views = views
        return self.read()


def _check_known(name: object, views: Mapping[str, View]) -> None:
    if name not in views:
        raise UnknownViewError(name, views)


def _read(file: Path) -> dict[str, View]:
    try:
        data = file.read_bytes() if file.stat().st_size <= _MOST_BYTES else b""
        given = json.loads(data.decode("utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except OSError as fault:
        raise WorkbenchError(f"Cannot read {named(file)} ({reason(fault)}).") from fault
    except (ValueError, RecursionError) as fault:
        raise _broken(file, "it is no JSON") from fault
    if not isinstance(given, dict):
        raise _broken(file, "it holds no views by their names")
    views: dict[str, View] = {}
    for name, view in given.items():
        try:
            views[checked_name(name)] = checked_view(view)
        except WorkbenchError as fault:
            raise _broken(file, f"view {name!r}: {fault}") from fault
    return views


def _broken(file: Path, why: str) -> WorkbenchError:
    return WorkbenchError(
        f"{named(file)} does not hold saved views ({why}); mend it, or move it away to begin again."
    )
