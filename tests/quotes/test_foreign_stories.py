"""Stories that are not in English: what stands in quotation marks is taken, and no more."""

from __future__ import annotations

import pytest

from tests.articles.foreign import STORIES
from workbench import Article, extract_quotes

QUOTED = {
    "de": "„Wir können die Sicherheit der Fußgänger nicht länger garantieren“",
    "fr": "« Nous ne pouvons plus garantir la sécurité des passants »",
    "es": "«Ya no podemos garantizar la seguridad de los peatones»",
    "da": "»Vi kan ikke længere garantere fodgængernes sikkerhed«",
    "sv": "”Vi kan inte längre garantera säkerheten för fotgängarna”",
    "ru": "«Мы больше не можем гарантировать безопасность пешеходов»",
    "ja": "「歩行者の安全をこれ以上保証できません」",
    "zh": "“我们再也无法保证行人的安全。”",
    "ko": "“더 이상 보행자의 안전을 보장할 수 없습니다”",
    "ar": "«لم نعد قادرين على ضمان سلامة المشاة»",
}
ENGLISH = (
    "The bridge will close in the autumn, Mayor Odile Renwick told the town council on Monday."
)


@pytest.mark.parametrize("code", STORIES)
def test_one_direct_quote_without_a_speaker_and_with_low_confidence(code: str) -> None:
    quotes = extract_quotes(Article.from_text(STORIES[code]))
    assert quotes["kind"].tolist() == ["direct"]
    assert quotes["speaker_kind"].tolist() == ["unknown"]
    assert quotes["speaker"].isna().all()
    assert quotes["confidence"].max() < 0.35
    if code in QUOTED:
        assert quotes["quote"].tolist() == [QUOTED[code]]


def test_titles_and_doubtful_words_are_not_taken() -> None:
    text = STORIES["de"].replace("Wir können die Sicherheit der Fußgänger nicht länger ", "")
    assert extract_quotes(Article.from_text(text)).empty


def test_english_paragraphs_beside_foreign_ones_are_read_as_ever() -> None:
    alone = extract_quotes(Article.from_text(ENGLISH))
    both = extract_quotes(Article.from_text(f"{ENGLISH}\n\n{STORIES['it']}"))
    assert both["speaker"].iloc[0] == alone["speaker"].iloc[0] == "Odile Renwick"
    assert both["confidence"].iloc[0] == alone["confidence"].iloc[0]
    assert both["speaker_kind"].tolist() == ["person", "unknown"]


def test_a_quotation_over_several_foreign_paragraphs_is_one_row() -> None:
    story = STORIES["nl"].replace("niet langer garanderen”", "niet langer garanderen")
    rest = "“De brug is honderd jaar oud en niemand heeft haar ooit hersteld”, zei hij."
    first = story[: story.index(", zei hij")]
    quotes = extract_quotes(Article.from_text(f"{first}\n\n{rest}"))
    assert len(quotes) == 1
    assert quotes["quote"].iloc[0].endswith("ooit hersteld”")
