"""Writing a selection: to a file from Python, or as bytes for a page."""

from __future__ import annotations

import io
import os
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import IO, Any

import pandas as pd

from workbench.articles.progress import Bar
from workbench.errors import WorkbenchError
from workbench.exports.excel import write_excel
from workbench.exports.files import replacing
from workbench.exports.formats import Format, format_named, format_of
from workbench.exports.fragments import Articles, fragments
from workbench.exports.parquet import write_parquet
from workbench.exports.selection import Selection, make_selection
from workbench.exports.targets import file_path


def write(
    quotes: pd.DataFrame,
    path: str | os.PathLike[str],
    *,
    articles: Articles = None,
    filters: Mapping[str, Any] | None = None,
    format: str | None = None,  # noqa: A002 (as pandas and Plotly call it)
    progress: bool | None = None,
) -> Path:
    """Write ``quotes`` to ``path`` and give that back; the suffix says the format, or ``format``.

    Formats: csv, excel (.xlsx), parquet, markdown (.md), ris, csl (.json). ``filters`` are
    arguments of :func:`workbench.select`: with them only the rows that they select are written;
    Excel and Parquet files say how that was. ``articles``, several or one, give bylines and
    addresses to citations.
    ``progress``: None shows a bar for what takes over two seconds, False never.

    The file appears whole or not at all; what stood there before is replaced, and a link to it, its
    mode and its owner stay. A text's half character (a lone surrogate) becomes U+FFFD, with a
    warning; in Parquet it is an error. Raises :class:`~workbench.errors.WorkbenchError` for an
    unknown suffix or format, a folder or no path, a folder that is not there, a file that cannot be
    written, a frame that the format cannot hold, and for ``filters`` as ``select`` does.
    """
    target = file_path(path)
    kind = format_of(target, format)
    selection = make_selection(quotes, filters)
    try:
        with replacing(target) as (draft,), draft.open("wb") as file:
            _write(selection, kind, articles, file, progress=progress)
    except OSError as fault:
        raise WorkbenchError(
            f"Cannot write {str(path)!r} ({fault.strerror or fault}); close it where it is open, "
            f"give another path, or make room or permission {_where(kind, 'there')}."
        ) from fault
    return target


def as_bytes(
    quotes: pd.DataFrame,
    name: str,
    *,
    articles: Articles = None,
    filters: Mapping[str, Any] | None = None,
    made: date | None = None,
) -> bytes:
    """What :func:`write` writes, in memory; ``name`` is the format's, ``made`` the day of it."""
    return selection_bytes(make_selection(quotes, filters, made), format_named(name), articles)


def selection_bytes(selection: Selection, kind: Format, articles: Articles = None) -> bytes:
    """A selection as a file in memory; ``articles`` and errors are as for :func:`write`."""
    file = io.BytesIO()
    try:
        _write(selection, kind, articles, file, progress=False)
    except OSError as fault:
        raise WorkbenchError(
            f"Cannot make the {kind.label} file ({fault.strerror or fault}); make room or "
            f"permission {_where(kind, 'on the disk')}, or take another format."
        ) from fault
    return file.getvalue()


def _where(kind: Format, place: str) -> str:
    """Which places may be full or closed; Excel files have one more."""
    return f"{place} and in the temporary folder" if kind.name == "excel" else place


def _write(
    selection: Selection,
    kind: Format,
    articles: Articles,
    file: IO[bytes],
    *,
    progress: bool | None,
) -> None:
    total = len(selection.quotes)
    with Bar(f"Writing {kind.label}", total=total, progress=progress) as bar:
        if kind.name == "parquet":
            write_parquet(selection, file, bar)
        elif kind.name == "excel":
            write_excel(selection, file, bar)
        else:
            parts = fragments(selection.quotes, articles, kind.name)
            for piece in replace(parts, rows=bar.over(parts.rows)).pieces():
                file.write(piece.encode("utf-8"))
