"""What a source span is by its words alone: a pronoun, a named person, a group, a document.

A mention says which noun or name the span turns on ("a spokesman for Donald Trump" is a spokesman,
not Donald Trump); who that is, is found later with the rest of the article in view.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from workbench.attribution.model import Span
from workbench.sources.names import MEDIA_WORDS, Names, NameUse
from workbench.sources.places import is_place
from workbench.sources.reading import Reading, Token
from workbench.sources.roles import ENDS_ROLE
from workbench.sources.words import (
    TITLE_WORDS,
    COURTESY,
    DETERMINERS,
    OFFICES,
    PARTIES,
    PREPOSITIONS,
    PRONOUNS,
    country_words,
    is_role,
    plural_roles,
    words,
)

MentionKind = Literal[
    "none", "pronoun", "person", "organisation", "group", "document", "description"
]
# Reporting words that a source span may carry along at its start ("said Ann Smith").
REPORTING = frozenset("said says told tells added adds wrote writes asked asks according".split())
QUANTIFIERS = frozenset(
    "one some many most several few none both half two three four five six seven eight nine ten "
    "dozens scores hundreds thousands millions majority majorities number group percent percentage "
    "plurality handful couple lot lots members rest trio pair quarter third two-thirds each "
    "any all those others".split()
)
# "I'd", "they're", "who’ve" are the pronoun.
CONTRACTION = re.compile(r"['’](?:d|m|s|ve|ll|re)$")
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
class Mention:
    """A source span, read (code points, end exclusive).

    ``names`` are the names it turns on; ``head`` the noun where there is no name; ``before`` the
    description in front of a name ("A lawyer for the news outlets, David Schulz"); ``possessor``
    the name that owns the noun ("Scott's aides").
    """

    kind: MentionKind
    start: int
    end: int
    text: str
    head: str = ""
    names: tuple[NameUse, ...] = ()
    before: Span | None = None
    definite: bool = False
    plural: bool = False
    noun_end: int = 0


NOTHING = Mention("none", 0, 0, "")


# Whether a name that is not plainly a person's can be one here (asked for bare words).
PersonTest = Callable[[NameUse], bool]


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
    base = _Base(reading, names, tuple(tokens), start, end, text, is_person)
    return base.pronoun() or base.people() or base.described_person() or base.noun_phrase()


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
        people = [n for n in inside if self._can_be_person(n)]
        heads = [n for n in people if n.end <= first and self._is_head(n, self.start)]
        if not heads:
            return None
        several = self._coordinated(heads[0], [n for n in inside if n in people or _two_words(n)])
        if several is None:
            return None
        return Mention(
            "person", self.start, self.end, self.text, names=several, plural=len(several) > 1
        )

    def described_person(self) -> Mention | None:
        """ "A lawyer for the news outlets, David Schulz": a description, then the name."""
        cut = self._first_segment_end()
        if cut >= self.end:
            return None
        before = [t for t in self.tokens if t.start < cut]
        last = before[-1].lower if before else ""
        if not any(is_role(t.text) or t.lower in plural_roles() for t in before):
            if before[0].lower in {"the", "a", "an"} or not last.endswith(("er", "or", "ist")):
                return None
        following_words = [t.lower for t in self.tokens if t.start > cut][:2]
        if {"including", "such", "like", "among", "led"} & set(following_words):
            return None
        after = self.reading.index(cut) + 1
        following = self.reading.tokens[after].start if after < len(self.reading.tokens) else cut
        for name in self.all_names.within(cut, self.end):
            if (self._can_be_person(name) or _two_words(name)) and self._is_head(name, following):
                return Mention(
                    "person",
                    self.start,
                    self.end,
                    self.text,
                    names=(name,),
                    before=(self.start, cut),
                )
        return None

    def noun_phrase(self) -> Mention:
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

    def _can_be_person(self, name: NameUse) -> bool:
        if name.kind == "person":
            return True
        return (name.weak or name.kind in {"other", "place", "people"}) and self.is_person(name)

    def _is_head(self, name: NameUse, start: int) -> bool:
        """Whether the phrase that begins at ``start`` turns on ``name``."""
        before = self.reading.between(start, name.start)
        if any(t.text in {",", ";", "—"} for t in before):
            return False
        if any(
            t.lower in ENDS_ROLE | {"who", "that"}
            or (t.lower in {"'s", "’s", "'", "’"} and not self._owned(t, name))
            for t in before
        ):
            return False
        for k, token in enumerate(before):
            if token.lower in PREPOSITIONS and not self._inside_title(before, k):
                return False
        if not self._title_words(before, name):
            return False
        if (
            before
            and before[0].lower in {"the", "a", "an"}
            and not any(is_role(t.text) or t.lower in {"late", "then"} for t in before)
        ):
            # "the Trump campaign", "a Clinton supporter": the name only qualifies; "the Rev. X" is he.
            adjective = len(before) > 1 and name.kind == "person" and not before[1].capital
            if not name.title and not adjective:
                return False
        return self._ends_phrase(name)

    def _title_words(self, before: Sequence[Token], name: NameUse) -> bool:
        """Whether what stands before a name can be its title: it ends in a role, or is all of a kind."""
        lower = [t for t in before if t.is_word and not t.capital and t.lower not in DETERMINERS]
        odd = [
            t
            for t in lower
            if not (is_role(t.text) or t.lower in TITLE_WORDS | PREPOSITIONS | {"'s", "’s"})
        ]
        if not odd or not before:
            return True
        last = before[-1]
        governs = any(t.lower.endswith("ing") and "-" not in t.text for t in odd)
        if name.kind == "person" and len(odd) < 3 and not governs:
            return True  # "14-year-old Ann Smith", "brothers John and Paul Smith"
        return (
            is_role(last.text)
            or last.lower.rstrip(".") in OFFICES
            or self._inside_title_end(before)
        )

    def _inside_title_end(self, before: Sequence[Token]) -> bool:
        return any(
            self._inside_title(before, k) for k, t in enumerate(before) if t.lower in PREPOSITIONS
        )

    def _owned(self, possessive: Token, name: NameUse) -> bool:
        """ "Ann Dole's manager Rolf Ek", "Harbor News' Rolf Ek": the name at the end is meant."""
        between = self.reading.between(possessive.end, name.start)
        return not between or any(is_role(t.text) for t in between)

    def _inside_title(self, before: Sequence[Token], k: int) -> bool:
        """ "Secretary of State ..." and "Ambassador to South Korea ...": no governor of the name."""
        if k == 0 or not any(is_role(t.text) for t in before[:k]):
            return False
        complement = [t for t in before[k + 1 :] if t.lower not in {"the", "a"} and t.is_word]
        offices = {t.lower.rstrip(".") for t in complement} & (set(COURTESY) | set(OFFICES))
        roles = [t for t in complement if is_role(t.text)]
        if not complement or offices & set(COURTESY):
            return False
        if roles and complement.index(roles[0]) == 0:
            return False
        return complement[0].capital or complement[0].lower in {"state", "staff"}

    def _ends_phrase(self, name: NameUse) -> bool:
        """Nothing behind the name makes it a mere qualifier ("Clinton's aides")."""
        i = self.reading.index(name.end)
        rest = [t for t in self.reading.tokens[i : i + 12] if t.start < self.end]
        if rest and rest[0].text == "(":
            closing = next((k for k, t in enumerate(rest) if t.text == ")"), len(rest) - 1)
            rest = rest[closing + 1 :]
        if not rest:
            return True
        following = rest[0]
        if following.lower in PREPOSITIONS | {
            "who",
            "whose",
            "whom",
            "which",
            "that",
            "and",
            "&",
            "or",
            "himself",
            "herself",
            "then",
            "now",
            "also",
            "nor",
        }:
            return True
        return (
            following.text in {",", ";", "—", "–", "-", "”", '"', "’", "'"}
            or following.text.isdigit()
        )

    def _coordinated(self, head: NameUse, people: Sequence[NameUse]) -> tuple[NameUse, ...] | None:
        """The names joined to ``head`` by "and" or commas; None where a group is joined to it."""
        joined = [head]
        for name in people:
            if name.start <= joined[-1].end:
                continue
            between = self.reading.between(joined[-1].end, name.start)
            link = [t for t in between if t.lower not in {"both", "then", "the", "or", "nor"}]
            plain = all(
                t.text == "," or t.lower in {"and", "&"} or t.capital or is_role(t.text)
                for t in link
            )
            conjunction = any(t.lower in {"and", "&", "or", "nor"} for t in between)
            comma = any(t.text == "," for t in link)
            if (
                plain
                and link
                and (conjunction or comma and self._list_goes_on(name))
                and self._ends_phrase(name)
            ):
                joined.append(name)
        if len(joined) > 1 and not self._has_and(joined):
            return (head,)
        return tuple(joined)

    def _list_goes_on(self, name: NameUse) -> bool:
        return any(t.lower in {"and", "&"} for t in self.reading.between(name.end, self.end))

    def _has_and(self, joined: Sequence[NameUse]) -> bool:
        between = self.reading.between(joined[0].end, joined[-1].start)
        return any(t.lower in {"and", "&", "or", "nor"} for t in between)

    def _nominal(self) -> list[Token]:
        """The words up to the head noun: before any preposition, relative clause or comma."""
        kept: list[Token] = []
        for k, token in enumerate(self.tokens):
            quantifier = kept and kept[-1].lower in QUANTIFIERS and token.lower == "of"
            if quantifier:
                rest = [t for t in self.tokens[k + 1 :]]
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
                return "group"  # "the Clintons"
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
        if noun in PARTIES or noun in country_words() and country_words()[noun][1] == "people":
            return "group"
        if name is not None and (is_place(name.text) or name.kind in {"place", "organisation"}):
            return "organisation"
        if name is not None and name.kind == "people" or noun in QUANTIFIERS or noun.isdigit():
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


def _two_words(name: NameUse) -> bool:
    """A name of two capitalised words of no known kind: beside a role or a person, a person's."""
    return name.kind == "other" and len(name.text.split()) == 2
