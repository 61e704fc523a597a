"""Which days an article's own lines settle, and which they leave open."""

from __future__ import annotations

from datetime import date

import pytest

from workbench.articles import Article
from workbench.errors import WorkbenchError

DAY = date(2023, 9, 12)
STORY = "\n\nThe board voted on Tuesday to close the terminal by the end of the year.\n\n" * 2

SETTLED = [
    "2023-09-12",
    "2023-09-12T08:30:00Z",
    "12 September 2023",
    "12th September 2023",
    "September 12, 2023",
    "Sept. 12, 2023",
    "Tue., Sept 12, 2023",
    "Tuesday, 12 September 2023",
    "Published: 12 September 2023, 9:15 GMT",
    "Published on September 12, 2023 at 9:15 a.m. EDT | Updated September 14, 2023",
    "Updated 14 Sep 2023 · Published 12 Sep 2023",
    "Posted 12.09.2023",
    "09/23/2023",
    "2023/09/12 17:45",
    "Date: 2023-09-12",
]


@pytest.mark.parametrize("line", SETTLED)
def test_line_with_a_full_date_is_the_day_of_publication(line: str) -> None:
    article = Article.from_text(f"Ferry line to close\n\n{line}{STORY}")
    assert article.published == (date(2023, 9, 23) if line == "09/23/2023" else DAY)
    assert [p.kind for p in article.paragraphs][:2] == ["heading", "metadata"]
    assert not {"date_missing", "date_uncertain"} & set(article.issues)


OPEN = [
    "Tuesday, September 12",
    "12 September",
    "September 2023",
    "03/04/2023",
    "Updated: 12 September 2023",
    "Sunday, September 12, 2023",
    "31 February 2023",
]


@pytest.mark.parametrize("line", OPEN)
def test_line_that_does_not_settle_a_day_leaves_it_open(line: str) -> None:
    article = Article.from_text(f"Ferry line to close\n\n{line}{STORY}")
    assert article.published is None
    assert article.paragraphs[1].kind == "metadata"
    assert "date_uncertain" in article.issues
    assert "date_missing" not in article.issues


def test_weekday_tells_day_from_month() -> None:
    for line, day in (("Monday 04/03/2023", date(2023, 4, 3)),
                      ("Saturday, 04/03/2023", date(2023, 3, 4))):  # fmt: skip
        article = Article.from_text(f"Ferry line to close\n\n{line}{STORY}")
        assert article.published == day


def test_days_that_disagree_leave_it_open() -> None:
    article = Article.from_text(f"12 September 2023{STORY}14 September 2023")
    assert article.published is None
    assert "date_uncertain" in article.issues


def test_text_without_any_date_says_so() -> None:
    assert "date_missing" in Article.from_text(f"Ferry line to close{STORY}").issues


NO_DATE_LINES = [
    "May 2023 was a good month for the crews of the old ferry line.",
    "12 September 2023: the board votes",
    "2023",
    "May",
    "20 people",
    "March on the harbour",
]


@pytest.mark.parametrize("line", NO_DATE_LINES)
def test_words_beside_a_date_make_no_date_line(line: str) -> None:
    article = Article.from_text(f"Ferry line to close{STORY}{line}{STORY}")
    assert article.published is None
    assert "date_missing" in article.issues


@pytest.mark.parametrize("given", [DAY, "2023-09-12", "2023-09-12T10:00", " 2023-09-12 "])
def test_given_day_stands_above_the_text(given: date | str) -> None:
    article = Article.from_text(f"1 January 2020{STORY}", published=given)
    assert article.published == DAY
    assert "date_uncertain" not in article.issues


def test_given_day_that_is_none_is_an_error_with_the_remedy() -> None:
    with pytest.raises(WorkbenchError, match=r"'12/9/23' is not a day .* YYYY-MM-DD"):
        Article.from_text("x", published="12/9/23")
