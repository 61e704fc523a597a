"""The line with the day of publication in the exports of LexisNexis and Nexis."""

from __future__ import annotations

from datetime import date

import pytest

from workbench.articles.readers.nexis.dates import dated


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("January 11, 2010 Monday", date(2010, 1, 11)),
        ("May 2, 2002, Thursday,, FINAL EDITION", date(2002, 5, 2)),
        ("July 1, 2019 Monday 9:20 AM GMT", date(2019, 7, 1)),
        ("Sunday, December 31, 2017", date(2017, 12, 31)),
        ("Mittwoch 31. August 2011", date(2011, 8, 31)),
        ("15. März 2003", date(2003, 3, 15)),
        ("1er mai 2015", date(2015, 5, 1)),
        ("30 août 2002", date(2002, 8, 30)),
        ("3 april 2016 zondag", date(2016, 4, 3)),
        ("Onsdag 6. Januar 2010", date(2010, 1, 6)),
        ("3 de mayo de 2012", date(2012, 5, 3)),
        ("2014-02-09 Sunday", date(2014, 2, 9)),
        ("09.02.2014", date(2014, 2, 9)),
    ],
)
def test_days_are_read_in_the_languages_of_the_databases(line: str, day: date) -> None:
    assert dated(line) == (True, day)


def test_a_weekday_that_does_not_fit_is_not_held_against_the_day() -> None:
    assert dated("January 11, 2010 Friday") == (True, date(2010, 1, 11))


@pytest.mark.parametrize("line", ["Summer, 2008", "January 2009", "Herbst 2001"])
def test_a_season_or_month_is_a_date_without_a_day(line: str) -> None:
    assert dated(line) == (True, None)


@pytest.mark.parametrize(
    "line", ["", "The Daily Planet", "Chapter 3, 2019", "On May 2, 2002 they met", "May 45, 2002x"]
)
def test_other_lines_are_no_dates(line: str) -> None:
    assert dated(line) == (False, None)
