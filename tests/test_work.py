"""The counter that tests of linear work rest on."""

from __future__ import annotations

import pytest

from tests.work import growth, instructions


def test_the_same_work_is_counted_the_same() -> None:
    def work() -> int:
        return sum(i for i in range(100))

    assert instructions(work) == instructions(work) > 100


@pytest.mark.parametrize(("power", "expected"), [(1, 1.0), (2, 4.0)])
def test_linear_and_quadratic_work_are_told_apart(power: int, expected: float) -> None:
    def ready(size: int) -> object:
        return lambda: [None for _ in range(size**power)]

    assert growth(ready, 50) == pytest.approx(expected, rel=0.1)  # type: ignore[arg-type]
