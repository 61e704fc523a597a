"""Names of a quote frame that are perhaps one source, in pairs and each with its reason.

People by their family names, first names and spelling, organisations by abbreviation and short
form. What the authority already tells apart is never paired.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from workbench.authority.entries import Authority, name_key
from workbench.authority.quoted_names import full_names
from workbench.people.namesakes import Namesakes
from workbench.people.personal_names import fold, parts_of, same_person, short_family

# Two full names whose letters are this much the same may be one ("Dmitri", "Dmitry").
SAME_SPELLING = 0.87
# Names are compared letter by letter with all that begin alike, or of more than this with so many
# on both sides in the orders of their first and of their last letters: a slip of the keyboard
# leaves a name beside the right one in one of them (Hernández and Stolfo 1995).
MOST_COMPARED = 200
# In characters; longer ones are the same or not.
LONGEST_NAME = 100
# A body's name with more words than this in front of a short form is none.
LONGEST_BODY = 20


@dataclass(frozen=True, slots=True)
class Seen:
    """A speaker of the frame: how often, and in which articles."""

    name: str
    kind: str
    quotes: int
    articles: frozenset[str]


@dataclass(frozen=True, slots=True)
class Pair:
    """One proposal."""

    name: Seen
    suggestion: str
    reason: str


def candidates(seen: Sequence[Seen], authority: Authority, texts: Sequence[object]) -> list[Pair]:
    """The pairs among ``seen``, commonest name first; ``texts`` may name people in full."""
    pairs = [*_people(seen, authority, texts), *_organisations(seen, authority)]
    return sorted(pairs, key=lambda pair: (-pair.name.quotes, pair.name.name))


def _people(seen: Sequence[Seen], authority: Authority, texts: Sequence[object]) -> Iterator[Pair]:
    people = [s for s in seen if s.kind == "person"]
    by_family: dict[str, list[Seen]] = defaultdict(list)
    for one in people:
        by_family[_family(one)].append(one)
    alone = {_family(s) for s in people if _alone(s, authority)}
    quoted = full_names(texts, alone)
    for key, family in by_family.items():
        full = [s for s in family if parts_of(s.name).given]
        for short in (s for s in family if _alone(s, authority)):
            yield from _bearer(short, [s.name for s in full], quoted.get(key, ()), authority)
        yield from _variants(full, authority)
    yield from _spellings(people, authority)


def _alone(person: Seen, authority: Authority) -> bool:
    """A family name only, which the authority does not know."""
    return not parts_of(person.name).given and not authority.find(person.name)


def _bearer(
    short: Seen, speakers: Sequence[str], quoted: Sequence[str], authority: Authority
) -> Iterator[Pair]:
    """The one person who bears a family name, as a speaker or in what speakers say."""
    if len(speakers) > 1:
        return
    known = [parts_of(name) for name in speakers]
    others = [
        name for name in quoted if not any(same_person(parts_of(name), parts) for parts in known)
    ]
    if len(speakers) + len(others) != 1:
        return
    name = [*speakers, *others][0]
    where = ", named inside a quote," if others else ""
    entry = authority.find(name)
    reason = f"{name}{where} is the only full name with the family name {short.name}"
    yield Pair(short, entry.name if entry else name, reason)


def _family(person: Seen) -> str:
    return short_family(parts_of(person.name).family)


def _variants(people: Sequence[Seen], authority: Authority) -> Iterator[Pair]:
    """One person with and without initials, nicknames, hyphens: the commoner form is canonical."""
    ranked = sorted(people, key=lambda s: (-s.quotes, -len(s.name), s.name))
    commoner, undecided = Namesakes(), Namesakes()
    for i, other in enumerate(ranked):
        parts, known = parts_of(other.name), authority.find(other.name) is not None
        # What the authority has twice is told apart on purpose.
        same = (undecided if known else commoner).same(parts, 1)
        if same:
            better = _better(ranked[same[0]], authority)
            yield Pair(other, better, "the same family and first name")
        commoner.put(i, parts)
        if not known:
            undecided.put(i, parts)


def _spellings(people: Sequence[Seen], authority: Authority) -> Iterator[Pair]:
    """Full names that differ by a letter or a hyphen; compared within first letters only."""
    buckets: dict[tuple[str, str], list[Seen]] = defaultdict(list)
    for one in people:
        pieces = fold(one.name).split()
        if len(pieces) > 1:
            buckets[pieces[0][0], pieces[-1][0]].append(one)
    for bucket in buckets.values():
        ranked = sorted(bucket, key=lambda s: (-s.quotes, s.name))
        parts = [parts_of(one.name) for one in ranked]
        near = _neighbours([fold(one.name) for one in ranked])
        for i, other in enumerate(ranked):
            for k in near(i):
                main = ranked[k]
                if same_person(parts[k], parts[i]):
                    continue
                if _alike(main.name, other.name) and _open(main, other, authority):
                    reason = "the two names are spelled nearly the same"
                    yield Pair(other, _better(main, authority), reason)
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
    """Whether the authority has not decided already: both known are told apart on purpose."""
    return not (authority.find(main.name) and authority.find(other.name))


def _better(main: Seen, authority: Authority) -> str:
    """The canonical one of two; never the name that is proposed as the alias."""
    entry = authority.find(main.name)
    return entry.name if entry else main.name


def _organisations(seen: Sequence[Seen], authority: Authority) -> Iterator[Pair]:
    bodies = sorted(
        (s for s in seen if s.kind == "organisation"), key=lambda s: (-len(s.name), s.name)
    )
    by_key: dict[str, Seen] = {}
    by_tail: dict[str, list[Seen]] = defaultdict(list)
    by_initials: dict[str, list[Seen]] = defaultdict(list)
    for one in bodies:
        words = [w for w in one.name.split() if w[:1].isupper()]
        if len(words) > 1:
            by_initials["".join(w[0] for w in words)].append(one)
        pieces = fold(one.name).split()
        for k in range(1, min(len(pieces), LONGEST_BODY)):
            by_tail[" ".join(pieces[k:])].append(one)
    for one in bodies:
        same = by_key.setdefault(name_key(one.name), one)
        known = authority.find(one.name) is not None
        if same is not one and not known:
            yield Pair(one, same.name, "the same name but for case, hyphens or an article")
        elif not known:
            yield from _shorter(one, by_tail, by_initials)


def _shorter(
    one: Seen, by_tail: Mapping[str, Sequence[Seen]], by_initials: Mapping[str, Sequence[Seen]]
) -> Iterator[Pair]:
    full = by_initials.get(one.name.replace(".", ""), ())
    if len(full) == 1 and one.name.isupper():
        yield Pair(one, full[0].name, f"{one.name} abbreviates {full[0].name}")
        return
    longer = [s for s in by_tail.get(fold(one.name), ()) if s.articles != one.articles]
    if len(longer) == 1 and one.name[:1].isupper():
        yield Pair(one, longer[0].name, f"{longer[0].name} ends in the same words")
