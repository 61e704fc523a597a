"""How well probabilities hold: calibration error, ranking, and how sure both are."""

from __future__ import annotations

import numpy as np

BINS = 10
RESAMPLES = 2000


def expected_error(p: np.ndarray, right: np.ndarray, bins: int = BINS) -> float:
    """Mean distance between confidence and share of right ones over bins of equal size."""
    parts = np.array_split(np.argsort(p, kind="stable"), bins)
    return sum(len(i) / len(p) * abs(p[i].mean() - right[i].mean()) for i in parts if len(i))


def error_interval(p: np.ndarray, right: np.ndarray, article: np.ndarray) -> tuple[float, float]:
    """95% of ``expected_error`` where whole articles are drawn anew, with replacement."""
    chance = np.random.default_rng(0)
    places = [np.flatnonzero(article == a) for a in np.unique(article)]
    errors = []
    for _ in range(RESAMPLES):
        drawn = chance.integers(0, len(places), len(places))
        i = np.concatenate([places[j] for j in drawn])
        errors.append(expected_error(p[i], right[i]))
    low, high = np.quantile(errors, [0.025, 0.975])
    return float(low), float(high)


def least_possible_error(p: np.ndarray) -> float:
    """The mean ``expected_error`` of confidences that are exactly true, on as many rows."""
    chance = np.random.default_rng(0)
    drawn = (chance.random(len(p)) < p for _ in range(RESAMPLES))
    return float(np.mean([expected_error(p, right) for right in drawn]))


def ranking(p: np.ndarray, right: np.ndarray) -> float:
    """Area under the ROC curve: how often a right row is surer than a wrong one."""
    _, place, count = np.unique(p, return_inverse=True, return_counts=True)
    rank = (np.cumsum(count) - (count - 1) / 2)[place]
    good, bad = right.sum(), (~right).sum()
    return float((rank[right].sum() - good * (good + 1) / 2) / (good * bad))


def table(p: np.ndarray, right: np.ndarray, parts: int) -> list[tuple[int, float, float]]:
    """(rows, mean confidence, share of right ones) for each of ``parts``, the least sure first."""
    order = np.array_split(np.argsort(p, kind="stable"), parts)
    return [(len(i), float(p[i].mean()), float(right[i].mean())) for i in order]
