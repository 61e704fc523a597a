"""Whether two texts are one story: the exact check behind the signatures.

One text must hold most of what the other says, word for word: a copy, a copy with another ending,
an update that grew, a report of an agency inside a longer one. What makes a report this one, its
names and numbers, must be kept too: forms that are filled in day by day (weather, prices, results)
and texts that share nothing but notices agree in all but these.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from workbench.articles.stories.outline import COMPARED, Hashes, Outline

# So much of the shorter text must stand in the other one. Of a text in which every fifth word was
# changed 0.72 stands in runs of three that were not.
HELD = 0.6
# And so much where fewer names and numbers than this are in both: most of a notice has none.
HELD_WITHOUT_FACTS = 0.9
FEW_FACTS = 3
# So much of the longer text the shorter must be: less is a note in a digest of the day.
PART = 0.2
# So many of its different names must be in the other.
NAMES_KEPT = 0.6
# So many of its numbers must stand there between the same words; updates change some.
NUMBERS_KEPT = 0.5


@dataclass(frozen=True, slots=True)
class Likeness:
    """How much of the shorter text (``held``) and of the longer one (``part``) is in both, from 0
    to 1, ``part`` being 0 where ``held`` is too little; ``same_facts``: whether the names and
    numbers are too; ``first_is_longer``: of the two that were compared."""

    held: float
    part: float
    same_facts: bool
    first_is_longer: bool

    @property
    def in_common(self) -> float:
        """How much of both together is in both, from 0 to 1."""
        return self.held * self.part

    @property
    def one_story(self) -> bool:
        return self.held >= HELD and self.part >= PART and self.same_facts


def likeness(one: Outline, other: Outline) -> Likeness:
    """How alike two texts are, whichever comes first."""
    first_is_longer = len(one) > len(other)
    short, long = (other, one) if first_is_longer else (one, other)
    kept = _kept(short, long)
    held = float(kept.mean()) if len(kept) else 0.0
    if held < HELD:
        return Likeness(held, 0.0, same_facts=False, first_is_longer=first_is_longer)
    part = float(_kept(long, short).mean())
    return Likeness(held, part, _same_facts(short, long, kept), first_is_longer)


def _kept(text: Outline, other: Outline) -> npt.NDArray[np.bool_]:
    """For each word of ``text`` whether it stands in a run of words that ``other`` has too."""
    shared = _among(text.runs, other.known)
    kept = np.zeros(len(text), np.bool_)
    for place in range(COMPARED):
        kept[place : place + len(shared)] |= shared
    return kept


def _among(hashes: Hashes, known: Hashes) -> npt.NDArray[np.bool_]:
    """Which of ``hashes`` are among ``known``, which rise."""
    if not len(known):
        return np.zeros(len(hashes), np.bool_)
    places = np.minimum(np.searchsorted(known, hashes), len(known) - 1)
    return np.asarray(known[places] == hashes)


def _same_facts(short: Outline, long: Outline, kept: npt.NDArray[np.bool_]) -> bool:
    """Whether enough of the names and of the numbers are kept; of two numbers at least one."""
    names = int(_among(short.names, long.words).sum())
    numbers = int(kept[short.numbers].sum())
    if names + numbers < FEW_FACTS and kept.mean() < HELD_WITHOUT_FACTS:
        return False
    of = len(short.numbers)
    needed = max(1, int(NUMBERS_KEPT * of)) if of > 1 else 0
    return numbers >= needed and names >= NAMES_KEPT * len(short.names)
