"""Articles for the reader: what is marked, what is said about it, and when there is none."""

from __future__ import annotations

import json
from typing import Any

import pandas as pd
import pytest

from tests.explorer.frames import ARTICLE, DUARTE, INTERRUPTED, TEXT, example, frame, large
from workbench import Article, extract_quotes
from workbench.explorer.material import Material
from workbench.explorer.reading import (
    MOST_MARKED,
    NEEDED,
    ArticleText,
    article_text,
    article_texts,
)
from workbench.quotes.evidence import NOT_KEPT
from workbench.quotes.schema import FIRST

STORY = (
    "The mayor’s plan\n\n"
    "“We 🌊 will build <b>two</b> dams,” said Mayor Lena Holt of the River Board. "
    "“Not one.”\n\n"
    "Police said that the sanctions on Ukraine’s grain hurt nobody."
)
MAYOR = Article.from_text(STORY, title="The mayor’s plan", outlet="The Post", byline="Ann Lee")


def words(text: ArticleText, row: int, kind: str) -> list[str]:
    paragraphs = text["paragraphs"] or []
    pieces: list[Any] = [piece for p in paragraphs for piece in p["pieces"]]
    return [piece["text"] for piece in pieces if row in piece[kind]]


@pytest.fixture(scope="module")
def quotes() -> pd.DataFrame:
    return extract_quotes(MAYOR, progress=False)


@pytest.fixture(scope="module")
def mayor(quotes: pd.DataFrame) -> ArticleText:
    return article_text(Material(quotes, {MAYOR.id: MAYOR}), 0)


def test_columns_that_the_reader_needs_are_columns_of_the_frame() -> None:
    assert set(NEEDED) <= set(FIRST)


def test_article_says_what_it_is(mayor: ArticleText) -> None:
    about = {name: mayor[name] for name in ("title", "outlet", "date", "byline", "url", "file")}  # type: ignore[literal-required]
    assert about == {
        "title": "The mayor’s plan",
        "outlet": "The Post",
        "date": None,
        "byline": "Ann Lee",
        "url": None,
        "file": None,
    }


def test_every_quote_is_marked_with_its_cue_and_its_source(
    mayor: ArticleText, quotes: pd.DataFrame
) -> None:
    for row, (content, spans) in enumerate(zip(quotes["quote"], quotes["spans"], strict=True)):
        assert " … ".join(STORY[start:end] for start, end in spans) == content
        assert "".join(words(mayor, row, "content")) == "".join(STORY[a:b] for a, b in spans)
    police = int(quotes.index[quotes["speaker_mention"] == "Police"][0])
    assert words(mayor, police, "source") == ["Police"]
    assert words(mayor, police, "cue") == ["said"]


def test_reasons_are_those_of_the_quotes_in_the_frames_order(
    mayor: ArticleText, quotes: pd.DataFrame
) -> None:
    assert [reason["row"] for reason in mayor["quotes"]] == list(range(len(quotes)))
    assert [reason["speaker"] for reason in mayor["quotes"]] == list(quotes["speaker"])
    police = mayor["quotes"][-1]
    assert police["why_themes"] == [
        {"theme": "Ukraine", "words": ["Ukraine"]},
        {"theme": "sanctions", "words": ["sanctions"]},
    ]


def test_interrupted_quote_is_marked_piece_by_piece() -> None:
    text = article_text(Material(example(), {"a1": ARTICLE}), 1)
    assert words(text, 1, "content") == [TEXT[start:end] for start, end in INTERRUPTED]


def test_article_that_is_not_there_leaves_the_quotes_alone() -> None:
    text = article_text(Material(example(), {}), 1)
    assert text["paragraphs"] is None
    assert text["title"] == "Dam to close"
    assert {reason["why_speaker"] for reason in text["quotes"]} == {NOT_KEPT}


def test_all_articles_at_once_are_what_is_answered_one_by_one() -> None:
    other = Article.from_text("Police said that the road was closed.", title="Road")
    quotes = extract_quotes([other, MAYOR], progress=False)
    # In any order of rows: they belong to their article wherever they stand.
    shuffled = quotes.iloc[[2, 0, 1, *range(3, len(quotes))]].reset_index(drop=True)
    by_id = {MAYOR.id: MAYOR, other.id: other}
    together = list(article_texts(shuffled, [MAYOR, other]))
    assert [text["title"] for text in together] == ["The mayor’s plan", "Road"]
    for text in together:
        for reason in text["quotes"]:
            assert article_text(Material(shuffled, by_id), reason["row"]) == text
    rows = [reason["row"] for text in together for reason in text["quotes"]]
    assert sorted(rows) == list(range(len(quotes)))


def test_texts_that_may_not_be_passed_on_are_left_out_and_their_reasons_stay(
    quotes: pd.DataFrame, mayor: ArticleText
) -> None:
    [text] = article_texts(quotes, [MAYOR], whole=False)
    assert text == {**mayor, "paragraphs": None}
    assert [reason["why_speaker"] for reason in text["quotes"]] == list(quotes["speaker_reason"])


def test_confidence_of_an_institution_is_told_with_the_reasons(
    quotes: pd.DataFrame, mayor: ArticleText
) -> None:
    told = [reason["institution_confidence"] for reason in mayor["quotes"]]
    assert told == pytest.approx(list(quotes["institution_confidence"]), abs=0.0005)
    older = article_text(Material(quotes[list(FIRST)], {MAYOR.id: MAYOR}), 0)
    assert {reason["institution_confidence"] for reason in older["quotes"]} == {None}


def test_rows_of_an_earlier_version_are_marked_where_their_words_stand_nearest(
    quotes: pd.DataFrame,
) -> None:
    older = article_text(Material(quotes[list(FIRST)], {MAYOR.id: MAYOR}), 0)
    police = int(quotes.index[quotes["speaker_mention"] == "Police"][0])
    assert words(older, police, "source") == ["Police"]
    assert words(older, police, "cue") == ["said"]
    assert {reason["why_speaker"] for reason in older["quotes"]} == {NOT_KEPT}


def test_answer_is_plain_json(mayor: ArticleText) -> None:
    assert json.loads(json.dumps(mayor)) == mayor


def test_frame_without_rows_has_no_articles() -> None:
    assert list(article_texts(frame(), [MAYOR])) == []


def test_invented_article_of_very_many_rows_is_told_around_the_one_asked_for() -> None:
    quotes = large(3 * MOST_MARKED)
    rows = [reason["row"] for reason in article_text(Material(quotes, {}), 4_000)["quotes"]]
    assert len(rows) == MOST_MARKED
    assert 4_000 in rows
    last = article_text(Material(quotes, {}), len(quotes) - 1)["quotes"]
    assert last[-1]["row"] == len(quotes) - 1


def test_themes_words_are_told_once_as_printed() -> None:
    terms = [
        {"theme": "dams", "term": "Dam", "start": 0, "end": 3},
        {"theme": "dams", "term": "dam", "start": 9, "end": 12},
        {"theme": "water", "term": "the\n river", "start": 20, "end": 30},
    ]
    quotes = frame({**DUARTE, "themes": ["dams", "water"], "theme_terms": terms})
    [reason] = article_text(Material(quotes, {}), 0)["quotes"]
    assert reason["why_themes"] == [
        {"theme": "dams", "words": ["Dam"]},
        {"theme": "water", "words": ["the river"]},
    ]
