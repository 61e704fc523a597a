"""What a row would say of its speaker if another one spoke: asked before anything is written."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from pathlib import Path
from typing import Any

import pandas as pd

from workbench.articles.model import Article
from workbench.corrections.model import Draft, Entry
from workbench.corrections.replay import corrected
from workbench.quotes.schema import is_missing

# What a name brings with it, as a form has it.
BROUGHT = ("speaker", "role", "institution")
# Behind all others, so that it is the latest word.
_LAST = "9999-12-31T23:59:59.999999+00:00"
_ASKED = "asked"


def brought_by(
    draft: Draft,
    rows: pd.DataFrame,
    article: Article | None,
    entries: Iterable[Entry],
    *,
    who: str,
    sources: Path | None = None,
) -> dict[str, str | None]:
    """The fields of ``BROUGHT`` as ``draft``, which names a speaker, would make them.

    ``rows`` are those of its article as they were extracted, ``entries`` those about them: what is
    asked for is replayed, so that it is what will be.
    """
    given = {each.name: getattr(draft, each.name) for each in fields(Draft)}
    asked = Entry(**given, id=_ASKED, when=_LAST, who=who)
    outcome = corrected(rows, [article] if article else None, [*entries, asked], sources=sources)
    placed = outcome.placed.get(_ASKED)
    found = outcome.quotes[(outcome.quotes["quote_id"] == placed).to_numpy(dtype=bool)]
    cells: list[Any] = [found[name].iloc[0] if len(found) else None for name in BROUGHT]
    return {
        name: None if is_missing(cell) else str(cell)
        for name, cell in zip(BROUGHT, cells, strict=True)
    }
