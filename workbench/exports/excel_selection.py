"""The sheet of an Excel file that says how its quotes were selected."""

from __future__ import annotations

from typing import Any

from workbench.exports.cells import Cell
from workbench.exports.excel_cells import LONG_TEXTS, CellWriter
from workbench.exports.selection import Selection

_HEADINGS = ("article_id", "title", "file", "outlet", "published", "quotes")
_WIDTHS = (26, 60, 24, 20, 12, 10)


def write_selection_sheet(
    sheet: Any, writer: CellWriter, selection: Selection, sheets: int
) -> None:
    """Counts, filters in words, the Python code, versions, and the articles with their hashes."""
    for column, width in enumerate(_WIDTHS):
        sheet.set_column(column, column, width)
    at = 0
    for label, cell in _facts(selection) + _remarks(writer, sheets):
        sheet.write_string(at, 0, label, writer.looks.heading)
        writer.write(sheet, at, 1, cell, name=label, wrap=True)
        at += 1
    at += 1
    for column, name in enumerate(_HEADINGS):
        sheet.write_string(at, column, name, writer.looks.heading)
    for source in selection.sources:
        at += 1
        row = (
            *(source.id, source.title, source.file, source.outlet),
            *(source.published, source.quotes),
        )
        for column, cell in enumerate(row):
            writer.write(sheet, at, column, cell, name=_HEADINGS[column], wrap=column == 1)


def _facts(selection: Selection) -> list[tuple[str, Cell]]:
    facts: list[tuple[str, Cell]] = [
        ("Quotes", len(selection.quotes)),
        ("Selected from", selection.of),
        ("Articles", len(selection.sources)),
        *selection.words,
    ]
    if selection.code is not None:
        facts.append(("Python", selection.code))
    facts.append(("Made on", selection.made))
    facts += [(f"Version of {name}", number) for name, number in selection.versions.items()]
    return [
        *facts,
        ("Paragraphs", "The column 'paragraph' counts from 0, headings and captions included."),
        ("Offsets", "'start', 'end' and 'spans' count Unicode code points, end exclusive."),
    ]


def _remarks(writer: CellWriter, sheets: int) -> list[tuple[str, Cell]]:
    """What Excel could not hold as it is, where there is such a thing."""
    remarks: list[tuple[str, Cell]] = []
    if sheets > 1:
        remarks.append(("Rows", f"They go on in further sheets, {sheets} in all."))
    if writer.long:
        told = f"{len(writer.long)} do not fit into a cell; whole in the sheet “{LONG_TEXTS}”."
        remarks.append(("Long texts", told))
    if writer.early:
        told = f"{writer.early} before 1900 are written as text: Excel has no such dates."
        remarks.append(("Early dates", told))
    if writer.replaced:
        told = f"{writer.replaced} that Excel files cannot hold stand as \ufffd."
        remarks.append(("Characters", told))
    return remarks
