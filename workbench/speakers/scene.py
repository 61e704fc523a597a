"""What is known of a question "who is meant?" and each member of the cast: one row of numbers each.

Most of it is what salience models weigh (Lappin and Leass, Computational Linguistics 20, 1994):
how near and how prominently somebody was named, of which gender, inside or outside of quotation
marks, and in news who spoke before. Training and reading use the same numbers, made here, once.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from workbench.speakers.asked import ASKED_KINDS, Asked
from workbench.speakers.cast import MEMBER_KINDS, Member
from workbench.speakers.heading import Inside, heads, not_meant
from workbench.speakers.likeness import LIKENESS, NO_PRONOUN, alike, plain_words, pronoun_kind
from workbench.speakers.placements import Placements
from workbench.speakers.surroundings import (
    Spoke,
    Surroundings,
    rank_in_kind,
    salience_in_kind,
)
from workbench.speakers.words import ParsedWords

if TYPE_CHECKING:
    from numpy.typing import NDArray

# So many statements back it is known who spoke.
REMEMBERED = 12
# A mention is compared with so many forms of each name.
MOST_FORMS = 8
FAR = 9.0  # logarithm of a distance in words that stands for "nowhere"
QUESTION_FEATURES = NO_PRONOUN + 1 + len(ASKED_KINDS)
FEATURES = 40 + QUESTION_FEATURES + LIKENESS


@dataclass(frozen=True, slots=True)
class Options:
    """The members asked about: their ``numbers`` in the cast, int64 (options,), rising, and what
    is known of each, float32 (options, FEATURES). ``near``: the placements in reach of the
    question. ``people``, ``named_before``: bool (options,), people, and people and bodies named
    before it."""

    numbers: NDArray[np.int64]
    features: NDArray[np.float32]
    near: slice
    named_before: NDArray[np.bool_]
    people: NDArray[np.bool_]


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
        self.text = text
        self.words = words
        forms = [member.forms for member in members]
        # Of each member the plain words of all forms: a name may be in only one of them.
        self.name_words = [frozenset(plain_words(" ".join(each))) for each in forms]
        self._forms = [each[:MOST_FORMS] for each in forms]
        self.roles = roles
        self._said = [_words_of(forms, roles.get(i)) for i, forms in enumerate(self._forms)]
        self.places = Placements.of(text, words, members, asked)
        self.kind = np.array([MEMBER_KINDS.index(m.kind) for m in members], dtype=np.int64)
        self._gender = np.array([("", "m", "f").index(m.gender) for m in members], dtype=np.int64)
        self._count = np.array([len(m.places) for m in members], dtype=np.float64)
        self._spoken: list[Spoke] = []

    def spoke(self, question: Asked, member: int | None) -> None:
        """Note who speaks in a statement; statements come in the order of the text."""
        self._spoken.append((question.first, -1 if member is None else member))

    def headed_by(self, question: Asked) -> list[int]:
        """The members whose names head the words of a question (see ``heading``)."""
        return self._named_in(question, heads) if question.kind in ("source", "reference") else []

    def not_meant_in(self, question: Asked) -> list[int]:
        """The members named in a source that only describe whom it means (see ``heading``)."""
        return self._named_in(question, not_meant) if question.kind == "source" else []

    def people_in(self, question: Asked) -> list[int]:
        """The people named in the words of a source."""
        return self._named_in(question, _people) if question.kind == "source" else []

    def bodies_in(self, question: Asked) -> list[int]:
        """The bodies named in the words of a source."""
        return self._named_in(question, _bodies) if question.kind == "source" else []

    def _named_in(
        self, question: Asked, which: Callable[[str, Sequence[Inside]], list[int]]
    ) -> list[int]:
        """The members named in the words of a question, as far as ``which`` picks their places."""
        places = self.places
        near = places.between(question.first, question.last)
        within = [
            i
            for i in range(near.start, near.stop)
            if places.last[i] <= question.last and self.kind[places.owner[i]] < 2
        ]
        if not within:
            return []
        start = int(self.words.start[question.first])
        names = [
            Inside(
                int(self.words.start[places.first[i]]) - start,
                int(self.words.end[places.last[i] - 1]) - start,
                MEMBER_KINDS[self.kind[places.owner[i]]],
                bool(places.possessive[i]),
            )
            for i in within
        ]
        source = self.text[start : int(self.words.end[question.last - 1])]
        return list(dict.fromkeys(int(places.owner[within[i]]) for i in which(source, names)))

    def options(self, question: Asked) -> Options:
        """Every member in reach with its numbers; no phrase answers before it was used."""
        spoken = self._spoken[-REMEMBERED:]
        seen = Surroundings(self.words, self.places, question, spoken)
        numbers = seen.numbers
        kept = (self.kind[numbers] != MEMBER_KINDS.index("phrase")) | (seen.previous >= 0)
        table = self._table(question, numbers, seen)
        before = (seen.previous >= 0) & (self.kind[numbers] < 2)
        people = self.kind[numbers] == MEMBER_KINDS.index("person")
        return Options(numbers[kept], table[kept], seen.near, before[kept], people[kept])

    def _table(
        self, question: Asked, numbers: NDArray[np.int64], seen: Surroundings
    ) -> NDArray[np.float32]:
        pronoun = pronoun_kind(question.text)
        kind, gender = self.kind[numbers], self._gender[numbers]
        wanted = pronoun + 1 if pronoun < 2 else 0
        agrees = (gender == wanted) & (wanted > 0)
        differs = (gender > 0) & (gender != wanted) & (wanted > 0)
        fits = ~differs & (kind == 0)
        spoke = self._who_spoke(question, numbers)
        named = self.headed_by(question)
        salience, top, ratio = salience_in_kind(seen.salience, kind, fits)
        recency = rank_in_kind(-seen.outside.astype(np.float64), kind)
        fit_recency = rank_in_kind(np.where(fits, -seen.outside, np.inf), kind)
        count = self._count[numbers]
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
            _among(numbers, named),
            np.full(len(numbers), bool(named)),
        ]
        own = np.zeros(QUESTION_FEATURES)
        own[pronoun] = 1
        own[NO_PRONOUN + 1 + ASKED_KINDS.index(question.kind)] = 1
        table = np.zeros((len(numbers), FEATURES), np.float32)
        for i, column in enumerate(columns):
            table[:, i] = column
        at = len(columns) + 2 + LIKENESS
        table[:, len(columns) : at] = self._likeness(question, numbers)
        table[:, at : at + QUESTION_FEATURES] = own
        return table

    def _likeness(self, question: Asked, numbers: NDArray[np.int64]) -> NDArray[np.float32]:
        """float32 (options, 2 + LIKENESS): of each member's roles, then of its names."""
        table = np.zeros((len(numbers), 2 + LIKENESS), np.float32)
        asked = frozenset(plain_words(question.text))
        for row, number in enumerate(numbers.tolist()):
            if not asked.isdisjoint(self._said[number]):  # else all of it is zero
                table[row, :2] = self._role_likeness(question, number)
                forms = [alike(question.text, form) for form in self._forms[number]]
                table[row, 2:] = np.max(forms, axis=0)
        return table

    def _who_spoke(self, question: Asked, numbers: NDArray[np.int64]) -> list[NDArray[np.float64]]:
        """Whether each member spoke last, last in this line, before the last one, or ever."""
        zero = np.zeros(len(numbers))
        earlier = self._spoken if question.kind != "reference" else []
        if not earlier:
            return [zero, zero, zero, zero]
        at, last = earlier[-1]
        was_last = (numbers == last).astype(float)
        same_line = float(self.words.line[at] == self.words.line[question.first])
        others = [who for _, who in earlier[-REMEMBERED:] if who != last]
        other = (numbers == others[-1]).astype(float) if others else zero
        ever = _among(numbers, [who for _, who in earlier[-REMEMBERED:]])
        return [was_last, was_last * same_line, other, ever]

    def _role_likeness(self, question: Asked, number: int) -> tuple[float, float]:
        """How much of the mention is the member's role, and whether its last word is one's."""
        roles = self.roles.get(number)
        asked = plain_words(question.text) if roles else ()
        if not roles or not asked:
            return 0.0, 0.0
        return len(roles & set(asked)) / len(set(asked)), float(asked[-1] in roles)


def _people(_: str, names: Sequence[Inside]) -> list[int]:
    return [number for number, name in enumerate(names) if name.kind == "person"]


def _bodies(_: str, names: Sequence[Inside]) -> list[int]:
    return [number for number, name in enumerate(names) if name.kind == "body"]


def _words_of(forms: Sequence[str], roles: frozenset[str] | None) -> frozenset[str]:
    """All words by which a mention can be like a member: of names, their initials, and roles."""
    words = [plain_words(form) for form in forms]
    initials = ["".join(word[0] for word in each) for each in words]
    return frozenset(word for each in words for word in each).union(initials, roles or ())


def _among(numbers: NDArray[np.int64], chosen: Collection[int]) -> NDArray[np.float64]:
    """1 for each of ``numbers`` that is among the few ``chosen``, else 0."""
    return np.array([number in chosen for number in numbers.tolist()], dtype=np.float64)
