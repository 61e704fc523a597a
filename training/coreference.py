"""Who is meant and whom they belong to: questions about a text, with their right answers.

A statement's source (or its cue, where it has none) and a reference ("the club") ask which member
of the cast is meant; a speaker asks which body they belong to. The cast and the numbers that go
with each answer are made by the code that reads articles (``workbench.speakers``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from workbench.attribution.features import Pieces
from workbench.speakers.asked import Asked, AskedKind
from workbench.speakers.cast import Cast, Member, Named, Place, gather
from workbench.speakers.likeness import NO_PRONOUN, plain_words, pronoun_kind
from workbench.speakers.scene import Scene
from workbench.speakers.ties import Ties
from workbench.speakers.words import ParsedWords

Span = tuple[int, int]


@dataclass(frozen=True)
class Question:
    """Who is meant by ``asked``. ``options`` are numbers of members, int64 (options,);
    ``features`` float16 (options, FEATURES). ``right`` are positions among the options,
    ``nameless`` the sorts of nameless speaker that are right as well; with neither, any is."""

    asked: Asked
    options: NDArray[np.int64]
    features: NDArray[np.float16]
    right: tuple[int, ...] = ()
    nameless: tuple[str, ...] = ()


@dataclass(frozen=True)
class Belonging:
    """Which body somebody belongs to. ``places``: where they are named, or the source that names
    nobody. ``features``: float16 (bodies, TIES). ``right``: positions among the bodies; ``free``:
    none may be right too."""

    places: tuple[Place, ...]
    features: NDArray[np.float16]
    right: tuple[int, ...]
    free: bool


@dataclass(frozen=True)
class Questions:
    """All that is asked of one text. ``bodies`` are numbers of members."""

    members: tuple[Member, ...]
    bodies: tuple[int, ...]
    questions: tuple[Question, ...]
    belongings: tuple[Belonging, ...]


@dataclass(frozen=True)
class Stated:
    """One statement with its right answers. ``speaks`` says of a member whether it is the speaker,
    None where nobody with a name is. ``phrase``: what a nameless speaker is called. ``belongs``
    says of a body whether the speaker belongs to it; None: not asked."""

    source: Span | None
    cue: Span | None
    content: tuple[Span, ...]
    speaks: Callable[[Member], bool] | None
    kind: str
    phrase: str | None = None
    belongs: Callable[[Member], bool] | None = None
    free: bool = True
    known: bool = True


@dataclass(frozen=True)
class Reference:
    """A span that stands for a member: "the club"."""

    span: Span
    means: Callable[[Member], bool]


class Examiner:
    """Asks everything about one text."""

    def __init__(
        self,
        text: str,
        pieces: Pieces,
        names: Iterable[Named],
        statements: Sequence[Stated],
        roles: Callable[[Cast], Mapping[int, frozenset[str]]] = lambda _: {},
    ) -> None:
        self._text = text
        lines = np.cumsum(pieces.breaks, dtype=np.int64)
        self.words = ParsedWords.of(text, pieces.start, pieces.end, lines)
        self._asked = [(self._question_of(each), each) for each in statements]
        self._asked = [(a, each) for a, each in self._asked if a is not None]
        self._asked.sort(key=lambda pair: pair[0].first)
        phrases = [
            Place(asked.first, asked.last, asked.text)
            for asked, each in self._asked
            if asked.kind == "source"
            and each.speaks is None
            and pronoun_kind(asked.text) == NO_PRONOUN
        ]
        self.cast = gather(text, names, self.words, lambda _a, _b: False, phrases)
        asked = [a for a, _ in self._asked]
        self._scene = Scene(text, self.words, self.cast.members, asked, roles(self.cast))
        self._bodies = tuple(i for i, m in enumerate(self.cast.members) if m.kind == "body")
        self._ties = Ties([self.cast.members[i] for i in self._bodies], self.words)

    def _question_of(self, each: Stated) -> Asked | None:
        kind: AskedKind
        if each.source:
            kind, span = "source", each.source
        elif each.cue:
            kind, span = "cue", each.cue
        elif each.content:
            kind, span = "content", each.content[0]
        else:
            return None
        first, last = self.words.between(*span)
        if kind == "content":
            last = first + 1
        content = tuple(self.words.between(*piece) for piece in each.content)
        printed = self._text[slice(*span)] if kind != "content" else ""
        return Asked(first, max(last, first + 1), printed, kind, content)

    def all(self, references: Iterable[Reference] = ()) -> Questions | None:
        """None where nothing is asked."""
        questions: list[Question] = []
        belongings: list[Belonging] = []
        for asked, each in self._asked:
            right = self._right(asked, each)
            if each.known:
                question = self._statement(asked, each, right)
                questions += [question] if question is not None else []
                belongings += self._belonging(asked, each, right)
            self._scene.spoke(asked, right[0] if right else None)
        for reference in references:
            question = self._reference(reference)
            questions += [question] if question is not None else []
        if not questions and not belongings:
            return None
        return Questions(self.cast.members, self._bodies, tuple(questions), tuple(belongings))

    def _right(self, asked: Asked, each: Stated) -> list[int]:
        members = self.cast.members
        if each.speaks is not None:
            return [i for i, m in enumerate(members) if m.kind != "phrase" and each.speaks(m)]
        if not each.phrase:
            return []
        return [
            i
            for i, m in enumerate(members)
            if m.kind == "phrase"
            and m.places[0].first < asked.first
            and same_name(each.phrase, m.name, False)
        ]

    def _statement(self, asked: Asked, each: Stated, right: list[int]) -> Question | None:
        if each.speaks is not None and not right:
            return None
        own = each.speaks is None and (not right or same_name(each.phrase or "", asked.text, False))
        return self._question(asked, right, (each.kind,) if own else ())

    def _question(
        self, asked: Asked, right: Sequence[int], nameless: tuple[str, ...]
    ) -> Question | None:
        options = self._scene.options(asked)
        position = {int(number): i for i, number in enumerate(options.numbers)}
        places = tuple(position[number] for number in right if number in position)
        if right and not places and not nameless:
            return None
        features = options.features.astype(np.float16)
        return Question(asked, options.numbers, features, places, nameless)

    def _belonging(self, asked: Asked, each: Stated, right: list[int]) -> list[Belonging]:
        if each.belongs is None or not self._bodies:
            return []
        bodies = [self.cast.members[i] for i in self._bodies]
        fitting = tuple(i for i, body in enumerate(bodies) if each.belongs(body))
        if not fitting and not each.free:
            return []
        person = next((self.cast.members[i] for i in right), None)
        own = Place(asked.first, asked.last, asked.text)
        if person is not None and person.kind == "person":
            places, source = person.places, None
        elif asked.kind == "source":
            places, source = (own,), own
        else:
            return []
        features = self._ties.features(places, source, np.arange(len(bodies)))
        return [Belonging(places, features.astype(np.float16), fitting, each.free)]

    def _reference(self, reference: Reference) -> Question | None:
        first, last = self.words.between(*reference.span)
        if first >= last:
            return None
        asked = Asked(first, last, self._text[slice(*reference.span)], "reference")
        right = [
            i
            for i, member in enumerate(self.cast.members)
            if member.kind != "phrase"
            and reference.means(member)
            and any(not first <= place.first < last for place in member.places)
        ]
        return self._question(asked, right, ())


def same_name(gold: str, said: str, person: bool) -> bool:
    """Whether two names can be one and the same, by the rule of the scorers."""
    g, s = plain_words(gold), plain_words(said)
    if not g or not s:
        return False
    if person:
        short, long = sorted((g, s), key=len)
        return set(short) <= set(long) and (
            g[-1] == s[-1] or (len(short) == 1 and short[0] == long[0])
        )
    if len(s) == 1 and len(g) > 1 and "".join(w[0] for w in g) == s[0]:
        return True
    shared = len(set(g) & set(s))
    return shared >= 0.5 * len(set(g) | set(s)) or (set(s) <= set(g) and s[-1] == g[-1])


def named(gold: Sequence[str], person: bool) -> Callable[[Member], bool]:
    """Whether a member goes by one of the names ``gold``."""
    kind = "person" if person else "body"

    def fits(member: Member) -> bool:
        forms = (member.name,) if person else member.forms
        return member.kind == kind and any(
            same_name(name, form, person) for name in gold for form in forms
        )

    return fits
