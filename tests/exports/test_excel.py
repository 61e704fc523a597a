"""Excel: openpyxl and pandas read back what was in the frame, typed, and never a formula."""

from __future__ import annotations

import io
import re
from datetime import date, datetime
from typing import Any

import openpyxl
import pandas as pd
import pytest
from hypothesis import given, settings

from tests.exports.frames import HOSTILE, hostile_texts, saying, two
from tests.quotes.frames import quote_frame
from workbench import __version__
from workbench.exports import as_bytes, excel_cells, excel_sheets
from workbench.exports.columns import reading_order
from workbench.quotes.schema import empty

DAY = date(2026, 11, 22)


def _book(quotes: pd.DataFrame, **options: Any) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(as_bytes(quotes, "excel", made=DAY, **options)))


def _rows(sheet: Any) -> list[dict[str, Any]]:
    heads, *rows = sheet.iter_rows(values_only=True)
    return [dict(zip(heads, map(_decoded, row), strict=True)) for row in rows]


def _decoded(value: Any) -> Any:
    """As Excel reads it: _x0001_ is a control character, _x005F_ the underscore before such."""
    if not isinstance(value, str):
        return value
    return re.sub("_x([0-9a-fA-F]{4})_", lambda code: chr(int(code[1], 16)), value)


def _facts(book: openpyxl.Workbook) -> dict[str, Any]:
    rows = book["Selection"].iter_rows(max_col=2, values_only=True)
    return {str(label): value for label, value in rows if label}


def test_cells_have_the_types_of_what_they_hold() -> None:
    full, bare = _rows(_book(two())["Quotes"])
    assert full["published"] == datetime(2024, 2, 29)
    assert full["start"] == 0
    assert full["confidence"] == 0.9
    assert full["speech"] is True
    assert full["themes"] == "ports; strikes"
    assert full["quote"] == "“We have *no* choice 🌊,”"
    assert bare["published"] is None
    assert bare["speaker"] is None
    assert bare["themes"] is None


def test_what_a_row_rests_on_stands_behind_what_an_analyst_reads() -> None:
    kept = {"source_spans": [(1, 5), (7, 9)], "cue_spans": [], "speaker_reason": "=Ana"}
    kept |= {"story": "a1", "page": 3}
    sheet = _book(quote_frame(kept | {"institution_confidence": 0.7}, {}))["Quotes"]
    full, older = _rows(sheet)
    told = {**kept, "source_spans": "1-5; 7-9", "cue_spans": None, "institution_confidence": 0.7}
    assert {name: full[name] for name in told} == told
    assert {older[name] for name in told} == {None}
    assert (older["note"], older["bookmarked"]) == (None, False)
    assert list(full).index("speaker_reason") > list(full).index("quote")


def test_columns_stand_in_the_order_in_which_they_are_read_hashes_and_places_last() -> None:
    """An analyst's own stand between the two."""
    heads = [cell.value for cell in next(_book(two().assign(gender="f"))["Quotes"].iter_rows())]
    assert heads[:8] == [
        *("speaker", "role", "institution", "quote", "outlet", "published", "title", "themes"),
    ]
    assert heads[-5:] == ["spans", "source_spans", "cue_spans", "quote_id", "article_id"]
    assert heads.index("confidence") < heads.index("gender") < heads.index("start")
    assert sorted(heads) == sorted([*two().columns, "gender"])


def test_day_looks_like_a_day_beside_a_time_of_day() -> None:
    sheet = _book(
        quote_frame(
            {"published": pd.Timestamp(2024, 2, 29)},
            {"published": pd.Timestamp(2024, 3, 1, 13, 5)},
        )
    )["Quotes"]
    assert (sheet["F2"].value, sheet["F2"].number_format) == (datetime(2024, 2, 29), "yyyy-mm-dd")
    assert sheet["F3"].value == datetime(2024, 3, 1, 13, 5)
    assert sheet["F3"].number_format == "yyyy-mm-dd hh:mm:ss"


