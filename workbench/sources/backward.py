"""What stands before a statement and may be whom it leans on."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from workbench.articles.model import Article
from workbench.attribution.model import Attribution, Span
from workbench.sources.name_use import Names, NameUse
from workbench.sources.people import Found
from workbench.sources.reading import Reading
from workbench.sources.statement import Statement
from workbench.sources.words import (
    CALENDAR,
    DETERMINERS,
    FUNCTION_WORDS,
    PREPOSITIONS,
    is_role,
    plural_roles,
    words,
)

if TYPE_CHECKING:
    from workbench.sources.view import View

# What may stand between two reporting words of one speaker: "he said ... and [also] added".
LINK = re.compile(
    r"[\s,;—–-]*(?:(?:and|but|then|also|yet|or|later|further|even|only|who|to)\b[\s,]*)*"
)
# "it was reported", "has been criticised": the reporting words have no subject that speaks.
PASSIVE = re.compile(
    r"\b(?:was|were|is|are|been|being|be|got)\b[\w\s]*\w(?:ed|en|wn|ld|id)\b", re.I
)
LONGEST_NOUN_PHRASE = 14  # words looked back for what "who" means
LONGEST_NAME = 200  # characters
REACH = 2_000  # characters looked back for two people who are "they"
MOST_PASSED = 50  # statements of nobody's that a quotation may be looked for behind
STOPS = PREPOSITIONS | {
    "and",
    "or",
    "but",
    "that",
    "who",
    "which",
    "is",
    "are",
    "was",
    "were",
    "has",
}


class Backward:
    """Looks back from a place in one article."""

    def __init__(self, article: Article, reading: Reading) -> None:
        self._reading = reading
        story = sorted(article.story) or [(0, len(article.text))]
        self._story_starts = [start for start, _ in story]

    def _paragraph(self, offset: int) -> int:
        """Story paragraphs count, headings and captions between them do not; else lines."""
        if len(self._story_starts) > 1:
            return bisect_right(self._story_starts, offset)
        return self._reading.line(offset)

    def continued(self, attribution: Attribution, done: Sequence[Statement]) -> Statement | None:
        """The statement that a quotation without reporting words goes on from.

        It stands in the same paragraph, or is the last of the paragraph before; statements there
        whose own source the text does not name are passed over.
        """
        for statement in reversed(done[-MOST_PASSED:]):
            other = statement.attribution
            if other.start >= attribution.start:
                continue
            gap = self._paragraph(attribution.start) - self._paragraph(_last_offset(other))
            if gap > 1:
                return None
            if other.source or statement.speaker.kind != "unknown":
                return statement
        return None

    def coordinated(self, attribution: Attribution, before: Statement | None) -> bool:
        """Whether reporting words go with the ones before: "said ... and added"."""
        if before is None:
            return False
        reading, cue = self._reading, attribution.cue[0]
        other = before.attribution
        if reading.sentence(cue[0]) != reading.sentence(_last_offset(other) - 1):
            return False
        text = reading.text[cue[0] : attribution.cue[-1][1]]
        if PASSIVE.search(text) or not other.cue:
            return False
        between = reading.text[_end_before(other, cue[0]) : cue[0]]
        participle = text.split()[:1] and text.split()[0].endswith("ing")
        return LINK.fullmatch(between) is not None or bool(participle)

    def antecedent(self, at: int, names: Names) -> Span | None:
        """The noun phrase that a relative pronoun at ``at`` belongs to."""
        reading = self._reading
        start, _ = reading.sentence_bounds(at)
        near = [
            n
            for n in names.within(max(start, at - 90), at)
            if not reading.text[n.end : at].strip(" ,")
        ]
        if near and near[-1].text.casefold() in CALENDAR:
            return None
        if near and near[-1].kind in {"person", "organisation", "other"}:
            return near[-1].start, near[-1].end
        i = reading.index(at) - 1
        head = None
        lists = words("groups") | words("documents") | words("organisation_words") | plural_roles()
        for k in range(i, max(-1, i - LONGEST_NOUN_PHRASE), -1):
            token = reading.tokens[k]
            if token.start < start:
                break
            if token.text in {",", "—"} and head is None and k != i:
                return self._before_apposition(k, start, names)
            plain_plural = k == i and token.text.islower() and token.lower.endswith("s")
            if token.lower in lists or is_role(token.text) or plain_plural:
                head = k
                break
        if head is None:
            return None
        first = head
        least = max(0, head - LONGEST_NOUN_PHRASE)
        while first > least and reading.tokens[first - 1].start >= start:
            before = reading.tokens[first - 1]
            if before.lower == "and" and _is_noun(reading.tokens[first - 2].lower, lists):
                first -= 1
                continue
            if (
                not before.is_word and before.lower not in {"'s", "’s", "-"}
            ) or before.lower in STOPS:
                break
            first -= 1
            if before.lower in DETERMINERS - {"two", "three", "all"}:
                break
        marks = (
            k for k in range(head + 1, i + 1) if reading.tokens[k].text in {",", "-", "—", "–"}
        )
        last = next(marks, i + 1) - 1
        return reading.tokens[first].start, reading.tokens[last].end

    def _before_apposition(self, comma: int, start: int, names: Names) -> Span | None:
        """The name before the apposition in "Ann Smith, a tester, who said"."""
        at = self._reading.tokens[comma].start
        near = names.within(max(start, at - LONGEST_NAME), at)
        found = [n for n in near if n.kind == "person" and n.end == at]
        return (found[-1].start, found[-1].end) if found else None

    def organisation_in_view(self, at: int, names: Names) -> NameUse | None:
        """The organisation that opens this sentence or the one before."""
        here = self._reading.sentence(at)
        for number in (here, here - 1):
            if number < 0:
                break
            start = self._reading.sentence_starts[number]
            opening = [
                n
                for n in names.within(start, min(at, start + 120))
                if not self._reading.quoted(n.start)
            ]
            bodies = [n for n in opening if n.kind == "organisation"]
            if bodies and self._leads(start, bodies[0].start):
                return bodies[0]
        return None

    def _leads(self, start: int, name: int) -> bool:
        tokens = self._reading.between(start, name)
        return all(t.lower in FUNCTION_WORDS or not t.is_word for t in tokens)

    def pair_in_view(self, at: int, view: View) -> list[Found]:
        """Two people joined by "and" in this sentence or the one before."""
        reading = self._reading
        here = reading.sentence(at)
        start = max(reading.sentence_starts[max(0, here - 1)], at - REACH)
        people = [n for n in view.names.within(start, at) if view.people.find(n).person is not None]
        for one, other in pairwise(people):
            between = reading.text[one.end : other.start].strip()
            if between in {"and", "&"} and not reading.quoted(one.start):
                return [view.people.find(one), view.people.find(other)]
        return []


def _is_noun(key: str, lists: frozenset[str]) -> bool:
    return key in lists or is_role(key)


def _last_offset(attribution: Attribution) -> int:
    spans = [*attribution.content, *attribution.source, *attribution.cue]
    return max(end for _, end in spans)


def _end_before(attribution: Attribution, at: int) -> int:
    spans = [*attribution.content, *attribution.source, *attribution.cue]
    return max((end for _, end in spans if end <= at), default=at)
