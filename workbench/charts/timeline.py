"""Coverage over time: bars for one series, lines for several."""

from __future__ import annotations

import pandas as pd

from workbench.charts.amounts import Amounts, wording
from workbench.charts.periods import PERIODS, Frequency
from workbench.charts.style import MARKERS, as_text, legend, number_axis, short_label

HEIGHT = 300
# The axis is at least so long, or one column would be as wide as the figure.
FEWEST_PERIODS = 9
# Two articles a century apart need no point for every day between them.
MOST_POINTS = 4_000


def all_periods(days: pd.Series, freq: Frequency) -> list[str]:
    """Every period from the first to the last of ``days`` as YYYY-MM-DD, also the empty ones.

    Without them a line would join two months as if nothing had been silent between.
    """
    known = sorted(days.unique())
    whole = pd.date_range(known[0], known[-1], freq=PERIODS[freq].step, unit="us")
    chosen = whole if len(whole) <= MOST_POINTS else pd.DatetimeIndex(known)
    return [f"{day:%Y-%m-%d}" for day in chosen]


def time_traces(amounts: Amounts, freq: Frequency) -> list[dict[str, object]]:
    """One trace a series."""
    period = PERIODS[freq]
    of = "of " if amounts.share else ""
    series_line = "<br>%{customdata}" if amounts.split else ""
    silent = _silent(amounts)
    traces: list[dict[str, object]] = []
    for series, symbol in zip(amounts.series, MARKERS, strict=False):
        trace: dict[str, object] = {
            "name": short_label(series.name),
            "x": amounts.values,
            "y": [None if i in silent else number for i, number in enumerate(series.numbers)],
            "hovertemplate": f"%{{x|{period.written}}}{series_line}<br>%{{y:{amounts.written}}} "
            f"{of}{amounts.measure}<extra></extra>",
        }
        if amounts.split is None:
            trace |= {"type": "bar", "width": int(period.length * 0.8)}
            trace |= {"marker": {"color": series.colour}}
        else:
            trace |= {"type": "scatter", "mode": "lines+markers", "line": {"color": series.colour}}
            trace |= {"marker": {"symbol": symbol, "size": 8}}
            trace |= {"customdata": [as_text(series.name)] * len(amounts.values)}
        traces.append(trace)
    return traces


def _silent(amounts: Amounts) -> set[int]:
    """The periods of which there are no shares, as there is nothing in them: a line ends before
    one, where 0% would say that others speak."""
    if not amounts.share or amounts.split is None:
        return set()
    return {i for i in range(len(amounts.values)) if not any(s.numbers[i] for s in amounts.series)}


def time_layout(amounts: Amounts, measure: str, freq: Frequency) -> dict[str, object]:
    """Axes and, with several series, the legend."""
    largest = max(max(series.numbers) for series in amounts.series)
    spare = max(1, (FEWEST_PERIODS - len(amounts.values)) // 2)
    room = pd.Timedelta(milliseconds=spare * PERIODS[freq].length)
    first, last = pd.Timestamp(amounts.values[0]), pd.Timestamp(amounts.values[-1])
    layout: dict[str, object] = {
        "xaxis": {
            "title": {"text": freq.capitalize()},
            "type": "date",
            "range": [f"{first - room:%Y-%m-%d}", f"{last + room:%Y-%m-%d}"],
            "showgrid": False,
            "automargin": True,
        },
        "yaxis": number_axis(measure, largest, share=amounts.share),
    }
    if len(amounts.values) <= 6:
        layout["xaxis"] |= {  # type: ignore[operator]
            "tickvals": amounts.values,
            "tickformat": PERIODS[freq].written,
        }
    if amounts.split is not None:
        layout["legend"] = legend(wording(amounts.split)[0])
    return layout
