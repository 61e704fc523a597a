"""Coverage that counts each story once, checked by hand on a small frame."""

from __future__ import annotations

import pandas as pd
import pytest

from tests.quotes.frames import quote_frame
from workbench.charts import coverage, plot_coverage
from workbench.charts.figures import EACH_ONCE
from workbench.errors import WorkbenchError
from workbench.quotes.said_once import statement_numbers

SAID = "“We have no choice,” … “and no money.”"
FRAME = quote_frame(
    # One report in two papers, in the second with other marks and a name less; and again in it.
    {"article_id": "a1", "story": "a1", "outlet": "Post", "quote": SAID, "words": 7,
     "themes": ["dams"], "institution": "River Board"},
    {"article_id": "a2", "story": "a1", "outlet": "News", "words": 7, "themes": ["dams", "money"],
     "quote": "We have no CHOICE, and no money", "speaker": None, "speaker_kind": "unknown",
     "published": pd.Timestamp(2024, 6, 1)},
    {"article_id": "a2", "story": "a1", "outlet": "News", "quote": "It will close.", "words": 3,
     "themes": ["dams"], "institution": "River Board"},
    # The same words in another story.
    {"article_id": "a3", "story": "a3", "outlet": "News", "quote": SAID, "words": 7,
     "themes": ["dams"], "institution": "River Board"},
    # Of an earlier version: the story of its article alone.
    {"article_id": "a4", "story": None, "outlet": "Post", "quote": "It will close.", "words": 3,
     "themes": []},
)  # fmt: skip


def table(by: object, **arguments: object) -> list[tuple[object, ...]]:
    frame = coverage(FRAME, by=by, count="stories", **arguments)  # type: ignore[arg-type]
    frame = frame.drop(columns="outlets")
    return [
        tuple(None if cell is pd.NA or cell is pd.NaT else cell for cell in row)
        for row in frame.itertuples(index=False)
    ]


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        # value, quotes, speakers, stories, words
        ("theme", [("dams", 3, 1, 2, 17), ("money", 1, 0, 1, 7), (None, 1, 1, 1, 3)]),
        ("outlet", [("News", 3, 1, 2, 17), ("Post", 2, 1, 2, 10)]),
        ("institution", [("River Board", 3, 1, 2, 17), (None, 2, 1, 2, 10)]),
        (["outlet", "theme"],
         [("News", "dams", 3, 1, 2, 17), ("News", "money", 1, 0, 1, 7),
          ("Post", "dams", 1, 1, 1, 7), ("Post", None, 1, 1, 1, 3)]),
    ],
    ids=str,
)  # fmt: skip
def test_a_statement_of_one_story_counts_once_in_each_row(
    by: object, expected: list[tuple[object, ...]]
) -> None:
    assert table(by) == expected


def test_all_quotes_count_unless_asked_otherwise() -> None:
    assert coverage(FRAME, by="kind")["quotes"].tolist() == [5]
    assert coverage(FRAME, by="kind", count="quotes")["articles"].tolist() == [4]
    assert coverage(FRAME, by="kind", count="stories")["quotes"].tolist() == [4]
    assert coverage(FRAME, by="kind", count="stories")["articles"].tolist() == [3]


def test_a_frame_of_an_earlier_version_has_as_many_stories_as_articles() -> None:
    older = FRAME.drop(columns="story")
    assert coverage(older, by="kind", count="stories")["articles"].tolist() == [4]
    assert statement_numbers(older).tolist() == [0, 1, 2, 3, 4]
    assert statement_numbers(FRAME).tolist() == [0, 0, 1, 2, 3]


def test_quotes_without_a_word_are_told_apart_by_what_is_printed() -> None:
    marks = quote_frame(*({"story": "s", "quote": quote} for quote in ("—", "…", "—")))
    assert statement_numbers(marks).tolist() == [0, 1, 0]


def test_a_count_that_is_none_is_named() -> None:
    with pytest.raises(WorkbenchError, match=r"Unknown count 'story'.*known: quotes, stories"):
        coverage(FRAME, by="kind", count="story")
    with pytest.raises(WorkbenchError, match="Unknown count 'story'"):
        plot_coverage(FRAME, by="kind", count="story")


def test_a_figure_shows_the_numbers_of_stories_and_says_so() -> None:
    figure = plot_coverage(FRAME, by="theme", count="stories")
    assert list(figure.data[0].x) == [3, 1, 1]
    assert EACH_ONCE in figure.layout.title.subtitle.text.replace("<br>", " ")
    over_time = plot_coverage(FRAME, by="date", count="stories")
    assert list(over_time.data[0].y) == [4, 1]


def test_a_figure_does_not_stack_what_may_be_in_two_parts() -> None:
    by = ["theme", "institution"]
    assert plot_coverage(FRAME, by=by).layout.barmode == "stack"
    assert plot_coverage(FRAME, by=by, count="stories").layout.barmode == "group"
