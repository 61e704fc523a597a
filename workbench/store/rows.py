"""Rows of a store's quotes, read from the parts that have them and from no other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from workbench.store.faults import damaged
from workbench.store.live import Live

if TYPE_CHECKING:
    import pyarrow as pa

Positions = npt.NDArray[np.integer[Any]]


def read_rows(folder: Path, live: Live, positions: Positions, names: Sequence[str]) -> pa.Table:
    """The columns ``names`` of the rows at ``positions``, in their order.

    One part is read after the other, and of each nothing is kept but the rows asked for. Raises
    WorkbenchError for a part that is damaged.
    """
    import pyarrow as pa

    numbers = live.numbers[positions]
    order = np.argsort(numbers, kind="stable")
    tables = list(_from_parts(folder, live, numbers[order], names))
    if not tables:
        return pa.table({name: pa.array([], pa.string()) for name in names})
    back = np.empty(len(order), dtype=np.int64)
    back[order] = np.arange(len(order))
    return pa.concat_tables(tables, promote_options="permissive").take(back)


def _from_parts(
    folder: Path, live: Live, numbers: Positions, names: Sequence[str]
) -> Iterator[pa.Table]:
    """The rows ``numbers``, which are in order."""
    ends = np.searchsorted(numbers, live.starts)
    for part in np.flatnonzero(np.diff(ends)).tolist():
        own = numbers[ends[part] : ends[part + 1]] - live.starts[part]
        yield _part(folder, live.tables[part], names).take(own)


def _part(folder: Path, file: Path, names: Sequence[str]) -> pa.Table:
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        with file.open("rb") as opened, pq.ParquetFile(opened) as table:
            return table.read(columns=list(names))
    except (OSError, pa.ArrowException) as fault:
        raise damaged(folder, f"{file.parent.name}/{file.name}: {fault}") from fault
