"""Whom "the ambassador" or "the former secretary of state" means: who bears that role here.

A description leads to a person only where the article gives the role to exactly one person, or
where the only bearer who has just spoken is clear; otherwise it stays a description.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workbench.sources.people import Person
from workbench.sources.personal_names import fold
from workbench.sources.profiles import Profile
from workbench.sources.wording import in_marks
from workbench.sources.words import place_names

# Nouns the press uses for one office; the first stands for all.
SAME_OFFICE: dict[str, str] = {
    word: group.split()[0]
    for group in (
        "judge justice magistrate jurist", "adviser advisor", "senator sen", "congressman rep "
        "representative congresswoman", "governor gov", "general gen", "spokesman spokeswoman "
        "spokesperson", "chairman chairwoman chair chairperson", "professor prof",
        "lawyer attorney", "businessman businesswoman businessperson entrepreneur mogul tycoon "
        "magnate billionaire", "candidate nominee contender hopeful", "president", "envoy "
        "ambassador", "minister", "reverend rev pastor", "colonel col", "analyst", "researcher",
        "reporter journalist correspondent", "legislator lawmaker", "leader head chief",
    )
    for word in group.split()
}  # fmt: skip
# Abbreviations of parties and states, and words that name the same.
SAME_WORD = {
    "gop": "republican", "defence": "defense", "labour": "labor", "u.s.": "us", "american": "us",
    "united": "us", "fla": "florida", "vt": "vermont", "tex": "texas", "ga": "georgia",
    "va": "virginia", "calif": "california", "mass": "massachusetts", "nev": "nevada",
    "ky": "kentucky", "ariz": "arizona", "wis": "wisconsin", "md": "maryland", "nj": "jersey",
    "ny": "york", "nh": "hampshire", "sc": "carolina", "nc": "carolina", "ind": "indiana",
    "mo": "missouri", "tenn": "tennessee", "okla": "oklahoma", "ore": "oregon",
    "pa": "pennsylvania", "mich": "michigan", "minn": "minnesota", "ill": "illinois",
    "conn": "connecticut", "r": "republican", "d": "democratic", "democrat": "democratic",
}  # fmt: skip
IGNORED = frozenset(
    "the a an former then current ex retired longtime top also of for to and at in on state's "
    "senior new this that his her their our my first-term two-term sitting 's’ 's ’s s".split()
)
# So many times as often as its namesakes in office must a person be named to be "the president".
FAR_MORE = 4
# Epithets by which the press calls a person it has just named ("the New York businessman").
EPITHETS = frozenset(
    "candidate nominee senator governor businessman businesswoman mogul tycoon billionaire "
    "front-runner frontrunner neurosurgeon lady mayor magnate hopeful contender lawmaker "
    "congressman congresswoman socialist republican democrat star president-elect".split()
)
# Opposed words: a "Democratic nominee" is not the "Republican nominee".
PARTY = frozenset({"republican", "democratic", "independent", "libertarian", "labor", "tory"})


@dataclass(frozen=True, slots=True)
class Bearer:
    """The person a description leads to, and why."""

    person: Person
    reason: str
    sure: float


def find_bearer(
    head: str,
    phrase: str,
    profiles: Mapping[int, Profile],
    people: Sequence[Person],
    spoke: Sequence[Person],
    lead: bool = False,
) -> Bearer | None:
    """Who bears the role ``head`` as ``phrase`` describes it; ``spoke`` is latest last.

    In the ``lead`` a place in the description may be new ("a New York judge").
    None where nobody does, or several do and none of them has spoken before.
    """
    noun = office(head)
    wanted = content(phrase) - {noun}
    if lead:
        wanted -= {word for name in place_names() for word in name.split()}
    fitting: list[tuple[int, Person]] = []
    for person in people:
        profile = profiles.get(id(person))
        if profile is None:
            continue
        best = max(
            (_fit(noun, wanted, d.role, d.institution, d.head) for d in profile.found), default=-1
        )
        if best >= 0:
            fitting.append((best, person))
    if not fitting:
        return None
    top = max(score for score, _ in fitting)
    bearers = [person for score, person in fitting if score == top]
    if len(bearers) == 1:
        name = bearers[0].name
        reason = f"{in_marks(phrase)} is {name}, the only one here described so."
        return Bearer(bearers[0], reason, 0.85)
    first = chief(bearers)
    if first is not None:
        reason = f"{in_marks(phrase)} is {first.name}, whom the article is about."
        return Bearer(first, reason, 0.75)
    recent = [person for person in spoke[-4:] if any(person is b for b in bearers)]
    alone = recent and all(person is recent[-1] for person in recent)
    if recent and (alone or recent[-1] is spoke[-1]):
        reason = f"{in_marks(phrase)} fits several; {recent[-1].name} is the last of them to speak."
        return Bearer(recent[-1], reason, 0.7)
    return None


def chief(bearers: Sequence[Person]) -> Person | None:
    """The one bearer, or the one who is named far more often than all others together."""
    ranked = sorted(bearers, key=lambda person: -len(person.at))
    if not ranked:
        return None
    others = sum(len(person.at) for person in ranked[1:])
    return ranked[0] if len(ranked[0].at) >= FAR_MORE * others else None


def office(noun: str) -> str:
    """The word that stands for an office and its synonyms."""
    key = fold(noun)
    return SAME_OFFICE.get(key, key)


def content(phrase: str) -> set[str]:
    """The words of a description that set its bearer apart."""
    text = fold(phrase.replace("-", " ").replace("(", " ").replace(")", " "))
    words = (word.replace("'s", "").strip(",'’\"“”") for word in text.split())
    return {office(SAME_WORD.get(word, word)) for word in words if word and word not in IGNORED}


def opposed(phrase: str, role: str) -> bool:
    """Whether the two name different parties."""
    one, other = content(phrase) & PARTY, content(role) & PARTY
    return bool(one and other) and not one & other


def _fit(noun: str, wanted: set[str], role: str | None, institution: str | None, head: str) -> int:
    """How many of the wanted words a role holds; -1 where it is another role."""
    if not role:
        return -1
    has = content(role) | content(institution or "")
    if office(head) != noun and noun not in has:
        return -1
    if wanted & PARTY and has & PARTY and not wanted & has & PARTY:
        return -1
    missing = wanted - has
    if missing and not (wanted & has):
        return -1
    return len(wanted & has) * 2 - len(missing) if len(missing) < max(1, len(wanted)) else -1
