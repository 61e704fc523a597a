"""How probable it is that a row is right: its content, and who is said to speak.

Two steps. ``workbench.attribution`` says how surely content and source were found; here comes in
how the source became a speaker. Both are fitted on PolNeAR's dev part by ``training/calibrate.py``;
the model card says on what, and how well they hold.
"""

from __future__ import annotations

from dataclasses import dataclass

from workbench.attribution import Attribution
from workbench.attribution.bundle import Bundle, load_bundle
from workbench.attribution.confidence import logit, sigmoid
from workbench.speakers.model import Speaker

# A rule's "certain" is taken for this: the logit of 1 would outweigh everything else.
SUREST = 0.99


@dataclass(frozen=True, slots=True)
class RowCurve:
    """Weights of what is known of a row; ``unknown`` is the share of right ones without speaker.

    ``found``: logit of the attribution's confidence. ``resolved``: logit of the speaker's, a
    rule's estimate. ``organisation``, ``unnamed``: added for bodies, and for groups and documents,
    whose name is a matter of wording. ``belief``: added for what is no speech.
    """

    found: float
    resolved: float
    organisation: float
    unnamed: float
    belief: float
    offset: float
    unknown: float

    @staticmethod
    def numbers(found: float, speaker: Speaker, speech: bool) -> tuple[float, ...]:
        """What is weighed, in the order of the weights; ``found`` is the attribution's."""
        return (
            logit(found),
            logit(min(speaker.confidence, SUREST)),
            float(speaker.kind == "organisation"),
            float(speaker.kind in ("group", "document")),
            float(not speech),
            1.0,
        )

    def of_tagger(self, found: float, speaker: Speaker, speech: bool) -> float:
        """The confidence of what the tagger found."""
        if speaker.kind == "unknown":
            return found * self.unknown
        named = (self.found, self.resolved, self.organisation, self.unnamed)
        weights = (*named, self.belief, self.offset)
        pairs = zip(weights, self.numbers(found, speaker, speech), strict=True)
        return sigmoid(sum(weight * number for weight, number in pairs))

    def of_rule(self, found: float, speaker: Speaker) -> float:
        """The confidence of what a rule found, both factors being estimates."""
        return found * (self.unknown if speaker.kind == "unknown" else speaker.confidence)


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
    return curve.of_tagger(attribution.confidence, speaker, speech)
