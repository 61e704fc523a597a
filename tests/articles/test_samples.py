"""The two articles that ship with the project, read as the reader of the page reads them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from workbench.articles import Article, read_articles

FOLDER = Path(__file__).parents[2] / "data" / "articles"


@pytest.fixture(scope="module")
def articles() -> list[Article]:
    return read_articles(FOLDER, progress=False)


def of_kind(article: Article, kind: str) -> list[str]:
    return [article.text[p.start : p.end] for p in article.paragraphs if p.kind == kind]


def headings(article: Article) -> list[str | None]:
    return [section.heading for section in article.sections]


def test_herald_article(articles: list[Article]) -> None:
    herald = articles[0]
    assert herald.file == "000_a4812be946ab621c.txt"
    assert herald.title is None
    assert herald.issues == ("title_missing",)
    assert herald.published == date(2023, 9, 12)
    assert herald.byline == "Ji Da-gyum"
    assert herald.outlet == "The Korea Herald"
    assert herald.network == "Asia News Network"
    assert headings(herald) == [
        None,
        "Key reasons behind potential Putin-Kim meeting",
        "Ukraine",
        "Failed ‘satellite’ launch",
        "Isolation",
        "Security implications for peninsula and region",
    ]
    assert of_kind(herald, "heading") == headings(herald)[1:]
    assert of_kind(herald, "caption") == of_kind(herald, "furniture") == []
    assert of_kind(herald, "metadata") == [
        "date 2023-09-12", "Ji Da-gyum", "The Korea Herald", "Asia News Network",
    ]  # fmt: skip
    assert herald.text[slice(*herald.story[0])].startswith("Kim Jong-un personally presented")
    assert herald.text.startswith(" date 2023-09-12 Kim")


def test_bbc_article(articles: list[Article]) -> None:
    bbc = articles[1]
    assert bbc.title == "What do North Korea and Russia gain from an arms alliance?"
    assert (bbc.outlet, bbc.network, bbc.byline, bbc.published) == ("BBC", None, None, None)
    assert bbc.issues == ("date_uncertain",)
    assert headings(bbc) == [None, "What is at stake", "The dilemma at the UN",
                             "The meeting question"]  # fmt: skip
    assert of_kind(bbc, "heading") == [bbc.title, *headings(bbc)[1:]]
    assert of_kind(bbc, "caption") == [
        "Kim Jong Un and Vladimir Putin",
        "Russian Ambassador to the UN Dmitry Polyanskiy",
        "Kim Jong-Un descends from his armored train",
    ]
    furniture = of_kind(bbc, "furniture")
    assert furniture[0] == "line"
    assert furniture[1].startswith("Remember that you can receive notifications")
    assert furniture[2] == "Do you already know our YouTube channel? Subscribe!"
    assert len(furniture) == 3
    assert of_kind(bbc, "metadata") == ["Sunday, November 17", "See original article on BBC"]


def test_sections_hold_the_paragraphs_under_their_heading(articles: list[Article]) -> None:
    herald = articles[0]
    isolation = next(s for s in herald.sections if s.heading == "Isolation")
    words = herald.text[isolation.start : isolation.end]
    assert words.startswith("Isolation\n\nUS Ambassador to South Korea")
    assert words.rstrip().endswith("due to sanctions and their own activities.”")


@pytest.mark.parametrize("gap", ["\n", "\r\n", "\n\n\n\n", "\r\r"])
def test_other_line_ends_change_no_kind(articles: list[Article], gap: str) -> None:
    for article in articles:
        again = Article.from_text(gap.join(article.text.split("\n\n")))
        assert [p.kind for p in again.paragraphs] == [p.kind for p in article.paragraphs]
        assert headings(again) == headings(article)
        assert again.title == article.title
