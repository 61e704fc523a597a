"""Fragments: joined they are the file, and any selection of rows is a file of that selection."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest

from tests.exports.frames import BARE, HARBOUR, saying, two
from tests.quotes.frames import quote_frame
from workbench.errors import WorkbenchError, WorkbenchWarning
from workbench.exports import FORMATS, as_bytes, fragments

TEXT_FORMATS = [each.name for each in FORMATS.values() if each.text]
TOLD = "Selected 2 of 6 quotes. Outlet: {A} & B; =C."


def _file(quotes: pd.DataFrame, name: str, items: str = "quotes", told: str | None = None) -> str:
    return "".join(fragments(quotes, [HARBOUR, BARE], name, items).pieces(told))


@pytest.mark.parametrize("zone", [None, "Europe/Sofia"])
@pytest.mark.parametrize(
    ("name", "items"),
    [(each.name, items) for each in FORMATS.values() if each.text for items in each.items],
)
def test_rows_of_the_whole_make_the_file_of_any_part(
    name: str, items: str, zone: str | None
) -> None:
    at_noon = quote_frame({"published": pd.Timestamp(2024, 3, 1, 13, 5)})
    quotes = pd.concat([two(), saying("a", "=b", "c\nd"), at_noon], ignore_index=True)
    quotes["published"] = quotes["published"].dt.tz_localize(zone)
    whole = fragments(quotes, [HARBOUR, BARE], name, items)
    rows = list(whole.rows)
    assert len(rows) == len(quotes)
    for told in (None, TOLD):
        for chosen in ([0], [4, 1], [5, 0, 2], [], [0, 1, 2, 3, 4, 5]):
            part = replace(whole, rows=iter([rows[i] for i in chosen]))
            assert "".join(part.pieces(told)) == _file(quotes.iloc[chosen], name, items, told)


@pytest.mark.parametrize("name", ["csv", "markdown", "excel", "parquet", "csl"])
def test_only_reference_managers_have_articles_for_items(name: str) -> None:
    with pytest.raises(WorkbenchError, match=r"items='articles' is for RIS and BibTeX, not for"):
        as_bytes(two(), name, items="articles")
    with pytest.raises(WorkbenchError, match=r"Unknown items 'pages'; known: quotes, articles"):
        as_bytes(two(), "ris", items="pages")


def test_binary_formats_have_no_fragments() -> None:
    with pytest.raises(WorkbenchError, match="binary format; fragments are there for csv"):
        fragments(two(), format="excel")


def test_unknown_format_names_those_there_are() -> None:
    with pytest.raises(
        WorkbenchError, match=r"known: csv, excel, parquet, markdown, ris, bibtex, csl"
    ):
        fragments(two(), format="word")


@pytest.mark.parametrize("name", ["markdown", "ris", "bibtex", "csl"])
def test_citation_of_a_frame_without_paragraphs_says_what_is_lacking(name: str) -> None:
    with pytest.raises(WorkbenchError, match="lacks the column 'paragraph'"):
        fragments(two().drop(columns="paragraph"), format=name)


@pytest.mark.parametrize("name", TEXT_FORMATS)
def test_half_a_character_is_replaced_and_said_so(name: str) -> None:
    quotes = two().astype({"quote": "object"})
    quotes.loc[0, "quote"] = "half \ud800, whole \ud83c\udf0a"
    with pytest.warns(WorkbenchWarning, match="half a character"):
        data = _file(quotes, name).encode("utf-8")
    assert "half \ufffd, whole 🌊" in data.decode("utf-8")


@pytest.mark.parametrize("name", ["markdown", "ris", "bibtex", "csl"])
@pytest.mark.parametrize("column", ["paragraph", "quote", "quote_id", "kind"])
def test_citation_of_a_row_that_lacks_what_it_needs_says_which(name: str, column: str) -> None:
    quotes = two().astype({column: "object"})
    quotes.loc[1, column] = None
    with pytest.raises(WorkbenchError, match=f"row 1 has no value in the column '{column}'"):
        fragments(quotes, format=name)


def test_paragraph_that_is_no_number_is_told_so() -> None:
    with pytest.raises(WorkbenchError, match="0 has 'third' in the column 'paragraph'"):
        fragments(two().assign(paragraph="third"), format="ris")


def test_paragraphs_may_be_numbers_of_any_kind() -> None:
    """As they are in a frame that was put together of others, some without paragraphs."""
    for kind in ("float64", "Int64", "object", "string"):
        assert "paragraph 4" in _file(two().astype({"paragraph": kind}), "markdown")
