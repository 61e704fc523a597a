"""A call of ``select``, read: every argument checked and in one form, whoever is to answer it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from workbench.errors import WorkbenchError, unknown_choice
from workbench.quotes.arguments import (
    FLAGS,
    LACKABLE,
    VALUED,
    Known,
    as_day,
    as_flag,
    as_share,
    as_values,
    unknown_value,
)
from workbench.quotes.folding import folded
from workbench.quotes.looking import FIELDS

Values = str | Iterable[str] | None
EXCLUDABLE = (*VALUED, "missing", "text")


@dataclass(frozen=True, slots=True)
class Asked:
    """What the rows must be; :func:`workbench.select` says what each argument means.

    ``values`` holds the alternatives of each argument that takes names and has some, ``exclude``
    what must not occur, by the names of ``EXCLUDABLE`` and of own columns, ``own`` the alternatives
    of each of these, ``flags`` what must be so or not so, by the names of ``FLAGS``. Days have no
    time of day, the least confidence is a float32 as the column is, and phrases are such that hold
    more than white space; ``text_in`` are the fields that these are looked for in.
    """

    values: Mapping[str, list[str]]
    missing: list[str]
    all_themes: list[str]
    since: pd.Timestamp | None
    until: pd.Timestamp | None
    min_confidence: np.float32 | None
    text: list[str]
    text_in: tuple[str, ...]
    exclude: Mapping[str, list[str]]
    speech: bool | None
    flags: Mapping[str, bool]
    own: Mapping[str, list[str]]


def read_asked(
    known: Known,
    *,
    all_themes: Values = None,
    min_confidence: float | None = None,
    missing: Values = None,
    since: str | date | None = None,
    until: str | date | None = None,
    text: Values = None,
    exclude: Mapping[str, Values] | None = None,
    speech: bool | None = True,
    text_in: Values = None,
    reviewed: bool | None = None,
    bookmarked: bool | None = None,
    noted: bool | None = None,
    own: Mapping[str, Values] | None = None,
    **named: Values,
) -> Asked:
    """The arguments of ``select``, of which ``named`` are those of ``VALUED``.

    Raises WorkbenchError for one that is not as it should be, and for a value that is not
    ``known``.
    """
    lacking = _names("missing", missing, lackable(known))
    said = _speech(speech)
    given = dict(zip(FLAGS, (reviewed, bookmarked, noted), strict=True))
    flags = {name: as_flag(name, value) for name, value in given.items()}
    values = {name: _known(known, name, named.get(name)) for name in VALUED}
    return Asked(
        values={name: each for name, each in values.items() if each},
        missing=lacking,
        all_themes=_known(known, "theme", all_themes, "all_themes"),
        since=None if since is None else as_day("since", since),
        until=None if until is None else as_day("until", until),
        min_confidence=None
        if min_confidence is None
        else np.float32(as_share("min_confidence", min_confidence)),
        text=_phrases(text),
        text_in=read_fields(text_in),
        exclude=_excluded(known, exclude),
        speech=said,
        flags={name: value for name, value in flags.items() if value is not None},
        own=_own(known, own),
    )


def lackable(known: Known) -> tuple[str, ...]:
    """What ``missing`` may name: of the schema, and the analyst's own columns."""
    return (*LACKABLE, *known.own)


def excludable(known: Known) -> tuple[str, ...]:
    """What ``exclude`` may name, own columns among it."""
    return (*EXCLUDABLE, *known.own)


def checked_own(known: Known, given: object) -> dict[str, Any]:
    """What is given as ``own``, by names of columns that are there; WorkbenchError for others."""
    if given is not None and not isinstance(given, Mapping):
        raise WorkbenchError(
            f"own={given!r} is no mapping; write own={{'gender': ['woman']}} with a column of "
            "speakers.csv."
        )
    for name in given or {}:
        if name not in known.own:
            remedy = "Own columns come from speakers.csv beside the articles."
            raise unknown_choice("own column", name, known.own, remedy)
    return dict(given or {})


def _own(known: Known, given: object) -> dict[str, list[str]]:
    asked = checked_own(known, given)
    read = {name: _known(known, name, values, f"own[{name!r}]") for name, values in asked.items()}
    return {name: values for name, values in read.items() if values}


def _known(known: Known, name: str, given: Values, argument: str | None = None) -> list[str]:
    """The values asked for; WorkbenchError for one that is not there."""
    values = as_values(argument or name, given)
    if values and known.rows:
        there = known.values(name)
        for value in values:
            if value not in there:
                raise unknown_value(known, name, value, there)
    return values


def _names(argument: str, given: Values, valid: Iterable[str]) -> list[str]:
    names = as_values(argument, given)
    for name in names:
        if name not in valid:
            raise unknown_choice(
                f"name in {argument}", name, valid, "Give names of arguments of select."
            )
    return names


def _speech(given: object) -> bool | None:
    if given is None or isinstance(given, bool | np.bool_):
        return None if given is None else bool(given)
    raise WorkbenchError(
        f"speech={given!r} is no choice; use True (speech and writing), False (beliefs and "
        "intentions) or None (both)."
    )


def read_fields(given: Values) -> tuple[str, ...]:
    """Where words are looked for, in the order of ``FIELDS``: in the quote, unless it is said."""
    fields = as_values("text_in", given)
    for field in fields:
        if field not in FIELDS:
            raise unknown_choice("field in text_in", field, FIELDS, "Choose one or several.")
    return tuple(field for field in FIELDS if field in fields) or FIELDS[:1]


def _phrases(text: Values) -> list[str]:
    return [phrase for phrase in as_values("text", text) if folded(phrase)]


def _excluded(known: Known, exclude: Any) -> dict[str, list[str]]:
    if exclude is not None and not isinstance(exclude, Mapping):
        raise WorkbenchError(
            f"exclude={exclude!r} is no mapping; write exclude={{'institution': ['...']}}."
        )
    read: dict[str, list[str]] = {}
    for name in _names("exclude", (exclude or {}).keys(), excludable(known)):
        given = (exclude or {})[name]
        if name == "text":
            read[name] = _phrases(given)
        elif name == "missing":
            read[name] = _names("missing", given, lackable(known))
        else:
            read[name] = _known(known, name, given)
    return {name: values for name, values in read.items() if values}
