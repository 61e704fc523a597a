"""The list of stories that several articles tell."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from tests.articles.stories.reports import DAM, FERRY, HARVEST, report
from workbench import articles_frame, open_workbench, read_articles
from workbench.articles.stories import list_stories
from workbench.exports.reading import ReadingReport, reading_report, report_of_frame


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Five files: a report, its copy, the copy again, and two of their own."""
    texts = {
        "a.txt": ("The Post\n\n4 May 2024", *DAM),
        "b.txt": ("The Brax Times\n\n2 May 2024", *DAM[:5]),
        "c.txt": ("The Brax Times\n\n2 May 2024", *DAM[:5]),
        "d.txt": FERRY,
        "e.txt": HARVEST,
    }
    for name, parts in texts.items():
        (tmp_path / name).write_text("\n\n".join(parts), encoding="utf-8")
    return tmp_path


def test_stories_with_several_articles_are_listed_with_what_is_known_of_them() -> None:
    articles = [
        report(*DAM, day=4, name="late.txt"),
        report(*DAM[:5], day=2, name="early.txt"),
        report(*FERRY, day=3, name="ferry.txt"),
    ]
    frame = articles_frame(articles)
    frame["outlet"] = pd.array(["Post", "Times", "Post"], dtype="string")
    frame["title"] = pd.array(["Dam to close", "Dam to close", "Aground"], dtype="string")
    [row] = list_stories(frame).to_dict("records")
    assert row == {
        "story": articles[1].id,
        "articles": 2,
        "outlets": ["Times", "Post"],
        "first": pd.Timestamp(2024, 5, 2),
        "last": pd.Timestamp(2024, 5, 4),
        "titles": ["Dam to close"],
        "files": ["early.txt", "late.txt"],
    }


def test_where_each_article_is_its_own_story_the_list_is_empty_with_its_columns() -> None:
    nothing = list_stories(articles_frame([report(*DAM), report("")]))
    assert len(nothing) == 0
    some = list_stories(articles_frame([report(*DAM), report(*DAM[:5])]))
    assert dict(nothing.dtypes) == dict(some.dtypes)
    assert some["first"].isna().all()


def test_a_workbench_lists_its_stories_and_every_file_of_a_text(folder: Path) -> None:
    stories = open_workbench(folder, progress=False).stories
    assert stories["articles"].tolist() == [3]
    assert sorted(stories["files"][0]) == ["a.txt", "b.txt", "c.txt"]


def test_the_report_says_how_many_stories_the_articles_are(folder: Path) -> None:
    said = "5 articles are 3 stories; the others are copies and updates."
    articles = read_articles(folder, progress=False)
    assert said in reading_report(articles).lines()
    assert said in report_of_frame(articles_frame(articles)).lines()
    alone = [article for article in articles if article.file in ("a.txt", "d.txt")]
    assert not any("stor" in line for line in reading_report(alone).lines())
    # A store does not know while it is made.
    unknown = report_of_frame(articles_frame(articles, stories={}))
    assert unknown.stories is None
    assert not any("stor" in line for line in unknown.lines())
    one = ReadingReport(2, 2, stories=1)
    assert "2 articles are 1 story; the others are copies and updates." in one.lines()
