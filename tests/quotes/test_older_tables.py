"""Tables that an earlier version wrote: they open, and what they do not have is missing."""

from __future__ import annotations

import io
from typing import Any

import pandas as pd
import pyarrow.parquet as pq
import pytest

from tests.exports.frames import HARBOUR, NOBODY, PETROV
from tests.quotes.frames import quote_frame
from workbench import Explorer, coverage, select
from workbench.errors import WorkbenchError
from workbench.explorer.answers import answer
from workbench.exports import FORMATS, as_bytes, unguarded
from workbench.quotes import check, conform
from workbench.quotes.evidence import NOT_KEPT
from workbench.quotes.schema import FIRST, NAMES

ADDED = (
    *("institution_confidence", "source_spans", "cue_spans", "speaker_reason", "story", "page"),
    *("note", "bookmarked"),
)
KEPT: dict[str, Any] = {
    "institution_confidence": 0.7,
    "source_spans": [(1, 5), (7, 9)],
    "cue_spans": [],
    "speaker_reason": "Maria Duarte is named here. The title gives the institution, River Board.",
    "story": "a1",
    "page": 3,
    "note": "ask her",
    "bookmarked": True,
}
# All of them may be missing but the one that says yes or no.
MISSING = [name for name in ADDED if name != "bookmarked"]


def today() -> pd.DataFrame:
    return quote_frame(PETROV | KEPT, NOBODY, themes=("ports", "strikes"))


def older() -> pd.DataFrame:
    """As an earlier version wrote it: without the columns that came since."""
    return today().drop(columns=list(ADDED))


def from_csv(data: bytes) -> pd.DataFrame:
    """What pandas reads of a CSV file, the cells of lists made lists again."""
    read = pd.read_csv(io.BytesIO(data), parse_dates=["published"])
    spans = [name for name in ("spans", "source_spans", "cue_spans") if name in read]
    for name in spans:
        read[name] = [
            None if pd.isna(cell) else [pair.split("-") for pair in cell.split("; ")]
            for cell in read[name]
        ]
    read["quote"] = read["quote"].map(unguarded)
    read["themes"] = [[] if pd.isna(cell) else cell.split("; ") for cell in read["themes"]]
    # Its offsets are in no CSV file.
    read["theme_terms"] = list(today()["theme_terms"])
    return read


def test_columns_that_came_since_are_those_that_the_schema_says() -> None:
    assert tuple(name for name in NAMES if name not in FIRST) == ADDED


def test_older_parquet_table_opens_with_the_new_columns_missing() -> None:
    back = conform(pd.read_parquet(io.BytesIO(as_bytes(older(), "parquet"))))
    check(back)
    assert back[MISSING].isna().all(axis=None)
    assert list(back["bookmarked"]) == [False, False]
    assert [cell is pd.NA for cell in back["source_spans"]] == [True, True]
    assert back["institution_confidence"].dtype == "float32"
    pd.testing.assert_frame_equal(back[list(FIRST)], older())


def test_older_csv_table_opens_with_the_new_columns_missing() -> None:
    back = conform(from_csv(as_bytes(older(), "csv")))
    check(back)
    assert back[MISSING].isna().all(axis=None)
    assert list(back["bookmarked"]) == [False, False]
    assert list(back["quote"]) == list(older()["quote"])


def test_table_of_today_comes_back_from_parquet_and_csv_with_what_it_kept() -> None:
    for back in (
        conform(pd.read_parquet(io.BytesIO(as_bytes(today(), "parquet")))),
        conform(from_csv(as_bytes(today(), "csv"))),
    ):
        check(back)
        assert back["speaker_reason"][0] == KEPT["speaker_reason"]
        assert back["source_spans"][0] == [(1, 5), (7, 9)]
        assert back["institution_confidence"][0] == pytest.approx(0.7)
        assert back.loc[1, MISSING].isna().all()
        assert list(back["bookmarked"]) == [True, False]


def test_parquet_keeps_no_span_apart_from_spans_that_nobody_knows() -> None:
    back = conform(pd.read_parquet(io.BytesIO(as_bytes(today(), "parquet"))))
    assert back["cue_spans"][0] == []
    assert back["cue_spans"][1] is pd.NA


def test_tables_of_two_versions_are_one_table() -> None:
    both = conform(pd.concat([today().head(1), older().tail(1)]))
    check(both)
    assert list(both["speaker_reason"].isna()) == [False, True]
    assert list(both["bookmarked"]) == [True, False]


def test_broken_span_of_a_source_is_named() -> None:
    broken = today()
    broken["source_spans"] = pd.Series([[(5, 5)], pd.NA], dtype="object")
    with pytest.raises(WorkbenchError, match=r"Row 0 .*source_spans do not begin before they end"):
        check(broken)


@pytest.mark.parametrize("frame", [older, lambda: conform(older())])
def test_older_table_is_filtered_counted_shown_and_taken_out(frame: Any) -> None:
    quotes = frame()
    assert len(select(quotes, speaker="Maria Duarte")) == 1
    assert len(coverage(quotes, by="speaker")) == 1
    for name in FORMATS:
        assert as_bytes(quotes, name, articles=[HARBOUR])
    explorer = Explorer(quotes, HARBOUR)
    content, _ = answer(explorer._source, {"type": "article", "row": 0})
    [quote] = content["article"]["quotes"]
    assert quote["why_speaker"] == NOT_KEPT
    assert quote["institution_confidence"] is None


def test_parquet_has_the_same_types_whatever_version_wrote_the_rows() -> None:
    def types(quotes: pd.DataFrame) -> list[str]:
        schema = pq.read_schema(io.BytesIO(as_bytes(quotes, "parquet")))
        return [str(schema.field(name).type) for name in ADDED]

    nothing = today().assign(source_spans=[[], []])
    assert types(conform(older())) == types(nothing) == types(today())
