"""Periods: their first days, their names, and which ones a span of time is shown in."""

from __future__ import annotations

import pandas as pd
import pytest

from workbench.charts.periods import FREQUENCIES, Frequency, first_days, frequency_for, period_names

# A leap year's day, the last day of a week in another year, and no day.
DAYS = pd.Series([pd.Timestamp(2024, 2, 29, 18, 30), pd.Timestamp(2023, 1, 1), pd.NaT])


@pytest.mark.parametrize(
    ("freq", "first", "names"),
    [
        ("day", ["2024-02-29", "2023-01-01"], ["2024-02-29", "2023-01-01"]),
        (
            "week",
            ["2024-02-26", "2022-12-26"],
            ["2024-02-26 to 2024-03-03", "2022-12-26 to 2023-01-01"],
        ),
        ("month", ["2024-02-01", "2023-01-01"], ["2024-02", "2023-01"]),
        ("year", ["2024-01-01", "2023-01-01"], ["2024", "2023"]),
    ],
)
def test_a_period_begins_on_its_first_day_and_says_what_it_is(
    freq: Frequency, first: list[str], names: list[str]
) -> None:
    found = first_days(DAYS, freq)
    assert [f"{day:%Y-%m-%d}" for day in found[:2]] == first
    assert found.isna().tolist() == [False, False, True]
    assert period_names(found, freq)[:2].tolist() == names
    assert period_names(found, freq).isna().tolist() == [False, False, True]


@pytest.mark.parametrize(
    ("last", "freq"),
    [
        ("2024-01-01", "day"),
        ("2024-01-31", "day"),
        ("2024-02-01", "week"),
        ("2024-06-30", "week"),
        ("2024-07-01", "month"),
        ("2028-12-31", "month"),
        ("2029-01-02", "year"),
        ("2224-01-01", "year"),
    ],
)
def test_the_longer_the_span_the_longer_the_periods(last: str, freq: Frequency) -> None:
    assert frequency_for(pd.Timestamp("2024-01-01"), pd.Timestamp(last)) == freq
    assert freq in FREQUENCIES
