"""The language that a format states stands in the table; articles in any language are kept."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from tests.articles.foreign import STORIES
from tests.articles.readers.web.pages import page, paragraphs
from workbench.articles import articles_frame, read_articles

LANGUAGES = ("de", "fr", "nl")


def table() -> str:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["title", "text", "language"])
    writer.writerows([f"Story {code}", STORIES[code], code.upper()] for code in LANGUAGES)
    return out.getvalue()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "all.csv").write_text(table(), "utf-8")
    for code in LANGUAGES:
        (tmp_path / f"{code}.txt").write_text(STORIES[code], "utf-8")
        body = page(paragraphs(tuple(f"{STORIES[code]} {n}." for n in range(4))))
        html = body.replace("<html", f'<html lang="{code}-X"', 1)
        (tmp_path / f"{code}.html").write_text(html, "utf-8")
    return tmp_path


def test_articles_in_german_french_and_dutch_are_read_like_others(folder: Path) -> None:
    articles = {str(a.file): a for a in read_articles(folder, progress=False)}
    assert len(articles) == 3 * len(LANGUAGES)
    for number, code in enumerate(LANGUAGES, 1):
        for name in (f"all.csv#{number}", f"{code}.txt", f"{code}.html"):
            article = articles[name]
            assert STORIES[code].split(".")[0] in article.text, name
            assert "not_english" in article.issues, name
            assert article.story == article.foreign != (), name


def test_the_language_that_a_format_states_stands_in_the_table(folder: Path) -> None:
    frame = articles_frame(read_articles(folder, progress=False)).set_index("file")["language"]
    for number, code in enumerate(LANGUAGES, 1):
        assert frame[f"all.csv#{number}"] == code
        assert frame[f"{code}.html"] == code
    # Plain text states none, and none is guessed.
    assert frame[[f"{code}.txt" for code in LANGUAGES]].isna().all()
