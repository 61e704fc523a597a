"""How probable it is that an attribution was found right: its content, and its source with it.

The tagger's own probabilities are too sure of themselves. A logistic curve over five numbers that
the tagger has at hand brings them to the shares counted on PolNeAR's dev part (Platt 1999);
``training/calibrate.py`` fits it, and the model card says how well it holds.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.attribution.cues import is_speech

if TYPE_CHECKING:
    from workbench.attribution.decode import Found

# Beyond this a probability is as good as 0 or 1, and its logit would run away.
EDGE = 1e-4
# The names in a model's ``calibration.json`` of what ``Evidence.numbers`` gives.
NUMBERS = ("together", "source", "sourced", "speech", "offset")


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the tagger makes of one attribution.

    ``content`` and ``source`` are the mean tag probabilities of their least sure spans (1 without
    a source), ``link`` how surely they belong together, ``sourced`` whether there is a source,
    ``speech`` whether the cue reports something said: beliefs are harder to tell.
    """

    content: float
    link: float
    source: float
    sourced: bool
    speech: bool

    def numbers(self) -> tuple[float, ...]:
        """The evidence as the curve weighs it, five numbers."""
        together = logit(self.content * self.link)
        return together, logit(self.source), float(self.sourced), float(self.speech), 1.0


@dataclass(frozen=True, slots=True)
class Curve:
    """The trained weights of ``Evidence.numbers``, the last one being the offset."""

    weights: tuple[float, ...]

    @classmethod
    def of(cls, calibration: Mapping[str, Mapping[str, float]]) -> Curve:
        """The curve of a model's ``calibration.json``."""
        part = calibration["attribution"]
        return cls(tuple(part[name] for name in NUMBERS))

    def __call__(self, evidence: Evidence) -> float:
        pairs = zip(self.weights, evidence.numbers(), strict=True)
        return sigmoid(sum(weight * number for weight, number in pairs))


def evidence(found: Found, cue: str) -> Evidence:
    """What speaks for ``found``, whose reporting words are printed as ``cue``."""
    return Evidence(
        content=min(run.probability for run in found.content),
        link=found.link,
        source=min((run.probability for run in found.source), default=1.0),
        sourced=bool(found.source),
        speech=is_speech(cue, sourced=bool(found.source)),
    )


def logit(share: float) -> float:
    kept = min(max(share, EDGE), 1 - EDGE)
    return math.log(kept / (1 - kept))


def sigmoid(value: float) -> float:
    return 1 / (1 + math.exp(-value))
