"""The selection as a file, for the page that asks for it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from workbench.errors import WorkbenchError
from workbench.explorer.source import Source
from workbench.exports.formats import FORMATS, ITEMS, check_items, format_named
from workbench.exports.selection import check_names
from workbench.exports.writing import selection_bytes

# What a page offers, in the order of its menu.
OFFERED = [
    {
        **{"format": each.name, "items": items, "label": each.told(items)},
        **{"suffix": each.suffix, "mime": each.mime},
    }
    for each in FORMATS.values()
    for items in each.items
]
# The file travels in one message and stands in the browser's memory until it is saved. Beyond this
# it takes minutes in which the kernel answers nothing: better done from a cell, with a bar.
MOST_ROWS = 100_000


def exported(source: Source, question: Mapping[str, Any]) -> tuple[dict[str, Any], list[bytes]]:
    """The file of ``{format, items, filters}``: its bytes. The page names it.

    Raises WorkbenchError for a format, items or filters that are none, and for too many rows,
    saying how to write them from Python.
    """
    kind, items = format_named(question.get("format")), question.get("items", ITEMS[0])
    check_items(kind, items)
    filters = question.get("filters")
    if not isinstance(filters, Mapping):
        raise WorkbenchError("The page asked for an export without its filters; rerun the cell.")
    check_names(filters)
    if (rows := source.count(filters)) > MOST_ROWS:
        raise WorkbenchError(
            f"{rows:,} quotes are too many to come through the page (at most {MOST_ROWS:,}); "
            f"write them from a cell: explorer.export({kind.filename!r})."
        )
    selection = source.selection(filters)
    cited = source.cited(selection.quotes)
    return {}, [selection_bytes(selection, kind, cited, items=items)]
