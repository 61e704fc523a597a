"""Labels of the databases and the values behind them."""

from __future__ import annotations

import pytest

from workbench.articles.readers.nexis.labels import byline, kind_of, language, section_and_page


def test_a_label_counts_in_capitals_where_only_those_are_labels() -> None:
    assert kind_of("LÄNGE: 306 Wörter", capitals=True) == ("length", "306 Wörter")
    assert kind_of("Length: 306 words", capitals=True) is None
    assert kind_of("Length:\xa0306 words", capitals=False) == ("length", "306 words")
    assert kind_of("COST: 43 million dollars", capitals=True) is None
    assert kind_of("A sentence with a colon: and more", capitals=False) is None


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("FEATURES; Pg. 6", ("FEATURES", "6")),
        ("NEWS; Pg. 1B", ("NEWS", "1B")),
        ("Pg. B22", (None, "B22")),
        ("S. 7 Ausg. 167", (None, "7")),
        ("WIRTSCHAFT UND POLITIK; S. 12", ("WIRTSCHAFT UND POLITIK", "12")),
        ("ECONOMIE; Blz. 9", ("ECONOMIE", "9")),
        ("Section B; Page 22, Column 2; National Desk", ("Section B; National Desk", "22")),
        ("POLITICS; Version:28", ("POLITICS", None)),
        ("MONEY;; COVER STORY", ("MONEY; COVER STORY", None)),
        ("NEWS;", ("NEWS", None)),
        ("", (None, None)),
    ],
)
def test_section_and_page_are_told_apart(
    value: str, expected: tuple[str | None, str | None]
) -> None:
    assert section_and_page(value) == expected


def test_bylines_lose_their_by_and_no_more() -> None:
    assert byline("BY STEPHANIE POHL") == "STEPHANIE POHL"
    assert byline("Von Anna\nBerg") == "Anna Berg"
    assert byline("Byron Bay") == "Byron Bay"
    assert byline("") is None


def test_languages_become_codes() -> None:
    assert language("GERMAN; DEUTSCH") == "de"
    assert language("Dutch / Nederlands") == "nl"
    assert language("Klingon") is None
    assert language("") is None
