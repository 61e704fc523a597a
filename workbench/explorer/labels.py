"""What the page calls the articles that filters ask for, for files that say how they were made."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from workbench.exports.selection import articles_asked

if TYPE_CHECKING:
    from workbench.explorer.source import Source


def article_labels(source: Source, filters: Mapping[str, Any]) -> dict[str, str]:
    """The label of each article that ``filters`` choose or exclude, by its id."""
    asked = set(articles_asked(filters))
    if not asked:
        return {}
    column = source.table.facets["article"]
    shown = zip(column.values, column.labels or column.values, strict=True)
    return {value: label for value, label in shown if value in asked}
