"""How sure a difference of two shares is, where quotes of one article go together.

The interval is Newcombe's for a difference of two independent proportions (his method 10, from two
Wilson intervals: R. G. Newcombe, Statistics in Medicine 17, 1998, 873-890). It takes quotes for
drawn one by one, which they are not: an article that quotes a ministry once quotes it again. So
each share counts as drawn from fewer quotes, its *effective* number: the number divided by what
being drawn article by article adds to the variance (L. Kish, Survey Sampling, 1965), with the
intraclass correlation of quotes in articles by analysis of variance, and the quantile of Student's
t for the number of articles instead of the normal one (E. L. Korn and B. I. Graubard, Survey
Methodology 24, 1998, 193-201).
"""

from __future__ import annotations

from dataclasses import dataclass
from math import pi, sqrt, tan
from statistics import NormalDist

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Clusters:
    """The articles of one side: how many quotes they have, how many articles there are, and sums of
    squares over them. ``weights`` is the sum of the quotes' weights (1, or words)."""

    quotes: float
    articles: int
    quotes_squared: float
    weights: float
    weights_squared: float
    # Over quotes, not over articles.
    each_squared: float


def correlation(
    hits: tuple[Floats, Floats], squared: Floats, sides: tuple[Clusters, ...]
) -> Floats:
    """The intraclass correlation of each value within articles, from 0 to 1, on both sides.

    ``hits`` are the quotes with the value on either side; ``squared`` is the sum, over all
    articles, of the square of the article's quotes with the value by its number of quotes. Where
    there is nothing to tell it by (one article a side), quotes of an article count as one: 1.
    """
    quotes, articles = sum(s.quotes for s in sides), sum(s.articles for s in sides)
    between = articles - len(sides)
    if quotes == articles:
        return np.zeros(len(squared))
    if between <= 0:
        return np.ones(len(squared))
    expected = sum(k**2 / side.quotes for k, side in zip(hits, sides, strict=True))
    among = (squared - expected) / between
    within = (hits[0] + hits[1] - squared) / (quotes - articles)
    size = (quotes - sum(s.quotes_squared / s.quotes for s in sides)) / between
    whole = among + (size - 1) * within
    found = np.divide(among - within, whole, out=np.ones(len(squared)), where=whole > 0)
    return np.clip(found, 0, 1)


def effective(side: Clusters, rho: Floats) -> Floats:
    """The number of quotes drawn one by one that would tell as much as those of ``side``."""
    return side.weights**2 / (rho * side.weights_squared + (1 - rho) * side.each_squared)


def wilson(share: Floats, number: Floats, quantile: float) -> tuple[Floats, Floats]:
    """Wilson's interval of each share of so many quotes, which need be no whole number."""
    square = quantile**2
    middle = (share + square / (2 * number)) / (1 + square / number)
    half = np.sqrt(share * (1 - share) / number + square / (4 * number**2))
    half *= quantile / (1 + square / number)
    return np.maximum(0, middle - half), np.minimum(1, middle + half)


def newcombe(
    a: Floats, b: Floats, of_a: Floats, of_b: Floats, quantile: float
) -> tuple[Floats, Floats]:
    """The interval of ``b - a``, shares of the effective numbers ``of_a`` and ``of_b``."""
    low_a, high_a = wilson(a, of_a, quantile)
    low_b, high_b = wilson(b, of_b, quantile)
    below = np.sqrt((b - low_b) ** 2 + (high_a - a) ** 2)
    above = np.sqrt((high_b - b) ** 2 + (a - low_a) ** 2)
    return np.maximum(-1, b - a - below), np.minimum(1, b - a + above)


def student(level: float, freedom: int) -> float:
    """How many standard errors an interval of ``level`` reaches, with so many degrees of freedom.

    Exact for one and two; otherwise Fisher and Cornish's expansion (Abramowitz and Stegun,
    26.7.5), within 0.5 % from three on at 95 %. At least one degree.
    """
    upper = (1 + level) / 2
    if freedom == 1:
        return float(tan(pi * (upper - 0.5)))
    if freedom == 2:
        return float((2 * upper - 1) / sqrt(2 * upper * (1 - upper)))
    z = NormalDist().inv_cdf(upper)
    terms = (
        (z**3 + z) / 4,
        (5 * z**5 + 16 * z**3 + 3 * z) / 96,
        (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384,
        (79 * z**9 + 776 * z**7 + 1482 * z**5 - 1920 * z**3 - 945 * z) / 92160,
    )
    return float(z + sum(term / freedom**power for power, term in enumerate(terms, start=1)))
