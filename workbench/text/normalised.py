"""A text without what splits or decorates names: in NFC, no zero-width characters, no pictographs.

Every later step then sees "José" as four letters, however a web page wrote it, also where its bytes
were misread or HTML's names for characters were left in it ("Jos&eacute;", "&quot;"). Offsets lead
back to the text as printed. Forms: Unicode Standard Annex 15 (NFC).
"""

from __future__ import annotations

import html
import re
import unicodedata
from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from workbench.text.misread import may_be_misread, misread_letters
from workbench.text.normalforms import normalized

Span = tuple[int, int]
_WORD = re.compile(r"\w+")
_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
# Symbols from the arrows on are pictographs; "©", "°" and "™" below them belong to their words.
FIRST_PICTOGRAPH = "\u2190"
SKIN_TONES = ("\U0001f3fb", "\U0001f3ff")
VARIATIONS = ("\ufe00", "\ufe0f")
# Hangul vowels and final consonants, which join the letter before though they are no marks.
JAMO = ("\u1160", "\u11ff")


def plain_name(text: str) -> str:
    """``text`` in NFC, without format characters and pictographs."""
    return normalised(text).text


@dataclass(frozen=True, slots=True)
class Normalised:
    """The normal form ``text``; its character ``i`` is printed at ``spans[i]`` (code points).

    ``misread`` has each word of it that is printed with misread letters, as printed.
    """

    text: str
    spans: tuple[Span, ...] | None
    misread: Mapping[str, str] = field(default_factory=dict)

    def span(self, span: Span) -> Span:
        """Where a span of the printed text lies in the normal form; perhaps empty."""
        if self.spans is None:
            return span
        start, end = span
        return (
            bisect_left(self.spans, start, key=lambda s: s[1] - 1),
            bisect_left(self.spans, end, key=lambda s: s[0]),
        )

    def printed(self, span: Span) -> Span:
        """Where a span of the normal form, which must not be empty, is printed."""
        if self.spans is None:
            return span
        return self.spans[span[0]][0], self.spans[span[1] - 1][1]

    def as_printed(self, words: str) -> str:
        """Words made of the normal form, with misread letters as the text prints them."""
        if not self.misread:
            return words
        return _WORD.sub(lambda word: self.misread.get(word[0], word[0]), words)


def normalised(text: str) -> Normalised:
    """The normal form of ``text``; linear in its length."""
    used = () if text.isascii() else set(text)
    named = dict(_references(text)) if "&" in text else {}
    if not named and not any(
        _dropped(char) or _joins(char) or may_be_misread(char) for char in used
    ):
        return Normalised(text, None)
    misread = {start: (end, letter) for start, end, letter in misread_letters(text)}
    replaced = named | misread
    letters: list[str] = []
    spans: list[Span] = []
    at = 0
    for start, end in _clusters(text):
        if start < at:
            continue
        if start in replaced:
            at, letter = replaced[start]
            letters.append(letter)
            spans.append((start, at))
            continue
        kept = "".join(c for c in text[start:end] if not _dropped(c))
        if not kept and _pictograph(text[start]):
            beside = letters[-1:] and letters[-1].isalnum() and text[end : end + 1].isalnum()
            kept = " " if beside else ""  # two words with a picture between them stay two
            if letters[-1:] == [" "] and not text[end : end + 1].isalnum():
                letters.pop()  # the space before a picture goes with it
                spans.pop()
        for letter in normalized("NFC", kept):
            letters.append(letter)
            spans.append((start, end))
    normal = "".join(letters)
    if not misread and normal == text:
        return Normalised(text, None)
    words = _misread_words(text, normal, spans, misread) if misread else {}
    return Normalised(normal, tuple(spans), words)


def _references(text: str) -> Iterator[tuple[int, tuple[int, str]]]:
    """Where an HTML character reference begins, where it ends, and the character it names."""
    for match in _REFERENCE.finditer(text):
        named = html.unescape(match[0])
        if len(named) == 1 and (named.isprintable() or named == "\u00a0") and named != "\ufffd":
            yield match.start(), (match.end(), named)


def _misread_words(
    text: str, normal: str, spans: Sequence[Span], misread: Collection[int]
) -> dict[str, str]:
    """Each word of the normal form that has a letter misread at one of the code points."""
    return {
        word[0]: text[spans[word.start()][0] : spans[word.end() - 1][1]]
        for word in _WORD.finditer(normal)
        if any(spans[i][0] in misread for i in range(*word.span()))
    }


def _clusters(text: str) -> Iterator[Span]:
    """A letter with all that joins or follows it without width."""
    start = 0
    for i in range(1, len(text) + 1):
        if i == len(text) or not (_joins(text[i]) or _invisible(text[i])):
            yield start, i
            start = i


def _joins(char: str) -> bool:
    return (
        bool(unicodedata.combining(char))
        or unicodedata.category(char).startswith("M")
        or JAMO[0] <= char <= JAMO[1]
    )


def _invisible(char: str) -> bool:
    return unicodedata.category(char) == "Cf" or VARIATIONS[0] <= char <= VARIATIONS[1]


def _pictograph(char: str) -> bool:
    symbol = unicodedata.category(char) == "So" and char >= FIRST_PICTOGRAPH
    return symbol or SKIN_TONES[0] <= char <= SKIN_TONES[1]


def _dropped(char: str) -> bool:
    return _invisible(char) or _pictograph(char)
