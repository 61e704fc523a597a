"""Statements whose source stands in an aside: "The dam, as reported by two clerks, had a crack."

The tagger knows such asides little, as PolNeAR has few of them; their form is fixed enough for a
rule, which adds those that no attribution touches.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from workbench.attribution.model import Attribution, Span
from workbench.attribution.spans import LONGEST_SENTENCE, Covered
from workbench.text.quotations import find_quotations

ASIDE = re.compile(
    r",\s+(?P<cue>as\s+(?:\w+ly\s+|first\s+|also\s+)?"
    r"(?:acknowledged|announced|argued|claimed|confirmed|disclosed|explained|noted|observed|"
    r"pointed\s+out|reported|revealed|stated|suggested|told)\s+by)\s+"
    r"(?P<source>[^,.;:!?\n“”\"]{2,100}?)(?P<end>,\s+|(?=[.!?](?:\s|$)))"
)
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*(?=\s|$)")
# Asides of this form are as sure as their source's name is plain.
CONFIDENCE = 0.8


def asides(
    text: str, attributions: Sequence[Attribution], story: Iterable[Span]
) -> list[Attribution]:
    """An attribution for each aside of ``story`` that no other attribution touches."""
    spans = [span for a in attributions for part in (a.content, a.source, a.cue) for span in part]
    taken = Covered([*spans, *((q.start, q.end) for q in find_quotations(text) if q.closed)])
    found = []
    for start, end in story:
        for match in ASIDE.finditer(text, start, end):
            if taken.touches(match.start(), match.end()):
                continue
            content = _around(text, match, (start, end))
            if content:
                source, cue = match.span("source"), match.span("cue")
                found.append(Attribution(content, (source,), (cue,), CONFIDENCE, True))
    return found


def _around(text: str, match: re.Match[str], home: Span) -> tuple[Span, ...]:
    """The sentence without its aside, in one or two pieces."""
    begin = max(home[0], match.start() - LONGEST_SENTENCE)
    begin = max(begin, text.rfind("\n", begin, match.start()) + 1)
    for stop in _SENTENCE_END.finditer(text, begin, match.start()):
        begin = stop.end()
    begin += len(text[begin : match.start()]) - len(text[begin : match.start()].lstrip())
    furthest = min(home[1], match.end() + LONGEST_SENTENCE)
    stop_after = _SENTENCE_END.search(text, match.end(), furthest)
    line_end = text.find("\n", match.end(), furthest)
    ends = [
        stop_after.start() + 1 if stop_after else furthest,
        line_end if line_end > 0 else furthest,
    ]
    pieces = [(begin, match.start()), (match.end(), min(ends))]
    return tuple((s, e) for s, e in pieces if text[s:e].strip(" .!?"))
