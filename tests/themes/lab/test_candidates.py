"""Words and phrases as candidates: which count, and how much."""

from __future__ import annotations

import math

import pytest

from workbench.themes.lab.candidates import candidates_of, log_likelihood, residual_idf
from workbench.themes.lab.phrases import Phrases, phrases_of

PHRASES = {
    "We don't know": [],
    "The interest rates of nine": ["interest", "interest rates", "rates", "rates of nine"],
    "Mr O’Brien’s ID cards": [
        *("o'brien", "o'brien id", "o'brien id cards", "id", "id cards", "cards"),
    ],
    "wi-fi, mobile": ["wi", "wi fi", "fi", "mobile"],
    "ferry\n\nport": ["ferry", "port"],
    "2024 a I am": [],
    "": [],
}  # fmt: skip


@pytest.mark.parametrize("text", PHRASES)
def test_phrase_begins_and_ends_with_a_word_that_says_something(text: str) -> None:
    wanted = [each for each in PHRASES[text] if each != "rates of nine"]
    assert [folded for folded, _ in phrases_of(text)] == wanted


def test_phrase_is_shown_as_it_is_mostly_printed() -> None:
    phrases = Phrases(["The EU said", "the EU and the eu", "an EU"])
    assert phrases.printed("eu") == "EU"
    assert phrases.rows["eu"] == [0, 1, 2]


def test_log_likelihood_is_dunnings() -> None:
    # Of a table of 2 by 2: 12 of 100 here, 5 of 900 there.
    observed = [12, 88, 5, 895]
    expected = [100 * 0.017, 100 * 0.983, 900 * 0.017, 900 * 0.983]
    wanted = 2 * sum(o * math.log(o / e) for o, e in zip(observed, expected, strict=True))
    assert log_likelihood(12, 100, 5, 900) == pytest.approx(wanted)
    assert log_likelihood(1, 100, 50, 900) == 0
    assert log_likelihood(1, 100, 9, 900) == 0
    assert log_likelihood(0, 0, 9, 900) == 0


def test_residual_idf_is_nothing_for_what_is_strewn_by_chance() -> None:
    strewn = round(100 * (1 - math.exp(-0.5)))
    assert abs(residual_idf(50, strewn, 100)) < 0.02
    assert residual_idf(50, 5, 100) > 2


def test_word_of_one_article_or_of_two_quotes_is_no_candidate() -> None:
    texts = ["a ferry"] * 5 + ["a port"] * 2 + ["a bridge"] * 3 + ["nothing"] * 6
    articles = [0] * 5 + [1, 2] + [3, 3, 4] + list(range(5, 11))
    found = candidates_of(Phrases(texts), articles, range(len(texts)), contrast=False)
    assert [each.term for each in found] == ["bridge"]


def test_part_of_a_phrase_that_is_hardly_ever_without_it_is_left_out() -> None:
    texts = ["the Mac mini"] * 4 + ["a mini"] * 4 + ["none here"] * 8
    articles = [0, 0, 1, 1, 0, 0, 1, 1, *range(2, 10)]
    found = candidates_of(Phrases(texts), articles, range(len(texts)), contrast=False)
    assert {each.term for each in found} == {"Mac mini", "mini"}
