"""Shares: each row of a table of coverage as a part of a whole that is stated."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from workbench.charts.amounts import wording

SHARE = "share"
OF_ALL = "share_of_all"


def share_in_words(
    names: Sequence[str], measure: str, freq: str, *, dropna: bool, listed: bool
) -> str:
    """What the shares of a table counted by ``names`` are shares of, for whoever reads it."""
    *within, _ = names
    each = " and ".join(freq if name == "date" else wording(name)[0].lower() for name in within)
    whole = f"the {measure} of each {each}" if within else f"all {measure}"
    if listed:
        return f"Share: of {whole} with a value in speakers.csv. Share of all: of {whole}."
    return f"Share: of {whole}{' with a value' if dropna else ''}."


def with_shares(
    table: pd.DataFrame,
    names: list[str],
    measure: str,
    wholes: pd.DataFrame,
    listed: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """``table``, counted by ``names``, with its shares of ``measure`` within all but the last.

    ``wholes`` has the measure for each combination of these, in one row where there is none.
    ``listed`` has the same of the rows with a value of an analyst's own column: then ``share`` is
    of these, missing for the row without a value, and ``share_of_all`` is of all.
    """
    *within, last = names
    parts = table[measure]
    of_all = parts / _beside(table, within, measure, wholes)
    if listed is None:
        return table.assign(**{SHARE: of_all})
    share = parts / _beside(table, within, measure, listed)
    return table.assign(**{SHARE: share.where(table[last].notna()), OF_ALL: of_all})


def _beside(
    table: pd.DataFrame, within: list[str], measure: str, wholes: pd.DataFrame
) -> pd.Series:
    """For each row of ``table`` the whole that it is a part of; float64."""
    if not within:
        number = float(wholes[measure].iloc[0]) if len(wholes) else float("nan")
        return pd.Series(number, index=table.index, dtype="float64")
    found = table[within].merge(wholes[[*within, measure]], on=within, how="left")
    return found[measure].astype("float64").set_axis(table.index)
