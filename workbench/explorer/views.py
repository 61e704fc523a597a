"""What a saved view is: a name for filters, count and look, checked as far as its form goes.

Against the quotes it is checked when it is opened: articles come and go.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from typing import Any

from workbench.charts.measures import COUNTS
from workbench.errors import WorkbenchError, unknown_choice
from workbench.text.halves import has_halves

# What a view has: the arguments of `Explorer` that open it.
PARTS = ("filters", "count", "look")
# Names are read in a menu.
LONGEST_NAME = 80

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
