"""Saved views: a name for filters, count and look, kept in one small JSON file beside the articles.

A file is read again before each change, so that two notebooks of one folder lose nothing of each
other. What stands in it is checked as far as its form goes when it is read, and against the quotes
when a view is opened: articles come and go.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from workbench.charts.measures import COUNTS
from workbench.errors import WorkbenchError, unknown_choice
from workbench.paths import named, reason
from workbench.text.halves import has_halves

# What a view has: the arguments of `Explorer` that open it.
PARTS = ("filters", "count", "look")
# Names are read in a menu.
LONGEST_NAME = 80
MOST_VIEWS = 500
# Far more than so many views take; a file beyond is none of ours.
_MOST_BYTES = 20_000_000

View = dict[str, Any]


class Views(Mapping[str, View]):
    """Saved views by their names, in the order in which they were saved; a copy.

    Each is a dict with ``filters``, ``count`` and ``look``: ``Explorer(quotes, articles, **view)``
    opens it.
    """

    def __init__(self, views: Mapping[str, View]) -> None:
        self._views = copy.deepcopy(dict(views))

    def __getitem__(self, name: str) -> View:
        if name not in self._views:
            raise UnknownViewError(name, self._views)
        return copy.deepcopy(self._views[name])

    def __contains__(self, name: object) -> bool:
        return name in self._views

    def __iter__(self) -> Iterator[str]:
        return iter(self._views)

    def __len__(self) -> int:
        return len(self._views)

    def __repr__(self) -> str:
        lines = [f"  {name!r}: {view['filters']}" for name, view in self._views.items()]
        return "\n".join([f"{len(self._views)} saved view{'s'[: len(self) != 1]}", *lines])


class UnknownViewError(WorkbenchError, KeyError):
    """Also what a mapping raises for a key that it does not have."""

    def __init__(self, name: object, known: Mapping[str, View]) -> None:
        fault = unknown_choice("view", name, known, "Save one with explorer.save_view(name).")
        super().__init__(str(fault))

    def __str__(self) -> str:
        return str(self.args[0])


class SavedViews:
    """The views of one file, or of the kernel's memory where there is none (``file`` None)."""

    def __init__(self, file: Path | None) -> None:
        self.file = file
        self._views: dict[str, View] = {}

    def read(self) -> dict[str, View]:
        """All views by name. Raises WorkbenchError for a file that holds something else."""
        if self.file is not None:
            self._views = _read(self.file)
        return copy.deepcopy(self._views)

    def save(self, name: object, view: View, *, over: bool) -> None:
        """Keep ``view`` as ``name``; where there is one of that name, only if ``over``."""
        plain_name, views = checked_name(name), self.read()
        if plain_name in views and not over:
            raise WorkbenchError(f"There is a view {plain_name!r} already; give another name.")
        if plain_name not in views and len(views) >= MOST_VIEWS:
            raise WorkbenchError(f"There are {MOST_VIEWS} views already; delete one first.")
        self._write(views | {plain_name: view})

    def rename(self, name: str, to: object) -> None:
        """Another name for a view, in its place. Raises WorkbenchError where that is taken."""
        new, views = checked_name(to), self.read()
        _check_known(name, views)
        if new != name and new in views:
            raise WorkbenchError(f"There is a view {new!r} already; give another name.")
        self._write({new if each == name else each: view for each, view in views.items()})

    def delete(self, name: str) -> None:
        views = self.read()
        _check_known(name, views)
        del views[name]
        self._write(views)

    def _write(self, views: dict[str, View]) -> None:
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


def checked_name(name: object) -> str:
    """``name`` as menus show it: in one line, without spaces around it.

    Raises WorkbenchError for what is no name.
    """
    words = " ".join(name.split()) if isinstance(name, str) else ""
    if not words or len(words) > LONGEST_NAME or has_halves(words) or not words.isprintable():
        raise WorkbenchError(
            f"{name!r} is no name for a view; give up to {LONGEST_NAME} letters that can be read."
        )
    return words


def checked_view(given: object) -> View:
    """A view in its one form, its filters not checked against any quotes.

    Raises WorkbenchError for what has not that form.
    """
    if not isinstance(given, Mapping):
        raise WorkbenchError("a view is a mapping with filters, count and look")
    if strange := set(given) - set(PARTS):
        raise WorkbenchError(f"{sorted(map(str, strange))[0]!r} is no part of a view")
    filters, look = given.get("filters", {}), given.get("look", {})
    count = given.get("count", COUNTS[0])
    if not isinstance(filters, Mapping) or not isinstance(look, Mapping) or count not in COUNTS:
        raise WorkbenchError(f"filters and look are mappings, count is one of {', '.join(COUNTS)}")
    return copy.deepcopy({"filters": dict(filters), "count": count, "look": dict(look)})


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
