"""Shares and outlets in tables and figures of coverage, each number checked by hand."""

from __future__ import annotations

import pandas as pd
import pytest

from tests.quotes.frames import quote_frame
from workbench.charts import coverage, plot_coverage
from workbench.errors import WorkbenchError

FRAME = quote_frame(
    {"outlet": "Post", "institution_kind": "party", "kind": "direct", "words": 10,
     "themes": ["dams", "money"], "published": pd.Timestamp(2024, 5, 1)},
    {"outlet": "Post", "institution_kind": "party", "kind": "indirect", "words": 20,
     "themes": ["dams"], "published": pd.Timestamp(2024, 5, 2)},
    {"outlet": "News", "institution_kind": "court", "kind": "indirect", "words": 30,
     "themes": ["money"], "article_id": "a2", "published": pd.Timestamp(2024, 6, 2)},
    {"outlet": None, "institution_kind": None, "kind": "direct", "words": 40, "speaker": "Bo",
     "themes": [], "article_id": "a3", "published": pd.NaT},
)  # fmt: skip


def column(name: str, **arguments: object) -> dict[object, float]:
    """A column of the table by the values counted by, as plain values."""
    table = coverage(FRAME, **arguments)  # type: ignore[arg-type]
    by = arguments["by"]
    names = [by] if isinstance(by, str) else list(by)  # type: ignore[call-overload]
    keys = zip(*(table[each].astype("object") for each in names), strict=True)
    plain = [tuple(None if pd.isna(cell) else cell for cell in key) for key in keys]
    found = [key[0] if len(key) == 1 else key for key in plain]
    return dict(zip(found, table[name].tolist(), strict=True))


def test_outlets_are_counted_and_one_that_is_not_known_is_none() -> None:
    assert column("outlets", by="speaker") == {"Ana Bell": 2, "Bo": 0}
    assert column("outlets", by="theme") == {"dams": 1, "money": 2, None: 0}


def test_rows_are_in_order_of_the_measure_that_is_asked_for() -> None:
    by_words = coverage(FRAME, by="article", measure="words")
    assert by_words["words"].tolist() == [100]
    kinds = coverage(FRAME, by="institution_kind", measure="words")
    assert kinds["words"].tolist() == [40, 30, 30]
    assert coverage(FRAME, by="theme", measure="outlets")["theme"].tolist()[0] == "money"


def test_a_share_of_one_column_is_of_everything() -> None:
    assert column("share", by="kind", share=True) == {"direct": 0.5, "indirect": 0.5}
    assert column("share", by="institution_kind", measure="words", share=True) == {
        "party": 0.3, "court": 0.3, None: 0.4,
    }  # fmt: skip


def test_a_share_of_two_columns_is_within_the_first() -> None:
    assert column("share", by=["institution_kind", "kind"], share=True) == {
        ("party", "direct"): 0.5,
        ("party", "indirect"): 0.5,
        ("court", "indirect"): 1.0,
        (None, "direct"): 1.0,
    }
    by_month = column("share", by=["date", "kind"], share=True)
    assert by_month[(pd.Timestamp(2024, 5, 1), "direct")] == 0.5
    assert by_month[(None, "direct")] == 1.0


def test_rows_without_a_value_are_left_out_of_the_whole_where_asked() -> None:
    assert column("share", by="institution_kind", share=True)["party"] == 0.5
    dropped = column("share", by="institution_kind", share=True, dropna=True)
    assert dropped == {"party": pytest.approx(2 / 3), "court": pytest.approx(1 / 3)}


def test_a_quote_with_two_themes_is_one_quote_of_the_whole() -> None:
    assert column("share", by="theme", share=True) == {"dams": 0.5, "money": 0.5, None: 0.25}
    themed = column("share", by="theme", share=True, dropna=True)
    assert themed == {"dams": pytest.approx(2 / 3), "money": pytest.approx(2 / 3)}
    within = column("share", by=["theme", "kind"], share=True)
    assert within[("dams", "direct")] == 0.5
    assert within[("money", "indirect")] == 0.5


def test_a_speaker_is_one_speaker_of_the_whole() -> None:
    shares = column("share", by="institution_kind", measure="speakers", share=True)
    assert shares == {"party": 0.5, "court": 0.5, None: 0.5}


