"""The one definition of a filter over the quote frame.

The Explorer's state is these arguments, and its filter in the browser gives the same rows: what
``select`` does is therefore kept to comparisons that both languages make alike.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from inspect import signature
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from workbench.articles.model import Article
from workbench.errors import WorkbenchError
from workbench.quotes.arguments import KnownOfFrame, has_flag, lacks, read_column
from workbench.quotes.asked import Asked, Values, read_asked
from workbench.quotes.looking import mentioned
from workbench.quotes.stored import Stored
from workbench.quotes.whole import with_whole_texts

Mask = npt.NDArray[np.bool_]


def select(
    quotes: pd.DataFrame | Stored,
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
    text_in: Values = None,
    reviewed: bool | None = None,
    bookmarked: bool | None = None,
    noted: bool | None = None,
    own: Mapping[str, Values] | None = None,
    articles: Iterable[Article] | None = None,
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
      no difference. ``text_in``: where they are looked for instead, one or several of "quote",
      "speaker", "institution", "title" and "article", of which any may hold them: ``text="Starmer",
      text_in=["quote", "speaker"]``. It holds for ``exclude={"text": ...}`` too. For "article", the
      whole text, give the ``articles`` (a store has its own); quotes of others do not match.
    - ``min_confidence``: from 0 to 1, compared in float32 as the column is; equal passes.
    - ``exclude``: argument -> values that must not occur, for the arguments above that take names
      and for ``text`` and ``missing``. A row without a value passes: ``exclude={"missing":
      "institution"}`` asks for rows that have one.
    - ``speech``: True for speech and writing, False for beliefs and intentions, None for both.
    - ``reviewed``, ``bookmarked``, ``noted``: True for rows that an analyst has confirmed or
      corrected, bookmarked, noted something on; False for the others; None for both.
    - ``own``: the analyst's own columns (speakers.csv) -> values: ``own={"gender": "woman"}``.
      ``missing`` and ``exclude`` take their names as they take those of arguments.

    Raises WorkbenchError for a value that no row and no category has, naming those that are near,
    for a day, number or name that is none, and for a frame that lacks a column it needs.
    """
    filters: dict[str, Any] = {
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
        "all_themes": all_themes,
        "min_confidence": min_confidence,
        "missing": missing,
        "since": since,
        "until": until,
        "text": text,
        "exclude": exclude,
        "speech": speech,
        "text_in": text_in,
        "reviewed": reviewed,
        "bookmarked": bookmarked,
        "noted": noted,
        "own": own,
    }
    if isinstance(quotes, Stored):
        return quotes.select(**filters)
    if not isinstance(quotes, pd.DataFrame):
        raise WorkbenchError("select takes a quote frame. Give what extract_quotes returns.")
    quotes = with_whole_texts(quotes)
    asked = read_asked(KnownOfFrame(quotes), **filters)
    return quotes[_mask(quotes, asked, articles)]


# Every argument of select that filters, in the order of its signature.
ARGUMENTS = tuple(
    name for name in signature(select).parameters if name not in ("quotes", "articles")
)


def _mask(quotes: pd.DataFrame, asked: Asked, articles: Iterable[Article] | None) -> Mask:
    mask = _speech(quotes, asked.speech)
    named = {**asked.values, **asked.own}
    for name in dict.fromkeys([*named, *asked.missing]):
        held = _has(quotes, name, named.get(name, []))
        mask &= held | lacks(quotes, name) if name in asked.missing else held
    for value in asked.all_themes:
        mask &= _has(quotes, "theme", [value])
    mask &= _within_days(quotes, asked.since, asked.until)
    if asked.min_confidence is not None:
        sure = read_column(quotes, "confidence").to_numpy(dtype="float32")
        mask &= sure >= asked.min_confidence
    if asked.text:
        mask &= mentioned(quotes, asked.text, asked.text_in, articles)
    for name, wanted in asked.flags.items():
        mask &= has_flag(quotes, name) == wanted
    return mask & ~_excluded(quotes, asked, articles)


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


def _speech(quotes: pd.DataFrame, speech: bool | None) -> Mask:
    if speech is None:
        return np.ones(len(quotes), dtype=bool)
    said = read_column(quotes, "speech").to_numpy(dtype=bool)
    return said.copy() if speech else ~said


def _within_days(
    quotes: pd.DataFrame, since: pd.Timestamp | None, until: pd.Timestamp | None
) -> Mask:
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
        mask &= (days >= since).to_numpy()
    if until is not None:
        mask &= (days <= until).to_numpy()
    return mask


def _excluded(quotes: pd.DataFrame, asked: Asked, articles: Iterable[Article] | None) -> Mask:
    mask = np.zeros(len(quotes), dtype=bool)
    for name, values in asked.exclude.items():
        if name == "text":
            mask |= mentioned(quotes, values, asked.text_in, articles)
        elif name == "missing":
            for lacking in values:
                mask |= lacks(quotes, lacking)
        else:
            mask |= _has(quotes, name, values)
    return mask
