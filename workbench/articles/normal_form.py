"""An article with its text in the normal form in which it is read: also without the line ends that
a program put into its paragraphs, which part no sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workbench.articles.model import Article, Paragraph
from workbench.text.normalised import Normalised, Span, normalised, plain_name
from workbench.text.quotations import find_quotations

_LINE_ENDS = str.maketrans("\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029", " " * 10)


def in_normal_form(article: Article, normal: Normalised) -> Article:
    """``article`` with the normal form of its text, and its paragraphs there."""
    moved = []
    for paragraph in article.paragraphs:
        start, end = normal.span((paragraph.start, paragraph.end))
        if start < end:
            moved.append(replace(paragraph, start=start, end=end))
    byline = article.byline
    if normal.spans is not None and byline:
        byline = plain_name(byline)
    text = _on_one_line(normal.text, moved)
    if normal.spans is None and text == article.text:
        return article
    return replace(article, text=text, paragraphs=tuple(moved), byline=byline)


def quoted(article: Article) -> list[Span]:
    """Where the article has words in quotation marks, also in ones that HTML names (code points of
    its text, marks with them)."""
    normal = normalised(article.text)
    found = find_quotations(in_normal_form(article, normal).text)
    return [normal.printed((each.start, each.end)) for each in found]


def _on_one_line(text: str, paragraphs: Sequence[Paragraph]) -> str:
    """``text`` with a blank for each line end inside a paragraph, so that offsets stay."""
    parts, at = [], 0
    for paragraph in sorted(paragraphs, key=lambda p: p.start):
        start = max(at, paragraph.start)
        parts += [text[at:start], text[start : paragraph.end].translate(_LINE_ENDS)]
        at = max(at, paragraph.end)
    return "".join([*parts, text[at:]])
