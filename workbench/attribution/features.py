"""What the tagger is told of a text beside its word pieces.

The encoder knows no capitals, no paragraphs and no pairing of quotation marks; four small numbers
a word piece give them back: letter case, what stands before it, and where it stands among
quotation marks. Marks of all styles are shown to the encoder as straight double marks, so that
it needs to have seen only one style.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.language.en.bodies import FIRMS, FIRMS_OF_TWO
from workbench.text.quotations import Quotation, find_quotations

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from tokenizers import Tokenizer

    from workbench.attribution.segments import Words

CASES = ("lower", "title", "upper", "single capital", "digits", "other")
BEFORE = ("nothing", "space", "line break")
QUOTING = ("outside", "inside", "opening mark", "closing mark", "stray mark")

# What the encoder's own marks around a window are shown as, as ``combined`` numbers it: another
# case, at a line break, outside quotation marks.
AROUND = (CASES.index("other") * len(BEFORE) + BEFORE.index("line break")) * len(QUOTING)

# One code point each, so that offsets stay: the encoder's vocabulary knows the straight marks.
STRAIGHTEN = str.maketrans("“”„‟«»‹›‘’‚‛\u00a0", '""""""""\'\'\'\' ')


# A span may end with these or before them: annotators do not agree on it either.
LIGHT = (",", ";", ".")

# Behind these a sentence begins.
OPENERS = frozenset('.!?:"“‘«')
TITLE, LOWER = CASES.index("title"), CASES.index("lower")
CAPITALS = frozenset(CASES.index(case) for case in ("title", "upper", "single capital"))
BROKEN = BEFORE.index("line break")

LINE_END = re.compile("\n")
MARK = re.compile('["“”„«»]')

# Half of a character, as a broken JSON file may hold: the tokenizer takes no such text.
SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Pieces:
    """A text as the encoder reads it; every array has shape (pieces,).

    ``ids``, ``case``, ``before``, ``quoting``, ``word`` are int64; ``word`` numbers the words
    (runs of letters or digits, single punctuation marks) from 0. ``start`` and ``end`` have shape
    (words,): each word's place in the text in code points, end exclusive. ``breaks`` are the
    words that begin a line, ``light`` those that are a comma, semicolon or full stop.
    """

    ids: NDArray[np.int64]
    case: NDArray[np.int64]
    before: NDArray[np.int64]
    quoting: NDArray[np.int64]
    word: NDArray[np.int64]
    start: NDArray[np.int64]
    end: NDArray[np.int64]
    breaks: NDArray[np.bool_]
    light: NDArray[np.bool_]

    def words(self, first: int, last: int) -> Words:
        """What is known of the words ``first`` to ``last``, exclusive, but not shown."""
        from workbench.attribution.segments import Words

        return Words(
            self.start[first:last],
            self.end[first:last],
            self.breaks[first:last],
            self.light[first:last],
        )


def combined(
    case: NDArray[np.int64], before: NDArray[np.int64], quoting: NDArray[np.int64]
) -> NDArray[np.int64]:
    """Each piece's three features as one number, 0 to 89: a row of the network's table of them."""
    return (case * len(BEFORE) + before) * len(QUOTING) + quoting


def encoder_text(text: str, quotations: list[Quotation]) -> str:
    """The text with every quotation mark shown as a straight double mark; same length."""
    shown = list(SURROGATE.sub("\ufffd", text.translate(STRAIGHTEN)))
    for quotation in quotations:
        for start, end in _marks(quotation):
            shown[start:end] = '"' * (end - start)
    return "".join(shown)


def _marks(quotation: Quotation) -> list[tuple[int, int]]:
    marks = [(quotation.start, quotation.inner[0])]
    if quotation.closed:
        marks.append((quotation.inner[1], quotation.end))
    return marks


def read_pieces(text: str, tokenizer: Tokenizer) -> Pieces:
    """Cut ``text`` into word pieces with their features."""
    import numpy as np

    quotations = find_quotations(text)
    encoding = tokenizer.encode(encoder_text(text, quotations), add_special_tokens=False)
    word = np.array([w if w is not None else -1 for w in encoding.word_ids], dtype=np.int64)
    offsets = np.array(encoding.offsets, dtype=np.int64).reshape(-1, 2)
    count = int(word[-1]) + 1 if len(word) else 0
    first = np.searchsorted(word, np.arange(count))
    last = np.searchsorted(word, np.arange(count), side="right") - 1
    start, end = offsets[first, 0], offsets[last, 1]
    printed = [text[s:e] for s, e in zip(start.tolist(), end.tolist(), strict=True)]
    cases = {each: _case(each) for each in set(printed)}
    case = np.array([cases[each] for each in printed], dtype=np.int64)
    before = _before(text, start, end)
    case[_openings(printed, case.tolist(), before.tolist())] = LOWER
    quoting = _quoting(text, quotations)[start] if count else np.zeros(0, dtype=np.int64)
    ids = np.array(encoding.ids, dtype=np.int64)
    return Pieces(
        ids,
        case[word],
        before[word],
        quoting[word],
        word,
        start,
        end,
        before == BEFORE.index("line break"),
        np.array([each in LIGHT for each in printed], dtype=bool),
    )


def _case(word: str) -> int:
    if word.isdigit():
        return 4
    if not word.isalpha():
        return 5
    if len(word) == 1 and word.isupper():
        return 3
    if word.isupper():
        return 2
    return 1 if word[0].isupper() else 0


def _openings(printed: list[str], case: list[int], before: list[int]) -> list[int]:
    """The words that have a capital by their place alone and say what the body is whose name
    follows: "Carmaker Ford said", "Oil giant BP said"."""
    found = []
    for i in range(len(printed) - 1):
        if case[i] != TITLE or not (before[i] == BROKEN or printed[i - 1] in OPENERS):
            continue
        one = printed[i].casefold() in FIRMS and case[i + 1] in CAPITALS
        two = printed[i + 1] in FIRMS_OF_TWO and case[i + 2 : i + 3] and case[i + 2] in CAPITALS
        if one or two:
            found.append(i)
    return found


def _before(text: str, start: NDArray[np.int64], end: NDArray[np.int64]) -> NDArray[np.int64]:
    import numpy as np

    before = np.zeros(len(start), dtype=np.int64)
    before[1:] = start[1:] > end[:-1]
    lines = np.array([match.start() for match in LINE_END.finditer(text)], dtype=np.int64)
    ended = np.searchsorted(lines, start)
    before[1:][ended[1:] > np.searchsorted(lines, end[:-1])] = 2
    before[:1] = 2
    return before


def _quoting(text: str, quotations: list[Quotation]) -> NDArray[np.int64]:
    """For each code point its place among quotation marks, as an index into ``QUOTING``."""
    import numpy as np

    place = np.zeros(len(text), dtype=np.int64)
    place[[match.start() for match in MARK.finditer(text)]] = 4
    for quotation in quotations:
        place[quotation.start : quotation.end] = 1
        place[quotation.start : quotation.inner[0]] = 2
        if quotation.closed:
            place[quotation.inner[1] : quotation.end] = 3
    return place
