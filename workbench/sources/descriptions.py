"""The words of descriptions as they are compared: offices, parties, what sets somebody apart."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from workbench.sources.people import Person
from workbench.sources.personal_names import MEMORY, fold

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


@lru_cache(MEMORY)
def content(phrase: str) -> frozenset[str]:
    """The words of a description that set its bearer apart."""
    text = fold(phrase.replace("-", " ").replace("(", " ").replace(")", " "))
    words = (word.replace("'s", "").strip(",'’\"“”") for word in text.split())
    return frozenset(
        office(SAME_WORD.get(word, word)) for word in words if word and word not in IGNORED
    )


def opposed(phrase: str, role: str) -> bool:
    """Whether the two name different parties."""
    one, other = content(phrase) & PARTY, content(role) & PARTY
    return bool(one and other) and not one & other
