"""Articles of a few words, and a store of them compared with what reading everything gives."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from workbench import articles_frame, extract_quotes, read_articles
from workbench.quotes.schema import conform
from workbench.store.opening import articles_in, opened, quotes_in
from workbench.store.parts import ARTICLES, QUOTES
from workbench.store.update import Settings, Source, Updated, update

STORY = "The harbour was closed on {day}. “Nobody asked us,” said Ann Lowe, a pilot at {body}."


def bring(place: Path, store: Path, settings: Settings | None = None) -> Updated:
    """The store brought up to date, without a bar."""
    return update(Source(place), store, settings or Settings(), progress=False)


def as_read_at_once(place: Path, store: Path, **files: Path) -> None:
    """The store has the articles and quotes that reading everything gives, and so have its tables
    for any other program."""
    manifest = opened(store)
    articles = articles_in(store, manifest)
    assert articles == read_articles(place, progress=False)
    quotes = extract_quotes(articles, progress=False, **files)
    pd.testing.assert_frame_equal(quotes_in(store, manifest, articles), quotes)
    if manifest.settled:
        _as_any_program_reads_it(store, articles_frame(articles), quotes)


def _as_any_program_reads_it(store: Path, articles: pd.DataFrame, quotes: pd.DataFrame) -> None:
    there = pd.read_parquet(store / ARTICLES)
    assert sorted(there["file"]) == sorted(articles["file"])
    by_file = dict(zip(articles["file"], articles["issues"], strict=True))
    assert {
        file: list(codes) for file, codes in zip(there["file"], there["issues"], strict=True)
    } == by_file
    stories = dict(zip(articles["file"], articles["story"], strict=True))
    assert dict(zip(there["file"], there["story"], strict=True)) == stories
    rows = conform(pd.read_parquet(store / QUOTES)).sort_values("quote_id", ignore_index=True)
    wanted = quotes.sort_values("quote_id", ignore_index=True)
    pd.testing.assert_frame_equal(rows, wanted, check_categorical=False)
