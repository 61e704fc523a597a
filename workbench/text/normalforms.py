"""Unicode's normal forms (UAX 15) in time that grows with the text.

``unicodedata`` sorts the marks on one letter in time that grows with the square of their number. No
script puts more than a few on a letter; of 30 and more Unicode's own format for streams starts
anew, and so does this.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal
from unicodedata import normalize

MOST_MARKS = 30
# Every mark is one of these; what else is, dashes and pictures, is the same by itself.
_MARK = r"[^\w\s\x00-\x7f]"
_TOO_MANY = re.compile(rf"{_MARK}{{{MOST_MARKS}}}(?={_MARK})")


def normalized(form: Literal["NFC", "NFD", "NFKC", "NFKD"], text: str) -> str:
    """``text`` in a normal form; beyond 30 marks on one letter only each 30 for themselves."""
    if text.isascii():
        return text
    if _TOO_MANY.search(text) is None:
        return normalize(form, text)
    return "".join(normalize(form, part) for part in _parts(text))


def _parts(text: str) -> Iterator[str]:
    begin = 0
    for match in _TOO_MANY.finditer(text):
        yield text[begin : match.end()]
        begin = match.end()
    yield text[begin:]
