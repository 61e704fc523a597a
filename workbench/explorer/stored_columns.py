"""The columns of a store as numbers, drawn by DuckDB in one pass over its tables.

Batches come in no order, and each is put where its rows stand. No text of a quote is among them,
and what is held is a few numbers a row and each different name once.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from workbench.explorer.numbered import Codes, Mask, Numbers
from workbench.store.query import OF_ARTICLE, StoredQuotes

if TYPE_CHECKING:
    import pyarrow as pa

_NAMED = ("speaker", "speaker_kind", "institution", "country", "kind", "section")
MAY_LACK = ("role", "cue")
# What the first quote of each article says of its story, in the order of the articles.
_STORIES = """
SELECT place, first(story ORDER BY part, row) AS story FROM quotes GROUP BY place ORDER BY place
"""
# Each different list of themes, and the number of the one that a row has.
_COMBINATIONS = "SELECT DISTINCT themes FROM quotes"
_COLUMNS = f"""
SELECT part, row, {{named}}, speech, confidence, words, number,
    {", ".join(f"{name} IS NULL AS no_{name}" for name in MAY_LACK)}
FROM quotes JOIN (
    SELECT unnest(?::VARCHAR[][]) AS themes, unnest(range(?::BIGINT))::INTEGER AS number
) AS combinations ON quotes.themes = combinations.themes
"""  # noqa: S608 - names of ours


class StoredColumns:
    """The columns of a store's quotes: what ``Numbered`` asks for."""

    def __init__(self, quotes: StoredQuotes) -> None:
        self._quotes = quotes
        rows = quotes.rows
        self._named = (*_NAMED, *quotes.own)
        self._names = {name: Numbers() for name in self._named}
        self._codes = {name: np.full(rows, -1, dtype=np.int32) for name in self._named}
        self._lacks = {name: np.zeros(rows, dtype=bool) for name in MAY_LACK}
        self._speech = np.zeros(rows, dtype=bool)
        self._confidence = np.full(rows, np.nan, dtype=np.float32)
        self._words = np.zeros(rows, dtype=np.int32)
        self._number = np.zeros(rows, dtype=np.int32)
        self._themes: list[list[str]] = quotes.table(_COMBINATIONS)["themes"].to_pylist()
        # The articles that have quotes, and which of them each row is of.
        used, self._article = np.unique(quotes.live.places, return_inverse=True)
        self._articles = quotes.articles.take(used)

    def read(self) -> None:
        """Goes through the quotes once."""
        given = [self._themes, len(self._themes)]
        sql = _COLUMNS.format(named=", ".join(f'"{name}"' for name in self._named))
        for batch in self._quotes.batches(sql, given):
            at = self._quotes.live.positions_of(batch)
            for name in self._named:
                self._codes[name][at] = _numbered(batch[name], self._names[name])
            for name in MAY_LACK:
                self._lacks[name][at] = _plain(batch[f"no_{name}"])
            self._speech[at] = _plain(batch["speech"])
            self._confidence[at] = _plain(batch["confidence"])
            self._words[at] = _plain(batch["words"])
            self._number[at] = _plain(batch["number"])

    @property
    def own(self) -> Sequence[str]:
        return self._quotes.own

    def values(self, name: str) -> tuple[Codes, list[str]]:
        if name in self._named:
            return self._codes[name], list(self._names[name])
        # One entry an article that has quotes, in the order of the articles.
        of_articles = self._quotes.table(_STORIES) if name == "story" else self._articles
        known = Numbers()
        codes = _numbered(of_articles[name].combine_chunks(), known)
        return codes[self._article], list(known)

    def combinations(self) -> tuple[Codes, list[tuple[str, ...]]]:
        used, first, codes = np.unique(self._number, return_index=True, return_inverse=True)
        order = np.argsort(first)
        rank = np.empty(len(order), dtype=np.int64)
        rank[order] = np.arange(len(order))
        return rank[codes], [tuple(self._themes[number]) for number in used[order]]

    def is_person(self) -> Mask:
        # A number that no row has where nobody is a person.
        person = self._names["speaker_kind"].get("person", len(self._names["speaker_kind"]))
        is_person: Mask = self._codes["speaker_kind"] == person
        return is_person

    def speech(self) -> Mask:
        return self._speech

    def confidence(self) -> npt.NDArray[np.float32]:
        return self._confidence

    def words(self) -> npt.NDArray[np.int32]:
        return self._words

    def days(self) -> npt.NDArray[np.datetime64]:
        days: npt.NDArray[np.datetime64] = self._articles["published"].to_numpy()
        return days.astype("datetime64[D]")[self._article]

    def lacks(self, name: str) -> Mask:
        if name in OF_ARTICLE:
            absent = self._articles[name].is_null().to_numpy()
            return np.asarray(absent[self._article], dtype=bool)
        return self._lacks[name]

    def has_flag(self, name: str) -> Mask:
        flags = np.zeros(self._quotes.rows, dtype=bool)
        flags[self._quotes.find({name: True, "speech": None})] = True
        return flags


def read_columns(quotes: StoredQuotes) -> StoredColumns:
    """The columns of all quotes of a store."""
    columns = StoredColumns(quotes)
    columns.read()
    return columns


def _numbered(values: pa.Array, known: Numbers) -> npt.NDArray[np.int32]:
    """The number of each value, -1 for none; new ones are added to ``known``."""
    coded = values.dictionary_encode()
    numbers = np.array([*(known[name] for name in coded.dictionary.to_pylist()), -1], np.int32)
    own = coded.indices.fill_null(len(numbers) - 1).to_numpy(zero_copy_only=False)
    found: npt.NDArray[np.int32] = numbers[own]
    return found


def _plain(values: pa.Array) -> npt.NDArray[Any]:
    found: npt.NDArray[Any] = values.to_numpy(zero_copy_only=False)
    return found
