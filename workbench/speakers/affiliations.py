"""For whom somebody speaks: by words that tie a role or a name to a body, else by all of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from workbench.attribution.entities import Entity
from workbench.language.en.bodies import AGAIN, WORKS
from workbench.language.en.institution_kinds import PARTIES, PARTY_WORDS, institution_kind
from workbench.language.en.places import is_place
from workbench.language.en.roles import belongs, occupation_of, serves_a_person
from workbench.speakers.asked import Asked
from workbench.speakers.bodies import is_named, is_work, tidy, which_are_called
from workbench.speakers.body_sorts import BodySorts
from workbench.speakers.campaigns import CAMPAIGN
from workbench.speakers.cast import MEMBER_KINDS, Cast, MemberKind, Place
from workbench.speakers.heads import NAMELESS, Answering
from workbench.speakers.passing import in_passing, told_of_others
from workbench.speakers.phrases import head_of
from workbench.speakers.post import SORTS, Post
from workbench.speakers.posts import OWNER, OWNER_REACH
from workbench.speakers.scene import Scene
from workbench.speakers.ties import Ties
from workbench.speakers.words import ParsedWords

if TYPE_CHECKING:
    from numpy.typing import NDArray

# A body that no words tie to somebody is theirs from this probability on.
TIE = 0.8
# Of somebody whose role is one at a body, from this one on.
TIE_IN_ROLE = 0.5
# And one that the words of a nameless source name, from this one on.
INSIDE = 0.5
# "Campaign officials", "senior administration official": of the one the article speaks of.
_STAFF_OF = re.compile(
    rf"(?:^|\s)(?P<of>{CAMPAIGN}|administration)\s(?P<who>[a-z]+)$", re.IGNORECASE
)
# Before words for a body that is one of the article's: "the club", "its board".
POINTS_BACK = re.compile(
    r"\b(?:the|this|that|its|their|his|her|our)\s+(?:[\w-]+\s+)?\Z",
    re.IGNORECASE,
)
# "A review of available Acme records".
EXAMINED = re.compile(
    r"(?:[\w-]+ ){0,3}(?:review|analysis|examination|study|survey) of "
    r"(?=(?:the )?(?:[a-z]+ )?[A-Z][\w’'&-]*(?: [A-Z][\w’'&-]*)* [a-z]+s\b)"
)
_TITLED = re.compile(
    rf"\b(?:note|essay|{'|'.join(sorted(WORKS))}) (?:called|titled|entitled|headlined|dubbed) "
)
# "The club" is a club of the article's from this share of the answers that are bodies.
MEANT = 0.4


class Affiliations:
    """Which body of the article somebody belongs to."""

    def __init__(
        self,
        text: str,
        words: ParsedWords,
        cast: Cast,
        scene: Scene,
        bodies: Ties,
        answering: Answering,
    ) -> None:
        self._text = text
        self._words = words
        self._cast = cast
        self._scene = scene
        self._answering = answering
        self._kind = np.array([MEMBER_KINDS.index(m.kind) for m in cast.members], dtype=np.int64)
        self._bodies = bodies
        # Nobody is tied to a place or a party by what stands around: a party says where one stands;
        # and who is seen "on" a channel or has a page on a site does not work there.
        self._no_employer = np.array([_employs_nobody(name) for name in bodies.names], dtype=bool)
        self._no_employer |= self._named_in_passing(bodies)
        self._sorts = BodySorts(bodies, self._no_employer)
        governing = [name for name in bodies.names if name.casefold().endswith(" administration")]
        self._administration = governing[0] if len(governing) == 1 else None

    def _named_in_passing(self, bodies: Ties) -> NDArray[np.bool_]:
        """Which bodies are named only where nobody who speaks belongs (see ``passing``)."""
        only = np.ones(len(bodies.names), dtype=bool)
        for place, owner in zip(bodies.places, bodies.owner.tolist(), strict=True):
            start, end = self._words.start[place.first], self._words.end[place.last - 1]
            only[owner] &= in_passing(self._text, int(start), int(end))
        return only

    def of_post(self, post: Post | None) -> str | None:
        """The name of the body of a post; what "the club" or "its" is, if the article says."""
        if post is None:
            return None
        if post.body is not None:
            return self._of_entity(post.body)
        if post.campaign is not None:
            return post.campaign
        if post.campaign_at is not None:
            own = None if post.owner is None else self.campaign_of(*post.owner)
            return own or self._cast.campaigns.of_role(self._text, post.campaign_at)
        if post.owner is None:
            return self._inside(post)
        # "Her lawyer" works for her alone, "her head of audio" where she does.
        hers = serves_a_person(self._text[slice(*post.owner)], post.role or "")
        return None if hers else self.meant(*post.owner)

    def _inside(self, post: Post) -> str | None:
        """The body that the words of a role say it is held at: one by its name, a ministry, the
        one called a committee that is named nearest, else the one that "the club" would be."""
        printed = post.inside
        if printed is None:
            return None
        if " " in printed:
            return self._cast.bodies.of_words(printed) or printed
        noun = printed.casefold()
        if noun not in SORTS:
            name = self._cast.bodies.known(printed)
            return None if name is None or _employs_nobody(name) else name
        at, _ = self._words.between(post.start, post.start + 1)
        nearest = self._sorts.nearest(noun, at)
        if nearest is None and noun in AGAIN:
            return self.meant(post.start, post.start + len(noun))
        return nearest

    def firm_of(self, name: str, has_one: bool) -> str | None:
        """The one firm of the article that goes by the family name of somebody called ``name``, who
        is no candidate; see ``BodySorts.firm_of``."""
        return None if self._cast.campaigns.has_own(name) else self._sorts.firm_of(name, has_one)

    def campaign_of(self, start: int, end: int) -> str | None:
        """The campaign of the candidate whom the words between two code points mean ("his")."""
        candidate = self.meant(start, end, ("person",))
        return None if candidate is None else self._cast.campaigns.of_candidate(candidate)

    def _of_entity(self, body: Entity) -> str | None:
        printed = self._text[body.start : body.end]
        if is_work(printed):
            return None
        if is_named(printed):
            return self._cast.campaigns.named(printed) or self._cast.bodies.name(printed)
        owner = OWNER.search(self._text, max(0, body.start - OWNER_REACH), body.start)
        if owner is not None and printed.endswith(CAMPAIGN):
            return self.campaign_of(owner.start(), owner.start() + len(owner[0].split()[0]))
        if tidy(printed).casefold() == CAMPAIGN:
            return self._cast.campaigns.last_before(body.start)
        # "Radio host": only "the club" is one that was named before.
        pointing = POINTS_BACK.search(self._text, max(0, body.start - OWNER_REACH), body.start)
        return self.meant(body.start, body.end) if pointing else None

    def meant(self, start: int, end: int, kinds: Sequence[MemberKind] = ("body",)) -> str | None:
        """The name of the member of one of ``kinds`` that the words between two code points mean;
        None where the article leaves it open."""
        first, last = self._words.between(start, end)
        if first >= last:  # The words were not read.
            return None
        if "body" in kinds and (ending := self._cast.bodies.ending_in(self._text[start:end])):
            return ending
        asked = Asked(first, last, self._text[start:end], "reference")
        options = self._scene.options(asked)
        fits = np.isin(self._kind[options.numbers], [MEMBER_KINDS.index(kind) for kind in kinds])
        if tuple(kinds) == ("body",):
            fits[fits] = self._called(asked.text, options.numbers[fits])
        if not fits.any():
            return None
        kept = replace(
            options,
            numbers=options.numbers[fits],
            features=options.features[fits],
            named_before=options.named_before[fits],
            people=options.people[fits],
        )
        share = self._answering.who(asked, kept)[len(NAMELESS) :]
        best = int(share.argmax())
        # Where all of it went to nobody with a name, no share is left.
        clear = share[best] > 0 and share[best] >= MEANT * share.sum()
        return self._cast.members[int(kept.numbers[best])].name if clear else None

    def _called(self, printed: str, numbers: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Which members, all bodies, may go by the noun that a phrase ends with."""
        noun = tidy(printed).casefold().split()[-1:]
        if not noun or noun[0] not in AGAIN:
            return np.ones(len(numbers), dtype=bool)
        return np.array(which_are_called(noun[0], [self._cast.members[n].name for n in numbers]))

    def makers(self, place: Place) -> str | None:
        """The bodies named in the words at ``place``: whose poll, study or statement it is."""
        inside = self._bodies.inside(place)
        examined = EXAMINED.match(place.text)
        if examined is not None:  # "A review of Acme records" is made of these, not by Acme.
            end = int(self._words.start[place.first]) + examined.end()
            first, _ = self._words.between(end - 1, end)
            told = set(self._bodies.inside(Place(first, place.last, "")))
            inside = [number for number in inside if number not in told]
        title = self.in_title(place)
        inside = [number for number in inside if self._bodies.names[number] not in title]
        return "; ".join(dict.fromkeys(self._bodies.names[n] for n in inside)) or None

    def in_title(self, place: Place) -> frozenset[str]:
        """The bodies that the words at ``place`` have in the title of a text: "A note called Acme"
        is called so, and not by Acme."""
        titled = _TITLED.search(place.text)
        if titled is None:
            return frozenset()
        at = int(self._words.start[place.first]) + titled.end()
        first, _ = self._words.between(at, at)
        return frozenset(
            self._bodies.names[n] for n in self._bodies.inside(Place(first, place.last, ""))
        )

    def spoken_of(self, place: Place) -> tuple[int, frozenset[str]]:
        """The code point from which the words at ``place`` tell of others than whom they call, and
        the bodies named there: "a source familiar with the Acme deal"."""
        beyond = told_of_others(place.text)
        if beyond is None:
            return int(self._words.end[place.last - 1]), frozenset()
        end = int(self._words.start[place.first]) + beyond
        first, _ = self._words.between(end, end + 1)
        told = Place(first, place.last, "")
        return end, frozenset(self._bodies.names[n] for n in self._bodies.inside(told))

    def of_staff(self, place: Place) -> str | None:
        """The campaign, or the only administration of the article, whose staff the words at
        ``place`` call, or the club whose ("a club spokesman")."""
        head = head_of(place.text)
        called = _STAFF_OF.search(head)
        if called is None:
            at = int(self._words.start[place.first]) + max(0, place.text.find(head))
            return self._inside(Post(head, None, at, former=False, sure=1.0))
        if occupation_of(called["who"]) is None or not belongs(called["who"]):
            return None
        if called["of"].casefold() == CAMPAIGN:
            return self._cast.campaigns.last_before(int(self._words.start[place.first]))
        return self._administration

    def apart_from(self, posts: Sequence[Post], name: str | None) -> frozenset[str]:
        """The bodies that somebody called ``name`` does not belong to, by the words of ``posts``: a
        donor's party, and for a candidate every campaign."""
        named: dict[bool, set[str | None]] = {True: set(), False: set()}
        for post in posts:
            if post.body is not None:
                held = post.role is None or belongs(post.role)
                named[held].add(self._of_entity(post.body))
        apart = named[False] - named[True]
        if name is not None and self._cast.campaigns.has_own(name):
            apart |= self._cast.campaigns.all
        return frozenset(body for body in apart if body is not None)

    def of_places(
        self,
        places: Sequence[Place],
        source: Place | None = None,
        apart: frozenset[str] = frozenset(),
        least: float = TIE,
    ) -> tuple[str | None, float]:
        """The body that all places together speak for, and the probability; None for none, and
        where the probability is under ``least``.

        ``apart``: bodies that it is not.
        """
        near = self._bodies.near(places)
        features = self._bodies.features(places, source, near)
        share = self._answering.belongs(places, near, features)
        excluded = [self._bodies.names[number] in apart for number in near.tolist()]
        out = self._no_employer[near] | np.array(excluded, dtype=bool)
        share[1:][out] = 0
        # "State Department employees" are no other body's.
        inside = np.isin(near, [] if source is None else self._bodies.inside(source)) & ~out
        if inside.any():
            share[1:][~inside] = 0
        best = int(share.argmax())
        if best == 0 or share[best] < (INSIDE if inside.any() else least):
            return None, float(share[0])
        return self._bodies.names[int(near[best - 1])], float(share[best])


def _employs_nobody(name: str) -> bool:
    if is_work(name) and name.split()[-1].islower():  # "Republican polls"
        return True
    return is_place(name) or name in PARTIES | PARTY_WORDS or institution_kind(name) == "party"
