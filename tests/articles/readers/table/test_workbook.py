"""Excel workbooks of articles, made with openpyxl."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime

import pytest
from openpyxl import Workbook

from tests.articles.readers.fuzz import survives
from tests.articles.readers.mail.made import container
from workbench.articles.readers.model import Draft, File, NotReadError
from workbench.articles.readers.table import file as table
from workbench.articles.readers.table import workbook as table_workbook

STORY = "The pier shut.\n\n“It is unsafe,” she said."
HEADER = ["Headline", "Text", "Date", "Newspaper", "Page"]
ROW = ["Pier", STORY, datetime(2023, 9, 12), "Harbour Post", 3]


def book(**sheets: list[list[object]]) -> bytes:
    made = Workbook()
    made.remove(made.active)
    for name, rows in sheets.items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(row)
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def test_row_of_a_sheet_is_an_article() -> None:
    file = File("a.xlsx", book(One=[HEADER, ROW]))
    assert table_workbook.knows(file)
    assert not table.knows(file)
    assert table_workbook.read(file).drafts == (
        Draft(STORY, title="Pier", outlet="Harbour Post", published=date(2023, 9, 12), page="3"),
    )


def test_all_sheets_with_texts_are_read_and_each_has_its_own_order_of_days() -> None:
    data = book(
        Notes=[["About this search"], ["Terms: pier"]],
        A=[HEADER, ["A", "One.", "03/04/2023", "", ""], ["B", "Two.", "25/04/2023", "", ""]],
        B=[["Search of May"], [], HEADER, ["C", "Three.", "04/03/2023", "", ""],
           ["D", "Four.", "04/25/2023", "", ""]],
        Empty=[],
    )  # fmt: skip
    found = table_workbook.read(File("a.xlsx", data)).drafts
    assert [(draft.title, draft.published) for draft in found] == [
        ("A", date(2023, 4, 3)), ("B", date(2023, 4, 25)),
        ("C", date(2023, 4, 3)), ("D", date(2023, 4, 25)),
    ]  # fmt: skip


def test_book_without_texts_names_its_columns() -> None:
    with pytest.raises(NotReadError) as fault:
        table_workbook.read(File("a.xlsx", book(A=[["Kopf", "Rumpf"], ["Pier", "Shut."]])))
    assert (fault.value.issue, fault.value.detail) == ("no_text_column", "Kopf, Rumpf")


def test_analyst_names_the_columns() -> None:
    file = File("a.xlsx", book(A=[["Kopf", "Rumpf"], ["Pier", "Shut."]]))
    found = table_workbook.read_table(file, {"text": "Rumpf", "title": "kopf"})
    assert found.drafts == (Draft("Shut.", title="Pier"),)


def test_full_cell_of_excel_is_known_to_be_cut() -> None:
    data = book(A=[["text"], ["word " * 6553 + "xy"]])
    assert table_workbook.read(File("a.xlsx", data)).drafts[0].issues == ("text_cut",)


def test_protected_book_says_so() -> None:
    data = container({"EncryptedPackage": bytes(5000), "EncryptionInfo": b"\4\0\4\0" * 40})
    file = File("a.xlsx", data)
    assert table_workbook.knows(file)
    with pytest.raises(NotReadError, match="encrypted"):
        table_workbook.read(file)


def _sheet(xml: str) -> bytes:
    stream = io.BytesIO(book(A=[HEADER, ROW]))
    made = io.BytesIO()
    with zipfile.ZipFile(stream) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.namelist():
            sheet = member == "xl/worksheets/sheet1.xml"
            new.writestr(member, xml if sheet else old.read(member))
    return made.getvalue()


def test_sheet_that_spans_too_many_cells_is_not_opened() -> None:
    xml = '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576">'
    xml += '<c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>'
    with pytest.raises(NotReadError, match="too_large"):
        table_workbook.read(File("a.xlsx", _sheet(xml)))


def test_book_that_unpacks_to_too_much_is_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table_workbook, "MOST_UNPACKED", 100_000)
    with pytest.raises(NotReadError, match="too_large"):
        table_workbook.read(File("a.xlsx", _sheet(" " * 200_000)))


def test_damage_raises_nothing_but_not_read() -> None:
    data = book(A=[HEADER, *[ROW] * 5], B=[HEADER, ROW])
    survives(lambda broken: table_workbook.read(File("a.xlsx", broken)), data)
