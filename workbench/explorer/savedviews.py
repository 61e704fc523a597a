"""The views that are saved: one small JSON file beside the articles, and what its menu asks.

Whoever changes it holds its folder locked, reads it again and puts a whole new file in its place:
notebooks of one folder lose nothing of each other, and nobody reads half a file.
"""

from __future__ import annotations

import copy
import json
import os
from collections.abc import Callable, Mapping
from os import PathLike
from pathlib import Path
from typing import Any

from workbench.errors import WorkbenchError, warn
from workbench.explorer.filters import checked_filters
from workbench.explorer.source import Source
from workbench.explorer.views import UnknownViewError, View, checked_name, checked_view
from workbench.exports.targets import cannot_write
from workbench.files.replacing import replacing
from workbench.files.workshop import alone_in
from workbench.paths import as_path, named, reason

MOST_VIEWS = 500
# Far more than so many views take; a file beyond is none of ours.
_MOST_BYTES = 20_000_000
_GIVE = "give the name of a file for saved views"
# How long another notebook may be at it, in seconds.
_PATIENCE = 5.0
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
        plain_name = checked_name(name)

        def saved(views: dict[str, View]) -> dict[str, View]:
            if plain_name in views and not over:
                raise _taken(plain_name)
            if plain_name not in views and len(views) >= MOST_VIEWS:
                raise WorkbenchError(f"There are {MOST_VIEWS} views already; delete one first.")
            return views | {plain_name: view}

        return self._changed(saved)

    def rename(self, name: str, to: object) -> dict[str, View]:
        """Another name for a view, in its place. Raises WorkbenchError where that is taken."""
        new = checked_name(to)

        def renamed(views: dict[str, View]) -> dict[str, View]:
            _check_known(name, views)
            if new != name and new in views:
                raise _taken(new)
            return {new if each == name else each: view for each, view in views.items()}

        return self._changed(renamed)

    def delete(self, name: str) -> dict[str, View]:
        """Without the view of that name."""

        def without(views: dict[str, View]) -> dict[str, View]:
            _check_known(name, views)
            return {each: view for each, view in views.items() if each != name}

        return self._changed(without)

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

    def _changed(self, change: Callable[[dict[str, View]], dict[str, View]]) -> dict[str, View]:
        """All views after ``change``, which is made of those that there are while nobody writes."""
        if self.file is None:
            self._views = change(self._views)
            return self.read()
        with alone_in(Path(os.path.realpath(self.file)).parent, _PATIENCE) as alone:
            if not alone:
                raise WorkbenchError(
                    f"Another program is writing beside {named(self.file)}; wait until it has "
                    "ended, then try again."
                )
            _write(self.file, change(self.read()))
            return self.read()


def _write(file: Path, views: Mapping[str, View]) -> None:
    text = json.dumps(views, ensure_ascii=False, indent=2)
    try:
        with replacing(file) as draft:
            draft.write_text(f"{text}\n", encoding="utf-8")
    except OSError as fault:
        raise cannot_write(file, fault) from fault


def _taken(name: str) -> WorkbenchError:
    return WorkbenchError(f"There is a view {name!r} already; give another name.")


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
