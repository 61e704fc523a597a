"""What a run of capitalised words names: decided by its words, its neighbours and the tagger."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from workbench.sources.name_runs import Runs
from workbench.sources.name_use import UseKind
from workbench.sources.name_words import ABSTRACT, is_common, organisation_like
from workbench.sources.personal_names import is_family_first
from workbench.sources.reading import Reading, Token
from workbench.sources.words import (
    CALENDAR,
    PARTIES,
    country_words,
    gender_of_first_name,
    is_first_name,
    is_role,
    place_names,
    plural_roles,
    words,
)


@dataclass(frozen=True, slots=True)
class Kinds:
    """The evidence for the kind of a name in one text.

    ``lower`` are words that also stand without a capital, ``silver`` the tagger's kind of each
    name, ``known`` the authority's, ``edges`` where sources begin and end.
    """

    reading: Reading
    runs: Runs
    lower: frozenset[str]
    silver: dict[str, UseKind]
    known: Callable[[str], str | None]
    edges: Collection[int]

    def of(self, tokens: list[Token], title: str) -> UseKind:
        text = self.text(tokens)
        key = text.casefold()
        if title:
            return "person"
        known = self.known(text)
        if known:
            return "person" if known == "person" else "organisation"
        if key in country_words():
            return "people" if country_words()[key][1] == "people" else "place"
        if key in place_names():
            return "place"
        if key in CALENDAR or (tokens[0].lower in CALENDAR and len(tokens) == 1):
            return "other"
        if all(token.lower in PARTIES for token in tokens) or key in plural_roles() | words(
            "groups"
        ):
            return "people"
        # A transcript shouts its speakers' names: what looks like an abbreviation may be one.
        shouted = len(tokens) == 1 and len(text) > 4 and text.isupper()
        if shouted and self.silver.get(text) == "person":
            return "person"
        if organisation_like(tokens):
            return "organisation"
        if self._person_like(tokens):
            return "person"
        if len(tokens) == 1 and gender_of_first_name(text):
            return "person"
        voted = self.silver.get(text)
        if voted:
            return voted
        return "other"

    def _person_like(self, tokens: list[Token]) -> bool:
        capitals = [token for token in tokens if token.capital and token.is_word]
        if len(capitals) < 2 or len(capitals) > 5:
            return False
        if any(token.lower in {"of", "for", "on", "and", "&"} for token in tokens):
            return False
        shouted = all(t.text.isupper() for t in capitals) and len(capitals) < 4
        if not shouted and any(
            len(t.text) > 2 and t.text.replace("-", "").isupper() for t in capitals
        ):
            return False  # an abbreviation: "Virginia AFL-CIO"
        if is_first_name(capitals[0].text):
            return True
        middle = capitals[1:-1]
        if any(len(token.text.rstrip(".")) == 1 for token in middle):
            return True
        if is_family_first([token.text for token in capitals]):
            return True
        if (
            len(capitals[0].text) == 2
            and capitals[0].text.endswith(".")
            and len(capitals[-1].text) > 2
        ):
            return True
        return self._introduced(tokens) or self._family_name_alone(capitals)

    def _introduced(self, tokens: list[Token]) -> bool:
        """A role noun before it ("spokesman ...") or an apposition behind (", an analyst at")."""
        i = self.reading.index(tokens[0].start)
        j = self.reading.index(tokens[-1].start) + 1
        every = self.reading.tokens
        if self._after_description(i):
            return True
        if (
            i
            and is_role(every[i - 1].text)
            and every[i - 1].text[0].islower()
            and self.runs.touches(i)
        ):
            return True
        if j + 2 < len(every) and every[j].text == "," and every[j + 1].text.isdigit():
            return every[j + 2].text == ","
        if j + 2 < len(every) and every[j].text == "," and every[j + 1].lower in {"a", "an", "the"}:
            return any(is_role(token.text) for token in every[j + 2 : j + 6])
        return False

    def _after_description(self, i: int) -> bool:
        """Whether a role and a comma stand before the name: "His chief aide, Tad Ek"."""
        every = self.reading.tokens
        if i < 3 or every[i - 1].text != ",":
            return False
        before = every[max(0, i - 6) : i - 1]
        return is_role(before[-1].text) and any(
            t.lower in {"his", "her", "their", "its", "a", "an", "the", "’s", "'s"} for t in before
        )

    def _family_name_alone(self, capitals: Sequence[Token]) -> bool:
        """A source of two unknown words whose last one stands alone elsewhere: "Polanco said"."""
        if self.silver.get(self.text(capitals)) or capitals[0].start not in self.edges:
            return False
        ordinary = any(
            t.lower in self.lower or t.lower.endswith(ABSTRACT) or is_common(t.text)
            for t in capitals
        )
        return not ordinary and len(capitals) == 2

    def text(self, tokens: Sequence[Token]) -> str:
        """The words of ``tokens`` as printed."""
        return self.reading.text[tokens[0].start : tokens[-1].end] if tokens else ""
