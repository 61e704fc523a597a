"""Parquet: the frame comes back with its types, and the file says how its rows were selected."""

from __future__ import annotations

import io
import json
from datetime import date

import pandas as pd
import pyarrow.parquet as pq
import pytest
from pandas.testing import assert_frame_equal

from tests.exports.frames import HOSTILE, saying, two
from workbench import __version__, select
from workbench.errors import WorkbenchError
from workbench.exports import as_bytes, parquet
from workbench.quotes import schema
from workbench.quotes.checking import check


def test_selection_comes_back_as_it_was() -> None:
    quotes = pd.concat([two(), saying(*HOSTILE)], ignore_index=True)
    quotes["quote_id"] = pd.array([f"q{n}" for n in range(len(quotes))], dtype="string")
    quotes = schema.conform(quotes)
    quotes.attrs["themes"] = ["ports", "strikes"]
    filters = {"theme": ["ports"]}
    data = as_bytes(quotes, "parquet", filters=filters)
    read = schema.conform(pd.read_parquet(io.BytesIO(data)))
    check(read)
    assert_frame_equal(read, select(quotes, **filters).reset_index(drop=True))
    assert read.attrs == quotes.attrs


def test_metadata_say_how_the_rows_were_selected() -> None:
    filters = {"theme": ["ports"], "exclude": {"outlet": []}, "since": date(2024, 1, 1)}
    data = as_bytes(two(), "parquet", filters=filters, made=date(2026, 11, 22))
    told = json.loads(pq.read_schema(io.BytesIO(data)).metadata[b"workbench"])
    assert told["quotes"] == 1
    assert told["of"] == 2
    assert told["filters"] == {"theme": ["ports"], "exclude": {"outlet": []}, "since": "2024-01-01"}
    names = {"quotes": two()}
    exec(told["code"], names)  # noqa: S102 (the code is what is tested)
    assert list(names["shown"]["quote_id"]) == ["q0"]
    assert told["articles"] == {"a1": 1}
    assert told["made"] == "2026-11-22"
    assert told["versions"]["workbench"] == __version__


def test_column_of_an_analysts_own_is_kept() -> None:
    quotes = two().assign(note=["seen", None])
    read = pd.read_parquet(io.BytesIO(as_bytes(quotes, "parquet")))
    assert list(read["note"].fillna("-")) == ["seen", "-"]


def test_column_that_parquet_cannot_hold_is_a_clear_error() -> None:
    quotes = two().assign(note=["seen", 1])
    with pytest.raises(WorkbenchError, match="Parquet cannot hold the column 'note'"):
        as_bytes(quotes, "parquet")


def test_text_with_half_a_character_is_a_clear_error() -> None:
    quotes = two().astype({"quote": "object"})
    quotes.loc[0, "quote"] = "a\ud800b"
    with pytest.raises(WorkbenchError, match=r"the column 'quote' .*lone surrogate.*write CSV"):
        as_bytes(quotes, "parquet")


def test_rows_written_group_by_group_come_back_as_one_frame(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(parquet, "_GROUP", 2)
    quotes = pd.concat([two(), saying(*HOSTILE)], ignore_index=True)
    quotes["quote_id"] = pd.array([f"q{n}" for n in range(len(quotes))], dtype="string")
    quotes = schema.conform(quotes)
    data = as_bytes(quotes, "parquet")
    assert pq.ParquetFile(io.BytesIO(data)).num_row_groups == -(-len(quotes) // 2)
    read = schema.conform(pd.read_parquet(io.BytesIO(data)))
    assert_frame_equal(read, quotes)
