"""Encodings of two or four bytes a character, told by their mark or by their NULs.

UTF-16 and UTF-32 write a space or a line break with NULs, which no text of one byte a character
holds. Which of the two byte orders it is shows in what they give: the wrong one turns spaces and
Latin letters into Chinese ones, and Chinese ones into characters that do not exist.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from dataclasses import dataclass
from unicodedata import category

Decoded = tuple[str, tuple[str, ...]]

MARKS_32 = ((codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"))
MARKS_16 = ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
OTHER_ORDER = {"utf-16-le": "utf-16-be", "utf-16-be": "utf-16-le"}
UNREADABLE: Decoded = ("", ("unreadable",))
# Six words of ASCII, a byte a letter: no text of two bytes a letter looks so.
BYTE_WORDS = re.compile(rb"(?:[A-Za-z][A-Za-z,.;:'\"-]{0,20}[ \r\n]{1,3}){6}")
# Beside white space, what few texts hold: control characters, and what is no character.
ODD_KINDS = frozenset({"Cc", "Cn", "Co", "Cs"})
WHITE = frozenset("\t\n\v\f\r\x85")
MOST_ODD = 0.01
# A file of one byte a letter with some NULs has fewer; Latin script in UTF-16 has about half.
LATIN_NULS = 0.4
# Below so many characters a mark is believed: there is too little to tell by.
FEWEST = 16


@dataclass(frozen=True, slots=True)
class Trial:
    """Bytes read in one encoding; shares of the characters, 0 to 1.

    ``odd`` ones hardly stand in any text; ``latin`` are white space and those below U+0100.
    """

    encoding: str
    text: str
    odd: float
    latin: float


def wide_text(data: bytes) -> Decoded | None:
    """The text of UTF-16 or UTF-32 with its issue codes, None where ``data`` is neither."""
    for mark, encoding in MARKS_32:
        if data.startswith(mark) and _fits_32(data[4:], encoding):
            return data[4:].decode(encoding, "replace"), ()
    for mark, encoding in MARKS_16:
        if data.startswith(mark):
            return _marked_16(data[2:], encoding)
    if b"\0" not in data or not data.strip(b"\0") or _one_byte_a_letter(data):
        return None
    return _unmarked(data)


def _marked_16(body: bytes, encoding: str) -> Decoded:
    """What the mark says, unless it is plainly wrong."""
    given, other = _trial(body, encoding), _trial(body, OTHER_ORDER[encoding])
    if len(given.text) >= FEWEST:
        if b"\0" not in body and _one_byte_a_letter(body):
            return body.decode("utf-8"), ("encoding_guessed",)
        if _is_right(other, given) and other.latin > 0.5:
            return other.text, ("encoding_guessed",)
        if BYTE_WORDS.search(body) or (given.latin > 0.1 and other.latin > 0.1):
            return UNREADABLE  # two encodings, or two byte orders, in one file
    return given.text, ("encoding_damaged",) if given.odd > MOST_ODD else ()


def _unmarked(data: bytes) -> Decoded | None:
    for _, encoding in MARKS_32:
        if _fits_32(data, encoding):
            trial = _trial(data, encoding)
            if trial.odd <= MOST_ODD:
                return trial.text, ("encoding_guessed",)
    if len(data) % 2 and data[0] in (0xFE, 0xFF):
        data = data[1:]  # half of a mark
    little, big = (_trial(data, encoding) for _, encoding in MARKS_16)
    for one, other in ((little, big), (big, little)):
        if _is_right(one, other) and not BYTE_WORDS.search(data):
            return one.text, ("encoding_guessed",)
    return None


def _is_right(one: Trial, other: Trial) -> bool:
    """Whether ``one`` of the two byte orders of UTF-16 gives text and the ``other`` none."""
    if one.odd > MOST_ODD or not one.latin or other.latin > 0.1:
        return False
    return one.latin > 2 * other.latin or other.odd > 5 * MOST_ODD


def _trial(data: bytes, encoding: str) -> Trial:
    """A cut last character is not counted, and stands in the text as U+FFFD."""
    width = 2 if "16" in encoding else 4
    whole = len(data) - len(data) % width
    counts = Counter(data[:whole].decode(encoding, "replace"))
    size = max(1, counts.total())
    odd = sum(n for char, n in counts.items() if _odd(char))
    latin = sum(n for char, n in counts.items() if _latin(char))
    return Trial(encoding, data.decode(encoding, "replace"), odd / size, latin / size)


def _odd(char: str) -> bool:
    return char == "\ufffd" or (category(char) in ODD_KINDS and char not in WHITE)


def _latin(char: str) -> bool:
    return char in WHITE or " " <= char <= "~" or "\xa0" <= char <= "\xff"


def _fits_32(data: bytes, encoding: str) -> bool:
    """Whether all but a cut end of ``data`` is UTF-32: hardly any other bytes are."""
    try:
        data[: len(data) - len(data) % 4].decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _one_byte_a_letter(data: bytes) -> bool:
    """Whether ``data`` without its NULs is UTF-8 text, and the NULs are no halves of letters."""
    bare = data.replace(b"\0", b"")
    if len(data) - len(bare) >= LATIN_NULS * len(data):
        return False
    try:
        counts = Counter(bare.decode("utf-8"))
    except UnicodeDecodeError:
        return False
    return sum(n for char, n in counts.items() if _odd(char)) <= MOST_ODD * len(bare)
