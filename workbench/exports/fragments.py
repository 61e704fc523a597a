"""Text formats as what stands around the rows, and one fragment a row.

Put together by the format's :class:`~workbench.exports.layouts.Layout` they are exactly the file,
so whoever has the fragments of all rows can write any selection of them: the shared page does,
without Python and without a second writer of these formats.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

import pandas as pd

from workbench.articles.model import Article
from workbench.errors import WorkbenchError, warn
from workbench.exports import bibtex, csl, markdown_text, ris
from workbench.exports.citations import Citation, citations
from workbench.exports.columns import reading_order
from workbench.exports.csv_text import csv_layout, csv_rows
from workbench.exports.formats import FORMATS, ITEMS, check_items, format_named
from workbench.exports.layouts import Layout
from workbench.text.halves import has_halves, whole

Articles: TypeAlias = Iterable[Article] | Article | None


class Row(NamedTuple):
    """A row's fragment; where items are articles, ``article`` is what its article's begins with.

    ``article_id`` tells which one that is: of a text in two files the first row names the file.
    """

    text: str
    article: str = ""
    article_id: str = ""


@dataclass(frozen=True, slots=True)
class Fragments:
    """``rows`` gives one for each row, in order, made as it is asked for; to be gone through once.

    ``layout`` is the same for any selection of the rows. ``grouped``: items are articles, in the
    order of their first rows.
    """

    layout: Layout
    rows: Iterator[Row]
    grouped: bool = False

    def pieces(self, told: str | None = None) -> Iterator[str]:
        """The file, piece by piece; ``told`` says how its rows were selected."""
        layout = self.layout
        yield layout.head + ("" if told is None else layout.file_note(told)) + layout.head_end
        note = "" if told is None else layout.item_note(told)
        items = self._articles() if self.grouped else ((row.text, "") for row in self.rows)
        for number, (before, after) in enumerate(items):
            separator = layout.separator if number else ""
            yield f"{separator}{before}{note}{layout.middle}{after}"
        yield layout.tail

    def _articles(self) -> Iterator[tuple[str, str]]:
        articles: dict[str, tuple[str, list[str]]] = {}
        for row in self.rows:
            articles.setdefault(row.article_id, (row.article, []))[1].append(row.text)
        for article, texts in articles.values():
            yield article, self.layout.inner.join(texts) + self.layout.end


# What writes a row, and the article that it is of, of each format of citations and its items.
_Row: TypeAlias = Callable[[Citation], str]
_CITING: Mapping[tuple[str, str], tuple[Layout, _Row, _Row | None]] = {
    ("markdown", "quotes"): (markdown_text.LAYOUT, markdown_text.markdown_row, None),
    ("ris", "quotes"): (ris.QUOTES, ris.ris_row, None),
    ("ris", "articles"): (ris.ARTICLES, ris.ris_quote, ris.ris_article),
    ("bibtex", "quotes"): (bibtex.QUOTES, bibtex.bibtex_row, None),
    ("bibtex", "articles"): (bibtex.ARTICLES, bibtex.bibtex_quote, bibtex.bibtex_article),
    ("csl", "quotes"): (csl.LAYOUT, csl.csl_row, None),
}


def fragments(
    quotes: pd.DataFrame,
    articles: Articles = None,
    format: str = "csv",  # noqa: A002 (as pandas and Plotly call it)
    items: str = ITEMS[0],
) -> Fragments:
    """``quotes``, row by row, in one of the text formats: csv, markdown, ris, bibtex, csl.

    ``articles`` are those that ``quotes`` came from, or the one: bylines and addresses are theirs.
    ``items`` is what an item of RIS or BibTeX is, a quote or an article with its quotes.
    Half a character (a lone surrogate) becomes U+FFFD, with a warning. Raises WorkbenchError for a
    format that is not text and for a frame that lacks a column, or a value, that it needs.
    """
    known = _by_id(articles)
    kind = format_named(format)
    check_items(kind, items)
    if kind.name == "csv":
        ordered = quotes[reading_order(quotes.columns)]
        return Fragments(csv_layout(ordered), _whole(Row(line) for line in csv_rows(ordered)))
    if not kind.text:
        text = ", ".join(each.name for each in FORMATS.values() if each.text)
        raise WorkbenchError(f"{format!r} is a binary format; fragments are there for {text}.")
    layout, row, article = _CITING[kind.name, items]
    cited = citations(quotes, known)
    if article is None:
        return Fragments(layout, _whole(Row(row(each)) for each in cited))
    rows = (Row(row(each), article(each), each.article_id) for each in cited)
    return Fragments(layout, _whole(rows), grouped=True)


def listed(articles: Articles) -> list[Article] | None:
    """The articles, one or several, None for none; WorkbenchError for anything else."""
    if articles is None:
        return None
    found = list(articles) if isinstance(articles, Iterable) else [articles]
    for each in found:
        if not isinstance(each, Article):
            raise WorkbenchError(
                f"articles holds a {type(each).__name__}, not an Article; give what read_articles "
                "returns, or leave articles out."
            )
    return found


def _by_id(articles: Articles) -> dict[str, Article]:
    return {article.id: article for article in listed(articles) or ()}


def _whole(rows: Iterable[Row]) -> Iterator[Row]:
    """``rows`` as UTF-8 can hold them; a warning, once, where that takes a change."""
    told = False
    for row in rows:
        if not has_halves(row.text + row.article):
            yield row
            continue
        if not told:
            warn("A text has half a character (a lone surrogate); no file holds it: \ufffd it is.")
            told = True
        yield Row(whole(row.text), whole(row.article), row.article_id)
