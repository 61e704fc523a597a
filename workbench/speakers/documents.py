"""Polls, studies and reports by the fullest words for them: "the survey" is the Gallup poll.

An article names such a text once in full and then calls it "the poll". Where it names one of a sort
only, every other of that sort is it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass

from workbench.language.en.function_words import CALENDAR, FUNCTION_WORDS
from workbench.language.en.places import is_place
from workbench.language.en.roles import PEOPLE

# Nouns of such texts; those of one line are used for each other.
SORTS = {
    noun: line.split()[0]
    for line in ("poll survey polling", "study paper", "report", "analysis", "index", "audit")
    for noun in line.split()
}
# Of all that are named of a sort, one must be named so often to be "the poll".
OUTWEIGHS = 0.6
_CAPITAL = r"[A-Z0-9][\w.&’'-]*(?:/[A-Z][\w.&’'-]*)*"
_NOUN = re.compile(rf"\b(?i:{'|'.join(SORTS)})\b")
# What stands before the noun, looked for in so many characters.
REACH = 120
_WHO = re.compile(
    rf"(?<!\S)(?P<who>{_CAPITAL}(?: (?:of |and |for |at )?{_CAPITAL}){{0,7}}) (?:[a-z]+ )?$"
)
# Before the maker's name these say when and where.
_WHEN = re.compile(
    r"(?:(?i:the|an?|new|latest|recent|another|first|last|national|statewide|online|exit|opinion|"
    r"\d{4}) )+"
)
# "A survey by Acme Labs".
_BY = re.compile(rf" by (?:the )?(?P<who>{_CAPITAL}(?: (?:of |and |for |at )?{_CAPITAL}){{0,7}})")
_MAKERS = re.compile(r"[-/](?=[A-Z])")


@dataclass(frozen=True, slots=True)
class NamedText:
    """A poll or study as the article names it in full, first at code point ``start``: ``name`` and
    its ``makers``."""

    name: str
    makers: tuple[str, ...]
    start: int

    def is_called(self, source: str, start: int) -> bool:
        """Whether the words of a source at ``start`` may mean it: "the poll", also "a poll" before
        it is named; never "another poll", and no words with a name of their own."""
        words = source.split()
        first = words[0].casefold() if words else ""
        if any(word[0].isupper() for word in words[1:]) or first == "another":
            return False
        return first not in ("a", "an") or start < self.start


def named_texts(text: str) -> dict[str, NamedText]:
    """Of each sort the text that the article names, or names far more often than others."""
    found: dict[str, dict[str, NamedText]] = defaultdict(dict)
    count: Counter[str] = Counter()
    for noun in _NOUN.finditer(text):
        before = _WHO.search(text[max(0, noun.start() - REACH) : noun.start()])
        who = before["who"] if before else ""
        if (when := _WHEN.match(who + " ")) is not None:
            who = who[when.end() :]
        name, makers = f"{who} {noun[0]}", makers_of(who)
        if not makers and (behind := _BY.match(text, noun.end())) is not None:
            name, makers = f"{noun[0]}{behind[0]}", makers_of(behind["who"])
        if makers:
            named = NamedText(name, makers, noun.start())
            found[SORTS[noun[0].casefold()]].setdefault("; ".join(makers), named)
            count["; ".join(makers)] += 1
    chosen = {sort: max(own, key=lambda key: count[key]) for sort, own in found.items()}
    return {
        sort: found[sort][key]
        for sort, key in chosen.items()
        if count[key] >= OUTWEIGHS * sum(count[other] for other in found[sort])
    }


def sort_of(phrase: str) -> str | None:
    """The sort of text that a noun phrase without a name calls so, None for others."""
    words = phrase.split()
    if not words or any(word[0].isupper() for word in words[1:]):
        return None
    return SORTS.get(words[-1].casefold())


def makers_of(who: str) -> tuple[str, ...]:
    """The bodies in the words before "poll": "Reuters/Ipsos" are two, "AFL-CIO" is one."""
    parts = [who] if who.isupper() else _MAKERS.split(who)
    return tuple(part for part in parts if _is_maker(part))


def _is_maker(part: str) -> bool:
    words = [word.casefold() for word in part.split()]
    known = FUNCTION_WORDS | CALENDAR | PEOPLE
    # "50-state" has no name, and a headline's scrap ("Lee's In") goes on to the noun behind it.
    if not any(char.isupper() for char in part) or not words or words[-1] in FUNCTION_WORDS:
        return False
    return not is_place(part) and any(w not in known and not w.isdigit() for w in words)
