"""What was found in a set of articles, for the terminal."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.table import Table

    from workbench.exports.reading import ReadingReport


def summary(report: ReadingReport, counts: Mapping[str, int]) -> Table:
    """What was read, then ``counts`` of what was found, as a table of two columns."""
    from rich.table import Table

    rows = {
        "Files": report.files,
        "of them not read": sum(len(finding.files) for finding in report.not_read),
        "Articles": report.articles,
        **counts,
    }
    table = Table("Found", "Number", title="Quotes and sources")
    table.columns[1].justify = "right"
    for label, number in rows.items():
        table.add_row(label, f"{number:,}")
    return table
