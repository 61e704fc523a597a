"""The quote frame and its articles as Parquet tables in a folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.articles.files import ARTICLES_TABLE, QUOTES_TABLE
from workbench.articles.progress import Bar
from workbench.errors import WorkbenchError
from workbench.exports.files import replacing
from workbench.exports.parquet import write_frame
from workbench.exports.targets import expanded

if TYPE_CHECKING:
    import pandas as pd

    from workbench.articles.model import Article


def write_tables(
    articles: Sequence[Article], quotes: pd.DataFrame, folder: Path
) -> tuple[Path, Path]:
    """Write ``quotes.parquet`` and ``articles.parquet`` into ``folder``, made where missing.

    A file appears whole or not at all: what stood there before stays until both new ones are
    complete. Raises :class:`~workbench.errors.WorkbenchError` where the folder cannot be written
    or named so.
    """
    from workbench.articles import articles_frame

    folder = expanded(folder)
    frames = {folder / QUOTES_TABLE: quotes, folder / ARTICLES_TABLE: articles_frame(articles)}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        rows = sum(map(len, frames.values()))
        with replacing(*frames) as drafts, Bar("Writing tables", total=rows) as bar:
            for draft, frame in zip(drafts, frames.values(), strict=True):
                with draft.open("wb") as file:
                    write_frame(frame, file, bar)
    except OSError as fault:
        raise WorkbenchError(
            f"Cannot write to {str(folder)!r} ({fault.strerror or fault}); "
            "give another folder with -o, or make room or permission there."
        ) from fault
    return folder / QUOTES_TABLE, folder / ARTICLES_TABLE
