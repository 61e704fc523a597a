"""Hostile words on their way to rows: the others' rows come, and nothing is silently wrong."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd
import pytest

from tests.hostile import text_inputs
from tests.hostile.tables import Case, each
from workbench import select
from workbench.articles import Article, articles_frame, read_articles
from workbench.explorer.answers import answer
from workbench.explorer.material import Material
from workbench.exports import write
from workbench.quotes import extract_quotes
from workbench.quotes.checking import check
from workbench.quotes.printed import INTERRUPTION

USUAL = {"title_missing", "outlet_missing", "date_missing"}
GOOD = {
    "a.txt": "“The bridge will be closed,” Ann Lee said.",
    "c.txt": "“The market will suffer,” Bo Day said.",
}


def _article(given: object, folder: Path) -> Article:
    if isinstance(given, Article):
        return given
    assert isinstance(given, bytes)
    (folder / "b.txt").write_bytes(given)
    (article,) = read_articles(folder, progress=False)
    return article


@each(text_inputs, keys=("issues", "quotes", "title"))
def test_hostile_words_have_a_code_and_harm_no_other_article(case: Case, tmp_path: Path) -> None:
    hostile = _article(case.build(), tmp_path)
    first, last = (Article.from_text(text, file=name) for name, text in GOOD.items())
    articles = [first, hostile, last]
    quotes = extract_quotes(articles, progress=False)
    check(quotes)
    assert sorted(set(hostile.issues) - USUAL) == case.wanted["issues"]
    assert articles_frame(articles)["article_id"].tolist() == [a.id for a in articles]
    assert list(quotes["quote"].iloc[[0, -1]]) == [text.split(" Ann")[0].split(" Bo")[0]
                                                  for text in GOOD.values()]  # fmt: skip
    own = quotes[quotes["article_id"] == hostile.id]
    for row in own.to_dict("records"):
        pieces = [hostile.text[start:end] for start, end in row["spans"]]
        assert row["quote"] == INTERRUPTION.join(pieces)
    if "quotes" in case.wanted:
        assert own["quote"].tolist() == case.wanted["quotes"]
    if "title" in case.wanted:
        assert hostile.title == case.wanted["title"]
        assert own["title"].tolist() == [hostile.title] * len(own)
    _goes_out(quotes, articles, tmp_path)


def _goes_out(quotes: pd.DataFrame, articles: list[Article], folder: Path) -> None:
    """What the Explorer is sent, and every kind of file, can be made of it."""
    material = Material.of(quotes, articles)
    rows = list(range(len(quotes)))
    questions = [{"type": "data"}, {"type": "texts", "rows": rows}]
    questions += [{"type": "article", "row": row} for row in rows]
    for question in questions:
        json.dumps(answer(material, question)[0], ensure_ascii=False, allow_nan=False).encode()
    for suffix in ("csv", "xlsx", "parquet", "md", "ris", "json"):
        write(quotes, folder / f"out.{suffix}", articles=articles, progress=False)


@pytest.mark.parametrize("half", ["\ud83d", "\udce9 x"])
def test_what_is_looked_for_may_hold_half_of_a_character(half: str) -> None:
    article = Article.from_text(f"“We will {half} leave,” Zoë Lee said.", outlet=f"The {half}")
    quotes = extract_quotes([article, Article.from_text(GOOD["a.txt"])], progress=False)
    assert len(select(quotes, text=half)) == 1
    assert len(select(quotes, outlet=f"The {half}")) == 1
    assert len(select(quotes, exclude={"text": half})) == 1
