"""The Explorer's charts and ``coverage`` show the same numbers, whatever is filtered by."""

from __future__ import annotations

import base64
import json
import subprocess
from collections.abc import Callable, Iterator
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.explorer.frames import frame
from tests.explorer.javascript import DENO, FRONT_END
from workbench.charts import coverage, plot_coverage
from workbench.charts.measures import COUNTS
from workbench.charts.periods import FREQUENCIES
from workbench.charts.style import as_text
from workbench.explorer.chartcalls import MOST_MARKS, chart_calls, charted_frequency
from workbench.explorer.encoding import encode
from workbench.explorer.filters import checked_filters
from workbench.explorer.material import Material
from workbench.explorer.numbered import NumberedFrame
from workbench.explorer.table import read_table
from workbench.quotes import select
from workbench.quotes.said_once import statement_numbers

THEMES = ["dams", "wells", "Zoë’s law", "(none)", "Dams", *(f"theme {n}" for n in range(9))]
# More of them than there are bars, more institutions than there are colours; capitals and what
# lies beyond JavaScript's single characters are ranked as Python ranks them.
NAMES = ["Ana", "ana", "Ben", "Zoë <b>", "(none)", "\U0001f30a", "\uff21", *map(str, range(9))]
# Spans that are shown in days, weeks, months and years, and days at the ends of periods.
SPANS = (("2024-01-01", 20), ("2023-12-25", 150), ("2022-02-27", 900), ("1999-12-31", 9000))


@st.composite
def frames(draw: st.DrawFn) -> pd.DataFrame:
    first, days = draw(st.sampled_from(SPANS))
    published = st.integers(0, days).map(lambda n: pd.Timestamp(first) + pd.Timedelta(days=n))
    row = st.fixed_dictionaries(
        {
            "themes": st.lists(st.sampled_from(THEMES), max_size=3, unique=True),
            "speaker": st.none() | st.sampled_from(NAMES),
            "speaker_kind": st.sampled_from(["person", "person", "organisation"]),
            "institution": st.none() | st.sampled_from(NAMES),
            "kind": st.sampled_from(["direct", "mixed", "indirect"]),
            "published": st.none() | published,
            "speech": st.sampled_from([True, True, True, False]),
            # Copies that differ in who was found to speak, in themes and in days.
            "story": st.sampled_from(["s", "t", "u"]),
            "quote": st.sampled_from(["It will close.", "“It will CLOSE”", "No.", "Never."]),
        }
    )
    return frame(*draw(st.lists(row, max_size=25)))


@st.composite
def questions(draw: st.DrawFn) -> tuple[pd.DataFrame, list[dict[str, Any]]]:
    """A frame and a few states of the filters."""
    quotes = draw(frames())
    material = Material.of(quotes)
    table = material.table
    filters: dict[str, Any] = {
        name: st.lists(st.sampled_from(table.facets[name].values), max_size=4, unique=True)
        for name in ("theme", "expert", "institution", "kind")
        if table.facets[name].values
    }
    days = sorted({f"{day:%Y-%m-%d}" for day in quotes["published"].dropna()})
    if days:
        # A day, and the ends of periods: what a click on the chart asks for.
        ends = sorted(
            {*days, *(day[:8] + "01" for day in days), *(day[:5] + "12-31" for day in days)}
        )
        filters["since"] = filters["until"] = st.sampled_from(ends)
    filters["missing"] = st.lists(st.sampled_from(["theme", "expert", "institution"]), max_size=1)
    filters["speech"] = st.sampled_from([True, False, None])
    asked = st.fixed_dictionaries({}, optional=filters)
    states = draw(st.lists(asked, min_size=1, max_size=3))
    return quotes, [{}, *(checked_filters(state, material) for state in states)]


@pytest.fixture(scope="module")
def browser_side() -> Iterator[Callable[[Any], Any]]:
    """Asks the front end's own modules; one process for all the cases."""
    command = [DENO, "run", "--quiet", "../../tests/explorer/js/chart_answer.js"]
    with subprocess.Popen(
        command, cwd=FRONT_END, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
    ) as process:
        assert process.stdin
        assert process.stdout

        def ask(question: Any) -> Any:
            print(json.dumps(question), file=process.stdin, flush=True)
            return json.loads(process.stdout.readline())

        yield ask
        process.stdin.close()


