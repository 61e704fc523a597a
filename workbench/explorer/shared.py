"""An Explorer's data as a page without a kernel needs it: all that the kernel would answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from workbench.articles.model import Article
from workbench.explorer.answers import answer, statement_bytes
from workbench.explorer.exporting import OFFERED
from workbench.explorer.material import Material
from workbench.explorer.reading import ArticleText, article_texts
from workbench.explorer.texts import quote_texts
from workbench.explorer.widget import Explorer
from workbench.exports import FORMATS, fragments
from workbench.exports.citations import citations
from workbench.exports.cited import cited

# What a layout says beside how it writes a note, which the page does itself.
_AROUND = ("head", "head_end", "separator", "tail", "middle", "inner", "end")


@dataclass(frozen=True, slots=True)
class PageData:
    """What a page needs of one Explorer; all but ``columns`` is what JSON can hold.

    ``head`` has the state (``filters``, ``count``, ``look``), ``views``, ``header`` (of
    ``columns``, the bytes), ``corrections``, what analysts have done, and ``exports``, what a
    text format's file has around its rows;
    ``statements`` is where in ``columns`` their numbers begin, null where no story has several
    articles. ``rows`` holds for each row its text, its fragment in each format of ``exports`` and
    its citation: side by side, as all of them repeat words. Where a format's items are
    articles, ``beginnings`` are their fragments, ``articles`` says of which each is, and ``of`` has
    the place of each row's.
    ``articles`` is what the reader shows, an entry an article.
    """

    head: dict[str, Any]
    columns: bytes
    rows: list[list[Any]]
    articles: list[ArticleText]


def page_data(
    material: Material,
    filters: Mapping[str, Any],
    *,
    articles: bool,
    notes: bool = True,
    count: str = "quotes",
    look: Mapping[str, Any] | None = None,
    views: Mapping[str, Any] | None = None,
    frame: str | None = None,
    articles_name: str | None = None,
) -> PageData:
    """The data of an Explorer in the state ``filters``, ``count`` and ``look``.

    ``views`` are those that are saved, ``frame`` and ``articles_name`` are what the notebook calls
    the quotes and their articles. With ``articles=False`` nothing of the articles' texts is in it
    but the quotes, with ``notes=False`` nothing of what analysts noted on rows.
    """
    if not notes:
        material = material.without_notes()
    quotes = material.quotes
    shown = material if articles else replace(material, articles={})
    content, (columns,) = answer(shown, {"type": "data"})
    offered = [each for each in OFFERED if FORMATS[each["format"]].text]
    # Citations need an article's byline and address, which are not its text.
    known = list(material.articles.values())
    exports = [_export(quotes, known, each) for each in offered]
    texts = quote_texts(quotes, material.trail)
    done, _ = answer(material, {"type": "corrections"})
    names = {"frame": frame, "articles": articles_name}
    here = {"host": "page", "exports": offered} | names
    correcting = {"can": False, "some": bool(done["entries"])}
    head = {
        "filters": dict(filters),
        "count": count,
        "look": dict(look or {}),
        "views": dict(views or {}),
        "statements": len(columns) if material.has_copies else None,
        "header": content["header"] | here | {"corrections": correcting},
        "corrections": done,
        "exports": [export for export, _ in exports],
    }
    quoted = map(cited, citations(quotes, material.articles))
    parts = zip(texts, *(written for _, written in exports), quoted, strict=True)
    rows = [list(row) for row in parts]
    if material.has_copies:
        columns += statement_bytes(material)
    return PageData(
        head, columns, rows, list(article_texts(quotes, material.articles, whole=articles))
    )


def material_of(explorer: Explorer) -> Material:
    """The frame and the articles that ``explorer`` shows; WorkbenchError where these are too many
    to be held in memory, as they would be for a page."""
    return explorer._source.held()


def _export(
    quotes: pd.DataFrame, articles: list[Article], offered: Mapping[str, str]
) -> tuple[dict[str, Any], list[str]]:
    """What a format has around its rows, and their fragments."""
    parts = fragments(quotes, articles, offered["format"], offered["items"])
    rows = list(parts.rows)
    around = {name: getattr(parts.layout, name) for name in _AROUND}
    about: dict[str, Any] = {name: offered[name] for name in ("format", "items")}
    about["layout"] = around
    if parts.grouped:
        beginnings = {row.article: row.article_id for row in rows}
        places = {article: place for place, article in enumerate(beginnings)}
        about |= {"beginnings": list(beginnings), "articles": list(beginnings.values())}
        about["of"] = [places[row.article] for row in rows]
    return about, [row.text for row in rows]
