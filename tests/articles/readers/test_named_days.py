"""Days in the words of nine languages, anywhere in a line or at its beginning."""

from __future__ import annotations

import time
from datetime import date

import pytest

from workbench.articles.readers.named_days import dated, day_of, find_day

NAMED = [
    ("9 Januar 1993", date(1993, 1, 9)),
    ("9. Jänner 1993", date(1993, 1, 9)),
    ("Freitag, 12. März 2021", date(2021, 3, 12)),
    ("29 décembre 2011", date(2011, 12, 29)),
    ("samedi 1er août 2015", date(2015, 8, 1)),
    ("2 juillet 2015", date(2015, 7, 2)),
    ("2 juin 2015", date(2015, 6, 2)),
    ("17 May 2004", date(2004, 5, 17)),
    ("17 mai 2004", date(2004, 5, 17)),
    ("October 5, 2013", date(2013, 10, 5)),
    ("Sep 3rd, 2013 14:00", date(2013, 9, 3)),
    ("Oberau 4 Dez 1999: A3", date(1999, 12, 4)),
    ("02.08.2017", date(2017, 8, 2)),
    ("2012-10-05", date(2012, 10, 5)),
    ("2013/11/06", date(2013, 11, 6)),
]


@pytest.mark.parametrize(("line", "day"), NAMED)
def test_a_day_in_words_or_in_the_german_order_is_read(line: str, day: date) -> None:
    assert day_of(line) == day


@pytest.mark.parametrize(
    "line",
    ["", "1993", "Januar 1993", "3/4/1993", "31 February 2001", "Jane 12, 2001", "12.34.1999",
     "1.2.3.2004", "Marchand 3, 1990", "9 Januar 19931"],
)  # fmt: skip
def test_what_names_no_day_or_not_surely_gives_none(line: str) -> None:
    assert day_of(line) is None


def test_the_first_of_several_days_is_found_with_its_place() -> None:
    line = "Kultur, lundi 3 mai 2010 - 4 mai 2010"
    assert find_day(line) == (date(2010, 5, 3), 14, 24)


def test_a_long_line_of_digits_takes_no_time() -> None:
    before = time.perf_counter()
    assert day_of("1." * 200_000) is None
    assert day_of("9 " * 200_000) is None
    assert time.perf_counter() - before < 5


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
