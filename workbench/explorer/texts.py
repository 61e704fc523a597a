"""Single quotes as the list in the browser shows them: words, speaker, and where they stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from workbench.articles.model import Article

# What the browser's list shows of a row, by the names it knows them by.
_TEXT_COLUMNS = ("quote", "speaker", "role", "institution", "kind", "outlet", "section")


def quote_texts(
    quotes: pd.DataFrame, rows: Sequence[int], articles: Mapping[str, Article]
) -> list[dict[str, Any]]:
    """One entry for each of ``rows`` (0-based positions in ``quotes``), in their order.

    Strings as in the frame, None where it has none. ``article`` is the title or, without one, the
    file's name; ``date`` is YYYY-MM-DD; ``context`` the paragraphs the quote stands in, cut into
    pieces that say whether they are quoted (None for an article not in ``articles``, by id).
    """
    part = quotes.iloc[list(rows)]
    columns = {name: _strings(part[name]) for name in (*_TEXT_COLUMNS, "title", "file")}
    dates = part["published"].dt.strftime("%Y-%m-%d")
    texts = []
    for i, (_, row) in enumerate(part[["article_id", "spans", "speech", "themes"]].iterrows()):
        text: dict[str, Any] = {name: columns[name][i] for name in _TEXT_COLUMNS}
        text["article"] = columns["title"][i] or columns["file"][i] or "untitled article"
        text["date"] = None if pd.isna(dates.iloc[i]) else dates.iloc[i]
        text["speech"] = bool(row["speech"])
        text["themes"] = [str(theme) for theme in row["themes"]]
        text["context"] = _context(articles.get(str(row["article_id"])), row["spans"])
        texts.append(text)
    return texts


def _strings(column: pd.Series) -> list[str | None]:
    return [None if pd.isna(value) else str(value) for value in column]


def _context(
    article: Article | None, spans: Sequence[Sequence[int]]
) -> list[dict[str, str | bool]] | None:
    """The paragraphs that hold ``spans`` (code points, end exclusive), quoted pieces marked."""
    if article is None or len(spans) == 0:
        return None
    first, last = int(spans[0][0]), int(spans[-1][1])
    around = [p for p in article.paragraphs if p.start < last and p.end > first]
    at = min([p.start for p in around], default=first)
    end = max([p.end for p in around], default=last)
    pieces: list[dict[str, str | bool]] = []
    for start, stop in spans:
        pieces.append({"text": article.text[at : int(start)], "quoted": False})
        pieces.append({"text": article.text[int(start) : int(stop)], "quoted": True})
        at = int(stop)
    pieces.append({"text": article.text[at:end], "quoted": False})
    return [piece for piece in pieces if piece["text"]]
