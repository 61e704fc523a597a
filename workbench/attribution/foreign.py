"""Quotations in paragraphs that are not in English, all that is taken from those.

The tagger reads English only, so nothing is known of who speaks or whether anybody does; marks are
the same in all languages, or nearly.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from workbench.attribution.model import Attribution, Span
from workbench.attribution.spans import Covered
from workbench.text.quotations import find_quotations

# Fewer words are a title or a doubtful word. Scripts without spaces write several letters a word.
FEWEST_WORDS = 4
FEWEST_LETTERS_UNSPACED = 8
UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
# Whether such a quotation is a statement, and whose, nobody has counted: it is to be looked at.
CONFIDENCE = 0.4

_WORDS = re.compile(r"\w+(?:[’'-]\w+)*")


def foreign_quotations(text: str, foreign: Iterable[Span]) -> list[Attribution]:
    """An attribution without source and cue for each quotation in ``foreign``, in text order.

    A mark that never closes takes nothing, unless the next paragraph opens the quotation anew.
    """
    ranges = Covered(foreign)
    found = []
    for quotation in find_quotations(text):
        whole = quotation.closed or quotation.continues
        if not whole or not ranges.touches(quotation.start, quotation.end):
            continue
        if _is_statement(text[slice(*quotation.inner)]):
            span = (quotation.start, quotation.end)
            found.append(Attribution((span,), confidence=CONFIDENCE, by_rule=True))
    return found


def _is_statement(words: str) -> bool:
    if len(UNSPACED.findall(words)) >= FEWEST_LETTERS_UNSPACED:
        return True
    return len(_WORDS.findall(words)) >= FEWEST_WORDS
