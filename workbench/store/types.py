"""The Arrow types of the tables that a store shows: the same in every part.

Left to itself Arrow finds other types where all cells are missing, or where a category has few
values, and the parts could not be read as one table.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from workbench.articles.table import COLUMNS as ARTICLE_COLUMNS
from workbench.exports.parquet import ATTRS, nested_types
from workbench.quotes.schema import COLUMNS as QUOTE_COLUMNS

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa


def typed(frame: pd.DataFrame) -> pa.Table:
    """A quote frame or a frame of articles as a table of the types of its columns' dtypes.

    pandas finds in its metadata what is a category, and the names of all themes.
    """
    import pyarrow as pa

    kinds = {column.name: column.dtype for column in QUOTE_COLUMNS}
    if "quote_id" not in frame:
        # Columns of one name differ: an article's page may be "8-9", a quote's is a number.
        kinds = {name: dtype for name, (dtype, _) in ARTICLE_COLUMNS.items()}
    known = nested_types()
    fields = [
        pa.field(name, known[name] if name in known else _type(kinds[name]))
        for name in frame.columns
    ]
    table = pa.Table.from_pandas(frame, schema=pa.schema(fields), preserve_index=False)
    attrs = {ATTRS: json.dumps(frame.attrs).encode()} if frame.attrs else {}
    return table.replace_schema_metadata({**table.schema.metadata, **attrs})


def _type(dtype: str) -> pa.DataType:
    import pyarrow as pa

    return {
        "string": pa.string(),
        "category": pa.dictionary(pa.int32(), pa.string()),
        "datetime64[us]": pa.timestamp("us"),
        "bool": pa.bool_(),
        "int32": pa.int32(),
        "Int32": pa.int32(),
        "float32": pa.float32(),
    }[dtype]
