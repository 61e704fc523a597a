"""What the terminal tells after reading: the counts."""

from __future__ import annotations

from tests.exports.frames import NOBODY, PETROV
from tests.quotes.frames import quote_frame
from workbench import Article
from workbench.exports.reading import reading_report
from workbench.exports.report import summary
from workbench.store.counts import Counts


def test_summary_counts_statements_and_beliefs_apart() -> None:
    article = Article.from_text("Text.", title="Harbour")
    counts = Counts()
    counts.add(quote_frame(PETROV))
    counts.add(quote_frame(NOBODY))
    table = summary(reading_report([article]), counts.rows())
    labels, numbers = (list(column.cells) for column in table.columns)
    counted = dict(zip(labels, numbers, strict=True))
    assert counted == {
        "Files": "1",
        "of them not read": "0",
        "Articles": "1",
        "Quotes": "1",
        "of them direct": "1",
        "of them mixed": "0",
        "of them indirect": "0",
        "Beliefs and intentions": "1",
        "Named persons": "1",
        "Institutions": "1",
        "Quotes with a theme": "1",
    }
