"""Columns to bytes and back: what the browser reads is what the frame holds."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pandas as pd
import pytest

from tests.explorer.frames import DUARTE, example, frame, large, person
from workbench.explorer.encoding import encode
from workbench.explorer.facets import read_facets


def decoded(quotes: pd.DataFrame) -> dict[str, list[Any]]:
    """Each facet's values row by row, read off the bytes as the browser reads them."""
    header, raw = encode(read_facets(quotes), quotes["speech"].to_numpy(dtype=bool))
    header = json.loads(json.dumps(header))
    rows = header["rows"]
    read: dict[str, list[Any]] = {}
    for facet in header["facets"]:
        width, offset = facet["codes"]["bytes"], facet["codes"]["offset"]
        assert offset % 4 == 0
        codes = np.frombuffer(raw, dtype=f"<u{width}", count=rows, offset=offset)
        values = facet["values"]
        if facet["sets"]:
            read[facet["name"]] = [[values[i] for i in facet["sets"][code]] for code in codes]
        else:
            read[facet["name"]] = [values[code - 1] if code else None for code in codes]
    speech = np.frombuffer(raw, dtype="u1", count=rows, offset=header["speech"]["offset"])
    read["speech"] = [bool(flag) for flag in speech]
    return read


def test_every_facet_comes_back_row_by_row() -> None:
    quotes = example()
    read = decoded(quotes)
    assert read["theme"] == [sorted(themes) for themes in quotes["themes"]]
    assert read["expert"][:3] == ["Maria Duarte", "Maria Duarte", "Chidi Okafor"]
    assert read["institution"][4:] == ["A&B <b>Ltd</b>", "River Board", None, None]
    assert read["speech"] == [True] * 7 + [False]


def test_only_a_named_person_is_an_expert() -> None:
    read = decoded(example())
    assert read["expert"][5:] == [None, None, None]


@pytest.mark.parametrize("people", [255, 256, 70_000])
def test_codes_are_as_wide_as_their_values_need(people: int) -> None:
    quotes = frame(DUARTE).iloc[[0] * people].reset_index(drop=True)
    names = [f"Person {i:05}" for i in range(people)]
    quotes["speaker"] = pd.Series(names, dtype="string").astype("category")
    assert decoded(quotes)["expert"] == names
    header, _ = encode(read_facets(quotes), np.ones(people, dtype=bool))
    widths = {255: 1, 256: 2, 70_000: 4}
    assert header["facets"][1]["codes"]["bytes"] == widths[people]


def test_frame_without_rows_has_facets_without_values() -> None:
    assert decoded(frame()) == {"theme": [], "expert": [], "institution": [], "speech": []}


def test_values_that_no_row_has_are_not_sent() -> None:
    quotes = example()
    part = quotes[quotes["speaker"] == "Chidi Okafor"]
    assert read_facets(part)["expert"].values == ["Chidi Okafor"]


def test_themes_that_parquet_gave_back_as_arrays_are_read() -> None:
    quotes = example()
    quotes["themes"] = [np.array(themes, dtype=object) for themes in quotes["themes"]]
    assert decoded(quotes) == decoded(example())


def test_hundred_thousand_quotes_take_less_than_a_megabyte() -> None:
    quotes = large(100_000)
    _, raw = encode(read_facets(quotes), quotes["speech"].to_numpy(dtype=bool))
    assert len(raw) < 1_000_000


def test_missing_institution_stays_apart_from_one_that_is_called_none() -> None:
    quotes = frame(person("Ana", "(none)"), person("Ben"))
    assert decoded(quotes)["institution"] == ["(none)", None]
