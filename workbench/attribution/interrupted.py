"""Statements that go on after their cue: "The bridge, engineers said, will have to close."

What goes on with a finite auxiliary lacks its subject, which can only be the content before the
cue; so the rest of such a sentence is content too, where the tagger left it untagged. And so is a
quotation that goes on at once: “If it rains,” said Ann, “we stay.”
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from workbench.attribution.model import Attribution, Span
from workbench.attribution.quotemarks import find_quotations

# A clause that begins with one of these has its subject before the cue.
AUXILIARY = re.compile(
    r",\s+((?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|did)\b)"
)
GOES_ON = re.compile(r",[^\S\n]+|\.[^\S\n]*")
CLOSING = frozenset("”\"’'»")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*(?=\s|$)|\n|$")


def completed(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, interrupted ones with the rest of their sentence; same order."""
    taken = [span for a in attributions for spans in (a.content, a.source, a.cue) for span in spans]
    return [_completed(text, attribution, taken) for attribution in attributions]


def _completed(text: str, attribution: Attribution, taken: list[Span]) -> Attribution:
    if len(attribution.content) != 1 or not attribution.cue:
        return attribution
    said_by = (*attribution.cue, *attribution.source)
    begin, end = min(s for s, _ in said_by), max(e for _, e in said_by)
    between = text[attribution.end : begin]
    comma = between.strip().startswith(",") or text[: attribution.end].rstrip("”\"’'»").endswith(
        ","
    )
    if attribution.end > begin or not comma or len(between) > 8:
        return attribution
    rest = _quoted_rest(text, attribution, end) or _rest(text, end)
    if rest is None or any(s < rest[1] and e > rest[0] for s, e in taken):
        return attribution
    return replace(attribution, content=(*attribution.content, rest))


def _rest(text: str, end: int) -> Span | None:
    goes_on = AUXILIARY.match(text, end)
    stop = _SENTENCE_END.search(text, end)
    return (goes_on.start(1), stop.start()) if goes_on and stop else None


def _quoted_rest(text: str, attribution: Attribution, end: int) -> Span | None:
    """The quotation that follows the cue at once, where the content was quoted too."""
    joint = GOES_ON.match(text, end)
    if joint is None or text[attribution.end - 1] not in CLOSING:
        return None
    return next(((q.start, q.end) for q in find_quotations(text) if q.start == joint.end()), None)
