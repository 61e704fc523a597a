"""The Explorer's filters: which arguments of ``select`` it takes, checked against its frame."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from workbench.errors import WorkbenchError, unknown_choice
from workbench.explorer.facets import FACETS

_NAMES = tuple(facet.name for facet in FACETS)
_ARGUMENTS = (*_NAMES, "missing", "speech")


def checked_filters(given: Mapping[str, Any], known: Mapping[str, Iterable[str]]) -> dict[str, Any]:
    """``given`` in its one canonical form: facets in order, values as lists, defaults left out.

    ``known`` has each facet's values in the frame. A single string stands for a list of one, None
    and empty lists for no filter. Raises :class:`~workbench.errors.WorkbenchError` for an argument
    that the Explorer does not filter by and for a value that its frame does not hold.
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
        if values := _values(name, given.get(name), known[name]):
            checked[name] = values
    lacking = _values("missing", given.get("missing"), _NAMES)
    if lacking:
        checked["missing"] = [name for name in _NAMES if name in lacking]
    speech = given.get("speech", True)
    if speech is not None and not isinstance(speech, bool):
        raise WorkbenchError(
            f"speech={speech!r} is not a filter; use True (speech only), False (beliefs and "
            "intentions only) or None (both)."
        )
    if speech is not True:
        checked["speech"] = speech
    return checked


def _values(name: str, given: object, known: Iterable[str]) -> list[str]:
    if given is None:
        return []
    if isinstance(given, str):
        given = [given]
    if not isinstance(given, Iterable):
        raise WorkbenchError(f"{name}={given!r} is not a filter; give a name or a list of names.")
    valid = list(known)
    # Distinct, in the order in which they were chosen.
    values = list(dict.fromkeys(given))
    for value in values:
        if value not in valid:
            remedy = (
                "missing= takes the names of facets." if name == "missing" else "Choose among these."
            )
            raise unknown_choice(name, value, valid, remedy)
    return values
