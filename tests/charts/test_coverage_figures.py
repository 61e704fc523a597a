"""plot_coverage: what is drawn, in how much space, and that names stay the text they are."""

from __future__ import annotations

import json
import re

import pandas as pd
import plotly.graph_objects as go
import pytest

from tests.quotes.frames import quote_frame
from workbench.charts import coverage, plot_coverage, style
from workbench.errors import WorkbenchError
from workbench.quotes import empty

NASTY = [
    "<b>x</b>",
    "<script>alert(1)</script>",
    "A & B &amp; C",
    "$x$ and $y$",
    "%{x}",
    "a\nb\x07",
]


def by_speaker(*names: str | None) -> pd.DataFrame:
    return quote_frame(*({"speaker": name} for name in names))


def labels(figure: go.Figure) -> list[str]:
    return list(figure.layout.yaxis.ticktext)


def subtitle(figure: go.Figure) -> str:
    return figure.layout.title.subtitle.text or ""


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_bars_are_the_numbers_of_the_table_the_greatest_on_top() -> None:
    quotes = by_speaker("Al", "Bo", "Bo", None)
    figure = plot_coverage(quotes, by="expert")
    (bars,) = figure.data
    assert type(figure) is go.Figure
    assert labels(figure) == ["Bo", "Al", "(none)"]
    assert list(bars.x) == coverage(quotes, by="expert")["quotes"].tolist()
    assert figure.layout.title.text == "Quotes by named person"
    assert figure.layout.xaxis.title.text == "Number of quotes"
    assert figure.layout.yaxis.title.text == "Named person"
    assert list(figure.layout.yaxis.range) == [3, -1]


@pytest.mark.parametrize(
    ("number", "thick"), [(1, 28), (2, 28), (20, 28), (25, 22), (50, 20), (500, 20)]
)
def test_few_bars_are_equally_thick_and_many_do_not_need_a_screen(number: int, thick: int) -> None:
    quotes = by_speaker(*(f"Person {n:03}" for n in range(number)))
    figure = plot_coverage(quotes, by="expert", top=50)
    shown = min(number, 50)
    axes = figure.layout.height - figure.layout.margin.t - figure.layout.margin.b
    top_to_bottom = figure.layout.yaxis.range[0] - figure.layout.yaxis.range[1]
    assert axes / top_to_bottom == thick
    assert axes >= 112  # room for the name of the axis
    assert len(labels(figure)) == shown
    told = "The 50 of 500 named persons with the most quotes; the other 450 have 450 together."
    assert subtitle(figure) == (told if number > 50 else "")
    assert len(figure.to_json()) < 12_000


def test_groups_of_bars_are_no_higher_than_they_must_be() -> None:
    rows = [
        {"institution": f"Place {n}", "kind": kind, "speaker": kind}
        for n in range(30)
        for kind in ("direct", "mixed", "indirect")
    ]
    by = ["institution", "kind"]
    figure = plot_coverage(quote_frame(*rows), by=by, measure="speakers")
    assert figure.layout.barmode == "group"
    assert figure.layout.height < 1200


def test_rows_without_a_value_are_the_last_bar_and_dwarf_nothing() -> None:
    quotes = by_speaker("Al", "Bo", "Bo", *[None] * 300)
    figure = plot_coverage(quotes, by="speaker")
    (bars,) = figure.data
    assert labels(figure) == ["Bo", "Al", "(none)"]
    assert bars.x[:2] == (2, 1)
    assert 2 < bars.x[2] < 3
    assert [row[2] for row in bars.customdata] == [2, 1, 300]
    assert list(bars.texttemplate) == [*["%{customdata[2]:,d}"] * 2, "▸ %{customdata[2]:,d}"]
    assert subtitle(figure) == "The bar of (none) is not to scale: 300 quotes."
    # Its parts keep their proportions.
    nobody = {"speaker": None}
    kinds = [{"speaker": "Al", "kind": "direct"}, *[{**nobody, "kind": "direct"}] * 30]
    kinds += [nobody] * 10
    direct, indirect = plot_coverage(quote_frame(*kinds), by=["speaker", "kind"]).data
    assert direct.x[1] == pytest.approx(3 * indirect.x[1])
    # What is not that much longer is drawn as long as it is.
    figure = plot_coverage(by_speaker("Al", "Al", *[None] * 3), by="speaker")
    assert list(figure.data[0].x) == [2, 3]
    assert subtitle(figure) == ""


