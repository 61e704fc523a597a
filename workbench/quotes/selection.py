"""The one definition of a filter over the quote frame.

The Explorer's state is these arguments, and its filter in the browser gives the same rows: what
``select`` does is therefore kept to comparisons that both languages make alike.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

import numpy as np
import numpy.typing as npt
import pandas as pd

from workbench.errors import WorkbenchError, unknown_choice
from workbench.quotes.arguments import (
    LACKABLE,
    VALUED,
    as_day,
    as_share,
    as_values,
    known_values,
    lacks,
    read_column,
    unknown_value,
)
from workbench.quotes.folding import folded
from workbench.quotes.mentions import mentions
from workbench.quotes.whole import with_whole_texts

Values = str | Iterable[str] | None
Mask = npt.NDArray[np.bool_]
EXCLUDABLE = (*VALUED, "missing", "text")


def select(
    quotes: pd.DataFrame,
    *,
    expert: Values = None,
    speaker: Values = None,
    institution: Values = None,
    theme: Values = None,
    outlet: Values = None,
    kind: Values = None,
    speaker_kind: Values = None,
    country: Values = None,
    article: Values = None,
    section: Values = None,
    all_themes: Values = None,
    min_confidence: float | None = None,
    missing: Values = None,
    since: str | date | None = None,
    until: str | date | None = None,
    text: Values = None,
    exclude: Mapping[str, Values] | None = None,
    speech: bool | None = True,
) -> pd.DataFrame:
    """The rows of ``quotes`` for which all arguments hold.

    The result has the same columns, dtypes, categories and order, each row keeps its index label.
    No row is an empty frame, not an error. Every argument takes a value or several, which are
    alternatives; None and an empty list ask for nothing. Names are compared as they are, capitals
    included.

    - ``expert``: a named person, so ``speaker`` where ``speaker_kind`` is "person". ``speaker``:
      anybody, by name. ``institution``, ``outlet``, ``kind``, ``speaker_kind``, ``country``,
      ``section``: the column of that name.
    - ``theme``: rows with any of these themes; ``all_themes``: rows with every one of them.
    - ``article``: an ``article_id`` or a ``file``.
    - ``missing``: names of arguments (or role, title, cue, published). ``missing="institution"``
      asks for rows that lack one; with ``institution="X"`` beside it, for rows that have X or lack
      one: no value is one more alternative of that argument. ``missing=["institution", "theme"]``
      asks for rows that lack both.
    - ``since``, ``until``: days, both included ("2023-09-12" or a date); rows without a date drop.
    - ``text``: words as they stand in ``quote``, anywhere in it, also inside a word. Capitals (SS
      is that of ß), the form of quotation marks and apostrophes, and the width of white space make
      no difference.
    - ``min_confidence``: from 0 to 1, compared in float32 as the column is; equal passes.
    - ``exclude``: argument -> values that must not occur, for the arguments above that take names
      and for ``text`` and ``missing``. A row without a value passes: ``exclude={"missing":
      "institution"}`` asks for rows that have one.
    - ``speech``: True for speech and writing, False for beliefs and intentions, None for both.

    Raises WorkbenchError for a value that no row and no category has, naming those that are near,
    for a day, number or name that is none, and for a frame that lacks a column it needs.
    """
    if not isinstance(quotes, pd.DataFrame):
        raise WorkbenchError("select takes a quote frame. Give what extract_quotes returns.")
    quotes = with_whole_texts(quotes)
    named = {
        "expert": expert,
        "speaker": speaker,
        "institution": institution,
        "theme": theme,
        "outlet": outlet,
        "kind": kind,
        "speaker_kind": speaker_kind,
        "country": country,
        "article": article,
        "section": section,
    }
    lacking = _names("missing", missing, LACKABLE)
    mask = _speech(quotes, speech)
    for name in dict.fromkeys([*VALUED, *lacking]):
        values = _known(quotes, name, named.get(name))
        if name in lacking:
            mask &= _has(quotes, name, values) | lacks(quotes, name)
        elif values:
            mask &= _has(quotes, name, values)
    for value in _known(quotes, "theme", all_themes, "all_themes"):
        mask &= _has(quotes, "theme", [value])
    mask &= _within_days(quotes, since, until)
    if min_confidence is not None:
        least = np.float32(as_share("min_confidence", min_confidence))
        mask &= read_column(quotes, "confidence").to_numpy(dtype="float32") >= least
    if phrases := _phrases(text):
        mask &= mentions(read_column(quotes, "quote"), phrases)
    return quotes[mask & ~_excluded(quotes, exclude)]


def _known(
    quotes: pd.DataFrame, name: str, given: Values, argument: str | None = None
) -> list[str]:
    """The values asked for; WorkbenchError for one that the frame does not know."""
    values = as_values(argument or name, given)
    if values and len(quotes):
        known = known_values(quotes, name)
        for value in values:
            if value not in known:
                raise unknown_value(quotes, name, value, known)
    return values


def _names(argument: str, given: Values, valid: Iterable[str]) -> list[str]:
    names = as_values(argument, given)
    for name in names:
        if name not in valid:
            raise unknown_choice(
                f"name in {argument}", name, valid, "Give names of arguments of select."
            )
    return names


def _has(quotes: pd.DataFrame, name: str, values: list[str]) -> Mask:
    if not values:
        return np.zeros(len(quotes), dtype=bool)
    if name == "theme":
        wanted = set(values)
        cells = read_column(quotes, "themes")
        return np.fromiter((not wanted.isdisjoint(cell) for cell in cells), bool, len(quotes))
    if name == "article":
        return _is_in(quotes, "article_id", values) | _is_in(quotes, "file", values)
    if name == "expert":
        return _is_in(quotes, "speaker", values) & _is_in(quotes, "speaker_kind", ["person"])
    return _is_in(quotes, name, values)


def _is_in(quotes: pd.DataFrame, column: str, values: list[str]) -> Mask:
    return read_column(quotes, column).isin(values).to_numpy(dtype=bool)


def _speech(quotes: pd.DataFrame, speech: object) -> Mask:
    if speech is None:
        return np.ones(len(quotes), dtype=bool)
    if not isinstance(speech, bool | np.bool_):
        raise WorkbenchError(
            f"speech={speech!r} is no choice; use True (speech and writing), False (beliefs and "
            "intentions) or None (both)."
        )
    said = read_column(quotes, "speech").to_numpy(dtype=bool)
    return said.copy() if speech else ~said


def _within_days(quotes: pd.DataFrame, since: object, until: object) -> Mask:
    mask = np.ones(len(quotes), dtype=bool)
    if since is None and until is None:
        return mask
    published = read_column(quotes, "published")
    if not pd.api.types.is_datetime64_any_dtype(published):
        raise WorkbenchError(
            "Column 'published' holds no dates. Put the frame into shape with "
            "workbench.quotes.conform first."
        )
    days = published.dt.tz_localize(None).dt.normalize()
    if since is not None:
        mask &= (days >= as_day("since", since)).to_numpy()
    if until is not None:
        mask &= (days <= as_day("until", until)).to_numpy()
    return mask


def _phrases(text: Values) -> list[str]:
    return [phrase for phrase in as_values("text", text) if folded(phrase)]


def _excluded(quotes: pd.DataFrame, exclude: Mapping[str, Values] | None) -> Mask:
    mask = np.zeros(len(quotes), dtype=bool)
    if exclude is not None and not isinstance(exclude, Mapping):
        raise WorkbenchError(
            f"exclude={exclude!r} is no mapping; write exclude={{'institution': ['...']}}."
        )
    for name in _names("exclude", (exclude or {}).keys(), EXCLUDABLE):
        given = (exclude or {})[name]
        if name == "text":
            phrases = _phrases(given)
            mask |= mentions(read_column(quotes, "quote"), phrases)
        elif name == "missing":
            for lacking in _names("missing", given, LACKABLE):
                mask |= lacks(quotes, lacking)
        elif values := _known(quotes, name, given):
            mask |= _has(quotes, name, values)
    return mask
