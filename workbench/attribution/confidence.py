"""How probable it is that an attribution was found right.

The tagger's own probabilities are too sure of themselves. A logistic curve with two numbers
(Platt 1999) brings them to the shares counted on PolNeAR's dev part; ``training/calibrate.py``
fits it, and the model card says how well it holds.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from importlib import resources
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workbench.attribution.decode import Found

# Beyond this a probability is as good as 0 or 1, and its logit would run away.
EDGE = 1e-4


@dataclass(frozen=True, slots=True)
class Curve:
    """Calibrated logit = ``slope`` times the tagger's logit plus ``offset``."""

    slope: float
    offset: float

    def __call__(self, share: float) -> float:
        return 1 / (1 + math.exp(-(self.slope * logit(share) + self.offset)))


def load_curve() -> Curve:
    path = resources.files("workbench.attribution") / "weights" / "calibration.json"
    return Curve(**json.loads(path.read_text(encoding="utf-8")))


def logit(share: float) -> float:
    kept = min(max(share, EDGE), 1 - EDGE)
    return math.log(kept / (1 - kept))


def own_probability(found: Found) -> float:
    """What the tagger itself makes of it: its content's words and its links, together."""
    return float(min(run.probability for run in found.content) * found.link)