def test_no_institution_is_grey_and_hatched_behind_those_that_have_a_name() -> None:
    rows = [{"speaker": "Al"}] * 3 + [{"speaker": "Al", "institution": "Board"}]
    board, none = plot_coverage(quote_frame(*rows), by=["speaker", "institution"]).data
    assert (board.name, board.marker.color) == ("Board", style.SERIES[0])
    assert (none.name, none.marker.color) == ("(none)", style.OTHERS)
    assert none.marker.pattern.shape == "|"
    assert board.marker.pattern.shape is None


def test_what_is_left_out_counts_a_speaker_once() -> None:
    rows = [{"section": section, "speaker": "Al"} for section in "abcdef"]
    figure = plot_coverage(quote_frame(*rows), by="section", measure="speakers", top=2)
    assert subtitle(figure).startswith("The 2 of 6 sections with the most speakers; ")
    assert subtitle(figure).endswith("the other 4 have 1 together.")


@pytest.mark.parametrize("by", ["theme", "date", ["theme", "institution"], ["outlet", "date"]])
def test_nothing_to_show_says_so(by: str | list[str]) -> None:
    figure = plot_coverage(empty(), by=by)
    assert len(figure.data) == 0
    assert figure.layout.annotations[0].text == "No quotes to show."
    assert figure.layout.title.text.startswith("Quotes by ")


def test_quotes_without_dates_are_counted_under_the_title() -> None:
    quotes = quote_frame({}, {"published": pd.NaT}, {"published": pd.NaT})
    assert subtitle(plot_coverage(quotes, by="date")) == "Left out for want of a date: 2."
    nothing = plot_coverage(quotes.iloc[1:], by="date")
    assert nothing.layout.annotations[0].text == "No quotes to show."
    assert subtitle(nothing) == "Left out for want of a date: 2."


def test_time_shows_the_silent_periods_too() -> None:
    quotes = quote_frame(
        {"published": pd.Timestamp(2024, 1, 9)},
        {"published": pd.Timestamp(2024, 4, 2), "kind": "direct"},
        {"published": pd.Timestamp(2024, 4, 30)},
    )
    (columns,) = plot_coverage(quotes, by="date").data
    assert columns.type == "bar"
    assert list(columns.x) == ["2024-01-01", "2024-02-01", "2024-03-01", "2024-04-01"]
    assert list(columns.y) == [1, 0, 0, 2]
    lines = plot_coverage(quotes, by=["kind", "date"]).data
    assert {line.name: list(line.y) for line in lines} == {
        "indirect": [1, 0, 0, 1],
        "direct": [0, 0, 0, 1],
    }
    assert len({line.marker.symbol for line in lines}) == 2  # told apart without colours too
    weeks = plot_coverage(quotes.iloc[1:], by="date", freq="week").data[0]
    assert weeks.x[0] == "2024-04-01"
    assert list(weeks.y) == [1, 0, 0, 0, 1]


def test_years_are_one_column_each() -> None:
    quotes = quote_frame(
        {"published": pd.Timestamp(2021, 12, 31)}, {"published": pd.Timestamp(2024, 2, 29)}
    )
    (columns,) = plot_coverage(quotes, by="date", freq="year").data
    assert list(columns.x) == ["2021-01-01", "2022-01-01", "2023-01-01", "2024-01-01"]
    assert list(columns.y) == [1, 0, 0, 1]


