"""Horizontal bars: room for long names, as many rows as there are values."""

from __future__ import annotations

from workbench.charts.amounts import Amounts, Series, wording
from workbench.charts.missing import drawn_lengths
from workbench.charts.style import GROUND, as_text, legend, number_axis, short_label

# Pixels a row takes up with its gap: as many as are easy to read, unless many rows would then be
# higher together than a screen; never fewer than its label.
ROW = 28
SMALLEST_ROW = 20
GROUPED_BAR = 14
SMALLEST_BAR = 6
SCREEN = 560
# No value is told from "others" by more than a shade of grey.
MISSING = {"shape": "|", "size": 6, "solidity": 0.3}
# So many rows' height there is in any case, or the name of the axis would be cut.
FEWEST_ROWS = 4


def bars(amounts: Amounts) -> list[dict[str, object]]:
    """One trace a series. Bars stand at 0, 1, 2, ...: names on an axis could be taken for numbers,
    and two that Plotly shows alike for one."""
    return [
        {
            "type": "bar",
            "orientation": "h",
            "name": short_label(series.name),
            "x": drawn_lengths(amounts, series.numbers),
            "y": list(range(len(amounts.values))),
            "customdata": [
                [as_text(value), as_text(series.name), number]
                for value, number in zip(amounts.values, series.numbers, strict=True)
            ],
            "hovertemplate": _hover(amounts),
            "marker": _marker(series),
            **({} if amounts.split else _numbers_beside(amounts)),
        }
        for series in amounts.series
    ]


def bar_layout(amounts: Amounts, measure: str) -> dict[str, object]:
    """Axes and, with several series, the legend."""
    stacked = amounts.split is not None and amounts.adds_up
    to_scale = amounts.lengths[: amounts.not_to_scale]
    spare = (_rows(amounts) - len(amounts.values)) / 2
    layout: dict[str, object] = {
        "barmode": "stack" if stacked else "group",
        "bargap": 0.25,
        "xaxis": number_axis(measure, max(to_scale), share=amounts.share),
        "yaxis": {
            "title": {"text": wording(amounts.dimension)[0], "standoff": 12},
            "tickmode": "array",
            "tickvals": list(range(len(amounts.values))),
            "ticktext": [short_label(value) for value in amounts.values],
            # Exactly these rows, the first one on top; what is to spare on both sides.
            "range": [len(amounts.values) - 0.5 + spare, -0.5 - spare],
            "automargin": True,
            "showgrid": False,
            "zeroline": False,
        },
    }
    if amounts.split is not None:
        layout["legend"] = legend(wording(amounts.split)[0])
    return layout


def bar_height(amounts: Amounts) -> int:
    """Pixels for the bars alone."""
    grouped = amounts.split is not None and not amounts.adds_up
    bars = len(amounts.series) if grouped else 0
    easy, smallest = ROW + GROUPED_BAR * bars, SMALLEST_ROW + SMALLEST_BAR * bars
    return _rows(amounts) * max(smallest, min(easy, SCREEN // _rows(amounts)))


def _rows(amounts: Amounts) -> int:
    return max(len(amounts.values), FEWEST_ROWS)


def _hover(amounts: Amounts) -> str:
    series = "<br>%{customdata[1]}" if amounts.split else ""
    of = "of " if amounts.share else ""
    number = f"%{{customdata[2]:{amounts.written}}} {of}{amounts.measure}"
    return f"%{{customdata[0]}}{series}<br>{number}<extra></extra>"


def _marker(series: Series) -> dict[str, object]:
    marker: dict[str, object] = {
        "color": series.colour,
        "line": {"color": GROUND, "width": 1},
    }
    return marker | {"pattern": MISSING} if series.missing else marker


def _numbers_beside(amounts: Amounts) -> dict[str, object]:
    """The longest bar is not cut where the numbers stand beside it."""
    number = f"%{{customdata[2]:{amounts.written}}}"
    places = range(len(amounts.values))
    texts = [f"▸ {number}" if i == amounts.not_to_scale else number for i in places]
    return {
        "texttemplate": number if amounts.not_to_scale is None else texts,
        "textposition": "outside",
        "cliponaxis": False,
    }
