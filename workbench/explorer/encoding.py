"""A frame's facets as one header and one run of bytes, for typed arrays in the browser."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from workbench.explorer.facets import FACETS, Column

# Raised when the browser has to read the bytes differently; it refuses what it does not know.
VERSION = 1
# Typed arrays of four-byte numbers can only start at multiples of four.
_ALIGN = 4


def encode(
    columns: dict[str, Column], speech: npt.NDArray[np.bool_]
) -> tuple[dict[str, Any], bytes]:
    """The header (plain JSON) and the bytes it describes, little-endian as browsers are.

    ``speech`` is one flag a row. Codes take one, two or four bytes a row, as few as they need.
    The header: ``version``, ``rows``, ``speech`` with its ``offset``, and for each of ``facets``
    ``name``, ``label``, ``values``, ``sets`` and ``codes`` with ``offset`` and ``bytes``.
    """
    pieces: list[bytes] = []

    def add(array: npt.NDArray[Any]) -> int:
        offset = sum(map(len, pieces))
        raw = array.tobytes()
        pieces.append(raw + b"\0" * (-len(raw) % _ALIGN))
        return offset

    header: dict[str, Any] = {
        "version": VERSION,
        "rows": len(speech),
        "speech": {"offset": add(speech.astype("u1"))},
        "facets": [],
    }
    for facet in FACETS:
        column = columns[facet.name]
        width = _width(len(column.sets) if column.sets else len(column.values) + 1)
        header["facets"].append(
            {
                "name": facet.name,
                "label": facet.label,
                "values": column.values,
                "sets": column.sets,
                "codes": {"offset": add(column.codes.astype(f"<u{width}")), "bytes": width},
            }
        )
    return header, b"".join(pieces)


def _width(codes: int) -> int:
    """Bytes that hold the numbers below ``codes``."""
    return 1 if codes <= 1 << 8 else 2 if codes <= 1 << 16 else 4
