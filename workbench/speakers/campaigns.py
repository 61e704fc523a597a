"""Campaigns go by their candidate: "Ann Lee's presidential campaign" is the Lee campaign.

The words are one body's, whoever prints them how: "the Lee campaign", "the Lee team", "her
campaign", "campaign manager" behind a candidate's name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from workbench.language.en.titles import SUFFIXES

CAMPAIGN = "campaign"
# What a campaign is also called, where the article has it as one, too.
_ALSO = ("team", "camp", "operation")
# What may stand between a candidate's name and the word.
_KINDS = r"(?:\s+(?:presidential|re-election|reelection|election|primary|general-election))*"
_WHO = r"\b(?P<who>[^\W\d_][\w.-]*?)"
_NAMED = re.compile(
    rf"{_WHO}(?:[’']s?)?{_KINDS}\s+(?:{CAMPAIGN}|{'|'.join(_ALSO)})$", re.IGNORECASE
)
_MENTIONED = re.compile(rf"{_WHO}(?:[’']s?)?{_KINDS}\s+{CAMPAIGN}\b")
# Before the word in a role: a candidate's name, or an owner's with more of the role behind it.
_BEFORE = re.compile(rf"{_WHO}(?:(?:[’']s?)?{_KINDS}|(?:\s?[’']s?)(?:\s+[a-z][\w-]*){{1,4}})\s+$")
IN_ROLE = re.compile(rf"\b{CAMPAIGN}s?\b", re.IGNORECASE)
REACH = 60  # characters before the word in which the candidate is named


class Campaigns:
    """The candidates of one article, by the last word of their names; ``people`` are all names."""

    def __init__(self, text: str, people: Iterable[str]) -> None:
        words = [name.split() for name in people]
        self._surnames = {
            name[-1].casefold(): name[-1]
            for name in words
            if name and name[-1].casefold() not in SUFFIXES
        }
        named = (self._of(match["who"]) for match in _MENTIONED.finditer(text))
        self.all = frozenset(campaign for campaign in named if campaign is not None)

    def named(self, body: str) -> str | None:
        """The name of the campaign that ``body`` calls; None for what is no candidate's."""
        if not body.casefold().endswith((CAMPAIGN, *_ALSO)):
            return None
        found = _NAMED.search(" ".join(body[-REACH - len(CAMPAIGN) :].split()))
        campaign = self._of(found["who"]) if found else None
        known = campaign in self.all or body.casefold().endswith(CAMPAIGN)
        return campaign if known else None

    def of_role(self, text: str, start: int) -> str | None:
        """The campaign that the word at code point ``start`` of a role means: a candidate's who is
        named before it, else the only one of the article."""
        found = _BEFORE.search(text[max(0, start - REACH) : start])
        campaign = self._of(found["who"]) if found else None
        if campaign is not None:
            return campaign
        return next(iter(self.all)) if len(self.all) == 1 else None

    def of_candidate(self, person: str) -> str | None:
        """The campaign of somebody called by the full name."""
        return self._of(person.split()[-1]) if person.split() else None

    def has_own(self, person: str) -> bool:
        """Whether the article names a campaign of somebody called by the full name."""
        return self.of_candidate(person) in self.all

    def _of(self, word: str) -> str | None:
        surname = self._surnames.get(word.casefold())
        return f"{surname} {CAMPAIGN}" if surname else None
