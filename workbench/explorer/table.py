"""Quotes as the columns that a page filters and sorts by: facets, days, numbers and flags."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from workbench.explorer.facets import Column, read_facets
from workbench.explorer.numbered import Numbered
from workbench.explorer.stories import first_articles
from workbench.quotes.arguments import FLAGS

# A row without a date; no day of any calendar.
NO_DAY = -(2**31)
# What a row may lack beside its facets, in the order of the bits that say so.
LACKABLE = ("role", "title", "cue", "published")
# The longest quote that is told apart from longer ones, in words: two bytes hold no more.
MOST_WORDS = 2**16 - 1
# What an analyst gives a row, in the order of the bits that say so.
REVIEW = tuple(FLAGS)
_EPOCH = np.datetime64("1970-01-01", "D")


@dataclass(frozen=True, slots=True)
class Table:
    """One entry a row in every array.

    ``facets`` by name, ``own`` those of the analyst's own columns; ``speech`` bool; ``days`` int32,
    days since 1970-01-01 or ``NO_DAY``;
    ``confidence`` float32; ``lacking`` uint8, bit k set where the row lacks ``LACKABLE[k]``;
    ``review`` uint8, bit k set where the row has what ``REVIEW[k]`` asks for;
    ``words`` uint16, ``MOST_WORDS`` for more. ``stories`` has an entry a code of the facet
    ``article``: the code of the first article of its story.
    """

    facets: dict[str, Column]
    speech: npt.NDArray[np.bool_]
    days: npt.NDArray[np.int32]
    confidence: npt.NDArray[np.float32]
    lacking: npt.NDArray[np.uint8]
    words: npt.NDArray[np.uint16]
    stories: npt.NDArray[np.uint32]
    review: npt.NDArray[np.uint8]
    own: tuple[str, ...] = ()

    @property
    def rows(self) -> int:
        """How many rows the frame has."""
        return len(self.speech)


def read_table(quotes: Numbered) -> Table:
    """The columns of quotes, of a frame or of a store."""
    facets = read_facets(quotes)
    return Table(
        facets=facets,
        speech=quotes.speech(),
        days=_days(quotes.days()),
        confidence=quotes.confidence(),
        lacking=_lacking(quotes),
        words=quotes.words().clip(0, MOST_WORDS).astype(np.uint16),
        stories=first_articles(quotes, facets["article"]),
        own=tuple(quotes.own),
        review=_review(quotes),
    )


def _days(days: npt.NDArray[np.datetime64]) -> npt.NDArray[np.int32]:
    return np.where(np.isnat(days), NO_DAY, (days - _EPOCH).astype(np.int64)).astype(np.int32)


def _lacking(quotes: Numbered) -> npt.NDArray[np.uint8]:
    flags = np.zeros(len(quotes.speech()), dtype=np.uint8)
    for bit, name in enumerate(LACKABLE):
        flags |= quotes.lacks(name).astype(np.uint8) << np.uint8(bit)
    return flags


def _review(quotes: Numbered) -> npt.NDArray[np.uint8]:
    flags = np.zeros(len(quotes.speech()), dtype=np.uint8)
    for bit, name in enumerate(REVIEW):
        flags |= quotes.has_flag(name).astype(np.uint8) << np.uint8(bit)
    return flags
