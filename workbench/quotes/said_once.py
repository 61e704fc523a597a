"""Statements that several articles of one story print, known as one."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from workbench.quotes.words import bare_words

Numbers = npt.NDArray[np.int64]


def statement_numbers(quotes: pd.DataFrame) -> Numbers:
    """A number for each row, the same for rows that are one statement of one story; from 0, in the
    order in which they first stand.

    One statement are rows of one story whose quotes are the same words, whatever marks, capitals
    and spaces stand around them and whatever speaker was found. A row whose story is not known, as
    in tables of earlier versions, is of the story of its article alone.
    """
    stories = pd.factorize(stories_of_rows(quotes))[0]
    return numbered(stories, prints_of_words(quotes["quote"].astype("string").fillna("")))


def stories_of_rows(quotes: pd.DataFrame) -> pd.Series:
    """The story of each row, the article's id where none is known."""
    ids = quotes["article_id"].astype("string")
    return quotes["story"].astype("string").fillna(ids) if "story" in quotes else ids


def prints_of_words(quotes: Iterable[str]) -> npt.NDArray[np.uint64]:
    """For each quote a number that stands for its words; texts themselves would be held twice."""
    return np.fromiter(map(_print, quotes), np.uint64)


def numbered(stories: npt.NDArray[np.integer[Any]], words: npt.NDArray[np.uint64]) -> Numbers:
    """The numbers of statements of rows that are of such ``stories`` and have such ``words``."""
    pairs = pd.DataFrame({"story": stories, "words": words})
    groups = pairs.groupby(["story", "words"], sort=False).ngroup()
    return np.asarray(groups, dtype=np.int64)


def _print(quote: str) -> int:
    # Without a word in it ("—") a quote is what is printed.
    words = " ".join(word for _, word in bare_words(quote)) or quote
    return int.from_bytes(hashlib.blake2b(words.encode(), digest_size=8).digest(), "little")
