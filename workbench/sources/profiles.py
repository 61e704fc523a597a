"""What the article says of each person around their name: titles before it, appositions behind.

A profile is read from every place where the person is named, so that a role stated once, far
above, is there when only "Husted said" is left.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from workbench.sources.names import Names, NameUse
from workbench.sources.places import is_place
from workbench.sources.reading import Reading, Token
from workbench.sources.roles import (
    ENDS_ROLE,
    RUNS,
    Description,
    describe,
    describe_title,
    head_index,
    institution_kind,
    unlisted_head,
)
from workbench.sources.words import TITLE_WORDS, CHAMBERS, COURTESY, FUNCTION_WORDS, is_role, words

LONGEST_TITLE = 14  # words before a name that are looked at for a title
LONGEST_APPOSITION = 30  # words behind a name that are looked at for an apposition
HEAD_WITHIN = 11  # an apposition names its role within so many words
# A verb this early means that a clause follows the name, not an apposition.
VERBS = frozenset(
    "said says is was are were has had have will would can could may might told added adding "
    "saying asked wrote did does who's and but while as which".split()
)


@dataclass(slots=True)
class Profile:
    """All that was read about one person, in reading order of what was found."""

    found: list[Description]

    @property
    def role(self) -> str | None:
        """The role that goes with the institution; without one the first that is stated."""
        employer = self.employer
        if employer and employer.role:
            return employer.role
        return next((d.role for d in self.found if d.role), None)

    @property
    def roles(self) -> str:
        """All that is said of the person, for comparison."""
        return " ".join(d.role for d in self.found if d.role)

    @property
    def employer(self) -> Description | None:
        """The description whose institution counts: stated before implied, first before later."""
        stated = [d for d in self.found if d.institution]
        former = [d for d in stated if d.role and d.role.casefold().startswith(("former", "ex-"))]
        current = [d for d in stated if d not in former]
        return min(current or former, key=lambda d: d.rank, default=None)

    @property
    def country(self) -> str | None:
        employer = self.employer
        if employer and employer.country:
            return employer.country
        return next((d.country for d in self.found if d.country), None)

    @property
    def gender(self) -> str:
        return next((d.gender for d in self.found if d.gender), "")

    @property
    def heads(self) -> frozenset[str]:
        return frozenset(d.head for d in self.found if d.head)


def read_around(
    reading: Reading, use: NameUse, names: Names, limit: int | None = None
) -> list[Description]:
    """The descriptions next to one name; ``limit`` is the end of its source span if it has one."""
    found: list[Description] = []
    title = _title_before(reading, use)
    if title is not None:
        found.append(
            _chamber(describe(reading, title, use.start - _title_width(reading, use), names))
        )
    else:
        found.extend(_house(reading, use, names))
    party = _parenthesis(reading, use)
    if use.title:
        found.extend(_office(use, party))
    found.extend(_appositions(reading, use, names, limit))
    return [d for d in found if d.role or d.institution]


def _house(reading: Reading, use: NameUse, names: Names) -> list[Description]:
    """ "Harbor News' Rolf Ek": the body that owns the name."""
    i = reading.index(use.start) - len(use.title.split()) - 1
    if i < 1 or reading.tokens[i].lower not in {"'s", "’s", "'", "’"}:
        return []
    at = reading.tokens[i].start
    for name in names.within(max(0, at - 60), at + 1):
        if name.end == at and name.kind == "organisation" and not is_place(name.text):
            return [Description(None, name.text, institution_kind(name.text), rank=0)]
    return []


def _chamber(title: Description) -> Description:
    """ "Senator Ann Smith" sits in the Senate; a state's senator does not."""
    chamber = CHAMBERS.get(title.head)
    if title.institution or not chamber or "state" in (title.role or "").casefold().split():
        return title
    return replace(title, institution=chamber, institution_kind="legislature", rank=2)


def _office(use: NameUse, party: str) -> list[Description]:
    if use.title.casefold().rstrip(".") in COURTESY:
        return []
    description = describe_title(use.title)
    return [replace(description, role=f"{use.title} {party}".strip())]


def _title_width(reading: Reading, use: NameUse) -> int:
    """Characters between the end of the words before the name and the name ("Gen. ")."""
    return len(use.title) + 1 if use.title else 0


