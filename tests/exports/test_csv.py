"""CSV: read back as it was by the csv module and by pandas, and no cell is a formula anywhere."""

from __future__ import annotations

import csv
import io
import re

import pandas as pd
import pytest
from hypothesis import given, settings

from tests.exports.frames import HOSTILE, hostile_texts, saying, two
from tests.quotes.frames import quote_frame
from workbench.exports import as_bytes, fragments, unguarded
from workbench.exports.columns import reading_order
from workbench.exports.csv_text import guarded

BEGINS_FORMULA = re.compile(r"[\s\"\x00-\x1f\ufeff]*[=+\-@＝＋－＠]")


def _file(quotes: pd.DataFrame) -> str:
    return "".join(fragments(quotes, format="csv").pieces())


def _cells(text: str, separator: str = ",") -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))


def test_file_says_its_encoding_and_has_every_column() -> None:
    quotes = two()
    text = _file(quotes)
    assert text.encode("utf-8").startswith(b"\xef\xbb\xbfspeaker,")
    heads = _cells(text.removeprefix("\ufeff"))[0]
    assert heads == reading_order(quotes.columns)
    assert sorted(heads) == sorted(quotes.columns)


def test_selection_is_told_in_a_last_column_that_pandas_reads_like_any_other() -> None:
    data = as_bytes(two(), "csv", filters={"theme": ["ports"], "institution": ["River Board"]})
    read = pd.read_csv(io.BytesIO(data))
    assert list(read.columns) == [*reading_order(two().columns), "selection"]
    assert list(read["selection"]) == [
        "Selected 1 of 2 quotes. Institution: River Board. Theme: ports. "
        "Shown: speech and writing, no beliefs or intentions."
    ]


def test_one_quote_in_full_and_one_that_lacks_everything() -> None:
    full, bare = csv.DictReader(io.StringIO(_file(two()).removeprefix("\ufeff"), newline=""))
    assert full["published"] == "2024-02-29"
    assert full["themes"] == "ports; strikes"
    assert full["theme_terms"] == "ports: w; strikes: w"
    assert full["spans"] == "0-24"
    assert full["confidence"] == "0.9"
    assert full["speech"] == "True"
    assert full["quote"] == "“We have *no* choice 🌊,”"
    lacking = [name for name, cell in bare.items() if cell == ""]
    assert set(lacking) >= {"title", "outlet", "published", "speaker", "themes", "theme_terms"}


def test_reason_and_spans_are_cells_and_what_nobody_knows_is_an_empty_one() -> None:
    kept = {
        "source_spans": [(1, 5), (7, 9)],
        "cue_spans": [],
        "speaker_reason": "=Ana is named here.",
        "institution_confidence": 0.7,
    }
    quotes = quote_frame(kept, {})
    full, bare = csv.DictReader(io.StringIO(_file(quotes), newline=""))
    cells = {name: full[name] for name in kept}
    assert cells == {
        "source_spans": "1-5; 7-9",
        "cue_spans": "",
        "speaker_reason": "'=Ana is named here.",
        "institution_confidence": "0.7",
    }
    assert {bare[name] for name in kept} == {""}


def test_row_without_lists_has_empty_cells() -> None:
    lists = ["spans", "themes", "theme_terms", "source_spans", "cue_spans"]
    row, _ = csv.DictReader(io.StringIO(_file(two().assign(**dict.fromkeys(lists))), newline=""))
    assert {row[name] for name in lists} == {""}


@pytest.mark.parametrize("dtype", ["datetime64[us]", "datetime64[ns]", "object"])
def test_time_of_day_is_written_where_there_is_one_whatever_the_other_rows_have(dtype: str) -> None:
    quotes = quote_frame(
        {"published": pd.Timestamp(2024, 2, 29)},
        {"published": pd.Timestamp(2024, 3, 1, 13, 5)},
        {"published": pd.NaT},
    ).astype({"published": dtype})
    rows = _cells(_file(quotes))
    at = rows[0].index("published")
    assert [row[at] for row in rows[1:]] == ["2024-02-29", "2024-03-01T13:05:00", ""]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("=SUM(A1)", "'=SUM(A1)"),
        ("-1 degrees", "'-1 degrees"),
        ("  @cmd", "'  @cmd"),
        ("'=1", "''=1"),
        ("\t1", "'\t1"),
        ("one\n- two", "one\n'- two"),
        ("He said;=1", "He said;'=1"),
        ("a - b = c", "a - b = c"),
        ("“-1,” he said", "“-1,” he said"),
        ("'Tis so", "'Tis so"),
    ],
)
def test_apostrophe_stands_only_where_a_formula_could_begin(text: str, written: str) -> None:
    assert guarded(text) == written
    assert unguarded(written) == text


@given(hostile_texts())
@settings(deadline=None)
def test_text_comes_back_exactly(text: str) -> None:
    assert unguarded(guarded(text)) == text
    row = _cells(_file(saying(text)))[1]
    assert text in [unguarded(cell) for cell in row]


@given(hostile_texts())
@settings(deadline=None)
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_no_cell_begins_a_formula_however_the_program_separates(separator: str, text: str) -> None:
    """Programs that cut at ";" or tabs see other cells; none of those may begin a formula."""
    data = _file(saying(text)).removeprefix("\ufeff")
    lines = [data] if separator == "," else re.split(r"\r\n|\r|\n", data)
    for line in lines:
        for row in _cells(line, separator):
            assert not [cell for cell in row if BEGINS_FORMULA.match(cell)]


def test_pandas_reads_back_what_was_written() -> None:
    quotes = saying(*HOSTILE)
    read = pd.read_csv(io.BytesIO(_file(quotes).encode("utf-8")), lineterminator=None)
    assert [unguarded(text) for text in read["quote"]] == list(quotes["quote"])
    assert list(read["speech"]) == list(quotes["speech"])
    assert list(read["confidence"].astype("float32")) == list(quotes["confidence"])
    assert list(read["start"]) == list(quotes["start"])
