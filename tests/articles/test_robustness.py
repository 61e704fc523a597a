"""Whatever text comes in: offsets hold, nothing is lost, nothing is slow."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.work import growth
from workbench.articles import Article
from workbench.articles.model import Section
from workbench.errors import WorkbenchError
from workbench.text.halves import without_halves

CORPUS = Path(__file__).parents[3] / "shared" / "polnear" / "dev.jsonl"
LINES = st.sampled_from(
    ["", " ", "\t", "Ukraine", "line", "By Ann Lee", "12 May 2023", "Reuters", "* * *", "\ufeff",
     "“No,” she said.", "She left the hall without a word to anybody.", "# Heading", "A:",
     "Photo: Ann Lee", "👩‍🚀 👍", "a\ud83d b", "e\u0301te\u0301", "\u2028", "\r", "\x00",
     "Ann Lee and Bo Day", "date 2023-09-12 Ann Lee spoke.", "See original article on BBC",
     "}", "1", "\u00a0x\u00a0"]
)  # fmt: skip
ANY_CHARACTER = st.characters(codec=None, categories=None)
TEXTS = st.one_of(st.text(ANY_CHARACTER, max_size=300), st.lists(LINES, max_size=14).map("\n".join))


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_paragraphs_cover_all_text_in_order_and_never_overlap(text: str) -> None:
    article = Article.from_text(text)
    assert article.text == without_halves(text)
    at = 0
    for paragraph in article.paragraphs:
        assert at <= paragraph.start < paragraph.end <= len(text)
        assert not text[at : paragraph.start].strip()
        words = text[paragraph.start : paragraph.end]
        assert words == words.strip()
        at = paragraph.end
    assert not text[at:].strip()


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_sections_are_the_whole_text_and_their_headings_stand_in_it(text: str) -> None:
    article = Article.from_text(text)
    at = 0
    for section in article.sections:
        assert section.start == at or not text[at : section.start].strip()
        at = section.end
        if section.heading_span is None:
            assert section.heading is None
        else:
            start, end = section.heading_span
            assert section.start <= start < end <= section.end
            assert " ".join(text[start:end].split()) == section.heading
    assert not article.sections or at == len(text)


def test_empty_texts_are_articles_with_a_code() -> None:
    for text in ("", " ", "\n\n\t\u2028"):
        article = Article.from_text(text)
        assert (article.paragraphs, article.sections, article.issues) == ((), (), ("empty",))


def test_text_of_furniture_alone_has_no_story() -> None:
    article = Article.from_text("Advertisement\n\n* * *\n\nShare this article")
    assert article.story == ()
    assert "no_story" in article.issues


def test_id_is_the_hash_of_the_text_and_of_nothing_else() -> None:
    text = "A ferry, a pier, and 👍 e\u0301."
    one = Article.from_text(text, title="One", file="a.txt")
    assert one.id == Article.from_text(text).id == sha256(text.encode()).hexdigest()[:16]
    assert one.id != Article.from_text(text + " ").id


def test_half_of_a_character_is_replaced_one_for_one_and_told() -> None:
    article = Article.from_text("broken \ud800 pair, \ud83d\ude00", title="\ud83d\ude00 pair")
    assert article.text == "broken \ufffd pair, \ufffd\ufffd"
    assert article.id == Article.from_text(article.text).id
    assert article.title == "😀 pair"
    assert "encoding_damaged" in article.issues


NAMES = ("title", "outlet", "network", "byline", "url", "file")


@pytest.mark.parametrize("name", NAMES)
def test_half_of_a_character_in_what_is_stated_is_replaced_and_told(name: str) -> None:
    article = Article.from_text("A ferry.", **{name: "one \ud800 two"})
    assert getattr(article, name) == "one \ufffd two"
    assert "encoding_damaged" in article.issues


def test_an_article_made_by_hand_holds_no_half_of_a_character_either() -> None:
    section = Section("a \ud800", 0, 9)
    article = Article(id="\ud800", text="\ud800 text", sections=(section,), issues=("own", "empty"))
    assert (article.id, article.text) == ("\ufffd", "\ufffd text")
    assert article.sections[0].heading == "a \ufffd"
    assert article.issues == ("empty", "encoding_damaged", "own")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("value", [5, float("nan"), b"bytes", Path("a.txt"), ["a"]])
def test_what_is_stated_and_no_text_is_refused_by_name(name: str, value: object) -> None:
    with pytest.raises(WorkbenchError, match=rf"^{name}=.* is no text; give a str, or None"):
        Article.from_text("A ferry.", **{name: value})  # type: ignore[arg-type]


def test_a_missing_day_of_pandas_is_an_unknown_one() -> None:
    assert Article.from_text("A ferry.", published=pd.NaT).published is None  # type: ignore[arg-type]


LONG = {
    "one line": "word " * 200_000,
    "one word": "w" * 1_000_000,
    "short lines": "Ann Lee\n" * 125_000,
    "sentences": "She left the hall without a word to anybody.\n\n" * 22_000,
    "headings": "She left the hall without a word.\n\nThe money\n\n" * 20_000,
    "blank lines": "\n" * 1_000_000,
    "spaces": " " * 1_000_000,
    "brackets": "(" * 1_000_000,
    "quotes": "“" * 500_000 + "'" * 500_000,
    "dates": "12 May 2023 " * 80_000,
    "by": "by " * 300_000,
    "short brackets": "((((((((((((((((((((((((((((((((((((((\n" * 25_000,
    "short names": "A a, A a, A a / A a and A a / A a, A via A / B / C | D\n" * 18_000,
}


@pytest.mark.parametrize("name", LONG)
def test_a_megabyte_is_read_whole(name: str) -> None:
    assert Article.from_text(LONG[name]).text == LONG[name]


@pytest.mark.parametrize("name", LONG)
def test_work_grows_no_faster_than_the_text(name: str) -> None:
    text = LONG[name]
    assert growth(lambda size: lambda: Article.from_text(text[:size]), 10_000) < 1.5


def test_hardly_any_gold_statement_stands_in_text_set_apart() -> None:
    if not CORPUS.is_file():
        pytest.skip("PolNeAR (../shared/polnear/dev.jsonl) is not beside the project")
    lost = gold = 0
    for line in CORPUS.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        article = Article.from_text(record["text"])
        apart = [(p.start, p.end) for p in article.paragraphs if p.kind != "story"]
        for attribution in record["attributions"]:
            gold += 1
            lost += any(a < e and b > s for a, b in attribution["content"] for s, e in apart)
    assert gold > 2000
    assert lost <= 0.005 * gold, f"{lost} of {gold}"
