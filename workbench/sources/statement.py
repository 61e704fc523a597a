"""A statement whose speaker has been found, kept for those that lean on it."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.attribution.model import Attribution
from workbench.sources.mention import Mention
from workbench.sources.model import Speaker
from workbench.sources.people import Person


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement already resolved: where it stands and who made it.

    ``person`` is set where one named person of the article speaks.
    """

    attribution: Attribution
    mention: Mention
    speaker: Speaker
    person: Person | None = None
