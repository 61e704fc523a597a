"""Who is quoted together: pairs of names that stand in the same articles."""

from __future__ import annotations

import pandas as pd

from workbench.errors import WorkbenchError
from workbench.questions.names import named_rows
from workbench.quotes.stored import Stored

COLUMNS = ("one", "other", "together", "of_one", "of_other", "share")


def quoted_together(
    quotes: pd.DataFrame | Stored,
    *,
    who: str = "expert",
    within: str = "article",
    least: int = 1,
    speech: bool | None = True,
) -> pd.DataFrame:
    """Pairs of names that are quoted in the same articles, the most frequent first.

    ``who`` is expert (named persons), speaker or institution; ``within`` is article, or story,
    where copies of one report count once. Columns: ``one`` and ``other`` (string, in the order of
    names); ``together``, ``of_one``, ``of_other`` (int64: articles that quote both, and that quote
    either one); ``share`` (float64: ``together`` of all articles that quote at least one of them,
    Jaccard's index). Pairs with fewer than ``least`` articles are left out. ``speech`` is that of
    ``select``.

    Raises WorkbenchError for what is no choice, and for a ``least`` below 1.
    """
    if not isinstance(least, int) or least < 1:
        raise WorkbenchError(f"least={least!r} is no number of articles; give 1 or more.")
    named = named_rows(quotes, who, within, speech)[["place", "name"]].drop_duplicates()
    articles = named.groupby("name").size()
    both = named.merge(named, on="place", suffixes=("_one", "_other"))
    both = both[both["name_one"] < both["name_other"]]
    counted = both.groupby(["name_one", "name_other"]).size().reset_index(name="together")
    table = counted.rename(columns={"name_one": "one", "name_other": "other"})
    table = table[table["together"] >= least].astype({"one": "string", "other": "string"})
    table["of_one"] = table["one"].map(articles).astype("int64")
    table["of_other"] = table["other"].map(articles).astype("int64")
    either = table["of_one"] + table["of_other"] - table["together"]
    table["share"] = (table["together"] / either).astype("float64")
    ordered = table.sort_values(
        ["together", "share", "one", "other"], ascending=[False, False, True, True]
    )
    return ordered[list(COLUMNS)].astype({"together": "int64"}).reset_index(drop=True)
