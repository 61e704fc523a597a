"""The questions that a page asks, and who answers them: the same in the kernel and in a file."""

from __future__ import annotations

import reprlib
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from workbench.errors import WorkbenchError
from workbench.explorer.encoding import encode
from workbench.explorer.exporting import OFFERED, exported
from workbench.explorer.material import Material
from workbench.explorer.plotlyjs import packed_plotly
from workbench.explorer.reading import article_text
from workbench.explorer.texts import quote_texts
from workbench.quotes.arguments import as_values
from workbench.quotes.mentions import mentions

# The content, which becomes JSON, and the binary buffers that go with it.
Answer = tuple[dict[str, Any], list[bytes]]
# Up to here all texts go along with the data, so that they are there while the kernel is busy.
TEXTS_SENT_WHOLE = 2_000
# A page of the list is 20 rows; what asks for far more is no list of ours.
MOST_TEXTS_ASKED = 500
# How long a page waits for an Explorer that it no longer shows to come back: a cell that is moved,
# cut and pasted or deleted and called back. Then as long again, for other pages to claim it.
UNSEEN_S = 20.0


def answer(material: Material, question: Mapping[str, Any]) -> Answer:
    """The answer to one question of a page: ``{"type": ..., ...}``, without its ``id``.

    Raises WorkbenchError for a question that is none.
    """
    kind = question.get("type")
    # What is no text may be nothing that a dict could be asked for.
    if not isinstance(kind, str) or kind not in ANSWERS:
        asked = reprlib.repr(kind)
        raise WorkbenchError(f"The kernel does not know the question {asked}; rerun the cell.")
    content, buffers = ANSWERS[kind](material, question)
    return {"type": kind, **content}, buffers


def _data(material: Material, _: Mapping[str, Any]) -> Answer:
    """The columns, and all texts of a small frame."""
    header, buffer = encode(material.table)
    header |= {"host": "kernel", "exports": OFFERED, "unseen_s": UNSEEN_S}
    rows = range(len(material.quotes))
    texts = quote_texts(material.quotes, rows) if len(rows) <= TEXTS_SENT_WHOLE else None
    return {"header": header, "texts": texts}, [buffer]


def _texts(material: Material, question: Mapping[str, Any]) -> Answer:
    rows = asked_rows(material, question.get("rows"))
    return {"texts": quote_texts(material.quotes, rows)}, []


def _article(material: Material, question: Mapping[str, Any]) -> Answer:
    [row] = asked_rows(material, [question.get("row")])
    return {"article": article_text(material.quotes, row, material.articles)}, []


def _search(material: Material, question: Mapping[str, Any]) -> Answer:
    """Which rows hold one of the phrases: row i is bit i & 7 of byte i >> 3."""
    phrases = as_values("text", question.get("phrases"))
    found = mentions(material.quotes["quote"], phrases)
    return {}, [np.packbits(found, bitorder="little").tobytes()]


def _plotly(_: Material, __: Mapping[str, Any]) -> Answer:
    return {}, [packed_plotly()]


def asked_rows(material: Material, asked: object) -> list[int]:
    """The row numbers that a page asks for; WorkbenchError if they are none."""
    rows = range(len(material.quotes))
    if not isinstance(asked, list) or len(asked) > MOST_TEXTS_ASKED:
        raise WorkbenchError("The page asked for no list of rows; rerun the cell.")
    # True is an int too, and would be row 1.
    if not all(type(row) is int and row in rows for row in asked):
        raise WorkbenchError("The page asked for rows that the frame does not have; rerun it.")
    return asked


ANSWERS: dict[str, Callable[[Material, Mapping[str, Any]], Answer]] = {
    "data": _data,
    "texts": _texts,
    "article": _article,
    "export": exported,
    "search": _search,
    "plotly": _plotly,
}
