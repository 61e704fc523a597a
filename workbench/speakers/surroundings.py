"""What stands around a question: where each member was named last and next, and how they stand out.

Salience after Lappin and Leass (Computational Linguistics 20, 1994), cut down to what needs no
parser: each place gives its member weight, and every sentence halves the weights of those before.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from workbench.speakers.asked import Asked
from workbench.speakers.cast import MEMBER_KINDS
from workbench.speakers.placements import Placements
from workbench.speakers.words import ParsedWords

if TYPE_CHECKING:
    from numpy.typing import NDArray

# Members named within so many words of a question are asked about.
REACH = 6_000
PRONOUN = 1.2  # whoever spoke, called by whatever
DECAY, LINE_DECAY = 0.5, 0.85
# A statement so far: the word it asks by, and the number of the member who speaks, -1 for none.
Spoke = tuple[int, int]


class Surroundings:
    """Arrays of shape (options,), of the members named near a question, by their ``numbers``.

    ``near``: the placements within reach.
    ``outside``, ``previous``: the last word index before the question, outside of quotations and
    anywhere, -1 for none.
    """

    def __init__(
        self, words: ParsedWords, places: Placements, question: Asked, spoken: Sequence[Spoke]
    ) -> None:
        near = places.between(question.first - REACH, question.first + REACH)
        self.near = near
        self.numbers, owner = np.unique(places.owner[near], return_inverse=True)
        count = len(self.numbers)
        first, last = places.first[near], places.last[near]
        sentence, line = places.sentence[near], places.line[near]
        quoted = places.quoted[near]
        at = question.first
        here, here_line = int(words.sentence[at]), int(words.line[at])
        inside = (first >= question.first) & (last <= question.last)
        before = (first < at) & ~inside
        after = (first >= question.last) & ~inside
        self.previous = _latest(first, owner, before, count)
        self.outside = _latest(first, owner, before & ~quoted, count)
        known = self.outside >= 0
        place = np.maximum(self.outside, 0)
        self.away = np.where(known, at - place, np.inf)
        self.sentences = np.where(known, here - words.sentence[place], np.inf)
        self.lines = np.where(known, here_line - words.line[place], np.inf)
        following = np.full(count, np.inf)
        np.minimum.at(following, owner[after], first[after].astype(float))
        self.ahead = following - question.last
        self.next_same_sentence = _any(owner, after & (sentence == here), count)
        self.in_first_line = _any(owner, line == words.line[0], count)
        self.inside = _any(owner, inside, count)
        self.first_inside = np.zeros(count)
        self.last_inside = np.zeros(count)
        if inside.any():
            numbers = np.flatnonzero(inside)
            self.first_inside[owner[numbers[0]]] = 1
            self.last_inside[owner[numbers[-1]]] = 1
        self.possessive_inside = _any(owner, inside & places.possessive[near], count)
        steps, drops = np.maximum(0, here - sentence), np.maximum(0, here_line - line)
        weight = places.weight[near] * DECAY**steps * LINE_DECAY**drops * before
        self.salience = np.bincount(owner, weight, minlength=count).astype(np.float64)
        self._add_spoken(words, here, here_line, spoken)
        within = np.zeros(len(first), dtype=bool)
        for start, stop in question.content:
            within |= (first >= start) & (first < stop)
        self.in_content = _any(owner, within, count)
        total = np.bincount(owner, minlength=count)
        self.quoted_share = np.bincount(owner, quoted, minlength=count) / np.maximum(1, total)
        self.same_quote = _any(owner, quoted & (sentence == here), count) * float(words.quoted[at])

    def _add_spoken(
        self, words: ParsedWords, here: int, here_line: int, spoken: Sequence[Spoke]
    ) -> None:
        """Whoever spoke just before stands out, called by whatever."""
        for at, who in spoken:
            own = int(np.searchsorted(self.numbers, who))
            if who >= 0 and own < len(self.numbers) and self.numbers[own] == who:
                step = max(0, here - int(words.sentence[at]))
                drop = max(0, here_line - int(words.line[at]))
                self.salience[own] += PRONOUN * DECAY**step * LINE_DECAY**drop


def _latest(
    first: NDArray[np.int64], owner: NDArray[np.int64], mask: NDArray[np.bool_], count: int
) -> NDArray[np.int64]:
    found = np.full(count, -1, dtype=np.int64)
    np.maximum.at(found, owner[mask], first[mask])
    return found


def _any(owner: NDArray[np.int64], mask: NDArray[np.bool_], count: int) -> NDArray[np.float64]:
    return (np.bincount(owner[mask], minlength=count) > 0).astype(float)


def rank_in_kind(values: NDArray[np.float64], kind: NDArray[np.int64]) -> NDArray[np.float64]:
    """The rank of each value, the smallest first, among those of its kind; from 0."""
    ranks = np.zeros(len(values))
    for each in range(len(MEMBER_KINDS)):
        own = np.flatnonzero(kind == each)
        ranks[own[np.argsort(values[own], kind="stable")]] = np.arange(len(own))
    return ranks


def salience_in_kind(
    salience: NDArray[np.float64], kind: NDArray[np.int64], fits: NDArray[np.bool_]
) -> tuple[NDArray[np.float64], NDArray[np.bool_], NDArray[np.float64]]:
    """The share of each among those of its kind that fit, whether it leads, and by how much."""
    share, ratio = np.zeros(len(kind)), np.zeros(len(kind))
    top = np.zeros(len(kind), dtype=bool)
    for each in range(len(MEMBER_KINDS)):
        own = np.flatnonzero((kind == each) & (fits | (each != 0)))
        if len(own):
            total = salience[own].sum() + 1e-6
            share[own] = salience[own] / total
            ratio[own] = salience[own] / (salience[own].max() + 1e-6)
            if salience[own].max() > 0:
                top[own[salience[own].argmax()]] = True
    return share, top, ratio
