"""What is known of somebody and a body they may belong to: one row of numbers each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from workbench.speakers.cast import Member, Place
from workbench.speakers.owners import rows_of
from workbench.speakers.words import ParsedWords

if TYPE_CHECKING:
    from numpy.typing import NDArray

# Words between a holder and a body within which they are looked at together.
NEAR = 80
# Bodies named within so many words of somebody are asked about.
REACH = 6_000
# Of the places where somebody is named so many are looked at, the first ones.
MOST_PLACES = 40
TIES = 20


class Ties:
    """The bodies of an article by their numbers, and how each stands to somebody.

    ``names``: of each body. ``places``: where bodies are named, in the order of the text.
    ``owner``: int64 (places,), the number of the body at each. ``counts``: int64 (bodies,).
    """

    def __init__(self, bodies: Sequence[Member], words: ParsedWords) -> None:
        self.names = [body.name for body in bodies]
        found = sorted((p.first, p.last, i) for i, body in enumerate(bodies) for p in body.places)
        self.places = [Place(first, last, "") for first, last, _ in found]
        table = np.array(found, dtype=np.int64).reshape(-1, 3)
        self._first, self._last, self.owner = table[:, 0], table[:, 1], table[:, 2]
        self.counts = np.array([len(body.places) for body in bodies], dtype=np.int64)
        self._words = words
        self._always = np.zeros((len(bodies), TIES), np.float32)
        if bodies:
            self._fill(np.array([body.places[0].first for body in bodies], dtype=np.int64))

    def _fill(self, begins: NDArray[np.int64]) -> None:
        """What holds for everybody; ``begins``: the word at which each body is named first."""
        table, counts = self._always, self.counts.astype(np.float64)
        table[:, 0] = np.log1p(counts) / 3
        table[:, 1] = counts / counts.max()
        table[:, 2] = len(counts) == 1
        table[:, 3] = self._words.line[begins] == self._words.line[0]
        table[np.argsort(begins, kind="stable"), 4] = np.log1p(np.arange(len(begins))) / 3

    def between(self, first: int, last: int) -> slice:
        """The places that begin in words ``first`` to ``last``, exclusive."""
        low, high = np.searchsorted(self._first, [first, last])
        return slice(int(low), int(high))

    def inside(self, place: Place) -> list[int]:
        """The numbers of the bodies named within the words of ``place``, in their order."""
        within = self.between(place.first, place.last)
        ends = self._last[within] <= place.last
        return [int(number) for number in self.owner[within][ends]]

    def near(self, holder: Sequence[Place]) -> NDArray[np.int64]:
        """The numbers, rising, of the bodies that are named in reach of the places of a holder."""
        reached, behind = [np.zeros(0, np.int64)], 0
        for place in holder[:MOST_PLACES]:
            found = self.between(place.first - REACH, place.last + REACH)
            reached.append(self.owner[max(found.start, behind) : found.stop])
            behind = max(behind, found.stop)
        return np.unique(np.concatenate(reached))

    def features(
        self, holder: Sequence[Place], source: Place | None, numbers: NDArray[np.int64]
    ) -> NDArray[np.float32]:
        """float32 (numbers, TIES): how each body stands to the places where a holder is named.

        ``numbers`` of bodies rise. ``source``: the words that name a holder without a name ("a
        spokesman for the agency").
        """
        table = self._always[numbers]
        table[:, 5] = source is not None
        near = np.full((len(numbers), 2), np.inf)  # words between: body before, body behind
        sentences = np.full(len(numbers), np.inf)
        for place in holder[:MOST_PLACES]:
            self._beside(place, numbers, table, near, sentences)
        table[:, 6] = np.log1p(table[:, 6]) / 2
        table[:, 9] = np.minimum(np.log1p(near[:, 0]), 5) / 5
        table[:, 10] = np.minimum(np.log1p(near[:, 1]), 5) / 5
        table[:, 11] = near[:, 0] == 0
        table[:, 12] = near[:, 0] <= 4
        table[:, 13] = near[:, 1] <= 2
        table[:, 14] = near[:, 1] <= 6
        table[:, 15] = np.minimum(np.log1p(sentences), 5) / 5
        nearest = near.min(1)
        table[:, 16] = nearest == nearest.min(initial=np.inf)
        if source is not None:
            self._in_source(source, numbers, table)
        return table

    def _beside(
        self,
        place: Place,
        numbers: NDArray[np.int64],
        table: NDArray[np.float32],
        near: NDArray[np.float64],
        sentences: NDArray[np.float64],
    ) -> None:
        """Take in how near each body is named to one place of the holder."""
        words = self._words
        beside = self.between(place.first - NEAR, place.last + NEAR)
        row, there = rows_of(self.owner[beside], numbers)
        own, f, e = row[there], self._first[beside][there], self._last[beside][there]
        np.minimum.at(near[:, 0], own[e <= place.first], (place.first - e)[e <= place.first])
        np.minimum.at(near[:, 1], own[f >= place.last], (f - place.last)[f >= place.last])
        away = np.abs(words.sentence[f] - words.sentence[place.first]).astype(float)
        np.minimum.at(sentences, own, away)
        np.add.at(table[:, 6], own[away == 0], 1)
        table[own[words.line[f] == words.line[place.first]], 7] = 1
        table[own[(f >= place.first) & (e <= place.last)], 8] = 1

    def _in_source(
        self, source: Place, numbers: NDArray[np.int64], table: NDArray[np.float32]
    ) -> None:
        """Which bodies a source names, which stand before it in its line, and which one last."""
        line = int(np.searchsorted(self._words.line, self._words.line[source.first]))
        within = self.between(source.first, source.last)
        before = self.between(max(line, source.first - REACH), source.first)
        last = slice(max(0, before.stop - 1), before.stop)
        for column, found in ((17, within), (18, before), (19, last)):
            row, there = rows_of(self.owner[found], numbers)
            if column == 17:
                there &= self._last[found] <= source.last
            table[row[there], column] = 1
