"""Statements that go on after their cue: "The bridge, engineers said, will have to close."

What goes on with a finite auxiliary lacks its subject, which can only be the content before the
cue; so the rest of such a sentence is content too, where the tagger left it untagged.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from workbench.attribution.model import Attribution, Span

# A clause that begins with one of these has its subject before the cue.
AUXILIARY = re.compile(
    r",\s+((?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|did)\b)"
)
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
    if attribution.end > begin or not between.strip().startswith(",") or len(between) > 8:
        return attribution
    goes_on = AUXILIARY.match(text, end)
    stop = _SENTENCE_END.search(text, end)
    if not goes_on or not stop:
        return attribution
    rest = (goes_on.start(1), stop.start())
    if any(s < rest[1] and e > rest[0] for s, e in taken):
        return attribution
    return replace(attribution, content=(*attribution.content, rest))
