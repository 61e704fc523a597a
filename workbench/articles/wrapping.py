"""Whether a program broke the lines of a text at a fixed width, and at which.

A text is looked at as a whole. Where its lines were broken, nearly every line that ends within a
sentence ends because the next word had no place, all at one width, and often a small letter
follows; lines of verse, lists, speeches and tables end for other reasons.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from workbench.articles.lines import Line
from workbench.articles.shape import ends_sentence

# Columns of type and of terminals; longer lines are paragraphs.
NARROWEST, WIDEST = 40, 120
# Below so many columns verse is as wide, and more is asked.
COLUMN = 50
# Of the lines that end within a sentence so many were broken at the width, where any of their
# stretch was (all, where they are few); of all of them, and of all lines with a next one, fewer.
STRETCH_SHARE, WITHIN_SHARE, ALL_SHARE = 0.85, 0.6, 0.4
FEWEST_BROKEN, FEW = 2, 8
# A small letter follows so often, also in languages with many capitals (German); in few lines
# oftener, that it be no chance.
SMALL_SHARE, SMALL_SHARE_OF_FEW = 0.2, 0.35
# Programs that even out the right edge leave so much of the width free; a hyphen more.
SLACK, HYPHEN_SLACK = 0.12, 0.3

HYPHENED = re.compile(r"[^\W\d_][-‐\u00ad]$")


@dataclass(frozen=True, slots=True)
class Pair:
    """A line and the next one, which no blank line parts from it; ``stretch`` counts blank lines
    above."""

    before: Line
    after: Line
    stretch: int = 0

    @property
    def needed(self) -> int:
        """The width that the first word of the next line would have asked for."""
        return self.before.edge + 1 + len(self.after.words.split(maxsplit=1)[0])

    @property
    def step(self) -> int:
        """How many columns the next line is set in."""
        return self.after.indent - self.before.indent

    @property
    def within_sentence(self) -> bool:
        return not ends_sentence(self.before.words)

    @property
    def small(self) -> bool:
        """A small letter follows, or one of a script without capitals."""
        first = self.after.words[0]
        return first.isalpha() and not first.isupper()

    @property
    def torn(self) -> bool:
        """Whether the break stands within a sentence for all that is to be seen."""
        return self.within_sentence and self.small


@dataclass(frozen=True, slots=True)
class Edge:
    """The width at which lines were broken, and the share of it that was left free at times."""

    width: int
    slack: float = 0.0

    def had_no_place(self, pair: Pair) -> bool:
        """Whether the next line's first word did not fit on the line before it, or hardly."""
        if pair.before.edge > self.width:
            return False
        room = 0.0
        if pair.within_sentence:
            cut = HYPHENED.search(pair.before.words)
            room = HYPHEN_SLACK if cut else self.slack if pair.small else 0.0
        return pair.needed > self.width * (1 - room)


def broken_at(pairs: Sequence[Pair]) -> Edge | None:
    """How the lines of ``pairs`` were broken, None where they were not."""
    pairs = [pair for pair in pairs if " " in pair.before.words]
    within = [pair for pair in pairs if pair.within_sentence and pair.step < 2]
    if len(within) < FEWEST_BROKEN:
        return None
    width = _likeliest(within, pairs)
    # Lines of half the width are no prose, whatever they are; they say nothing of the others.
    within = [pair for pair in within if pair.before.edge > width / 2]
    for edge in (Edge(width), Edge(width, SLACK)):
        if _explains(edge, within, len(pairs)):
            return edge
    return None


def _explains(edge: Edge, within: Sequence[Pair], pairs: int) -> bool:
    """Whether the lines that end within a sentence, of ``pairs`` in all, were broken so."""
    broken = [pair for pair in within if edge.had_no_place(pair)]
    stretches = {pair.stretch for pair in broken}
    beside = sum(pair.stretch in stretches for pair in within)
    few = len(within) < FEW or edge.width < COLUMN
    wanted = beside if few else STRETCH_SHARE * beside
    small = sum(pair.small for pair in broken)
    return len(broken) >= max(
        FEWEST_BROKEN, wanted, WITHIN_SHARE * len(within), ALL_SHARE * pairs
    ) and small >= max(2, (SMALL_SHARE_OF_FEW if few else SMALL_SHARE) * len(broken))


def _likeliest(within: Sequence[Pair], pairs: Sequence[Pair]) -> int:
    """The width that explains the ends of most lines ``within`` a sentence, of such as do that of
    most lines, of these the largest."""
    sure, all_ = _explained(within), _explained(pairs)
    return max(range(len(sure)), key=lambda width: (sure[width], all_[width], width))


def _explained(pairs: Sequence[Pair]) -> list[int]:
    """For each width how many lines would have ended so at it."""
    steps = [0] * (WIDEST + 2)
    for pair in pairs:
        edge, needed = pair.before.edge, pair.needed
        if edge <= WIDEST and needed > NARROWEST:
            steps[max(edge, NARROWEST)] += 1
            steps[min(needed, WIDEST + 1)] -= 1
    return list(accumulate(steps[:-1]))
