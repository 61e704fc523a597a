"""What a source span is by its words alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from workbench.attribution.model import Span
from workbench.sources.name_use import NameUse

MentionKind = Literal[
    "none", "pronoun", "person", "organisation", "group", "document", "description"
]


@dataclass(frozen=True, slots=True)
class Mention:
    """A source span, read (code points, end exclusive).

    ``names`` are the names it turns on; ``head`` the noun where there is no name; ``before`` the
    description in front of a name ("A surveyor for the harbour firms, Rolf Ek"); ``possessor``
    the name that owns the noun ("Scott's aides").
    """

    kind: MentionKind
    start: int
    end: int
    text: str
    head: str = ""
    names: tuple[NameUse, ...] = ()
    before: Span | None = None
    definite: bool = False
    plural: bool = False
    noun_end: int = 0


NOTHING = Mention("none", 0, 0, "")
QUANTIFIERS = frozenset(
    "one some many most several few none both half two three four five six seven eight nine ten "
    "dozens scores hundreds thousands millions majority majorities number group percent percentage "
    "plurality handful couple lot lots members rest trio pair quarter third two-thirds each "
    "any all those others".split()
)
