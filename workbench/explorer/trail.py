"""What analysts have done to the quotes that are shown, as pages are told it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from workbench.corrections import Corrected
    from workbench.corrections.model import Entry

# Of a note and a change the value is told; what a confirmation confirmed is what the row says.
_TOLD = ("note", "change")
_NOTES = ("note",)
# Nobody reads more at a time; the file has them all.
MOST_LISTED = 300
_TROUBLED = ("unplaced", "disputed")


@dataclass(frozen=True, slots=True)
class Trail:
    """The ``entries`` of a file of corrections, in order, and where each of them stands.

    ``applied``: what holds of each row, by ``quote_id``. ``placed``: the row of each entry, by the
    entry's id. ``unplaced`` and ``disputed``: by an entry's id why it stands nowhere, or who says
    otherwise. ``undone``: the ids of entries that were taken back.
    """

    entries: Sequence[Entry] = ()
    applied: Mapping[str, Sequence[Entry]] = field(default_factory=dict)
    placed: Mapping[str, str] = field(default_factory=dict)
    unplaced: Mapping[str, str] = field(default_factory=dict)
    disputed: Mapping[str, str] = field(default_factory=dict)
    undone: frozenset[str] = frozenset()

    def of(self, quote_id: str) -> list[dict[str, Any]]:
        """What was done to a row and holds, oldest first."""
        return [told_entry(entry) for entry in self.applied.get(quote_id, ())]

    def listing(self, rows_of: Callable[[Iterable[str]], Mapping[str, int]]) -> dict[str, Any]:
        """The newest ``entries``, and the newest of those that are in trouble, newest first.

        ``all`` says how many there are, those that take others back left out, ``undone`` how many
        of them were taken back. ``rows_of`` gives rows by ``quote_id``.
        """
        done = [entry for entry in reversed(self.entries) if entry.what != "undo"]
        troubled = [entry for entry in done if self._state(entry) in _TROUBLED]
        chosen = {entry.id for entry in (*done[:MOST_LISTED], *troubled[:MOST_LISTED])}
        shown = [entry for entry in done if entry.id in chosen]
        rows = rows_of({self.placed[entry.id] for entry in shown if entry.id in self.placed})
        return {
            "entries": [self._listed(entry, rows) for entry in shown],
            "all": len(done),
            "undone": sum(entry.id in self.undone for entry in done),
        }

    def _listed(self, entry: Entry, rows: Mapping[str, int]) -> dict[str, Any]:
        at = entry.at
        why = self.unplaced.get(entry.id) or self.disputed.get(entry.id)
        return {
            **told_entry(entry),
            "state": self._state(entry),
            "because": why,
            "row": rows.get(self.placed.get(entry.id, "")),
            "quote": at.quote if at else None,
            "article": (at.title or at.file) if at else None,
        }

    def _state(self, entry: Entry) -> str:
        if entry.id in self.undone:
            return "undone"
        if entry.id in self.unplaced:
            return "unplaced"
        return "disputed" if entry.id in self.disputed else "holds"

    def without_notes(self) -> Trail:
        """The trail as it is where no note was ever written."""
        return replace(
            self,
            entries=[entry for entry in self.entries if entry.what not in _NOTES],
            applied={
                row: [entry for entry in entries if entry.what not in _NOTES]
                for row, entries in self.applied.items()
            },
        )

    @classmethod
    def of_replay(cls, entries: Sequence[Entry], replayed: Corrected) -> Trail:
        """What a replay of ``entries`` came to."""
        from workbench.corrections.standing import in_force

        standing = {entry.id for entry in in_force(entries)}
        return cls(
            entries=entries,
            applied=replayed.applied,
            placed=replayed.placed,
            unplaced={each.entry.id: each.why for each in replayed.unplaced},
            disputed={entry.id: each.why for each in replayed.conflicts for entry in each.entries},
            undone=frozenset(entry.id for entry in entries) - standing,
        )


def told_entry(entry: Entry) -> dict[str, Any]:
    """One entry as JSON, without the place that it is of."""
    told: dict[str, Any] = {"id": entry.id, "when": entry.when, "who": entry.who}
    told["what"] = entry.what
    if entry.field:
        told["field"] = entry.field
    if entry.what in _TOLD:
        told |= {"old": entry.old, "new": entry.new}
    if entry.why:
        told["why"] = entry.why
    return told
