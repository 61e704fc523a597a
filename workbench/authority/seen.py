"""A name as the frame holds it, and a proposal for it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from workbench.authority.entries import Authority


@dataclass(frozen=True, slots=True)
class Seen:
    """A name of the frame: in how many rows, in which articles, and of which countries.

    ``countries`` are those of the rows in which it speaks; ``staff`` those of the people who are of
    this institution.
    """

    name: str
    kind: str
    quotes: int
    articles: frozenset[str]
    countries: frozenset[str] = frozenset()
    staff: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Pair:
    """One proposal."""

    name: Seen
    suggestion: str
    reason: str


def by_rank(seen: Iterable[Seen], authority: Authority) -> list[Seen]:
    """First what the authority knows, then the commonest: of two the first is canonical."""
    return sorted(
        seen, key=lambda s: (authority.find(s.name) is None, -s.quotes, -len(s.name), s.name)
    )
