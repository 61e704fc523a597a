"""What can be filtered by: each facet's name in ``select`` and its values, row by row."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd


@dataclass(frozen=True, slots=True)
class Column:
    """One facet of one frame, as numbers: ``codes`` has one a row, 0 where there is no value.

    Without ``sets`` code k stands for ``values[k - 1]``. With it a row may have several values:
    code k stands for the values at the positions ``sets[k]``, and ``sets[0]`` is empty. ``values``
    are distinct and sorted.
    """

    values: list[str]
    codes: npt.NDArray[np.int64]
    sets: list[list[int]] | None = None


@dataclass(frozen=True, slots=True)
class Facet:
    """``name`` is the argument of ``select``, ``label`` what the analyst reads."""

    name: str
    label: str
    read: Callable[[pd.DataFrame], Column]


def _one_of(values: pd.Series) -> Column:
    """A column of at most one value a row."""
    categories = values.astype("string").astype("category")
    codes = categories.cat.codes.to_numpy().astype(np.int64) + 1
    return Column([str(value) for value in categories.cat.categories], codes)


def _several_of(values: pd.Series) -> Column:
    """A column of lists: each different combination of values becomes one code."""
    combinations = [tuple(sorted(set(_as_list(cell)))) for cell in values]
    known = sorted({value for combination in combinations for value in combination})
    position = {value: i for i, value in enumerate(known)}
    numbers: dict[tuple[str, ...], int] = {(): 0}
    codes = [numbers.setdefault(combination, len(numbers)) for combination in combinations]
    sets = [[position[value] for value in combination] for combination in numbers]
    return Column(known, np.array(codes, dtype=np.int64), sets)


def _as_list(cell: object) -> list[str]:
    # Parquet gives lists back as arrays, and nothing at all as None.
    return [str(value) for value in cell] if isinstance(cell, list | tuple | np.ndarray) else []


def _experts(quotes: pd.DataFrame) -> pd.Series:
    return quotes["speaker"].astype("string").where(quotes["speaker_kind"] == "person")


# One entry a facet: counts, filters, chart and the browser's side follow from it.
FACETS = (
    Facet("theme", "Theme", lambda quotes: _several_of(quotes["themes"])),
    Facet("expert", "Expert", lambda quotes: _one_of(_experts(quotes))),
    Facet("institution", "Institution", lambda quotes: _one_of(quotes["institution"])),
)


def read_facets(quotes: pd.DataFrame) -> dict[str, Column]:
    """Every facet's column of a quote frame, by the facet's name."""
    return {facet.name: facet.read(quotes) for facet in FACETS}
