"""Columns that an analyst names: in every form of table, from Python and the command line."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from tests.articles.readers.table.books import FORMS
from tests.hostile.checks import command
from workbench.articles import read_articles
from workbench.articles.readers.model import File
from workbench.articles.readers.registry import read, reader_of
from workbench.articles.readers.table.columns import FIELDS, columns_of
from workbench.errors import WorkbenchError
from workbench.workspace import open_workbench

STORY = "The pier at Norrey was closed on Monday, and nobody was hurt in the storm."
ROW = {"Kopf": "Pier closed", "Korpus A": STORY, "Tag X": "2023-09-12", "Kurz": "Short."}
COLUMNS = {"text": "Korpus A", "title": "Kopf", "published": "Tag X"}


def parquet(row: dict[str, str]) -> bytes:
    out = io.BytesIO()
    pd.DataFrame([row]).to_parquet(out)
    return out.getvalue()


def separated(row: dict[str, str], mark: str = ",") -> bytes:
    return pd.DataFrame([row]).to_csv(index=False, sep=mark).encode()


MADE: dict[str, Callable[[dict[str, str]], bytes]] = {
    "a.csv": separated,
    "a.tsv": lambda row: separated(row, "\t"),
    "a.txt": lambda row: separated(row, ";"),
    "a.json": lambda row: pd.DataFrame([row]).to_json(orient="records").encode(),
    "a.jsonl": lambda row: pd.DataFrame([row]).to_json(orient="records", lines=True).encode(),
    "a.parquet": parquet,
    "a.xlsx": lambda row: FORMS["xlsx"]({"One": [list(row), list(row.values())]}),
}


@pytest.mark.parametrize("name", MADE)
def test_named_columns_are_read_in_every_form(name: str) -> None:
    reading = read(File(name, MADE[name](ROW), COLUMNS))
    assert reading is not None
    [draft] = reading.drafts
    assert (draft.text, draft.title, draft.published) == (STORY, "Pier closed", date(2023, 9, 12))
    assert (reading.issues, reading.notes) == ((), ())


@pytest.mark.parametrize("name", MADE)
def test_without_their_names_such_columns_are_no_texts(name: str) -> None:
    file = File(name, MADE[name](ROW))
    reading = read(file)
    if name == "a.txt":  # Without a column of texts it is plain text.
        assert reader_of(file) is None
    else:
        assert reading is not None
        assert reading.drafts == ()
        assert reading.issues == ("no_text_column",)
        assert reading.notes == ("columns found: Kopf, Korpus A, Tag X, Kurz",)


@pytest.mark.parametrize("name", [name for name in MADE if name != "a.txt"])
def test_a_table_without_the_named_column_says_which_it_has(name: str) -> None:
    reading = read(File(name, MADE[name](ROW), {"text": "Korpus B"}))
    assert reading is not None
    assert (reading.drafts, reading.issues) == ((), ("column_missing",))
    assert reading.notes == ("columns found: Kopf, Korpus A, Tag X, Kurz",)


@pytest.mark.parametrize("name", MADE)
def test_a_table_with_texts_of_a_usual_name_is_read_and_the_missing_column_told(name: str) -> None:
    row = {"Title": "Pier closed", "Text": STORY, "Kurz": "Short."}
    reading = read(File(name, MADE[name](row), {"outlet": "Blatt"}))
    assert reading is not None
    assert [draft.text for draft in reading.drafts] == [STORY]
    assert reading.issues == ("column_missing",)
    assert reading.notes == ("columns found: Title, Text, Kurz",)


def test_a_workbook_is_read_by_the_sheet_that_has_the_column() -> None:
    other = [["Title", "Text"], ["Other", "Nobody named this one, which holds another text."]]
    book = FORMS["xlsx"]({"Other": other, "One": [list(ROW), list(ROW.values())]})
    reading = read(File("a.xlsx", book, {"text": "Korpus A"}))
    assert reading is not None
    assert [draft.text for draft in reading.drafts] == [STORY]
    assert reading.issues == ()


def test_read_articles_hands_the_names_on_and_a_folder_may_hold_other_tables(
    tmp_path: Path,
) -> None:
    (tmp_path / "one.csv").write_bytes(separated(ROW))
    (tmp_path / "two.csv").write_bytes(separated({"Title": "Two", "Text": f"{STORY} Two."}))
    articles = read_articles(tmp_path, columns=COLUMNS, progress=False)
    found = {article.file: article for article in articles}
    assert (found["one.csv"].text, found["two.csv"].text) == (STORY, f"{STORY} Two.")
    assert "column_missing" in found["two.csv"].issues
    assert found["two.csv"].notes == ("columns found: Title, Text",)
    [opened, _] = open_workbench(tmp_path, columns=COLUMNS, progress=False).articles
    assert opened == found["one.csv"]


BROKEN = [
    ({"body": "Inhalt"}, r"Unknown field 'body';.* known: text, title, .*language\."),
    ({"text": ""}, r"columns=\{'text': ''\} names no column; give its name"),
    ({"text": 3}, r"names no column"),
    ("text", r"is no mapping of fields to names of columns; give columns=\{\"text\""),
]


@pytest.mark.parametrize(("columns", "message"), BROKEN)
def test_names_that_cannot_be_are_refused_before_anything_is_read(
    columns: object, message: str, tmp_path: Path
) -> None:
    for opening in (read_articles, open_workbench):
        with pytest.raises(WorkbenchError, match=message):
            opening(tmp_path, columns=columns)  # type: ignore[operator]


def test_the_command_line_takes_names_of_columns(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in/one.csv").write_bytes(separated(ROW))
    given = [f"--column={field}={name}" for field, name in COLUMNS.items()]
    code, _, err = command("extract", str(tmp_path / "in"), "-o", str(tmp_path / "out"), *given)
    assert (code, err) == (0, "")


@pytest.mark.parametrize("given", [["text"], ["text=A", "text=B"], ["body=A"], ["text="]])
def test_a_column_that_is_none_is_one_line_and_nothing_is_read(
    given: list[str], tmp_path: Path
) -> None:
    with pytest.raises(WorkbenchError) as caught:
        columns_of(given)
    assert all(field in str(caught.value) for field in FIELDS) or given == ["text="]
    code, _, err = command(
        "extract",
        str(tmp_path),
        "-o",
        str(tmp_path / "out"),
        *(f"--column={each}" for each in given),
    )
    assert code == 2
    assert err.count("\n") == 1
    assert not (tmp_path / "out").exists()
