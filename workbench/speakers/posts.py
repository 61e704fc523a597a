"""The posts that people hold: roles and bodies, from every place where they are named."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from workbench.attribution.entities import Entity
from workbench.language.en.institution_kinds import PARTIES, PARTY_WORDS
from workbench.language.en.places import is_place
from workbench.language.en.titles import OFFICES, WRITTEN
from workbench.speakers.campaigns import Campaigns
from workbench.speakers.cast import TITLE_REACH, Cast, Place
from workbench.speakers.likeness import plain_words
from workbench.speakers.passing import of_kin
from workbench.speakers.post import Post
from workbench.speakers.words import ParsedWords

_FORMER = re.compile(r"\b(?:former|ex|late|retired|then|onetime|one-time)\b[\s-]*$", re.IGNORECASE)
_FORMER_ROLE = re.compile(r"^(?:former|ex-)|\bveterans?$", re.IGNORECASE)
# "Once a campaign aide and now director of the institute": what is held today counts.
_NOW = re.compile(r"\b(?:now|currently|today)(?: is| serves as)?(?: an?| the)?(?: \w+){0,2} \Z")
_TITLED = re.compile(
    rf"\b(?:({'|'.join(sorted(OFFICES))})\.|({'|'.join(sorted(WRITTEN))}))\s+$", re.IGNORECASE
)
# What is printed as a title is as sure as a rule can be.
TITLE_SURE = 0.95
# "Its" before a role says whose it is, from so many characters on.
OWNER_REACH = 24
# "Now" stands within so many characters of a role.
NOW_REACH = 40
OWNER = re.compile(r"\b(?:its|their|his|her)\s+(?:\w+\s+)?$", re.IGNORECASE)


def posts_of(
    text: str, cast: Cast, entities: Sequence[Entity], words: ParsedWords
) -> dict[int, list[Post]]:
    """The posts of each member by its number, in the order of the text."""
    bodies: dict[int, list[Entity]] = defaultdict(list)
    for entity in entities:
        if entity.kind == "body" and entity.holder is not None:
            bodies[entity.holder].append(entity)
    found: dict[int, list[Post]] = defaultdict(list)
    for number, entity in enumerate(entities):
        if entity.kind == "role" and entity.holder is not None:
            holder = entities[entity.holder]
            member = cast.at.get(holder.first)
            if member is not None and not _is_of_kin(text, holder, entity):
                stated = [
                    each for each in bodies.get(number, []) if not _is_of_kin(text, holder, each)
                ]
                found[member].append(_post(text, entity, stated, cast.campaigns))
        elif entity.kind == "person" and entity.first in cast.at:
            for body in bodies.get(number, []):
                if _says_where(text[body.start : body.end]) or _is_of_kin(text, entity, body):
                    continue
                former = _is_former(text, body.start)
                found[cast.at[entity.first]].append(Post(None, body, body.start, former, body.sure))
    for number, somebody in enumerate(cast.members):
        if somebody.kind == "person":
            own = found[number]
            known = sorted((p.start, p.start + len(p.role or "")) for p in own)
            own += _titles(text, somebody.places, words, known)
            own.sort(key=lambda post: post.start)
    return dict(found)


def _titles(
    text: str, places: Sequence[Place], words: ParsedWords, known: Sequence[tuple[int, int]]
) -> Iterator[Post]:
    """The offices right before a name ("Rep. Bobby Scott", "Judge Lee") that no role has yet.

    ``known``: where roles stand, in order.
    """
    for place in places:
        start = int(words.start[place.first])
        title = _TITLED.search(text, max(0, start - TITLE_REACH), start)
        last = bisect_left(known, (start, 0)) - 1
        if title and (last < 0 or known[last][1] <= title.start()):
            former = _is_former(text, title.start())
            role = OFFICES[title[1].casefold()] if title[1] else title[2]
            yield Post(role, None, title.start(), former, TITLE_SURE)


def _post(text: str, role: Entity, bodies: Sequence[Entity], campaigns: Campaigns) -> Post:
    """The post that one role is, with the body that goes with it."""
    printed = " ".join(text[role.start : role.end].split())
    stated = (each for each in bodies if not _says_where(text[each.start : each.end]))
    body = max(stated, key=lambda b: b.sure, default=None)
    former = bool(_FORMER_ROLE.match(printed)) or _is_former(text, role.start)
    if body is not None and body.end <= role.start and _is_former(text, body.start):
        former = True
    owner = (
        OWNER.search(text[max(0, role.start - OWNER_REACH) : role.start]) if body is None else None
    )
    place = None
    if owner is not None:
        start = max(0, role.start - OWNER_REACH) + owner.start()
        place = (start, start + len(owner[0].split()[0]))
    campaign = None if body is not None else campaigns.of_staff(text, role.start, role.end, printed)
    now = _NOW.search(text[max(0, role.start - NOW_REACH) : role.start]) is not None
    return Post(printed, body, role.start, former, role.sure, place, campaign, now)


def _is_of_kin(text: str, holder: Entity, said: Entity) -> bool:
    """Whether a role or a body is a relative's of the holder: "Lee, whose father was a pastor"."""
    kin = of_kin(text, said.start)
    return kin is not None and holder.start < kin


