"""The Explorer's filters: which arguments of ``select`` it takes, checked against its frame."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from workbench.errors import WorkbenchError, unknown_choice
from workbench.explorer.facets import FACETS, Column
from workbench.quotes.arguments import as_values, known_values, unknown_value

_NAMES = tuple(facet.name for facet in FACETS)
_ARGUMENTS = (*_NAMES, "missing", "speech")


def checked_filters(
    given: Mapping[str, Any], quotes: pd.DataFrame, columns: Mapping[str, Column]
) -> dict[str, Any]:
    """``given`` in its one canonical form: facets in order, values as lists, defaults left out.

    A single string stands for a list of one, None and empty lists for no filter; ``columns`` are
    the facets of ``quotes``. What ``select`` takes is taken: also a value that no row has now but
    that the frame knows (an unused category, a theme without quotes).

    Raises :class:`~workbench.errors.WorkbenchError` for an argument that the Explorer does not
    filter by and for a value that the frame does not know.
    """
    for name in given:
        if name not in _ARGUMENTS:
            raise unknown_choice(
                "filter",
                name,
                _ARGUMENTS,
                "For other arguments of select, narrow the frame before: "
                "Explorer(select(quotes, ...), articles).",
            )
    checked: dict[str, Any] = {}
    for name in _NAMES:
        if values := as_values(name, given.get(name)):
            _check_known(name, values, quotes, columns[name])
            checked[name] = values
    if lacking := _checked_missing(given.get("missing")):
        checked["missing"] = lacking
    speech = given.get("speech", True)
    if speech is not None and not isinstance(speech, bool):
        raise WorkbenchError(
            f"speech={speech!r} is no choice; use True (speech and writing), False (beliefs and "
            "intentions) or None (both)."
        )
    if speech is not True:
        checked["speech"] = speech
    return checked


def _check_known(name: str, values: list[str], quotes: pd.DataFrame, column: Column) -> None:
    # A frame without rows knows nothing, and select takes anything of it.
    strange = set(values) - set(column.values) if len(quotes) else set()
    if not strange:
        return
    known = known_values(quotes, name)
    for value in values:
        if value in strange and value not in known:
            raise unknown_value(quotes, name, value, known)


def _checked_missing(given: object) -> list[str]:
    lacking = as_values("missing", given)
    for name in lacking:
        if name not in _NAMES:
            raise unknown_choice("name in missing", name, _NAMES, "Give names of facets.")
    return [name for name in _NAMES if name in lacking]
