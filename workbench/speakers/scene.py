"""What is known of a question "who is meant?" and each member of the cast: one row of numbers each.

Most of it is what salience models weigh (Lappin and Leass, Computational Linguistics 20, 1994):
how near and how prominently somebody was named, of which gender, inside or outside of quotation
marks, and in news who spoke before. Training and reading use the same numbers, made here, once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np

from workbench.speakers.cast import MEMBER_KINDS, Member, Place
from workbench.speakers.heading import Inside, heads
from workbench.speakers.likeness import LIKENESS, NO_PRONOUN, alike, plain_words, pronoun_kind
from workbench.speakers.words import ParsedWords

if TYPE_CHECKING:
    from numpy.typing import NDArray

AskedKind = Literal["source", "cue", "content", "reference"]
ASKED_KINDS: tuple[AskedKind, ...] = ("source", "cue", "content", "reference")
# Members named within so many words of a question are asked about.
REACH = 6_000
# Weights of salience: named as a source, first in a sentence, as an owner, elsewhere, in a quote.
SOURCE, FIRST, OWNER, ELSEWHERE, QUOTED = 1.4, 1.0, 0.4, 0.45, 0.08
PRONOUN = 1.2  # whoever spoke, called by whatever
DECAY, LINE_DECAY = 0.5, 0.85
FAR = 9.0  # logarithm of a distance in words that stands for "nowhere"
QUESTION_FEATURES = NO_PRONOUN + 1 + len(ASKED_KINDS)
FEATURES = 40 + QUESTION_FEATURES + LIKENESS


@dataclass(frozen=True, slots=True)
class Asked:
    """A span that asks who is meant; words, last exclusive.

    ``kind``: a statement's source, its cue or content where no source stands, or a reference
    elsewhere. ``content``: the words of the statement's own content, as (first, last).
    """

    first: int
    last: int
    text: str
    kind: AskedKind
    content: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Options:
    """The members asked about: their ``numbers`` in the cast, int64 (options,), and what is known
    of each, float32 (options, FEATURES)."""

    numbers: NDArray[np.int64]
    features: NDArray[np.float32]


class Scene:
    """One article's cast on its stage; ``roles`` has each member's roles as plain words."""

    def __init__(
        self,
        text: str,
        words: ParsedWords,
        members: Sequence[Member],
        asked: Sequence[Asked],
        roles: Mapping[int, frozenset[str]],
    ) -> None:
        self._text = text
        self._words = words
        self._members = members
        self._roles = roles
        places = sorted(
            ((place, number) for number, m in enumerate(members) for place in m.places),
            key=lambda pair: (pair[0].first, pair[1]),
        )
        self._first = np.array([place.first for place, _ in places], dtype=np.int64)
        self._last = np.array([place.last for place, _ in places], dtype=np.int64)
        self._owner = np.array([number for _, number in places], dtype=np.int64)
        self._sentence = words.sentence[self._first] if places else self._first
        self._line = words.line[self._first] if places else self._first
        self._quoted = words.quoted[self._first] if places else self._first < 0
        self._possessive = np.array(
            [_possessive(text, words, place) for place, _ in places], dtype=bool
        )
        self._weight = self._weights(asked)
        self._kind = np.array([MEMBER_KINDS.index(m.kind) for m in members], dtype=np.int64)
        self._gender = np.array([("", "m", "f").index(m.gender) for m in members], dtype=np.int64)
        self._count = np.array([len(m.places) for m in members], dtype=np.float64)
        self._spoken: list[tuple[int, int]] = []  # (word, member) of statements so far

    def _weights(self, asked: Sequence[Asked]) -> NDArray[np.float64]:
        weight = np.full(len(self._first), ELSEWHERE)
        opens = np.ones(len(self._first), dtype=bool)
        opens[1:] = self._sentence[1:] != self._sentence[:-1]
        weight[opens] = FIRST
        weight[self._possessive] = OWNER
        for question in asked:
            if question.kind == "source":
                low, high = np.searchsorted(self._first, [question.first, question.last])
                weight[low:high] = np.where(self._possessive[low:high], OWNER, SOURCE)
        weight[self._quoted] = QUOTED
        return weight

    def spoke(self, question: Asked, member: int | None) -> None:
        """Note who speaks in a statement; statements come in the order of the text."""
        self._spoken.append((question.first, -1 if member is None else member))

    def headed_by(self, question: Asked) -> list[int]:
        """The members whose names head the words of a question (see ``heading``)."""
        low, high = np.searchsorted(self._first, [question.first, question.last])
        within = [
            i
            for i in range(int(low), int(high))
            if self._last[i] <= question.last and self._kind[self._owner[i]] < 2
        ]
        if question.kind not in ("source", "reference") or not within:
            return []
        start = int(self._words.start[question.first])
        names = [
            Inside(
                int(self._words.start[self._first[i]]) - start,
                int(self._words.end[self._last[i] - 1]) - start,
                MEMBER_KINDS[self._kind[self._owner[i]]],
                bool(self._possessive[i]),
            )
            for i in within
        ]
        source = self._text[start : int(self._words.end[question.last - 1])]
        return list(dict.fromkeys(int(self._owner[within[i]]) for i in heads(source, names)))

    def options(self, question: Asked) -> Options:
        """Every member in reach with its numbers; no phrase answers before it was used."""
        low, high = np.searchsorted(self._first, [question.first - REACH, question.first + REACH])
        near = slice(int(low), int(high))
        numbers, local = np.unique(self._owner[near], return_inverse=True)
        seen = _Seen(self, question, near, local, len(numbers))
        kept = (self._kind[numbers] != MEMBER_KINDS.index("phrase")) | (seen.previous >= 0)
        table = self._table(question, numbers, seen)
        return Options(numbers[kept], table[kept])

    def _table(
        self, question: Asked, numbers: NDArray[np.int64], seen: _Seen
    ) -> NDArray[np.float32]:
        pronoun = pronoun_kind(question.text)
        kind, gender = self._kind[numbers], self._gender[numbers]
        wanted = pronoun + 1 if pronoun < 2 else 0
        agrees = (gender == wanted) & (wanted > 0)
        differs = (gender > 0) & (gender != wanted) & (wanted > 0)
        fits = ~differs & (kind == 0)
        spoke = self._who_spoke(question, numbers)
        named = self.headed_by(question)
        salience, top, ratio = _salience(seen.salience, kind, fits)
        recency = _rank(-seen.outside.astype(np.float64), kind)
        fit_recency = _rank(np.where(fits, -seen.outside, np.inf), kind)
        count = self._count[numbers]
        likeness = [
            np.max([alike(question.text, form) for form in self._members[n].forms[:8]], axis=0)
            for n in numbers.tolist()
        ]
        roles = [self._role_likeness(question, n) for n in numbers.tolist()]
        columns = [
            kind == 0,
            kind == 1,
            kind == 2,
            agrees,
            differs,
            (gender == 0) & (wanted > 0),
            np.minimum(FAR, np.log1p(seen.away)) / 6,
            seen.outside < 0,
            np.minimum(FAR, np.log1p(seen.sentences)) / 3,
            seen.sentences == 0,
            np.minimum(FAR, np.log1p(seen.lines)) / 3,
            np.log1p(recency) / 3,
            recency == 0,
            (fit_recency == 0) & fits,
            seen.next_same_sentence,
            np.minimum(FAR, np.log1p(seen.ahead)) / 6,
            np.log1p(count) / 3,
            count / max(1.0, count.max(initial=1.0)),
            seen.in_first_line,
            seen.inside,
            seen.first_inside,
            seen.last_inside,
            seen.possessive_inside,
            salience,
            np.log(seen.salience + 1e-3) / 5,
            top,
            ratio,
            *spoke,
            seen.in_content,
            seen.quoted_share,
            seen.previous < 0,
            seen.same_quote,
            np.isin(numbers, named),
            np.full(len(numbers), bool(named)),
        ]
        own = np.zeros(QUESTION_FEATURES)
        own[pronoun] = 1
        own[NO_PRONOUN + 1 + ASKED_KINDS.index(question.kind)] = 1
        table = np.zeros((len(numbers), FEATURES), np.float32)
        for i, column in enumerate(columns):
            table[:, i] = column
        at = len(columns)
        if len(numbers):
            table[:, at : at + 2] = roles
            table[:, at + 2 : at + 2 + LIKENESS] = likeness
            table[:, at + 2 + LIKENESS : at + 2 + LIKENESS + QUESTION_FEATURES] = own
        return table

    def _who_spoke(self, question: Asked, numbers: NDArray[np.int64]) -> list[NDArray[np.float64]]:
        """Whether each member spoke last, last in this line, before the last one, or ever."""
        zero = np.zeros(len(numbers))
        earlier = self._spoken if question.kind != "reference" else []
        if not earlier:
            return [zero, zero, zero, zero]
        at, last = earlier[-1]
        was_last = (numbers == last).astype(float)
        same_line = float(self._words.line[at] == self._words.line[question.first])
        others = [who for _, who in earlier[-12:] if who != last]
        other = (numbers == others[-1]).astype(float) if others else zero
        recent = np.array([who for _, who in earlier[-12:]])
        ever = np.isin(numbers, recent).astype(float)
        return [was_last, was_last * same_line, other, ever]

    def _role_likeness(self, question: Asked, number: int) -> tuple[float, float]:
        """How much of the mention is the member's role, and whether its last word is one's."""
        roles = self._roles.get(number)
        asked = plain_words(question.text) if roles else ()
        if not roles or not asked:
            return 0.0, 0.0
        return len(roles & set(asked)) / len(set(asked)), float(asked[-1] in roles)


class _Seen:
    """What a question sees of the places near it, gathered by member; arrays of shape (options,).

    ``outside``, ``previous``: the last word index before the question, outside of quotations and
    anywhere, -1 for none.
    """

    def __init__(
        self, scene: Scene, question: Asked, near: slice, local: NDArray[np.int64], count: int
    ) -> None:
        words = scene._words
        first, last = scene._first[near], scene._last[near]
        sentence, line = scene._sentence[near], scene._line[near]
        quoted, owner = scene._quoted[near], local
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
        self.possessive_inside = _any(owner, inside & scene._possessive[near], count)
        self.salience = _faded(scene, near, owner, before, (here, here_line), count)
        within = np.zeros(len(first), dtype=bool)
        for start, stop in question.content:
            within |= (first >= start) & (first < stop)
        self.in_content = _any(owner, within, count)
        total = np.bincount(owner, minlength=count)
        self.quoted_share = np.bincount(owner, quoted, minlength=count) / np.maximum(1, total)
        self.same_quote = _any(owner, quoted & (sentence == here), count) * float(words.quoted[at])


def _faded(
    scene: Scene,
    near: slice,
    owner: NDArray[np.int64],
    before: NDArray[np.bool_],
    here: tuple[int, int],
    count: int,
) -> NDArray[np.float64]:
    """The salience of each member ``here``, a sentence and a line."""
    steps = np.maximum(0, here[0] - scene._sentence[near])
    lines = np.maximum(0, here[1] - scene._line[near])
    weight = scene._weight[near] * DECAY**steps * LINE_DECAY**lines * before
    total = np.bincount(owner, weight, minlength=count)
    numbers = np.unique(scene._owner[near])
    for at, who in scene._spoken[-12:]:
        own = np.searchsorted(numbers, who)
        if who >= 0 and own < count and numbers[own] == who:
            step = max(0, here[0] - int(scene._words.sentence[at]))
            drop = max(0, here[1] - int(scene._words.line[at]))
            total[own] += PRONOUN * DECAY**step * LINE_DECAY**drop
    return np.asarray(total, dtype=np.float64)


def _latest(
    first: NDArray[np.int64], owner: NDArray[np.int64], mask: NDArray[np.bool_], count: int
) -> NDArray[np.int64]:
    found = np.full(count, -1, dtype=np.int64)
    np.maximum.at(found, owner[mask], first[mask])
    return found


def _any(owner: NDArray[np.int64], mask: NDArray[np.bool_], count: int) -> NDArray[np.float64]:
    return (np.bincount(owner[mask], minlength=count) > 0).astype(float)


def _rank(values: NDArray[np.float64], kind: NDArray[np.int64]) -> NDArray[np.float64]:
    """The rank of each value, the smallest first, among those of its kind; from 0."""
    ranks = np.zeros(len(values))
    for each in np.unique(kind):
        own = np.flatnonzero(kind == each)
        ranks[own[np.argsort(values[own], kind="stable")]] = np.arange(len(own))
    return ranks


def _salience(
    salience: NDArray[np.float64], kind: NDArray[np.int64], fits: NDArray[np.bool_]
) -> tuple[NDArray[np.float64], NDArray[np.bool_], NDArray[np.float64]]:
    """The share of each among those of its kind that fit, whether it leads, and by how much."""
    share, ratio = np.zeros(len(kind)), np.zeros(len(kind))
    top = np.zeros(len(kind), dtype=bool)
    for each in np.unique(kind):
        own = np.flatnonzero((kind == each) & (fits | (each != 0)))
        if len(own):
            total = salience[own].sum() + 1e-6
            share[own] = salience[own] / total
            ratio[own] = salience[own] / (salience[own].max() + 1e-6)
            if salience[own].max() > 0:
                top[own[salience[own].argmax()]] = True
    return share, top, ratio


def _possessive(text: str, words: ParsedWords, place: Place) -> bool:
    end = int(words.end[place.last - 1])
    printed = text[end - 2 : end + 2]
    return "'s" in printed or "’s" in printed or text[end : end + 1] in ("'", "’")
