"""A source span without a person's name: which noun it turns on, and what that names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from workbench.sources.heads import PersonTest
from workbench.sources.mention import QUANTIFIERS, Mention, MentionKind
from workbench.sources.name_use import Names, NameUse
from workbench.sources.name_words import MEDIA_WORDS
from workbench.sources.places import is_place
from workbench.sources.reading import Reading, Token
from workbench.sources.words import (
    PARTIES,
    PREPOSITIONS,
    PRONOUNS,
    country_words,
    is_role,
    plural_roles,
    words,
)

# Bodies that are places as well: "the state argued".
PUBLIC_BODIES = frozenset("state city county country nation town province village".split())
# A participle after a noun begins its complement: "people familiar with", "voters surveyed in".
COMPLEMENTS = frozenset(
    "who whom whose which that where when familiar close including such briefed involved surveyed "
    "interviewed polled based released conducted published obtained filed led run running seeking "
    "representing speaking working supporting opposed posted written issued signed sent attending "
    "living loyal aligned affiliated allied present outside inside here there "
    "gathered not now".split()
)


@dataclass(frozen=True, slots=True)
class Nouns:
    """The nouns of one source span, trimmed to ``tokens``."""

    reading: Reading
    all_names: Names
    tokens: tuple[Token, ...]
    start: int
    end: int
    text: str
    is_person: PersonTest

    def mention(self) -> Mention:
        """No name: what the head noun names decides."""
        tokens = self._nominal()
        head = tokens[-1] if tokens else self.tokens[0]
        definite = self.tokens[0].lower in {
            "the",
            "this",
            "that",
            "his",
            "her",
            "their",
            "its",
            "these",
        }
        kind = self._noun_kind(tokens or list(self.tokens[:1]), head)
        inside = self.all_names.within(self.start, self.end)
        plural = kind == "group" and not is_role(head.text)
        return Mention(
            kind,
            self.start,
            self.end,
            self.text,
            head.lower,
            tuple(inside),
            None,
            definite,
            plural,
            head.end,
        )

    def _nominal(self) -> list[Token]:
        """The words up to the head noun: before any preposition, relative clause or comma."""
        kept: list[Token] = []
        for k, token in enumerate(self.tokens):
            quantifier = kept and kept[-1].lower in QUANTIFIERS and token.lower == "of"
            if quantifier:
                rest = list(self.tokens[k + 1 :])
                inner = self._cut(rest)
                return inner or kept
            if kept and self._stops(token, kept[-1].lower):
                break
            if token.is_word or token.lower in {"'s", "’s"}:
                kept.append(token)
        return [t for t in kept if t.lower not in {"'s", "’s"}]

    def _cut(self, tokens: Sequence[Token]) -> list[Token]:
        kept: list[Token] = []
        for token in tokens:
            if kept and self._stops(token, kept[-1].lower):
                break
            if token.is_word:
                kept.append(token)
        return kept

    def _stops(self, token: Token, before: str) -> bool:
        if self._in_name_word(token):
            return False
        marks = token.text in {",", ";", "(", "—", "–", ":"}
        if before in plural_roles() | words("groups") and token.lower.endswith(("ing", "ed")):
            return True  # "judges handling ...", "voters surveyed by ..."
        return marks or token.lower in PREPOSITIONS | COMPLEMENTS | {"and", "or"}

    def _in_name_word(self, token: Token) -> bool:
        return any(
            n.start < token.start < n.end and n.kind == "organisation"
            for n in self.all_names.within(self.start, self.end)
        )

    def _noun_kind(self, tokens: Sequence[Token], head: Token) -> MentionKind:
        noun = head.lower
        name = self._name_at(head)
        if name is not None and noun.endswith("s") and self.tokens[0].lower == "the":
            one = replace(name, text=name.text[:-1])
            if self.is_person(one):
                return "group"  # "the Vosses"
        if name is not None and name.kind == "organisation" and noun not in plural_roles():
            return "organisation" if noun not in words("documents") else "document"
        if noun in words("documents"):
            return "document"
        if noun in words("groups") or noun in plural_roles():
            return "group"
        if is_role(noun) and not (
            head.capital and name is not None and name.kind == "other" and noun in MEDIA_WORDS
        ):
            return "description"
        if noun in words("organisation_words"):
            return "organisation"
        if noun in PUBLIC_BODIES:
            return "organisation"
        if noun in PARTIES or (noun in country_words() and country_words()[noun][1] == "people"):
            return "group"
        if name is not None and (is_place(name.text) or name.kind in {"place", "organisation"}):
            return "organisation"
        if (name is not None and name.kind == "people") or noun in QUANTIFIERS or noun.isdigit():
            return "group"
        if head.capital and name is not None:
            return "organisation" if not noun.endswith("s") or noun in MEDIA_WORDS else "group"
        if noun.endswith(("ist", "ian", "man", "woman")) and head.text.islower():
            return "description"
        if noun in {"those", "these"} | PRONOUNS:
            return "group"
        return (
            "group"
            if noun.endswith(("s", "people", "men", "women")) and not noun.endswith("ss")
            else "document"
        )

    def _name_at(self, token: Token) -> NameUse | None:
        for name in self.all_names.within(self.start, self.end):
            if name.start <= token.start and token.end <= name.end:
                return name
        return None
