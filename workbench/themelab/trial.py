"""What a change of terms would do: counts before and after, and the quotes that come and go."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

# So many quotes stand in a cell; all are in the frames.
SHOWN = 10


@dataclass(frozen=True, repr=False)
class Trial:
    """A change of a theme's terms that was tried and not made.

    ``counts`` has a row for quotes and one for articles, columns ``before``, ``after`` and
    ``unthemed`` (of those that come, how many had no theme at all). ``gained`` and ``lost`` are the
    quotes that the theme would get and lose, with the words that say so; columns as those of
    ``lab.hits``.
    """

    theme: str
    said: str
    counts: pd.DataFrame
    gained: pd.DataFrame
    lost: pd.DataFrame

    @property
    def line(self) -> str:
        """The trial in one line."""
        quotes, articles = self.counts.loc["quotes"], self.counts.loc["articles"]
        return (
            f"{self.theme}, {self.said}: {quotes.before:,} -> {quotes.after:,} quotes "
            f"(+{self.gained['quote_id'].nunique():,}, -{self.lost['quote_id'].nunique():,}), "
            f"{articles.before:,} -> {articles.after:,} articles"
        )

    def __repr__(self) -> str:
        lines = [self.line]
        for name, frame in (("gained", self.gained), ("lost", self.lost)):
            if len(frame):
                shown = frame.head(SHOWN)[["left", "hit", "right"]].to_string(index=False)
                lines += [f"{name}:", shown]
        return "\n".join(lines)

    def _repr_html_(self) -> str:
        parts = [f"<p><strong>{escape(self.line)}</strong></p>"]
        for name, frame in (("Gained", self.gained), ("Lost", self.lost)):
            if len(frame):
                parts += [
                    f"<p>{name}:</p><ul>{''.join(map(_row, frame.head(SHOWN).itertuples()))}</ul>"
                ]
        return f'<div class="workbench-trial">{"".join(parts)}</div>'


def _row(row: object) -> str:
    left, hit, right = (escape(str(getattr(row, name))) for name in ("left", "hit", "right"))
    return f"<li>{left} <mark>{hit}</mark> {right}</li>"
