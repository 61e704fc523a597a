"""Every place where a member of the cast is named, as arrays in the order of the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from workbench.speakers.asked import Asked
from workbench.speakers.cast import Member, Place
from workbench.speakers.heading import is_owner
from workbench.speakers.words import ParsedWords

if TYPE_CHECKING:
    from numpy.typing import NDArray

# Weights of salience: named as a source, first in a sentence, as an owner, elsewhere, in a quote.
SOURCE, FIRST, OWNER, ELSEWHERE, QUOTED = 1.4, 1.0, 0.4, 0.45, 0.08


@dataclass(frozen=True, slots=True)
class Placements:
    """Arrays of shape (places,), ordered by ``first``.

    ``first``, ``last``: words, last exclusive. ``owner``: the member's number. ``sentence``,
    ``line``: where the first word stands. ``quoted``: inside quotation marks. ``possessive``: with
    the ending of an owner. ``weight``: how much the place makes its member stand out. ``spans``:
    the places themselves, a tuple.
    """

    first: NDArray[np.int64]
    last: NDArray[np.int64]
    owner: NDArray[np.int64]
    sentence: NDArray[np.int64]
    line: NDArray[np.int64]
    quoted: NDArray[np.bool_]
    possessive: NDArray[np.bool_]
    weight: NDArray[np.float64]
    spans: tuple[Place, ...]

    @classmethod
    def of(
        cls, text: str, words: ParsedWords, members: Sequence[Member], asked: Sequence[Asked]
    ) -> Placements:
        places = sorted(
            ((place, number) for number, m in enumerate(members) for place in m.places),
            key=lambda pair: (pair[0].first, pair[1]),
        )
        first = np.array([place.first for place, _ in places], dtype=np.int64)
        possessive = np.array([_possessive(text, words, place) for place, _ in places], dtype=bool)
        sentence, quoted = words.sentence[first], words.quoted[first]
        return cls(
            first,
            np.array([place.last for place, _ in places], dtype=np.int64),
            np.array([number for _, number in places], dtype=np.int64),
            sentence,
            words.line[first],
            quoted,
            possessive,
            _weights(first, sentence, quoted, possessive, asked),
            tuple(place for place, _ in places),
        )

    def between(self, first: int, last: int) -> slice:
        """The places that begin in words ``first`` to ``last``, exclusive."""
        low, high = np.searchsorted(self.first, [first, last])
        return slice(int(low), int(high))


def _weights(
    first: NDArray[np.int64],
    sentence: NDArray[np.int64],
    quoted: NDArray[np.bool_],
    possessive: NDArray[np.bool_],
    asked: Sequence[Asked],
) -> NDArray[np.float64]:
    weight = np.full(len(first), ELSEWHERE)
    opens = np.ones(len(first), dtype=bool)
    opens[1:] = sentence[1:] != sentence[:-1]
    weight[opens] = FIRST
    weight[possessive] = OWNER
    for question in asked:
        if question.kind == "source":
            low, high = np.searchsorted(first, [question.first, question.last])
            weight[low:high] = np.where(possessive[low:high], OWNER, SOURCE)
    weight[quoted] = QUOTED
    return weight


def _possessive(text: str, words: ParsedWords, place: Place) -> bool:
    return is_owner(text, int(words.end[place.last - 1]))