def test_pandas_reads_the_columns_back() -> None:
    quotes = two()
    read = pd.read_excel(io.BytesIO(as_bytes(quotes, "excel")), sheet_name="Quotes")
    assert list(read.columns) == reading_order(quotes.columns)
    assert str(read["published"].dtype).startswith("datetime64")
    assert list(read["confidence"].astype("float32")) == list(quotes["confidence"])
    assert list(read["words"]) == list(quotes["words"])


def test_sheet_can_be_read_and_filtered_at_once() -> None:
    sheet = _book(two())["Quotes"]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:AI3"
    assert sheet["A1"].font.bold
    quote = sheet["D2"]
    assert quote.value.startswith("“We")
    assert quote.alignment.wrap_text
    assert sheet.column_dimensions["D"].width > 50
    assert sheet["F2"].number_format == "yyyy-mm-dd"


@given(hostile_texts())
@settings(max_examples=50, deadline=None)
def test_hostile_text_comes_back_as_text(text: str) -> None:
    book = _book(saying(text))
    sheet = book["Quotes"]
    cells = [cell for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n", "b", "d", "inlineStr"}
    assert not [cell for cell in cells if cell.hyperlink]
    (row,) = _rows(sheet)
    # XML readers turn every line break into one form; Excel does so too.
    assert _lines(row["quote"]) == _lines(text.replace("\ufffe", "�").replace("\uffff", "�"))


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def test_text_that_begins_like_a_formula_stays_text_when_it_is_edited() -> None:
    sheet = _book(saying("=1+1", "plain"))["Quotes"]
    assert sheet["D2"].quotePrefix
    assert not sheet["D3"].quotePrefix


def test_text_longer_than_a_cell_is_whole_in_a_sheet_of_its_own() -> None:
    long = "🌊ab" * 15_000
    book = _book(saying("short", long))
    cell = _rows(book["Quotes"])[1]["quote"]
    assert len(cell.encode("utf-16-le")) // 2 <= 32_767
    assert cell.endswith("[goes on in the sheet “Long texts”]")
    assert long.startswith(cell.removesuffix(excel_cells.GOES_ON))
    parts = [part for part in _rows(book["Long texts"]) if part["column"] == "quote"]
    assert {(part["sheet"], part["row"]) for part in parts} == {("Quotes", 3)}
    assert [part["part"] for part in parts] == list(range(1, len(parts) + 1))
    assert "".join(part["text"] for part in parts) == long
    assert _facts(book)["Long texts"].startswith("4 do not fit")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("x" * 40_000, 2),
        ("x" * 32_767 * 2, 2),
        ("x" * 32_767 + "🌊", 2),
        ("x" * 32_766 + "🌊" + "x" * 32_766, 3),
        ("🌊" * 16_384, 2),
    ],
)
def test_long_text_takes_no_more_parts_than_its_length_asks_for(text: str, parts: int) -> None:
    pieces = [row["text"] for row in _rows(_book(quote_frame({"quote": text}))["Long texts"])]
    assert len(pieces) == parts
    assert "".join(pieces) == text
    assert max(len(piece.encode("utf-16-le")) // 2 for piece in pieces) <= 32_767


def test_what_does_not_fit_into_the_other_sheets_is_counted_too() -> None:
    file = "x" * 40_000
    quotes = quote_frame({"title": "a\uffffb", "file": file})
    facts = _facts(_book(quotes[["article_id", "title"]].assign(**{"y" * 40_000: 1})))
    assert facts["Characters"].startswith("2 that"), "in the quotes and in their articles"
    assert facts["Long texts"].startswith("1 do not fit"), "a column's name"
    facts = _facts(_book(quotes, filters={"article": [file]}))
    # Of the quote and its article, and of the filter, in words and in Python.
    assert facts["Long texts"].startswith("4 do not fit")
    assert facts["Characters"].startswith("2 that")


def test_text_of_exactly_a_cells_length_stays_in_it() -> None:
    book = _book(quote_frame({"quote": "x" * 32_767}))
    assert _rows(book["Quotes"])[0]["quote"] == "x" * 32_767
    assert book.sheetnames == ["Quotes", "Selection", "Articles"]


def test_more_rows_than_a_sheet_holds_go_on_in_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(excel_sheets, "MOST_ROWS", 2)
    book = _book(saying("a", "b", "c", "d", "e"))
    sheets = ["Quotes", "Quotes 2", "Quotes 3"]
    assert book.sheetnames == [*sheets, "Selection", "Articles"]
    assert [row["quote"] for name in sheets for row in _rows(book[name])] == list("abcde")
    assert book["Quotes 2"].auto_filter.ref == "A1:AI3"
    assert _facts(book)["Rows"] == "They go on in further sheets, 3 in all."


def test_date_before_excels_first_day_is_text_and_said_so() -> None:
    quotes = quote_frame({"published": pd.Timestamp(1899, 12, 31)})
    book = _book(quotes)
    assert _rows(book["Quotes"])[0]["published"] == "1899-12-31"
    assert "2 before 1900" in _facts(book)["Early dates"], "the quote and its article"


def test_character_that_no_excel_file_can_hold_is_replaced_and_said_so() -> None:
    book = _book(quote_frame({"quote": "a\ufffeb"}))
    assert _rows(book["Quotes"])[0]["quote"] == "a\ufffdb"
    assert _facts(book)["Characters"].startswith("1 that Excel files cannot hold")


def test_halves_that_belong_together_are_one_character() -> None:
    quotes = quote_frame({"quote": "a"}).astype({"quote": "object"})
    quotes.loc[0, "quote"] = "\ud83c\udf0a \ud83c"
    book = _book(quotes)
    assert _rows(book["Quotes"])[0]["quote"] == "🌊 \ufffd"
    assert _facts(book)["Characters"].startswith("1 that Excel files cannot hold")


def test_selection_sheet_says_how_the_quotes_were_selected() -> None:
    filters = {
        "theme": ["ports", "strikes"],
        "missing": ["institution"],
        "article": ["a1"],
        "min_confidence": 0.5,
        "exclude": {"outlet": ["Varna Post"]},
        "speech": None,
    }
    quotes = two()
    book = _book(quotes, filters={"speech": None, "theme": ["ports", "strikes"]})
    facts = _facts(book)
    assert facts["Quotes"] == 1
    assert facts["Selected from"] == 2
    assert facts["Articles"] == 1
    assert facts["Theme"] == "ports or strikes"
    assert facts["Shown"] == "speech and writing, beliefs and intentions"
    assert facts["Python"] == (
        "from workbench import select\n\n"
        'shown = select(quotes, speech=None, theme=["ports", "strikes"])'
    )
    assert facts["Made on"] == datetime(2026, 11, 22)
    assert facts["Version of workbench"] == __version__
    assert list(book["Articles"].iter_rows(values_only=True)) == [
        ("article_id", "title", "file", "outlet", "published", "quotes"),
        ("a1", "Harbour to close", "harbour.txt", "Varna Post", datetime(2024, 2, 29), 1),
    ]
    none = _facts(_book(quotes, filters=filters))
    assert none["Quotes"] == 0
    assert none["Institution"] == "none stated"
    assert none["Without outlet"] == "Varna Post"


def test_frame_given_without_filters_claims_none() -> None:
    facts = _facts(_book(two()))
    assert "Python" not in facts
    assert "Shown" not in facts


def test_empty_frame_is_a_sheet_of_column_names() -> None:
    book = _book(empty())
    assert _rows(book["Quotes"]) == []
    assert book["Quotes"]["A1"].value == "speaker"


def test_same_selection_of_the_same_day_is_the_same_file() -> None:
    quotes = saying(*HOSTILE)
    assert as_bytes(quotes, "excel", made=DAY) == as_bytes(quotes, "excel", made=DAY)
