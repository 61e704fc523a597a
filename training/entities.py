"""Targets for people, their roles and their bodies, from short annotated pieces of text.

Tags are BIO over person, role and body. Every word of a role or a body points to the word that it
describes: a role to its person's name, a body to the role that is held there, else to the name.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from workbench.attribution.entities import ENTITY_TAGS
from workbench.attribution.features import Pieces

IGNORE = -100


@dataclass(frozen=True)
class EntityTargets:
    """int64 (words,): ``tags`` indexes ``ENTITY_TAGS``; ``holder_of`` is the number of the first
    word that a role's or a body's word points to, -1 for none, IGNORE for other words."""

    tags: NDArray[np.int64]
    holder_of: NDArray[np.int64]

    @classmethod
    def unknown(cls, words: int) -> EntityTargets:
        return cls(np.full(words, IGNORE), np.full(words, IGNORE))


@dataclass(frozen=True)
class _Span:
    kind: str
    start: int
    end: int
    holder: int | None


def words_between(pieces: Pieces, start: int, end: int) -> tuple[int, int]:
    """The words that ``start`` to ``end`` (code points) touches: first, and last exclusive."""
    first = int(np.searchsorted(pieces.end, start, side="right"))
    last = int(np.searchsorted(pieces.start, end, side="left"))
    return first, last


def paint(targets: EntityTargets, pieces: Pieces, line: dict, at: int) -> None:
    """Write the targets of one annotated piece that begins at code point ``at`` of the text."""
    first, last = words_between(pieces, at, at + len(line["text"]))
    targets.tags[first:last] = 0
    free = np.ones(len(targets.tags), dtype=bool)
    # The longest first: of a name inside another ("Clinton campaign") the outer one counts.
    for span in sorted(_spans(line), key=lambda s: s.start - s.end):
        a, b = words_between(pieces, at + span.start, at + span.end)
        if a >= b or not free[a:b].all():
            continue
        free[a:b] = False
        targets.tags[a:b] = ENTITY_TAGS.index(f"I-{span.kind}")
        targets.tags[a] = ENTITY_TAGS.index(f"B-{span.kind}")
        if span.kind != "person":
            holder = -1
            if span.holder is not None:
                holder = words_between(pieces, at + span.holder, at + span.holder + 1)[0]
            targets.holder_of[a:b] = holder


def _spans(line: dict) -> list[_Span]:
    text = line["text"]
    found: list[_Span] = []
    for person in line["people"]:
        name = person.get("name")
        name_at = text.find(name) if name else None
        if name:
            found.append(_Span("person", name_at, name_at + len(name), None))
        for post in (person, *person.get("also", [])):
            found += _post(text, post, name_at)
    for body in line.get("bodies", []):
        start = text.find(body)
        found.append(_Span("body", start, start + len(body), None))
    return found


def _post(text: str, post: dict, name_at: int | None) -> list[_Span]:
    """The role and the body of one post that somebody holds."""
    found = []
    role_at = None
    if post.get("role"):
        role_at = _nearest(text, post["role"], name_at)
        found.append(_Span("role", role_at, role_at + len(post["role"]), name_at))
    if post.get("body"):
        anchor = role_at if role_at is not None else name_at
        start = _nearest(text, post["body"], anchor)
        found.append(_Span("body", start, start + len(post["body"]), anchor))
    return found


def _nearest(text: str, words: str, anchor: int | None) -> int:
    """Where ``words`` stand, the place nearest to ``anchor`` if there are several."""
    places, at = [], text.find(words)
    while at >= 0:
        places.append(at)
        at = text.find(words, at + 1)
    return min(places, key=lambda place: abs(place - (anchor or 0)))
