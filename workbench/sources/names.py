"""Where names stand in a text and what they name: a person, an organisation, a place.

The tagger's names are one witness and may be missing; the words themselves (titles, first names,
"Institute", initials, what stands next to them) are the other and win where they are plain.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Literal

from workbench.attribution.model import Name
from workbench.sources.personal_names import is_family_first
from workbench.sources.reading import Reading, Token
from workbench.sources.words import (
    CALENDAR,
    COURTESY,
    FUNCTION_WORDS,
    OFFICES,
    PARTICLES,
    PARTIES,
    SUFFIXES,
    country_words,
    gender_of_first_name,
    is_first_name,
    is_role,
    place_names,
    plural_roles,
    words,
)

UseKind = Literal["person", "organisation", "place", "people", "other"]
# What an organisation's name may end in although the word also is a person's or a thing's.
MEDIA_WORDS = frozenset(
    "times post journal herald tribune gazette guardian observer globe hill examiner chronicle "
    "inquirer star sun mail telegraph courier dispatch sentinel caller beast atlantic economist "
    "intercept wire".split()
)
# "Institute for ...", "Department of ...": after these a joiner goes on with the name.
OPEN_ENDED = frozenset(
    "institute department university center centre committee council school bureau office ministry "
    "board bank house court college association society academy foundation federation league "
    "union commission agency alliance coalition chamber service academies fund campaign "
    "administration museum division directorate library congress authority organization "
    "organisation party secretariat faculty embassy citizens americans national congressional "
    "international centers centres network conference partners students bar daughters "
    "club veterans doctors reporters physicians mothers women friends sons concerned".split()
)
# "People's Party", "Women's March": the possessive is part of the name.
OWNERS = frozenset(
    "people women men children veterans workers farmers citizens nation mayor governor attorney "
    "general lloyd king queen girls boys teamsters sheriff".split()
)
# Endings of ordinary words, which make two capitalised ones an organisation ("Judicial Watch").
ABSTRACT = (
    "ism", "ing", "ics", "ial", "ional", "ion", "ity", "ment", "ance", "ence", "ive", "ology", "tech",
    "soft", "net", "com", "bank", "watch", "works", "ware", "line", "lines", "press", "ways", "care",
)  # fmt: skip
CONTRACTION = re.compile(r"['’](?:d|m|ve|ll|re)$")  # "I'd" is "I"
# Words of a title that stand between the institution and the role: "Senate *Minority* Leader".
RANKS = frozenset(
    "prime district circuit minority majority vice deputy chief senior executive managing press communications "
    "communication political policy democratic republican floor associate assistant acting "
    "interim former general foreign".split()
)
TITLE_LINE_WORDS = 5  # of so many longer words at least
TITLE_LINE_SHARE = 0.8  # a line with more of its longer words capitalised is a headline
SILVER = {"person": "person", "organization": "organisation", "location": "place", "misc": "other"}


@dataclass(frozen=True, slots=True)
class NameUse:
    """A name at one place of the text (code points, end exclusive).

    ``title`` is the courtesy title or abbreviated office before it ("Mr.", "Sen."), not part of
    ``text``; ``weak`` is a bare word that the tagger alone took for a body's or a place's, and which
    a person of that family name may yet claim. ``kind`` is "people" for demonyms and parties ("Republicans").
    """

    start: int
    end: int
    text: str
    kind: UseKind
    title: str = ""
    weak: bool = False


class Names:
    """All names of a text in order, found again by where they stand."""

    def __init__(self, uses: Sequence[NameUse]) -> None:
        self.uses = tuple(uses)
        self._starts = [use.start for use in self.uses]

    def within(self, start: int, end: int) -> tuple[NameUse, ...]:
        """The names that lie wholly inside [start, end)."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return tuple(use for use in self.uses[first:last] if use.end <= end)


def find_names(
    reading: Reading,
    silver: Sequence[Name] = (),
    known: Callable[[str], str | None] = lambda name: None,
    edges: Collection[int] = frozenset(),
) -> Names:
    """All names of a text, in order; linear in its length.

    ``known`` gives the kind of a name the authority holds; ``edges`` are the offsets where sources
    begin and end, over which no name runs ("The Washington Post Trump said").
    """
    lower = frozenset(t.text for t in reading.tokens if t.text[0].islower())
    votes: Counter[tuple[str, str]] = Counter()
    for name in silver:
        votes[reading.text[name.start : name.end], SILVER[name.kind]] += 1
    finder = _Finder(reading, lower - _capital_inside(reading), _winners(votes), known, edges)
    return Names(finder.uses())


def _capital_inside(reading: Reading) -> frozenset[str]:
    """Words (lower case) that also stand capitalised in mid-sentence: "Trump" beside "trump"."""
    inside: set[str] = set()
    for before, token in zip(reading.tokens, reading.tokens[1:], strict=False):
        if token.capital and before.is_word and before.text[0].islower():
            inside.add(token.lower)
    return frozenset(inside)


