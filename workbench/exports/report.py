"""What was found in a set of articles, for the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd
    from rich.table import Table

    from workbench.articles.model import Article


def summary(articles: Sequence[Article], quotes: pd.DataFrame) -> Table:
    """What was found, in the numbers one looks at first (statements only, beliefs apart)."""
    from rich.table import Table

    from workbench.exports.reading import reading_report
    from workbench.quotes.schema import KINDS

    report = reading_report(articles)
    speech = quotes[quotes["speech"]]
    experts = speech.loc[speech["speaker_kind"] == "person", "speaker"]
    rows = {
        "Files": report.files,
        "of them not read": sum(len(finding.files) for finding in report.not_read),
        "Articles": report.articles,
        "Quotes": len(speech),
        **{f"of them {kind}": int((speech["kind"] == kind).sum()) for kind in KINDS},
        "Beliefs and intentions": len(quotes) - len(speech),
        "Experts": experts.nunique(),
        "Institutions": speech["institution"].nunique(),
        "Quotes with a theme": int(speech["themes"].map(len).gt(0).sum()),
    }
    table = Table("Found", "Number", title="Quotes and sources")
    table.columns[1].justify = "right"
    for label, number in rows.items():
        table.add_row(label, f"{number:,}")
    return table
