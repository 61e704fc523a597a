"""The columns ``story`` and ``page``: what a row says of the articles beside its own, and where it
was printed."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
from pandas.testing import assert_frame_equal

from tests.articles.stories.reports import DAM, FERRY, report
from workbench import extract_quotes


def test_copies_of_one_report_have_one_story_and_others_their_own() -> None:
    first, copy = report(*DAM, day=1, name="b.txt"), report(*DAM[:4], day=2, name="a.txt")
    other = report(*FERRY, day=1, name="c.txt")
    quotes = extract_quotes([copy, first, other], progress=False)
    of = quotes.groupby("article_id")["story"].agg(list)
    assert set(of[first.id]) == set(of[copy.id]) == {first.id}
    assert set(of[other.id]) == {other.id}


def test_only_the_story_hangs_on_the_other_articles() -> None:
    first, copy = report(*DAM, day=1), report(*DAM[:4], day=2)
    alone = extract_quotes(copy, progress=False)
    both = extract_quotes([copy, first], progress=False)
    mine = both[both["article_id"] == copy.id].reset_index(drop=True)
    assert set(alone["story"]) == {copy.id}
    assert set(mine["story"]) == {first.id}
    apart = alone.drop(columns="story").astype(object)
    assert_frame_equal(mine.drop(columns="story").astype(object), apart)


def test_a_text_in_two_files_counts_with_the_earlier_date() -> None:
    articles = [report(*DAM, day=9), report(*DAM[:5], day=5), report(*DAM, day=1)]
    quotes = extract_quotes(iter(articles), progress=False)
    assert set(quotes["story"]) == {articles[0].id}


def test_a_row_has_the_page_on_which_it_begins() -> None:
    article = report(*DAM)
    pages = replace(article, pages=(article.text.index(DAM[2]), article.text.index(DAM[4])))
    quotes = extract_quotes(pages, progress=False)
    starts = quotes.set_index("start")["page"]
    assert starts[article.text.index("“We have")] == 2
    assert set(starts) == {1, 2, 3}
    printed = extract_quotes(replace(article, page="7"), progress=False)
    assert set(printed["page"]) == {7}
    unknown = extract_quotes(replace(article, page="B1"), progress=False)
    assert unknown["page"].isna().all()
    assert str(unknown["page"].dtype) == str(pd.Int32Dtype())
