"""All lines of a file of corrections, read at once."""

from __future__ import annotations

import os
import stat
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from workbench.corrections.lines import TORN, LineError, read_line
from workbench.corrections.model import Entry
from workbench.errors import WorkbenchError
from workbench.paths import named

# Some 300,000 corrections; what is larger was not made by hand.
MOST_BYTES = 200_000_000
TORN_KEPT = "A line that was cut off is kept and counts for nothing."
_FEW = 5


@dataclass(frozen=True, slots=True)
class Read:
    """What the file said when it looked like ``seen``: its number, size and time.

    ``size`` bytes are whole lines, of which the last may be ``unended``; ``torn`` was cut off.
    """

    seen: tuple[int, int, int] | None = None
    entries: tuple[Entry, ...] = ()
    reports: tuple[str, ...] = ()
    size: int = 0
    torn: bytes = b""
    unended: bool = False


def seen_of(status: os.stat_result) -> tuple[int, int, int]:
    """What tells one state of a file from another."""
    return status.st_ino, status.st_size, status.st_mtime_ns


def read_open(file: int, path: Path) -> Read:
    """What an open file says; raises WorkbenchError, which calls it ``path``, and OSError."""
    status = os.fstat(file)
    if not stat.S_ISREG(status.st_mode):
        raise WorkbenchError(f"{named(path)} is not a file of corrections; give another path.")
    if status.st_size > MOST_BYTES:
        raise WorkbenchError(
            f"{named(path)} is over {MOST_BYTES:,} bytes, more than is read; take lines out of it."
        )
    lines, torn = _parted(_all_of(file, status.st_size))
    entries, unknown = _entries(lines, path)
    reports = [_report(kind, numbers) for kind, numbers in unknown.items()]
    if torn:
        number = lines.count(b"\n") + 1
        told = f"Line {number} was cut off and counts for nothing; all lines before it count."
        reports.append(told)
    ordered = tuple(sorted(entries.values(), key=lambda entry: entry.order))
    unended = bool(lines) and not lines.endswith(b"\n")
    return Read(seen_of(status), ordered, tuple(reports), len(lines), torn, unended)


def _entries(lines: bytes, path: Path) -> tuple[dict[str, Entry], dict[str, list[int]]]:
    """Entries by id, and the numbers of lines of kinds that are not known."""
    entries: dict[str, Entry] = {}
    unknown: dict[str, list[int]] = {}
    for number, line in enumerate(lines.split(b"\n"), 1):
        if not line.strip():
            continue
        try:
            # Some editors put a sign of UTF-8 at the beginning of a file.
            read = read_line(line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line)
        except LineError as fault:
            raise WorkbenchError(
                f"{named(path)}, line {number}: {fault}. Correct the line or take it out."
            ) from None
        if isinstance(read, str):
            unknown.setdefault(read, []).append(number)
        elif entries.setdefault(read.id, read) != read:
            raise WorkbenchError(
                f"{named(path)}, line {number}: the id {read.id!r} is another line's too. Give one "
                "of the two another id."
            )
    return entries, unknown


def _parted(data: bytes) -> tuple[bytes, bytes]:
    """Whole lines, and the last one where it was cut off.

    One that somebody typed without its end is whole all the same.
    """
    end = data.rfind(b"\n") + 1
    if end == len(data):
        return data, b""
    try:
        read_line(data[end:])
    except LineError:
        return data[:end], data[end:]
    return data, b""


def _report(kind: str, numbers: Sequence[int]) -> str:
    if kind == TORN:
        return TORN_KEPT
    lines = ", ".join(map(str, numbers[:_FEW])) + (", ..." if len(numbers) > _FEW else "")
    return (
        f"Lines of the kind {kind!r} are kept and count for nothing, as this version does not know "
        f"it: {lines}."
    )


def _all_of(file: int, size: int) -> bytes:
    os.lseek(file, 0, os.SEEK_SET)
    pieces = []
    while size > 0 and (piece := os.read(file, min(size, 1 << 24))):
        pieces.append(piece)
        size -= len(piece)
    return b"".join(pieces)
