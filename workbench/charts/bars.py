"""Horizontal bars: room for long names, as many rows as there are values."""

from __future__ import annotations

from workbench.charts.amounts import Amounts, wording
from workbench.charts.style import GROUND, as_text, legend, number_axis, short_label

# Pixels a bar takes up with its gap, whether there is one or fifty.
ROW = 28
GROUPED_BAR = 14
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
            "x": series.numbers,
            "y": list(range(len(amounts.values))),
            "customdata": [[as_text(value), as_text(series.name)] for value in amounts.values],
            "hovertemplate": _hover(amounts),
            "marker": {"color": series.colour, "line": {"color": GROUND, "width": 1}},
            **({} if amounts.split else _numbers_beside(amounts)),
        }
        for series in amounts.series
    ]


def bar_layout(amounts: Amounts, measure: str) -> dict[str, object]:
    """Axes and, with several series, the legend."""
    # The longest bar is not cut where the numbers stand beside it.
    stacked = amounts.split is not None and amounts.adds_up
    totals = zip(*(series.numbers for series in amounts.series), strict=True)
    largest = max(sum(numbers) if stacked else max(numbers) for numbers in totals)
    spare = (_rows(amounts) - len(amounts.values)) / 2
    layout: dict[str, object] = {
        "barmode": "stack" if stacked else "group",
        "bargap": 0.25,
        "xaxis": number_axis(measure, largest, share=amounts.share),
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
    return _rows(amounts) * (ROW + (GROUPED_BAR * len(amounts.series) if grouped else 0))


def _rows(amounts: Amounts) -> int:
    return max(len(amounts.values), FEWEST_ROWS)


def _hover(amounts: Amounts) -> str:
    series = "<br>%{customdata[1]}" if amounts.split else ""
    of = "of " if amounts.share else ""
    number = f"%{{x:{amounts.written}}} {of}{amounts.measure}"
    return f"%{{customdata[0]}}{series}<br>{number}<extra></extra>"


def _numbers_beside(amounts: Amounts) -> dict[str, object]:
    return {
        "texttemplate": f"%{{x:{amounts.written}}}",
        "textposition": "outside",
        "cliponaxis": False,
    }
