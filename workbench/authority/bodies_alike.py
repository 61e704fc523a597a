"""Organisations of a frame that are perhaps one: spelling, country, letters, short forms.

A body that any country may have ("Ministry of Health") is joined with another only where both are
of one country, and letters that two bodies may go by are joined with neither.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from workbench.authority.acronyms import without_letters
from workbench.authority.entries import Authority
from workbench.authority.lettered import Letters
from workbench.authority.name_keys import name_key
from workbench.authority.placed import one_country, placed
from workbench.authority.seen import Pair, Seen, by_rank
from workbench.people.personal_names import fold

# A body's name with more words than this in front of a short form is none.
LONGEST_BODY = 20


def bodies_alike(
    seen: Sequence[Seen], authority: Authority, texts: Sequence[object]
) -> Iterator[Pair]:
    """The pairs among the organisations of ``seen``; ``texts`` may spell letters out."""
    bodies = by_rank([s for s in seen if s.kind == "organisation"], authority)
    groups = _groups(bodies)
    for group in groups.values():
        yield from _same_body(group, authority)
    letters = Letters(bodies, authority, texts)
    yield from letters.pairs()
    yield from _short_forms(bodies, authority, letters.has_long_form)


def _groups(bodies: Sequence[Seen]) -> dict[object, list[Seen]]:
    """Names of one body under one key; a body of state without a country under its spelling."""
    groups: dict[object, list[Seen]] = defaultdict(list)
    for one in bodies:
        body = placed(one)
        nowhere = body.country is None and body.of_state
        groups[name_key(one.name) if nowhere else body].append(one)
    return groups


def _same_body(group: Sequence[Seen], authority: Authority) -> Iterator[Pair]:
    main = group[0]
    entry = authority.find(main.name)
    canonical = entry.name if entry else without_letters(main.name)
    for other in group if len(group) > 1 else ():
        if other.name == canonical or authority.find(other.name):
            continue
        if other is main:
            yield Pair(other, canonical, "the same name and its letters in brackets")
        elif name_key(other.name) == name_key(main.name):
            yield Pair(other, canonical, "the same name but for case, hyphens or an article")
        elif one_country(main, other):
            country = placed(main).country
            both = f", and both of {country}" if country else ""
            yield Pair(other, canonical, f"the same words in another order or spelling{both}")


def _short_forms(
    bodies: Sequence[Seen], authority: Authority, lettered: Callable[[Seen], bool]
) -> Iterator[Pair]:
    """A body by the last words of its name ("Dunmore Post", "Post"), where one name has them."""
    by_tail: dict[str, list[Seen]] = defaultdict(list)
    for one in bodies:
        pieces = fold(one.name).split()
        for k in range(1, min(len(pieces), LONGEST_BODY)):
            by_tail[" ".join(pieces[k:])].append(one)
    for one in bodies:
        body = placed(one)
        anywhere = body.of_state and body.country is None
        if authority.find(one.name) or lettered(one) or anywhere or not one.name[:1].isupper():
            continue
        longer = [s for s in by_tail.get(fold(one.name), ()) if s.articles != one.articles]
        if len(longer) == 1 and one_country(one, longer[0]):
            name = longer[0].name
            entry = authority.find(name)
            reason = f"{name} ends in the same words"
            yield Pair(one, entry.name if entry else name, reason)
