"""What an analyst means by a ``quote_id``, a file, or words as they are printed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from workbench.articles.model import Article
from workbench.corrections.desk import Desk
from workbench.corrections.model import Draft
from workbench.corrections.standing import in_force
from workbench.errors import WorkbenchError
from workbench.paths import named

if TYPE_CHECKING:
    import pandas as pd

QuoteIds = str | Iterable[str]
# Makes the draft of one row: of the frame that has it, its id and its articles.
Drafting = Callable[["pd.DataFrame", str, "list[Article]"], Draft]


def drafts_of(desk: Desk, given: QuoteIds, *drafting: Drafting) -> list[Draft]:
    """What each of ``drafting`` makes of each row; WorkbenchError for a row that is not there."""
    _ = desk.file  # Why there can be none comes before what is wrong with a row.
    ids = [given] if isinstance(given, str) else [str(each) for each in given]
    rows = desk.rows(ids)
    return [
        draft(rows, quote_id, _articles(desk, rows, quote_id))
        for quote_id in dict.fromkeys(ids)
        for draft in drafting
    ]


def _articles(desk: Desk, rows: pd.DataFrame, quote_id: str) -> list[Article]:
    ids = rows["article_id"][(rows["quote_id"] == quote_id).to_numpy(dtype=bool)]
    found = (desk.article(str(each)) for each in ids)
    return [article for article in found if article is not None]


def article_meant(desk: Desk, given: Article | str) -> Article:
    """The article of the folder that is given by itself, its id or its file.

    Raises WorkbenchError where there is none, or several of that file.
    """
    if isinstance(given, Article):
        given = given.id
    library = desk.library()
    found = [given] if library.has(given) else [each.id for each in library.of_file(given)]
    if len(found) != 1 or (article := library.article(found[0])) is None:
        there = "no article" if not found else "several articles"
        raise WorkbenchError(
            f"There is {there} {named(given)} in this folder; give the id or the file of one "
            "(columns article_id and file)."
        )
    return article


def place_meant(
    article: Article, quote: str | None, start: int | None, end: int | None
) -> tuple[int, int]:
    """Where a statement stands, in code points of the article's text, end exclusive.

    By its words, which must stand there once, or by its place itself. Raises WorkbenchError where
    both or neither are given.
    """
    if (start is None) is not (end is None) or (quote is None) is (start is None):
        raise WorkbenchError("Give the words of the statement, or start= and end=, not both.")
    if quote is not None:
        return _once_in(article, quote)
    return int(start or 0), int(end or 0)


def _once_in(article: Article, quote: str) -> tuple[int, int]:
    start = article.text.find(quote) if quote.strip() else -1
    if start < 0 or article.text.find(quote, start + 1) >= 0:
        there = "do not stand" if start < 0 else "stand more than once"
        raise WorkbenchError(
            f"These words {there} in the article; copy them as they are printed, or give start= "
            "and end= of article.text."
        )
    return start, start + len(quote)


def latest_of(desk: Desk) -> str:
    """The id of the last correction of whoever works here; WorkbenchError where there is none."""
    own = desk.file.who
    for entry in reversed(in_force(desk.entries)):
        if entry.who == own:
            return entry.id
    raise WorkbenchError(f"There is no correction by {own!r} to undo.")
