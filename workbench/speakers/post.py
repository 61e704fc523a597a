"""One post of somebody, and which of several a row shows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from workbench.attribution.entities import Entity
from workbench.language.en.bodies import AGAIN
from workbench.language.en.places import is_place
from workbench.language.en.roles import belongs
from workbench.language.en.titles import CHAMBERS, SHORT
from workbench.speakers.campaigns import IN_ROLE

# "Foreign ministry spokeswoman", "the US embassy official".
_MINISTRY = re.compile(
    r"((?:(?!(?:of|for|the|at|in|to|and)\b)[\w-]+ ){1,3}"
    r"(?:ministry|embassy|parliament|treasury|consulate)) [a-z]"
)
# "The club captain", "Police Chief Ann Lee".
_CHIEFS = frozenset("chief president chairman chairwoman chair director superintendent".split())
_OF_AN_EXECUTIVE = frozenset("spokesman spokeswoman minister ministers officials".split())
SORTS = AGAIN | frozenset({"police", "government", "executive"})


@dataclass(frozen=True, slots=True)
class Post:
    """A role, a body or both that somebody holds, as printed at ``start``.

    ``owner``: where "its" stands before the role, the code points of that word. ``campaign``: by
    the words beside the role. ``now``: the words say that it is held today.
    """

    role: str | None
    body: Entity | None
    start: int
    former: bool
    sure: float
    owner: tuple[int, int] | None = None
    campaign: str | None = None
    now: bool = False

    @property
    def inside(self) -> str | None:
        """The words of the role that say where it is held, where no body stands beside it: a sort
        of body ("committee chairman", "police chief"), a ministry or a name ("Tidewater boss")."""
        words = (self.role or "").split()
        if self.body is not None or len(words) < 2 or not belongs(self.role or ""):
            return None
        if ministry := _MINISTRY.match(self.role or ""):
            return ministry[1]
        first, second = words[:2]
        if first.casefold() == "executive" and second.casefold() not in _OF_AN_EXECUTIVE:
            return None  # "Executive director"
        is_role = second[0].islower() or second.casefold() in _CHIEFS
        return first if is_role and (first.casefold() in SORTS or first[0].isupper()) else None

    @property
    def campaign_at(self) -> int | None:
        """The code point at which the role says that it is one in a campaign."""
        found = IN_ROLE.search(self.role or "")
        return None if found is None else self.start + found.start()


def chamber_of(role: str | None) -> str | None:
    """The chamber that a legislator's title names; a state's senator sits in the state's."""
    words = (role or "").replace(".", "").split()
    plain = [word.casefold() for word in words]
    if "representative" in words:  # With a small letter it is anybody's.
        return None
    chamber = next((CHAMBERS[word] for word in reversed(plain) if word in CHAMBERS), None)
    if chamber is None or "state" not in plain:
        return chamber
    state = " ".join(word for word in words[: plain.index("state")] if word[0].isupper())
    if chamber != "Senate" or not is_place(state):
        return None
    return f"{state} State Senate"


def best_post(posts: Sequence[Post]) -> Post | None:
    """The post that a row shows: one whose body is named, one that is held now, one that says more
    than a title in front of a name ("Revd"), the first."""

    def rank(p: Post) -> tuple[bool, bool, bool, bool, bool, bool, int]:
        return (
            not is_placed(p),
            not _says_what(p),
            p.former,
            not p.now,
            p.role is None,
            _is_title(p.role),
            p.start,
        )

    return min(posts, key=rank, default=None)


def _says_what(post: Post) -> bool:
    """Whether the words of a role say at what sort of body it is held."""
    inside = post.inside
    return inside is not None and (" " in inside or inside.casefold() in SORTS)


def _is_title(role: str | None) -> bool:
    """Whether a role is but a title in front of a name; a legislator's says where as well."""
    short = role is not None and role.rstrip(".").casefold() in SHORT
    return short and chamber_of(role) is None


def is_placed(post: Post) -> bool:
    """Whether the words of a post say where it is held."""
    if post.role is not None and not belongs(post.role):
        return False
    named = post.body is not None or post.owner is not None or post.campaign is not None
    return named or post.campaign_at is not None or chamber_of(post.role) is not None
