"""The hints of a workbench: where its numbers come from, in memory or in a store."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from workbench.folder import is_folder
from workbench.hints.facts import facts_of
from workbench.hints.words import Hints, hints

if TYPE_CHECKING:
    import pandas as pd

    from workbench.articles.model import Article
    from workbench.store.query import StoredQuotes


class Bench(Protocol):
    """What hints ask of a workbench."""

    @property
    def path(self) -> Path: ...

    @property
    def store(self) -> Path | None: ...

    @property
    def stored(self) -> StoredQuotes | None: ...

    @property
    def quotes(self) -> pd.DataFrame: ...

    @property
    def articles(self) -> list[Article]: ...

    def suggest(self) -> pd.DataFrame: ...


def hints_of(bench: Bench) -> Hints:
    """What to say of ``bench``; of a store that is not in memory only what can be counted there."""
    stored = bench.stored
    quotes: Any = bench.quotes if stored is None else stored
    themes = stored.themes if stored is not None else quotes.attrs.get("themes", ())
    facts = facts_of(
        quotes,
        _articles(bench),
        themes=themes,
        proposals=0 if stored is not None or quotes.empty else len(bench.suggest()),
    )
    # What an analyst writes goes beside the articles; a store is made of them again.
    own = bench.path if is_folder(bench.path) and bench.store != bench.path else None
    return hints(facts, shipped=tuple(themes) == _shipped(), folder=own)


def _articles(bench: Bench) -> Iterator[tuple[Any, Any]]:
    """Day and outlet of each article with a text; of those with the same text of one."""
    if bench.stored is None:
        for article in bench.articles:
            if article.text.strip() and "duplicate_text" not in article.issues:
                yield article.published, article.outlet
    else:
        table = bench.stored.articles
        yield from zip(table["published"].to_pylist(), table["outlet"].to_pylist(), strict=True)


@cache
def _shipped() -> tuple[str, ...]:
    from workbench.themes import load_themes

    return tuple(load_themes().names)
