"""Files of corrections as strangers and torn disks leave them: read or refused in one line, never
lost, and a frame in shape whatever they say."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.corrections.made import harbour, ids
from tests.hostile.checks import check, is_tame
from tests.hostile.choices import Choices
from tests.hostile.letters import odd
from workbench.corrections import CorrectionsFile, corrected, draft_confirm, draft_note
from workbench.errors import WorkbenchError
from workbench.quotes.checking import check as check_schema

ARTICLE, QUOTES = harbour()
WHATS = ["confirm", "change", "reject", "add", "note", "bookmark", "unbookmark", "undo", "weigh", 7]
FIELDS = ["speaker", "institution", "role", "kind", "themes", "speaker_kind", "quote", None]
NUMBERS = [0, 1, 5, -1, 2**31, 2**70, True, None, 0.5, "1"]
TIMES = ["2024-01-01T00:00:00+00:00", "9999-12-31T23:59:59.999999+00:00", "2024", "", None]


def case(draw: Choices, folder: Path) -> None:
    """A file of some lines, read, replayed and added to."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "corrections.jsonl"
    lines = draw.some(6, lambda: _line(draw), often=5)
    data = b"\n".join(lines) + (b"" if draw.chance(3) else b"\n")
    path.write_bytes(draw.note("file", data))
    file = CorrectionsFile(path, "x")
    try:
        entries = file.entries
    except WorkbenchError as fault:
        check(is_tame(str(fault)), "a message acts", str(fault))
        check(path.read_bytes() == data, "a file that was refused is changed", data)
        return
    found = corrected(QUOTES, [ARTICLE], entries)
    check_schema(found.quotes)
    placed = {*found.placed, *found.moot, *(each.entry.id for each in found.unplaced)}
    undoings = {entry.id for entry in entries if entry.what == "undo"}
    undone = {entry.undoes for entry in entries if entry.what == "undo"}
    check({e.id for e in entries} <= placed | undoings | undone, "an entry is lost", placed)
    new = file.add(draft_note(QUOTES, ids(QUOTES)[0], "mine"))
    again = CorrectionsFile(path, "x").entries
    check(set(map(_name, again)) == set(map(_name, (*entries, *new))), "an entry is lost", again)


def _name(entry: Any) -> str:
    return str(entry.id)


def _line(draw: Choices) -> bytes:
    if draw.chance(6):
        return draw.pick([b"", b"{", b"[" * 100_000, b"\xff\xfe", b"null", b'"\\ud800"', b"\x00"])
    plain = {**_sound(), "id": f"i{draw.below(4)}"}
    for _ in range(draw.below(4)):
        name = draw.pick([*sorted(plain), "field", "new", "old", "why", "undoes"])
        plain[name] = _value(draw, name, plain.get(name))
    line = json.dumps(plain).encode()
    return line[: draw.below(len(line))] if draw.chance(8) else line


def _sound() -> dict[str, Any]:
    draft = draft_confirm(QUOTES, ids(QUOTES)[0], [ARTICLE])
    assert draft.at is not None
    said = {"what": "confirm", "who": "x", "when": TIMES[0], "new": dict(draft.new)}
    return {**said, "at": draft.at.as_dict()}


def _value(draw: Choices, name: str, value: Any) -> Any:
    """Another value for a field: one that may stand there, or one that may not."""
    known = {"what": WHATS, "field": FIELDS, "when": TIMES, "undoes": ["i0", "i1", "i2", 7]}
    if name in known:
        return draw.pick(known[name])
    if name == "at" and isinstance(value, dict):
        inner = draw.pick(sorted(value))
        return {**value, inner: _any(draw)}
    return _any(draw)


def _any(draw: Choices) -> Any:
    kind = draw.below(5)
    if kind == 0:
        return draw.pick(NUMBERS)
    if kind == 1:
        return [[draw.pick(NUMBERS), draw.pick(NUMBERS)] for _ in range(draw.below(3))]
    if kind == 2:
        value = draw.pick([None, "direct", ["a"], 7])
        return {draw.pick(["speaker", "kind", "themes", "x"]): value}
    if kind == 3:
        return draw.pick([None, "", "Ann Lowe", "direct", "\ud800", "x" * 300])
    return odd(draw)
