"""The table of a comparison: two shares, their difference and its interval, value by value."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from workbench.charts.counted import dimensions, own_of
from workbench.charts.measures import check_count, check_measure
from workbench.comparing.certainty import (
    Clusters,
    Floats,
    correlation,
    effective,
    newcombe,
    student,
)
from workbench.comparing.sides import Side, check_side, side_of
from workbench.errors import WorkbenchError
from workbench.exports.selection import check_names
from workbench.exports.words import filters_in_words
from workbench.quotes.arguments import VALUED
from workbench.quotes.stored import Stored

COMPARED = ("quotes", "words")
NUMBERS = ("a", "b", "share_a", "share_b", "difference", "low", "high", "sure")


def compare(
    quotes: pd.DataFrame | Stored,
    *,
    a: Mapping[str, Any],
    b: Mapping[str, Any],
    by: str,
    measure: str = "quotes",
    count: str = "quotes",
    dropna: bool = False,
    level: float = 0.95,
) -> pd.DataFrame:
    """Two selections side by side: what share each value of ``by`` has in either.

    ``a`` and ``b`` are arguments of :func:`workbench.select`, as in ``a={"outlet": "BBC"}`` or
    ``b={"since": "2024-01-01"}``; ``by`` is what ``coverage`` counts by (but for the date), or an
    own column. One row a value that either side has, the largest difference first and rows without
    a value (<NA>) last. Columns: ``by``; ``a``, ``b`` (int64: quotes, or words with
    ``measure="words"``); ``share_a``, ``share_b`` (float64, of the side's quotes or words);
    ``difference`` (``share_b - share_a``: from A to B); ``low``, ``high``, between which it lies
    with the certainty of ``level``; ``sure`` (bool: 0 does not lie between them).

    ``count`` and ``dropna`` are those of ``coverage``; with ``dropna=True`` the shares are of the
    rows with a value. So they always are where ``by`` is an own column: its row <NA> then says what
    is not listed, as a share of everything and without a difference. A side of which no row has a
    value has no shares: they and the differences are missing. A quote with two themes counts under
    both.

    The interval is for articles like these, of which other ones might have been found: what these
    ones say, the shares themselves say exactly. Quotes of one story are taken to go together as far
    as these do (see :mod:`workbench.comparing.certainty`), so that a talkative article makes no
    difference sure; with one article a side nothing is. Each row stands for itself: of twenty
    differences that are none, one looks sure at 95 %. ``attrs`` has ``a`` and ``b`` in words, what
    the shares are of (``of_a``, ``of_b``) and what there is (``whole_a``, ``whole_b``), and
    ``both``, the number of quotes on both sides, with which the interval does not reckon.

    Raises WorkbenchError for sides that are no selections or hold no quote, as ``select`` does, and
    for another column, measure, count or level.
    """
    name = _column(quotes, by)
    if isinstance(quotes, pd.DataFrame):
        # By its labels a row is found again on the other side, and two rows may have the same.
        quotes = quotes.reset_index(drop=True)
    check_measure(measure, COMPARED)
    check_count(count)
    if not isinstance(level, int | float) or not 0 < level < 1:
        raise WorkbenchError(f"level={level!r} is no certainty; give a number such as 0.95.")
    sides = [
        _side(quotes, label, filters, name, measure=measure, count=count)
        for label, filters in (("a", a), ("b", b))
    ]
    own = name in own_of(quotes)
    based = [side.known() if own or dropna else side for side in sides]
    table = _compared(name, based, level)
    if own:
        table = pd.concat([table, _unlisted(name, sides)], ignore_index=True)
    both = len(sides[0].rows.intersection(sides[1].rows))
    wholes = [int(side.units["weight"].sum()) for side in sides]
    parts = [int(side.units["weight"].sum()) for side in based]
    table.attrs = {"a": in_words(a), "b": in_words(b), "both": both, "level": level}
    table.attrs["measure"] = measure
    table.attrs |= {"whole_a": wholes[0], "whole_b": wholes[1], "of_a": parts[0], "of_b": parts[1]}
    return table


def in_words(filters: Mapping[str, Any]) -> str:
    """A side as a reader has it: "BBC", or "Outlet: BBC; Theme: sanctions" where it is several
    things."""
    asked = _asked(filters)
    pairs = filters_in_words(asked, {})
    shown = pairs if "speech" in asked else pairs[:-1]
    if len(shown) == 1 and next(iter(asked)) in VALUED:
        return shown[0][1]
    return "; ".join(f"{label}: {words}" for label, words in shown) or "All quotes"


def _asked(filters: Mapping[str, Any]) -> dict[str, Any]:
    """What is asked for, without the articles that words are looked for in."""
    return {name: value for name, value in filters.items() if name != "articles"}


def _column(quotes: pd.DataFrame | Stored, by: object) -> str:
    names = dimensions([by] if isinstance(by, str) else by, own_of(quotes))  # type: ignore[arg-type]
    if len(names) > 1:
        raise WorkbenchError(f"compare looks at one column at a time, not {len(names)}.")
    if names[0] == "date":
        raise WorkbenchError(
            "Periods are sides: write a={'until': '2023-12-31'}, b={'since': '2024-01-01'} and "
            "compare by something else."
        )
    return names[0]


def _side(quotes: pd.DataFrame | Stored, label: str, filters: object, by: str, **how: str) -> Side:
    given = check_side(label, filters)
    check_names(_asked(given))
    side = side_of(quotes, given, by, **how)
    if side.units.empty:
        raise WorkbenchError(f"{label}={_asked(given)!r} selects no quote; ask for less there.")
    return side


def _compared(name: str, sides: list[Side], level: float) -> pd.DataFrame:
    """The table without what an own column does not list."""
    tables = [side.by_value() for side in sides]
    values = tables[0].index.union(tables[1].index)
    a, b = (table.reindex(values, fill_value=0) for table in tables)
    clusters = tuple(side.clusters() for side in sides)
    table = pd.DataFrame({name: values.astype("string")})
    for letter, found, side in zip("ab", (a, b), clusters, strict=True):
        table[letter] = found["weight"].to_numpy("int64")
        table[f"share_{letter}"] = _share(found["weight"].to_numpy("float64"), side.weights)
    table["difference"] = table["share_b"] - table["share_a"]
    low, high = _interval(table, a, b, clusters, level)
    sure = (low > 0) | (high < 0)
    table = table.assign(low=low, high=high, sure=sure)[[name, *NUMBERS]]
    table.loc[table["difference"].isna(), ["low", "high"]] = float("nan")
    # Two thirds up and two thirds down are one difference, whatever their last digit is.
    table["order"] = -table["difference"].abs().round(12)
    table["none"] = table[name].isna()
    ordered = table.sort_values(["none", "order", name], ignore_index=True)
    return ordered.drop(columns=["none", "order"])


def _share(numbers: Floats, whole: float) -> Floats:
    # Of nothing there is no share: 0 % would say that others were found.
    return numbers / whole if whole else np.full(len(numbers), np.nan)


def _interval(
    table: pd.DataFrame, a: pd.DataFrame, b: pd.DataFrame, sides: tuple[Clusters, ...], level: float
) -> tuple[Floats, Floats]:
    freedom = sum(side.articles for side in sides) - len(sides)
    if freedom < 1 or not all(side.weights for side in sides):
        # One article a side: what another one would say is not known at all.
        return np.full(len(table), -1.0), np.full(len(table), 1.0)
    hits = (a["hits"].to_numpy("float64"), b["hits"].to_numpy("float64"))
    squared = a["squared"].to_numpy("float64") + b["squared"].to_numpy("float64")
    rho = correlation(hits, squared, sides)
    of_a, of_b = (effective(side, rho) for side in sides)
    share_a, share_b = (table[name].to_numpy("float64") for name in ("share_a", "share_b"))
    return newcombe(share_a, share_b, of_a, of_b, student(level, freedom))


def _unlisted(name: str, sides: list[Side]) -> pd.DataFrame:
    """The row of what has no value in an own column: as a share of everything."""
    row: dict[str, Any] = {name: pd.array([pd.NA], dtype="string")}
    for letter, side in zip("ab", sides, strict=True):
        listed = side.known().units["weight"].sum()
        whole = side.units["weight"].sum()
        row |= {letter: [whole - listed], f"share_{letter}": [(whole - listed) / whole]}
    nothing = [float("nan")]
    row |= {"difference": nothing, "low": nothing, "high": nothing, "sure": [False]}
    return pd.DataFrame(row)[[name, *NUMBERS]]
