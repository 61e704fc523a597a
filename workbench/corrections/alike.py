"""Where a piece of a statement stands in a text: whatever marks it has, or with other words in it.

Work grows with the text: rare words of the piece say where to look, and at most ``MOST_LOOKS``
places are compared word by word, by the edit distance between their words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from workbench.corrections.model import Span
from workbench.corrections.words import Words
from workbench.quotes.words import BARE_WORD, bare_words

# How much of a piece must be the same.
SIMILAR = 0.75
# Shorter pieces stand in a text by chance, longer ones are looked for as they are.
FEW_WORDS, MOST_WORDS = 5, 400
# A word that stands so often in a text does not say where to look.
_COMMON, MOST_LOOKS = 40, 6


def same_spans(text: Words, piece: str) -> Iterator[Span]:
    """Where the words of ``piece`` stand, with as many marks around them; code points."""
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


def similar_spans(text: Words, piece: str) -> Iterator[tuple[Span, float]]:
    """Where something like ``piece`` stands, and how like it is, from ``SIMILAR`` to 1."""
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
