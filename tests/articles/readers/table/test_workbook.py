"""Workbooks of articles in the forms of Excel and LibreOffice; real ones only of XLSX."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from datetime import date, datetime

import pytest

from tests.articles.readers.fuzz import survives
from tests.articles.readers.mail.made import container
from tests.articles.readers.table.books import (
    FORMS,
    ODS_TYPE,
    ods_of,
    ods_table,
    xls,
    xlsb_of,
    xlsb_row,
    zipped,
)
from workbench.articles.readers.model import Draft, File, NotReadError, Reading
from workbench.articles.readers.table import file as table
from workbench.articles.readers.table import span
from workbench.articles.readers.table import workbook as table_workbook

STORY = "The pier shut.\n\n“It is unsafe,” she said."
HEADER = ["Headline", "Text", "Date", "Newspaper", "Page"]
ROW = ["Pier", STORY, datetime(2023, 9, 12), "Harbour Post", 3]


def book(form: str = "xlsx", /, **sheets: Sequence[Sequence[object]]) -> bytes:
    return FORMS[form](sheets)


def read(data: bytes, name: str = "a.xlsx") -> Reading:
    file = File(name, data)
    assert table_workbook.knows(file)
    assert not table.knows(file)
    return table_workbook.read(file)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", ["book.{}", "book"])
def test_row_of_a_sheet_is_an_article_in_all_forms(form: str, name: str) -> None:
    assert read(book(form, One=[HEADER, ROW]), name.format(form)).drafts == (
        Draft(STORY, title="Pier", outlet="Harbour Post", published=date(2023, 9, 12), page="3"),
    )


@pytest.mark.parametrize("form", FORMS)
def test_all_sheets_with_texts_are_read_and_each_has_its_own_order_of_days(form: str) -> None:
    data = book(
        form,
        Notes=[["About this search"], ["Terms: pier"]],
        A=[HEADER, ["A", "One.", "03/04/2023", "", ""], ["B", "Two.", "25/04/2023", "", ""]],
        B=[["Search of May"], [], HEADER, ["C", "Three.", "04/03/2023", "", ""],
           ["D", "Four.", "04/25/2023", "", ""]],
        Empty=[],
    )  # fmt: skip
    found = read(data).drafts
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


PROTECTED = {
    "package": container({"EncryptedPackage": bytes(5000), "EncryptionInfo": b"\4\0\4\0" * 40}),
    "xls": xls({"One": [HEADER, ROW]}, locked=True),
    "ods": ods_of("", locked=True),
}


@pytest.mark.parametrize("form", PROTECTED)
def test_protected_book_says_so(form: str) -> None:
    with pytest.raises(NotReadError, match="encrypted"):
        read(PROTECTED[form])


def _sheet(xml: str) -> bytes:
    stream = io.BytesIO(book(A=[HEADER, ROW]))
    made = io.BytesIO()
    with zipfile.ZipFile(stream) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.namelist():
            sheet = member == "xl/worksheets/sheet1.xml"
            new.writestr(member, xml if sheet else old.read(member))
    return made.getvalue()


def _ods_row(cells: str, times: int = 1) -> str:
    return f'<table:table-row table:number-rows-repeated="{times}">{cells}</table:table-row>'


def _ods_cell(words: str, times: int = 1) -> str:
    return (
        f'<table:table-cell table:number-columns-repeated="{times}" office:value-type="string">'
        f"<text:p>{words}</text:p></table:table-cell>"
    )


HEAD_CELL = _ods_row(_ods_cell("text"))
FAR_CELL = '<table:table-cell table:number-columns-repeated="16383"/>' + _ods_cell("Shut.")
WIDE = {
    "xlsx": _sheet(
        '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576">'
        '<c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>'
    ),
    "xlsb": xlsb_of({"One": xlsb_row(0, {0: "text"}) + xlsb_row(1_048_575, {16_383: "Shut."})}),
    "ods, far away": ods_of(
        ods_table(
            "One", HEAD_CELL + _ods_row("<table:table-cell/>", 1_048_570) + _ods_row(FAR_CELL)
        )
    ),
    "ods, repeated": ods_of(
        ods_table("One", HEAD_CELL + _ods_row(_ods_cell("Shut.", 16_384), 1_048_575))
    ),
    "ods, many sheets": ods_of(
        ods_table("One", HEAD_CELL + _ods_row(_ods_cell("Shut.", 16_384), 1_000)) * 3
    ),
}


@pytest.mark.parametrize("form", WIDE)
def test_sheet_that_spans_too_many_cells_is_not_opened(form: str) -> None:
    with pytest.raises(NotReadError, match="too_large"):
        read(WIDE[form])


def test_sheet_that_ends_within_a_table_is_not_opened() -> None:
    data = ods_of(f'<table:table table:name="One">{HEAD_CELL}')
    whole = zipfile.ZipFile(io.BytesIO(data)).read("content.xml")
    cut = whole[: whole.rindex(b"</table:table-row>") + len(b"</table:table-row>")]
    with pytest.raises(NotReadError, match="unreadable"):
        read(zipped({"mimetype": ODS_TYPE, "content.xml": cut}))


def test_empty_rest_of_a_sheet_takes_no_room() -> None:
    rest = _ods_row('<table:table-cell table:number-columns-repeated="16384"/>', 1_048_000)
    rows = HEAD_CELL + _ods_row(_ods_cell("Shut."), 2) + rest
    assert [draft.text for draft in read(ods_of(ods_table("One", rows))).drafts] == ["Shut."] * 2


def test_book_that_unpacks_to_too_much_is_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(span, "MOST_UNPACKED", 100_000)
    with pytest.raises(NotReadError, match="too_large"):
        table_workbook.read(File("a.xlsx", _sheet(" " * 200_000)))


@pytest.mark.parametrize("form", FORMS)
def test_damage_raises_nothing_but_not_read(form: str) -> None:
    data = book(form, A=[HEADER, *[ROW] * 5], B=[HEADER, ROW])
    survives(lambda broken: table_workbook.read(File("a", broken)), data)
