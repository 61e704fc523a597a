"""What the article says of each person around their name: titles before it, appositions behind.

A profile is read from every place where the person is named, so that a role stated once, far
above, is there when only "Husted said" is left.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from workbench.sources.appositions import appositions
from workbench.sources.descriptions import content, office
from workbench.sources.institution_kinds import institution_kind
from workbench.sources.name_use import Names, NameUse
from workbench.sources.places import is_place
from workbench.sources.reading import Reading
from workbench.sources.roles import Description, describe, describe_title
from workbench.sources.titles import title_before, title_width
from workbench.sources.words import CHAMBERS, COURTESY


@dataclass(frozen=True)
class Profile:
    """All that was read about one person, in reading order of what was found."""

    found: tuple[Description, ...]

    @cached_property
    def role(self) -> str | None:
        """The role that goes with the institution; without one the first that is stated."""
        employer = self.employer
        if employer and employer.role:
            return employer.role
        return next((d.role for d in self.found if d.role), None)

    @cached_property
    def roles(self) -> str:
        """All that is said of the person, for comparison."""
        return " ".join(d.role for d in self.found if d.role)

    @cached_property
    def bearing(self) -> tuple[tuple[str, frozenset[str]], ...]:
        """The offices and the words, as they are compared, of each role; each once."""
        return tuple(
            dict.fromkeys(
                (office(d.head), content(d.role) | content(d.institution or ""))
                for d in self.found
                if d.role
            )
        )

    @cached_property
    def employer(self) -> Description | None:
        """The description whose institution counts: stated before implied, first before later."""
        stated = [d for d in self.found if d.institution]
        current = [d for d in stated if not _is_former(d)]
        return min(current or stated, key=lambda d: d.rank, default=None)

    @cached_property
    def country(self) -> str | None:
        employer = self.employer
        if employer and employer.country:
            return employer.country
        return next((d.country for d in self.found if d.country), None)

    @cached_property
    def staff_of(self) -> tuple[str, ...]:
        """Whose spokesman, manager or director the person is."""
        return tuple(dict.fromkeys(d.staff_of for d in self.found if d.staff_of))

    @cached_property
    def gender(self) -> str:
        return next((d.gender for d in self.found if d.gender), "")

    @cached_property
    def heads(self) -> frozenset[str]:
        return frozenset(d.head for d in self.found if d.head)


def _is_former(description: Description) -> bool:
    return (description.role or "").casefold().startswith(("former", "ex-"))


def read_around(
    reading: Reading, use: NameUse, names: Names, limit: int | None = None
) -> list[Description]:
    """The descriptions next to one name; ``limit`` is the end of its source span if it has one."""
    found: list[Description] = []
    title = title_before(reading, use)
    if title is not None:
        found.append(
            _chamber(describe(reading, title, use.start - title_width(reading, use), names))
        )
    else:
        found.extend(_house(reading, use, names))
    party = _parenthesis(reading, use)
    if use.title:
        found.extend(_office(use, party))
    found.extend(appositions(reading, use, names, limit))
    return [d for d in found if d.role or d.institution]


def _house(reading: Reading, use: NameUse, names: Names) -> list[Description]:
    """The body that owns the name in "Harbor News' Rolf Ek"."""
    i = reading.index(use.start) - len(use.title.split()) - 1
    if i < 1 or reading.tokens[i].lower not in {"'s", "’s", "'", "’"}:
        return []
    at = reading.tokens[i].start
    for name in names.within(max(0, at - 60), at + 1):
        if name.end == at and name.kind == "organisation" and not is_place(name.text):
            return [Description(None, name.text, institution_kind(name.text), rank=0)]
    return []


def _chamber(title: Description) -> Description:
    """Add the Senate to "Senator Ann Smith"; a state's senator does not sit there."""
    chamber = CHAMBERS.get(title.head)
    if title.institution or not chamber or "state" in (title.role or "").casefold().split():
        return title
    return replace(title, institution=chamber, institution_kind="legislature", rank=2)


def _office(use: NameUse, party: str) -> list[Description]:
    if use.title.casefold().rstrip(".") in COURTESY:
        return []
    description = describe_title(use.title)
    return [replace(description, role=f"{use.title} {party}".strip())]


def _parenthesis(reading: Reading, use: NameUse) -> str:
    """The party right behind the name: "(R-Ga.)" or "(D)"."""
    i = reading.index(use.end)
    tokens = reading.tokens[i : i + 8]
    if not tokens or tokens[0].text != "(":
        return ""
    for token in tokens:
        if token.text == ")":
            text = reading.text[tokens[0].start : token.end]
            return text if tokens[1].text[0] in "RDI" and len(text) < 22 else ""
    return ""
