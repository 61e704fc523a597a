"""Quotes by other themes, of which those stay that were corrected by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from workbench.corrections.model import Entry


def but_corrected(
    quotes: pd.DataFrame, themed: pd.DataFrame, applied: Mapping[str, Sequence[Entry]]
) -> pd.DataFrame:
    """``themed``, but for the rows of ``quotes`` whose themes were corrected; ``applied`` has the
    entries in force by ``quote_id``."""
    kept = [
        quote_id
        for quote_id, entries in applied.items()
        if any(entry.field == "themes" for entry in entries)
    ]
    rows = themed["quote_id"].isin(kept).to_numpy(dtype=bool)
    if not rows.any():
        return themed
    shown = themed.copy()
    for name in ("themes", "theme_terms"):
        shown[name] = themed[name].where(~rows, quotes[name])
    shown.attrs = themed.attrs
    return shown
