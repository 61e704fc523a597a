"""Days in the cells of tables: what one cell settles, and what only its column can."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from workbench.articles.readers.table.dates import Stamp, day_first, day_of, stamp_of

DAY = date(2023, 9, 12)

SETTLED: list[object] = [
    DAY,
    datetime(2023, 9, 12, 23, 30),
    "2023-09-12",
    "2023-09-12 08:30:00",
    "2023-09-12T08:30:00.000Z",
    "2023-09-12 08:30:00+00:00",
    "2023-09-12T08:30:00 UTC",
    "20230912",
    20230912,
    "20230912083000",
    "20230912T083000Z",
    1694507400,
    "1694507400",
    1694507400000,
    "12.09.2023",
    "12.9.23",
    "12.09.2023, 08:30",
    "12 September 2023",
    "Sept. 12, 2023, 8:30 a.m.",
    "Tue, 12 Sep 2023 08:30:00 GMT",
    "Tue, 12 Sep 2023 08:30:00 +0200",
    "Tuesday, September 12, 2023",
    "12. September 2023",
    "Dienstag, 12. September 2023, 8:30 Uhr",
    "Dienstag, den 12. Sept. 2023 um 08:30 Uhr",
    "mardi 12 septembre 2023 à 8h30",
    "le 12 septembre 2023",
    "dinsdag 12 september 2023",
    "2023/09/12",
]


@pytest.mark.parametrize("value", SETTLED, ids=str)
def test_full_dates_are_the_day(value: object) -> None:
    stamp = stamp_of(value)
    assert stamp is not None
    assert day_of(stamp, None) == DAY


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("1er mars 2023", date(2023, 3, 1)),
        ("3. März 2023", date(2023, 3, 3)),
        ("15 août 2023", date(2023, 8, 15)),
        ("24. Dezember 1999", date(1999, 12, 24)),
        ("3 mei 2023", date(2023, 5, 3)),
        ("13.09.2023", date(2023, 9, 13)),
        ("09/13/2023", date(2023, 9, 13)),
        ("13-9-2023", date(2023, 9, 13)),
    ],
)
def test_other_days(value: str, day: date) -> None:
    stamp = stamp_of(value)
    assert stamp is not None
    assert day_of(stamp, None) == day


@pytest.mark.parametrize(
    "value",
    ["September 2023", "2023", 2023, "yesterday", "12 September", "31.02.2023", "09.13.2023",
     "Sunday, 12 September 2023", 45181, "x" * 5000, "2023-13-40", "12/13/14/15"],
    ids=str,
)  # fmt: skip
def test_doubtful_words_settle_no_day(value: object) -> None:
    stamp = stamp_of(value)
    assert stamp is not None
    assert day_of(stamp, None) is None


@pytest.mark.parametrize("value", [None, "", "  ", "NaT", "n/a", "0000-00-00", float("nan"), True])
def test_empty_cells_say_nothing(value: object) -> None:
    assert stamp_of(value) is None


COLUMNS = {
    "a day over twelve stands first": (["03/04/2023", "25/04/2023"], True),
    "a day over twelve stands second": (["03/04/2023", "04/25/2023"], False),
    "nothing tells": (["03/04/2023", "05/06/2023"], None),
    "both orders": (["25/04/2023", "04/25/2023"], None),
    "a year of two digits": (["3/4/23", "9/25/23"], False),
    "a year of two digits that may stand first": (["23/09/12", "23/10/05"], None),
}


@pytest.mark.parametrize("case", COLUMNS)
def test_column_tells_the_order(case: str) -> None:
    values, first = COLUMNS[case]
    assert day_first(map(stamp_of, values)) is first


def test_same_numbers_are_the_same_day_either_way() -> None:
    assert day_of(Stamp(numbers=(5, 5, 2023)), None) == date(2023, 5, 5)
    assert day_of(Stamp(numbers=(3, 4, 2023)), True) == date(2023, 4, 3)
    assert day_of(Stamp(numbers=(3, 4, 2023)), False) == date(2023, 3, 4)
    assert day_of(Stamp(numbers=(3, 4, 23)), None) is None
    assert day_of(Stamp(numbers=(13, 5, 23)), None) is None  # perhaps of the year 2013
