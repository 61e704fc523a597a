"""Encodings of one byte a letter, West European ones: which it is shows in what letters it gives.

The same byte is a curly quote in one of them and a capital letter in another. Read rightly, letters
beyond ASCII stand in words as small letters do, capitals at their heads, quotation marks at their
edges and dashes between them; read wrongly, capitals, signs and parts of frames stand in the middle
of words. Each such character is judged by its two neighbours, and the encoding with the best mean
is taken; without a better one Windows-1252, which is by far the most common.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice

# Windows (Latin-1 is the same without what stands at 0x80 to 0x9F), old Macs, Latin-9, DOS; each
# with what it has ahead of the others by being more common, in points of a character.
WESTERN = {"cp1252": 0.7, "mac_roman": 0.3, "iso8859_15": 0.2, "cp850": 0.1, "cp437": 0.0}
# So many characters beyond ASCII say enough; a long text is judged by those it begins with.
ENOUGH = 4_000
BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
# Small letters of West European languages, the commonest of them, and capitals that words of theirs
# begin with.
USUAL = frozenset("äöüßéèêëàâçîïôûùáíóúñåøæãõìòœ")
COMMONEST = frozenset("äöüßéèêàçñ")
CAPITALS = frozenset("ÄÖÜÉ")
# They stand in names from Central Europe, which the press of the West prints.
FROM_NAMES = frozenset("šž")
OPENING = frozenset("“‘«„‚‹")
CLOSING = frozenset("”’»“‘›")
DASHES = frozenset("–—")
# Signs that stand behind a word or figure, and before one; raised figures stand behind a measure.
BEHIND = frozenset("™®°ªº½¼¾…‰†‡")
BEFORE = frozenset("£€¥§©¿¡•·±…")
RAISED = frozenset("¹²³")
SURE, LIKELY, POSSIBLE, ODD, WRONG = 3.0, 1.5, 1.0, -1.0, -3.0
# Below so much on average the letters make no sense: it is another encoding.
SENSIBLE = 0.3


def western_text(data: bytes) -> str | None:
    """``data`` in the encoding of West European languages that gives sensible letters.

    None where none does: it is in another encoding, or no text.
    """
    sense = {encoding: _sense(data, encoding) for encoding in WESTERN}
    best = max(sense, key=lambda encoding: sense[encoding] + WESTERN[encoding])
    return data.decode(best, "replace") if sense[best] >= SENSIBLE else None


def _sense(data: bytes, encoding: str) -> float:
    """How much sense the characters beyond ASCII make, on average: -3 to 3."""
    text = data.decode(encoding, "replace")
    places: Counter[tuple[str, str, str]] = Counter()
    for found in islice(BEYOND_ASCII.finditer(text), ENOUGH):
        at = found.start()
        places[text[max(0, at - 1) : at], found[0], text[at + 1 : at + 2]] += 1
    judged = sum(count * _judged(*place) for place, count in places.items())
    return judged / max(1, places.total())


def _judged(before: str, char: str, after: str) -> float:
    """How well ``char`` stands between its neighbours ("" at the edges of the text)."""
    if char.isalpha() and char not in BEHIND:
        return _letter(before, char, after)
    inner = before.isalpha() and after.isalpha()
    if char == "’" and inner:
        return SURE
    if char in OPENING and _opens_after(before) and (after.isalnum() or not after.isascii()):
        return SURE
    if char in CLOSING and before and not before.isspace() and not after.isalnum():
        return SURE
    if char in DASHES:
        return LIKELY if inner or (before.isspace() and after.isspace()) else 0.0
    if char == "\xa0" or (char in "«»" and (before.isspace() or after.isspace())):
        return LIKELY
    if char in RAISED:
        return LIKELY if before.isdigit() or before == "m" else WRONG
    if (char in BEHIND and not after.isalnum()) or (char in BEFORE and not before.isalnum()):
        return LIKELY
    return ODD if char in BEHIND or char in BEFORE else WRONG


def _letter(before: str, char: str, after: str) -> float:
    if _beyond(before) and _beyond(after):
        return WRONG  # West European words are ASCII for the most part
    if char.isupper():
        if before.islower():
            return WRONG
        small = char.lower()
        if small not in USUAL | FROM_NAMES or not (after.isalpha() or before.isupper()):
            return ODD
        return LIKELY if char in CAPITALS else POSSIBLE / 2
    if after.isupper():
        return WRONG
    if char not in USUAL:
        return POSSIBLE / 2 if char in FROM_NAMES else ODD
    if not (before.isalpha() or after.isalpha()):
        return 0.0
    return LIKELY if char in COMMONEST else POSSIBLE


def _beyond(char: str) -> bool:
    return char > "\x7f" and char.isalpha()


def _opens_after(char: str) -> bool:
    return not char or char.isspace() or char in "([\"'“‘„«—–-"
