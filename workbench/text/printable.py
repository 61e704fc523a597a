"""Text from outside as it may stand in a terminal: nothing in it acts, turns or hides."""

from __future__ import annotations

from unicodedata import category

# Controls, formats (those that turn the order of letters among them), halves of characters and
# the two separators that break a line.
ACTING = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
# They join or part letters in Persian and Indian names and in emoji, and do nothing else.
JOINERS = frozenset("\u200c\u200d")
# Python keeps a byte of a name that is not UTF-8 as one of these.
FIRST_BYTE, LAST_BYTE, BYTES_FROM = "\udc80", "\udcff", 0xDC00


def plain(text: str) -> str:
    r"""``text`` in one line that a terminal can show, what is not plain as ``\x1b`` or ``\u202e``.

    A byte that is not UTF-8 stands as ``\xff``, so that two names stay two.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(map(_shown, text))


def _shown(char: str) -> str:
    if FIRST_BYTE <= char <= LAST_BYTE:
        return f"\\x{ord(char) - BYTES_FROM:02x}"
    if category(char) not in ACTING or char in JOINERS:
        return char
    return char.encode("unicode_escape", "surrogatepass").decode("ascii")
