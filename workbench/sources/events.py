"""What brings people into view in a text, and the pronouns that ask who is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workbench.attribution.model import Attribution
from workbench.sources.descriptions import EPITHETS, chief, office
from workbench.sources.employers import CAMPAIGN_WORDS
from workbench.sources.mention import Mention
from workbench.sources.name_use import Names, NameUse
from workbench.sources.people import People, Person
from workbench.sources.profiles import Profile
from workbench.sources.pronouns import (
    OTHER,
    OWNER,
    PRONOUN,
    QUOTED,
    SPEAKER,
    SUBJECT,
    Event,
)
from workbench.sources.reading import Reading, Token
from workbench.sources.roles import gender_of_noun
from workbench.sources.words import FEMININE, MASCULINE, PREPOSITIONS, TITLE_WORDS, is_role

# "he" and "she" carry a sentence; "his" and "her" only hang on to one.
SUBJECT_PRONOUNS = frozenset({"he", "she"})


@dataclass(frozen=True, slots=True)
class Events:
    """What brings people into view, and the pronouns that ask for them."""

    reading: Reading
    people: People
    uses: Sequence[tuple[NameUse, Person]]
    attributions: Sequence[Attribution]
    mentions: Sequence[Mention]
    profiles: dict[int, Profile]

    def all(self) -> Iterator[Event]:
        speaking = {n.start for m in self.mentions if m.kind == "person" for n in m.names}
        inside = _starts_inside(self.reading, self.attributions)
        for use, person in self.uses:
            yield Event(use.start, self._weight(use, speaking, inside), person)
        yield from self._described()
        yield from self._pronouns()

    def _described(self) -> Iterator[Event]:
        """Bring "the president" into view, where the article has one above all."""
        bearers: dict[str, list[Person]] = {}
        for person in self.people.all:
            profile = self.profiles.get(id(person))
            for head in {office(h) for h in profile.heads} if profile else ():
                bearers.setdefault(head, []).append(person)
        chiefs = {head: chief(people) for head, people in bearers.items()}
        tokens = self.reading.tokens
        for k, token in enumerate(tokens):
            if token.capital or not is_role(token.text) or self.reading.quoted(token.start):
                continue
            if not any(t.lower == "the" for t in tokens[max(0, k - 2) : k]):
                continue
            bearer = chiefs.get(office(token.lower))
            if bearer is not None:
                owns = k + 1 < len(tokens) and tokens[k + 1].lower in {"'s", "’s"}
                yield Event(token.start, OWNER if owns else SUBJECT * 0.8, bearer)

    def _weight(self, use: NameUse, speaking: set[int], inside: set[int]) -> float:
        if use.start in speaking:
            return SPEAKER
        if self.reading.quoted(use.start):
            return QUOTED
        i = self.reading.index(use.end)
        after = self.reading.tokens[i] if i < len(self.reading.tokens) else None
        if after and (after.lower in {"'s", "’s"} or self._qualifies(after)):
            return OWNER
        j = self.reading.index(use.start) - len(use.title.split())
        subject = after is not None and self._opens_clause(j) and after.lower not in PREPOSITIONS
        return SUBJECT if subject and use.start not in inside else OTHER

    def _qualifies(self, after: Token) -> bool:
        """Whether a name only qualifies the noun behind it: "Voss campaign manager Rolf Ek"."""
        return (
            after.lower in TITLE_WORDS - {"and"}
            or is_role(after.text)
            or after.lower in CAMPAIGN_WORDS
        )

    def _opens_clause(self, j: int) -> bool:
        """Whether what starts at token ``j`` can be a subject: little stands before it."""
        if j == 0:
            return True
        before = self.reading.tokens[j - 1]
        opens = (
            before.text in '.,;:!?—–“”"'
            or before.start < self.reading.sentence_bounds(self.reading.tokens[j].start)[0]
        )
        return opens or before.lower in {
            "that",
            "and",
            "but",
            "when",
            "because",
            "if",
            "as",
            "while",
        }

    def _pronouns(self) -> Iterator[Event]:
        barred = self._barred()
        spoken = {m.start for m in self.mentions if m.kind == "pronoun"}
        for mention in self.mentions:
            if mention.kind == "description" and mention.definite and mention.head in EPITHETS:
                gender = gender_of_noun(mention.head)
                yield Event(
                    mention.start, PRONOUN, None, gender, barred.get(mention.start, ()), True
                )
        for token in self.reading.tokens:
            key = token.lower
            gender = "m" if key in MASCULINE else "f" if key in FEMININE else ""
            asks = token.start in spoken and key in MASCULINE | FEMININE
            if not gender or (self.reading.quoted(token.start) and not asks):
                continue
            weight = PRONOUN if key in SUBJECT_PRONOUNS else OWNER / 2
            yield Event(
                token.start,
                weight,
                None,
                gender,
                barred.get(token.start, ()),
                token.start in spoken,
            )

    def _barred(self) -> dict[int, tuple[Person, ...]]:
        """Pronoun speakers -> people named in their own statements, who are others."""
        people = Names([use for use, _ in self.uses])
        by_start = {use.start: person for use, person in self.uses}
        barred: dict[int, tuple[Person, ...]] = {}
        for attribution, mention in zip(self.attributions, self.mentions, strict=True):
            if mention.kind not in {"pronoun", "description"}:
                continue
            barred[mention.start] = tuple(
                by_start[use.start]
                for start, end in attribution.content
                for use in people.within(start, end)
            )
        return barred


def _starts_inside(reading: Reading, attributions: Sequence[Attribution]) -> set[int]:
    """Offsets of the words inside any statement's content."""
    return {
        token.start
        for attribution in attributions
        for start, end in attribution.content
        for token in reading.between(start, end)
    }
