"""Rows -> the quote frame, and a frame with other themes or with its stories."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pandas as pd

from workbench.articles.model import Article
from workbench.attribution import Bundle
from workbench.authority import Authority
from workbench.quotes.checking import check
from workbench.quotes.row import Row, rows_of, theme_cells
from workbench.quotes.schema import NAMES, conform
from workbench.quotes.statements import Said, with_speakers
from workbench.themes import Themes, match_themes


def frame_of(
    read: Iterable[tuple[Article, Said]], themes: Themes, authority: Authority, model: Bundle
) -> pd.DataFrame:
    """The quote frame of articles that were read, each with what it says."""
    rows: list[Row] = []
    for article, said in read:
        found = with_speakers(said, authority)
        contents = [statement.content for statement in found.attributions]
        hits = match_themes(article, contents, themes)
        rows += rows_of(article, found.attributions, found.speakers, hits, model)
    return frame_of_rows(rows, themes)


def frame_of_rows(rows: Sequence[Row], themes: Themes) -> pd.DataFrame:
    """The quote frame of ``rows``, checked; it says of which themes they could have been."""
    frame = conform(pd.DataFrame(rows, columns=list(NAMES), dtype="object"))
    frame.attrs["themes"] = list(themes.names)
    check(frame)
    return frame


def with_themes(quotes: pd.DataFrame, articles: Iterable[Article], themes: Themes) -> pd.DataFrame:
    """A copy of a quote frame with other themes; ``articles`` are those that its rows are of."""
    known = {article.id: article for article in articles}
    cells: dict[object, Row] = {}
    for article_id, rows in quotes.groupby("article_id", sort=False):
        hits = match_themes(known[str(article_id)], rows["spans"].tolist(), themes)
        cells.update(zip(rows.index, map(theme_cells, hits), strict=True))
    columns = {
        name: pd.Series([cells[row][name] for row in quotes.index], quotes.index, "object")
        for name in ("themes", "theme_terms")
    }
    other = quotes.assign(**columns)
    other.attrs["themes"] = list(themes.names)
    return other


def with_stories(frame: pd.DataFrame, stories: pd.Series) -> pd.DataFrame:
    """``frame`` with its column ``story``; ``stories`` as ``articles.stories`` gives them."""
    return frame.assign(story=frame["article_id"].map(stories).astype("string"))
