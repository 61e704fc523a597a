"""What a source span is by its words alone: a pronoun, a named person, a group, a document.

A mention says which noun or name the span turns on ("a spokesman for Karl Orne" is a spokesman,
not Karl Orne); who that is, is found later with the rest of the article in view.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from workbench.attribution.model import Span
from workbench.sources.heads import Heads, PersonTest
from workbench.sources.mention import NOTHING, QUANTIFIERS, Mention
from workbench.sources.name_use import Names, NameUse
from workbench.sources.nouns import Nouns
from workbench.sources.reading import Reading, Token
from workbench.sources.words import (
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    is_role,
    plural_roles,
)

# Reporting words that a source span may carry along at its start ("said Ann Smith").
REPORTING = frozenset("said says told tells added adds wrote writes asked asks according".split())
# "I'd", "they're", "who’ve" are the pronoun.
CONTRACTION = re.compile(r"['’](?:d|m|s|ve|ll|re)$")


def read_mention(
    reading: Reading, names: Names, spans: Sequence[Span], is_person: PersonTest
) -> Mention:
    """The mention that a source of one or more pieces makes; the first piece carries the name."""
    for start, end in spans:
        mention = _read(reading, names, start, end, is_person)
        if mention.kind != "none":
            return mention
    return NOTHING


def _read(reading: Reading, names: Names, start: int, end: int, is_person: PersonTest) -> Mention:
    tokens = _trimmed(reading.between(start, end))
    if not tokens:
        return NOTHING
    start, end = tokens[0].start, tokens[-1].end
    text = reading.text[start:end]
    base = _Base(
        reading, names, tuple(tokens), start, end, text, is_person, Heads(reading, end, is_person)
    )
    return (
        base.pronoun()
        or base.people()
        or base.described_person()
        or Nouns(reading, names, tuple(tokens), start, end, text, is_person).mention()
    )


def _trimmed(tokens: Sequence[Token]) -> list[Token]:
    """Without marks at the edges, a trailing possessive, and leading "said" or "and"."""
    kept = list(tokens)
    while kept and (
        (not kept[0].is_word and kept[0].text not in "“\"‘'@")
        or kept[0].lower
        in REPORTING | {"and", "but", "while", "as", "by", "so", "from", "to", "among"}
    ):
        kept.pop(0)
    while kept and (
        (not kept[-1].is_word and kept[-1].text not in {")", "”", '"', "%"})
        or kept[-1].lower in {"'s", "’s"}
    ):
        kept.pop()
    return kept


@dataclass(frozen=True, slots=True)
class _Base:
    reading: Reading
    all_names: Names
    tokens: tuple[Token, ...]
    start: int
    end: int
    text: str
    is_person: PersonTest
    heads: Heads

    def pronoun(self) -> Mention | None:
        plain = [CONTRACTION.sub("", t.lower) for t in self.tokens if t.is_word]
        if not plain:
            return None
        # "he himself", "most of whom", "they all", "each"
        if (
            plain[0] in PRONOUNS
            and (len(plain) == 1 or plain[0] not in DETERMINERS | {"that"})
            and len(plain) < 4
        ):
            if len(plain[0]) > 1 and self.tokens[0].text.isupper():
                return None  # "US", "WHO", "IT"
            return Mention("pronoun", self.start, self.end, self.text, plain[0])
        if plain[0] in {"he", "she"} and plain[1:2] == ["and"]:
            return Mention("pronoun", self.start, self.end, self.text, plain[0])
        if plain[0] in PREPOSITIONS and plain[-1] in PRONOUNS and len(plain) < 5:
            last = self.tokens[-1]  # "In Seoul they": the place is no part of who speaks
            return Mention("pronoun", last.start, last.end, self.text, last.lower)
        if len(plain) <= 4 and plain[-1] in {"whom", "them"} and plain[0] in QUANTIFIERS:
            return Mention("pronoun", self.start, self.end, self.text, plain[-1], plural=True)
        if plain[:1] == ["all"] and plain[1:] == ["of", "whom"]:
            return Mention("pronoun", self.start, self.end, self.text, "whom", plural=True)
        if plain in (
            ["both"],
            ["each"],
            ["the", "two"],
            ["the", "pair"],
            ["both", "men"],
            ["both", "candidates"],
            ["both", "women"],
        ):
            return Mention("pronoun", self.start, self.end, self.text, "both", plural=True)
        return None

    def people(self) -> Mention | None:
        """One named person or several, where the span turns on the name itself."""
        first = self._first_segment_end()
        inside = self.all_names.within(self.start, self.end)
        people = [n for n in inside if self.heads.can_be_person(n) or self._belongs(n)]
        heads = [n for n in people if n.end <= first and self.heads.is_head(n, self.start)]
        if not heads:
            return None
        several = self.heads.coordinated(
            heads[0], [n for n in inside if n in people or _two_words(n)]
        )
        if several is None:
            return None
        return Mention(
            "person", self.start, self.end, self.text, names=several, plural=len(several) > 1
        )

    def _belongs(self, name: NameUse) -> bool:
        """Whether an unknown name of two words is somebody's: "Amnesty’s Agnès Callamard"."""
        i = self.reading.index(name.start)
        return i > 0 and _two_words(name) and self.reading.tokens[i - 1].lower in {"'s", "’s"}

    def described_person(self) -> Mention | None:
        """A description and then the name: "A lawyer for the ferry owners, David Holm"."""
        cut = self._first_segment_end()
        if cut >= self.end:
            return None
        before = [t for t in self.tokens if t.start < cut]
        last = before[-1].lower if before else ""
        described = any(is_role(t.text) or t.lower in plural_roles() for t in before)
        owned = before and before[0].lower not in {"the", "a", "an"}
        if not described and not (owned and last.endswith(("er", "or", "ist"))):
            return None
        following_words = [t.lower for t in self.tokens if t.start > cut][:2]
        if {"including", "such", "like", "among", "led"} & set(following_words):
            return None
        after = self.reading.index(cut) + 1
        following = self.reading.tokens[after].start if after < len(self.reading.tokens) else cut
        for name in self.all_names.within(cut, self.end):
            if (self.heads.can_be_person(name) or _two_words(name)) and self.heads.is_head(
                name, following
            ):
                return Mention(
                    "person",
                    self.start,
                    self.end,
                    self.text,
                    names=(name,),
                    before=(self.start, cut),
                )
        return None

    def _first_segment_end(self) -> int:
        depth = 0
        for token in self.tokens:
            depth += (token.text in "([“") - (token.text in ")]”")
            if token.text in {",", ";", "—", "–"} and depth <= 0 and not self._in_name(token):
                return token.start
        return self.end

    def _in_name(self, token: Token) -> bool:
        return any(
            n.start < token.start < n.end for n in self.all_names.within(self.start, self.end)
        )


def _two_words(name: NameUse) -> bool:
    """A name of two capitalised words of no known kind: beside a role or a person, a person's."""
    return name.kind == "other" and len(name.text.split()) == 2
