"""Words that one passes on of another: of "Tavi quoted Ann Ruiz as saying" the speaker is Ann Ruiz.

PolNeAR has the agency for the source there and all the rest for content; a table of who said what
has whoever is quoted: "Tavi quoted Ann Ruiz as saying", "Ann Ruiz was quoted by Tavi as saying".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from workbench.attribution.model import Attribution, Span

_QUOTED = r"(?:quoted|cited|reported)"
# No more than a noun phrase stands between two of these words, and no quotation.
_WHO = r"[^.;:!?\n“”\"«»]"
_AS = (
    r"\s+(?P<as>as\s+(?:also\s+|having\s+)?(?:saying|adding|stating|writing|declaring|insisting|"
    r"claiming|warning|telling(?:\s+[\w’'-]+){1,4}?(?=\s+that\b|\s+(?:he|she|it|they)\b|"
    r"\s*[,:“\"])))\b,?"
)
_ACTIVE = re.compile(
    r"\b(?P<verb>quot(?:ed|es|ing)|cit(?:ed|es|ing))\s+"
    rf"(?P<who>(?!(?:by|in|on)\b){_WHO}{{2,120}}?),?{_AS}"
)
_PASSIVE = re.compile(
    r"\b(?P<verb>(?:was|were|is|are|been|being)\s+(?:(?:also|later|[a-z]+ly)\s+)?"
    rf"{_QUOTED})(?:\s+(?:by|in|on)\s+{_WHO}{{2,80}}?)?{_AS}"
)
# What stands before the subject of a verb: a sentence, a clause, a quotation that has ended.
_BEFORE = re.compile(
    r"\A|[.!?][\"”’)\]]*\s+|[;:\n”\"»]\s*|,\s+(?:and|but|while|as)\s+|"
    r"\s(?:that|but|while|because)\s+"
)
_HAS = re.compile(r"\s+(?:has|have|had)\Z")
REACH = 130  # characters before a verb in which its subject stands


@dataclass(frozen=True, slots=True)
class _Relay:
    """Whose words are passed on, by which words, and the whole stretch that is no content."""

    who: Span
    cue: tuple[Span, ...]
    start: int
    end: int


def relayed(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """``attributions`` with those who are quoted as sources, without what only says who quotes
    them; same order, the first of several that pass on the same words."""
    relays = sorted(_relays(text), key=lambda relay: relay.start)
    if not relays:
        return list(attributions)
    found, seen = [], set()
    for attribution in attributions:
        relay = _relay_of(attribution, relays)
        if relay is None:
            found.append(attribution)
            continue
        content = _outside(text, attribution.content, relay)
        if content and relay not in seen:
            seen.add(relay)
            found.append(replace(attribution, content=content, source=(relay.who,), cue=relay.cue))
    return found


def _relays(text: str) -> Iterator[_Relay]:
    for match in _ACTIVE.finditer(text):
        cue = (match.span("verb"), match.span("as"))
        yield _Relay(_trimmed(text, match.span("who")), cue, match.start("verb"), match.end())
    for match in _PASSIVE.finditer(text):
        who = _subject(text, match.start())
        if who[0] < who[1]:
            cue = (match.span("verb"), match.span("as"))
            yield _Relay(who, cue, who[0], match.end())


def _subject(text: str, verb: int) -> Span:
    """The words before code point ``verb``, back to where their clause begins."""
    low = max(0, verb - REACH)
    before = text[low:verb].rstrip(" ,")
    before = _HAS.sub("", before)
    begin = [match.end() for match in _BEFORE.finditer(before)][-1]
    return _trimmed(text, (low + begin, low + len(before)))


def _trimmed(text: str, span: Span) -> Span:
    printed = text[slice(*span)].rstrip(" ,")
    return span[0], span[0] + len(printed)


def _relay_of(attribution: Attribution, relays: Sequence[_Relay]) -> _Relay | None:
    """That of ``relays``, which are in order, among whose words a cue stands."""
    for start, end in attribution.cue:
        last = bisect_left(relays, end, key=lambda relay: relay.start) - 1
        if last >= 0 and relays[last].end > start:
            return relays[last]
    return None


def _outside(text: str, content: Sequence[Span], relay: _Relay) -> tuple[Span, ...]:
    """``content`` without the stretch that says who is quoted."""
    kept = []
    for start, end in content:
        for piece in ((start, min(end, relay.start)), (max(start, relay.end), end)):
            first = piece[0] + len(text[slice(*piece)]) - len(text[slice(*piece)].lstrip())
            if first < piece[1]:
                kept.append((first, piece[1]))
    return tuple(kept)
