"""What an Explorer is given, as the source that it takes everything from."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from workbench.articles.model import Article
from workbench.errors import WorkbenchError
from workbench.explorer.material import Material
from workbench.explorer.source import Source
from workbench.quotes.stored import Stored


def source_of(
    quotes: pd.DataFrame | Stored, articles: Iterable[Article] | Article | None
) -> Source:
    """The source for a quote frame with its articles, or for the quotes of a store.

    Raises WorkbenchError where ``quotes`` is neither, and for articles beside a store, which has
    its own.
    """
    if not isinstance(quotes, Stored):
        return Material.of(quotes, articles)
    from workbench.explorer.stored import StoredSource
    from workbench.store.query import StoredQuotes

    if articles is not None:
        raise WorkbenchError("A store has its articles; give its quotes alone: Explorer(quotes).")
    if not isinstance(quotes, StoredQuotes):
        raise WorkbenchError(f"Explorer takes no {type(quotes).__name__}; give a quote frame.")
    return StoredSource(quotes)