def test_a_value_called_none_is_not_mixed_with_no_value() -> None:
    figure = plot_coverage(by_speaker("(none)", "(none)", None), by="speaker")
    assert dict(zip(labels(figure), figure.data[0].x, strict=True)) == {"(none)": 2, "((none))": 1}


def test_dates_far_apart_stay_a_small_figure() -> None:
    quotes = quote_frame(
        {"published": pd.Timestamp(1700, 1, 1)}, {"published": pd.Timestamp(2024, 1, 1)}
    )
    figure = plot_coverage(quotes, by="date", freq="day")
    assert len(figure.data[0].x) == 2


@pytest.mark.parametrize(
    ("by", "measure", "mode"),
    [
        (["theme", "institution"], "quotes", "stack"),
        (["theme", "institution"], "words", "stack"),
        # a speaker may be in two parts of a bar, a quote in two themes: those do not add up
        (["theme", "institution"], "speakers", "group"),
        (["institution", "theme"], "quotes", "group"),
    ],
)
def test_parts_are_stacked_only_where_they_add_up(by: list[str], measure: str, mode: str) -> None:
    quotes = quote_frame(
        {"themes": ["t", "u"], "institution": "I"}, {"themes": ["t"], "institution": "J"}
    )
    figure = plot_coverage(quotes, by=by, measure=measure)
    assert figure.layout.barmode == mode
    assert "A quote with several themes counts in each of them." in subtitle(figure)
    assert figure.layout.legend.title.text == by[1].capitalize()


def test_stacked_parts_add_up_to_the_bar_also_with_more_parts_than_colours() -> None:
    rows = [
        {"section": s, "institution": f"I{n}"} for s in "ab" for n in range(9) for _ in range(n + 1)
    ]
    figure = plot_coverage(quote_frame(*rows), by=["section", "institution"])
    assert [bar.name for bar in figure.data] == ["I8", "I7", "I6", "I5", "5 others"]
    assert [sum(bar.x[i] for bar in figure.data) for i in (0, 1)] == [45, 45]
    colours = [bar.marker.color for bar in figure.data]
    assert len(set(colours)) == 5
    assert colours[-1] == style.OTHERS


def test_kinds_of_quotes_keep_their_order() -> None:
    quotes = quote_frame({"kind": "indirect"}, {"kind": "indirect"}, {"kind": "direct"})
    assert labels(plot_coverage(quotes, by="kind")) == ["direct", "indirect"]


def test_articles_are_named_by_their_titles_where_these_tell_them_apart() -> None:
    quotes = quote_frame(
        {},
        {"article_id": "a2", "file": "two.txt", "title": "Same"},
        {"article_id": "a3", "file": "three.txt", "title": "Same"},
        {"article_id": "a4", "file": None, "title": None},
    )
    assert sorted(labels(plot_coverage(quotes, by="article"))) == [
        "One",
        "a4",
        "three.txt",
        "two.txt",
    ]


def every_text(node: object) -> list[str]:
    if isinstance(node, dict):
        return [text for value in node.values() for text in every_text(value)]
    if isinstance(node, list):
        return [text for value in node for text in every_text(value)]
    return [node] if isinstance(node, str) else []


@pytest.mark.parametrize(
    "arguments",
    [
        {"by": "speaker"},
        {"by": ["speaker", "institution"]},
        {"by": ["institution", "date"]},
        {"by": "article"},
        {"by": "theme", "title": NASTY[0]},
    ],
    ids=str,
)
def test_names_are_shown_as_text_whatever_they_contain(arguments: dict[str, object]) -> None:
    quotes = quote_frame(
        *(
            {"speaker": name, "institution": name, "themes": [name]}
            | {"title": name, "article_id": name, "file": None}
            for name in NASTY
        )
    )
    texts = every_text(json.loads(plot_coverage(quotes, **arguments).to_json()))  # type: ignore[arg-type]
    ours = {"hovertemplate": ("<br>", "<extra></extra>")}
    for text in texts:
        for own in ours["hovertemplate"]:
            text = text.replace(own, "")
        assert "<" not in text
        assert "$" not in text
        assert not re.search(r"&(?!amp;|lt;|gt;|#36;)", text)
        assert "\x07" not in text
        assert "%{x}" not in text or text == "%{x}"  # as a value, never inside a template


