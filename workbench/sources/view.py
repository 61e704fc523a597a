"""One article as source resolution sees it: names, people, their roles, and who "he" is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from workbench.attribution.model import Analysis, Attribution
from workbench.sources.authority import Authority
from workbench.sources.descriptions import EPITHETS, chief, office
from workbench.sources.mentions import NOTHING, Mention, read_mention
from workbench.sources.names import MEDIA_WORDS, Names, NameUse, find_names
from workbench.sources.organisations import Organisations, collect
from workbench.sources.people import People, Person
from workbench.sources.personal_names import fold
from workbench.sources.profiles import Profile, read_around
from workbench.sources.pronouns import (
    OTHER,
    OWNER,
    PRONOUN,
    QUOTED,
    SPEAKER,
    SUBJECT,
    Answer,
    Event,
    resolve_pronouns,
)
from workbench.sources.reading import Reading, Token, read
from workbench.sources.roles import CAMPAIGN_WORDS, describe, gender_of_noun
from workbench.sources.words import (
    TITLE_WORDS,
    FEMININE,
    MASCULINE,
    PREPOSITIONS,
    is_role,
    plural_roles,
    words,
)

# "he" and "she" carry a sentence; "his" and "her" only hang on to one.
SUBJECT_PRONOUNS = frozenset({"he", "she"})


@dataclass(frozen=True, slots=True)
class View:
    """All that is known of one article before its statements are taken one by one.

    ``mentions`` has one entry an attribution; ``pronouns`` maps the offset of each "he" or "she" to
    its person; ``profiles`` is by ``id(person)``.
    """

    reading: Reading
    names: Names
    people: People
    profiles: dict[int, Profile]
    organisations: Organisations
    mentions: tuple[Mention, ...]
    pronouns: dict[int, Answer]

    def campaign_of(self, text: str, at: int) -> str:
        """ "Hillary Clinton's 2016 campaign" as the name it has in this article: "Clinton campaign"."""
        owner, _, noun = text.rpartition(" ")
        if noun not in CAMPAIGN_WORDS or not owner:
            return text
        found = self.people.find(NameUse(at, at + len(owner), owner, "person"))
        noun = "campaign" if noun == "camp" else noun
        return f"{_family_name(found.person)} {noun}" if found.person else text


def _family_name(person: Person) -> str:
    """The family name as printed."""
    words = person.name.replace(",", "").split()
    if person.parts.family_first:
        return words[0]
    count = len(person.parts.family.split())
    plain = [w for w in words if fold(w) not in {"jr", "sr", "ii", "iii", "iv"}]
    return " ".join(plain[-count:])


def view_article(text: str, analysis: Analysis, authority: Authority) -> View:
    """Read ``text`` once, whole; linear in its length."""
    reading = read(text)
    edges = {offset for a in analysis.attributions for span in a.source for offset in span}
    names = find_names(reading, analysis.names, authority.kind_of, edges)
    people = People(reading, authority.prefers)
    people.add(names.uses)
    mentions = tuple(
        _mention(reading, names, people, attribution) for attribution in analysis.attributions
    )
    for mention in mentions:
        for name in mention.names if mention.kind == "person" else ():
            if people.find(name).person is None and not people.candidates(name):
                people.add_single(name)
    uses = list(_uses_of_people(names, people))
    names = _with_people(names, uses)
    profiles = _profiles(reading, names, uses, analysis.attributions, mentions)
    _genders(people, profiles)
    events = _Events(reading, people, uses, analysis.attributions, mentions, profiles)
    genders = {id(person): person.gender for person in people.all}
    pronouns = resolve_pronouns(reading, events.all(), genders)
    campaigns = list(_campaigns(reading, uses))
    organisations = collect(names.uses, campaigns)
    return View(reading, names, people, profiles, organisations, mentions, pronouns)


def _mention(reading: Reading, names: Names, people: People, attribution: Attribution) -> Mention:
    if not attribution.source:
        return NOTHING

    def is_person(use: NameUse) -> bool:
        """A bare word is a person where the article knows one by it, or nothing says otherwise."""
        if people.candidates(use):
            return True
        if is_role(use.text) or _plain_noun(use.text):
            return False
        i = reading.index(use.start)
        before = reading.tokens[i - 1].lower if i else ""
        j = reading.index(use.end)
        if j < len(reading.tokens) and reading.tokens[j].lower == "of":
            return False
        one_word = " " not in use.text and use.text.casefold() not in MEDIA_WORDS
        if use.weak:
            return False
        known = fold(use.text) in {fold(person.name) for person in people.all}
        return known or (use.kind == "other" and one_word and before not in {"the", "a", "an"})

    return read_mention(reading, names, attribution.source, is_person)


def _plain_noun(word: str) -> bool:
    """A noun of the lists that a sentence or a headline happens to capitalise ("Polls")."""
    key = word.casefold()
    lists = ("groups", "documents", "organisation_words")
    return key in plural_roles() or any(key in words(name) for name in lists)


def _with_people(names: Names, uses: Sequence[tuple[NameUse, Person]]) -> Names:
    """The names with bare words now known to be a person's ("Dole") marked so."""
    people = {use.start for use, _ in uses}
    return Names([replace(n, kind="person") if n.start in people else n for n in names.uses])


