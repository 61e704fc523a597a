"""The questions that a page asks, and who answers them: the same in the kernel and in a file."""

from __future__ import annotations

import reprlib
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from workbench.errors import WorkbenchError
from workbench.explorer.encoding import encode
from workbench.explorer.exporting import OFFERED, exported
from workbench.explorer.plotlyjs import packed_plotly
from workbench.explorer.reading import article_text
from workbench.explorer.source import Source
from workbench.explorer.steps import Step
from workbench.explorer.texts import TEXT_COLUMNS, quote_texts
from workbench.exports.citations import CITED_COLUMNS, citations
from workbench.exports.cited import cited
from workbench.quotes.arguments import as_values
from workbench.quotes.asked import read_fields
from workbench.quotes.looking import FIELDS

# The content, which becomes JSON, and the binary buffers that go with it.
Answer = tuple[dict[str, Any], list[bytes]]
# Up to here all texts go along with the data, so that they are there while the kernel is busy.
TEXTS_SENT_WHOLE = 2_000
# A page of the list is 20 rows; what asks for far more is no list of ours.
MOST_TEXTS_ASKED = 500
# What the list is sorted by beside the columns that a page holds.
RANKED = ("role", "quote")
# How long a page waits for an Explorer that it no longer shows to come back: a cell that is moved,
# cut and pasted or deleted and called back. Then as long again, for other pages to claim it.
UNSEEN_S = 20.0


def answer(source: Source, question: Mapping[str, Any]) -> Answer:
    """The answer to one question of a page: ``{"type": ..., ...}``, without its ``id``.

    Raises WorkbenchError for a question that is none.
    """
    kind = question.get("type")
    # What is no text may be nothing that a dict could be asked for.
    if not isinstance(kind, str) or kind not in ANSWERS:
        asked = reprlib.repr(kind)
        raise WorkbenchError(f"The kernel does not know the question {asked}; rerun the cell.")
    content, buffers = ANSWERS[kind](source, question)
    return {"type": kind, **content}, buffers


def _data(source: Source, _: Mapping[str, Any]) -> Answer:
    """The columns, and all texts of a small frame."""
    header, buffer = encode(source.table)
    header |= {"host": "kernel", "exports": OFFERED, "unseen_s": UNSEEN_S}
    header |= {"copies": source.has_copies, "searched": searched(source)}
    few = source.rows <= TEXTS_SENT_WHOLE
    texts = _quote_texts(source, range(source.rows)) if few else None
    return {"header": header, "texts": texts}, [buffer]


def searched(source: Source) -> list[str]:
    """Where words can be looked for: in articles where these are there."""
    return [field for field in FIELDS if field != "article" or source.articles]


def step_answer(source: Source, step: Step) -> Answer:
    """The data again, as ``data`` answers them, and what has become of the rows of those before.

    ``changed`` are the texts of the rows that are told otherwise; None where they are too many.
    """
    content, buffers = answer(source, {"type": "data"})
    few = content["texts"] is None and len(step.changed) <= MOST_TEXTS_ASKED
    texts = _quote_texts(source, step.changed) if few else []
    content["changed"] = list(zip(step.changed, texts, strict=True)) if few else None
    content |= {"since": step.since, "moved": step.moved is not None}
    if step.moved is not None:
        buffers = [*buffers, step.moved.astype("<i4").tobytes()]
    return content, buffers


def _texts(source: Source, question: Mapping[str, Any]) -> Answer:
    rows = asked_rows(source, question.get("rows"))
    return {"texts": _quote_texts(source, rows)}, []


def _quote_texts(source: Source, rows: Sequence[int]) -> list[dict[str, Any]]:
    return quote_texts(source.frame(list(rows), TEXT_COLUMNS), source.trail)


def _article(source: Source, question: Mapping[str, Any]) -> Answer:
    [row] = asked_rows(source, [question.get("row")])
    return {"article": article_text(source, row)}, []


def _row(source: Source, question: Mapping[str, Any]) -> Answer:
    """Where the quote of an id stands, null where there is none: pages count rows."""
    asked = question.get("quote_id")
    return {"row": source.row_of(asked) if isinstance(asked, str) else None}, []


def _search(source: Source, question: Mapping[str, Any]) -> Answer:
    """Which rows hold a phrase in one of the fields: row i is bit i & 7 of byte i >> 3."""
    phrases = as_values("text", question.get("phrases"))
    fields = read_fields(question.get("fields"))
    return {}, [np.packbits(source.search(phrases, fields), bitorder="little").tobytes()]


def _statements(source: Source, _: Mapping[str, Any]) -> Answer:
    """For each row the number of its statement, where each story is counted once; uint32."""
    return {}, [statement_bytes(source)]


def statement_bytes(source: Source) -> bytes:
    """The numbers of statements, little-endian as browsers are."""
    return source.statements().astype("<u4").tobytes()


def _ranks(source: Source, question: Mapping[str, Any]) -> Answer:
    """For each row its place in reading order by a column of texts that the data lack; uint32."""
    column = question.get("column")
    if column not in RANKED:
        raise WorkbenchError(f"The list is not sorted by {reprlib.repr(column)}; rerun the cell.")
    return {}, [source.ranks(str(column)).astype("<u4").tobytes()]


def _citation(source: Source, question: Mapping[str, Any]) -> Answer:
    """What is copied of one quote: its words, and the parts of its citation."""
    [row] = asked_rows(source, [question.get("row")])
    [citation] = citations(source.frame([row], CITED_COLUMNS), source.articles)
    return {"citation": {"quote": citation.quote, **cited(citation)}}, []


def _corrections(source: Source, _: Mapping[str, Any]) -> Answer:
    """What analysts have done, newest first."""
    return source.trail.listing(source.rows_of), []


def _plotly(_: Source, __: Mapping[str, Any]) -> Answer:
    return {}, [packed_plotly()]


def asked_rows(source: Source, asked: object) -> list[int]:
    """The row numbers that a page asks for; WorkbenchError if they are none."""
    rows = range(source.rows)
    if not isinstance(asked, list) or len(asked) > MOST_TEXTS_ASKED:
        raise WorkbenchError("The page asked for no list of rows; rerun the cell.")
    # True is an int too, and would be row 1.
    if not all(type(row) is int and row in rows for row in asked):
        raise WorkbenchError("The page asked for rows that the frame does not have; rerun it.")
    return asked


ANSWERS: dict[str, Callable[[Source, Mapping[str, Any]], Answer]] = {
    "data": _data,
    "texts": _texts,
    "article": _article,
    "export": exported,
    "search": _search,
    "row": _row,
    "statements": _statements,
    "ranks": _ranks,
    "citation": _citation,
    "corrections": _corrections,
    "plotly": _plotly,
}
