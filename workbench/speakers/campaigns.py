"""Campaigns go by their candidate: "Ann Lee's presidential campaign" is the Lee campaign.

The words are one body's, whoever prints them how: "the Lee campaign", "the Lee camp", "her
campaign", "campaign manager" behind a candidate's name.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable

from workbench.language.en.roles import is_staff
from workbench.language.en.titles import SUFFIXES

CAMPAIGN = "campaign"
# What a campaign is also called, where the article has it as one, too.
_ALSO = ("camp", "operation")
# What may stand between a candidate's name and the word.
_KINDS = r"(?:\s+(?:presidential|re-election|reelection|election|primary|general-election))*"
_WHO = r"\b(?P<who>[^\W\d_][\w.-]{0,40}?)"
_NAMED = re.compile(
    rf"{_WHO}(?:[’']s?)?{_KINDS}\s+(?:{CAMPAIGN}|{'|'.join(_ALSO)})$", re.IGNORECASE
)
_WORD = re.compile(rf"\b{CAMPAIGN}\b")
_WHOSE = re.compile(rf"{_WHO}(?:[’']s?)?{_KINDS}\s+$")
# Before the word in a role: a candidate's name, or an owner's with more of the role behind it.
_BEFORE = re.compile(rf"{_WHO}(?:(?:[’']s?)?{_KINDS}|(?:\s?[’']s?)(?:\s+[a-z][\w-]*){{1,4}})\s+$")
IN_ROLE = re.compile(rf"\b{CAMPAIGN}s?\b", re.IGNORECASE)
# Behind a role: "chairman of Mrs. Clinton's presidential campaign".
_BEHIND = re.compile(
    rf" (?:of|for|at|with|to|in) (?:the )?(?:(?:Mr|Mrs|Ms)\.? )?{_WHO}(?:\s?[’']s?)?{_KINDS}\s+"
    rf"{CAMPAIGN}\b"
)
# Before a role of somebody's staff: "Clinton spokesman", "Mr. Trump's communications director".
_OWNED = re.compile(rf"{_WHO}(?:\s?[’']s?)?\s+$")
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
        named = (
            (match.start(), self._before(text, match.start())) for match in _WORD.finditer(text)
        )
        self._named = [(start, campaign) for start, campaign in named if campaign is not None]
        self.all = frozenset(campaign for _, campaign in self._named)

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
        named before it, else the last one named."""
        found = _BEFORE.search(text[max(0, start - REACH) : start])
        campaign = self._of(found["who"]) if found else None
        if campaign is not None:
            return campaign
        return self.last_before(start)

    def last_before(self, start: int) -> str | None:
        """The campaign that the article named last before code point ``start``, or its only one."""
        if len(self.all) == 1:
            return next(iter(self.all))
        before = bisect_left(self._named, (start, ""))
        return self._named[before - 1][1] if before else None

    def of_staff(self, text: str, start: int, end: int, role: str) -> str | None:
        """The campaign at which a role from ``start`` to ``end`` is held by the words beside it."""
        behind = _BEHIND.match(text, end)
        if behind:
            return self._of(behind["who"])
        if not is_staff(role):
            return None
        owner = _OWNED.search(text[max(0, start - REACH) : start])
        campaign = self._of(owner["who"]) if owner else None
        return campaign if campaign in self.all else None

    def of_candidate(self, person: str) -> str | None:
        """The campaign of somebody called by the full name."""
        return self._of(person.split()[-1]) if person.split() else None

    def has_own(self, person: str) -> bool:
        """Whether the article names a campaign of somebody called by the full name."""
        return self.of_candidate(person) in self.all

    def _before(self, text: str, start: int) -> str | None:
        """The campaign of a candidate who is named right before the word at ``start``."""
        found = _WHOSE.search(text[max(0, start - REACH) : start])
        return self._of(found["who"]) if found else None

    def _of(self, word: str) -> str | None:
        surname = self._surnames.get(word.casefold())
        return f"{surname} {CAMPAIGN}" if surname else None
