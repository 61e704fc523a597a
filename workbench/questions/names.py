"""Who is quoted where: the names of each row, and the article or story that it is from."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from workbench.errors import unknown_choice
from workbench.own.roster import JOINER
from workbench.quotes.part import part_of
from workbench.quotes.said_once import stories_of_rows
from workbench.quotes.stored import Stored

WHO = ("expert", "speaker", "institution")
WITHIN = ("article", "story")
# What is read of quotes to know who is quoted where.
NEEDED = ("speaker", "speaker_kind", "institution", "article_id", "story")


def named_rows(
    quotes: pd.DataFrame | Stored,
    who: str,
    within: str,
    speech: bool | None,
    also: Sequence[str] = (),
) -> pd.DataFrame:
    """One row a quote and name: ``name``, ``place`` (article or story) and the columns ``also``.

    Several institutions of one cell are names of their own. Rows without a name are not there.
    Raises WorkbenchError for what is no choice.
    """
    if who not in WHO:
        raise unknown_choice("who", who, WHO, "Choose among these.")
    if within not in WITHIN:
        raise unknown_choice("within", within, WITHIN, "Choose among these.")
    rows = part_of(quotes, {"speech": speech}, [*NEEDED, *also])
    names = rows["institution" if who == "institution" else "speaker"].astype("string")
    if who == "expert":
        names = names.where(rows["speaker_kind"].isin(["person"]))
    places = stories_of_rows(rows) if within == "story" else rows["article_id"].astype("string")
    named = rows[list(also)].assign(name=names, place=places).dropna(subset="name")
    if who == "institution":
        named = named.assign(name=named["name"].str.split(JOINER)).explode("name")
        named = named.astype({"name": "string"})
    return named.reset_index(drop=True)
