"""The names inside one run: "US Ambassador to South Korea Philip Goldberg" holds two."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.sources.name_kinds import Kinds
from workbench.sources.name_use import NameUse, UseKind
from workbench.sources.name_words import RANKS, organisation_like
from workbench.sources.reading import Token
from workbench.sources.words import (
    COURTESY,
    OFFICES,
    PARTICLES,
    SUFFIXES,
    country_words,
    is_first_name,
    is_role,
    place_names,
    words,
)


@dataclass(frozen=True, slots=True)
class Pieces:
    """Cuts runs of one text into titles, places, bodies and people."""

    kinds: Kinds

    def split(self, tokens: list[Token]) -> list[NameUse]:
        title = ""
        cut = self._person_start(tokens)
        if cut is None:
            return [self.use(tokens, self.kinds.of(tokens, ""))]
        before, person = tokens[:cut], tokens[cut:]
        pieces: list[NameUse] = []
        while before and before[-1].lower.rstrip(".") in COURTESY | OFFICES:
            title = self._office(before[-1]) + (" " + title if title else "")
            before = before[:-1]
        if before:
            pieces.extend(self._prefix(before))
        pieces.append(
            self.use(person, self.kinds.of(person, title or ("role" if before else "")), title)
        )
        return pieces

    def _office(self, token: Token) -> str:
        plain = token.text.endswith(".") or token.lower in COURTESY or token.text.isupper()
        return token.text if plain else token.text + "."

    def _prefix(self, tokens: list[Token]) -> list[NameUse]:
        """Names among the words of a title: the institution before its role noun."""
        parts: list[list[Token]] = [[]]
        for token in tokens:
            if is_role(token.text) or (
                token.lower in {"of", "to", "for", "the", "and"} and not parts[-1]
            ):
                parts.append([])
            else:
                parts[-1].append(token)
        for part in parts:
            while part and part[-1].lower in RANKS:
                part.pop()
            while part and part[0].lower in RANKS:
                part.pop(0)
        return [
            self.use(part, self.kinds.of(part, ""))
            for part in parts
            if part and any(token.capital for token in part)
        ]

    def _person_start(self, tokens: list[Token]) -> int | None:
        """Index where a person's name begins after titles, offices or places; None: nowhere."""
        for k in range(len(tokens) - 1, 0, -1):
            key = tokens[k - 1].lower.rstrip(".")
            rest = tokens[k:]
            if rest[0].lower.rstrip(".") in SUFFIXES or rest[0].text in PARTICLES | {
                "of",
                "for",
                "to",
            }:
                continue
            if key in COURTESY or (key in OFFICES and tokens[k - 1].text != "St."):
                return k
            if (
                is_role(key)
                and not self._is_name_word(tokens, k - 1)
                and not organisation_like(rest)
            ):
                return k
        for k in range(1, len(tokens) - 1):
            if is_first_name(tokens[k].text) and self._ends_prefix(tokens[:k]):
                return k
        return 0 if self.kinds.of(tokens, "") == "person" else None

    def _is_name_word(self, tokens: list[Token], k: int) -> bool:
        """Whether a role noun is part of a name, as in Martin Luther King Jr."""
        given = tokens[:k]
        initials = [t for t in given if len(t.text.rstrip(".")) == 1]
        return bool(given) and all(is_first_name(t.text) or t in initials for t in given)

    def _ends_prefix(self, tokens: list[Token]) -> bool:
        key = self.kinds.text(tokens).casefold()
        if (
            key in country_words()
            or key in place_names()
            or self.kinds.known(key) == "organisation"
        ):
            return True
        last = tokens[-1].lower
        return (
            last in words("organisation_words")
            or last in {"state", "news", "staff", "affairs"}
            or (last in country_words() or last in place_names())
        )

    def use(self, tokens: Sequence[Token], kind: UseKind, title: str = "") -> NameUse:
        text = self.kinds.text(tokens)
        bare = len(tokens) == 1 and kind == "organisation" and self.kinds.silver.get(text) == kind
        weak = bare and not organisation_like(tokens) and not self.kinds.known(text)
        return NameUse(tokens[0].start, tokens[-1].end, text, kind, title, weak)
