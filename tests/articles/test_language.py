"""Which stories, and which paragraphs of a story, are not in English."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.articles.foreign import STORIES
from workbench.articles import Article, language

CORPUS = Path(__file__).parents[3] / "shared" / "polnear" / "dev.jsonl"
ENGLISH = (
    "The mayor of Harrowgate said on Monday that the old bridge would close in the autumn. "
    "“We can no longer answer for the safety of those who cross it,” she told reporters."
)
TOO_LITTLE_TO_TELL = [
    "Das ist gut.",
    "12.3 45.6 1999 2000 2001 33 44 55 66 77 88 99 100 110 120 130 140 150 160 170 180 190",
    "SEOUL SAYS NORTH KOREA FIRED TWO MISSILES, TOKYO PROTESTS",
    "MAYOR OF HARROWGATE TO CLOSE OLD BRIDGE IN AUTUMN AFTER STORM, CLERKS SAY",
    "Members: José María Álvarez, Jürgen Müller, Łukasz Wiśniewski, Nguyễn Văn An.",
    "Real Madrid 3 Barcelona 2; Bayern 4 Dortmund 1; Juventus 0 Milan 0; Lyon 2 Nantes 2",
    "Tickets: https://example.org/fahrplan/ansicht/2031?richtung=hauptbahnhof&gleis=sieben",
    "",
]


@pytest.mark.parametrize("code", STORIES)
def test_a_story_in_another_language_is_not_english(code: str) -> None:
    article = Article.from_text(STORIES[code])
    assert "not_english" in article.issues
    assert article.foreign == article.story


@pytest.mark.parametrize("text", [ENGLISH, ENGLISH.upper(), *TOO_LITTLE_TO_TELL])
def test_english_and_what_cannot_be_told_counts_as_english(text: str) -> None:
    article = Article.from_text(text)
    assert "not_english" not in article.issues
    assert article.foreign == ()


def test_foreign_words_in_quotation_marks_do_not_make_an_article_foreign() -> None:
    quotation = STORIES["de"].replace("„", "‚").replace("“", "‘")
    for text in (f"The mayor answered in German: “{quotation}” Residents were not amused.",
                 f"{ENGLISH}\n\n“{quotation}”\n\n{ENGLISH}"):  # fmt: skip
        article = Article.from_text(text)
        assert article.foreign == ()
        assert "not_english" not in article.issues


def test_of_a_story_in_two_languages_each_paragraph_counts_for_itself() -> None:
    article = Article.from_text(f"{ENGLISH}\n\n{STORIES['fr']}\n\n{ENGLISH}")
    assert [article.text[a:b] for a, b in article.foreign] == [STORIES["fr"]]
    assert "not_english" not in article.issues
    halves = Article.from_text(f"{STORIES['fr']}\n\n{ENGLISH}\n\n{STORIES['es']}")
    assert [article.text[a:b] for a, b in article.foreign] == [STORIES["fr"]]
    assert "not_english" in halves.issues


def test_short_paragraphs_are_taken_together() -> None:
    lines = ["Der Regen fiel.", "Die Brücke hielt.", "Der Fluss stieg weiter.", "Niemand schlief."]
    assert "not_english" in Article.from_text("\n\n".join(lines * 2)).issues


def test_no_article_of_the_corpus_is_called_foreign() -> None:
    if not CORPUS.is_file():
        pytest.skip("PolNeAR (../shared/polnear/dev.jsonl) is not beside the project")
    for line in CORPUS.read_text(encoding="utf-8").splitlines():
        text = json.loads(line)["text"]
        lines = [part for part in text.split("\n") if part.strip()]
        spans, at = [], 0
        for part in lines:
            at = text.index(part, at)
            spans.append((at, at + len(part)))
            at += len(part)
        assert not any(language.foreign_paragraphs(text, spans))