def _title_before(reading: Reading, use: NameUse) -> int | None:
    """Where the title before a name starts; None where no role noun stands there."""
    i = reading.index(use.start)
    start, _ = reading.sentence_bounds(use.start)
    k = i - len(use.title.split())
    kept: int | None = None
    last = k
    for j in range(k - 1, max(-1, k - 1 - LONGEST_TITLE), -1):
        token = reading.tokens[j]
        if token.start < start or not _title_word(reading, j, last):
            break
        last = j
        # A title starts at a word of its own, never at "of", "to", "and" or "'s".
        if token.capital or is_role(token.text) or token.lower in TITLE_WORDS - {"and"}:
            kept = j
    if kept is None:
        return None
    words_before = reading.tokens[kept:k]
    return words_before[0].start if _ends_in_role(words_before) else None


def _title_word(reading: Reading, j: int, following: int) -> bool:
    token = reading.tokens[j]
    after = reading.tokens[following] if following < len(reading.tokens) else None
    if after and reading.text[token.end : after.start].strip(" \u00a0"):
        return False
    if not token.is_word:
        return token.text == "-" or token.lower in {"'s", "’s"}
    if token.lower in {"'s", "’s", "of", "to", "for", "the", "&"}:
        return True
    if token.lower == "and":
        before = reading.tokens[j - 1] if j else token
        joined = is_role(before.text) or before.lower in TITLE_WORDS
        return joined and bool(after and (after.capital or is_role(after.text)))
    if token.capital:
        return token.lower not in FUNCTION_WORDS or token.text in {"US"}
    return is_role(token.text) or token.lower in TITLE_WORDS


def _ends_in_role(tokens: Sequence[Token]) -> bool:
    """Whether the words end in a role noun, or in one with its complement ("of State")."""
    if is_role(tokens[-1].text):
        return True
    for k in range(len(tokens) - 1, 0, -1):
        if tokens[k].lower in {"of", "to", "for"}:
            complement = [t for t in tokens[k + 1 :] if t.lower != "the"]
            if not is_role(tokens[k - 1].text):
                continue
            return bool(complement) and all(t.capital or t.lower == "state" for t in complement)
        if is_role(tokens[k].text):
            return False
    return False


def _parenthesis(reading: Reading, use: NameUse) -> str:
    """ "(R-Ga.)" or "(D)" right behind the name."""
    i = reading.index(use.end)
    tokens = reading.tokens[i : i + 8]
    if not tokens or tokens[0].text != "(":
        return ""
    for token in tokens:
        if token.text == ")":
            text = reading.text[tokens[0].start : token.end]
            return text if tokens[1].text[0] in "RDI" and len(text) < 22 else ""
    return ""


def _appositions(
    reading: Reading, use: NameUse, names: Names, limit: int | None
) -> list[Description]:
    i = reading.index(use.end)
    i = _past_parenthesis(reading, i)
    tokens = reading.tokens
    if i >= len(tokens):
        return []
    # Outside a source span "Clinton at an NBC forum" says where she was, not whom she works for.
    allowed = {"of"} if limit is None else {"of", "from", "at", "with"}
    if tokens[i].lower in allowed:
        return _affiliation_behind(reading, i, names)
    if tokens[i].lower == "is":
        return _copula(reading, i, names)
    if tokens[i].text not in {",", "–", "—"}:
        return []
    found: list[Description] = []
    for start, end in _segments(reading, i, limit):
        description = _read_segment(reading, start, end, names)
        if description is None:
            break
        found.append(description)
    return _with_kind(reading, found, _segments(reading, i, limit))


def _copula(reading: Reading, i: int, names: Names) -> list[Description]:
    """ "Podesta is now the chairman of ...": taken only where it names an institution."""
    tokens = reading.tokens[i + 1 : i + 3]
    articles = [t for t in tokens if t.lower in {"the", "a", "an"}]
    if not articles or tokens[0] is not articles[0] and tokens[0].lower not in {"now", "currently"}:
        return []
    _, end = reading.sentence_bounds(reading.tokens[i].start)
    stop = next((t.start for t in reading.between(tokens[0].end, end) if t.text in ",;"), end)
    description = _read_segment(reading, articles[0].start, stop, names)
    return [description] if description and description.institution else []


