"""What a page asks to be corrected, read: drafts of lines for the file, or the fault in it."""

from __future__ import annotations

import reprlib
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from workbench.articles.model import Article
from workbench.corrections import (
    draft_add,
    draft_bookmark,
    draft_change,
    draft_confirm,
    draft_note,
    draft_reject,
)
from workbench.corrections.model import FIELDS, Draft
from workbench.errors import WorkbenchError, unknown_choice

DEEDS = ("confirm", "change", "reject", "note", "bookmark", "unbookmark")
# What can be stated of a name in all rows, as bench.corrections.everywhere has it.
EVERYWHERE = ("same_as", "not_a", "institution")
# What an analyst writes about one quote; an article's text is no note.
LONGEST = 10_000
MOST_THEMES = 100
_RERUN = "rerun the cell"


def read_deed(
    question: Mapping[str, Any], quotes: pd.DataFrame, articles: Mapping[str, Article]
) -> list[Draft]:
    """The drafts of a question ``{quote, what, changes | note, why}``.

    Raises WorkbenchError for a row that is not there and for what is no correction.
    """
    what, quote = question.get("what"), question.get("quote")
    if not isinstance(what, str) or what not in DEEDS:
        raise unknown_choice("correction", what, DEEDS, "Choose among these.")
    if not isinstance(quote, str) or not (quotes["quote_id"] == quote).any():
        raise WorkbenchError(
            f"The quote {reprlib.repr(quote)} is no longer there; it was rejected or its text was "
            "changed, so nothing was corrected."
        )
    why = _text("why", question.get("why"))
    of: dict[str, Any] = {"articles": articles, "why": why}
    if what == "change":
        changes = _changes(question.get("changes"))
        return [draft_change(quotes, quote, name, value, **of) for name, value in changes.items()]
    if what == "note":
        return [draft_note(quotes, quote, _text("note", question.get("note")), articles)]
    if what in ("bookmark", "unbookmark"):
        return [draft_bookmark(quotes, quote, what == "bookmark", articles)]
    return [(draft_confirm if what == "confirm" else draft_reject)(quotes, quote, **of)]


def read_addition(
    question: Mapping[str, Any], quotes: pd.DataFrame, articles: Mapping[str, Article]
) -> list[Draft]:
    """The draft of a question ``{article, start, end, text, fields, why}``.

    ``start`` and ``end`` count code points of the article's text, end exclusive; ``text`` is what
    the page has there. Raises WorkbenchError where the article has something else there, and where
    ``draft_add`` does.
    """
    given = question.get("article")
    article = articles.get(given) if isinstance(given, str) else None
    if article is None:
        raise WorkbenchError(
            f"The article {reprlib.repr(given)} is not here; {_RERUN} with its articles."
        )
    start, end = question.get("start"), question.get("end")
    if not (type(start) is int and type(end) is int and 0 <= start < end <= len(article.text)):
        raise WorkbenchError(
            f"From {reprlib.repr(start)} to {reprlib.repr(end)} is no part of the article, which "
            f"has {len(article.text):,} characters; select words of its text."
        )
    if article.text[start:end] != question.get("text"):
        raise WorkbenchError(f"The article has other words there than the page; {_RERUN}.")
    fields = _changes(question.get("fields"), needed=False)
    why = _text("why", question.get("why"))
    return [draft_add(article, start, end, among=quotes, why=why, **fields)]


def read_statement(question: Mapping[str, Any]) -> dict[str, str]:
    """What a question states of a name in all rows: ``name``, and one of ``EVERYWHERE``.

    Raises WorkbenchError where it states nothing, or several things.
    """
    said = {name: _text(name, question.get(name)) for name in ("name", *EVERYWHERE)}
    stated = {name: value for name, value in said.items() if value is not None}
    if "name" not in stated or len(stated) != 2:
        raise WorkbenchError("Say of a name one thing that holds in all rows.")
    return stated


def read_undone(question: Mapping[str, Any]) -> list[str]:
    """The ids of the entries that a question takes back."""
    ids = question.get("entries")
    if not isinstance(ids, list) or not ids or not all(isinstance(each, str) for each in ids):
        raise WorkbenchError(
            f"The page named no corrections to take back, but {reprlib.repr(ids)}; {_RERUN}."
        )
    return list(dict.fromkeys(ids))


def _changes(given: object, *, needed: bool = True) -> dict[str, Any]:
    if not isinstance(given, Mapping) or (needed and not given):
        raise WorkbenchError(
            f"The page named no fields to change, but {reprlib.repr(given)}; {_RERUN}."
        )
    for name in given:
        if name not in FIELDS:
            raise unknown_choice("field", name, FIELDS, "Choose among these.")
    return {name: _themes(v) if name == "themes" else _text(name, v) for name, v in given.items()}


def _text(name: str, given: object) -> str | None:
    """A text without space around it; None where there is nothing in it."""
    if given is None:
        return None
    if not isinstance(given, str) or len(given) > LONGEST:
        raise WorkbenchError(
            f"{name}={reprlib.repr(given)} is no text of at most {LONGEST:,} characters; write a "
            "shorter one."
        )
    return given.strip() or None


def _themes(given: object) -> Sequence[str]:
    if not isinstance(given, list) or len(given) > MOST_THEMES:
        raise WorkbenchError(f"themes={reprlib.repr(given)} is no list of themes; {_RERUN}.")
    return [name for each in given if (name := _text("themes", each))]
