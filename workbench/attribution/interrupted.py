"""Statements that go on after their cue: "The bridge, engineers said, will have to close."

What goes on with a finite auxiliary lacks its subject, which can only be the content before the
cue; so the rest of such a sentence is content too, where the tagger left it untagged. And so is a
quotation that goes on at once: “If it rains,” said Ann, “we stay.”
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from workbench.attribution.model import Attribution, Span
from workbench.attribution.spans import LONGEST_SENTENCE, Covered
from workbench.text.quotations import find_quotations

# A clause that begins with one of these has its subject before the cue.
AUXILIARY = re.compile(
    r",\s+((?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|did)\b)"
)
GOES_ON = re.compile(r",[^\S\n]+|\.[^\S\n]*")
CLOSING = frozenset("”\"’'»")
# In characters: a comma, closing marks and white space stand between content and cue, no words.
LONGEST_JOINT = 8
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*(?=\s|$)|\n|$")


def completed(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, interrupted ones with the rest of their sentence; same order."""
    taken = Covered(
        span for a in attributions for spans in (a.content, a.source, a.cue) for span in spans
    )
    quoted = {q.start: (q.start, q.end) for q in find_quotations(text)}
    return [_completed(text, attribution, taken, quoted) for attribution in attributions]


def _completed(
    text: str, attribution: Attribution, taken: Covered, quoted: Mapping[int, Span]
) -> Attribution:
    if len(attribution.content) != 1 or not attribution.cue:
        return attribution
    said_by = (*attribution.cue, *attribution.source)
    begin, end = min(s for s, _ in said_by), max(e for _, e in said_by)
    if not 0 <= begin - attribution.end <= LONGEST_JOINT:
        return attribution
    between = text[attribution.end : begin]
    if not (between.strip().startswith(",") or _ends_in_comma(text, attribution)):
        return attribution
    rest = _quoted_rest(text, attribution, end, quoted) or _rest(text, end)
    if rest is None or taken.touches(*rest):
        return attribution
    return replace(attribution, content=(*attribution.content, rest))


def _ends_in_comma(text: str, attribution: Attribution) -> bool:
    """Whether a comma ends the content, before any closing marks."""
    last = attribution.end - 1
    while last >= 0 and text[last] in CLOSING:
        last -= 1
    return last >= 0 and text[last] == ","


def _rest(text: str, end: int) -> Span | None:
    goes_on = AUXILIARY.match(text, end)
    if goes_on is None:
        return None
    furthest = min(len(text), end + LONGEST_SENTENCE)
    stop = _SENTENCE_END.search(text, end, furthest)
    if stop is None or furthest == stop.start() < len(text):
        return None
    return goes_on.start(1), stop.start()


def _quoted_rest(
    text: str, attribution: Attribution, end: int, quoted: Mapping[int, Span]
) -> Span | None:
    """The quotation that follows the cue at once, where the content was quoted too."""
    joint = GOES_ON.match(text, end)
    if joint is None or text[attribution.end - 1] not in CLOSING:
        return None
    return quoted.get(joint.end())
