"""Who there is in an article: people and bodies, each with every place where it is named."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from workbench.language.en.titles import COURTESY, OFFICES, TITLE, WRITTEN
from workbench.people.person import NameUse, Person
from workbench.people.who import People
from workbench.speakers.bodies import Bodies
from workbench.speakers.campaigns import Campaigns
from workbench.speakers.likeness import plain_words

if TYPE_CHECKING:
    from workbench.speakers.words import ParsedWords

MemberKind = Literal["person", "body", "phrase"]
MEMBER_KINDS: tuple[MemberKind, ...] = ("person", "body", "phrase")
# So far before a name its title may begin, in characters.
TITLE_REACH = 24
# Of so many people the spelling that the article prints most is looked for.
MOST_SPELLINGS = 20


@dataclass(frozen=True, slots=True)
class Named:
    """A name at one place: code points, end exclusive."""

    start: int
    end: int
    kind: MemberKind


@dataclass(frozen=True, slots=True)
class Place:
    """Words ``first`` to ``last``, exclusive, and what they say."""

    first: int
    last: int
    text: str


@dataclass(frozen=True, slots=True)
class Member:
    """A person, a body or a nameless speaker of the article, one for all its names.

    ``name`` is the fullest form, ``places`` are in the order of the text. ``gender``: "m", "f" or
    "" where neither title nor first name says. ``forms``: all forms of the name, as printed.
    """

    kind: MemberKind
    name: str
    places: tuple[Place, ...]
    gender: str = ""
    person: Person | None = None

    @property
    def forms(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys([self.name, *(place.text for place in self.places)]))


@dataclass(frozen=True, slots=True)
class Cast:
    """``members`` in the order in which they first come up; ``at`` maps the first word of a name
    to the number of the member it names."""

    members: tuple[Member, ...]
    at: dict[int, int]
    people: People
    bodies: Bodies
    campaigns: Campaigns


def gather(
    text: str,
    names: Iterable[Named],
    words: ParsedWords,
    prefers: Callable[[str, str], bool],
    phrases: Iterable[Place] = (),
) -> Cast:
    """Join the ``names`` of ``text`` to members; ``phrases`` are the sources that name nobody.

    ``prefers`` says whether the authority file gives a short name to a person (its ``prefers``).
    """
    used = [_bare(text, n) for n in names if text[n.start : n.end].strip("'’\"“”. ")]
    uses = {n: _use(text, n) for n in used if n.kind == "person"}
    people = People(words.line_at, prefers)
    people.add(uses.values())
    for misspelt in [each for each in people.all if each.spellings][:MOST_SPELLINGS]:
        misspelt.name = max([misspelt.name, *misspelt.spellings], key=text.count)
    campaigns = Campaigns(text, (person.name for person in people.all))
    bodies = Bodies(text)
    bodies.add((n.start, n.end) for n in used if n.kind == "body")
    places: dict[tuple[str, str], list[Place]] = {}
    persons: dict[str, Person] = {}
    for name in used:
        first, last = words.between(name.start, name.end)
        if first >= last:
            continue
        printed = text[name.start : name.end]
        if name.kind == "body":
            key = ("body", campaigns.named(printed) or bodies.name(printed))
        else:
            person = people.find(uses[name]).person
            if person is None:
                continue
            key = ("person", person.name)
            persons[person.name] = person
        places.setdefault(key, []).append(Place(first, last, printed))
    called: set[tuple[tuple[str, str], Place]] = set()
    for phrase in phrases:
        key = ("phrase", " ".join(plain_words(phrase.text)))
        if key[1] and (key, phrase) not in called:
            called.add((key, phrase))
            places.setdefault(key, []).append(phrase)
    members = [_member(key, found, persons) for key, found in places.items()]
    members.sort(key=lambda member: member.places[0].first)
    at = {
        place.first: number
        for number, member in enumerate(members)
        for place in member.places
        if member.kind != "phrase"
    }
    return Cast(tuple(members), at, people, bodies, campaigns)


def _member(key: tuple[str, str], places: list[Place], persons: dict[str, Person]) -> Member:
    kind, name = key
    places.sort(key=lambda place: place.first)
    person = persons.get(name) if kind == "person" else None
    if kind == "phrase":
        name = places[0].text
    return Member(kind, name, tuple(places), person.gender if person else "", person)  # type: ignore[arg-type]


def _bare(text: str, name: Named) -> Named:
    """A person's name without a title in front ("Ms. Gedrich")."""
    title = TITLE.match(text, name.start, name.end) if name.kind == "person" else None
    if title is None or title.end() >= name.end:
        return name
    return Named(title.end(), name.end, name.kind)


def _use(text: str, name: Named) -> NameUse:
    title = ""
    before = text[max(0, name.start - TITLE_REACH) : name.start].split("\n")[-1].split()
    if before and before[-1].casefold().rstrip(".") in COURTESY.keys() | OFFICES.keys() | WRITTEN:
        title = before[-1]
    return NameUse(name.start, name.end, text[name.start : name.end], title)
