"""Who is new: first days, quotes without a date, and the figure by month."""

from __future__ import annotations

import warnings
from pathlib import Path

import pandas as pd
import pytest

from tests.quotes.frames import quote_frame
from tests.store.stored import articles_of, as_stored, stored
from workbench.errors import WorkbenchError, WorkbenchWarning
from workbench.questions import new_voices, plot_new_voices, voices_over_time
from workbench.quotes.schema import conform


def said(article: str, day: str | None, speaker: str, **more: object) -> dict[str, object]:
    named = {"article_id": article, "file": f"{article}.txt", "title": article.upper()}
    published = pd.Timestamp(day) if day else pd.NaT
    return {**named, "published": published, "speaker": speaker, **more}


FRAME = quote_frame(
    said("a1", "2024-04-30", "Ana"),
    said("a2", "2024-05-02", "Bo"), said("a2", "2024-05-02", "Ana"),
    said("a3", "2024-06-01", "Cy", outlet="News"), said("a3", "2024-06-01", "Cy"),
    said("a4", "2024-06-20", "Cy"), said("a4", "2024-06-20", "Dora"),
    said("a4", "2024-06-20", "Bo"),
    said("a5", None, "Dora"), said("a5", None, "Eve"),
    said("a6", "2024-06-30T23:30", "staff", speaker_kind="group"),
)  # fmt: skip


def rows(table: pd.DataFrame, *columns: str) -> list[tuple[object, ...]]:
    return [tuple(row) for row in table[list(columns)].itertuples(index=False)]


def test_new_is_who_is_quoted_on_no_earlier_day() -> None:
    table = new_voices(FRAME)
    assert rows(table, "name", "quotes", "articles", "undated", "sure") == [
        ("Cy", 3, 2, 0, True),
        ("Dora", 1, 1, 1, False),
    ]
    assert rows(table, "first", "outlet", "title", "file")[0] == (
        pd.Timestamp(2024, 6, 1), "News", "A3", "a3.txt",
    )  # fmt: skip
    assert [str(dtype) for dtype in table.dtypes] == [
        "string", "datetime64[us]", "string", "string", "string", "int64", "int64", "int64", "bool",
    ]  # fmt: skip


def test_this_month_is_that_of_the_latest_quote_whoever_speaks_in_it() -> None:
    later = quote_frame(
        said("a1", "2024-04-30", "Ana"),
        said("a2", "2024-05-02", "Bo"),
        said("a3", "2024-06-30", "staff", speaker_kind="group"),
    )
    assert new_voices(later).empty
    assert new_voices(later, who="speaker")["name"].tolist() == ["staff"]


def test_a_day_of_a_time_zone_is_the_day_that_it_says() -> None:
    zoned = FRAME.assign(published=FRAME["published"].dt.tz_localize("America/New_York"))
    pd.testing.assert_frame_equal(new_voices(zoned), new_voices(FRAME))
    pd.testing.assert_frame_equal(voices_over_time(zoned), voices_over_time(FRAME))


def test_a_period_has_both_its_days() -> None:
    assert new_voices(FRAME, since="2024-05-02", until="2024-05-02")["name"].tolist() == ["Bo"]
    assert new_voices(FRAME, since="2024-05-03", until="2024-06-01")["name"].tolist() == ["Cy"]
    assert new_voices(FRAME, since="2024-06-30", who="speaker")["name"].tolist() == ["staff"]


def test_everybody_is_new_where_nothing_is_older_and_that_is_said() -> None:
    with pytest.warns(WorkbenchWarning, match=r"No named person is quoted before 2024-04-01"):
        table = new_voices(FRAME, since="2024-04-01")
    assert set(table["name"]) == {"Ana", "Bo", "Cy", "Dora"}
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        new_voices(FRAME)


@pytest.mark.parametrize(
    ("frame", "arguments", "words"),
    [
        (FRAME[FRAME["published"].isna()], {}, "No quote has a date"),
        (FRAME, {"since": "2024-06-01", "until": "2024-05-01"}, "is before 2024-06-01"),
        (FRAME, {"since": "June"}, "write it as 2023-09-12"),
        (FRAME, {"who": "party"}, "Unknown who"),
    ],
)
def test_what_cannot_be_told_is_said(
    frame: pd.DataFrame, arguments: dict[str, str], words: str
) -> None:
    with pytest.raises(WorkbenchError, match=words):
        new_voices(frame, **arguments)


def test_each_period_has_its_voices_new_and_known() -> None:
    table = voices_over_time(FRAME)
    assert rows(table, "period", "voices", "new", "known", "share") == [
        ("2024-04", 1, 1, 0, 1.0),
        ("2024-05", 2, 1, 1, 0.5),
        ("2024-06", 3, 2, 1, 2 / 3),
    ]
    assert table.attrs == {"undated": 2, "unsure": 1}
    assert voices_over_time(FRAME, freq="year")["new"].tolist() == [4]


def test_the_figure_stacks_new_and_known_voices_and_tells_of_undated_ones() -> None:
    figure = plot_new_voices(FRAME)
    assert [list(trace.y) for trace in figure.data] == [[1, 1, 2], [0, 1, 1]]
    assert list(figure.data[0].x) == ["2024-04-01", "2024-05-01", "2024-06-01"]
    assert figure.layout.barmode == "stack"
    told = figure.layout.title.subtitle.text
    assert "2 quotes; 1 of the new named persons is in them too" in told
    assert "In 2024-04, the first month, everybody is new." in told
    alone = FRAME[FRAME["article_id"].isin(["a1", "a6"])].copy()
    alone["published"] = alone["published"].where(alone["article_id"] == "a1")
    notes = plot_new_voices(alone, who="speaker").layout.title.subtitle.text.split("<br>")
    assert notes[0] == "Left out for want of a date: 1 quote."
    # One column alone is not as wide as the figure.
    year = plot_new_voices(FRAME, freq="year")
    first, last = (pd.Timestamp(day) for day in year.layout.xaxis.range)
    assert (last - first).days > 5 * 365
    assert "No quotes to show" in plot_new_voices(FRAME[FRAME["published"].isna()]).to_json()


def test_a_store_has_the_new_voices_of_its_frame(tmp_path: Path) -> None:
    quotes = conform(as_stored(FRAME))
    store = stored(tmp_path, quotes, articles_of(quotes), parts=2)
    pd.testing.assert_frame_equal(new_voices(store), new_voices(quotes))
    pd.testing.assert_frame_equal(voices_over_time(store), voices_over_time(quotes))
