"""A DuckDB that reads the tables of one store and nothing else: no network, no other file."""

from __future__ import annotations

import shutil
import tempfile
import threading
import weakref
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.errors import WorkbenchError
from workbench.paths import named
from workbench.quotes.mentions import mentions
from workbench.store.faults import damaged
from workbench.store.memory import free_memory

if TYPE_CHECKING:
    import duckdb
    import pyarrow as pa

# Rows that come at once: enough for Arrow, few enough that texts among them take little.
BATCH_ROWS = 65_536
# Of the memory that is free, so much may be used for a question; what needs more goes to the disk.
_SHARE, _LEAST = 4, 512 << 20


class Duck:
    """``tables`` of the store in ``folder``, each by its name and the files of its parts.

    A table has the columns of its files, ``part`` (0 for the first file) and ``row`` in that file;
    one without files is left out.
    Raises WorkbenchError where a file is no table.
    """

    def __init__(self, folder: Path, **tables: Sequence[Path]) -> None:
        import duckdb
        from duckdb.func import PythonUDFType

        _check_utf8(folder)
        self._folder, self._lock = folder, threading.RLock()
        spill = tempfile.mkdtemp(prefix="workbench-")
        self._duckdb = duckdb.connect(
            ":memory:",
            config={
                "temp_directory": spill,
                "memory_limit": f"{max(_LEAST, free_memory() // _SHARE)}B",
                # What comes is put in its order by the numbers of parts and rows.
                "preserve_insertion_order": "false",
                "autoinstall_known_extensions": "false",
                "autoload_known_extensions": "false",
            },
        )
        weakref.finalize(self, _ended, self._duckdb, spill)
        with self._told():
            self._duckdb.create_function(
                "mentions",
                # DuckDB would look up what a function's own annotations mean.
                lambda texts, phrases: _mentions(texts, phrases),
                ["VARCHAR", "VARCHAR[]"],
                "BOOLEAN",
                type=PythonUDFType.ARROW,
            )
            self._duckdb.execute("SET allowed_directories = ?", [[str(folder)]])
            self._duckdb.execute("SET enable_external_access = false")
            for name, files in tables.items():
                if files:
                    self._view(name, files)
            self._duckdb.execute("SET lock_configuration = true")

    def _view(self, name: str, files: Sequence[Path]) -> None:
        """``name`` is one of ours; the files' names are no part of what is run."""
        self._duckdb.execute(f"SET VARIABLE {name}_files = ?", [list(map(str, files))])
        rows = f"read_parquet(getvariable('{name}_files'), hive_partitioning = false)"
        columns = "*, file_index AS part, file_row_number AS row"
        self._duckdb.execute(f"CREATE VIEW {name} AS SELECT {columns} FROM {rows}")  # noqa: S608

    def run(self, sql: str, given: Sequence[object] = ()) -> None:
        """Runs a statement of ours; ``given`` are the values of its question marks."""
        with self._told():
            self._duckdb.execute(sql, list(given))

    def put(self, name: str, table: pa.Table) -> None:
        """Make ``table`` one that can be asked for; ``name`` is one of ours."""
        with self._told():
            self._duckdb.register("given", table)
            self._duckdb.execute(f"CREATE TABLE {name} AS FROM given")
            self._duckdb.unregister("given")

    def batches(self, sql: str, given: Sequence[object] = ()) -> Iterator[pa.RecordBatch]:
        """What a query of ours gives, a batch of rows after the other, in no order.

        No other question may be asked before the last batch.
        """
        with self._told():
            yield from self._asked(sql, given).to_arrow_reader(BATCH_ROWS)

    def table(self, sql: str, given: Sequence[object] = ()) -> pa.Table:
        """All that a query of ours gives."""
        with self._told():
            return self._asked(sql, given).to_arrow_table()

    def _asked(self, sql: str, given: Sequence[object]) -> duckdb.DuckDBPyRelation:
        return self._duckdb.sql(sql, params=list(given))

    @contextmanager
    def _told(self) -> Iterator[None]:
        """One question at a time; what DuckDB cannot do is told with what can be done."""
        import duckdb

        with self._lock:
            try:
                yield
            except duckdb.OutOfMemoryException as fault:
                raise WorkbenchError(
                    "There is not enough free memory for this question; close other programs or "
                    "notebooks, or ask for less at once."
                ) from fault
            except duckdb.Error as fault:
                raise damaged(self._folder, _first_line(fault)) from fault


def _check_utf8(folder: Path) -> None:
    try:
        str(folder).encode()
    except UnicodeEncodeError:
        raise WorkbenchError(
            f"The name of {named(folder)} is not in UTF-8, and DuckDB takes no other; rename that "
            "folder, or hold the quotes in memory with open_workbench(PATH, in_memory=True)."
        ) from None


def _first_line(fault: Exception) -> str:
    return str(fault).strip().splitlines()[0].rstrip(".") if str(fault).strip() else "no reason"


def _ended(connection: duckdb.DuckDBPyConnection, spill: str) -> None:
    connection.close()
    shutil.rmtree(spill, ignore_errors=True)


def _mentions(texts: Any, phrases: Any) -> pa.Array:
    """``mentions`` over what DuckDB gives: Arrow's texts, and the phrases beside each of them."""
    import pandas as pd
    import pyarrow as pa

    series = pd.Series(texts.to_pandas(types_mapper={pa.string(): pd.StringDtype("pyarrow")}.get))
    return pa.array(mentions(series, phrases[0].as_py()))
