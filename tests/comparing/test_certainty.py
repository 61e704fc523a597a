"""The interval of a difference: against published numbers, and against articles drawn by chance."""

from __future__ import annotations

import numpy as np
import pytest

from workbench.comparing.certainty import (
    Clusters,
    Floats,
    correlation,
    effective,
    newcombe,
    student,
    wilson,
)

Z = 1.959964


def one(number: float) -> Floats:
    return np.array([number], dtype="float64")


def clusters(sizes: Floats) -> Clusters:
    """Articles of so many quotes, each quote of the weight 1."""
    quotes, squared = float(sizes.sum()), float((sizes**2).sum())
    return Clusters(quotes, len(sizes), squared, quotes, squared, quotes)


# R. G. Newcombe, Statistics in Medicine 17 (1998), 873-890, table II: method 10.
@pytest.mark.parametrize(
    ("a", "of_a", "b", "of_b", "low", "high"),
    [
        (56, 70, 48, 80, 0.0524, 0.3339),
        (9, 10, 3, 10, 0.1705, 0.8090),
        (6, 7, 2, 7, 0.0582, 0.8062),
    ],
)
def test_intervals_are_those_that_newcombe_published(
    a: int, of_a: int, b: int, of_b: int, low: float, high: float
) -> None:
    found = newcombe(one(b / of_b), one(a / of_a), one(of_b), one(of_a), Z)
    assert [bound[0] for bound in found] == pytest.approx([low, high], abs=1e-4)


def test_an_interval_of_none_and_of_all_stays_between_zero_and_one() -> None:
    low, high = wilson(np.array([0.0, 1.0]), np.array([10.0, 10.0]), Z)
    assert low.tolist() == pytest.approx([0, 0.7225], abs=1e-4)
    assert high.tolist() == pytest.approx([0.2775, 1], abs=1e-4)


@pytest.mark.parametrize(
    ("freedom", "quantile"),
    [(1, 12.706), (2, 4.303), (3, 3.182), (5, 2.571), (10, 2.228), (30, 2.042), (10_000, 1.960)],
)
def test_quantiles_of_student_are_those_of_the_tables(freedom: int, quantile: float) -> None:
    assert student(0.95, freedom) == pytest.approx(quantile, rel=0.005)


def test_articles_of_one_voice_each_count_as_one_quote_each() -> None:
    sizes = np.array([5.0, 5.0, 5.0, 5.0])
    hits = np.array([5.0, 0.0, 5.0, 0.0])
    sides = (clusters(sizes), clusters(sizes))
    squared = one(2 * float((hits**2 / sizes).sum()))
    rho = correlation((one(10), one(10)), squared, sides)
    assert rho.tolist() == pytest.approx([1.0])
    assert effective(sides[0], rho).tolist() == pytest.approx([4.0])


def test_articles_that_are_all_alike_count_every_quote() -> None:
    sizes = np.array([4.0, 4.0, 4.0])
    sides = (clusters(sizes), clusters(sizes))
    squared = one(2 * 3 * 2.0**2 / 4)
    rho = correlation((one(6), one(6)), squared, sides)
    assert rho.tolist() == [0.0]
    assert effective(sides[0], rho).tolist() == [12.0]


def test_one_quote_an_article_needs_no_correlation_and_one_article_a_side_has_none() -> None:
    single = clusters(np.ones(6))
    assert correlation((one(2), one(3)), one(5), (single, single)).tolist() == [0.0]
    alone = clusters(np.array([9.0]))
    assert correlation((one(2), one(3)), one(1.4), (alone, alone)).tolist() == [1.0]
    assert effective(alone, one(1.0)).tolist() == [1.0]


def test_long_quotes_tell_less_than_as_many_words_in_short_ones() -> None:
    # Of 100 words in four quotes of four articles: evenly, and nearly all in one.
    even = Clusters(4, 4, 4, 100, 4 * 25**2, 4 * 25**2)
    uneven = Clusters(4, 4, 4, 100, 97**2 + 3, 97**2 + 3)
    assert effective(even, one(0.0)).tolist() == [4.0]
    assert effective(uneven, one(0.0)).tolist() == pytest.approx([1.06], abs=0.01)


def drawn(random: np.random.Generator, articles: int, share: float) -> tuple[Floats, Floats]:
    """Articles of about eight quotes, one-sided: a correlation of 0.4."""
    sizes = 1 + random.poisson(7, articles)
    own = random.beta(share * 1.5, (1 - share) * 1.5, articles)
    return sizes.astype("float64"), random.binomial(sizes, own).astype("float64")


def test_intervals_hold_the_true_difference_where_articles_are_one_sided() -> None:
    random = np.random.default_rng(11)
    held = plain = 0
    for _ in range(400):
        (sizes_a, hits_a), (sizes_b, hits_b) = (drawn(random, 15, 0.3) for _ in "ab")
        a, b = clusters(sizes_a), clusters(sizes_b)
        squared = one(float((hits_a**2 / sizes_a).sum() + (hits_b**2 / sizes_b).sum()))
        hits = (one(hits_a.sum()), one(hits_b.sum()))
        rho = correlation(hits, squared, (a, b))
        shares = hits[0] / a.quotes, hits[1] / b.quotes
        low, high = newcombe(*shares, effective(a, rho), effective(b, rho), student(0.95, 28))
        held += bool(low[0] <= 0 <= high[0])
        low, high = newcombe(*shares, one(a.quotes), one(b.quotes), Z)
        plain += bool(low[0] <= 0 <= high[0])
    assert held >= 0.93 * 400
    # Taking the quotes as drawn one by one would promise what it does not keep.
    assert plain < 0.75 * 400