def _past_parenthesis(reading: Reading, i: int) -> int:
    tokens = reading.tokens
    if i < len(tokens) and tokens[i].text == "(":
        for k in range(i + 1, min(i + 10, len(tokens))):
            if tokens[k].text == ")":
                return k + 1
    return i


def _affiliation_behind(reading: Reading, i: int, names: Names) -> list[Description]:
    """ "Bernard Loo of the S Rajaratnam School": the name behind the preposition."""
    tokens = reading.tokens[i : i + 4]
    for name in names.within(tokens[0].start, tokens[-1].end + 80):
        skipped = [t for t in tokens[1:] if t.start < name.start]
        if all(t.lower in {"the", "a"} for t in skipped) and name.start > tokens[0].start:
            if name.start <= tokens[-1].end and name.kind == "organisation":
                end = reading.sentence_bounds(name.end)[1]
                stop = min(end, name.end + 40)
                read = describe(reading, tokens[0].start, stop, Names((name,)))
                return [
                    Description(None, name.text, institution_kind(name.text), read.country, rank=0)
                ]
            return []
    return []


def _segments(reading: Reading, i: int, limit: int | None) -> list[tuple[int, int]]:
    """Stretches between commas behind a name: all of a source span, or the first one."""
    _, sentence_end = reading.sentence_bounds(reading.tokens[i].start)
    end = min(limit or sentence_end, sentence_end)
    segments: list[tuple[int, int]] = []
    start = reading.tokens[i].end
    for token in reading.tokens[i + 1 : i + 1 + 2 * LONGEST_APPOSITION]:
        if token.start >= end:
            break
        if token.text in {",", ";", "—", "–", "“", '"', ":"}:
            segments.append((start, token.start))
            start = token.end
            if limit is None:
                return segments
    segments.append(
        (
            start,
            min(
                end,
                reading.tokens[min(len(reading.tokens) - 1, i + 1 + 2 * LONGEST_APPOSITION)].end,
            ),
        )
    )
    return segments


def _read_segment(reading: Reading, start: int, end: int, names: Names) -> Description | None:
    """One stretch as a description, or None where it is something else."""
    tokens = [t for t in reading.between(start, end)][:LONGEST_APPOSITION]
    if tokens and tokens[0].lower == "and":
        tokens = tokens[1:]
    if not tokens:
        return None
    if tokens[0].lower == "who":
        return (
            describe(reading, tokens[0].start, end, names)
            if any(t.lower in RUNS for t in tokens[1:4])
            else None
        )
    head = head_index(tokens)
    if head is None and tokens[0].lower in {"a", "an"}:
        head = unlisted_head(tokens)
    if head is None or head > HEAD_WITHIN:
        return None
    before = tokens[:head]
    if any(t.lower in VERBS - {"and"} for t in before) or tokens[0].lower in ENDS_ROLE:
        return None
    if _is_name(tokens, head, names):
        return None
    return describe(reading, tokens[0].start, end, names)


def _is_name(tokens: Sequence[Token], head: int, names: Names) -> bool:
    """A role noun that is part of a person's name or stands before one: the next in a list."""
    following = tokens[head + 1].start if head + 1 < len(tokens) else -1
    return any(
        n.kind == "person" and (n.start <= tokens[head].start < n.end or n.start == following)
        for n in names.within(tokens[0].start, tokens[-1].end + 80)
    )


def _with_kind(
    reading: Reading, found: list[Description], segments: Sequence[tuple[int, int]]
) -> list[Description]:
    """ "..., a think tank affiliated with ..." says what sort of institution it is."""
    if not found or not found[0].institution or len(segments) < 2:
        return found
    start, end = segments[1]
    phrase = reading.text[start:end].casefold().split()
    if (
        phrase[:1] == ["a"]
        and phrase[1:3] == ["think", "tank"]
        or "think tank" in " ".join(phrase[:5])
    ):
        return [replace(found[0], institution_kind="think tank"), *found[1:]]
    organisation = phrase[:1] in (["a"], ["an"]) and any(
        w in words("organisation_words") for w in phrase[:5]
    )
    return found[:1] if organisation and len(found) > 1 and not found[1].role else found