def _says_where(printed: str) -> bool:
    """Whether what the network took for a role's body says where somebody is from or stands: a
    place, or a party by its short name ("Tory frontbencher")."""
    return is_place(printed.removesuffix(" state")) or printed in PARTIES | PARTY_WORDS


def _is_former(text: str, start: int) -> bool:
    return _FORMER.search(text[max(0, start - 14) : start]) is not None


# Who holds an office, and its words, by each of the words.
Offices = dict[str, list[tuple[int, frozenset[str]]]]
# Of each member and last word of a role: the bodies where it is held.
Employers = Mapping[tuple[int, str], frozenset[str]]


class LoosePosts:
    """Posts named in a source ("a spokesman for the agency") that no name there holds."""

    def __init__(self, text: str, entities: Sequence[Entity], campaigns: Campaigns) -> None:
        self._text = text
        self._campaigns = campaigns
        self._ordered = sorted(enumerate(entities), key=lambda pair: pair[1].first)

    def of_named(self, place: Place) -> list[Post]:
        """The posts that stand in the words of ``place`` and are no relative's of who is meant."""
        return [post for post in self.at(place) if not self._is_of_kin(place, post)]

    def _is_of_kin(self, place: Place, post: Post) -> bool:
        kin = of_kin(self._text, post.start)
        # "Her brother, a clerk" is that brother.
        return kin is not None and place.text.find(self._text[kin : post.start]) > 0

    def at(self, place: Place) -> list[Post]:
        """The posts that stand in the words of ``place``."""
        low, high = (
            bisect_left(self._ordered, word, key=lambda pair: pair[1].first)
            for word in (place.first, place.last)
        )
        inside = {n: e for n, e in self._ordered[low:high] if e.last <= place.last}
        bodies: dict[int | None, list[Entity]] = defaultdict(list)
        for entity in inside.values():
            if entity.kind == "body":
                bodies[entity.holder].append(entity)
        return [
            _post(self._text, role, bodies[number], self._campaigns)
            for number, role in inside.items()
            if role.kind == "role" and role.holder not in inside
        ]


def role_words(posts: Mapping[int, Sequence[Post]]) -> dict[int, frozenset[str]]:
    """Each member's roles as the words that descriptions are compared with."""
    return {
        number: frozenset(word for post in own if post.role for word in plain_words(post.role))
        for number, own in posts.items()
    }


def offices_of(posts: Mapping[int, Sequence[Post]]) -> Offices:
    """By each word of a role: who holds it, no longer only, and all plain words of the role."""
    found: Offices = defaultdict(list)
    for number, own in posts.items():
        for post in own:
            words = frozenset(plain_words(post.role)) if post.role and not post.former else ()
            for word in words:
                found[word].append((number, frozenset(words)))
    return found


def employers_of(text: str, cast: Cast, posts: Mapping[int, Sequence[Post]]) -> Employers:
    """By each member and last word of a role: the bodies where words say that they hold it."""
    found: dict[tuple[int, str], set[str]] = defaultdict(set)
    for number, own in posts.items():
        for post in own:
            if post.body is not None and post.role:
                word = post.role.split()[-1].casefold()
                printed = text[post.body.start : post.body.end]
                found[number, word].add(cast.bodies.name(printed))
    return {key: frozenset(bodies) for key, bodies in found.items()}
