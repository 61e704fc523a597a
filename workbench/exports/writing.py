"""Writing a selection: to a file from Python, or as bytes for a page."""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import IO, Any

import pandas as pd

from workbench.articles.progress import Bar
from workbench.errors import WorkbenchError
from workbench.exports.excel import write_excel
from workbench.exports.formats import (
    ITEMS,
    Format,
    check_engine,
    check_items,
    format_named,
    format_of,
)
from workbench.exports.fragments import Articles, fragments, listed
from workbench.exports.parquet import write_parquet
from workbench.exports.selection import Selection, make_selection
from workbench.exports.targets import cannot_write, file_path
from workbench.exports.told import told
from workbench.files.replacing import replacing
from workbench.paths import reason


def write(
    quotes: pd.DataFrame,
    path: str | os.PathLike[str],
    *,
    articles: Articles = None,
    filters: Mapping[str, Any] | None = None,
    format: str | None = None,  # noqa: A002 (as pandas and Plotly call it)
    items: str = ITEMS[0],
    progress: bool | None = None,
) -> Path:
    """Write ``quotes`` to ``path`` and give that back; the suffix says the format, or ``format``.

    Formats: csv, excel (.xlsx), parquet, markdown (.md), ris, bibtex (.bib), csl (.json).
    ``filters`` are arguments of :func:`workbench.select`: with them only the rows that they select
    are written, and every file says how that was: a sheet of Excel's, Parquet's metadata, a last
    column ``selection`` of CSV, the head of Markdown, a note of every other item. ``items`` is what
    one item of RIS or BibTeX is: "quotes", or "articles" with their quotes as notes.
    ``articles``, several or one, give bylines and addresses to citations.
    ``progress``: None shows a bar for what takes over two seconds, False never.

    The file appears whole or not at all and is on the disk by then; what stood there before is
    replaced, and a link to it, its mode and its owner stay. A text's half character (a lone
    surrogate) becomes U+FFFD, with a warning; in Parquet it is an error.

    Raises :class:`~workbench.errors.WorkbenchError` for an unknown suffix or format, a folder or no
    path, a folder that is not there and a file that cannot be written, all of which is found out
    before the first row; for a frame that the format cannot hold, and for ``filters`` as ``select``
    does.
    """
    # One of the articles may be given, or what can be gone through once.
    given = listed(articles)
    return write_selection(
        lambda: make_selection(quotes, filters, articles=given),
        path,
        articles=lambda _: given,
        format=format,
        items=items,
        progress=progress,
    )


def write_selection(
    select: Callable[[], Selection],
    path: str | os.PathLike[str],
    *,
    articles: Callable[[pd.DataFrame], Articles],
    format: str | None = None,  # noqa: A002 (as pandas and Plotly call it)
    items: str = ITEMS[0],
    progress: bool | None = None,
) -> Path:
    """As :func:`write`, for rows that are selected, and articles found, when they are needed."""
    target = file_path(path)
    kind = format_of(target, format)
    check_items(kind, items)
    check_engine(kind)
    selection = select()
    try:
        with replacing(target) as draft, draft.open("wb") as file:
            cited = articles(selection.quotes)
            _write(selection, kind, cited, file, items=items, progress=progress)
    except OSError as fault:
        raise cannot_write(target, fault, _also(kind)) from fault
    return target


def as_bytes(
    quotes: pd.DataFrame,
    name: str,
    *,
    articles: Articles = None,
    filters: Mapping[str, Any] | None = None,
    items: str = ITEMS[0],
    made: date | None = None,
) -> bytes:
    """What :func:`write` writes, in memory; ``name`` is the format's, ``made`` the day of it."""
    kind = format_named(name)
    given = listed(articles)
    selection = make_selection(quotes, filters, made, articles=given)
    return selection_bytes(selection, kind, given, items=items)


def selection_bytes(
    selection: Selection, kind: Format, articles: Articles = None, *, items: str = ITEMS[0]
) -> bytes:
    """A selection as a file in memory; the rest, and errors, are as for :func:`write`."""
    check_items(kind, items)
    file = io.BytesIO()
    try:
        _write(selection, kind, articles, file, items=items, progress=False)
    except OSError as fault:
        raise WorkbenchError(
            f"Cannot make the {kind.label} file ({reason(fault)}); make room or permission on the "
            f"disk{_also(kind)}, or take another format."
        ) from fault
    return file.getvalue()


def _also(kind: Format) -> str:
    """Which place beside the file's own may be full or closed: Excel files have one."""
    return " and in the temporary folder" if kind.name == "excel" else ""


def _write(
    selection: Selection,
    kind: Format,
    articles: Articles,
    file: IO[bytes],
    *,
    items: str,
    progress: bool | None,
) -> None:
    total = len(selection.quotes)
    with Bar(f"Writing {kind.label}", total=total, progress=progress) as bar:
        if kind.name == "parquet":
            write_parquet(selection, file, bar)
        elif kind.name == "excel":
            write_excel(selection, file, bar)
        else:
            parts = fragments(selection.quotes, articles, kind.name, items)
            for piece in replace(parts, rows=bar.over(parts.rows)).pieces(told(selection)):
                file.write(piece.encode("utf-8"))
