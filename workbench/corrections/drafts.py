"""Corrections of a row of a quote frame, or of words of an article, before any file has them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

import pandas as pd

from workbench.articles.model import Article
from workbench.corrections.lines import LineError, checked_value
from workbench.corrections.model import (
    AROUND,
    AROUND_REPEATED,
    CONFIRMED,
    FIELDS,
    Anchor,
    Draft,
    Span,
)
from workbench.corrections.nesting import nested_with
from workbench.corrections.places import pieces_of, times_in
from workbench.corrections.words import Words
from workbench.errors import WorkbenchError, unknown_choice
from workbench.quotes.identity import quote_ids
from workbench.quotes.printed import as_printed
from workbench.quotes.printed import pieces_of as tidy_spans
from workbench.quotes.schema import is_missing

# Texts whose words are held: rows are corrected article by article.
_HELD = 4
Articles = Iterable[Article] | Mapping[str, Article] | None


def draft_confirm(
    quotes: pd.DataFrame, quote_id: str, articles: Articles = None, *, why: str | None = None
) -> Draft:
    """The row is right as it stands: its speaker, institution and role are kept from now on."""
    row = row_of(quotes, quote_id)
    new = {name: plain_cell(row[name]) for name in CONFIRMED}
    return Draft("confirm", anchor_of(row, articles), new=new, why=why)


def draft_change(
    quotes: pd.DataFrame,
    quote_id: str,
    field: str,
    new: Any,
    articles: Articles = None,
    *,
    why: str | None = None,
) -> Draft:
    """The row has another ``field`` (speaker, institution, role, kind, themes, speaker_kind).

    ``new`` None says that there is none. Raises WorkbenchError for a row, field or value that
    cannot be.
    """
    row = row_of(quotes, quote_id)
    value = checked_field(quotes, field, new)
    return Draft("change", anchor_of(row, articles), field, plain_cell(row[field]), value, why)


def draft_reject(
    quotes: pd.DataFrame, quote_id: str, articles: Articles = None, *, why: str | None = None
) -> Draft:
    """The row is no statement."""
    return Draft("reject", anchor_of(row_of(quotes, quote_id), articles), why=why)


def draft_note(
    quotes: pd.DataFrame, quote_id: str, text: str | None, articles: Articles = None
) -> Draft:
    """A note on the row in the place of the analyst's earlier one; None or "" takes it back."""
    if text is not None and not isinstance(text, str):
        raise WorkbenchError(f"A note is a text, not {text!r}; give one, or None to take it back.")
    row = row_of(quotes, quote_id)
    return Draft("note", anchor_of(row, articles), new=(text or "").strip() or None)


def draft_bookmark(
    quotes: pd.DataFrame, quote_id: str, on: bool = True, articles: Articles = None
) -> Draft:
    """The row is bookmarked, or is not any more."""
    what = "bookmark" if on else "unbookmark"
    return Draft(what, anchor_of(row_of(quotes, quote_id), articles))


def draft_undo(entry_id: str, *, why: str | None = None) -> Draft:
    """A correction is taken back."""
    return Draft("undo", undoes=entry_id, why=why)


def draft_add(
    article: Article,
    start: int,
    end: int,
    *,
    spans: Sequence[Span] | None = None,
    why: str | None = None,
    themes_known: Iterable[str] | None = None,
    among: pd.DataFrame | None = None,
    **values: Any,
) -> Draft:
    """A statement that the machine missed: ``article.text[start:end]``, or several ``spans`` of it.

    ``values`` are what is known of it: speaker, institution, role, kind, themes, speaker_kind; of
    what is not given kind and themes are found as in every row. ``among`` are the rows that there
    are. It may stand inside one of them, as what somebody reports that another one said, or have
    one inside it. Raises WorkbenchError for a place without words, for one that is a row's already
    or shares some words with it, and for a value that cannot be.
    """
    content = _content(article.text, spans if spans is not None else [(start, end)])
    new = {
        field: _checked(field, value, themes_known)
        for field, value in values.items()
        if value is not None
    }
    (quote_id,) = quote_ids(article.id, article.text, [content])
    nested = () if among is None else nested_with(article.id, quote_id, content, among)
    row = {
        "quote_id": quote_id,
        "article_id": article.id,
        "file": article.file,
        "title": article.title,
        "outlet": article.outlet,
        "spans": content,
        "quote": as_printed(article.text, content),
    }
    return Draft("add", replace(anchor_of(row, [article]), nested=nested), new=new, why=why)


