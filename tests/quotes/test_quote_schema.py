"""The one page of columns, and what a frame that breaks it is told."""

import re
from pathlib import Path

import pandas as pd
import pytest

from tests.quotes.frames import quote_frame
from workbench.errors import WorkbenchError
from workbench.quotes import check, conform, empty
from workbench.quotes.schema import COLUMNS, FIRST, NAMES

DESIGN = Path(__file__).parents[3] / "shared" / "design.md"
ROWS = (
    {"themes": ["Ukraine"], "institution": "Bell Institute", "kind": "direct"},
    {"outlet": None, "published": pd.NaT, "cue": None, "title": None, "start": 9},
)


@pytest.mark.skipif(not DESIGN.exists(), reason="the design is not part of the repository")
def test_the_columns_are_those_of_the_design_in_its_order() -> None:
    table, rest = DESIGN.read_text("utf-8").split("## The quote frame")[1].split("\n\n", 2)[1:]
    cells = [line.split("|")[1] for line in table.splitlines()[2:]]
    assert list(FIRST) == re.findall(r"`(\w+)`", "".join(cells))
    # What came since stands behind them, in the order in which the design announces it.
    announced = rest.split("Columns to come")[1].split("\n\n")[0]
    since = NAMES[len(FIRST) :]
    assert NAMES[: len(FIRST)] == FIRST
    # An analyst's own two came after the design.
    assert since[-2:] == ("note", "bookmarked")
    assert sorted(since[:-2], key=announced.index) == list(since[:-2])


def test_the_empty_frame_has_all_columns_with_their_dtypes() -> None:
    frame = empty()
    check(frame)
    assert len(frame) == 0
    assert frame.dtypes.astype(str).to_dict() == {
        column.name: "object" if column.dtype == "list" else column.dtype for column in COLUMNS
    }


def test_what_is_missing_is_na_and_shows_as_such() -> None:
    frame = quote_frame(*ROWS)
    check(frame)
    assert frame["outlet"].isna().tolist() == [False, True]
    assert "<NA>" in frame[["outlet", "institution", "cue"]].to_string()
    assert "NaN" not in frame[["outlet", "institution", "cue"]].to_string()


def test_a_frame_comes_back_from_parquet_as_it_was(tmp_path: Path) -> None:
    frame = quote_frame(*ROWS, themes=("Ukraine", "sanctions"))
    frame.to_parquet(tmp_path / "quotes.parquet")
    back = conform(pd.read_parquet(tmp_path / "quotes.parquet"))
    check(back)
    pd.testing.assert_frame_equal(back, frame)
    assert back.attrs == frame.attrs


@pytest.mark.parametrize("missing", [None, pd.NA, float("nan"), pd.NaT], ids=str)
def test_whatever_missing_is_written_as_a_list_that_nobody_knows_is_na(missing: object) -> None:
    frame = quote_frame(*ROWS).astype({"spans": "object"})
    frame["cue_spans"] = pd.Series([missing, [[1, 2]]], dtype="object")
    back = conform(frame)
    check(back)
    assert back["cue_spans"].isna().tolist() == [True, False]
    assert back["cue_spans"][0] is pd.NA
    assert back["cue_spans"][1] == [(1, 2)]
    with pytest.raises(WorkbenchError, match="Column 'themes' cannot be read as list"):
        conform(frame.assign(themes=[missing, []]))


def test_conform_keeps_categories_that_no_row_has_and_the_index() -> None:
    frame = quote_frame({"speaker": "Ana"}, {"speaker": "Ben"}).iloc[[1]]
    again = conform(frame)
    assert list(again["speaker"].cat.categories) == ["Ana", "Ben"]
    assert list(again.index) == [1]


def broken(column: str, value: object) -> pd.DataFrame:
    frame = quote_frame(*ROWS)
    frame[column] = pd.Series([value, value], dtype=frame[column].dtype)
    return frame


@pytest.mark.parametrize(
    ("frame", "words"),
    [
        (quote_frame(*ROWS).drop(columns=["cue", "words"]), "lacks the columns cue, words"),
        (quote_frame(*ROWS)[list(reversed(NAMES))], "in another order"),
        (quote_frame(*ROWS).assign(extra=1), "too many"),
        (quote_frame(*ROWS).astype({"start": "int64"}), "'start' has dtype int64, not int32"),
        (
            quote_frame(*ROWS).astype({"outlet": "string"}),
            "'outlet' has dtype string, not category",
        ),
        (broken("quote", pd.NA), "'quote' must not have missing values"),
        (broken("cue", ""), "'cue' has \"\" where <NA> belongs"),
        (broken("quote_id", "same"), "Row 1 of the quote frame: quote_id is there twice"),
        (broken("confidence", 1.5), "Row 0 .*: confidence is not between 0 and 1"),
        (broken("institution_confidence", 1.5), "Row 0 .*institution_confidence is not between"),
        (broken("cue_spans", [(-1, 5)]), "Row 0 .*cue_spans do not begin before they end"),
        (broken("cue_spans", "1-5"), "'cue_spans' has a cell that is no list"),
        (broken("themes", "ports"), "'themes' has a cell that is no list"),
        (broken("start", 99), "Row 0 .*start is not before end"),
        (broken("end", 12), "Row 0 .*spans do not reach"),
        (broken("themes", ["sanctions"]), "Row 0 .*themes are not those of theme_terms"),
    ],
)
def test_a_broken_frame_names_the_fault_and_the_remedy(frame: pd.DataFrame, words: str) -> None:
    with pytest.raises(WorkbenchError, match=f"{words}.* Use a frame made by extract_quotes"):
        check(frame)


def test_conform_names_the_column_it_cannot_read() -> None:
    for column, value in (
        ("start", "x"),
        ("kind", "spoken"),
        ("themes", "Ukraine"),
        ("start", 2**40),
        ("speech", "False"),
        ("source_spans", "0-4"),
        ("institution_confidence", "high"),
    ):
        frame = quote_frame(*ROWS).astype({column: "object"})
        frame[column] = [value, value]
        with pytest.raises(WorkbenchError, match=f"Column '{column}' cannot be read as"):
            conform(frame)


def test_conform_never_sends_to_itself() -> None:
    whole = quote_frame(*ROWS)
    for frame in (whole.drop(columns="quote"), whole.assign(start="here")):
        with pytest.raises(WorkbenchError, match="make it again with extract_quotes") as fault:
            conform(frame)
        assert "conform" not in str(fault.value)


@pytest.mark.parametrize("page", [2.5, 2**40, "seven"])
def test_a_page_that_is_no_whole_number_is_named(page: object) -> None:
    frame = quote_frame(*ROWS).assign(page=pd.Series([page, None], dtype="object"))
    with pytest.raises(WorkbenchError, match="Column 'page' cannot be read as Int32"):
        conform(frame)


def test_pages_come_back_from_numbers_with_points_and_gaps() -> None:
    """As pandas reads whole numbers with gaps from a CSV file."""
    frame = conform(quote_frame(*ROWS).assign(page=[3.0, float("nan")]))
    check(frame)
    assert frame["page"].tolist()[0] == 3
    assert frame["page"].isna().tolist() == [False, True]
