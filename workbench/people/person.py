"""A person of an article, and the places where names of people stand."""

from __future__ import annotations

from dataclasses import dataclass, field

from workbench.people.personal_names import Parts


@dataclass(frozen=True, slots=True)
class NameUse:
    """A person's name at one place of the text (code points, end exclusive); ``title`` is the
    courtesy title or abbreviated office before it ("Mr.", "Sen."), not part of ``text``."""

    start: int
    end: int
    text: str
    title: str = ""


@dataclass(slots=True, eq=False)
class Person:
    """One person of the article, equal to nobody else.

    ``name`` is the fullest form, ``at`` its places in the text, ``full_at`` those in full,
    ``bare_at`` those of the family name alone, ``given_at`` those of the first name alone,
    ``spellings`` others of the first name, one letter wrong.
    """

    name: str
    parts: Parts
    gender: str = ""
    at: list[int] = field(default_factory=list)
    full_at: list[int] = field(default_factory=list)
    bare_at: list[int] = field(default_factory=list)
    given_at: list[int] = field(default_factory=list)
    spellings: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Found:
    """A person a name led to, or None, and why."""

    person: Person | None
    reason: str
    sure: float = 1.0
