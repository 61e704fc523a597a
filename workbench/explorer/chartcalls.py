"""The calls of ``plot_coverage`` that draw what the Explorer's charts show."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from workbench.charts.periods import Frequency, first_days, frequency_for
from workbench.explorer.table import NO_DAY, Table

# As many bars as the page draws: MOST_MARKS of js/charts/values.js.
MOST_MARKS = 10
_DAY = pd.Timedelta(days=1)


def chart_calls(
    table: Table, filters: Mapping[str, Any], frame: str = "shown", *, count: str = "quotes"
) -> list[str]:
    """One call for each chart of the page, in its order, over ``frame``, the selected rows' name.

    ``table`` is that of the whole frame, ``filters`` are those in force, ``count`` is that of
    ``coverage``. js/charts/calls.js has the
    same for the shared page; tests hold both together, and with them what the charts draw.
    """
    freq = charted_frequency(table, filters)
    # The rows are selected already; beliefs among them would be left out once more.
    speech = {} if filters.get("speech", True) is True else {"speech": None}
    calls: list[dict[str, Any]] = [
        {"by": ["theme", "institution"], "top": MOST_MARKS},
        {"by": "date"} | ({} if freq == "month" else {"freq": freq}),
        {"by": "expert", "top": MOST_MARKS, "dropna": True},
        {"by": "kind"},
    ]
    stories = {} if count == "quotes" else {"count": count}
    return [f"plot_coverage({frame}, {_written(call | speech | stories)})" for call in calls]


def charted_frequency(table: Table, filters: Mapping[str, Any]) -> Frequency:
    """The periods of the chart over time; months where no row has a date.

    That which fits all days of the frame, or those of ``since`` and ``until``, except where these
    ask for one of its periods, as a click on the chart does.
    """
    known = table.days[table.days != NO_DAY]
    if not len(known):
        return "month"
    first, last = (_timestamp(day) for day in (known.min(), known.max()))
    whole = frequency_for(first, last)
    since, until = (filters.get(name) for name in ("since", "until"))
    start = max(first, pd.Timestamp(since)) if since else first
    end = min(last, pd.Timestamp(until)) if until else last
    if start > end or (since and until and _is_period(since, until, whole)):
        return whole
    return frequency_for(start, end)


def _is_period(since: str, until: str, freq: Frequency) -> bool:
    first, last = pd.Timestamp(since), pd.Timestamp(until)
    starts = first_days(pd.Series([first, last, last + _DAY]), freq).tolist()
    return starts == [first, first, last + _DAY]


def _timestamp(day: np.int32) -> pd.Timestamp:
    return pd.Timestamp(np.datetime64(int(day), "D"))


def _written(arguments: Mapping[str, Any]) -> str:
    return ", ".join(f"{name}={_literal(value)}" for name, value in arguments.items())


def _literal(value: Any) -> str:
    if isinstance(value, list):
        return f"[{', '.join(map(_literal, value))}]"
    return f'"{value}"' if isinstance(value, str) else repr(value)
