"""Whom "the ambassador" or "the former secretary of state" means: who bears that role here.

A description leads to a person only where the article gives the role to exactly one person, or
where the only bearer who has just spoken is clear; otherwise it stays a description.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from workbench.sources.descriptions import PARTY, chief, content, office
from workbench.sources.people import Person
from workbench.sources.profiles import Profile
from workbench.sources.wording import in_marks
from workbench.sources.words import place_names

# A role that the article gives in more ways than this sets nobody apart.
MOST_BEARING = 200

Words = frozenset[str]


@dataclass(frozen=True, slots=True)
class Bearer:
    """The person a description leads to, and why."""

    person: Person
    reason: str
    sure: float


class Bearers:
    """The people of one article by the nouns of the roles that it gives them."""

    def __init__(self, people: Iterable[Person], profiles: Mapping[int, Profile]) -> None:
        # For each noun the people whose roles it names, each with the words of those roles.
        self._by_noun: dict[str, dict[Person, dict[Words, None]]] = defaultdict(dict)
        self._ways: dict[str, int] = defaultdict(int)
        for person in people:
            profile = profiles.get(id(person))
            for head, role in profile.bearing if profile else ():
                for noun in role | {head}:
                    roles = self._by_noun[noun].setdefault(person, {})
                    self._ways[noun] += role not in roles
                    roles[role] = None

    def find(
        self, head: str, phrase: str, spoke: Sequence[Person], lead: bool = False
    ) -> Bearer | None:
        """Who bears the role ``head`` as ``phrase`` describes it; ``spoke`` is latest last.

        In the ``lead`` a place in the description may be new ("a New York judge").
        None where nobody does, or several do and none of them has spoken before.
        """
        noun = office(head)
        wanted = content(phrase) - {noun}
        if lead:
            wanted -= _words_of_places()
        bearers = self._best(noun, wanted)
        if not bearers:
            return None
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
            last = recent[-1]
            reason = f"{in_marks(phrase)} fits several; {last.name} is the last of them to speak."
            return Bearer(last, reason, 0.7)
        return None

    def _best(self, noun: str, wanted: Words) -> list[Person]:
        """Those whose roles hold most of the wanted words, in the order of the article."""
        if self._ways.get(noun, 0) > MOST_BEARING:
            return []
        bearing = self._by_noun.get(noun, {})
        scores = {
            person: max(_fit(wanted, role) for role in roles) for person, roles in bearing.items()
        }
        top = max(scores.values(), default=-1)
        return [person for person, score in scores.items() if score == top >= 0]


@cache
def _words_of_places() -> Words:
    return frozenset(word for name in place_names() for word in name.split())


def _fit(wanted: Words, has: Words) -> int:
    """How many of the wanted words a role holds; -1 where it is another role."""
    if wanted & PARTY and has & PARTY and not wanted & has & PARTY:
        return -1
    missing = wanted - has
    if missing and not (wanted & has):
        return -1
    return len(wanted & has) * 2 - len(missing) if len(missing) < max(1, len(wanted)) else -1
