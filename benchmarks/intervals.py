"""How often the intervals of ``compare`` hold the true difference, in articles drawn by chance.

    python -m benchmarks.intervals

Two sides of so many articles of about eight quotes each; ``rho`` is how much quotes of one article
go together. Beside it the same interval of quotes taken as drawn one by one.
"""

from __future__ import annotations

import numpy as np

from workbench.comparing.certainty import (
    Clusters,
    Floats,
    correlation,
    effective,
    newcombe,
    student,
)

TIMES = 1500
LEVEL = 0.95


def main() -> None:
    """Print a line for each number of articles, correlation and pair of shares."""
    random = np.random.default_rng(3)
    print("articles  rho   shares        held   one by one  width")
    for articles in (5, 15, 50):
        for rho in (0.0, 0.1, 0.4):
            for shares in ((0.3, 0.3), (0.05, 0.1)):
                held, plain, width = simulated(random, articles, rho, shares)
                print(
                    f"{articles:8}  {rho:.1f}  {shares[0]:.2f} and {shares[1]:.2f}  {held:5.1%}"
                    f"  {plain:10.1%}  {width:5.2f}"
                )


def simulated(
    random: np.random.Generator, articles: int, rho: float, shares: tuple[float, float]
) -> tuple[float, float, float]:
    """How often either interval holds the difference, and how wide ours is on average."""
    true = shares[1] - shares[0]
    held = plain = 0
    width = 0.0
    for _ in range(TIMES):
        drawn = [_articles(random, articles, share, rho) for share in shares]
        sides = tuple(_clusters(sizes) for sizes, _ in drawn)
        hits = (_one(drawn[0][1].sum()), _one(drawn[1][1].sum()))
        found = hits[0] / sides[0].quotes, hits[1] / sides[1].quotes
        squared = _one(sum(float((k**2 / m).sum()) for m, k in drawn))
        together = correlation(hits, squared, sides)
        of = (effective(side, together) for side in sides)
        low, high = newcombe(*found, *of, student(LEVEL, 2 * articles - 2))
        held += bool(low[0] <= true <= high[0])
        width += float(high[0] - low[0])
        every = (_one(side.quotes) for side in sides)
        low, high = newcombe(*found, *every, student(LEVEL, 1_000_000))
        plain += bool(low[0] <= true <= high[0])
    return held / TIMES, plain / TIMES, width / TIMES


def _articles(
    random: np.random.Generator, articles: int, share: float, rho: float
) -> tuple[Floats, Floats]:
    """The quotes of each article, and how many of them have the value."""
    sizes = 1 + random.poisson(7, articles)
    own = np.full(articles, share)
    if rho:
        spread = (1 - rho) / rho
        own = random.beta(share * spread, (1 - share) * spread, articles)
    return sizes.astype("float64"), random.binomial(sizes, own).astype("float64")


def _clusters(sizes: Floats) -> Clusters:
    quotes, squared = float(sizes.sum()), float((sizes**2).sum())
    return Clusters(quotes, len(sizes), squared, quotes, squared, quotes)


def _one(number: float) -> Floats:
    return np.array([number], dtype="float64")


if __name__ == "__main__":
    main()
