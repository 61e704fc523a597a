"""Encodings that write every character in ASCII's seven bits, told by their escapes."""

from __future__ import annotations

import re

# Pattern -> codec. Of UTF-7's escapes one is enough where it stands for an accented letter (U+00A0
# to U+00FF), a dash or a curly quote (U+2010 to U+202F); others may be words after a plus.
ENCODINGS = (
    (re.compile(rb"\x1b\$[@B(]"), "iso2022_jp_2"),
    (re.compile(rb"\x1b\$\)C"), "iso2022_kr"),
    (re.compile(rb"~\{(?:[\x21-\x77][\x21-\x7e])+~\}"), "hz"),
    (re.compile(rb"\+(?:A[KLMNOP]|IB|IC)[A-Za-z0-9+/][A-Za-z0-9+/]*-|\A\+/v[89+/]"), "utf-7"),
)
UTF7_WORD = re.compile(rb"(?<![A-Za-z0-9+/])\+[A-Za-z0-9+/]{3,}")
FEWEST_UTF7_WORDS = 3


def seven_bit_text(data: bytes) -> str | None:
    """The text of ``data``, None where it is not ASCII or escapes nothing.

    Where the escapes do not decode, the ASCII as it stands.
    """
    if not data.isascii():
        return None
    for pattern, encoding in ENCODINGS:
        if pattern.search(data):
            return _read(data, encoding) or data.decode("ascii")
    if len(UTF7_WORD.findall(data)) >= FEWEST_UTF7_WORDS:
        # Numbers and names after a plus ("+12", "Disney+Hotstar") do not decode.
        return _read(data, "utf-7")
    return None


def _read(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None