@pytest.mark.parametrize("count", COUNTS)
@settings(max_examples=10, deadline=None)
@given(asked=questions())
def test_charts_show_the_numbers_of_coverage_and_of_the_calls_they_name(
    browser_side: Callable[[Any], Any],
    count: str,
    asked: tuple[pd.DataFrame, list[dict[str, Any]]],
) -> None:
    quotes, states = asked
    table = read_table(NumberedFrame(quotes))
    header, raw = encode(table)
    question = {"header": header, "bytes": base64.b64encode(raw).decode(), "filters": states}
    if count == "stories":
        question["statements"] = statement_numbers(quotes).tolist()
    for filters, answer in zip(states, browser_side(question), strict=True):
        shown = select(quotes, **filters)
        assert answer["calls"] == chart_calls(table, filters, count=count)
        names = {"plot_coverage": plot_coverage, "shown": shown}
        # Our own code, as the page shows it.
        figures = [eval(call, names) for call in answer["calls"]]  # noqa: S307
        charts = answer["shown"]
        check_coverage(charts, shown, charted_frequency(table, filters), count)
        assert stacks(charts["themes"], shown) == drawn(figures[0])
        assert with_quotes(line(charts["voices"])) == with_quotes(columns(figures[1]))
        assert line(charts["experts"]) == single(figures[2])
        assert with_quotes(line(charts["kinds"])) == single(figures[3])


def check_coverage(charts: dict[str, Any], shown: pd.DataFrame, freq: Any, count: str) -> None:
    """All numbers against the tables themselves, in which nothing is left out."""
    crossed = coverage(shown, by=["theme", "institution"], speech=None, count=count)
    whole = coverage(shown, by="theme", speech=None, count=count)
    totals = {key(row.theme): row.quotes for row in whole.itertuples()}
    cells = {(key(row.theme), key(row.institution)): row.quotes for row in crossed.itertuples()}
    themes = charts["themes"]
    assert len(themes["marks"]) == min(len(totals), MOST_MARKS)
    for i, mark in enumerate(themes["marks"]):
        theme = mark["pick"]["theme"]
        assert themes["columns"][0]["cells"][i] == totals[theme]
        parts = sum(series["numbers"][i] for series in themes["series"])
        assert parts == totals[theme] if count == "quotes" else parts >= totals[theme]
        for series in themes["series"]:
            if series["pick"]:
                cell = cells.get((theme, series["pick"]["institution"]), 0)
                assert series["numbers"][i] == cell
    for name, by in (("experts", "expert"), ("kinds", "kind")):
        counted = coverage(shown, by=by, dropna=True, speech=None, count=count).set_index(by)[
            "quotes"
        ]
        for label, number in line(charts[name]):
            assert number == counted.get(label, 0)
    dated = coverage(shown, by="date", freq=freq, dropna=True, speech=None, count=count)
    by_day = dict(zip(dated["date"].dt.strftime("%Y-%m-%d"), dated["quotes"], strict=True))
    assert dict(with_quotes(line(charts["voices"], "since"))) == by_day


def key(value: Any) -> str | None:
    return None if pd.isna(value) else str(value)


def line(chart: dict[str, Any], pick: str | None = None) -> list[tuple[str, int]]:
    """The one series of a chart: what stands along the axis, and how many quotes it has."""
    if not chart["series"]:
        return []
    names = [mark["pick"][pick] if pick else mark["label"] for mark in chart["marks"]]
    return list(zip(names, chart["series"][0]["numbers"], strict=True))


def with_quotes(counted: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """The chart's axis is longer than the figure's: silent periods and kinds are on it too."""
    return [(name, number) for name, number in counted if number]


def stacks(chart: dict[str, Any], shown: pd.DataFrame) -> list[tuple[str, list[tuple[str, int]]]]:
    """The series of a chart as ``drawn`` has those of a figure."""
    themes = {theme for cell in shown["themes"] for theme in cell}
    names = [label(mark, themes) for mark in chart["marks"]]
    if not names:
        return []
    institutions = set(shown["institution"].dropna())
    return [
        (label(series, institutions), list(zip(names, series["numbers"], strict=True)))
        for series in chart["series"]
    ]


def label(named: dict[str, Any], values: set[str]) -> str:
    """A name as a figure has it; "no value" must not be called like one of its ``values``, which
    in the page are those of the whole frame."""
    if named["pick"] is not None and None in named["pick"].values():
        return "((none))" if "(none)" in values else "(none)"
    return as_text(named["label"])


def drawn(figure: go.Figure) -> list[tuple[str, list[tuple[str, int]]]]:
    """The stacked bars of a figure: a series' name, and its number at each place."""
    return [
        (
            trace.customdata[0][1],
            [(names[0], names[2]) for names in trace.customdata],
        )
        for trace in figure.data
    ]


def single(figure: go.Figure) -> list[tuple[str, int]]:
    return [
        (name.replace("&lt;", "<").replace("&gt;", ">"), number)
        for trace in figure.data
        for name, _, number in trace.customdata
    ]


def columns(figure: go.Figure) -> list[tuple[str, int]]:
    """The columns of a figure over time, called as the page calls them."""
    if not figure.data:
        return []
    freq = next(freq for freq in FREQUENCIES if figure.layout.title.text == f"Quotes by {freq}")
    forms = {"month": "%b %Y", "year": "%Y"}
    days = [pd.Timestamp(day) for day in figure.data[0].x]
    names = [day.strftime(forms.get(freq, f"{day.day} %b %Y")) for day in days]
    return list(zip(names, figure.data[0].y, strict=True))
