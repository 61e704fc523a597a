"""One article read, whatever comes of it: a fault costs the article its statements and no more."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import replace

from workbench.articles.issues import NOT_EXTRACTED, in_order
from workbench.articles.model import Article
from workbench.attribution import Bundle
from workbench.authority import Authority
from workbench.quotes.statements import Said, read_said

# What is found of an article, and the article; of one that failed, marked as such, nothing.
Read = tuple[Article, Said]
_DEBUG = "WORKBENCH_DEBUG"


def said_or_none(article: Article, authority: Authority, model: Bundle) -> Said | None:
    """What ``article`` says; None where that fails. WORKBENCH_DEBUG lets the fault through."""
    try:
        return read_said(article, authority, model)
    except Exception:
        if os.environ.get(_DEBUG):
            raise
        return None


def read_of(article: Article, said: Said | None) -> Read:
    """``article`` with what it says; marked as not extracted where that is None."""
    if said is not None:
        return article, said
    return replace(article, issues=in_order({*article.issues, NOT_EXTRACTED})), Said()


class Here:
    """Articles read by this process, one after another."""

    def __init__(self, authority: Authority, model: Bundle) -> None:
        self._authority, self._model = authority, model

    def said(self, articles: Iterable[Article]) -> Iterator[Read]:
        """Each article with what it says."""
        for article in articles:
            yield read_of(article, said_or_none(article, self._authority, self._model))
