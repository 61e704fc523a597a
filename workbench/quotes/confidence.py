"""How probable it is that a row is right: its content and who is said to speak; its institution.

``workbench.attribution`` says how surely content and source were found; here comes in how the
source became a speaker, and how that speaker's institution was found. The curves are fitted by
``training/calibrate.py``; the model card says on what, and how well they hold.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import get_args

from workbench.attribution import Attribution
from workbench.attribution.bundle import Bundle, load_bundle
from workbench.attribution.confidence import logit, sigmoid
from workbench.speakers.model import InstitutionHow, Speaker

# A rule's "certain" is taken for this: the logit of 1 would outweigh everything else.
SUREST = 0.99
# A longer content says no more than one of so many code points.
LONGEST = 1000
HOWS: tuple[str, ...] = get_args(InstitutionHow)


@dataclass(frozen=True, slots=True)
class RowCurve:
    """Weights of what is known of a row; ``unknown`` is the share of right ones without speaker.

    ``found``: logit of the attribution's confidence. ``resolved``: logit of the speaker's, a
    rule's estimate. ``organisation``, ``unnamed``: added for bodies, and for groups and documents,
    whose name is a matter of wording. ``belief``: added for what is no speech. ``length``: the
    logarithm of the content's length; 0 in models made before that was weighed.
    """

    found: float
    resolved: float
    organisation: float
    unnamed: float
    belief: float
    offset: float
    unknown: float
    length: float = 0.0

    @staticmethod
    def numbers(
        attribution: Attribution, found: float, speaker: Speaker, speech: bool
    ) -> tuple[float, ...]:
        """What is weighed, in the order of the weights; ``found`` is what the attribution has."""
        return (
            logit(found),
            logit(min(speaker.confidence, SUREST)),
            float(speaker.kind == "organisation"),
            float(speaker.kind in ("group", "document")),
            float(not speech),
            1.0,
            _length(attribution),
        )

    def of_tagger(
        self, attribution: Attribution, found: float, speaker: Speaker, speech: bool
    ) -> float:
        """The confidence of what the tagger found."""
        if speaker.kind == "unknown":
            return found * self.unknown
        named = (self.found, self.resolved, self.organisation, self.unnamed)
        weights = (*named, self.belief, self.offset, self.length)
        pairs = zip(weights, self.numbers(attribution, found, speaker, speech), strict=True)
        return sigmoid(sum(weight * number for weight, number in pairs))

    def of_rule(self, found: float, speaker: Speaker) -> float:
        """The confidence of what a rule found, both factors being estimates."""
        return found * (self.unknown if speaker.kind == "unknown" else speaker.confidence)


@dataclass(frozen=True, slots=True)
class InstitutionCurve:
    """Weights of what is known of a row's institution, or of there being none.

    ``sure``: logit of the speaker's ``institution_sure``. ``resolved``: logit of the speaker's
    confidence. ``row``: logit of the row's. ``post`` to ``none``: added for how the institution was
    found. ``belief``: added for what is no speech.
    """

    sure: float
    resolved: float
    row: float
    post: float
    title: float
    tied: float
    own: float
    file: float
    none: float
    belief: float
    offset: float

    @staticmethod
    def numbers(row: float, speaker: Speaker, speech: bool) -> tuple[float, ...]:
        """What is weighed, in the order of the weights; ``row`` is the row's confidence."""
        return (
            logit(min(speaker.institution_sure, SUREST)),
            logit(min(speaker.confidence, SUREST)),
            logit(row),
            *(float(speaker.institution_how == how) for how in HOWS),
            float(not speech),
            1.0,
        )

    def __call__(self, row: float, speaker: Speaker, speech: bool) -> float:
        """The probability that the institution is right, or rightly missing."""
        found = (self.post, self.title, self.tied, self.own, self.file, self.none)
        weights = (self.sure, self.resolved, self.row, *found, self.belief, self.offset)
        pairs = zip(weights, self.numbers(row, speaker, speech), strict=True)
        return sigmoid(sum(weight * number for weight, number in pairs))


def row_confidence(
    attribution: Attribution, speaker: Speaker, *, speech: bool, model: Bundle | None = None
) -> float:
    """The probability, 0 to 1, that the content of ``attribution`` and ``speaker`` are right.

    Calibrated for what the tagger found. What a rule found (quotations without a cue, signed ones,
    transcripts, asides, stories in other languages) hardly occurs in the corpus: there it is the
    rule's counted share of right ones, or a plainly low value, times the speaker's.
    """
    curve = RowCurve(**(model or load_bundle()).calibration["row"])
    if attribution.by_rule:
        return curve.of_rule(attribution.confidence, speaker)
    return curve.of_tagger(attribution, attribution.confidence, speaker, speech)


def _length(attribution: Attribution) -> float:
    """The logarithm of how many code points the content has, of no more than ``LONGEST``."""
    return math.log1p(min(LONGEST, sum(end - start for start, end in attribution.content)))


def institution_confidence(
    row: float, speaker: Speaker, *, speech: bool, model: Bundle | None = None
) -> float:
    """The probability, 0 to 1, that the institution of ``speaker`` is right, or rightly missing.

    ``row`` is what ``row_confidence`` gives. A model whose ``calibration.json`` has no part
    "institution" gives the network's own probability, which is not calibrated.
    """
    weights = (model or load_bundle()).calibration.get("institution")
    if weights is None:
        return speaker.institution_sure
    return InstitutionCurve(**weights)(row, speaker, speech)
