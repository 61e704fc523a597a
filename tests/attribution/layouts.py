"""The layout cases of ``layouts.yml``, located in their texts."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import yaml

PATH = Path(__file__).with_name("layouts.yml")

Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class ExpectedRow:
    """A row a careful reader expects; offsets are code points of the case's text, end exclusive.

    ``kinds`` are the acceptable kinds, the preferred one first. ``role`` and ``institution`` are
    None where the case is not about them.
    """

    spans: Spans
    speaker: str | None
    speaker_kind: str
    kinds: tuple[str, ...]
    role: str | None = None
    institution: str | None = None


@dataclass(frozen=True)
class LayoutCase:
    """An invented text, the rows it must give, and the words that no row or any row may touch."""

    id: str
    layout: str
    text: str
    expect: tuple[ExpectedRow, ...]
    nobody: Spans
    allowed: Spans


def load_layouts(path: Path = PATH) -> tuple[LayoutCase, ...]:
    """All cases in the order of the file; ValueError where a content is not in its text once."""
    layouts = yaml.safe_load(path.read_text(encoding="utf-8"))["layouts"]
    return tuple(_case(layout["id"], case) for layout in layouts for case in layout["cases"])


def _case(layout: str, case: dict) -> LayoutCase:
    text = case["text"].rstrip("\n")
    return LayoutCase(
        id=case["id"],
        layout=layout,
        text=text,
        expect=tuple(_row(row, text, case["id"]) for row in case["expect"]),
        nobody=locate(case.get("nobody", []), text, case["id"]),
        allowed=locate(case.get("allowed", []), text, case["id"]),
    )


def _row(row: dict, text: str, case: str) -> ExpectedRow:
    return ExpectedRow(
        spans=locate(_as_list(row["content"]), text, case),
        speaker=row["speaker"],
        speaker_kind=row.get("speaker_kind", "person"),
        kinds=tuple(_as_list(row["kind"])),
        role=row.get("role"),
        institution=row.get("institution"),
    )


def locate(pieces: list[str], text: str, case: str) -> Spans:
    """Where each piece stands; it must occur exactly once."""
    for piece in pieces:
        if text.count(piece) != 1:
            raise ValueError(f"{case}: occurs {text.count(piece)} times, must be once: {piece!r}")
    return tuple((text.index(piece), text.index(piece) + len(piece)) for piece in pieces)


def _as_list(value: object) -> list:
    return value if isinstance(value, list) else [value]
