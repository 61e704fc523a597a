"""The two sides of a comparison: what is counted of each, article by article."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from workbench.charts.counted import DIMENSIONS, long_form
from workbench.comparing.certainty import Clusters
from workbench.errors import WorkbenchError
from workbench.quotes.part import part_of
from workbench.quotes.said_once import stories_of_rows
from workbench.quotes.stored import Stored

# What long_form reads whatever is counted by, and what tells articles and stories apart.
_ALWAYS = ("article_id", "story", "speaker", "outlet", "words")
_READ = {
    "theme": ("themes",),
    "expert": ("speaker_kind",),
    "article": ("file",),
}


@dataclass(frozen=True, slots=True)
class Side:
    """One row a quote in ``units``: ``cluster`` (its story, so that copies are no new evidence) and
    ``weight``. One row a quote and value in ``values``: ``value`` and ``unit``, the label of the
    quote in ``units``; without a value it is <NA>. ``rows`` are the labels of what is selected."""

    units: pd.DataFrame
    values: pd.DataFrame
    rows: pd.Index

    def known(self) -> Side:
        """The quotes that have a value."""
        values = self.values.dropna(subset="value")
        return Side(self.units[self.units.index.isin(values["unit"])], values, self.rows)

    def clusters(self) -> Clusters:
        """What is to be known of the articles of the quotes."""
        weights = self.units["weight"].astype("float64")
        groups = weights.groupby(self.units["cluster"], sort=False)
        sizes, sums = groups.size(), groups.sum()
        return Clusters(
            quotes=float(len(weights)),
            articles=len(sizes),
            quotes_squared=float((sizes.astype("float64") ** 2).sum()),
            weights=float(weights.sum()),
            weights_squared=float((sums**2).sum()),
            each_squared=float((weights**2).sum()),
        )

    def by_value(self) -> pd.DataFrame:
        """For each value: its ``weight``, its quotes (``hits``), and ``squared`` as
        :func:`workbench.comparing.certainty.correlation` has it."""
        joined = self.values.join(self.units, on="unit")
        sizes = self.units.groupby("cluster", sort=False).size()
        cells = joined.groupby(["value", "cluster"], sort=False, dropna=False)["weight"]
        table = cells.agg(hits="size", weight="sum").reset_index()
        within = table["cluster"].map(sizes).astype("float64")
        table["squared"] = table["hits"] ** 2 / within
        sums: pd.DataFrame = table.groupby("value", dropna=False)[
            ["weight", "hits", "squared"]
        ].sum()
        return sums


def side_of(
    quotes: pd.DataFrame | Stored,
    filters: Mapping[str, Any],
    by: str,
    *,
    measure: str,
    count: str,
) -> Side:
    """What is counted of the quotes that ``filters`` select."""
    rows = part_of(quotes, filters, _needed(by, count))
    counted = long_form(rows, [by], freq="month", speech=None, count=count)
    place = counted["row"].to_numpy() if "row" in counted else np.arange(len(rows))
    unit = counted["statements"].to_numpy() if "statements" in counted else place
    weight = counted["words"].to_numpy() if measure == "words" else np.ones(len(counted), "int64")
    cluster = stories_of_rows(rows).to_numpy()[place]
    every = pd.DataFrame({"unit": unit, "cluster": cluster, "weight": weight})
    values = pd.DataFrame({"value": counted[by].to_numpy(), "unit": unit})
    values = values.astype({"value": "string"}).drop_duplicates()
    return Side(every.drop_duplicates("unit").set_index("unit"), values, rows.index)


def _needed(by: str, count: str) -> list[str]:
    """The columns of a store that are read."""
    said = ("quote",) if count == "stories" else ()
    return [*_ALWAYS, *_READ.get(by, (DIMENSIONS.get(by) or by,)), *said]


def check_side(name: str, filters: object) -> Mapping[str, Any]:
    """``filters`` as they are; WorkbenchError where they are no arguments of ``select``."""
    if not isinstance(filters, Mapping):
        raise WorkbenchError(
            f"{name}={filters!r} is no selection; write {name}={{'outlet': '...'}}, with arguments "
            "of select."
        )
    return filters
