"""Where quotation marks open and close, whatever marks a publisher uses.

Marks are paired paragraph by paragraph: a mark that never closes affects its own paragraph only,
and a quotation that runs over several paragraphs (each opened anew, the last one closed) is one
``Quotation`` a paragraph. All offsets count Unicode code points, end exclusive.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass

# Opening mark -> the marks that may close it. German low marks close with either curly mark.
# Guillemets open to the right («French») or to the left (»German«, »Finnish»), and corner brackets
# are Chinese and Japanese. A curly mark turned the wrong way opens where a straight one would.
PAIRS = {
    **{"“": "”“", "”": "”", "„": "“”", "‟": "”", '"': '"', "‘": "’", "'": "'"},
    **{"«": "»", "‹": "›", "»": "«»", "›": "‹›", "「": "」", "『": "』"},
}
DOUBLE_OPENERS = frozenset("“„‟«‹「『")
SINGLE_OPENERS = frozenset("‘'")
STRAIGHT_OPENERS = frozenset('"”')
# A French closing guillemet is followed by a space or a mark, a German opening one by a word.
LEFT_OPENERS = frozenset("»›")
# A straight mark opens after white space, an opening bracket, a dash or a Chinese colon or comma;
# elsewhere it closes.
BEFORE_OPENING = frozenset(" \t\u00a0\u2009([{—–-/：，。、（")
# Words that begin with an apostrophe, which a single mark before them therefore is.
ELISIONS = re.compile(r"(?:\d|(?:tis|twas|em|til|till|cause|bout|round|n)\b)", re.IGNORECASE)
MARK = re.compile(f"[{''.join(PAIRS)}’`]")
# Two single marks typed for one double mark, as some wire copy has it.
TYPED_DOUBLE = re.compile(r"``|''|’’|‘‘")
# Nobody hears longer than this without a closing mark of the same single kind: past it the
# "opening" mark was an apostrophe.
LONGEST_SINGLE = 1500


@dataclass(frozen=True, slots=True)
class Quotation:
    """One stretch in quotation marks, marks included (code points, end exclusive).

    ``inner`` is the stretch between the marks. ``closed`` is False where the paragraph ended
    before a closing mark; ``continues`` is True where the next paragraph opens anew, so that the
    same quotation goes on there.
    """

    start: int
    end: int
    inner: tuple[int, int]
    closed: bool = True
    continues: bool = False


def find_quotations(text: str) -> list[Quotation]:
    """All outermost quotations of ``text`` in reading order.

    Quotations inside a quotation are part of it. Apostrophes are told from single marks by what
    stands around them; titles and scare quotes count, for they are in quotation marks too.
    """
    return list(_quotations(text))


# One text is asked for its quotations by every step that it goes through.
@functools.lru_cache(maxsize=4)
def _quotations(text: str) -> tuple[Quotation, ...]:
    found: list[Quotation] = []
    for start, end in _lines(text):
        for quotation in _in_line(text, start, end):
            if found and _goes_on(text, found[-1], quotation):
                last = found[-1]
                found[-1] = Quotation(last.start, last.end, last.inner, False, True)
            found.append(quotation)
    return tuple(found)


def _lines(text: str) -> Iterator[tuple[int, int]]:
    for match in re.finditer(r"[^\n]+", text):
        yield match.start(), match.end()


def _goes_on(text: str, last: Quotation, following: Quotation) -> bool:
    """Whether an unclosed quotation goes on in the one that opens the next paragraph."""
    between = text[last.end : following.start]
    return not last.closed and "\n" in between and not between.strip()


def _in_line(text: str, start: int, end: int) -> Iterator[Quotation]:
    position = start
    while mark := MARK.search(text, position, end):
        position = mark.start()
        width = _opening_width(text, position, start, end)
        if not width:
            position += 1
            continue
        close = _closing(text, position, width, end)
        if close is None and text[position] in SINGLE_OPENERS and width == 1:
            position += 1  # an apostrophe after all
            continue
        if close is None:
            yield Quotation(position, end, (position + width, end), closed=False)
            return
        yield Quotation(position, close + width, (position + width, close))
        position = close + width


def _opening_width(text: str, position: int, start: int, end: int) -> int:
    """How many characters the opening mark at ``position`` has; 0 where there is none."""
    mark = text[position]
    if mark in DOUBLE_OPENERS:
        return 1
    if mark in LEFT_OPENERS:
        opens = _may_open(text, position, start, end, 1) and text[position + 1].isalnum()
        return 1 if opens else 0
    if TYPED_DOUBLE.match(text, position, end):
        return 2 if _may_open(text, position, start, end, 2) else 0
    if mark in STRAIGHT_OPENERS:
        return 1 if _may_open(text, position, start, end, 1) else 0
    if mark in SINGLE_OPENERS:
        is_elision = ELISIONS.match(text, position + 1, end) is not None
        return 1 if _may_open(text, position, start, end, 1) and not is_elision else 0
    return 0


def _may_open(text: str, position: int, start: int, end: int, width: int) -> bool:
    after = position + width
    if after >= end or text[after].isspace():
        return False
    before = text[position - 1] if position > start else " "
    return before in BEFORE_OPENING or before in PAIRS


def _closing(text: str, position: int, width: int, end: int) -> int | None:
    """Where the quotation opened at ``position`` closes, within its paragraph."""
    if width == 2:
        match = TYPED_DOUBLE.search(text, position + 2, end)
        return match.start() if match else None
    mark = text[position]
    if mark in SINGLE_OPENERS:
        return _closing_single(text, position, end)
    closers = PAIRS[mark]
    for i in range(position + 1, end):
        if text[i] in closers and not (mark in STRAIGHT_OPENERS and _opens_nested(text, i, end)):
            return i
    return None


def _opens_nested(text: str, i: int, end: int) -> bool:
    """A straight mark with white space before it and a letter after it would open, not close."""
    return text[i - 1].isspace() and i + 1 < end and text[i + 1].isalnum()


def _closing_single(text: str, position: int, end: int) -> int | None:
    """The closing single mark: after punctuation if there is one, else not a possessive's."""
    closers = "’" if text[position] == "‘" else "'’"
    fallback = None
    for i in range(position + 2, min(end, position + LONGEST_SINGLE)):
        if text[i] not in closers or text[i - 1].isspace():
            continue
        if i + 1 < end and text[i + 1].isalnum():
            continue  # an apostrophe inside a word
        if text[i - 1] in ".,!?…;:" or text[i - 1] != "s":
            return i
        if fallback is None:
            fallback = i
    return fallback
