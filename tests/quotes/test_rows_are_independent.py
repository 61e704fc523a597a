"""A row never depends on the articles it was read together with."""

from __future__ import annotations

import random
from pathlib import Path

import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from workbench import Article, extract_quotes, read_articles

SHORT = (
    "Police said that the bridge was closed. “It will open,” said Mayor Lena Holt.",
    "According to the Port Authority, ships wait two days.\n\n“Nobody told us,” Omar Reyes said.",
    "The harvest was poor.",
)


@pytest.fixture(scope="module")
def articles() -> list[Article]:
    shipped = read_articles(Path(__file__).parents[2] / "data" / "articles", progress=False)
    return [*shipped, *map(Article.from_text, SHORT)]


@pytest.fixture(scope="module")
def alone(articles: list[Article]) -> pd.DataFrame:
    return by_id([extract_quotes(article, progress=False) for article in articles])


def by_id(frames: list[pd.DataFrame]) -> pd.DataFrame:
    """All rows in the order of their ids; texts as objects, for categories differ by frame."""
    rows = pd.concat([frame.astype(object) for frame in frames])
    return rows.sort_values("quote_id").reset_index(drop=True)


@pytest.mark.parametrize("seed", range(3))
def test_shuffled_articles_give_the_same_rows_bit_for_bit(
    articles: list[Article], alone: pd.DataFrame, seed: int
) -> None:
    order = random.Random(seed).sample(articles, len(articles))
    assert_frame_equal(by_id([extract_quotes(order, progress=False)]), alone, check_exact=True)


def test_every_row_has_an_id_of_its_own(alone: pd.DataFrame) -> None:
    assert alone["quote_id"].is_unique
    assert len(alone) > len(SHORT)
