"""Hostile news text on its way to rows: offsets, quotes and schema hold in every order."""

from __future__ import annotations

import re
from pathlib import Path

import pandas as pd
from pandas.testing import assert_frame_equal

from tests.hostile.checks import PromiseError, check, warned
from tests.hostile.choices import Choices
from tests.hostile.letters import news, odd
from tests.hostile.watching import watched
from workbench.articles import Article
from workbench.quotes import extract_quotes
from workbench.quotes.checking import check as check_schema
from workbench.quotes.printed import INTERRUPTION

_HALF = re.compile("[\ud800-\udfff]")


def case(draw: Choices, folder: Path) -> None:
    """One to three articles; then again, in another order, or one of them alone."""
    articles = [_article(draw) for _ in range(1 + draw.below(3))]
    with watched(folder) as watch, warned():
        quotes = extract_quotes(articles, progress=False)
        check_schema(quotes)
        _rows_stand_in_their_articles(quotes, {article.id: article for article in articles})
        what = draw.note("then", draw.pick(["again", "in another order", "alone"]))
        if what == "again":
            _same(extract_quotes(articles, progress=False), quotes, "a second run")
        elif what == "alone":
            own = quotes[quotes["article_id"] == articles[0].id].reset_index(drop=True)
            alone = extract_quotes(articles[0], progress=False)
            # Which story an article is of is the one thing that others have a say in.
            _same(alone.drop(columns="story"), own.drop(columns="story"), "an article alone")
        # Of articles with the same text the first gives the rows, its title among them.
        elif len({article.id for article in articles}) == len(articles):
            turned = extract_quotes(articles[::-1], progress=False)
            _same(_sorted(turned), _sorted(quotes), "another order")
    check(not watch.acts, "extracting starts something", watch.acts)


def _article(draw: Choices) -> Article:
    text = draw.note("text", news(draw))
    title = draw.note("title", odd(draw)) if draw.chance(4) else None
    outlet = draw.note("outlet", odd(draw)) if draw.chance(8) else None
    return Article.from_text(text, title=title, outlet=outlet, file="a.txt")


def _rows_stand_in_their_articles(quotes: pd.DataFrame, articles: dict[str, Article]) -> None:
    for row in quotes.to_dict("records"):
        article = articles.get(row["article_id"])
        if article is None:
            raise PromiseError("a row is of no article", row)
        text = article.text
        check(0 <= row["start"] < row["end"] <= len(text), "offsets are outside the text", row)
        pieces = [text[start:end] for start, end in row["spans"]]
        check(all(pieces), "a piece of a quote is empty", row)
        shown = _HALF.sub("\ufffd", INTERRUPTION.join(pieces))
        check(row["quote"] == shown, "a quote is not what stands at its place", row)
        ends = [edge for span in row["spans"] for edge in span]
        check(ends == sorted(ends), "the pieces of a quote are not in order", row)
        here = article.paragraph_at(row["start"])
        check(row["paragraph"] == here, "a quote stands in another paragraph", row)
        story = any(start <= row["start"] < end for start, end in article.story)
        check(story, "a quote begins outside the story", row)
        for term in row["theme_terms"]:
            check(0 <= term["start"] < term["end"] <= len(text), "a theme's word is nowhere", row)


def _sorted(quotes: pd.DataFrame) -> pd.DataFrame:
    return quotes.sort_values("quote_id").reset_index(drop=True)


def _same(one: pd.DataFrame, other: pd.DataFrame, what: str) -> None:
    try:
        # Categories are those of all articles given; the values are what must be the same.
        assert_frame_equal(one, other, check_categorical=False)
    except AssertionError as fault:
        raise PromiseError(f"{what} gives other rows", str(fault)) from None
