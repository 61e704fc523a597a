"""The few numbers of a workbench that tell whether its charts can be read as they are."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from workbench.charts.tables import coverage

if TYPE_CHECKING:
    import pandas as pd

    from workbench.quotes.stored import Stored


@dataclass(frozen=True, slots=True)
class Facts:
    """What was counted: ``articles`` with a text, of them ``undated`` ones and those
    ``without_outlet``; ``quotes`` (statements, as charts count them), of them ``themed`` ones.

    ``themes`` are all that were looked for, ``idle`` those that fit no quote. ``copies``: quoted
    articles that are wire copies or updates of another one. ``proposals``: pairs of names that may
    be one. The last two are 0 where they are not known.
    """

    articles: int
    undated: int
    without_outlet: int
    quotes: int
    themed: int
    themes: tuple[str, ...] = ()
    idle: tuple[str, ...] = ()
    copies: int = 0
    proposals: int = 0


def facts_of(
    quotes: pd.DataFrame | Stored,
    articles: Iterable[tuple[Any, Any]],
    *,
    themes: Collection[str],
    proposals: int = 0,
) -> Facts:
    """Count ``quotes``, a frame or a store's, and ``articles``: day and outlet of each with a text.

    ``themes``: the names of all that were looked for.
    """
    told = list(articles)
    kinds = coverage(quotes, by="kind")["quotes"]
    by_theme = coverage(quotes, by="theme").set_index("theme")["quotes"]
    total = int(kinds.sum())
    return Facts(
        articles=len(told),
        undated=sum(day is None for day, _ in told),
        without_outlet=sum(not outlet for _, outlet in told),
        quotes=total,
        themed=total - int(by_theme[by_theme.index.isna()].sum()),
        themes=tuple(themes),
        idle=tuple(theme for theme in themes if theme not in by_theme.index),
        copies=_copies(quotes),
        proposals=proposals,
    )


def _copies(quotes: Any) -> int:
    """How many of the articles of a frame are one story with an earlier one."""
    import pandas as pd

    if not isinstance(quotes, pd.DataFrame) or "story" not in quotes:
        return 0
    told = quotes[["article_id", "story"]].dropna().drop_duplicates("article_id")
    return int((told["article_id"] != told["story"]).sum())
