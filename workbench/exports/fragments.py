"""Text formats as a head, one fragment a row, and a tail.

Joined they are exactly the file, so whoever has the fragments of all rows can write any selection
of them: the shared page does, without Python and without a second writer of these formats.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

import pandas as pd

from workbench.articles.model import Article
from workbench.errors import WorkbenchError, warn
from workbench.exports import csl, markdown_text
from workbench.exports.citations import citations
from workbench.exports.csv_text import csv_head, csv_rows
from workbench.exports.formats import FORMATS, format_named
from workbench.exports.ris import ris_row
from workbench.text.halves import has_halves, whole

Articles: TypeAlias = Iterable[Article] | Article | None


@dataclass(frozen=True, slots=True)
class Fragments:
    """``head``, ``rows`` with ``separator`` between two of them, ``tail``: UTF-8 text.

    ``rows`` gives one fragment for each row, in order, made as it is asked for; it can be gone
    through once. ``head``, ``separator`` and ``tail`` are the same for any selection of the rows.
    """

    head: str
    rows: Iterator[str]
    separator: str = ""
    tail: str = ""

    def pieces(self) -> Iterator[str]:
        """The file, piece by piece."""
        yield self.head
        for number, row in enumerate(self.rows):
            yield self.separator + row if number else row
        yield self.tail


def fragments(
    quotes: pd.DataFrame,
    articles: Articles = None,
    format: str = "csv",  # noqa: A002 (as pandas and Plotly call it)
) -> Fragments:
    """``quotes``, row by row, in one of the text formats: csv, markdown, ris, csl.

    ``articles`` are those that ``quotes`` came from, or the one: bylines and addresses are theirs.
    Half a character (a lone surrogate) becomes U+FFFD, with a warning. Raises WorkbenchError for a
    format that is not text and for a frame that lacks a column, or a value, that it needs.
    """
    known = _by_id(articles)
    name = format_named(format).name
    if name == "csv":
        return Fragments(csv_head(quotes), _whole(csv_rows(quotes)))
    if name == "markdown":
        rows = map(markdown_text.markdown_row, citations(quotes, known))
        return Fragments(markdown_text.HEAD, _whole(rows))
    if name == "ris":
        return Fragments("", _whole(map(ris_row, citations(quotes, known))))
    if name == "csl":
        rows = map(csl.csl_row, citations(quotes, known))
        return Fragments(csl.HEAD, _whole(rows), csl.SEPARATOR, csl.TAIL)
    text = ", ".join(each.name for each in FORMATS.values() if each.text)
    raise WorkbenchError(f"{format!r} is a binary format; fragments are there for {text}.")


def _by_id(articles: Articles) -> dict[str, Article]:
    given = () if articles is None else articles
    listed = list(given) if isinstance(given, Iterable) else [given]
    for each in listed:
        if not isinstance(each, Article):
            raise WorkbenchError(
                f"articles holds a {type(each).__name__}, not an Article; give what read_articles "
                "returns, or leave articles out."
            )
    return {article.id: article for article in listed}


def _whole(texts: Iterable[str]) -> Iterator[str]:
    """``texts`` as UTF-8 can hold them; a warning, once, where that takes a change."""
    told = False
    for text in texts:
        if not has_halves(text):
            yield text
            continue
        if not told:
            warn("A text has half a character (a lone surrogate); no file holds it: \ufffd it is.")
            told = True
        yield whole(text)
