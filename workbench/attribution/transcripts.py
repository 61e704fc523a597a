"""Interviews and transcripts: lines that begin with a label for who speaks.

"OYELLE: My opponent closed two clinics." The label is the source and its colon the cue. One such
line may be anything; a text with two of the same pattern is a transcript.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from workbench.attribution.entities import Entity
from workbench.attribution.model import Attribution, Span
from workbench.language.en.press import LABELS

_NAME_WORD = r"(?:[A-Z][\w.’'-]*|de|da|von|van|der|den|bin|al)"
LABEL = re.compile(
    rf"(?P<label>Q|A|[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]*){{0,3}}|[A-Z]\w+(?: {_NAME_WORD}){{1,3}})"
    r"(?P<colon>:)[ \t]+(?=\S)"
)
_ASKS = "by "
FEWEST_LINES = 2
# Who speaks is printed on the line itself; what can go wrong is that it is no transcript.
CONFIDENCE = 0.9


def spoken_lines(text: str, story: Iterable[Span], entities: Sequence[Entity]) -> list[Attribution]:
    """An attribution for each labelled line of ``story``, if it holds at least two.

    Of questions and answers marked "Q:" and "A:" only the answers are taken, as the one person's
    who is named in full before the first question; without one their source is empty.
    """
    lines = [match for start, end in story for match in _labelled(text, start, end)]
    if len(lines) < FEWEST_LINES:
        return []
    guest = _guest(text, entities, lines[0].start())
    found = []
    for match in lines:
        label = match.group("label")
        if label == "Q":
            continue
        stop = text.find("\n", match.end())
        end = len(text.rstrip()) if stop < 0 else stop
        source = guest if label == "A" else (match.span("label"),)
        content = (match.end(), match.end() + len(text[match.end() : end].rstrip()))
        found.append(Attribution((content,), source, (match.span("colon"),), CONFIDENCE, True))
    return found


def _labelled(text: str, start: int, end: int) -> Iterable[re.Match[str]]:
    position = start
    while position < end:
        match = LABEL.match(text, position, end)
        if match and match["label"].casefold() not in LABELS:
            yield match
        stop = text.find("\n", position, end)
        position = end if stop < 0 else stop + 1


def _guest(text: str, entities: Sequence[Entity], before: int) -> tuple[Span, ...]:
    """Where the person stands who is named in full before the first question, more often than all
    others but whoever asks ("Interview by Ben Tarrow"); () without one."""
    people: dict[str, list[Span]] = defaultdict(list)
    for each in entities:
        words = text[each.start : each.end]
        asks = text[max(0, each.start - len(_ASKS)) : each.start].casefold().endswith(_ASKS)
        if each.kind == "person" and each.end <= before and " " in words and not asks:
            people[words].append((each.start, each.end))
    ranked = sorted(people.values(), key=len, reverse=True)
    clear = len(ranked) == 1 or (len(ranked) > 1 and len(ranked[0]) > len(ranked[1]))
    return (ranked[0][0],) if clear else ()
