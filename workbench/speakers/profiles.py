"""In which role and for which body somebody speaks: by their best post, else by what ties them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from workbench.language.en.institution_kinds import institution_kind
from workbench.language.en.roles import belongs, has_a_firm, is_at_a_body, is_minister
from workbench.speakers.affiliations import TIE, TIE_IN_ROLE, Affiliations
from workbench.speakers.cast import Cast, Place
from workbench.speakers.documents import sort_of
from workbench.speakers.phrases import head_of
from workbench.speakers.post import Post, best_post, chamber_of, is_placed
from workbench.speakers.posts import TITLE_SURE

# Of texts in whose words a body stands, so many are the body's.
MAKER_SURE = 0.85
How = Literal["post", "title", "tied", "none"]

# What a name ends in that means all of a government, to which nobody's office is given.
WHOLE_GOVERNMENTS = (["government"], ["administration"], ["cabinet"])


@dataclass(frozen=True, slots=True)
class Profile:
    """``institution`` as the article has it, None for none; ``how`` it was found: words that join a
    role to it, a title that names it, what stands around; ``sure`` of it or of there being none."""

    role: str | None = None
    institution: str | None = None
    sure: float = 1.0
    how: How = "none"


class Profiles:
    """Profiles of the members of a cast, each made once."""

    def __init__(
        self, cast: Cast, posts: Mapping[int, Sequence[Post]], affiliations: Affiliations
    ) -> None:
        self._cast = cast
        self._posts = posts
        self._affiliations = affiliations
        self._known: dict[int, Profile] = {}

    def of_member(self, number: int) -> Profile:
        """The profile of member ``number``, who is named."""
        if number not in self._known:
            member, posts = self._cast.members[number], self._posts.get(number, ())
            apart = self._affiliations.apart_from(posts, member.name)
            made = self._made(posts, member.places, apart=apart)
            if made.institution is None and member.kind == "person":
                made = self._with_own_firm(made, member.name)
            self._known[number] = made
        return self._known[number]

    def _with_own_firm(self, made: Profile, name: str) -> Profile:
        firm = self._affiliations.firm_of(name, has_a_firm(made.role))
        return made if firm is None else Profile(made.role, firm, TIE, "tied")

    def of_nameless(self, place: Place, posts: Sequence[Post]) -> Profile:
        """The profile of somebody called by the words at ``place``, which hold ``posts``; families
        and voters belong to nothing that stands around."""
        end, apart = self._affiliations.spoken_of(place)
        own = [post for post in posts if post.start < end]
        made = self._made(own, [place], place, apart)
        body = None if made.how == "post" else self._affiliations.of_staff(place)
        if body is not None and body not in apart:
            return Profile(made.role, body, TITLE_SURE, "post")
        if made.how == "tied" and not belongs(head_of(place.text)):
            return Profile(made.role, sure=made.sure)
        return made

    def of_document(self, place: Place, posts: Sequence[Post]) -> Profile:
        """The profile of a text: it speaks for whoever its words say made it."""
        makers = self._affiliations.makers(place)
        if makers in self._affiliations.spoken_of(place)[1]:
            makers = None
        is_new = place.text.casefold().startswith(("a ", "an "))
        if makers is None and is_new and sort_of(head_of(place.text)):
            return Profile(sure=MAKER_SURE)  # A new poll is nobody's so far.
        if makers is None:
            made = self.of_nameless(place, posts)
            named = made.institution in self._affiliations.in_title(place)
            return Profile(made.role, sure=MAKER_SURE) if named else made
        return Profile(None, makers, MAKER_SURE, "post")

    def _made(
        self,
        posts: Sequence[Post],
        places: Sequence[Place],
        source: Place | None = None,
        apart: frozenset[str] = frozenset(),
    ) -> Profile:
        post = best_post(posts)
        role = post.role if post else None
        role = role or next((each.role for each in posts if each.role), None)
        placed = post is not None and (is_placed(post) or post.inside is not None)
        stated = self._affiliations.of_post(post) if placed else None
        if post and chamber_of(post.role) and institution_kind(stated) != "legislature":
            stated = None  # "Indiana GOP Rep.", "Manchester Central MP": a party, a seat.
        if stated is not None and post is not None and stated not in apart:
            return Profile(role, stated, post.sure, "post")
        chamber = chamber_of(role)
        if chamber is not None:
            return Profile(role, chamber, TITLE_SURE, "title")
        least = TIE_IN_ROLE if is_at_a_body(role) else TIE
        tied, sure = self._affiliations.of_places(places, source, apart, least)
        if is_minister(role) and not _is_a_ministry(tied):
            return Profile(role, sure=sure)  # A minister is of no body that stands around.
        return Profile(role, tied, sure, "none" if tied is None else "tied")


def _is_a_ministry(body: str | None) -> bool:
    """Whether a body is a part of a government, and not all of it."""
    whole = body is not None and body.casefold().split()[-1:] in WHOLE_GOVERNMENTS
    return institution_kind(body) == "government" and not whole
