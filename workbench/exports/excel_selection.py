"""The sheet of an Excel file that says how its quotes were selected."""

from __future__ import annotations

from typing import Any

from workbench.exports.cells import Cell
from workbench.exports.excel_cells import LONG_TEXTS, CellWriter
from workbench.exports.selection import Selection

_WIDTHS = (26, 80)


def write_selection_sheet(
    sheet: Any, writer: CellWriter, selection: Selection, sheets: int
) -> None:
    """Counts, filters in words, the Python code, versions, and what Excel could not hold.

    ``writer`` has written everything else, quotes on as many ``sheets`` as there are.
    """
    for column, width in enumerate(_WIDTHS):
        sheet.set_column(column, column, width)
    facts = _facts(selection)
    for at, fact in enumerate(facts):
        _write(sheet, writer, at, *fact)
    # Only now: the facts themselves may be too long for a cell.
    for at, remark in enumerate(_remarks(writer, sheets), start=len(facts)):
        _write(sheet, writer, at, *remark)


def _write(sheet: Any, writer: CellWriter, at: int, label: str, cell: Cell) -> None:
    writer.write_heading(sheet, at, 0, label)
    writer.write(sheet, at, 1, cell, name=label, wrap=True)


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
        ("Offsets", "'start', 'end' and all spans count Unicode code points, end exclusive."),
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
