"""A table as one header and one run of bytes, for typed arrays in the browser."""

from __future__ import annotations

from typing import Any

import numpy.typing as npt

from workbench.explorer.facets import facets_of
from workbench.explorer.table import LACKABLE, Table

# Raised when the browser has to read the bytes differently; it refuses what it does not know.
VERSION = 3
# Typed arrays of four-byte numbers can only start at multiples of four.
_ALIGN = 4


class _Bytes:
    """Arrays one after the other, each at an aligned offset."""

    def __init__(self) -> None:
        self.pieces: list[bytes] = []
        self.length = 0

    def add(self, array: npt.NDArray[Any]) -> int:
        offset = self.length
        raw = array.tobytes()
        piece = raw + b"\0" * (-len(raw) % _ALIGN)
        self.pieces.append(piece)
        self.length += len(piece)
        return offset


def encode(table: Table) -> tuple[dict[str, Any], bytes]:
    """The header (plain JSON) and the bytes it describes, little-endian as browsers are.

    The header: ``version``, ``rows``; ``speech`` (one byte a row), ``days`` (int32), ``confidence``
    (float32), ``words`` (uint16), ``lacking`` (one byte, its bits named in ``names``) and
    ``review`` (one byte), each with its ``offset``; ``stories`` (uint32, ``length`` of them); and
    for each of ``facets`` ``name``, ``label``, ``closed``, ``values``, ``labels``, ``sets`` and
    ``codes`` with ``offset`` and ``bytes``: one, two or four a row, as few as they need.
    """
    raw = _Bytes()
    header: dict[str, Any] = {
        "version": VERSION,
        "rows": table.rows,
        "speech": {"offset": raw.add(table.speech.astype("u1"))},
        "days": {"offset": raw.add(table.days.astype("<i4"))},
        "confidence": {"offset": raw.add(table.confidence.astype("<f4"))},
        "lacking": {"offset": raw.add(table.lacking), "names": list(LACKABLE)},
        "words": {"offset": raw.add(table.words.astype("<u2"))},
        "stories": {
            "offset": raw.add(table.stories.astype("<u4")),
            "length": len(table.stories),
        },
        "review": {"offset": raw.add(table.review)},
        "facets": [],
    }
    for facet in facets_of(table.own):
        column = table.facets[facet.name]
        offset = raw.add(column.codes.astype(f"<u{column.width}"))
        header["facets"].append(
            {
                "name": facet.name,
                "label": facet.label,
                "closed": facet.closed,
                "values": column.values,
                "labels": column.labels,
                "sets": column.sets,
                "codes": {"offset": offset, "bytes": column.width},
            }
        )
    return header, b"".join(raw.pieces)
