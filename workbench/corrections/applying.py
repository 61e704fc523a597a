"""What a verdict makes of a row: the columns that change, and the sentence that says so."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from workbench.corrections.model import Entry
from workbench.corrections.speaking import Row, Speaking
from workbench.corrections.standing import Verdict
from workbench.text.wording import in_marks

# How a row's columns are called in a sentence.
_CALLED = {"speaker_kind": "kind of speaker", "kind": "kind of quote"}
Others = Callable[[str], Sequence[Row]]


def changes_of(row: Row, verdict: Verdict, speaking: Speaking, others: Others) -> dict[str, Any]:
    """The columns of ``row`` that ``verdict`` changes, with their new values.

    ``row`` has None where nothing is known. ``others`` gives the rows of the same article in which
    a name speaks, this one left out.
    """
    new: dict[str, Any] = {}
    values = _values(row, verdict, speaking)
    if "speaker" in values:
        name = speaking.name(values["speaker"])
        if name != row["speaker"]:
            new |= speaking.speaker(name, row["speaker_kind"], others(name) if name else ())
    if "speaker_kind" in values:
        new["speaker_kind"] = values["speaker_kind"]
    if "role" in values:
        new["role"] = values["role"]
    if "institution" in values:
        named = speaking.institution(values["institution"])
        if named["institution"] != {**row, **new}["institution"]:
            new |= named
    if "kind" in values:
        new["kind"] = values["kind"]
    if "themes" in values:
        new |= _themes(row, values["themes"])
    new = {name: value for name, value in new.items() if not _same(row[name], value)}
    if verdict.reviewed:
        new |= _reviewed(row, verdict, new)
    if verdict.note is not None:
        new["note"] = verdict.note
    if verdict.bookmarked:
        new["bookmarked"] = True
    return new


def _values(row: Row, verdict: Verdict, speaking: Speaking) -> dict[str, Any]:
    """The values that count: of what was confirmed not those that sources.yml settles now."""
    said = verdict.values.get("speaker", (row["speaker"], None))[0]
    settled = speaking.overruled(said)
    return {
        name: value
        for name, (value, entry) in verdict.values.items()
        if entry.what != "confirm" or name not in settled
    }


def _same(one: Any, other: Any) -> bool:
    if isinstance(one, list | tuple) and isinstance(other, list | tuple):
        return list(one) == list(other)
    return bool(one == other)


def _themes(row: Row, themes: Sequence[str]) -> dict[str, Any]:
    """Themes in the order in which they were given; words that gave other ones go."""
    kept = set(themes)
    terms = [term for term in row["theme_terms"] if term["theme"] in kept]
    return {"themes": list(themes), "theme_terms": terms}


def _reviewed(row: Row, verdict: Verdict, new: Mapping[str, Any]) -> dict[str, Any]:
    """That an analyst looked at the row: what was confirmed or corrected is sure."""
    told: dict[str, Any] = {"reviewed": True, "confidence": 1.0}
    if "institution" in verdict.values or "institution" in new:
        told["institution_confidence"] = 1.0
    reason = _reason(row, verdict, new)
    return {**told, "speaker_reason": reason} if reason else told


def _reason(row: Row, verdict: Verdict, new: Mapping[str, Any]) -> str | None:
    """Who changed what, and what the workbench had found; None where the reason stays true."""
    found = row["speaker_reason"]
    changed = [name for name in ("speaker", "institution", "role", "speaker_kind") if name in new]
    if verdict.added is not None and row["speaker"] is None and not found:
        return f"Added by {verdict.added.who}{_why(verdict.added)}"
    if not changed:
        return None
    entries = _by(verdict, changed)
    entry = entries[-1] if entries else verdict.entries[-1]
    verb = "Changed" if entry.what == "change" else "Confirmed"
    told = "; ".join(f"{_CALLED.get(n, n)} {_from_to(row[n], new[n])}" for n in changed)
    had = f" The workbench had found: {found}" if found else ""
    return f"{verb} by {entry.who}: {told}{_why(entry)}{had}"


def _by(verdict: Verdict, changed: Sequence[str]) -> list[Entry]:
    found = [verdict.values[name][1] for name in changed if name in verdict.values]
    return sorted(found, key=lambda entry: entry.order)


def _from_to(old: Any, new: Any) -> str:
    before, after = ("none" if value is None else in_marks(str(value)) for value in (old, new))
    return f"from {before} to {after}"


def _why(entry: Entry) -> str:
    why = " ".join(entry.why.split()).rstrip(".") if entry.why else ""
    return f" ({why})." if why else "."
