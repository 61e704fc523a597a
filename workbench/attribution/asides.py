"""Statements whose source stands in an aside: "The dam, as reported by two clerks, had a crack."

The tagger knows such asides little, as PolNeAR has few of them; their form is fixed enough for a
rule, which adds those that no attribution touches.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from workbench.attribution.model import Attribution, Span
from workbench.attribution.quotemarks import find_quotations
from workbench.attribution.spans import Covered

ASIDE = re.compile(
    r",\s+(?P<cue>as\s+(?:\w+ly\s+|first\s+|also\s+)?"
    r"(?:acknowledged|announced|argued|claimed|confirmed|disclosed|explained|noted|observed|"
    r"pointed\s+out|reported|revealed|stated|suggested|told)\s+by)\s+"
    r"(?P<source>[^,.;:!?\n“”\"]{2,100}?)(?P<end>,\s+|(?=[.!?](?:\s|$)))"
)
# In characters; where no sentence ends for longer, no line of prose is being read.
LONGEST_SENTENCE = 2_000
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
    line = text.rfind("\n", home[0], match.start()) + 1
    begin = max(home[0], line, match.start() - LONGEST_SENTENCE)
    for stop in _SENTENCE_END.finditer(text, begin, match.start()):
        begin = stop.end()
    begin += len(text[begin : match.start()]) - len(text[begin : match.start()].lstrip())
    stop_after = _SENTENCE_END.search(text, match.end(), home[1])
    line_end = text.find("\n", match.end(), home[1])
    ends = [
        stop_after.start() + 1 if stop_after else home[1],
        line_end if line_end > 0 else home[1],
    ]
    pieces = [(begin, match.start()), (match.end(), min(ends))]
    return tuple((s, e) for s, e in pieces if text[s:e].strip(" .!?"))
