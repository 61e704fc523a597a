"""Statements annotated by reading, in the form of ``invented/statements.jsonl``.

One line of JSON a statement; offsets count Unicode code points of the article's text, end
exclusive. ``README.md`` beside this file says what each field means.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

INVENTED = Path(__file__).resolve().parent / "invented"


@dataclass(frozen=True)
class Annotated:
    """One statement as a reader found it.

    ``speakers`` and ``institutions`` hold what is right, the preferred one first; None among the
    institutions means that leaving it out is right too. ``quoted`` is the row's ``kind``, ``kind``
    the speaker's. An ``unsure`` line is one that two careful readers would read differently.
    """

    file: str
    start: int
    end: int
    content: str
    source: str | None
    cue: str | None
    quoted: str
    speakers: tuple[str | None, ...]
    kind: str
    role: str | None
    institutions: tuple[str | None, ...]
    evidence: str | None
    unsure: bool


def read_statements(path: Path = INVENTED / "statements.jsonl") -> dict[str, list[Annotated]]:
    """The statements of every article that has any, by the article's file, in the file's order."""
    found: dict[str, list[Annotated]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        statement = _statement(json.loads(line))
        found.setdefault(statement.file, []).append(statement)
    return found


def read_texts(folder: Path = INVENTED / "articles") -> dict[str, str]:
    """The articles' texts by file name, without any change: offsets count from their beginning."""
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))}


def _statement(raw: Mapping[str, Any]) -> Annotated:
    return Annotated(
        file=raw["file"],
        start=raw["start"],
        end=raw["end"],
        content=raw["content"],
        source=raw["source"],
        cue=raw["cue"],
        quoted=raw["kind_of_quote"],
        speakers=(raw["speaker"], *raw.get("speaker_alt", ())),
        kind=raw["kind"],
        role=raw["role"],
        institutions=(raw["institution"], *raw["accept"]),
        evidence=raw["evidence"],
        unsure=raw.get("unsure", False),
    )
