"""Names of a quote frame that are perhaps one source, in pairs and each with its reason.

People stand here, by their family names, first names and spelling; organisations in
:mod:`workbench.authority.bodies_alike`. What the authority already tells apart is never paired, nor
are two people who both speak in one article.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import combinations

from workbench.authority.bodies_alike import bodies_alike
from workbench.authority.entries import Authority
from workbench.authority.quoted_names import full_names
from workbench.authority.seen import Pair, Seen, by_rank
from workbench.authority.settled import settled, strangers
from workbench.authority.told_apart import may_be_one, person_parts, without_generation
from workbench.people.namesakes import Namesakes
from workbench.people.personal_names import fold, same_person, short_family

# Two full names whose letters are this much the same may be one ("Dmitri", "Dmitry").
SAME_SPELLING = 0.87
# Names are compared letter by letter with all that begin alike, or of more than this with so many
# on both sides in the orders of their first and of their last letters: a slip of the keyboard
# leaves a name beside the right one in one of them (Hernández and Stolfo 1995).
MOST_COMPARED = 200
# In characters; longer ones are the same or not.
LONGEST_NAME = 100
# A name that so many others may be forms of is proposed for none of them.
MOST_NAMESAKES = 12


def candidates(seen: Sequence[Seen], authority: Authority, texts: Sequence[object]) -> list[Pair]:
    """The pairs among ``seen``, commonest name first; ``texts`` may name people in full.

    No name is proposed twice, and none for a name that is itself proposed for another.
    """
    pairs = [*_people(seen, authority, texts), *bodies_alike(seen, authority, texts)]
    kept = settled(pairs, {s.name: s for s in seen})
    return sorted(kept, key=lambda pair: (-pair.name.quotes, pair.name.name))


def _people(seen: Sequence[Seen], authority: Authority, texts: Sequence[object]) -> Iterator[Pair]:
    people = [s for s in seen if s.kind == "person"]
    by_family: dict[str, list[Seen]] = defaultdict(list)
    for one in people:
        by_family[_family(one.name)].append(one)
    alone = {_family(s.name) for s in people if _alone(s, authority)}
    quoted = full_names(texts, alone)
    known: dict[str, list[str]] = defaultdict(list)
    for entry in authority.entries:
        if entry.kind == "person" and person_parts(entry.name).given:
            known[_family(entry.name)].append(entry.name)
    for key, family in by_family.items():
        full = by_rank([s for s in family if person_parts(s.name).given], authority)
        for short in (s for s in family if _alone(s, authority)):
            speakers = [s.name for s in full]
            yield from _bearer(short, speakers, quoted.get(key, ()), known[key], authority)
        yield from _variants(full, authority)
    yield from _spellings(people, authority)


def _alone(person: Seen, authority: Authority) -> bool:
    """A family name only, which the authority does not know."""
    return not person_parts(person.name).given and not authority.find(person.name)


def _bearer(
    short: Seen,
    speakers: Sequence[str],
    quoted: Sequence[str],
    known: Sequence[str],
    authority: Authority,
) -> Iterator[Pair]:
    """The one person who bears a family name, as a speaker or in what speakers say."""
    here = list(dict.fromkeys([*speakers, *quoted]))
    # Who is in the authority is known to the world: that he is not in the frame says little.
    bearers = list(dict.fromkeys([*here, *known]))
    if not here or len(bearers) > MOST_NAMESAKES:
        return
    if not all(may_be_one(a, b) for a, b in combinations(bearers, 2)):
        return
    mark = without_generation(short.name)[1]
    if mark and any(without_generation(name)[1] != mark for name in bearers):
        return
    name = here[0] if speakers else max(here, key=lambda n: len(person_parts(n).words))
    where = "" if speakers else ", named inside a quote,"
    entry = authority.find(name)
    reason = f"{name}{where} is the only full name with the family name {short.name}"
    if len(here) > 1:
        reason = f"every full name with the family name {short.name} can be {name}'s"
    yield Pair(short, entry.name if entry else name, reason)


def _family(name: str) -> str:
    return short_family(person_parts(name).family)


def _variants(ranked: Sequence[Seen], authority: Authority) -> Iterator[Pair]:
    """One person with and without initials, nicknames, hyphens: the first in rank is canonical.

    Where two of the names that one can be a form of are told apart, it can be either's ("George
    Bush") and is proposed for none.
    """
    index = Namesakes()
    for i, one in enumerate(ranked):
        index.put(i, person_parts(one.name))
    like = [_like(i, ranked, index) for i in range(len(ranked))]
    for i, other in enumerate(ranked):
        if not like[i] or like[i][0] > i or not like[like[i][0]]:
            continue
        main = ranked[like[i][0]]
        if _open(main, other, authority):
            yield Pair(other, _canonical(main, authority), "the same family and first name")


def _like(i: int, people: Sequence[Seen], index: Namesakes) -> list[int]:
    """The other names that can be the same person's, in rank; none where two of them are apart."""
    found = index.same(person_parts(people[i].name), MOST_NAMESAKES)
    if len(found) == MOST_NAMESAKES:
        return []
    like = [k for k in found if k != i and _one(people[i], people[k])]
    return like if all(_one(people[j], people[k]) for j, k in combinations(like, 2)) else []


