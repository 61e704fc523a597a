"""One article as source resolution sees it: names, people, their roles, and who "he" is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from workbench.attribution.model import Analysis, Attribution
from workbench.sources.authority import Authority
from workbench.sources.employers import CAMPAIGN_WORDS
from workbench.sources.events import Events
from workbench.sources.mention import NOTHING, Mention
from workbench.sources.mentions import read_mention
from workbench.sources.name_use import Names, NameUse
from workbench.sources.name_words import MEDIA_WORDS
from workbench.sources.names import find_names
from workbench.sources.organisations import Organisations, collect
from workbench.sources.people import People, Person
from workbench.sources.personal_names import fold
from workbench.sources.profiles import Profile, read_around
from workbench.sources.pronouns import (
    Answer,
    resolve_pronouns,
)
from workbench.sources.reading import Reading, read
from workbench.sources.roles import Description, describe
from workbench.sources.words import (
    is_role,
    plural_roles,
    words,
)


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
        """The name that "Jane Voss campaign" has in this article: "Voss campaign"."""
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
    events = Events(reading, people, uses, analysis.attributions, mentions, profiles)
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
        return people.knows(use.text) or (
            use.kind == "other" and one_word and before not in {"the", "a", "an"}
        )

    return read_mention(reading, names, attribution.source, is_person)


def _plain_noun(word: str) -> bool:
    """A noun of the lists that a sentence or a headline happens to capitalise ("Polls")."""
    key = word.casefold()
    lists = ("groups", "documents", "organisation_words")
    return key in plural_roles() or any(key in words(name) for name in lists)


def _with_people(names: Names, uses: Sequence[tuple[NameUse, Person]]) -> Names:
    """The names with bare words now known to be a person's ("Voss") marked so."""
    people = {use.start for use, _ in uses}
    return Names([replace(n, kind="person") if n.start in people else n for n in names.uses])


def _uses_of_people(names: Names, people: People) -> Iterator[tuple[NameUse, Person]]:
    """Every name that is a person's, with the person; plain words only where they fit one."""
    for use in names.uses:
        bare = use.kind in {"other", "place"} and (people.candidates(use) or people.knows(use.text))
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
    read: dict[int, list[Description]] = {}
    for use, person in uses:
        found = read_around(reading, use, names, limits.get(use.start))
        span = before.get(use.start)
        if span:
            found.append(describe(reading, *span, names))
        read.setdefault(id(person), []).extend(found)
    return {person: Profile(tuple(found)) for person, found in read.items()}


def _genders(people: People, profiles: dict[int, Profile]) -> None:
    """A noun of the profile ("spokeswoman") says more than a first name that may be either."""
    for person in people.all:
        profile = profiles.get(id(person))
        if profile is not None:
            person.gender = profile.gender or person.gender


def _campaigns(
    reading: Reading, uses: Sequence[tuple[NameUse, Person]]
) -> Iterator[tuple[int, str]]:
    """Campaigns named by their candidate, as organisations: "Voss campaign"."""
    for use, person in uses:
        i = reading.index(use.end)
        for token in reading.tokens[i : i + 4]:
            if token.lower in CAMPAIGN_WORDS:
                noun = "campaign" if token.lower == "camp" else token.lower
                yield use.start, f"{_family_name(person)} {noun}"
            if not (token.lower in {"'s", "’s", "presidential"} or token.text.isdigit()):
                break
