"""The rows of a Parquet file, a few at a time and only of the columns that may say something."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping

from workbench.articles.readers.model import NotReadError
from workbench.articles.readers.table.columns import choose, fields_of, letters
from workbench.articles.readers.table.rows import Row, Rows

MAGIC = b"PAR1"
BATCH = 200


def rows_of_parquet(data: bytes, columns: Mapping[str, str] | None = None) -> Rows:
    """The rows of the Parquet file ``data``; raises NotReadError ``unreadable``."""
    import pyarrow.parquet as pq

    try:
        file = pq.ParquetFile(io.BytesIO(data))
        names = list(file.schema_arrow.names)
        wanted = [name for name in names if _may_say(file, name)]
    except Exception as fault:  # Of many kinds: Arrow's own, and those of what it unpacks with.
        raise NotReadError(_issue(fault)) from None
    given = choose(names, {}, columns)
    asked = {*wanted, *(name for listed in given.values() for name in listed)}
    table = Rows(rows=(), names=tuple(names))
    table.rows = _rows(file, [name for name in names if name in asked], table)
    return table


def _may_say(file: object, name: str) -> bool:
    import pyarrow as pa

    kind = file.schema_arrow.field(name).type  # type: ignore[attr-defined]
    return bool(fields_of(name)) or letters(name) == "" or pa.types.is_struct(kind)


def _rows(file: object, names: list[str], table: Rows) -> Iterator[Row]:
    from workbench.articles.readers.table.json_articles import flat

    count = 0
    try:
        for batch in file.iter_batches(batch_size=BATCH, columns=names):  # type: ignore[attr-defined]
            for row in batch.to_pylist():
                count += 1
                yield flat(row)
    except MemoryError:
        raise
    except Exception as fault:
        if not count:
            raise NotReadError(_issue(fault)) from None
        stated = file.metadata.num_rows  # type: ignore[attr-defined]
        table.damaged = max(1, stated - count)
        table.issues.add("rows_damaged")


def _issue(fault: Exception) -> str:
    return "encrypted" if "encrypt" in str(fault).lower() else "unreadable"
