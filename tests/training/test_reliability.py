"""Calibration error and ranking of probabilities, on cases that can be counted by hand."""

from __future__ import annotations

import numpy as np
import pytest

from training import reliability

HALF = np.array([True, False] * 50)


def test_the_error_of_confidences_that_are_the_shares_of_right_ones_is_zero() -> None:
    p = np.array([0.25] * 40 + [0.75] * 40)
    right = np.array([i % 4 == 0 for i in range(40)] + [i % 4 != 0 for i in range(40)])
    assert reliability.expected_error(p, right) == pytest.approx(0)


def test_the_error_is_how_far_confidences_are_from_the_shares() -> None:
    assert reliability.expected_error(np.full(100, 0.9), HALF) == pytest.approx(0.4)


@pytest.mark.parametrize(
    ("p", "expected"),
    [([0.9, 0.8, 0.2, 0.1], 1.0), ([0.1, 0.2, 0.8, 0.9], 0.0), ([0.5] * 4, 0.5),
     ([0.9, 0.3, 0.4, 0.1], 0.75)],
)  # fmt: skip
def test_ranking_is_the_share_of_pairs_in_order(p: list[float], expected: float) -> None:
    right = np.array([True, True, False, False])
    assert reliability.ranking(np.array(p), right) == pytest.approx(expected)


def test_the_interval_holds_the_error_however_the_rows_fall_into_articles() -> None:
    p = np.full(100, 0.7)
    many = reliability.error_interval(p, HALF, np.arange(100))
    few = reliability.error_interval(p, HALF, np.arange(100) // 20)
    assert many[0] <= reliability.expected_error(p, HALF) <= many[1]
    assert few[0] <= reliability.expected_error(p, HALF) <= few[1]


def test_even_exact_confidences_show_an_error_by_chance() -> None:
    chance = np.linspace(0.01, 0.99, 100)
    assert 0.02 < reliability.least_possible_error(chance) < 0.15
