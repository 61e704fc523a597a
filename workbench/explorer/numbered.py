"""Columns of quotes as numbers: which of its different values each row has."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt
import pandas as pd

from workbench.quotes.arguments import has_flag, lacks
from workbench.quotes.schema import own_columns
from workbench.quotes.words import count_words

Codes = npt.NDArray[np.integer[Any]]
Mask = npt.NDArray[np.bool_]


class Numbered(Protocol):
    """What a table is made of, of a frame or of a store; one entry a row in every array."""

    @property
    def own(self) -> Sequence[str]:
        """The names of the analyst's own columns."""

    def values(self, name: str) -> tuple[Codes, list[str]]:
        """A column of at most one value a row: positions in the list of values, -1 for none."""

    def combinations(self) -> tuple[Codes, list[tuple[str, ...]]]:
        """The themes: positions in the list of their combinations, which are numbered in the order
        of the rows in which they first stand."""

    def is_person(self) -> Mask:
        """Whether a person speaks."""

    def speech(self) -> Mask:
        """The column of that name."""

    def confidence(self) -> npt.NDArray[np.float32]:
        """The column of that name."""

    def words(self) -> npt.NDArray[np.int32]:
        """How many words each quote has."""

    def days(self) -> npt.NDArray[np.datetime64]:
        """The days of publication, NaT where none is known."""

    def lacks(self, name: str) -> Mask:
        """Whether there is no value in a column."""

    def has_flag(self, name: str) -> Mask:
        """Whether a row is "reviewed", "bookmarked" or "noted"."""


class NumberedFrame:
    """The columns of a quote frame."""

    def __init__(self, quotes: pd.DataFrame) -> None:
        self._quotes = quotes

    @property
    def own(self) -> Sequence[str]:
        return own_columns(self._quotes)

    def values(self, name: str) -> tuple[Codes, list[str]]:
        if name not in self._quotes:
            return np.full(len(self._quotes), -1, dtype=np.int64), []
        column = self._quotes[name]
        if isinstance(column.dtype, pd.CategoricalDtype):
            numbers = column.cat.codes.to_numpy().astype(np.int64)
            return numbers, [str(value) for value in column.cat.categories]
        codes, known = pd.factorize(column.astype("string"))
        return codes.astype(np.int64), [str(value) for value in known]

    def combinations(self) -> tuple[Codes, list[tuple[str, ...]]]:
        printed = Numbers()
        cells = map(tuple, self._quotes["themes"])
        codes = np.fromiter(map(printed.__getitem__, cells), np.int64, len(self._quotes))
        return codes, list(printed)

    def is_person(self) -> Mask:
        return self._quotes["speaker_kind"].isin(["person"]).to_numpy(dtype=bool)

    def speech(self) -> Mask:
        return self._quotes["speech"].to_numpy(dtype=bool)

    def confidence(self) -> npt.NDArray[np.float32]:
        return self._quotes["confidence"].to_numpy(dtype=np.float32)

    def words(self) -> npt.NDArray[np.int32]:
        if "words" not in self._quotes:
            return np.fromiter(map(count_words, self._quotes["quote"]), np.int32)
        return self._quotes["words"].fillna(0).to_numpy(dtype=np.int32)

    def days(self) -> npt.NDArray[np.datetime64]:
        published = self._quotes["published"].dt.tz_localize(None)
        days: npt.NDArray[np.datetime64] = published.to_numpy().astype("datetime64[D]")
        return days

    def lacks(self, name: str) -> Mask:
        return lacks(self._quotes, name)

    def has_flag(self, name: str) -> Mask:
        return has_flag(self._quotes, name)


class Numbers(dict[Any, int]):
    """A number for each different key, given when the key is first asked for."""

    def __missing__(self, key: Any) -> int:
        self[key] = len(self)
        return self[key]
