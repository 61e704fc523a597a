"""Words that a line end cuts in two: joined, with the hyphen where it is the word's own."""

from __future__ import annotations

import re
from collections.abc import Iterable

# The first of two words that share their end: "Ver- und Entsorgung", "short- and long-term".
SHARED_END = frozenset("and or to und oder bzw beziehungsweise bis en of et ou y o e".split())
# Words before and after a hyphen that is more often their own than the line end's.
KEEPS_HYPHEN = frozenset("anti half non self vice well".split())
HANGS_ON = frozenset(
    "backed based born called century controlled day free held led level like linked made member "
    "month old owned run related ridden style term time torn ups week wide year".split()
)
CUT = re.compile(r"(?P<start>[\w’']+)[-‐\u00ad]$")
HYPHENS = ("-", "‐", "\u00ad")
LONGEST_WORD = 80
NEXT = re.compile(r"[\w’']+")
HYPHENATED = re.compile(r"\w+(?:[-‐]\w+)+")
WORD = re.compile(r"\w+")


class Spelling:
    """How a document itself spells its words, away from line ends."""

    def __init__(self, lines: Iterable[str]) -> None:
        self.whole: set[str] = set()
        self.hyphenated: set[str] = set()
        for line in lines:
            inner = line.rstrip("-‐\u00ad")
            self.whole.update(word.casefold() for word in WORD.findall(inner))
            self.hyphenated.update(
                word.replace("‐", "-").casefold() for word in HYPHENATED.findall(inner)
            )

    def join(self, before: str, after: str) -> tuple[str, str]:
        """``before`` as it stands in front of ``after``, and what parts the two ("" or " ")."""
        if not before.endswith(HYPHENS):
            return before, " "
        cut, following = CUT.search(before[-LONGEST_WORD:]), NEXT.match(after)
        if cut is None or following is None:
            return before, "" if _runs_on(before, after) else " "
        start, rest = cut["start"], following[0]
        if rest.casefold() in SHARED_END and not self._known(start + rest):
            return before, " "
        return (before[:-1] if self._drops(start, rest) else _hyphen(before)), ""

    def _known(self, word: str) -> bool:
        return word.casefold() in self.whole

    def _drops(self, start: str, rest: str) -> bool:
        if f"{start}-{rest}".casefold() in self.hyphenated:
            return self._known(start + rest)
        if self._known(start + rest):
            return True
        if not rest[0].islower() or not start[-1].isalpha():
            return start.isupper() and rest.isupper() and len(start) > 1
        return start.casefold() not in KEEPS_HYPHEN and rest.casefold() not in HANGS_ON


def _hyphen(before: str) -> str:
    return before[:-1] + "-" if before.endswith("\u00ad") else before


def _runs_on(before: str, after: str) -> bool:
    """A hyphen after a figure or a mark: "20-" and "year-old"; a dash stands apart."""
    return len(before) > 1 and not before[-2].isspace() and after[:1].isalnum()
