"""What is known of a mention and a name together: the numbers an antecedent is chosen by.

A mention is a span that asks who is meant (a source, "the club", "its"); a candidate is a name of
a person or a body anywhere in the text, or the words by which a nameless speaker was called
before. Training and reading use the same numbers, so they are made here, once.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

import numpy as np

from workbench.attribution.vectors import Placed

if TYPE_CHECKING:
    from numpy.typing import NDArray

CandidateKind = Literal["person", "body", "phrase"]
KINDS: tuple[CandidateKind, ...] = ("person", "body", "phrase")
# What no name says: who speaks is a group or an unnamed person, a text, or left open.
NAMELESS = ("group", "document", "unknown")
PRONOUNS = (
    frozenset({"he", "him", "his", "himself"}),
    frozenset({"she", "her", "hers", "herself"}),
    frozenset({"it", "its", "itself"}),
    frozenset({"they", "them", "their", "themselves"}),
    frozenset({"i", "me", "my", "we", "us", "our"}),
    frozenset({"who", "which", "that", "whom", "whose"}),
)
NO_PRONOUN = len(PRONOUNS)
# Words that tell no name from another.
NOISE = frozenset(
    "the a an of and for mr mrs ms dr sen rep gov president senator jr sr sir".split()
)

FEATURES = 27
TIES = 8
_WORD = re.compile(r"[\w&]+")
_POSSESSIVE = re.compile(r"['’]s\b")


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody or something that a mention may stand for."""

    first: int
    last: int
    text: str
    kind: CandidateKind


@lru_cache(4096)
def plain_words(text: str) -> tuple[str, ...]:
    """The words that tell a name apart: without titles, articles and the possessive ending."""
    bare = _POSSESSIVE.sub("", text).casefold()
    return tuple(word for word in _WORD.findall(bare) if word not in NOISE)


def pronoun_kind(text: str) -> int:
    """The row of ``PRONOUNS`` that a mention belongs to, ``NO_PRONOUN`` for anything else."""
    plain = text.casefold().strip(" ,.")
    return next((i for i, forms in enumerate(PRONOUNS) if plain in forms), NO_PRONOUN)


def pair_features(
    mentions: Sequence[Placed], candidates: Sequence[Candidate], lines: NDArray[np.int64]
) -> NDArray[np.float32]:
    """float32 (mentions, candidates, FEATURES); ``lines`` numbers the line of each word."""
    table = np.zeros((len(mentions), len(candidates), FEATURES), np.float32)
    if not mentions or not candidates:
        return table
    place = _Places.of(mentions, candidates, lines)
    table[:, :, 0] = place.inside
    table[:, :, 1] = place.before
    table[:, :, 2] = np.log1p(place.lines_away) / 3
    table[:, :, 3] = np.log1p(place.words_away) / 6
    table[:, :, 4] = place.lines_away == 0
    table[:, :, 5:9] = _likeness(mentions, candidates)[:, :, :4]
    table[:, :, 23:25] = _likeness(mentions, candidates)[:, :, 4:]
    table[:, :, 9] = _frequency(candidates)
    for i, mention in enumerate(mentions):
        table[i, :, 10 + pronoun_kind(mention.text)] = 1
    for j, candidate in enumerate(candidates):
        table[:, j, (17, 18, 26)[KINDS.index(candidate.kind)]] = 1
        table[:, j, 22] = len(plain_words(candidate.text)) > 1
        table[:, j, 21] = lines[candidate.first] == lines[0]
    rank = np.arange(len(candidates))[None, :] - place.before.sum(1)[:, None]
    table[:, :, 19] = np.log1p(np.abs(rank)) / 3
    table[:, :, 20] = rank == -1
    table[:, :, 25] = np.where(place.inside, 1 - place.depth, 0)
    return table


def tie_features(
    holders: Sequence[Placed], bodies: Sequence[Placed], lines: NDArray[np.int64]
) -> NDArray[np.float32]:
    """float32 (holders, bodies, TIES): where a body stands to the name of who may belong to it."""
    table = np.zeros((len(holders), len(bodies), TIES), np.float32)
    if not holders or not bodies:
        return table
    place = _Places.of(holders, bodies, lines)
    table[:, :, 0] = place.inside
    table[:, :, 1] = place.before
    table[:, :, 2] = np.log1p(place.lines_away) / 3
    table[:, :, 3] = np.log1p(place.words_away) / 6
    table[:, :, 4] = place.lines_away == 0
    table[:, :, 5] = place.gap <= 1
    table[:, :, 6] = place.gap <= 4
    table[:, :, 7] = _frequency(bodies)
    return table


@dataclass(frozen=True, slots=True)
class _Places:
    """Where candidates stand to mentions; arrays of shape (mentions, candidates)."""

    inside: NDArray[np.bool_]
    before: NDArray[np.bool_]
    lines_away: NDArray[np.int64]
    words_away: NDArray[np.int64]
    gap: NDArray[np.int64]
    depth: NDArray[np.float64]

    @classmethod
    def of(
        cls, mentions: Sequence[Placed], candidates: Sequence[Placed], lines: NDArray[np.int64]
    ) -> _Places:
        first, last = _ends(mentions)
        own_first, own_last = _ends(candidates)
        first, last = first[:, None], last[:, None]
        return cls(
            (first <= own_first) & (own_last <= last),
            own_first < first,
            np.abs(lines[first] - lines[own_first]),
            np.abs(own_first - first),
            np.maximum(0, np.maximum(own_first - last, first - own_last)),
            (own_first - first) / np.maximum(1, last - first),
        )


def _ends(spans: Sequence[Placed]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    ends = np.array([(span.first, span.last) for span in spans], dtype=np.int64)
    return ends[:, 0], ends[:, 1]


def _frequency(candidates: Sequence[Placed]) -> NDArray[np.float64]:
    """How often the last word of each candidate ends one."""
    lasts = [plain_words(candidate.text)[-1:] for candidate in candidates]
    counts = Counter(lasts)
    return np.log1p([counts[last] if last else 0 for last in lasts]) / 3


def _likeness(mentions: Sequence[Placed], candidates: Sequence[Candidate]) -> NDArray[np.float32]:
    """float32 (mentions, candidates, 6): what their words have in common."""
    asked = {text: i for i, text in enumerate(dict.fromkeys(m.text for m in mentions))}
    named = {text: i for i, text in enumerate(dict.fromkeys(c.text for c in candidates))}
    table = np.array([[_alike(a, b) for b in named] for a in asked], np.float32)
    rows = [asked[m.text] for m in mentions]
    columns = [named[c.text] for c in candidates]
    return table[np.ix_(rows, columns)]


@lru_cache(65536)
def _alike(mention: str, name: str) -> tuple[float, ...]:
    asked, words = plain_words(mention), plain_words(name)
    if not asked or not words:
        return (0.0,) * 6
    initials = "".join(word[0] for word in words)
    shortened = len(initials) > 1
    return (
        words[-1] in asked,
        words == asked,
        len(set(words) & set(asked)) / len(set(words)),
        shortened and initials in asked,
        asked[-1] == words[-1],
        shortened and asked == (initials,),
    )
