"""Rows of a quote frame read and changed by their place, at no cost for those left alone."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from workbench.corrections.model import Span
from workbench.corrections.speaking import Row
from workbench.quotes.schema import COLUMNS, NAMES, conform

# Where an added row stands: among the places of the frame, and where it begins and ends in its
# text, the end below 0: of statements that begin together the one that holds the others is first.
Order = tuple[float, int, int]


class Rows:
    """The rows of a quote frame by place, from 0, by id and by article."""

    def __init__(self, quotes: pd.DataFrame) -> None:
        self.quotes = quotes
        self._read: dict[int, dict[str, Any]] = {}

    @cached_property
    def _places(self) -> dict[str, int]:
        return {id_: place for place, id_ in enumerate(self.quotes["quote_id"].tolist())}

    @cached_property
    def _by_article(self) -> Mapping[Any, npt.NDArray[np.intp]]:
        groups = self.quotes.groupby("article_id", sort=False, observed=True)
        return {name: np.asarray(places) for name, places in groups.indices.items()}

    def find(self, quote_id: str) -> int | None:
        """The place of a row by its id."""
        return self._places.get(quote_id)

    def of_article(self, article_id: str) -> list[int]:
        """The places of the rows of an article, in order."""
        return [int(place) for place in self._by_article.get(article_id, ())]

    def load(self, places: Iterable[int]) -> None:
        """Reads rows that will be asked for, all at once."""
        new = sorted({place for place in places if place not in self._read})
        if not new:
            return
        some = self.quotes.take(new)
        names = [str(name) for name in some.columns]
        columns = [_cells(some[name]) for name in some.columns]
        for place, row in zip(new, zip(*columns, strict=True), strict=True):
            self._read[place] = dict(zip(names, row, strict=True))

    def row(self, place: int) -> dict[str, Any]:
        """A row with None for what is missing."""
        if place not in self._read:
            self.load([place])
        return self._read[place]

    def others(self, row: Row, name: str) -> list[Row]:
        """The other rows of the article of ``row`` in which ``name`` speaks."""
        places = self.of_article(row["article_id"])
        self.load(places)
        found = [self.row(place) for place in places]
        return [o for o in found if o["speaker"] == name and o["quote_id"] != row["quote_id"]]

    def order(self, article_id: str, spans: Sequence[Span], following: Iterable[str]) -> Order:
        """Where a row of ``spans`` of an article belongs: among its rows by their beginnings, else
        before the first row of the articles ``following`` it."""
        start, end = spans[0][0], -spans[-1][1]
        places = self.of_article(article_id)
        if places:
            rows = [self.row(place) for place in places]
            number = bisect_left([(row["start"], -row["end"]) for row in rows], (start, end))
            return (places[number - 1] if number else places[0] - 1) + 0.5, start, end
        firsts = (self._by_article[each][0] for each in following if each in self._by_article)
        return float(next(firsts, len(self.quotes))) - 0.5, start, end


def _cells(column: pd.Series) -> list[Any]:
    """The cells of a column, None for those that are missing; a list never is."""
    missing = column.isna().tolist()
    cells = column.tolist()
    return [None if gone else cell for cell, gone in zip(cells, missing, strict=True)]


def with_changes(
    rows: Rows,
    changes: Mapping[int, Mapping[str, Any]],
    gone: Collection[int],
    added: Sequence[tuple[Row, Order, int]],
) -> pd.DataFrame:
    """The frame of ``rows`` with ``changes`` by place, without those that are ``gone``.

    ``added`` are rows to be put in where their words stand: the row, its order, and its key in
    ``changes``. Columns that nothing changes are shared with the frame as it was.
    """
    frame = rows.quotes
    columns: dict[str, dict[int, Any]] = {}
    for place, values in changes.items():
        if place >= 0:
            for name, value in values.items():
                columns.setdefault(name, {})[place] = value
    changed = frame.assign(**{n: _changed(frame[n], c) for n, c in columns.items()})
    changed.attrs = dict(frame.attrs)
    if not gone and not added:
        return changed
    kept = np.ones(len(changed), dtype=bool)
    kept[[place for place in gone if place >= 0]] = False
    if not added:
        return changed[kept].reset_index(drop=True)
    new = [{**row, **changes[key]} for row, _, key in added]
    return _put_in(changed, kept, new, [order for _, order, _ in added])


def _changed(column: pd.Series, cells: Mapping[int, Any]) -> pd.Series:
    places = list(cells)
    if isinstance(column.dtype, pd.CategoricalDtype):
        known = set(column.cat.categories)
        new = sorted({str(value) for value in cells.values() if value is not None} - known)
        column = column.cat.add_categories(new) if new else column
        codes = column.cat.codes.to_numpy().astype("int64")
        codes[places] = [
            -1 if value is None else column.cat.categories.get_loc(value)
            for value in cells.values()
        ]
        coded = pd.Categorical.from_codes(codes, dtype=column.dtype)  # type: ignore[call-overload]
        return pd.Series(coded, column.index, name=column.name)
    column = column.copy()
    if column.dtype == "object":
        values = column.to_numpy(copy=True)
        for place, value in cells.items():
            values[place] = pd.NA if value is None else value
        return pd.Series(values, column.index, dtype="object", name=column.name)
    missing = np.nan if column.dtype == "float32" else pd.NA
    column.iloc[places] = [missing if value is None else value for value in cells.values()]
    return column


def _put_in(
    frame: pd.DataFrame,
    kept: npt.NDArray[np.bool_],
    new: Sequence[Mapping[str, Any]],
    where: Sequence[Order],
) -> pd.DataFrame:
    """``new`` rows among the ``kept`` ones of ``frame``, by the keys of ``where``."""
    own = pd.DataFrame(new, columns=list(NAMES), dtype="object")
    for column in COLUMNS:
        if column.dtype == "category" and column.values is None:
            known = frame[column.name].cat.categories
            more = sorted(set(own[column.name].dropna()) - set(known))
            kind = pd.CategoricalDtype(known.append(pd.Index(more, dtype="string")))
            own[column.name] = own[column.name].astype("string").astype(kind)
            frame = frame.assign(**{column.name: frame[column.name].astype(kind)})
    own = conform(own)
    extra = [name for name in frame.columns if name not in own.columns]
    for name in extra:
        own[name] = pd.Series([row.get(name) for row in new], own.index, frame[name].dtype)
    frames: list[pd.DataFrame] = [frame[kept], own]
    both = pd.concat(frames, ignore_index=True)
    keys = [(float(place), -1, 0) for place in np.flatnonzero(kept)] + list(where)
    order = np.lexsort([[key[i] for key in keys] for i in (2, 1, 0)])
    ordered = both.take(order).reset_index(drop=True)
    ordered.attrs = dict(frame.attrs)
    return ordered