def test_a_template_holds_no_name() -> None:
    quotes = quote_frame({"speaker": "%{x}", "institution": "%{y}"}, {"institution": "I"})
    for by in ("speaker", ["speaker", "institution"], ["institution", "date"]):
        for trace in plot_coverage(quotes, by=by).data:
            assert "%{y}" not in trace.hovertemplate
            assert "%{x}" not in trace.hovertemplate


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("<b>x</b>", "&lt;b&gt;x&lt;/b&gt;"),
        ("a & b &lt;", "a &amp; b &amp;lt;"),
        ("$5 and $6", "&#36;5 and &#36;6"),
        (" a\n b\u00a0c\x00 ", "a b c"),
    ],
)
def test_labels_are_escaped_for_plotly(text: str, shown: str) -> None:
    assert style.as_text(text) == shown


def test_a_long_name_is_cut_on_the_axis_and_whole_on_hovering() -> None:
    name = "The Institute for " + "Very " * 20 + "Long Names & More"
    (bars,) = plot_coverage(by_speaker(name), by="speaker").data
    assert bars.customdata[0][0] == name.replace("&", "&amp;")
    assert style.short_label(name) == "The Institute for Very Very Very Very Ver…"
    assert len(style.short_label("&" * 99).replace("&amp;", "&")) == style.LONGEST_LABEL


def test_two_names_that_look_alike_are_two_bars() -> None:
    long = "x" * 60
    figure = plot_coverage(
        by_speaker(long + "1", long + "2", "a b", "a  b", "2023", "1e5"), by="speaker"
    )
    assert list(figure.data[0].y) == [0, 1, 2, 3, 4, 5]


def test_the_same_quotes_give_the_same_bytes() -> None:
    quotes = quote_frame({"themes": ["t"]}, {"institution": "I"})
    for by in ("theme", ["theme", "institution"], "date"):
        first = plot_coverage(quotes, by=by).to_json()
        assert plot_coverage(quotes.copy(), by=by).to_json() == first
        assert "uid" not in first
        assert len(first) < 3_000


def test_text_and_marks_are_legible_on_the_figures_own_ground() -> None:
    figure = plot_coverage(by_speaker("Al"), by="speaker")
    ground = figure.layout.paper_bgcolor
    assert figure.layout.plot_bgcolor == ground
    assert contrast(figure.layout.font.color, ground) >= 7
    assert contrast(figure.layout.hoverlabel.font.color, figure.layout.hoverlabel.bgcolor) >= 7
    assert all(contrast(colour, ground) >= 3 for colour in (*style.SERIES, style.OTHERS))


def test_no_one_colour_is_legible_on_white_and_on_a_dark_jupyterlab() -> None:
    # Why figures bring their own ground; once this fails they could be transparent.
    assert contrast("#ffffff", "#111111") < 4.5**2


def test_a_title_of_ones_own_replaces_the_one_made() -> None:
    assert plot_coverage(empty(), by="theme", title="Mine").layout.title.text == "Mine"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({"by": "mood"}, "Unknown column to count by 'mood'"),
        ({"by": ["theme", "outlet", "kind"]}, "one or two columns, not 3. Use coverage()"),
        ({"by": "theme", "measure": "lines"}, "Unknown measure 'lines'; known: quotes, speakers"),
        ({"by": "theme", "top": 0}, "top=0 is no number of values"),
        ({"by": "date", "freq": "decade"}, "Unknown frequency 'decade'"),
    ],
)
def test_a_wrong_argument_is_told_the_choices(arguments: dict[str, object], words: str) -> None:
    with pytest.raises(WorkbenchError) as fault:
        plot_coverage(by_speaker("Al"), **arguments)  # type: ignore[arg-type]
    assert words in str(fault.value)