def row_of(quotes: pd.DataFrame, quote_id: str) -> dict[str, Any]:
    """A row of a quote frame by its id; WorkbenchError where there is none."""
    there = (quotes["quote_id"] == quote_id).fillna(False).to_numpy(dtype=bool)
    if not there.any():
        raise WorkbenchError(
            f"There is no row {quote_id!r} in these quotes; give a value of the column quote_id."
        )
    place = int(there.argmax())
    return {str(name): quotes[name].iat[place] for name in quotes.columns}


def anchor_of(row: Mapping[str, Any], articles: Articles = None) -> Anchor:
    """Where the statement of a row stands, with what stands around it in its article."""
    spans = tuple((int(a), int(b)) for a, b in row["spans"])
    anchor = Anchor(
        quote_id=str(row["quote_id"]),
        article_id=str(row["article_id"]),
        start=spans[0][0],
        end=spans[-1][1],
        spans=spans,
        quote=str(row["quote"]),
        **{name: plain_cell(row[name]) for name in ("file", "title", "outlet")},
    )
    article = _article(str(row["article_id"]), articles)
    return anchor if article is None else _surrounded(anchor, article.text)


def _surrounded(anchor: Anchor, text: str) -> Anchor:
    times = times_in(_words(text), pieces_of(anchor))
    width = AROUND if times <= 1 else AROUND_REPEATED
    return replace(
        anchor,
        before=text[max(0, anchor.start - width) : anchor.start],
        after=text[anchor.end : anchor.end + width],
        times=times,
    )


@lru_cache(_HELD)
def _words(text: str) -> Words:
    return Words(text)


def _article(article_id: str, articles: Articles) -> Article | None:
    if articles is None:
        return None
    if isinstance(articles, Mapping):
        return articles.get(article_id)
    return next((each for each in articles if each.id == article_id), None)


def checked_field(quotes: pd.DataFrame, field: str, new: Any) -> Any:
    """A new value for the column ``field`` of ``quotes`` in its form; raises WorkbenchError."""
    known = set(quotes.attrs.get("themes", ()))
    if field == "themes" and known:
        known |= {theme for cell in quotes["themes"] for theme in cell}
    return _checked(field, new, known or None)


def _checked(field: str, new: Any, themes: Iterable[str] | None) -> Any:
    if field not in FIELDS:
        raise unknown_choice("field", field, FIELDS, "Choose among these.")
    if field == "themes" and isinstance(new, str):
        new = [new]
    try:
        value = checked_value(field, None if is_missing(new) else new)
    except LineError as fault:
        raise WorkbenchError(f"{field}={new!r} cannot be: {fault}.") from None
    if field == "themes" and themes is not None:
        known = sorted(themes)
        for theme in value:
            if theme not in known:
                raise unknown_choice("theme", theme, known, "Add it to your themes.yml.")
    return value


def _content(text: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    try:
        given = [(int(start), int(end)) for start, end in spans]
    except (TypeError, ValueError):
        raise WorkbenchError(
            f"spans={spans!r} are no places; give pairs (start, end) of the article's text."
        ) from None
    if any(not 0 <= start < end <= len(text) for start, end in given):
        raise WorkbenchError(
            f"{given} is not within the article, whose text has {len(text):,} characters; give "
            "places of article.text, the end not included."
        )
    content = tidy_spans(text, given)
    if not content:
        raise WorkbenchError("There are no words at this place; select the words that were said.")
    return content


def plain_cell(cell: Any) -> Any:
    """A cell as JSON has it; None where it is missing."""
    if is_missing(cell):
        return None
    return tuple(map(str, cell)) if isinstance(cell, list | tuple) else str(cell)