def _uses_of_people(names: Names, people: People) -> Iterator[tuple[NameUse, Person]]:
    """Every name that is a person's, with the person; plain words only where they fit one."""
    known = {fold(person.name) for person in people.all}
    for use in names.uses:
        bare = use.kind in {"other", "place"} and (
            people.candidates(use) or fold(use.text) in known
        )
        if use.kind == "person" or bare:
            found = people.find(use).person
            if found is not None:
                yield use, found


def _profiles(
    reading: Reading,
    names: Names,
    uses: Sequence[tuple[NameUse, Person]],
    attributions: Sequence[Attribution],
    mentions: Sequence[Mention],
) -> dict[int, Profile]:
    limits = {
        name.start: end
        for attribution in attributions
        for start, end in attribution.source
        for name in names.within(start, end)
    }
    before = {m.names[0].start: m.before for m in mentions if m.before and m.names}
    profiles: dict[int, Profile] = {}
    for use, person in uses:
        found = read_around(reading, use, names, limits.get(use.start))
        span = before.get(use.start)
        if span:
            found.append(describe(reading, *span, names))
        profiles.setdefault(id(person), Profile([])).found.extend(found)
    return profiles


def _genders(people: People, profiles: dict[int, Profile]) -> None:
    """A noun of the profile ("spokeswoman") says more than a first name that may be either."""
    for person in people.all:
        profile = profiles.get(id(person))
        if profile is not None:
            person.gender = profile.gender or person.gender


def _campaigns(
    reading: Reading, uses: Sequence[tuple[NameUse, Person]]
) -> Iterator[tuple[int, str]]:
    """Campaigns named by their candidate, as organisations: "Dole campaign"."""
    for use, person in uses:
        i = reading.index(use.end)
        for token in reading.tokens[i : i + 4]:
            if token.lower in CAMPAIGN_WORDS:
                noun = "campaign" if token.lower == "camp" else token.lower
                yield use.start, f"{_family_name(person)} {noun}"
            if not (token.lower in {"'s", "’s", "presidential"} or token.text.isdigit()):
                break


@dataclass(frozen=True, slots=True)
class _Events:
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
        """ "the president" brings the president into view, where the article has one above all."""
        bearers: dict[str, list[Person]] = {}
        for person in self.people.all:
            profile = self.profiles.get(id(person))
            for head in {office(h) for h in profile.heads} if profile else ():
                bearers.setdefault(head, []).append(person)
        tokens = self.reading.tokens
        for k, token in enumerate(tokens):
            if token.capital or not is_role(token.text) or self.reading.quoted(token.start):
                continue
            if not any(t.lower == "the" for t in tokens[max(0, k - 2) : k]):
                continue
            bearer = chief(bearers.get(office(token.lower), ()))
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
        """ "Clinton campaign manager Ann Smith": the name only qualifies the noun behind it."""
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
