"""Where in a text that was edited a statement stands now.

Its words are looked for whatever marks and capitals stand around them, then with some of them
changed. A place counts by how many words it shares with the statement (1 minus the edit distance
between their words, over the number of words) and by how many of the words before and behind it are
still there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from workbench.corrections.alike import SIMILAR, same_spans, similar_spans
from workbench.corrections.model import Anchor, Span
from workbench.corrections.words import Words
from workbench.quotes.printed import INTERRUPTION
from workbench.quotes.words import BARE_WORD, bare_words

# How much of what stands around must be the same: around a statement with other words in it, around
# the same words, and around words that stood in the article several times.
AROUND_SIMILAR, AROUND_SAME, AROUND_REPEATED = 0.6, 0.5, 0.8
# By so much the best place must be better than the next one, or nobody knows which it is.
CLEARLY = 0.2
# So many words that stood in the article once are known by themselves.
ONCE_WORDS = 4
MOST_PLACES = 50
# Pieces of one statement are so near each other, beside as long as they are.
_APART = 200


@dataclass(frozen=True, slots=True)
class Place:
    """Where a statement may stand: ``similar`` are its words, ``around`` those beside it."""

    spans: tuple[Span, ...]
    similar: float
    around: float

    @property
    def score(self) -> float:
        return self.similar + self.around


def pieces_of(anchor: Anchor) -> list[str]:
    """The pieces of a statement as they were printed; all of it where they cannot be told."""
    lengths = [end - start for start, end in anchor.spans]
    whole = sum(lengths) + len(INTERRUPTION) * (len(lengths) - 1)
    if whole != len(anchor.quote):
        return [anchor.quote]
    pieces, at = [], 0
    for length in lengths:
        pieces.append(anchor.quote[at : at + length])
        at += length + len(INTERRUPTION)
    return pieces


def times_in(text: Words, pieces: Sequence[str]) -> int:
    """How often the longest of ``pieces`` stands in a text, whatever marks it has."""
    wanted = [word for _, word in bare_words(max(pieces, key=len))]
    return sum(1 for _ in text.same(wanted)) if wanted else text.text.count(max(pieces, key=len))


def places_in(text: Words, anchor: Anchor) -> list[Place]:
    """The places where the statement of ``anchor`` may stand, those that are good enough."""
    pieces = pieces_of(anchor)
    main = max(range(len(pieces)), key=lambda number: len(pieces[number]))
    same = list(same_spans(text, pieces[main]))
    found = [(span, 1.0) for span in same] or list(similar_spans(text, pieces[main]))
    repeated = anchor.times is not None and anchor.times > 1
    # Where words that stood several times do so less often, nobody knows which of them went.
    if repeated and len(same) < (anchor.times or 0):
        return []
    least = (AROUND_REPEATED if repeated else AROUND_SAME) if same else AROUND_SIMILAR
    once = len(same) == 1 and anchor.times == 1 and _count(pieces[main]) >= ONCE_WORDS
    places = []
    for span, similar in found[:MOST_PLACES]:
        spans = _with_others(text, anchor, pieces, main, span)
        if spans is None:
            continue
        around = _around(text, anchor, spans)
        if around >= least or once:
            places.append(Place(spans, similar, around))
    return places


def best_of(places: Sequence[Place]) -> Place | None:
    """The place that is clearly better than all others; None where two are nearly as good."""
    ordered = sorted(places, key=lambda place: place.score, reverse=True)
    if not ordered or (len(ordered) > 1 and ordered[0].score - ordered[1].score < CLEARLY):
        return None
    return ordered[0]


def _with_others(
    text: Words, anchor: Anchor, pieces: Sequence[str], main: int, span: Span
) -> tuple[Span, ...] | None:
    """All pieces of a statement whose longest one is at ``span``; None where too few are there."""
    if len(pieces) == 1:
        return (span,)
    moved = span[0] - anchor.spans[main][0]
    found = {main: span}
    for number, piece in enumerate(pieces):
        if number == main:
            continue
        near = anchor.spans[number][0] + moved
        reach = _APART + len(anchor.quote)
        close = [each for each in same_spans(text, piece) if abs(each[0] - near) <= reach]
        sided = [s for s in close if (s[1] <= span[0] if number < main else s[0] >= span[1])]
        if sided:
            found[number] = min(sided, key=lambda each: abs(each[0] - near))
    there = sum(_count(pieces[number]) for number in found)
    if there < SIMILAR * sum(map(_count, pieces)):
        return None
    spans = [found[number] for number in sorted(found)]
    in_order = all(one[1] <= two[0] for one, two in pairwise(spans))
    return tuple(spans) if in_order else None


def _count(piece: str) -> int:
    return max(1, sum(1 for _ in BARE_WORD.finditer(piece)))


def _around(text: Words, anchor: Anchor, spans: Sequence[Span]) -> float:
    """How many of the words that stood beside a statement stand beside this place, 0 to 1."""
    if anchor.before is None or anchor.after is None:
        return 0.0
    before = [word for _, word in bare_words(anchor.before)]
    after = [word for _, word in bare_words(anchor.after)]
    # The first and the last one were mostly cut off.
    before, after = before[1:] or before, after[:-1] or after
    total = len(before) + len(after)
    if not total:
        # It was all of the text.
        return float(not text.before(spans[0][0], 1) and not text.after(spans[-1][1], 1))
    there = _common(before, text.before(spans[0][0], len(before) + 2))
    there += _common(after, text.after(spans[-1][1], len(after) + 2))
    return there / total


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    """How many words both have in one order."""
    row = [0] * (len(other) + 1)
    for word in one:
        before = 0
        for j, each in enumerate(other, 1):
            before, row[j] = row[j], before + 1 if each == word else max(row[j], row[j - 1])
    return row[-1]
