"""The quote frame and its articles as Parquet files on disk."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.articles.files import ARTICLES_TABLE, QUOTES_TABLE
from workbench.errors import WorkbenchError

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa
    from rich.table import Table

    from workbench.articles.model import Article


def write_tables(
    articles: Sequence[Article], quotes: pd.DataFrame, folder: Path
) -> tuple[Path, Path]:
    """Write ``quotes.parquet`` and ``articles.parquet`` into ``folder``, made where missing.

    A file appears whole or not at all: what stood there before stays until both new ones are
    complete. Raises :class:`~workbench.errors.WorkbenchError` where the folder cannot be written.
    """
    from workbench.articles import articles_frame

    folder = folder.expanduser()
    tables = {QUOTES_TABLE: quotes, ARTICLES_TABLE: articles_frame(articles)}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _replace_together(folder, tables)
    except OSError as fault:
        raise WorkbenchError(
            f"Cannot write to {str(folder)!r} ({fault.strerror or fault}); "
            "give another folder with -o, or make room or permission there."
        ) from fault
    return folder / QUOTES_TABLE, folder / ARTICLES_TABLE


def _arrow_schema(frame: pd.DataFrame) -> pa.Schema:
    """What Arrow finds in ``frame``, with the nested columns typed even where all are empty.

    Left to itself Arrow reads a column of empty lists as lists of nothing, and tables of two runs
    could not be put together.
    """
    import pyarrow as pa

    schema = pa.Schema.from_pandas(frame, preserve_index=False)
    for name, kind in _nested_types().items():
        if name in frame.columns:
            schema = schema.set(schema.get_field_index(name), pa.field(name, kind))
    return schema


def _nested_types() -> dict[str, pa.DataType]:
    import pyarrow as pa

    term = pa.struct(
        {"theme": pa.string(), "term": pa.string(), "start": pa.int32(), "end": pa.int32()}
    )
    return {
        "spans": pa.list_(pa.list_(pa.int32())),
        "themes": pa.list_(pa.string()),
        "theme_terms": pa.list_(term),
        "issues": pa.list_(pa.string()),
    }


def _replace_together(folder: Path, tables: dict[str, pd.DataFrame]) -> None:
    """Write all under other names first, then rename: a full disk leaves the old files alone."""
    drafts = {name: folder / f".{name}.{os.getpid()}" for name in tables}
    try:
        for name, frame in tables.items():
            frame.to_parquet(drafts[name], index=False, schema=_arrow_schema(frame))
        for name, draft in drafts.items():
            draft.replace(folder / name)
    finally:
        for draft in drafts.values():
            draft.unlink(missing_ok=True)


def not_read(articles: Sequence[Article]) -> list[Article]:
    """The articles whose file gave no text at all."""
    from workbench.articles.issues import NOT_READ

    return [article for article in articles if NOT_READ.intersection(article.issues)]


def summary(articles: Sequence[Article], quotes: pd.DataFrame) -> Table:
    """What was found, in the numbers one looks at first (statements only, beliefs apart)."""
    from rich.table import Table

    from workbench.quotes.schema import KINDS

    speech = quotes[quotes["speech"]]
    experts = speech.loc[speech["speaker_kind"] == "person", "speaker"]
    rows = {
        "Articles": len(articles),
        "of them not read": len(not_read(articles)),
        "Quotes": len(speech),
        **{f"of them {kind}": int((speech["kind"] == kind).sum()) for kind in KINDS},
        "Beliefs and intentions": len(quotes) - len(speech),
        "Experts": experts.nunique(),
        "Institutions": speech["institution"].nunique(),
        "Quotes with a theme": int(speech["themes"].map(len).gt(0).sum()),
    }
    table = Table("Found", "Number", title="Quotes and sources")
    table.columns[1].justify = "right"
    for label, number in rows.items():
        table.add_row(label, f"{number:,}")
    return table
