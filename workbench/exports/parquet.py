"""Parquet: the frame with its types, for pandas and every other tool of that kind."""

from __future__ import annotations

import json
from typing import IO, TYPE_CHECKING

from workbench.errors import WorkbenchError
from workbench.exports.cells import batches
from workbench.quotes.schema import SPANS

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

    from workbench.articles.progress import Bar
    from workbench.exports.selection import Selection

# Under this name the file's metadata say how its rows were selected, as JSON.
METADATA = b"workbench"
# Where pandas looks for a frame's attrs.
ATTRS = b"PANDAS_ATTRS"


# Rows that are written at once, a row group of the file: enough to be packed well, few enough for a
# bar to move.
_GROUP = 100_000


def write_parquet(selection: Selection, file: IO[bytes], bar: Bar) -> None:
    """The selected rows as they are; how they were selected stands in the schema's metadata."""
    write_frame(selection.quotes, file, bar, {METADATA: json.dumps(selection.as_json()).encode()})


def write_frame(
    frame: pd.DataFrame, file: IO[bytes], bar: Bar, metadata: dict[bytes, bytes] | None = None
) -> None:
    """``frame`` without its index; ``pandas.read_parquet`` gives back its dtypes and attrs.

    Each row is a step of ``bar``. Raises WorkbenchError for a column whose values are of no one
    type, or that Parquet cannot hold.
    """
    import pyarrow as pa
    import pyarrow.parquet as pq

    faults = pa.ArrowInvalid, pa.ArrowTypeError, pa.ArrowNotImplementedError, UnicodeEncodeError
    try:
        schema = _arrow_schema(frame)
        known = {ATTRS: json.dumps(frame.attrs).encode()} if frame.attrs else {}
        told = schema.with_metadata({**schema.metadata, **known, **(metadata or {})})
        with pq.ParquetWriter(file, told) as writer:
            for part in batches(frame, _GROUP):
                table = pa.Table.from_pandas(part, schema=schema, preserve_index=False)
                writer.write_table(table.replace_schema_metadata(told.metadata))
                bar.advance(len(part))
    except faults as fault:
        raise _not_held(frame, fault, faults) from fault


def _not_held(
    frame: pd.DataFrame, fault: Exception, faults: tuple[type[Exception], ...]
) -> WorkbenchError:
    """The error for a frame with a column that Arrow refuses, by name: its own words say none."""
    import pyarrow as pa

    for name in frame.columns:
        try:
            pa.Table.from_pandas(frame[[name]], preserve_index=False)
        except UnicodeEncodeError:
            return WorkbenchError(
                f"Parquet cannot hold the column {name!r} (a text in it has half a character, a "
                "lone surrogate); drop the column or correct the text, or write CSV or Excel, "
                "which put \ufffd in its place."
            )
        except faults as known:
            return WorkbenchError(
                f"Parquet cannot hold the column {name!r} ({known.args[0]}); "
                "drop it or give its values one type."
            )
    return WorkbenchError(f"Parquet cannot hold the frame ({fault}); write CSV or Excel.")


def _arrow_schema(frame: pd.DataFrame) -> pa.Schema:
    """What Arrow finds in ``frame``, with the nested columns typed even where all are empty.

    Left to itself Arrow reads a column of empty lists as lists of nothing, and tables of two runs
    could not be put together.
    """
    import pyarrow as pa

    schema = pa.Schema.from_pandas(frame, preserve_index=False)
    for name, kind in nested_types().items():
        if name in frame.columns:
            schema = schema.set(schema.get_field_index(name), pa.field(name, kind))
    return schema


def nested_types() -> dict[str, pa.DataType]:
    """The Arrow types of the columns of lists, by their names."""
    import pyarrow as pa

    term = pa.struct(
        {"theme": pa.string(), "term": pa.string(), "start": pa.int32(), "end": pa.int32()}
    )
    return {
        **dict.fromkeys(SPANS, pa.list_(pa.list_(pa.int32()))),
        "themes": pa.list_(pa.string()),
        "theme_terms": pa.list_(term),
        "issues": pa.list_(pa.string()),
        "notes": pa.list_(pa.string()),
    }
