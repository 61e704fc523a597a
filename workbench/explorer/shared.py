"""An Explorer's data as a page without a kernel needs it: all that the kernel would answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from workbench.explorer.answers import answer, statement_bytes
from workbench.explorer.material import Material
from workbench.explorer.reading import ArticleText, article_texts
from workbench.explorer.texts import quote_texts
from workbench.explorer.widget import Explorer
from workbench.exports import FORMATS, fragments
from workbench.exports.citations import citations
from workbench.exports.cited import cited


@dataclass(frozen=True, slots=True)
class PageData:
    """What a page needs of one Explorer; all but ``columns`` is what JSON can hold.

    ``head`` has ``filters``, ``count``, ``header`` (of ``columns``, the bytes) and ``exports``,
    what a text format's file has around its rows; ``statements`` is where in ``columns`` their
    numbers begin, null where no story has several articles. ``rows`` holds for each row its text,
    its fragment in each format of ``exports`` and its citation: side by side, as all of them repeat
    words. ``articles`` is what the reader shows, an entry an article.
    """

    head: dict[str, Any]
    columns: bytes
    rows: list[list[Any]]
    articles: list[ArticleText]


def page_data(
    material: Material, filters: Mapping[str, Any], *, articles: bool, count: str = "quotes"
) -> PageData:
    """The data of an Explorer in the state ``filters`` and ``count``.

    With ``articles=False`` nothing of the articles' texts is in it but the quotes.
    """
    quotes = material.quotes
    shown = material if articles else replace(material, articles={})
    content, (columns,) = answer(shown, {"type": "data"})
    exports = list(_exports())
    # Citations need an article's byline and address, which are not its text.
    written = [fragments(quotes, material.articles.values(), each["format"]) for each in exports]
    for each, format_ in zip(exports, written, strict=True):
        each |= {"head": format_.head, "separator": format_.separator, "tail": format_.tail}
    texts = quote_texts(quotes)
    offered = [{"format": each["format"], "label": each["label"]} for each in exports]
    head = {
        "filters": dict(filters),
        "count": count,
        "statements": len(columns) if material.has_copies else None,
        "header": content["header"] | {"host": "page", "exports": offered},
        "exports": exports,
    }
    quoted = map(cited, citations(quotes, material.articles))
    parts = zip(texts, *(each.rows for each in written), quoted, strict=True)
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


def _exports() -> Iterator[dict[str, str]]:
    for each in FORMATS.values():
        if each.text:
            names = {"format": each.name, "label": each.label}
            yield {**names, "filename": each.filename, "mime": each.mime}
