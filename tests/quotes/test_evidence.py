"""What a row rests on: spans and reasons as extraction had them, or a word that it differs."""

from __future__ import annotations

from collections import OrderedDict

import pandas as pd
import pytest

from workbench import Article, extract_quotes
from workbench.authority import Authority, load_sources
from workbench.authority.entries import parse_sources
from workbench.quotes import evidence as evidence_module
from workbench.quotes import statements
from workbench.quotes.evidence import Evidence, evidence_of

ARTICLE = Article.from_text(
    "Officials met on Monday.\n\n"
    "“The dam 🌊 is safe,” said Lena Holt, the head of the River Board. "
    "“It will not break,” Holt said.\n\n"
    "Police said that the road was closed."
)


@pytest.fixture(scope="module")
def quotes() -> pd.DataFrame:
    return extract_quotes(ARTICLE, progress=False)


@pytest.fixture
def sources() -> Authority:
    return load_sources(None)


def printed(evidence: Evidence) -> tuple[list[str], list[str]]:
    def words(spans: tuple[tuple[int, int], ...]) -> list[str]:
        return [ARTICLE.text[start:end] for start, end in spans]

    return words(evidence.cue), words(evidence.source)


def row_of(quotes: pd.DataFrame, words: str) -> pd.DataFrame:
    return quotes[quotes["quote"].str.contains(words, regex=False)]


def test_cue_and_source_are_those_that_the_row_was_made_from(
    quotes: pd.DataFrame, sources: Authority
) -> None:
    for row, evidence in zip(
        quotes.itertuples(), evidence_of(quotes, ARTICLE, sources), strict=True
    ):
        cue, _ = printed(evidence)
        assert " ".join(cue) == (row.cue if isinstance(row.cue, str) else "")
    [evidence] = evidence_of(row_of(quotes, "is safe"), ARTICLE, sources)
    assert printed(evidence) == (["said"], ["Lena Holt, the head of the River Board"])
    assert "Lena Holt" in evidence.why


def test_corrected_speaker_is_told_in_words_not_given_a_wrong_reason(
    quotes: pd.DataFrame, sources: Authority
) -> None:
    corrected = row_of(quotes, "not break").assign(speaker="Ana Bell", reviewed=True)
    [evidence] = evidence_of(corrected, ARTICLE, sources)
    assert evidence.why.startswith(
        "The row names Ana Bell; the article, read again, gives Lena Holt"
    )
    assert evidence.why.endswith("An analyst has confirmed or corrected this row.")
    # The same words of the article still say who it was.
    assert printed(evidence) == (["said"], ["Holt"])


def test_other_sources_file_is_named_as_a_cause(quotes: pd.DataFrame) -> None:
    other = parse_sources("Helena Holt:\n  kind: person\n  aliases: [Lena Holt]\n", "mine.yml")
    [evidence] = evidence_of(row_of(quotes, "is safe"), ARTICLE, other)
    assert "gives Helena Holt" in evidence.why
    assert "another sources.yml" in evidence.why


def test_row_without_speaker_says_what_the_article_gives(
    quotes: pd.DataFrame, sources: Authority
) -> None:
    nobody = row_of(quotes, "is safe").assign(speaker=pd.NA)
    [evidence] = evidence_of(nobody, ARTICLE, sources)
    assert evidence.why.startswith("The row names nobody; the article, read again, gives Lena Holt")


def test_words_found_by_nobody_are_explained_by_what_is_printed_nearest(
    quotes: pd.DataFrame, sources: Authority
) -> None:
    start = ARTICLE.text.index("It will not")
    by_hand = row_of(quotes, "not break").assign(
        spans=[[(start, start + 11)]], speaker_mention="Holt", cue="said"
    )
    [evidence] = evidence_of(by_hand, ARTICLE, sources)
    assert "no statement of just these words" in evidence.why
    assert printed(evidence) == (["said"], ["Holt"])
    nearest = ARTICLE.text.index("Holt said")
    assert evidence.source == ((nearest, nearest + 4),)


def test_printed_words_that_are_nowhere_are_not_underlined(
    quotes: pd.DataFrame, sources: Authority
) -> None:
    start = ARTICLE.text.index("It will not")
    strange = row_of(quotes, "not break").assign(
        spans=[[(start, start + 11)]], speaker_mention="Hol", cue=pd.NA
    )
    [evidence] = evidence_of(strange, ARTICLE, sources)
    assert printed(evidence) == ([], [])


def test_without_the_article_nothing_is_claimed(quotes: pd.DataFrame, sources: Authority) -> None:
    found = evidence_of(quotes, None, sources)
    assert len(found) == len(quotes)
    assert {(e.cue, e.source) for e in found} == {((), ())}
    assert "cannot be said" in found[0].why


def test_article_just_extracted_is_not_read_a_second_time(
    monkeypatch: pytest.MonkeyPatch, sources: Authority
) -> None:
    quotes = extract_quotes(ARTICLE, progress=False)

    def fail(*_: object, **__: object) -> None:
        raise AssertionError("the article was read again")

    monkeypatch.setattr(statements, "analyse", fail)
    evidence_of(quotes, ARTICLE, load_sources(None))
    with pytest.raises(AssertionError, match="read again"):
        evidence_of(quotes, Article.from_text(ARTICLE.text + " More."), sources)
    # Extraction itself reads what is there, whatever was read before.
    with pytest.raises(AssertionError, match="read again"):
        extract_quotes(ARTICLE, progress=False)


def test_only_so_many_articles_are_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(statements, "KEPT", 2)
    for n in range(4):
        extract_quotes(Article.from_text(f"Police said that road {n} was closed."), progress=False)
    assert len(statements._recent) == 2


def test_long_articles_are_remembered_only_up_to_so_many_characters(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    articles = [Article.from_text(f"Police said that road {n} was closed.") for n in range(4)]
    monkeypatch.setattr(statements, "_recent", OrderedDict())
    monkeypatch.setattr(statements, "KEPT_CHARACTERS", 2 * len(articles[0].text))
    for article in [*articles[:2], articles[0], articles[2]]:
        extract_quotes(article, progress=False)
    # The second was read longest ago.
    assert [article for article, *_ in statements._recent] == [articles[0], articles[2]]


def test_the_same_words_far_from_the_quote_are_not_its_own(
    quotes: pd.DataFrame, sources: Authority, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = row_of(quotes, "safe").assign(speaker="Somebody Else", speaker_mention="Officials")
    assert printed(evidence_of(row, ARTICLE, sources)[0])[1] == ["Officials"]
    monkeypatch.setattr(evidence_module, "REACH", 10)
    assert printed(evidence_of(row, ARTICLE, sources)[0])[1] == []
