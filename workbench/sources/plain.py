"""A text without what splits or decorates names: in NFC, no zero-width characters, no pictographs.

Every later step then sees "José" as four letters, however a web page wrote it. Offsets lead back to
the text as printed. Forms: Unicode Standard Annex 15 (NFC).
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from workbench.articles.model import Article
from workbench.attribution.model import Analysis, Attribution, Span
from workbench.normalforms import normalized

# Symbols from the arrows on are pictographs; "©", "°" and "™" below them belong to their words.
FIRST_PICTOGRAPH = "\u2190"
SKIN_TONES = ("\U0001f3fb", "\U0001f3ff")
VARIATIONS = ("\ufe00", "\ufe0f")
# Hangul vowels and final consonants, which join the letter before though they are no marks.
JAMO = ("\u1160", "\u11ff")


def plain_name(text: str) -> str:
    """``text`` in NFC, without format characters and pictographs."""
    return plain(text).text


@dataclass(frozen=True, slots=True)
class Plain:
    """The plain ``text``; its character ``i`` is printed at ``spans[i]`` (code points)."""

    printed: str
    text: str
    spans: tuple[Span, ...] | None

    def span(self, span: Span) -> Span:
        """Where a span of the printed text lies in the plain one; perhaps empty."""
        if self.spans is None:
            return span
        start, end = span
        return (
            bisect_left(self.spans, start, key=lambda s: s[1] - 1),
            bisect_left(self.spans, end, key=lambda s: s[0]),
        )

    def as_printed(self, mention: str, within: Sequence[Span]) -> str:
        """The printed form of ``mention``, which stands in one of the plain spans ``within``."""
        if self.spans is None or not mention:
            return mention
        for start, end in within:
            at = self.text.find(mention, start, end)
            if at >= 0:
                return self.printed[self.spans[at][0] : self.spans[at + len(mention) - 1][1]]
        return mention

    def article(self, article: Article) -> Article:
        """``article`` with the plain text and its paragraphs there."""
        if self.spans is None:
            return article
        moved = []
        for paragraph in article.paragraphs:
            start, end = self.span((paragraph.start, paragraph.end))
            if start < end:
                moved.append(replace(paragraph, start=start, end=end))
        byline = plain_name(article.byline) if article.byline else article.byline
        return replace(article, text=self.text, paragraphs=tuple(moved), byline=byline)

    def analysis(self, analysis: Analysis) -> Analysis:
        """``analysis`` with the offsets of the plain text; an attribution keeps its place."""
        if self.spans is None:
            return analysis
        names = []
        for name in analysis.names:
            start, end = self.span((name.start, name.end))
            if start < end:
                names.append(replace(name, start=start, end=end))
        return Analysis(tuple(self._attribution(a) for a in analysis.attributions), tuple(names))

    def _attribution(self, attribution: Attribution) -> Attribution:
        content = tuple(self.span(s) for s in attribution.content)
        source, cue = (
            tuple(p for p in (self.span(s) for s in spans) if p[0] < p[1])
            for spans in (attribution.source, attribution.cue)
        )
        return replace(attribution, content=content, source=source, cue=cue)


def plain(text: str) -> Plain:
    """The plain form of ``text``; linear in its length."""
    if text.isascii() or not any(_dropped(char) or _joins(char) for char in set(text)):
        return Plain(text, text, None)
    letters: list[str] = []
    spans: list[Span] = []
    for start, end in _clusters(text):
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
    return Plain(text, "".join(letters), tuple(spans))


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
