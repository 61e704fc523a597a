"""Where words are looked for: in the quotes, in names, in titles and in whole articles."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt
import pandas as pd

from workbench.articles.model import Article
from workbench.errors import WorkbenchError
from workbench.quotes.arguments import read_column
from workbench.quotes.mentions import mentions

Mask = npt.NDArray[np.bool_]

# What ``text_in`` may name; js/filter/fields.js has the same.
FIELDS = ("quote", "speaker", "institution", "title", "article")
NEEDS_ARTICLES = (
    "text_in='article' looks through whole articles, which a quote frame does not hold; give them: "
    "select(quotes, ..., articles=bench.articles)."
)


def mentioned(
    quotes: pd.DataFrame,
    phrases: Iterable[str],
    fields: Iterable[str],
    articles: Iterable[Article] | None,
) -> Mask:
    """The rows of which one of ``fields`` holds one of ``phrases``; bool (rows,).

    Raises WorkbenchError where articles are to be looked through and there are none.
    """
    wanted = list(phrases)
    found = np.zeros(len(quotes), dtype=bool)
    for field in fields:
        if field == "quote":
            found |= mentions(read_column(quotes, field), wanted)
        elif field == "article":
            found |= _in_articles(quotes, wanted, articles)
        else:
            found |= _in_names(read_column(quotes, field), wanted)
    return found


def _in_names(names: pd.Series, phrases: list[str]) -> Mask:
    """Each name is looked at once, however many rows have it."""
    codes, known = pd.factorize(names)
    held = mentions(pd.Series(known).astype("string"), phrases)
    # A row without a name has the code -1: the last.
    return np.append(held, False)[codes]


def _in_articles(
    quotes: pd.DataFrame, phrases: list[str], articles: Iterable[Article] | None
) -> Mask:
    if articles is None:
        raise WorkbenchError(NEEDS_ARTICLES)
    codes, ids = pd.factorize(read_column(quotes, "article_id"))
    texts = {article.id: article.text for article in articles}
    printed = pd.Series([texts.get(str(each)) for each in ids], dtype="string")
    return np.append(mentions(printed, phrases), False)[codes]
