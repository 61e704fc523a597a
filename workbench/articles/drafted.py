"""What a reader made of a file becomes articles, each with a name of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from workbench.articles.issues import in_order
from workbench.articles.layout import article_from_text
from workbench.articles.model import Article
from workbench.articles.readers.model import Draft, Reading
from workbench.articles.sidecar import Stated


def drafted(reading: Reading, name: str, stated: dict[str, Stated]) -> Iterator[Article]:
    """The articles of the file ``name``, and one without text for what is to be said of the file.

    Where a file holds one article it has the file's name, else "name#1", "name#2", ... ``stated``
    is what the analyst says of files and articles, by their names.
    """
    several = len(reading.drafts) != 1
    for number, draft in enumerate(reading.drafts, 1):
        own = f"{name}#{number}" if several else name
        known: Stated = {}
        known.update(stated.get(name, {}))
        known.update(stated.get(own, {}))
        yield _article(draft, own, known)
    issues = set(reading.issues)
    if reading.expected is not None and len(reading.drafts) < reading.expected:
        issues.add("articles_missing")
    if issues:
        yield article_from_text("", file=name, issues=in_order(issues))


def in_order_of_files(article: Article) -> tuple[str, int]:
    """By what articles are sorted: see :func:`order_of`."""
    return order_of(article.file or "")


def order_of(name: str) -> tuple[str, int]:
    """The name of a file and the place of an article in it: "a.docx", 10 for "a.docx#10"."""
    file, mark, number = name.rpartition("#")
    return (file, int(number)) if mark and number.isdecimal() else (name, 0)


def _article(draft: Draft, name: str, stated: Stated) -> Article:
    own: Stated = {}
    if draft.title:
        own["title"] = draft.title
    if draft.outlet:
        own["outlet"] = draft.outlet
    if draft.published:
        own["published"] = draft.published
    if draft.byline:
        own["byline"] = draft.byline
    if draft.url:
        own["url"] = draft.url
    own.update(stated)
    article = article_from_text(
        draft.text,
        file=name,
        network=draft.network,
        issues=in_order(set(draft.issues)),
        **own,
    )
    return replace(
        article, desk=draft.section, page=draft.page, language=draft.language, pages=draft.pages
    )
