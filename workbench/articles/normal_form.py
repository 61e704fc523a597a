"""An article with its text in the normal form in which it is read."""

from __future__ import annotations

from dataclasses import replace

from workbench.articles.model import Article
from workbench.text.normalised import Normalised, plain_name


def in_normal_form(article: Article, normal: Normalised) -> Article:
    """``article`` with the normal form of its text, and its paragraphs there."""
    if normal.spans is None:
        return article
    moved = []
    for paragraph in article.paragraphs:
        start, end = normal.span((paragraph.start, paragraph.end))
        if start < end:
            moved.append(replace(paragraph, start=start, end=end))
    byline = plain_name(article.byline) if article.byline else article.byline
    return replace(article, text=normal.text, paragraphs=tuple(moved), byline=byline)
