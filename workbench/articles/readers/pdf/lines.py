"""Words of a page that stand on one line, and lines in their order from the top."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from workbench.articles.readers.pdf.words import Word

# What a line leaves out of a word's height at the top and at the foot, so that neither the line
# below nor a raised figure touches it.
MARGIN = 0.3
# White, in sizes of the type, that parts no words.
NO_BLANK = 0.1
# An initial that reaches over several lines is so much larger than what stands beside it.
INITIAL = 1.7
INITIAL_LETTERS = 2
CAPITAL = 0.8


@dataclass(frozen=True, slots=True)
class Line:
    """Words on one line, from left to right; ``size`` and ``bold`` are those of most of it."""

    words: tuple[Word, ...]
    left: float
    bottom: float
    right: float
    top: float
    size: float
    bold: bool

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)


def make_line(words: Iterable[Word]) -> Line:
    """A line of ``words``, which are put into their order."""
    ordered = _whole(sorted(words, key=lambda word: word.left))
    longest = max(ordered, key=lambda word: len(word.text))
    letters = sum(len(word.text) for word in ordered)
    bold = sum(len(word.text) for word in ordered if word.bold)
    return Line(
        ordered,
        ordered[0].left,
        min(word.bottom for word in ordered),
        max(word.right for word in ordered),
        max(word.top for word in ordered),
        longest.size,
        2 * bold > letters,
    )


def _whole(words: Sequence[Word]) -> tuple[Word, ...]:
    """``words``, those made one that stand closer than any blank is wide: parts of a word."""
    found: list[Word] = []
    for word in words:
        before = found[-1] if found else None
        if before is not None and abs(word.left - before.right) < NO_BLANK * word.size:
            found[-1] = replace(
                before,
                text=before.text + word.text,
                right=max(before.right, word.right),
                bottom=min(before.bottom, word.bottom),
                top=max(before.top, word.top),
            )
        else:
            found.append(word)
    return tuple(found)


def lines_of(words: Sequence[Word]) -> list[Line]:
    """The lines of ``words`` from the top down; those of one line overlap in their middles."""
    rows: list[list[Word]] = []
    low = high = 0.0
    for word in sorted(_lowered(words), key=lambda word: -(word.top + word.bottom)):
        middle = (word.top + word.bottom) / 2
        part = (0.5 - MARGIN) * (word.top - word.bottom)
        if rows and middle + part > low and middle - part < high:
            rows[-1].append(word)
            if word.top - word.bottom > high - low:
                low, high = min(low, middle - part), max(high, middle + part)
        else:
            rows.append([word])
            low, high = middle - part, middle + part
    return [make_line(row) for row in rows]


def _lowered(words: Sequence[Word]) -> list[Word]:
    """``words``, a large initial as the first letter of the line at its top."""
    if not words:
        return []
    sizes = sorted(word.size for word in words)
    usual = sizes[len(sizes) // 2]
    found: list[Word] = []
    for word in words:
        alone = len(word.text) <= INITIAL_LETTERS and word.text[0].isalpha()
        if alone and word.size > INITIAL * usual:
            beside = _line_beside(word, words)
            if beside is not None:
                right = word.right if _alone(word, beside, words) else beside.left
                word = replace(beside, text=word.text, left=min(word.left, right), right=right)
        found.append(word)
    return found


def _line_beside(initial: Word, words: Sequence[Word]) -> Word | None:
    """A word right of the head of ``initial``, if two lines or more stand beside it."""
    reach = initial.right + initial.size
    near = [
        word
        for word in words
        if word is not initial
        and word.size * INITIAL < initial.size
        and initial.right - 2 <= word.left < reach
        and initial.bottom - 1 <= (word.bottom + word.top) / 2 <= initial.top + 1
    ]
    # Above a capital its type leaves white, into which the line before may reach.
    head = initial.bottom + CAPITAL * (initial.top - initial.bottom)
    if len(near) < 2:
        return None
    return min(near, key=lambda word: (round(abs(word.top - head)), word.left))


def _alone(initial: Word, beside: Word, words: Sequence[Word]) -> bool:
    """Whether the initial is a word of its own: "A" before what is a word elsewhere on the page."""
    if initial.text not in ("A", "I", "O"):
        return False
    return any(word is not beside and word.text == beside.text for word in words)
