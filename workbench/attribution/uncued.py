"""Quotations without reporting words, which no corpus of cues teaches.

A paragraph of quotation that follows "..., Seiler said" goes on with what Seiler said, and so does
a whole quoted sentence that follows a reported one. Each becomes an attribution of its own with
neither cue nor source; who speaks is for ``workbench.speakers`` to say. Scare quotes, titles and
quoted phrases are nobody's statement and stay out.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from workbench.attribution.model import Attribution, Span
from workbench.attribution.signed import ANNOUNCEMENT, REACH
from workbench.attribution.spans import Covered
from workbench.text.quotations import SINGLE_OPENERS, Quotation, find_quotations

# Fewer words than this are a phrase, a title or a slogan, not a statement that stands alone.
FEWEST_WORDS = 4
# In single marks on a line of its own even a short sentence is mostly a heading: 'All is well.'
FEWEST_IN_SINGLE_MARKS = 8
# How often such a quotation is a statement: 29 of 32 read at random in PolNeAR's training part,
# with the annotated attributions taken out.
CONFIDENCE = 0.9

_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*\s*$")
# Emoji, dingbats, and what joins and colours them: between sentences no more than a blank.
_PICTURES = re.compile("[\u2600-\u27bf\u200d\ufe0f\U0001f000-\U0001faff]+")
_WORDS = re.compile(r"\w+(?:[’'-]\w+)*")


def uncued_quotations(
    text: str, attributions: Sequence[Attribution], story: Iterable[Span]
) -> list[Attribution]:
    """Quoted sentences of ``story`` that no attribution covers, in text order."""
    ranges = sorted(story)
    taken = Covered(_covered(attributions))
    found = []
    for quotation in find_quotations(text):
        home = _home(quotation, ranges)
        if home is None or taken.touches(*quotation.inner):
            continue
        if _is_statement(text, quotation, home):
            span = (quotation.start, quotation.end)
            found.append(Attribution((span,), confidence=CONFIDENCE, by_rule=True))
    return _joined(text, found)


def _covered(attributions: Sequence[Attribution]) -> Iterable[Span]:
    for attribution in attributions:
        yield from attribution.content
        yield from attribution.source
        yield from attribution.cue


def _home(quotation: Quotation, ranges: list[Span]) -> Span | None:
    """The range of ``ranges``, which are sorted, that holds the quotation."""
    place = bisect_right(ranges, quotation.start, key=lambda span: span[0]) - 1
    if place < 0 or quotation.end > ranges[place][1]:
        return None
    return ranges[place]


def _is_statement(text: str, quotation: Quotation, home: Span) -> bool:
    words = text[slice(*quotation.inner)]
    single = text[quotation.start] in SINGLE_OPENERS
    fewest = FEWEST_IN_SINGLE_MARKS if single else FEWEST_WORDS
    if len(_WORDS.findall(words)) < fewest or not _begins_sentence(words):
        return False
    before = _PICTURES.sub(" ", text[max(home[0], quotation.start - REACH) : quotation.start])
    after = _PICTURES.sub(" ", text[quotation.end : min(home[1], quotation.end + REACH)])
    opens = (
        not before.strip()
        or _SENTENCE_END.search(before) is not None
        or ANNOUNCEMENT.search(before) is not None
    )
    inside_end = _SENTENCE_END.search(words) is not None or not quotation.closed
    if after.strip() in ("", ".", ","):
        return opens and (inside_end or not before.strip())
    return opens and inside_end and _begins_sentence(after)


def _begins_sentence(words: str) -> bool:
    first = next((c for c in words if c.isalnum() or c in "“\"‘'"), "")
    return first.isupper() or first.isdigit() or first in "“\"‘'"


def _joined(text: str, found: list[Attribution]) -> list[Attribution]:
    """Neighbouring quotations of one paragraph with nothing between them are one statement."""
    joined: list[Attribution] = []
    for attribution in found:
        if joined:
            between = _PICTURES.sub(" ", text[joined[-1].end : attribution.start])
            if "\n" not in between and not between.strip():
                span = (joined[-1].start, attribution.end)
                joined[-1] = Attribution((span,), confidence=CONFIDENCE, by_rule=True)
                continue
        joined.append(attribution)
    return joined
