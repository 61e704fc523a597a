"""Who "he" and "she" are: the person who stands out most where the pronoun stands.

A salience model after Lappin and Leass, "An Algorithm for Pronominal Anaphora Resolution"
(Computational Linguistics 20, 1994), cut down to what needs no parser: every mention gives its
person weight by its place in the sentence, every sentence halves the weights of those before, and
a pronoun takes the person of fitting gender with the most. Two things are news prose's own: who
spoke last is the likeliest to speak on, and what stands inside quotation marks is another
person's talk and hardly counts. Whoever is named in the statement itself is hardly its "he"
("Putin would agree, he said").
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from workbench.sources.people import Person
from workbench.sources.reading import Reading

SUBJECT = 1.0
SPEAKER = 1.4  # named as the source of a statement
OTHER = 0.45  # object or complement
OWNER = 0.4  # possessive ("Voss's van")
QUOTED = 0.08  # named inside quotation marks
PRONOUN = 0.75  # a resolved "he" keeps its person in view
DECAY = 0.5  # per sentence
PARAGRAPH = 0.85  # on top, per paragraph
FLOOR = 0.02  # below this nobody is in view any more
UNKNOWN_GENDER = 0.6  # a person who may or may not be a "she"
NAMED_INSIDE = 0.1  # somebody named in the very statement is hardly its "he"
LEAST = 0.03  # with less weight than this nobody is meant
PROMINENT = 0.4  # extra weight of the person named most often in the article
MOST_IN_VIEW = 100  # of more, which one sentence may name, the faintest are out of view
NOBODY_FITS = "nobody named before it fits"
TIE = 0.9  # the second best comes this close: the text does not say


@dataclass(frozen=True, slots=True)
class Event:
    """A place that brings a person into view (``person``) or asks for one (``gender``)."""

    at: int
    weight: float
    person: Person | None = None
    gender: str = ""
    barred: tuple[Person, ...] = ()
    speaks: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """Whom a pronoun stands for, and how far ahead that person was (0 to 1).

    ``reason`` is the end of a sentence that begins "It is ...", or says why it is nobody.
    """

    person: Person | None
    lead: float
    reason: str


def resolve_pronouns(
    reading: Reading, events: Iterable[Event], genders: Mapping[int, str]
) -> dict[int, Answer]:
    """Offset of each pronoun -> its person; one sweep through the text.

    ``genders`` maps ``id(person)`` to "m", "f" or "".
    """
    view = _View(reading, genders)
    answers: dict[int, Answer] = {}
    for event in sorted(events, key=lambda e: (e.at, e.person is None)):
        view.move_to(event.at)
        if event.person is not None:
            view.add(event.person, event.weight)
            continue
        answer = view.best(event.gender, event.barred)
        answers[event.at] = answer
        if answer.person is not None:
            view.add(answer.person, SPEAKER if event.speaks else event.weight)
    return answers


class _View:
    """Who is in view, and how much; weights fade sentence by sentence."""

    def __init__(self, reading: Reading, genders: Mapping[int, str]) -> None:
        self._reading = reading
        self._genders = genders
        self._weights: dict[int, float] = {}
        self._people: dict[int, Person] = {}
        self._most = 1
        self._sentence = 0
        self._line = 0

    def move_to(self, offset: int) -> None:
        sentence, line = self._reading.sentence(offset), self._reading.line(offset)
        steps = self._spoken(self._sentence, sentence)
        factor = DECAY**steps * PARAGRAPH ** max(0, line - self._line)
        if factor < 1:
            faded = {key: weight * factor for key, weight in self._weights.items()}
            self._weights = {key: weight for key, weight in faded.items() if weight > FLOOR}
        self._sentence, self._line = sentence, line

    def _spoken(self, first: int, last: int) -> int:
        """Sentences passed, not counting those that lie inside one quotation."""
        starts = self._reading.sentence_starts[first + 1 : min(last, first + 40) + 1]
        return sum(
            not self._reading.quoted(start - 1) or not self._reading.quoted(start)
            for start in starts
        )

    def add(self, person: Person, weight: float) -> None:
        self._people[id(person)] = person
        self._most = max(self._most, len(person.at))
        self._weights[id(person)] = self._weights.get(id(person), 0.0) + weight
        if len(self._weights) > MOST_IN_VIEW:
            del self._weights[min(self._weights, key=self._weights.__getitem__)]

    def _prominence(self, key: int) -> float:
        """Whom the article is about is a little more likely to be meant than a passer-by."""
        return 1.0 + PROMINENT * len(self._people[key].at) / self._most

    def best(self, gender: str, barred: Sequence[Person]) -> Answer:
        out = {id(person) for person in barred}
        scored: list[tuple[float, int]] = []
        for key, weight in self._weights.items():
            theirs = self._genders.get(key, "")
            if gender and theirs and theirs != gender:
                continue
            weight *= NAMED_INSIDE if key in out else 1.0
            known = 1.0 if theirs or not gender else UNKNOWN_GENDER
            scored.append((weight * known * self._prominence(key), key))
        if not scored:
            return Answer(None, 0.0, NOBODY_FITS)
        scored.sort(key=lambda item: -item[0])
        (best, key), second = scored[0], scored[1][0] if len(scored) > 1 else 0.0
        if best < LEAST:
            return Answer(None, 0.0, "nobody named near it fits")
        if second > TIE * best:
            names = " or ".join(self._people[k].name for _, k in scored[:2])
            return Answer(None, 0.0, f"it could be {names}")
        name = self._people[key].name
        noun = {"m": "man", "f": "woman"}.get(gender, "person")
        return Answer(
            self._people[key], 1 - second / best, f"{name}, the {noun} who stands out most there"
        )
