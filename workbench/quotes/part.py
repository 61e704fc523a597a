"""Selected rows with the columns that are needed, from a frame or from a store."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from workbench.quotes.selection import select
from workbench.quotes.stored import Stored


def part_of(
    quotes: pd.DataFrame | Stored, filters: Mapping[str, Any], names: Sequence[str]
) -> pd.DataFrame:
    """The rows that ``filters`` select, in order, with the columns ``names`` at least.

    Of a store nothing else is read, so that what a million rows would take is not asked for.
    Columns of the schema that a table of an earlier version lacks may be missing.
    """
    if isinstance(quotes, Stored):
        return quotes.part(filters, tuple(dict.fromkeys(names)))
    return select(quotes, **filters)