def test_an_empty_table_has_its_share_too() -> None:
    nothing = coverage(FRAME.iloc[:0], by=["kind", "outlet"], share=True)
    assert list(nothing.columns)[-1] == "share"
    assert str(nothing["share"].dtype) == "float64"


@pytest.mark.parametrize("measure", ["quotes", "words", "outlets"])
def test_a_figure_shows_the_shares_of_the_table(measure: str) -> None:
    figure = plot_coverage(FRAME, by="institution_kind", measure=measure, share=True, dropna=True)
    table = coverage(FRAME, by="institution_kind", measure=measure, share=True, dropna=True)
    assert list(figure.data[0].x) == table["share"].tolist()
    assert figure.layout.xaxis.tickformat == ".0%"
    # Not by the bar's length: that of "(none)" may be cut.
    assert "%{customdata[2]:.1%}" in figure.data[0].texttemplate
    assert [cell[2] for cell in figure.data[0].customdata] == table["share"].tolist()


def test_parts_of_a_bar_add_up_to_all_of_it() -> None:
    figure = plot_coverage(FRAME, by=["institution_kind", "kind"], share=True)
    sums = [sum(numbers) for numbers in zip(*(trace.x for trace in figure.data), strict=True)]
    assert sums == pytest.approx([1, 1, 1])
    over_time = plot_coverage(FRAME, by=["date", "kind"], share=True)
    assert [list(trace.y) for trace in over_time.data] == [[0.5, 0], [0.5, 1]]


def test_a_figure_says_what_its_shares_are_of_where_that_is_not_all() -> None:
    figure = plot_coverage(FRAME, by="institution_kind", share=True, dropna=True)
    told = figure.layout.title.subtitle.text
    assert told == "Shares are of what has a value: 3 of 4 quotes (75%)."
    assert plot_coverage(FRAME, by="kind", share=True).layout.title.subtitle.text is None


def test_what_the_others_hold_counts_a_quote_with_two_themes_once() -> None:
    figure = plot_coverage(FRAME, by="theme", top=1)
    assert "the other 2 have 3 together" in figure.layout.title.subtitle.text


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({"measure": "letters"}, "Unknown measure 'letters'"),
        ({"count": "words"}, "write measure='words'"),
        ({"count": "once"}, "known: quotes, stories"),
    ],
)
def test_a_wrong_measure_is_told_what_to_write(arguments: dict[str, str], words: str) -> None:
    with pytest.raises(WorkbenchError, match=words):
        coverage(FRAME, by="kind", **arguments)  # type: ignore[arg-type]
    with pytest.raises(WorkbenchError, match=words):
        plot_coverage(FRAME, by="kind", **arguments)  # type: ignore[arg-type]


def test_a_line_of_shares_ends_where_nobody_is_quoted() -> None:
    days = ["2024-01-05", "2024-02-05", "2024-04-05", "2024-04-06"]
    kinds = ["direct", "indirect", "direct", "direct"]
    frame = quote_frame(
        *(
            {"published": pd.Timestamp(day), "kind": kind}
            for day, kind in zip(days, kinds, strict=True)
        )
    )
    shares = {trace.name: trace.y for trace in
              plot_coverage(frame, by=["date", "kind"], share=True).data}  # fmt: skip
    assert shares == {"direct": (1.0, 0.0, None, 1.0), "indirect": (0.0, 1.0, None, 0.0)}
    # Of numbers none is a number.
    counted = {trace.name: trace.y for trace in plot_coverage(frame, by=["date", "kind"]).data}
    assert counted["direct"] == (1, 0, 0, 2)
    [whole] = plot_coverage(frame, by="date", share=True).data
    assert whole.y == (0.25, 0.25, 0.0, 0.5)


@pytest.mark.parametrize("dropna", [False, True])
def test_shares_of_periods_are_those_of_the_table(dropna: bool) -> None:
    table = coverage(FRAME, by="date", share=True, dropna=dropna)
    [drawn] = plot_coverage(FRAME, by="date", share=True, dropna=dropna).data
    assert list(drawn.y) == table["share"][table["date"].notna()].tolist()
    assert sum(drawn.y) == (1 if dropna else 0.75)
