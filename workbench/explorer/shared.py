"""An Explorer's data as a page without a kernel needs it: all that the kernel would answer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from workbench.articles.model import Article
from workbench.explorer.encoding import encode
from workbench.explorer.texts import quote_texts
from workbench.explorer.widget import Explorer


def page_data(explorer: Explorer, *, articles: bool) -> tuple[dict[str, Any], bytes]:
    """What a page needs to show ``explorer`` in its present state, and the columns' bytes.

    The first holds only what JSON can: ``filters``, ``header`` (of the bytes, as
    :func:`~workbench.explorer.encoding.encode` gives it) and ``texts``, one entry a row. With
    ``articles=False`` nothing of the articles' texts is in it but the quotes.
    """
    quotes = explorer._quotes
    header, columns = encode(explorer._columns, explorer._speech)
    data = {
        "filters": explorer.filters,
        "header": {**header, "host": "page"},
        "texts": quote_texts(quotes, range(len(quotes)), explorer._articles if articles else {}),
    }
    return data, columns


def held_by(explorer: Explorer) -> tuple[pd.DataFrame, Mapping[str, Article]]:
    """The quote frame that ``explorer`` shows, and the articles it can open, by id."""
    return explorer._quotes, explorer._articles
