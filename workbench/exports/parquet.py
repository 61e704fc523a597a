"""Parquet: the frame with its types, for pandas and every other tool of that kind."""

from __future__ import annotations

import json
from typing import IO, TYPE_CHECKING

from workbench.errors import WorkbenchError

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

    from workbench.exports.selection import Selection

# Under this name the file's metadata say how its rows were selected, as JSON.
METADATA = b"workbench"
# Where pandas looks for a frame's attrs.
_ATTRS = b"PANDAS_ATTRS"


def write_parquet(selection: Selection, file: IO[bytes]) -> None:
    """The selected rows as they are; how they were selected stands in the schema's metadata."""
    write_frame(selection.quotes, file, {METADATA: json.dumps(selection.as_json()).encode()})


def write_frame(
    frame: pd.DataFrame, file: IO[bytes], metadata: dict[bytes, bytes] | None = None
) -> None:
    """``frame`` without its index; ``pandas.read_parquet`` gives back its dtypes and attrs.

    Raises WorkbenchError for a column whose values are of no one type.
    """
    import pyarrow.parquet as pq

    table = _arrow_table(frame)
    known = {_ATTRS: json.dumps(frame.attrs).encode()} if frame.attrs else {}
    pq.write_table(
        table.replace_schema_metadata({**table.schema.metadata, **known, **(metadata or {})}), file
    )


def _arrow_table(frame: pd.DataFrame) -> pa.Table:
    import pyarrow as pa

    for name in frame.columns:
        # One by one: Arrow's own words do not say which column it means.
        try:
            pa.Schema.from_pandas(frame[[name]], preserve_index=False)
        except (pa.ArrowInvalid, pa.ArrowTypeError, pa.ArrowNotImplementedError) as fault:
            raise WorkbenchError(
                f"Parquet cannot hold the column {name!r} ({fault.args[0]}); "
                "drop it or give its values one type."
            ) from fault
    return pa.Table.from_pandas(frame, schema=_arrow_schema(frame), preserve_index=False)


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
