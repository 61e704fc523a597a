"""Who reads a store's articles: this process, others on this machine, or a cluster."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from typing import Protocol

from workbench.articles.model import Article
from workbench.attribution import Bundle
from workbench.authority import Authority
from workbench.quotes.statements import Said, read_said
from workbench.quotes.workers.processes import Workers, cores

# So few articles are read by this process itself: others would take longer to begin.
FEW = 8


class Files(Protocol):
    """By what files articles are read; None for those shipped."""

    @property
    def sources(self) -> Path | None: ...

    @property
    def model(self) -> Path | None: ...


@dataclass(frozen=True, slots=True)
class Readers:
    """At most ``processes`` at once, None for one a core."""

    processes: int | None = None

    def said(
        self, articles: Iterable[Article], authority: Authority, bundle: Bundle, files: Files
    ) -> Iterator[tuple[Article, Said | None]]:
        """Each article with what it says, in their order; None where nobody could say."""
        count = self.processes or cores()
        coming = iter(articles)
        first = list(islice(coming, FEW))
        if count == 1 or len(first) < FEW:
            for article in chain(first, coming):
                yield article, read_said(article, authority, bundle)
            return
        with Workers(count, files.sources, files.model) as workers:
            yield from workers.said(chain(first, coming))
