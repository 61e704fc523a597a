"""The characters of a page of PDF with their places and their type, as the library finds them."""

from __future__ import annotations

import ctypes
import math
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

# No page of print holds more; what does is made to be slow.
MOST_CHARACTERS = 200_000
BOLD_WEIGHT = 600
BOLD_NAME = re.compile(rb"bold|black|heavy|demi|[cs][mf]bx", re.IGNORECASE)
# What stands for a hyphen at the end of a line: the library's own sign, its sign for "no
# character", and the soft hyphen.
LINE_END_HYPHENS = {0x02: "-", 0xFFFE: "-", 0xAD: "-"}
# A shadow stands no further from its letter than half of this, in heights of the letter's box; so
# many letters in one place make a page worth a closer look.
SHADOW = 0.12
SHADOWS = 3

Box = tuple[float, float, float, float]
# A character, its size, one of four grids, and its place in that.
_Place = tuple[str, float, int, int, int]


@dataclass(slots=True)
class Glyph:
    """A character; ``text`` is empty where white space parts words.

    ``parted``: the library thinks that a blank was meant before it, but the file has none.
    """

    text: str
    box: Box
    size: float = 0.0
    bold: bool = False
    turned: int = 0
    parted: bool = False


def glyphs_of(text: Any, raw: Any) -> list[Glyph]:
    """The characters of a page in the order of the file, those that only make a shadow left out."""
    glyphs = list(_read(text, raw))
    printed = [glyph for glyph in glyphs if glyph.text]
    # Letters of one line lie alike in a grid: two grids, so that not all of them fall apart.
    grids = ({(g.text, g.box[0] // 2, (g.box[1] + up) // 2) for g in printed} for up in (0, 1))
    if all(len(printed) - len(places) < SHADOWS for places in grids):
        return glyphs
    seen: set[_Place] = set()
    return [glyph for glyph in glyphs if not (glyph.text and _printed(glyph, seen))]


def _read(text: Any, raw: Any) -> Iterator[Glyph]:
    rect = raw.FS_RECTF()
    last: Glyph | None = None
    parted = False
    for i in range(min(text.count_chars(), MOST_CHARACTERS)):
        code = raw.FPDFText_GetUnicode(text, i)
        letters = LINE_END_HYPHENS.get(code) or _letters(code)
        if letters == " " and raw.FPDFText_IsGenerated(text, i):
            last = None
            parted = True
            continue
        if not letters or letters.isspace():
            last = None
            yield Glyph("", (0.0, 0.0, 0.0, 0.0))
            continue
        if not raw.FPDFText_GetLooseCharBox(text, i, ctypes.byref(rect)):
            continue
        box = (rect.left, rect.bottom, rect.right, rect.top)
        if not all(map(math.isfinite, box)):
            continue
        # Type changes with words, or after an initial; asking costs more than the letter.
        if last is not None and _as_high(last.box, box):
            last = Glyph(letters, box, last.size, last.bold, last.turned)
        else:
            last = Glyph(letters, box, *_type(text, i, raw), parted)
        parted = False
        yield last


def _printed(glyph: Glyph, seen: set[_Place]) -> bool:
    """Whether the same character stands here already: a shadow, or weight by printing twice.

    Two places nearer than half a cell share one in one of four grids that are half a cell apart.
    """
    size = round(glyph.box[3] - glyph.box[1], 1)
    cell = SHADOW * max(size, 1.0)
    x, y = glyph.box[0] / cell, glyph.box[1] / cell
    places = {
        (glyph.text, size, grid, math.floor(x + grid % 2 / 2), math.floor(y + grid // 2 / 2))
        for grid in range(4)
    }
    double = not seen.isdisjoint(places)
    seen |= places
    return double


def _as_high(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return 0.7 < (one[3] - one[1] or 1.0) / (other[3] - other[1] or 1.0) < 1.4


def _letters(code: int) -> str:
    """The character of a code, a ligature as its letters; "" for none, U+FFFD for an unknown."""
    if code in (0, 0xFEFF, 0x200B) or code > 0x10FFFF:
        return ""
    if 0xD800 <= code < 0xF900 or code == 0xFFFD:
        return "\ufffd"
    if 0xFB00 <= code <= 0xFB06:
        return unicodedata.normalize("NFKC", chr(code))
    return " " if code < 0x20 or 0x7F <= code <= 0xA0 else chr(code)


def _type(text: Any, i: int, raw: Any) -> tuple[float, bool, int]:
    """Size in points, whether bold, and the quarters by which the character is turned."""
    matrix = raw.FS_MATRIX()
    scale = 1.0
    if raw.FPDFText_GetMatrix(text, i, ctypes.byref(matrix)):
        scale = math.hypot(matrix.c, matrix.d) or 1.0
    size = raw.FPDFText_GetFontSize(text, i) * scale
    name, flags = ctypes.create_string_buffer(128), ctypes.c_int()
    raw.FPDFText_GetFontInfo(text, i, name, 128, ctypes.byref(flags))
    bold = raw.FPDFText_GetFontWeight(text, i) >= BOLD_WEIGHT or bool(BOLD_NAME.search(name.value))
    angle = raw.FPDFText_GetCharAngle(text, i)
    turned = round(angle / (math.pi / 2)) % 4 if math.isfinite(angle) else 0
    return (round(size, 1) if math.isfinite(size) else 0.0), bold, turned
