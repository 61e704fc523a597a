"""Periods of time: days, weeks from Monday, months, years, and how each is named."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import pandas as pd

Frequency = Literal["day", "week", "month", "year"]
FREQUENCIES: tuple[Frequency, ...] = ("day", "week", "month", "year")

_DAY = 86_400_000  # milliseconds, as Plotly measures dates
# The longest span, in days, that each frequency is chosen for: a month of days, half a year of
# weeks, five years of months. More columns than that are too thin to be pointed at.
_LONGEST: tuple[tuple[Frequency, int], ...] = (("day", 31), ("week", 182), ("month", 1827))


@dataclass(frozen=True, slots=True)
class Period:
    """One frequency: how Plotly writes its days (d3 formats), milliseconds, pandas' name of it."""

    written: str
    length: int
    step: str


PERIODS: dict[Frequency, Period] = {
    "day": Period("%-d %b %Y", _DAY, "D"),
    "week": Period("week of %-d %b %Y", 7 * _DAY, "W-MON"),
    "month": Period("%b %Y", 30 * _DAY, "MS"),
    "year": Period("%Y", 365 * _DAY, "YS"),
}


def first_days(days: pd.Series, freq: Frequency) -> pd.Series:
    """The first day of the period that each of ``days`` (datetime64, NaT allowed) is in.

    Of days of a time zone it is the day that they say, as for ``select``.
    """
    if isinstance(days.dtype, pd.DatetimeTZDtype):
        days = days.dt.tz_localize(None)
    days = days.astype("datetime64[us]").dt.normalize()
    since = {
        "week": days.dt.day_of_week,
        "month": days.dt.day - 1,
        "year": days.dt.day_of_year - 1,
    }.get(freq)
    return days if since is None else days - pd.to_timedelta(since, unit="D")


def period_names(first: pd.Series, freq: Frequency) -> pd.Series:
    """Periods in figures that can be sorted, by their first days; <NA> where there is none.

    2023-09-12, "2023-09-11 to 2023-09-17", 2023-09, 2023.
    """
    written = first.dt.strftime({"month": "%Y-%m", "year": "%Y"}.get(freq, "%Y-%m-%d"))
    if freq == "week":
        last = first + pd.Timedelta(days=6)
        written = written + " to " + last.dt.strftime("%Y-%m-%d")
    names: pd.Series = written.astype("string")
    return names


def frequency_for(first: pd.Timestamp, last: pd.Timestamp) -> Frequency:
    """The frequency in which the days from ``first`` to ``last`` are best shown."""
    span = (last.normalize() - first.normalize()).days + 1
    return next((freq for freq, longest in _LONGEST if span <= longest), "year")
