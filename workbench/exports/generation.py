"""Which tables are of one run: both bear the same mark in their Parquet metadata.

The mark is the hash of all rows of both, so the same articles give the same files again, byte for
byte.
"""

from __future__ import annotations

import hashlib
import io
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pyarrow.parquet as pq

# The key of the file's metadata under which the mark stands, as hexadecimal digits.
KEY = b"workbench.generation"


class Digested(io.RawIOBase):
    """A file to write to; what is written also goes into ``digest``."""

    def __init__(self, file: IO[bytes], digest: hashlib._Hash) -> None:
        self._file = file
        self._digest = digest

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        self._digest.update(data)
        return self._file.write(data)

    def tell(self) -> int:
        return self._file.tell()

    def flush(self) -> None:
        if not self._file.closed:
            self._file.flush()


def mark(writers: list[pq.ParquetWriter], digest: hashlib._Hash) -> None:
    """Give the files of ``writers``, whose rows are all in ``digest``, their common mark."""
    generation = digest.hexdigest()
    for writer in writers:
        writer.add_key_value_metadata({KEY: generation})


def generation_of(file: Path | IO[bytes]) -> str | None:
    """The mark of a table; None for one without, and for what is not a whole table."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        found = (pq.read_metadata(file).metadata or {}).get(KEY)
    except (OSError, pa.ArrowException):
        return None
    return None if found is None else str(found.decode())
