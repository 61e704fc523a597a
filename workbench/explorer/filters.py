"""The Explorer's filters: the arguments of ``select`` in one form, checked against its frame."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import numpy as np

from workbench.errors import WorkbenchError, unknown_choice
from workbench.explorer.source import Source
from workbench.quotes.arguments import (
    FLAGS,
    VALUED,
    as_day,
    as_flag,
    as_share,
    as_values,
    unknown_value,
)
from workbench.quotes.asked import checked_own, excludable, lackable, read_fields
from workbench.quotes.folding import folded
from workbench.quotes.looking import FIELDS
from workbench.quotes.selection import ARGUMENTS


def checked_filters(given: Mapping[str, Any], source: Source) -> dict[str, Any]:
    """``given`` in its one canonical form, which selects the same rows.

    Arguments stand in the order of ``select``, values in lists, days as "2023-09-12", what asks for
    nothing is left out. An article is named by its ``article_id`` where that says the same as the
    file that was given. What ``select`` takes is taken: also a
    value that no row has now but that the frame knows (an unused category, a theme without quotes).

    Raises :class:`~workbench.errors.WorkbenchError` for an argument that ``select`` does not have
    and for a value that the frame does not know.
    """
    for name in given:
        if name not in ARGUMENTS:
            raise unknown_choice("filter", name, ARGUMENTS, "Give arguments of select.")
    checked: dict[str, Any] = {}
    for name in ARGUMENTS:
        if name == "speech":
            # Here None asks for something, and True is what is meant without a word.
            if (speech := _speech(given.get(name, True))) is not True:
                checked[name] = speech
        elif (value := _READERS[name](name, given.get(name), source)) is not None:
            checked[name] = value
    return _with_fields(checked, source)


def fitting(filters: dict[str, Any], source: Source) -> dict[str, Any]:
    """``filters`` as they are where ``source`` has what they ask for, else without any theme.

    For quotes that have been given other themes: one that is asked for may have gone.
    """
    try:
        return checked_filters(filters, source)
    except WorkbenchError:
        kept = {name: value for name, value in filters.items() if "theme" not in name}
        return {name: value for name, value in kept.items() if name != "exclude"}


def _with_fields(checked: dict[str, Any], source: Source) -> dict[str, Any]:
    """Where nothing is looked for it does not matter where, and quotes are where it is meant."""
    fields = checked.get("text_in", [FIELDS[0]])
    sought = "text" in checked or "text" in checked.get("exclude", {})
    if fields == [FIELDS[0]] or not sought:
        return {name: value for name, value in checked.items() if name != "text_in"}
    if "article" in fields and source.rows and not source.articles:
        raise WorkbenchError(
            "text_in='article' looks through whole articles, which this Explorer was not given; "
            "make it with them: Explorer(quotes, articles)."
        )
    return checked


def _fields(name: str, given: Any, source: Source) -> list[str]:
    return list(read_fields(given))


def _values(name: str, given: object, source: Source) -> list[str] | None:
    values = as_values(name, given)
    facet = "theme" if name == "all_themes" else name
    _check_known(facet, values, source)
    return (_article_ids(values, source) if name == "article" else values) or None


def _check_known(name: str, values: list[str], source: Source) -> None:
    # A frame without rows knows nothing, and select takes anything of it.
    asked = source.rows and values
    strange = set(values) - set(source.table.facets[name].values) if asked else set()
    if not strange:
        return
    known = source.values(name)
    for value in values:
        if value in strange and value not in known:
            raise unknown_value(source, name, value, known)


def _article_ids(values: list[str], source: Source) -> list[str]:
    """``values`` with each file that is no value of the facet replaced by its articles."""
    known = set(source.table.facets["article"].values)
    ids: list[str] = []
    for value in values:
        if value in known:
            ids.append(value)
            continue
        ids.extend(source.ids_of(value) or [value])
    return list(dict.fromkeys(ids))


def _missing(name: str, given: object, source: Source) -> list[str] | None:
    lacking = as_values(name, given)
    for value in lacking:
        if value not in lackable(source):
            raise unknown_choice(
                "name in missing", value, lackable(source), "Give names of arguments of select."
            )
    return [value for value in _in_order(lackable(source), source) if value in lacking] or None


def _in_order(names: Iterable[str], source: Source) -> list[str]:
    """``names`` with own columns behind all others by alphabet, as the browser keeps them."""
    own = sorted(source.own)
    return [*(name for name in names if name not in own), *own]


def _own(name: str, given: object, source: Source) -> dict[str, list[str]] | None:
    asked = checked_own(source, given)
    read = {each: _values(each, asked[each], source) for each in sorted(asked)}
    return {each: values for each, values in read.items() if values} or None


def _phrases(name: str, given: object, source: Source) -> list[str] | None:
    return [phrase for phrase in as_values(name, given) if folded(phrase)] or None


def _share(name: str, given: object, source: Source) -> float | None:
    return None if given is None else as_share(name, given)


def _day(name: str, given: object, source: Source) -> str | None:
    return None if given is None else as_day(name, given).date().isoformat()


def _exclude(name: str, given: object, source: Source) -> dict[str, list[str]] | None:
    if given is None:
        return None
    if not isinstance(given, Mapping):
        raise WorkbenchError(
            f"exclude={given!r} is no mapping; write exclude={{'institution': ['...']}}."
        )
    for argument in given:
        if argument not in excludable(source):
            raise unknown_choice(
                "name in exclude",
                argument,
                excludable(source),
                "Give names of arguments of select.",
            )
    names = [name for name in _in_order(excludable(source), source) if name in given]
    read = {name: _READERS.get(name, _values)(name, given[name], source) for name in names}
    return {argument: values for argument, values in read.items() if values} or None


def _speech(given: object) -> bool | None:
    if given is None or isinstance(given, bool | np.bool_):
        return None if given is None else bool(given)
    raise WorkbenchError(
        f"speech={given!r} is no choice; use True (speech and writing), False (beliefs and "
        "intentions) or None (both)."
    )


def _flag(name: str, given: object, source: Source) -> bool | None:
    return as_flag(name, given)


_READERS: dict[str, Callable[[str, Any, Source], Any]] = {
    **dict.fromkeys(VALUED, _values),
    "all_themes": _values,
    "min_confidence": _share,
    "missing": _missing,
    "since": _day,
    "until": _day,
    "text": _phrases,
    "text_in": _fields,
    "exclude": _exclude,
    **dict.fromkeys(FLAGS, _flag),
    "own": _own,
}
