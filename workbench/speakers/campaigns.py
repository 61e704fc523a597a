"""Campaigns go by their candidate: "Ann Lee's presidential campaign" is the Lee campaign.

The words are one body's, whoever prints them how: "the Lee campaign", "her campaign", "campaign
manager" behind a candidate's name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from workbench.language.en.titles import SUFFIXES

CAMPAIGN = "campaign"
# What may stand between a candidate's name and the word.
_KINDS = r"(?:\s+(?:presidential|re-election|reelection|election|primary|general-election))*"
_NAMED = re.compile(rf"(?P<who>[^\W\d_][\w.’'-]*?)(?:[’']s?)?{_KINDS}\s+campaign$", re.IGNORECASE)
_BEFORE = re.compile(rf"(?P<who>[^\W\d_][\w.-]*?)(?:[’']s?)?{_KINDS}\s+$")
REACH = 60  # characters before the word in which the candidate is named


class Campaigns:
    """The candidates of one article, by the last word of their names; ``people`` are all names."""

    def __init__(self, people: Iterable[str]) -> None:
        words = [name.split() for name in people]
        self._surnames = {
            name[-1].casefold(): name[-1]
            for name in words
            if name and name[-1].casefold() not in SUFFIXES
        }

    def named(self, body: str) -> str | None:
        """The name of the campaign that ``body`` calls; None for what is no candidate's."""
        if not body.casefold().endswith(CAMPAIGN):
            return None
        found = _NAMED.search(" ".join(body[-REACH - len(CAMPAIGN) :].split()))
        return self._of(found["who"]) if found else None

    def of_role(self, text: str, start: int) -> str | None:
        """The campaign at which a role that begins with the word is held; ``start``: code point."""
        if text[start : start + len(CAMPAIGN)].casefold() != CAMPAIGN:
            return None
        found = _BEFORE.search(text[max(0, start - REACH) : start])
        return self._of(found["who"]) if found else None

    def of_candidate(self, person: str) -> str | None:
        """The campaign of somebody called by the full name."""
        return self._of(person.split()[-1]) if person.split() else None

    def _of(self, word: str) -> str | None:
        surname = self._surnames.get(word.casefold())
        return f"{surname} {CAMPAIGN}" if surname else None
