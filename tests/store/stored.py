"""Stores for tests, made of a quote frame without any article being read."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pandas as pd

from workbench.articles.model import Article
from workbench.articles.table import articles_frame
from workbench.own import Roster
from workbench.quotes.schema import NAMES
from workbench.quotes.statements import Said
from workbench.store.manifest import Journal, KeptFile, Made, Part, happened
from workbench.store.opening import opened
from workbench.store.parts import ARTICLES, QUOTES, Extracted, write_frame, write_part
from workbench.store.query import StoredQuotes

MADE = Made("", "", "", "")


def stored(
    folder: Path,
    quotes: pd.DataFrame,
    articles: Sequence[Article],
    *,
    parts: int = 1,
    gone: Sequence[str] = (),
    roster: Roster | None = None,
) -> StoredQuotes:
    """A store in ``folder`` of ``articles``, each in a file of its own, and of their quotes.

    The articles are dealt out to ``parts`` in turn. The files ``gone`` have rows and do not count.
    """
    # A store has no columns of an analyst: these come from speakers.csv when it is opened.
    quotes = quotes[[name for name in quotes if name in NAMES]]
    written, files = [], []
    for number in range(parts):
        own = list(articles[number::parts])
        write_part(folder, number, [Extracted(one, one.file or "", Said()) for one in own])
        write_frame(folder, ARTICLES, number, articles_frame(own, stories={}))
        ids = [one.id for one in own]
        write_frame(folder, QUOTES, number, quotes[quotes["article_id"].isin(ids)])
        written.append(Part(number, len(own), MADE))
        files += [KeptFile(one.file or "", 1, 1, "", "", (number,)) for one in own]
    live = [file for file in files if file.name not in gone]
    Journal(folder).add(happened(written, live, settled=not gone))
    return StoredQuotes(folder, opened(folder), roster)


def articles_of(quotes: pd.DataFrame) -> list[Article]:
    """An article for each that has quotes, as its first row says; its file is named by it."""
    firsts = quotes.drop_duplicates("article_id")
    names = ("title", "outlet", "file")
    return [
        Article(
            str(row["article_id"]),
            f"The text of {row['article_id']}.",
            published=None if pd.isna(row["published"]) else row["published"].date(),
            **{name: None if pd.isna(row[name]) else str(row[name]) for name in names},
        )
        for _, row in firsts.iterrows()
    ]


def as_stored(quotes: pd.DataFrame) -> pd.DataFrame:
    """``quotes`` as a store may hold them: an article has one title, file, outlet and day, and its
    rows stand together, in the order of files."""
    firsts = quotes.drop_duplicates("article_id").set_index("article_id")
    known = {
        name: quotes["article_id"].map(firsts[name].astype("object"))
        for name in ("title", "outlet", "published", "file")
    }
    told = quotes.assign(**known)
    told["published"] = pd.to_datetime(told["published"]).dt.normalize()
    order = told["file"].astype("object").fillna("").argsort(kind="stable")
    return told.iloc[order].reset_index(drop=True)
