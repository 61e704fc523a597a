"""Values of places put together by whose places they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


def rows_of(
    owner: NDArray[np.int64], numbers: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """The position of each owner among ``numbers``, which rise, and whether it is there at all."""
    if not len(numbers):
        return np.zeros(len(owner), np.int64), np.zeros(len(owner), bool)
    row = np.minimum(np.searchsorted(numbers, owner), len(numbers) - 1).astype(np.int64)
    return row, numbers[row] == owner


def greatest(
    values: NDArray[np.float32], owner: NDArray[np.int64], numbers: NDArray[np.int64]
) -> NDArray[np.float32]:
    """The greatest value of each of ``numbers``; minus infinity for one that owns none."""
    row, there = rows_of(owner, numbers)
    found = np.full(len(numbers), -np.inf, np.float32)
    np.maximum.at(found, row[there], values[there])
    return found


def counted(owner: NDArray[np.int64], numbers: NDArray[np.int64]) -> NDArray[np.int64]:
    """How many of ``owner`` are each of ``numbers``."""
    row, there = rows_of(owner, numbers)
    return np.bincount(row[there], minlength=len(numbers)).astype(np.int64)
