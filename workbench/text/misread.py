"""Letters whose two bytes were read as two characters: "TomÃ¡s" is one name, Tomás.

Files are mended where they are read; a text taken verbatim keeps what it says, and is read as what
it means. Only what nobody writes is taken for such a letter: one that begins a letter in UTF-8 and
a sign behind it, in whatever normal form the two are printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# What UTF-8's first byte of a Latin letter is in Windows-1252, whole or as a letter and its mark.
_FIRST = {"Ã": 0xC3, "A\u0303": 0xC3, "Ä": 0xC4, "A\u0308": 0xC4, "Å": 0xC5, "A\u030a": 0xC5}
# In compatibility forms (NFKC) signs are other ones.
_FOLDED = {"1⁄4": 0xBC, "1⁄2": 0xBD, "3⁄4": 0xBE, "3": 0xB3}
# Signs that may as well close what a capital ends need a letter behind them.
_CLOSING = "’‘“”„‚«»‹›–—… \xa0"


def _signs() -> dict[str, int]:
    """What the second byte is in Windows-1252 and Latin-1."""
    found = dict(_FOLDED)
    for byte in range(0x80, 0xC0):
        found[chr(byte)] = byte
        try:
            found[bytes([byte]).decode("cp1252")] = byte
        except UnicodeDecodeError:
            continue
    return found


_SECOND = _signs()
_TAKES_A_LETTER = sorted({*_CLOSING, *_FOLDED} & _SECOND.keys(), key=len, reverse=True)
_ALONE = "".join(sorted(sign for sign in _SECOND if len(sign) == 1 and sign not in _TAKES_A_LETTER))
_LETTER = re.compile(
    rf"({'|'.join(_FIRST)})"
    r"(?:(?:\x83|ƒ)(?:Â|A\u0302))?"  # of what was misread twice
    rf"([{re.escape(_ALONE)}]|(?:{'|'.join(map(re.escape, _TAKES_A_LETTER))})(?=[^\W\d_]))"
)


def misread_letters(text: str) -> Iterator[tuple[int, int, str]]:
    """Where a letter is printed as two characters or more (code points), and which one it is."""
    for found in _LETTER.finditer(text):
        letter = bytes([_FIRST[found[1]], _SECOND[found[2]]]).decode("utf-8")
        beside = (
            text[max(0, found.start() - 1) : found.start()] + text[found.end() : found.end() + 1]
        )
        if letter.isalpha() and any(char.isalpha() for char in beside):
            yield found.start(), found.end(), letter


def may_be_misread(char: str) -> bool:
    """Whether a letter that is printed as two may begin with this character."""
    return char in _FIRST
