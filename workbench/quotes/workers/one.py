"""One article read, whatever comes of it: a fault costs the article its statements and no more."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

from workbench.articles.model import Article
from workbench.attribution import Bundle
from workbench.authority import Authority
from workbench.quotes.statements import Said, read_said

# An article and what it says; None where finding that out failed, or ended whoever did it.
Read = tuple[Article, Said | None]
# What is to be read. At None all answers are handed over before another article is taken: whoever
# gives the articles out holds back what waits for them, and has no room for more.
Given = Iterable[Article | None]
_DEBUG = "WORKBENCH_DEBUG"


def said_or_none(article: Article, authority: Authority, model: Bundle) -> Said | None:
    """What ``article`` says; None where that fails. WORKBENCH_DEBUG lets the fault through."""
    try:
        return read_said(article, authority, model)
    except Exception:
        if os.environ.get(_DEBUG):
            raise
        return None


class Here:
    """Articles read by this process, one after another."""

    def __init__(self, authority: Authority, model: Bundle) -> None:
        self._authority, self._model = authority, model

    def said(self, articles: Given) -> Iterator[Read]:
        """Each article with what it says."""
        for article in articles:
            if article is not None:
                yield article, said_or_none(article, self._authority, self._model)
