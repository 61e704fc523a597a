"""How far a run of capitalised words goes that may be a name or hold several."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from workbench.sources.name_words import FIELDS, OPEN_ENDED, OWNERS
from workbench.sources.reading import Reading
from workbench.sources.words import (
    COURTESY,
    OFFICES,
    PARTICLES,
    PARTIES,
    TITLE_WORDS,
    is_first_name,
    place_names,
    words,
)

# In words; "Human Services Department" has three.
LONGEST_BODY = 6
# No name and no title with a name has more words; a page in capitals has.
LONGEST_RUN = 60


@dataclass(frozen=True, slots=True)
class Runs:
    """Finds the ends of runs in one text; ``edges`` are offsets over which none goes on."""

    reading: Reading
    edges: Collection[int]

    def particle_first(self, i: int) -> bool:
        """Whether a family name begins here with a small letter ("van der Meer said")."""
        tokens = self.reading.tokens
        if tokens[i].text not in PARTICLES or tokens[i].start not in self.edges:
            return False
        k = i + 1
        while k < len(tokens) and tokens[k].text in PARTICLES and k < i + 3:
            k += 1
        return self.is_capital(k)

    def end(self, i: int) -> int:
        """Index after the run of capitalised words that starts at token ``i``."""
        tokens = self.reading.tokens
        open_ended = joined = False
        j = i
        while True:
            open_ended = open_ended or tokens[j].lower in OPEN_ENDED
            j += 1
            if j >= len(tokens) or not self.touches(j) or j - i >= LONGEST_RUN:
                return j
            step = self._step(j, open_ended, joined)
            if step == 0:
                return j
            joined = joined or (step > 1 and tokens[j].lower in {"of", "for", "on"})
            j += step - 1

    def touches(self, j: int) -> bool:
        """Whether token ``j`` can go on with the name of the token before it."""
        tokens = self.reading.tokens
        if tokens[j].start in self.edges or (tokens[j - 1].end in self.edges and tokens[j].is_word):
            return False
        gap = self.reading.text[self.reading.tokens[j - 1].end : self.reading.tokens[j].start]
        return gap in (" ", "\u00a0", "")

    def _step(self, j: int, open_ended: bool, joined: bool) -> int:
        """How many tokens the run goes on by at ``j``; the last of them is capitalised."""
        tokens = self.reading.tokens
        token = tokens[j]
        gap = token.start - tokens[j - 1].end
        if token.capital and token.is_word and gap:
            return 1
        if token.text in {'"', "“", "("}:
            return self._nickname(j)
        if (
            token.text == ","
            and j + 1 < len(tokens)
            and tokens[j + 1].lower.rstrip(".") in {"jr", "sr"}
        ):
            return 2
        if self._owned_body(j) or self._two_adjectives(j):
            return 2
        if token.lower in PARTICLES and gap:
            for k in range(1, 3):
                if self.is_capital(j + k):
                    return k + 1
                if j + k >= len(tokens) or tokens[j + k].lower not in PARTICLES:
                    return 0
        allowed = {"of", "for", "on"} | ({"and", "&", "the"} if joined else {"&"})
        if token.lower in allowed and (open_ended or token.text == "&"):
            if self.is_capital(j + 1) and not self._begins_person(j + 1):
                return 2
            if (
                j + 2 < len(tokens)
                and tokens[j + 1].lower in {"the", "a"}
                and self.is_capital(j + 2)
            ):
                return 3
        if token.lower == "at" and joined and self.is_capital(j + 1):
            return 2 if tokens[j - 1].lower in place_names() else 0
        return 0

    def _owned_body(self, j: int) -> bool:
        """Whether a possessive is part of a name: Women’s Institute, Traders’ Association."""
        tokens = self.reading.tokens
        before = tokens[j - 1]
        if not self.is_capital(j + 1):
            return False
        if tokens[j].lower in {"'s", "’s"}:
            return before.lower in OWNERS
        plural = tokens[j].text in {"'", "’"} and tokens[j].start == before.end
        return plural and before.lower.endswith("s") and self._body_width(j + 1) > 0

    def _two_adjectives(self, j: int) -> bool:
        """Whether "and" joins two words of one body: Food and Drug Administration.

        The word before stands alone and names a field ("Harvard and Acme College" are two bodies).
        """
        tokens = self.reading.tokens
        before = tokens[j - 1]
        if tokens[j].lower not in {"and", "&"} or (j > 1 and self._goes_on_from(j - 2)):
            return False
        field = before.lower in FIELDS | TITLE_WORDS and before.lower not in PARTIES
        return field and self._body_width(j + 1) > 1

    def _goes_on_from(self, j: int) -> bool:
        token = self.reading.tokens[j]
        opens = token.lower in {"the", "a", "an"}  # with the capital of a sentence's first word
        return token.capital and token.is_word and not opens and self.touches(j + 1)

    def _body_width(self, j: int) -> int:
        """How many capitalised words from ``j`` on end in a noun for bodies, 0 for none."""
        tokens = self.reading.tokens
        width = last = 0
        while self.is_capital(j + width) and width < LONGEST_BODY:
            width += 1
            if tokens[j + width - 1].lower in words("organisation_words") | OPEN_ENDED:
                last = width
        return 0 if last and self._begins_person(j) else last

    def is_capital(self, j: int) -> bool:
        tokens = self.reading.tokens
        return j < len(tokens) and tokens[j].capital and tokens[j].is_word and self.touches(j)

    def _begins_person(self, j: int) -> bool:
        token = self.reading.tokens[j]
        titled = token.lower.rstrip(".") in COURTESY or token.lower.rstrip(".") in OFFICES
        return titled or (is_first_name(token.text) and self.is_capital(j + 1))

    def _nickname(self, j: int) -> int:
        """Robert C. "Bobby" Scott, Katherine (Kate) Hill: a nickname inside the name."""
        tokens = self.reading.tokens
        if j + 3 >= len(tokens) or not tokens[j + 1].capital or not self.is_capital(j + 3):
            return 0
        closes = tokens[j + 2].text in {'"', "”", ")"}
        tight = tokens[j + 1].start == tokens[j].end and tokens[j + 2].start == tokens[j + 1].end
        return 4 if closes and tight else 0
