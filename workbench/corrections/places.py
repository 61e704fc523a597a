"""Where in a text that was edited a statement stands now.

Its words are looked for as they are printed, then whatever marks and capitals stand around them,
then with some of them changed. A place counts by how many words it shares with the statement
(1 minus the edit distance between their words, over the number of words) and by how many of the
words before and behind it are still there. Work grows with the text: rare words of the statement
say where to look, and at most ``MOST_LOOKS`` places are compared word by word.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from workbench.corrections.model import Anchor, Span
from workbench.quotes.printed import INTERRUPTION
from workbench.quotes.words import BARE_WORD, bare_words

# How much must be the same: of a statement with other words in it, of what stands around it, of
# what stands around the same words, and around words that stood in the article several times.
SIMILAR, AROUND_SIMILAR, AROUND_SAME, AROUND_REPEATED = 0.75, 0.6, 0.5, 0.8
# By so much the best place must be better than the next one, or nobody knows which it is.
CLEARLY = 0.2
# Shorter statements stand in a text by chance, longer ones are looked for as they are.
FEW_WORDS, ONCE_WORDS, MOST_WORDS = 5, 4, 400
# A word that stands so often in a text does not say where to look.
_COMMON, MOST_LOOKS, MOST_PLACES = 40, 6, 50
# Pieces of one statement are so near each other, beside as long as they are.
_APART = 200
_MARK = "\x1f"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a statement may stand: ``similar`` are its words, ``around`` those beside it."""

    spans: tuple[Span, ...]
    similar: float
    around: float

    @property
    def score(self) -> float:
        return self.similar + self.around


class Words:
    """A text by its words: letters and digits, folded, each with where it stands."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words = [word for _, word in bare_words(text)]
        self.spans = [match.span() for match in BARE_WORD.finditer(text)]
        self._starts = [start for start, _ in self.spans]

    @cached_property
    def joined(self) -> tuple[str, list[int]]:
        """All words with a mark around each, and where each begins in that."""
        places, at = [], 1
        for word in self.words:
            places.append(at)
            at += len(word) + 1
        return _MARK + "".join(word + _MARK for word in self.words), places

    @cached_property
    def where(self) -> dict[str, list[int]]:
        """The numbers of each word."""
        found: dict[str, list[int]] = {}
        for number, word in enumerate(self.words):
            found.setdefault(word, []).append(number)
        return found

    def same(self, wanted: Sequence[str]) -> Iterator[tuple[int, int]]:
        """Where these words stand one after the other: numbers of words, end exclusive."""
        joined, places = self.joined
        needle = _MARK + "".join(word + _MARK for word in wanted)
        at = joined.find(needle)
        while at >= 0:
            number = bisect_left(places, at + 1)
            yield number, number + len(wanted)
            at = joined.find(needle, at + 1)

    def span(self, first: int, behind: int) -> Span:
        """Where the words ``first`` up to ``behind`` are printed."""
        return self.spans[first][0], self.spans[behind - 1][1]

    def before(self, offset: int, count: int) -> list[str]:
        """The last words that end before ``offset``."""
        behind = bisect_left(self._starts, offset)
        return self.words[max(0, behind - count) : behind]

    def after(self, offset: int, count: int) -> list[str]:
        """The first words that begin behind ``offset``."""
        first = bisect_left(self._starts, offset)
        return self.words[first : first + count]


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
    same = list(_same(text, pieces[main]))
    found = [(span, 1.0) for span in same] or list(_similar(text, pieces[main]))
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


def _same(text: Words, piece: str) -> Iterator[Span]:
    wanted = [word for _, word in bare_words(piece)]
    if not wanted:
        at = text.text.find(piece)
        while at >= 0:
            yield at, at + len(piece)
            at = text.text.find(piece, at + 1)
        return
    for first, behind in text.same(wanted):
        yield _with_marks(text.text, text.span(first, behind), piece)


def _with_marks(text: str, span: Span, piece: str) -> Span:
    """``span``, of words alone, with as many marks at its ends as ``piece`` has."""
    inner = [match.span() for match in BARE_WORD.finditer(piece)]
    start, end = span
    before, behind = inner[0][0], len(piece) - inner[-1][1]
    while before > 0 and start > 0 and _is_mark(text[start - 1]):
        start, before = start - 1, before - 1
    while behind > 0 and end < len(text) and _is_mark(text[end]):
        end, behind = end + 1, behind - 1
    return start, end


def _is_mark(char: str) -> bool:
    return not char.isalnum() and not char.isspace()


def _similar(text: Words, piece: str) -> Iterator[tuple[Span, float]]:
    """Where something like ``piece`` stands, and how like it is."""
    wanted = [word for _, word in bare_words(piece)]
    if not FEW_WORDS <= len(wanted) <= MOST_WORDS:
        return
    band = max(2, len(wanted) // 4)
    seen: set[tuple[int, int]] = set()
    for shift in _shifts(text, wanted, band):
        low = max(0, shift - band)
        part = text.words[low : shift + len(wanted) + 2 * band]
        first, behind, steps = _aligned(wanted, part, band)
        similar = 1 - steps / len(wanted)
        if behind > first and similar >= SIMILAR and (low + first, low + behind) not in seen:
            seen.add((low + first, low + behind))
            yield _with_marks(text.text, text.span(low + first, low + behind), piece), similar


def _shifts(text: Words, wanted: Sequence[str], band: int) -> list[int]:
    """At which word of the text the statement may begin: where most of its rarer words agree."""
    votes: Counter[int] = Counter()
    for number, word in enumerate(wanted):
        places = text.where.get(word, ())
        if len(places) <= _COMMON:
            votes.update(place - number for place in places)
    grouped: Counter[int] = Counter()
    for shift, count in votes.items():
        grouped[shift // band] += count
        grouped[shift // band + 1] += count
    chosen = [group for group, _ in grouped.most_common(2 * MOST_LOOKS)]
    return sorted({(group - 1) * band + band // 2 for group in chosen})[: 2 * MOST_LOOKS]


def _aligned(wanted: Sequence[str], part: Sequence[str], band: int) -> tuple[int, int, int]:
    """The stretch of ``part`` that takes the fewest steps to become ``wanted``.

    Numbers of words, end exclusive, and the steps. Both ends of ``part`` are free; cells further
    than twice the ``band`` off the diagonal are not looked at.
    """
    reach = 2 * band + 1
    far = len(wanted) + len(part)
    costs = {j: (0, j) for j in range(len(part) + 1)}
    for i, word in enumerate(wanted, 1):
        row: dict[int, tuple[int, int]] = {}
        for j in range(max(0, i - reach), min(len(part), i + 2 * reach) + 1):
            best = costs.get(j, (far, j))
            best = best[0] + 1, best[1]
            if j > 0:
                cost, start = costs.get(j - 1, (far, j))
                best = min(best, (cost + (part[j - 1] != word), start))
                cost, start = row.get(j - 1, (far, j))
                best = min(best, (cost + 1, start))
            row[j] = best
        costs = row
    behind = min(costs, key=lambda j: (costs[j][0], j)) if costs else 0
    steps, first = costs.get(behind, (far, 0))
    return first, behind, steps


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
        close = [each for each in _same(text, piece) if abs(each[0] - near) <= reach]
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
