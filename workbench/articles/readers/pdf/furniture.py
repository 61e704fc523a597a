"""Running heads, feet and page numbers: what stands at the edge of every page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from workbench.articles.readers.pdf.lines import Line, lines_of
from workbench.articles.readers.pdf.words import Page, Word

# So many lines at the head and at the foot of a page can be furniture.
EDGE_LINES = 4
# Where a page number stands alone, or a head that only two pages share: the outer part of a page.
OUTER = 0.13
# A line is the same on two pages where it stands at the same height (points).
SAME_HEIGHT = 5.0
LEAST_SHARE = 0.3
NUMBER = re.compile(
    r"[^\w]*(?:(?:page|seite|pagina|p\.|s\.)\s*)?(?P<number>\d{1,4})"
    r"(?:\s*(?:/|of|von|de|sur|van)\s*\d{1,4})?[^\w]*",
    re.IGNORECASE,
)
# What browsers print above and below a page.
PRINTED_AT = re.compile(
    r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? (?:at )?\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?\b.*",
    re.IGNORECASE,
)
PRINTED_FROM = re.compile(r"(?:(?:https?|file)://|about:|data:)\S*(?: \d{1,4}/\d{1,4})?")
DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The words of every page without furniture, and the lines that were taken for it."""

    pages: tuple[tuple[Word, ...], ...]
    taken: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class _Edge:
    """A line at the edge of a page, with what it is compared by."""

    line: Line
    key: tuple[bool, str]
    outer: bool


def without_furniture(pages: Sequence[Page]) -> Cleaned:
    """The words of ``pages`` but for what repeats at their edges, and page numbers."""
    edges = [(_edges(page, top=True), _edges(page, top=False)) for page in pages]
    running = _running(edges)
    numbering = _numbering(edges)
    kept, taken = [], []
    for number, (page, sides) in enumerate(zip(pages, edges, strict=True)):
        away: list[Line] = []
        for side in sides:
            for edge in side:
                if not _is_furniture(edge, running, numbering.get(number), len(pages)):
                    break
                away.append(edge.line)
        kept.append(
            tuple(word for word in page.words if not any(_stands_on(word, line) for line in away))
        )
        taken.append(tuple(line.text for line in away))
    return Cleaned(tuple(kept), tuple(taken))


def _stands_on(word: Word, line: Line) -> bool:
    middle = (word.bottom + word.top) / 2
    return line.bottom <= middle <= line.top and line.left <= word.left <= line.right


def _edges(page: Page, *, top: bool) -> list[_Edge]:
    """The outermost lines of a page, from its edge inwards."""
    lines = _edge_lines(page, top=top)
    found = []
    for line in lines[:EDGE_LINES]:
        middle = (line.bottom + line.top) / 2
        outer = middle > (1 - OUTER) * page.height if top else middle < OUTER * page.height
        key = DIGITS.sub("#", line.text).casefold()
        found.append(_Edge(line, (top, key), outer))
    return found


def _edge_lines(page: Page, *, top: bool) -> list[Line]:
    """Lines of the page's outer third, so that a long page is not sorted twice whole."""
    third = page.height / 3
    words = [w for w in page.words if (w.bottom > 2 * third if top else w.top < third)]
    lines = lines_of(words)
    return lines if top else lines[::-1]


def _running(edges: Sequence[tuple[list[_Edge], list[_Edge]]]) -> set[tuple[bool, str]]:
    """The lines that stand at one height of several pages, whatever the numbers in them."""
    places: dict[tuple[bool, str], list[float]] = {}
    outer: Counter[tuple[bool, str]] = Counter()
    for sides in edges:
        for key, (height, far) in {
            e.key: (e.line.bottom, e.outer) for side in sides for e in side
        }.items():
            places.setdefault(key, []).append(height)
            outer[key] += far
    found = set()
    for key, heights in places.items():
        near = max(sum(abs(h - other) <= SAME_HEIGHT for other in heights) for h in set(heights))
        enough = near >= max(3, LEAST_SHARE * len(edges))
        both = near == 2 and len(edges) <= 4 and outer[key] >= 2
        if (enough or both) and any(letter.isalpha() for letter in key[1]):
            found.add(key)
    return found


def _numbering(edges: Sequence[tuple[list[_Edge], list[_Edge]]]) -> dict[int, set[int]]:
    """The page numbers that may stand on each page: those that count with the pages."""
    starts: Counter[int] = Counter()
    for page, sides in enumerate(edges):
        numbers = {_number(edge) for side in sides for edge in side if edge.outer} - {None}
        starts.update({number - page for number in numbers if number is not None})
    sure = {start for start, times in starts.items() if times >= min(2, len(edges))}
    return {page: {page + start for start in sure} for page in range(len(edges))}


def _number(edge: _Edge) -> int | None:
    match = NUMBER.fullmatch(edge.line.text) if len(edge.line.text) < 40 else None
    return int(match["number"]) if match else None


def _is_furniture(
    edge: _Edge, running: set[tuple[bool, str]], numbers: set[int] | None, pages: int
) -> bool:
    text = edge.line.text
    if edge.outer and (PRINTED_FROM.fullmatch(text) or PRINTED_AT.fullmatch(text)):
        return True
    return edge.key in running or (edge.outer and _number(edge) in (numbers or ()))
