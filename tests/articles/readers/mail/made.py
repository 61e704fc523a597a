"""Mails as Outlook saves them, made for tests: the OLE container and the properties in it."""

from __future__ import annotations

import struct
from datetime import UTC, datetime

SECTOR, MINI, CUTOFF = 512, 64, 4096
FREE, END, FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
HEADERS, SUBJECT, SENDER, ADDRESS, BODY, HTML = 0x007D, 0x0037, 0x0C1A, 0x0C1F, 0x1000, 0x1013
CODEPAGE, SUBMITTED, CLASS = 0x3FDE, 0x0039, 0x001A
STRING, BINARY, INTEGER, TIME = 0x001F, 0x0102, 0x0003, 0x0040


def message(
    subject: str = "",
    sender: str = "",
    address: str = "",
    *,
    body: str = "",
    html: bytes = b"",
    codepage: int = 65001,
    sent: datetime | None = None,
    headers: str = "",
) -> bytes:
    """A mail with these properties."""
    texts = {CLASS: "IPM.Note", SUBJECT: subject, SENDER: sender, ADDRESS: address, BODY: body,
             HEADERS: headers}  # fmt: skip
    streams: dict[str, bytes] = {}
    rows = [struct.pack("<HHIQ", INTEGER, CODEPAGE, 6, codepage)]
    for number, text in texts.items():
        if text:
            data = text.encode("utf-16-le")
            streams[f"__substg1.0_{number:04X}{STRING:04X}"] = data
            rows.append(struct.pack("<HHIII", STRING, number, 6, len(data) + 2, 0))
    if html:
        streams[f"__substg1.0_{HTML:04X}{BINARY:04X}"] = html
        rows.append(struct.pack("<HHIII", BINARY, HTML, 6, len(html), 0))
    if sent is not None:
        since = int((sent - datetime(1601, 1, 1, tzinfo=UTC)).total_seconds()) * 10_000_000
        rows.append(struct.pack("<HHIQ", TIME, SUBMITTED, 6, since))
    streams["__properties_version1.0"] = bytes(32) + b"".join(rows)
    return container(streams)


def container(streams: dict[str, bytes]) -> bytes:
    """An OLE file with ``streams`` in its root."""
    small = {name: data for name, data in streams.items() if len(data) < CUTOFF}
    mini, mini_table, starts = b"", [], {}
    for name, data in small.items():
        starts[name] = len(mini_table)
        count = -(-len(data) // MINI)
        mini_table += [*range(len(mini_table) + 1, len(mini_table) + count), END] if count else []
        mini += data.ljust(count * MINI, b"\0")
    parts = {name: data for name, data in streams.items() if name not in small}
    entries = -(-(len(streams) + 1) * 128 // SECTOR) * SECTOR
    sizes = [entries, len(mini_table) * 4, len(mini), *map(len, parts.values())]
    counts = [-(-size // SECTOR) for size in sizes]
    tables = 1
    while (sum(counts) + tables) * 4 > tables * SECTOR:
        tables += 1
    table = [FAT] * tables
    firsts = []
    for count in counts:
        firsts.append(len(table) if count else END)
        table += [*range(len(table) + 1, len(table) + count), END] if count else []
    starts |= dict(zip(parts, firsts[3:], strict=True))
    ordered = sorted(streams, key=lambda name: (len(name), name.upper()))
    directory = _entry("Root Entry", 5, firsts[2], len(mini), child=1 if ordered else FREE)
    for number, name in enumerate(ordered, 1):
        after = number + 1 if number < len(ordered) else FREE
        directory += _entry(name, 2, starts[name], len(streams[name]), right=after)
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack(
        "<HHHHH6xIIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, tables, firsts[0], 0, CUTOFF, firsts[1],
        counts[1], END, 0, 0)[:-4]  # fmt: skip
    head += struct.pack("<109I", *range(tables), *[FREE] * (109 - tables))
    blocks = [_numbers(table, tables), directory, _numbers(mini_table, counts[1]), mini]
    return head + b"".join(_padded(block) for block in [*blocks, *parts.values()])


def _entry(
    name: str, kind: int, start: int, size: int, *, child: int = FREE, right: int = FREE
) -> bytes:
    letters = name.encode("utf-16-le") + b"\0\0"
    return letters.ljust(64, b"\0") + struct.pack(
        "<HBBIII16xIQQIQ", len(letters), kind, 1, FREE, right, child, 0, 0, 0, start, size
    )


def _numbers(numbers: list[int], sectors: int) -> bytes:
    whole = [*numbers, *[FREE] * (sectors * SECTOR // 4 - len(numbers))]
    return struct.pack(f"<{len(whole)}I", *whole)


def _padded(block: bytes) -> bytes:
    return block.ljust(-(-len(block) // SECTOR) * SECTOR, b"\0")
