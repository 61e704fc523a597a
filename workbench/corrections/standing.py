"""Which corrections are in force, and what several of them say of one row together.

Entries are in the order in which they were made. Of one analyst's the latest counts; where two
analysts say different things of one field, the latest of all is kept and both are shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from workbench.corrections.model import CONFIRMED, Entry

# What is disputed where one analyst keeps a row and another one rejects it.
STATEMENT = "statement"
_KEEPS = ("confirm", "change", "add")
# What a row says of its speaker.
_OF_SPEAKER = ("institution", "role", "speaker_kind")


def in_force(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """The entries that nobody took back, undoings left out, in order.

    An undoing takes back an entry that was made before it, another undoing too.
    """
    ordered = sorted(entries, key=lambda entry: entry.order)
    undone: set[str] = set()
    kept: list[Entry] = []
    # From the last one on: whether an undoing counts is known before what it is of is reached.
    for entry in reversed(ordered):
        if entry.id in undone:
            continue
        if entry.what == "undo":
            undone.add(str(entry.undoes))
        else:
            kept.append(entry)
    return tuple(reversed(kept))


@dataclass(frozen=True, slots=True)
class Disputed:
    """Two or more analysts' latest ``entries`` about one ``field``, of which ``kept`` counts."""

    field: str
    entries: tuple[Entry, ...]
    kept: Entry


@dataclass(slots=True)
class Verdict:
    """What the entries of one row say together.

    ``values`` are the new values of fields, each with the entry that it is from. ``rejected`` is
    the rejection in force. ``added``: the entry that made the row, where no machine did.
    """

    entries: tuple[Entry, ...]
    values: dict[str, tuple[Any, Entry]] = field(default_factory=dict)
    rejected: Entry | None = None
    reviewed: bool = False
    added: Entry | None = None
    note: str | None = None
    bookmarked: bool = False
    disputed: tuple[Disputed, ...] = ()

    @property
    def changed(self) -> list[Entry]:
        """The entries that changed a field, each once, in order."""
        found = {id(entry): entry for _, entry in self.values.values()}
        return [e for e in self.entries if id(e) in found and e.what == "change"]


def verdict_of(entries: Sequence[Entry]) -> Verdict:
    """What ``entries``, in force, in order and all of one row, say together."""
    stances = {**_of_one_speaker(_latest(entries)), STATEMENT: _stances(entries)}
    verdict = Verdict(tuple(entries), disputed=tuple(_disputes(stances)))
    for name, by_who in stances.items():
        if not by_who:
            continue
        value, entry = max(by_who.values(), key=lambda pair: pair[1].order)
        if name == STATEMENT:
            verdict.rejected = entry if value == "reject" else None
        else:
            verdict.values[name] = value, entry
    verdict.reviewed = any(entry.what in _KEEPS for entry in entries)
    verdict.added = next((entry for entry in entries if entry.what == "add"), None)
    verdict.note = _note(entries)
    verdict.bookmarked = _bookmarked(entries)
    return verdict


_ByWho = dict[str, tuple[Any, Entry]]


def _latest(entries: Sequence[Entry]) -> dict[str, _ByWho]:
    """Each analyst's latest word about each field."""
    latest: dict[str, _ByWho] = {}
    for entry in entries:
        for name, value in said_by(entry).items():
            latest.setdefault(name, {})[entry.who] = value, entry
    return latest


def _of_one_speaker(latest: dict[str, _ByWho]) -> dict[str, _ByWho]:
    """Without what was confirmed or added of a speaker whom the row does not have any more."""
    said = latest.get("speaker")
    if not said:
        return latest
    speaker, _ = max(said.values(), key=lambda pair: pair[1].order)
    kept = dict(latest)
    for name in _OF_SPEAKER:
        pairs = latest.get(name, {})
        kept[name] = {who: p for who, p in pairs.items() if _speaks_of(p[1], speaker)}
    return kept


def _speaks_of(entry: Entry, speaker: Any) -> bool:
    return entry.what == "change" or entry.new.get("speaker", speaker) == speaker


def said_by(entry: Entry) -> dict[str, Any]:
    """The values that an entry gives to fields."""
    if entry.what == "change":
        return {str(entry.field): entry.new}
    if entry.what == "add":
        return dict(entry.new)
    if entry.what == "confirm":
        return {name: entry.new[name] for name in CONFIRMED if name in entry.new}
    return {}


def _stances(entries: Sequence[Entry]) -> _ByWho:
    """Whether each analyst last kept or rejected the statement."""
    latest: _ByWho = {}
    for entry in entries:
        if entry.what in _KEEPS:
            latest[entry.who] = "keep", entry
        elif entry.what == "reject":
            latest[entry.who] = "reject", entry
    return latest


def _disputes(stances: dict[str, _ByWho]) -> Iterable[Disputed]:
    for name, by_who in stances.items():
        pairs = list(by_who.values())
        if any(value != pairs[0][0] for value, _ in pairs[1:]):
            ordered = sorted((entry for _, entry in pairs), key=lambda entry: entry.order)
            yield Disputed(name, tuple(ordered), ordered[-1])


def _note(entries: Sequence[Entry]) -> str | None:
    """The latest note of each analyst; of several each begins with a name."""
    latest = {entry.who: entry.new for entry in entries if entry.what == "note"}
    notes = {who: text for who, text in latest.items() if text}
    if len(notes) > 1:
        return "\n".join(f"{who}: {text}" for who, text in notes.items())
    return next(iter(notes.values()), None)


def _bookmarked(entries: Sequence[Entry]) -> bool:
    latest = {e.who: e.what for e in entries if e.what in ("bookmark", "unbookmark")}
    return "bookmark" in latest.values()
