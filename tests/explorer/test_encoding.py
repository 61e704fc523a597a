"""Columns to bytes and back: what the browser reads is what the frame holds."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pandas as pd
import pytest

from tests.explorer.frames import DUARTE, example, frame, large, person
from tests.work import growth
from workbench.explorer.encoding import encode
from workbench.explorer.facets import read_facets
from workbench.explorer.numbered import NumberedFrame
from workbench.explorer.table import NO_DAY, read_table


def decoded(quotes: pd.DataFrame) -> dict[str, list[Any]]:
    """Each facet's values row by row, read off the bytes as the browser reads them."""
    header, raw = encode(read_table(NumberedFrame(quotes)))
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
    columns = {"days": "<i4", "confidence": "<f4", "lacking": "u1", "words": "<u2"}
    for name, kind in columns.items():
        assert header[name]["offset"] % 4 == 0
        column = np.frombuffer(raw, dtype=kind, count=rows, offset=header[name]["offset"])
        read[name] = column.tolist()
    offset, length = header["stories"]["offset"], header["stories"]["length"]
    assert offset % 4 == 0
    read["stories"] = np.frombuffer(raw, dtype="<u4", count=length, offset=offset).tolist()
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
    header, _ = encode(read_table(NumberedFrame(quotes)))
    widths = {255: 1, 256: 2, 70_000: 4}
    assert header["facets"][1]["codes"]["bytes"] == widths[people]


def test_frame_without_rows_has_facets_without_values() -> None:
    empty = decoded(frame())
    assert empty.pop("stories") == [0]
    assert set(map(str, empty.values())) == {"[]"}


def test_values_that_no_row_has_are_not_sent() -> None:
    quotes = example()
    part = quotes[quotes["speaker"] == "Chidi Okafor"]
    assert read_facets(NumberedFrame(part))["expert"].values == ["Chidi Okafor"]


def test_themes_that_parquet_gave_back_as_arrays_are_read() -> None:
    quotes = example()
    quotes["themes"] = [np.array(themes, dtype=object) for themes in quotes["themes"]]
    assert decoded(quotes) == decoded(example())


def test_hundred_thousand_quotes_take_less_than_three_megabytes() -> None:
    quotes = large(100_000)
    _, raw = encode(read_table(NumberedFrame(quotes)))
    assert len(raw) < 3_000_000


def test_missing_institution_stays_apart_from_one_that_is_called_none() -> None:
    quotes = frame(person("Ana", "(none)"), person("Ben"))
    assert decoded(quotes)["institution"] == ["(none)", None]


def test_days_confidence_and_what_is_lacking_come_back_row_by_row() -> None:
    quotes = frame(
        {"published": "2024-03-05", "confidence": 0.25, "role": "engineer"},
        {"published": "1969-12-31", "confidence": 1.0, "title": None, "cue": None},
        {},
    )
    read = decoded(quotes)
    assert read["days"] == [19787, -1, NO_DAY]
    assert read["confidence"] == [0.25, 1.0, float(np.float32(0.9))]
    # Bits, from the lowest: role, title, cue, published.
    assert read["lacking"] == [0b0000, 0b0111, 0b1001]


def test_lengths_in_words_travel_and_the_longest_are_cut_off() -> None:
    quotes = frame({"words": 0}, {"words": 7}, {"words": 70_000})
    assert decoded(quotes)["words"] == [0, 7, 65_535]
    # A frame of one's own may not say: then they are counted.
    assert decoded(frame({"quote": "It isn't 1,500."}).drop(columns="words"))["words"] == [3]


def test_each_article_knows_the_first_article_of_its_story() -> None:
    ids = ("late", "early", "copy", "alone", "old")
    stories = ("early", "early", "early", "alone", "gone")
    quotes = frame(*({"article_id": each, "title": each} for each in ids))
    quotes["story"] = pd.array(stories, dtype="string")
    assert decoded(quotes)["article"] == list(ids)
    column = read_facets(NumberedFrame(quotes))["article"]
    # alone, copy, early, late, old
    assert column.values == sorted(ids)
    assert decoded(quotes)["stories"] == [0, 1, 3, 3, 3, 5]
    # Of a story whose first article has no quotes the first that has some stands for it.
    assert decoded(quotes[quotes["article_id"] != "early"])["stories"] == [0, 1, 3, 3, 4]
    # Tables of earlier versions know of no stories.
    assert decoded(quotes.drop(columns="story"))["stories"] == [0, 1, 2, 3, 4, 5]


def test_time_of_day_makes_no_other_day() -> None:
    quotes = frame({}, {})
    quotes["published"] = [pd.Timestamp("2024-03-05T23:59:59"), pd.Timestamp("2024-03-05")]
    assert decoded(quotes)["days"] == [19787, 19787]


def test_values_stand_in_reading_order() -> None:
    quotes = frame(*[person(name) for name in ("Zoë", "ana", "Ben", "Ana")])
    assert read_facets(NumberedFrame(quotes))["expert"].values == ["Ana", "ana", "Ben", "Zoë"]


def test_articles_go_by_id_and_are_shown_by_title() -> None:
    quotes = frame(
        {"article_id": "a1", "title": "Dam to close"},
        {"article_id": "a2", "title": "Briefing", "file": "one.txt"},
        {"article_id": "a3", "title": "Briefing", "file": "two.txt"},
        {"article_id": "a4", "title": None, "file": "four.txt"},
        {"article_id": "a5", "title": None, "file": None},
    )
    column = read_facets(NumberedFrame(quotes))["article"]
    assert dict(zip(column.values, column.labels or [], strict=True)) == {
        "a1": "Dam to close",
        "a2": "Briefing (one.txt)",
        "a3": "Briefing (two.txt)",
        "a4": "four.txt",
        "a5": "a5",
    }


def test_file_that_shares_its_text_with_another_is_a_value_of_its_own() -> None:
    quotes = frame(
        {"article_id": "a1", "file": "one.txt"},
        {"article_id": "a1", "file": "copy.txt"},
        {"article_id": "a2", "file": "two.txt"},
    )
    assert decoded(quotes)["article"] == [["a1", "one.txt"], ["a1", "copy.txt"], ["a2"]]


def test_no_python_runs_for_each_row_when_a_frame_is_encoded() -> None:
    """Four times the rows, with no more different values, are hardly more work in Python."""
    assert growth(lambda rows: lambda: encode(read_table(NumberedFrame(large(rows)))), 5_000) < 0.5