def _winners(votes: Counter[tuple[str, str]]) -> dict[str, str]:
    best: dict[str, tuple[int, str]] = {}
    for (text, kind), count in votes.items():
        if count > best.get(text, (0, ""))[0]:
            best[text] = (count, kind)
    return {text: kind for text, (_, kind) in best.items()}


@dataclass(frozen=True, slots=True)
class _Finder:
    reading: Reading
    lower: frozenset[str]
    silver: dict[str, str]
    known: Callable[[str], str | None]
    edges: Collection[int]

    def uses(self) -> list[NameUse]:
        found: list[NameUse] = []
        tokens = self.reading.tokens
        heads = self._headline_lines()
        i = 0
        while i < len(tokens):
            starts = tokens[i].capital and tokens[i].is_word
            if not starts and not self._particle_first(i):
                i += 1
                continue
            end = self._run_end(i)
            headline = self.reading.line(tokens[i].start) in heads
            found.extend(self._pieces(i, end, headline))
            i = end
        return found

    def _particle_first(self, i: int) -> bool:
        """ "van der Meer said": a family name that begins with a small letter."""
        tokens = self.reading.tokens
        if tokens[i].text not in PARTICLES or tokens[i].start not in self.edges:
            return False
        k = i + 1
        while k < len(tokens) and tokens[k].text in PARTICLES and k < i + 3:
            k += 1
        return self._is_capital(k)

    def _headline_lines(self) -> frozenset[int]:
        """Lines whose capitals say nothing, for nearly every word has one."""
        long: Counter[int] = Counter()
        capital: Counter[int] = Counter()
        for token in self.reading.tokens:
            if len(token.text) > 3 and token.text[0].isalpha():
                line = self.reading.line(token.start)
                long[line] += 1
                capital[line] += token.text[0].isupper()
        return frozenset(
            n
            for n, count in long.items()
            if count >= TITLE_LINE_WORDS and capital[n] >= TITLE_LINE_SHARE * count
        )

    def _run_end(self, i: int) -> int:
        """Index after the run of capitalised words that starts at token ``i``."""
        tokens = self.reading.tokens
        open_ended = joined = False
        j = i
        while True:
            open_ended = open_ended or tokens[j].lower in OPEN_ENDED
            j += 1
            if j >= len(tokens) or not self._touches(j):
                return j
            step = self._step(j, open_ended, joined)
            if step == 0:
                return j
            joined = joined or (step > 1 and tokens[j].lower in {"of", "for", "on"})
            j += step - 1

    def _touches(self, j: int) -> bool:
        """Whether token ``j`` can go on with the name of the token before it."""
        tokens = self.reading.tokens
        if tokens[j].start in self.edges or tokens[j - 1].end in self.edges and tokens[j].is_word:
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
        if (
            token.lower in {"'s", "’s"}
            and tokens[j - 1].lower in OWNERS
            and self._is_capital(j + 1)
        ):
            return 2
        if token.lower in PARTICLES and gap:
            for k in range(1, 3):
                if self._is_capital(j + k):
                    return k + 1
                if j + k >= len(tokens) or tokens[j + k].lower not in PARTICLES:
                    return 0
        allowed = {"of", "for", "on"} | ({"and", "&", "the"} if joined else {"&"})
        if token.lower in allowed and (open_ended or token.text == "&"):
            if self._is_capital(j + 1) and not self._begins_person(j + 1):
                return 2
            if (
                j + 2 < len(tokens)
                and tokens[j + 1].lower in {"the", "a"}
                and self._is_capital(j + 2)
            ):
                return 3
        if token.lower == "at" and joined and self._is_capital(j + 1):
            return 2 if tokens[j - 1].lower in place_names() else 0
        return 0

    def _is_capital(self, j: int) -> bool:
        tokens = self.reading.tokens
        return j < len(tokens) and tokens[j].capital and tokens[j].is_word and self._touches(j)

    def _begins_person(self, j: int) -> bool:
        token = self.reading.tokens[j]
        titled = token.lower.rstrip(".") in COURTESY or token.lower.rstrip(".") in OFFICES
        return titled or (is_first_name(token.text) and self._is_capital(j + 1))

    def _nickname(self, j: int) -> int:
        """Robert C. "Bobby" Scott, Katherine (Kate) Hill: a nickname inside the name."""
        tokens = self.reading.tokens
        if j + 3 >= len(tokens) or not tokens[j + 1].capital or not self._is_capital(j + 3):
            return 0
        closes = tokens[j + 2].text in {'"', "”", ")"}
        tight = tokens[j + 1].start == tokens[j].end and tokens[j + 2].start == tokens[j + 1].end
        return 4 if closes and tight else 0

    def _pieces(self, i: int, end: int, headline: bool) -> list[NameUse]:
        """The names inside one run: "US Ambassador to South Korea Philip Goldberg" holds more."""
        tokens = list(self.reading.tokens[i:end])
        tokens = self._without_opening_word(tokens)
        if not tokens:
            return []
        text = self._text(tokens)
        if headline and text not in self.silver and not self.known(text):
            return self._headline_pieces(tokens)
        return self._split(tokens)

    def _headline_pieces(self, tokens: list[Token]) -> list[NameUse]:
        """In a headline only what the tagger saw as a name, or a first name and what follows."""
        found: list[NameUse] = []
        k = 0
        while k < len(tokens):
            for width in (4, 3, 2, 1):
                part = tokens[k : k + width]
                kind = self.silver.get(self._text(part)) if len(part) == width else None
                if kind:
                    found.append(self._use(part, kind))  # type: ignore[arg-type]
                    k += width
                    break
            else:
                pair = tokens[k : k + 2]
                if len(pair) == 2 and is_first_name(pair[0].text) and not _is_common(pair[1].text):
                    found.append(self._use(pair, "person"))
                    k += 1
                k += 1
        return found

    def _without_opening_word(self, tokens: list[Token]) -> list[Token]:
        """Drop words that are capitalised only because a sentence or quotation begins."""
        while tokens:
            first = tokens[0]
            key = first.lower
            whole_source = first.start in self.edges and tokens[-1].end in self.edges
            if whole_source and key not in FUNCTION_WORDS and not _is_common(first.text):
                return tokens
            opens = self._opens(first)
            if first.text == "Will" and opens and self._asks(first):
                return tokens[1:]
            function = CONTRACTION.sub("", key) in FUNCTION_WORDS and not _abbreviation(first)
            if function and (opens or key in {"the", "a", "an", "i"} or len(tokens) == 1):
                tokens = tokens[1:]
                continue
            common = key in self.lower or _is_common(first.text)
            if opens and common and not (is_first_name(first.text) and len(tokens) > 1):
                single = len(tokens) == 1 and self.silver.get(first.text) in {
                    "person",
                    "organisation",
                }
                if not single and not self._titled(first):
                    tokens = tokens[1:]
                    continue
            return tokens
        return tokens

    def _asks(self, token: Token) -> bool:
        _, end = self.reading.sentence_bounds(token.start)
        return self.reading.text[token.start : end].rstrip(' \n”"').endswith("?")

    def _titled(self, token: Token) -> bool:
        key = token.lower.rstrip(".")
        return (
            key in COURTESY or key in OFFICES or is_role(key) or key in words("organisation_words")
        )

    def _opens(self, token: Token) -> bool:
        i = self.reading.index(token.start)
        if i == 0:
            return True
        before = self.reading.tokens[i - 1]
        return before.text in ".!?…:“\"‘'—–(" or "\n" in self.reading.text[before.end : token.start]

    def _split(self, tokens: list[Token]) -> list[NameUse]:
        title = ""
        cut = self._person_start(tokens)
        if cut is None:
            return [self._use(tokens, self._kind(tokens, ""))]
        before, person = tokens[:cut], tokens[cut:]
        pieces: list[NameUse] = []
        while before and before[-1].lower.rstrip(".") in COURTESY | OFFICES:
            title = self._office(before[-1]) + (" " + title if title else "")
            before = before[:-1]
        if before:
            pieces.extend(self._prefix(before))
        pieces.append(
            self._use(person, self._kind(person, title or ("role" if before else "")), title)
        )
        return pieces

    def _office(self, token: Token) -> str:
        plain = token.text.endswith(".") or token.lower in COURTESY or token.text.isupper()
        return token.text if plain else token.text + "."

    def _prefix(self, tokens: list[Token]) -> list[NameUse]:
        """Names among the words of a title: the institution before its role noun."""
        parts: list[list[Token]] = [[]]
        for token in tokens:
            if (
                is_role(token.text)
                or token.lower in {"of", "to", "for", "the", "and"}
                and not parts[-1]
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
            self._use(part, self._kind(part, ""))
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
            if key in COURTESY or key in OFFICES and tokens[k - 1].text != "St.":
                return k
            if (
                is_role(key)
                and not self._is_name_word(tokens, k - 1)
                and not _organisation_like(rest)
            ):
                return k
        for k in range(1, len(tokens) - 1):
            if is_first_name(tokens[k].text) and self._ends_prefix(tokens[:k]):
                return k
        return 0 if self._kind(tokens, "") == "person" else None

    def _is_name_word(self, tokens: list[Token], k: int) -> bool:
        """ "King" in Martin Luther King Jr. or "Baker" in Dean Baker is no role."""
        given = tokens[:k]
        initials = [t for t in given if len(t.text.rstrip(".")) == 1]
        return bool(given) and all(is_first_name(t.text) or t in initials for t in given)

    def _ends_prefix(self, tokens: list[Token]) -> bool:
        key = self._text(tokens).casefold()
        if key in country_words() or key in place_names() or self.known(key) == "organisation":
            return True
        last = tokens[-1].lower
        return (
            last in words("organisation_words")
            or last in {"state", "news", "staff", "affairs"}
            or (last in country_words() or last in place_names())
        )

    def _kind(self, tokens: list[Token], title: str) -> UseKind:
        text = self._text(tokens)
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
        if key in CALENDAR or tokens[0].lower in CALENDAR and len(tokens) == 1:
            return "other"
        if all(token.lower in PARTIES for token in tokens) or key in plural_roles() | words(
            "groups"
        ):
            return "people"
        if _organisation_like(tokens):
            return "organisation"
        if self._person_like(tokens):
            return "person"
        if len(tokens) == 1 and gender_of_first_name(text):
            return "person"
        voted = self.silver.get(text)
        if voted:
            return voted  # type: ignore[return-value]
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

    def _after_description(self, i: int) -> bool:
        """ "His chief strategist, Tad Devine": a role and a comma before the name."""
        every = self.reading.tokens
        if i < 3 or every[i - 1].text != ",":
            return False
        before = every[max(0, i - 6) : i - 1]
        return is_role(before[-1].text) and any(
            t.lower in {"his", "her", "their", "its", "a", "an", "the", "’s", "'s"} for t in before
        )

    def _family_name_alone(self, capitals: Sequence[Token]) -> bool:
        """A source of two unknown words whose last one stands alone elsewhere: "Polanco said"."""
        if self.silver.get(self._text(capitals)) or capitals[0].start not in self.edges:
            return False
        ordinary = any(
            t.lower in self.lower or t.lower.endswith(ABSTRACT) or _is_common(t.text)
            for t in capitals
        )
        return not ordinary and len(capitals) == 2

    def _introduced(self, tokens: list[Token]) -> bool:
        """A role noun before it ("spokesman ...") or an apposition behind (", an analyst at")."""
        i = self.reading.index(tokens[0].start)
        j = self.reading.index(tokens[-1].start) + 1
        every = self.reading.tokens
        if self._after_description(i):
            return True
        if i and is_role(every[i - 1].text) and every[i - 1].text[0].islower() and self._touches(i):
            return True
        if j + 2 < len(every) and every[j].text == "," and every[j + 1].text.isdigit():
            return every[j + 2].text == ","
        if j + 2 < len(every) and every[j].text == "," and every[j + 1].lower in {"a", "an", "the"}:
            return any(is_role(token.text) for token in every[j + 2 : j + 6])
        return False

    def _text(self, tokens: Sequence[Token]) -> str:
        return self.reading.text[tokens[0].start : tokens[-1].end] if tokens else ""

    def _use(self, tokens: Sequence[Token], kind: UseKind, title: str = "") -> NameUse:
        text = self._text(tokens)
        bare = len(tokens) == 1 and kind == "organisation" and self.silver.get(text) == kind
        weak = bare and not _organisation_like(tokens) and not self.known(text)
        return NameUse(tokens[0].start, tokens[-1].end, text, kind, title, weak)


def _is_common(word: str) -> bool:
    key = word.casefold()
    lists = ("roles", "groups", "documents", "organisation_words")
    return (
        key in FUNCTION_WORDS or any(key in words(name) for name in lists) or key in plural_roles()
    )


def _abbreviation(token: Token) -> bool:
    """ "WHO", "US" and "IT" are no function words in capitals; "Will" is a name before another."""
    return (len(token.text) > 1 and token.text.isupper()) or token.text == "Will"


def organisation_words(name: str) -> bool:
    """Whether a name says of itself that it is an organisation's ("Department of ...")."""
    keys = name.casefold().split()
    return keys[-1] in words("organisation_words") or any(key in OPEN_ENDED for key in keys)


def _organisation_like(tokens: Sequence[Token]) -> bool:
    last = tokens[-1].lower
    lists = words("organisation_words")
    if len(tokens) == 1:
        text = tokens[0].text
        # Three to six capitals are an abbreviation; two are more often initials or a place.
        letters = text.replace(".", "").replace("-", "").replace("&", "")
        return last in lists or (
            letters.isupper() and 2 <= len(letters) <= 6 and text.casefold() not in country_words()
        )
    if last in lists or last in MEDIA_WORDS and not is_first_name(tokens[0].text):
        return True
    for k, token in enumerate(tokens[1:], 1):
        if token.lower in {"of", "for", "on"} and any(t.lower in OPEN_ENDED for t in tokens[:k]):
            return True
    return any(
        token.lower in {"university", "institute", "ministry", "committee"} for token in tokens
    )
