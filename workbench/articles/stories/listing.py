"""The stories that several articles tell, for an analyst to look through."""

from __future__ import annotations

import pandas as pd

# name -> dtype; the order is that of the frame.
COLUMNS = {
    "story": "string",
    "articles": "int64",
    "outlets": "object",
    "first": "datetime64[us]",
    "last": "datetime64[us]",
    "titles": "object",
    "files": "object",
}


def list_stories(articles: pd.DataFrame) -> pd.DataFrame:
    """One row for each story with more than one article, those with most articles first.

    ``articles`` is what :func:`workbench.articles_frame` gives. The columns: ``story``; how many
    ``articles`` it has, each file counted, also one with a text that another has; the different
    ``outlets`` and ``titles``, in order of time; the ``first`` and ``last`` day (NaT where none is
    known); and the ``files``, the earliest article's first.
    """
    told = articles[articles["story"].notna()]
    told = told[told["story"].duplicated(keep=False)]
    in_order = told.sort_values(["published", "file"], kind="stable")
    rows = [
        {
            "story": story,
            "articles": len(own),
            "outlets": _different(own["outlet"]),
            "first": own["published"].min(),
            "last": own["published"].max(),
            "titles": _different(own["title"]),
            "files": own["file"].dropna().astype(str).tolist(),
        }
        for story, own in in_order.groupby("story", sort=False)
    ]
    frame = pd.DataFrame(rows, columns=list(COLUMNS)).astype(COLUMNS)
    return frame.sort_values(
        ["articles", "first", "story"], ascending=[False, True, True], ignore_index=True
    )


def _different(values: pd.Series) -> list[str]:
    return list(dict.fromkeys(values.dropna().astype(str)))
