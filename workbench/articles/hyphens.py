"""Words that a line end cuts in two: joined, with the hyphen where it is the word's own."""

from __future__ import annotations

import re
from collections.abc import Iterable

from workbench.language.en.lexicon import words

# The first of two words that share their end: "Ver- und Entsorgung", "short- and long-term".
SHARED_END = frozenset("and or to und oder bzw beziehungsweise bis en of et ou y o e".split())
# Words before and after a hyphen that is more often their own than the line end's.
KEEPS_HYPHEN = frozenset("anti half non self vice well".split())
HANGS_ON = frozenset(
    "backed based born called century controlled day free held led level like linked made member "
    "month old owned run related ridden style term time torn ups week wide year".split()
)
CUT = re.compile(r"(?P<chained>[-‐])?(?P<start>[\w’']+)[-‐\u00ad]$")
HYPHENS = ("-", "‐", "\u00ad")
LONGEST_WORD = 80
NEXT = re.compile(r"[\w’']+")
HYPHENATED = re.compile(r"\w+(?:[-‐]\w+)+")
WORD = re.compile(r"\w+")
# Where words are cut, a line in ten ends in a hyphen; where they are not, one in a hundred, behind
# a hyphen of the word's own. Of fewer lines nothing is told.
CUTS_SHARE = 0.03
FEWEST_LINES = 20
# A shorter piece is a syllable as often as a word.
SHORTEST_WORD = 3


class Spelling:
    """How a document itself spells its words, away from line ends, and whether it cuts them."""

    def __init__(self, lines: Iterable[str]) -> None:
        self.whole: set[str] = set()
        self.hyphenated: set[str] = set()
        count = cuts = 0
        cut = False
        for line in lines:
            inner = NEXT.sub("", line, count=1) if cut else line
            cut = line.endswith(HYPHENS)
            count += 1
            cuts += cut
            inner = inner[:-LONGEST_WORD] + CUT.sub("", inner[-LONGEST_WORD:])
            self.whole.update(word.casefold() for word in WORD.findall(inner))
            self.hyphenated.update(
                word.replace("‐", "-").casefold() for word in HYPHENATED.findall(inner)
            )
        self._never_cuts = count >= FEWEST_LINES and cuts < CUTS_SHARE * count

    def join(self, before: str, after: str) -> tuple[str, str]:
        """``before`` as it stands in front of ``after``, and what parts the two ("" or " ")."""
        if not before.endswith(HYPHENS):
            return before, " "
        cut, following = CUT.search(before[-LONGEST_WORD:]), NEXT.match(after)
        if cut is None or following is None:
            return before, "" if _runs_on(before, after) else " "
        start, rest = cut["start"], following[0]
        chained = bool(cut["chained"]) or after[len(rest) : len(rest) + 1] in HYPHENS
        if rest.casefold() in SHARED_END and not chained and not self._known(start + rest):
            return before, " "
        drops = before.endswith("\u00ad") or (not chained and self._drops(start, rest))
        return (before[:-1] if drops else before), ""

    def _known(self, word: str) -> bool:
        return word.casefold() in self.whole

    def _drops(self, start: str, rest: str) -> bool:
        """Whether the hyphen is the line end's: by the document, by a word list, by rule."""
        whole = (start + rest).casefold()
        if f"{start}-{rest}".casefold() in self.hyphenated:
            return whole in self.whole
        if whole in self.whole or whole in words("common"):
            return True
        if not rest[0].islower() or not start[-1].isalpha():
            return start.isupper() and rest.isupper() and len(start) > 1
        if start.casefold() in KEEPS_HYPHEN or rest.casefold() in HANGS_ON:
            return False
        return not (self._never_cuts or (self._is_word(start) and self._is_word(rest)))

    def _is_word(self, piece: str) -> bool:
        known = piece.casefold() in words("common") or self._known(piece)
        return known and len(piece) >= SHORTEST_WORD


def _runs_on(before: str, after: str) -> bool:
    """A hyphen after a figure or a mark: "20-" and "year-old"; a dash stands apart."""
    bare = before.rstrip("-‐")
    return bool(bare) and not bare[-1].isspace() and after[:1].isalnum()