def _one(a: Seen, b: Seen) -> bool:
    return a.articles.isdisjoint(b.articles) and may_be_one(a.name, b.name)


def _spellings(people: Sequence[Seen], authority: Authority) -> Iterator[Pair]:
    """Full names that differ by a letter or a hyphen; compared within first letters only."""
    buckets: dict[tuple[str, str], list[Seen]] = defaultdict(list)
    for one in people:
        pieces = fold(one.name).split()
        if len(pieces) > 1:
            buckets[pieces[0][0], pieces[-1][0]].append(one)
    for bucket in buckets.values():
        ranked = by_rank(bucket, authority)
        parts = [person_parts(one.name) for one in ranked]
        near = _neighbours([fold(one.name) for one in ranked])
        for i, other in enumerate(ranked):
            for k in near(i):
                main = ranked[k]
                if same_person(parts[k], parts[i]) or not _spelled_alike(main, other):
                    continue
                if _open(main, other, authority):
                    reason = "the two names are spelled nearly the same"
                    yield Pair(other, _canonical(main, authority), reason)
                    break


def _neighbours(names: Sequence[str]) -> Callable[[int], Sequence[int]]:
    """For each of ``names`` the numbers of those before it that it is to be compared with."""
    if len(names) <= MOST_COMPARED:
        return range
    orders = []
    for key in (names.__getitem__, lambda i: names[i][::-1]):
        order = sorted(range(len(names)), key=key)
        orders.append((order, {i: place for place, i in enumerate(order)}))

    def near(i: int) -> Sequence[int]:
        reach = MOST_COMPARED // 4
        beside = {
            k
            for order, places in orders
            for k in order[max(0, places[i] - reach) : places[i] + reach]
        }
        return sorted(k for k in beside if k < i)

    return near


def _spelled_alike(a: Seen, b: Seen) -> bool:
    return strangers(a, b) and _alike(a.name, b.name)


def _alike(one: str, other: str) -> bool:
    if max(len(one), len(other)) > LONGEST_NAME:
        return fold(one) == fold(other)
    a, b = fold(one).replace(" ", ""), fold(other).replace(" ", "")
    if a == b:
        return True
    pairs = list(zip(fold(one).split(), fold(other).split(), strict=False))
    close = all(SequenceMatcher(None, x, y).ratio() >= 0.6 for x, y in pairs)
    return close and SequenceMatcher(None, a, b).ratio() >= SAME_SPELLING


def _open(main: Seen, other: Seen, authority: Authority) -> bool:
    """Whether the authority has not decided already: what it knows twice is told apart."""
    return not (authority.find(main.name) and authority.find(other.name))


def _canonical(main: Seen, authority: Authority) -> str:
    entry = authority.find(main.name)
    return entry.name if entry else main.name
