"""Rows without a value in a figure: the last of all, and never so long that they dwarf others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from workbench.charts.amounts import Amounts, Series
from workbench.charts.style import OTHERS, SERIES

# So many times the longest other bar is too much; the Explorer's charts/cut.js has the same.
DWARFS = 1.5
# A bar that is not drawn to scale ends so far beyond the longest that is.
BEYOND = 1.12


def missing_last(amounts: Amounts, none: Mapping[str, str]) -> Amounts:
    """``amounts`` with what has no value behind all that has one, along the axis and among the
    series; ``none`` maps what is counted by to what its missing values are called.

    Where their bar dwarfs the others, ``not_to_scale`` is its place, and a note says so.
    """
    place = _place(amounts.values, none.get(amounts.dimension))
    order = [i for i in range(len(amounts.values)) if i != place]
    order += [] if place is None else [place]
    series = [
        replace(one, numbers=[one.numbers[i] for i in order])
        for one in _named_first(amounts.series, none.get(amounts.split or ""))
    ]
    moved = replace(amounts, values=[amounts.values[i] for i in order], series=series)
    if place is None or not _dwarfs(moved.lengths):
        return moved
    note = f"The bar of {moved.values[-1]} is not to scale: {moved.said(moved.whole(-1))}."
    last = len(order) - 1
    return replace(moved, notes=[*moved.notes, note], not_to_scale=last)


def drawn_lengths(amounts: Amounts, numbers: Sequence[float]) -> Sequence[float]:
    """The numbers of one series as its bars are long."""
    last = amounts.not_to_scale
    if last is None:
        return numbers
    *others, own = amounts.lengths
    scale = BEYOND * max(others) / own
    return [number * scale if i == last else number for i, number in enumerate(numbers)]


def _place(values: list[str], name: str | None) -> int | None:
    return values.index(name) if name in values else None


def _named_first(series: list[Series], name: str | None) -> list[Series]:
    """Grey for what has no value, the colours for what has one; "others" stays the last."""
    missing = [replace(one, colour=OTHERS, missing=True) for one in series if one.name == name]
    if not missing:
        return series
    coloured = [one for one in series if one.name != name and one.colour != OTHERS]
    others = [one for one in series if one.name != name and one.colour == OTHERS]
    named = [replace(one, colour=own) for one, own in zip(coloured, SERIES, strict=False)]
    return [*named, *missing, *others]


def _dwarfs(lengths: list[float]) -> bool:
    *others, own = lengths
    return bool(others) and max(others) > 0 and own > DWARFS * max(others)
