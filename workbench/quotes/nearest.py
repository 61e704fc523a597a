"""Where words that a row has as printed stand in its article, for rows that do not say where."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workbench.attribution.model import Span

# Reporting words and mention stand beside the quote: farther off, in characters, the same words
# are another statement's.
REACH = 20_000


def nearest(text: str, words: str | None, content: Sequence[Span]) -> tuple[Span, ...]:
    """The place of ``words`` that is nearest to ``content`` and not inside it, if there is one."""
    if not words or not content:
        return ()
    # A cue in several pieces is printed with blanks between them.
    printed = r"\s+".join(re.escape(word) for word in words.split())
    first = max(0, min(start for start, _ in content) - REACH)
    last = max(end for _, end in content) + REACH
    found = re.compile(rf"(?<!\w){printed}(?!\w)").finditer(text, first, last)
    places = [match.span() for match in found]
    outside = [
        (start, end)
        for start, end in places
        if not any(start < stop and end > begin for begin, stop in content)
    ]
    best = min(outside, key=lambda span: _distance(span, content), default=None)
    return () if best is None else (best,)


def _distance(span: Span, content: Sequence[Span]) -> int:
    return min(max(begin - span[1], span[0] - stop, 0) for begin, stop in content)
