"""What two files of corrections have of each other."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from workbench.corrections.model import Entry
from workbench.errors import WorkbenchError, warn
from workbench.paths import named


def not_in(own: Sequence[Entry], other: Sequence[Entry], path: Path, of: Path) -> tuple[Entry, ...]:
    """The entries of ``other``, the file ``of``, that are not among ``own``, the file ``path``.

    Raises WorkbenchError where both have different entries of one id.
    """
    known = {entry.id: entry for entry in own}
    for entry in other:
        if entry.id in known and known[entry.id] != entry:
            raise WorkbenchError(
                f"{named(path)} and {named(of)} have different corrections with the id "
                f"{entry.id!r}, so one was edited by hand; give one of them another id."
            )
    return tuple(entry for entry in other if entry.id not in known)


def warn_of_one_name(own: Sequence[Entry], other: Sequence[Entry]) -> None:
    """Two people whose computers call them alike ("jovyan") are one analyst, who never differs."""
    here, there = ({entry.id: entry.who for entry in entries} for entries in (own, other))
    both = {who for id_, who in here.items() if id_ not in there}
    both &= {who for id_, who in there.items() if id_ not in here}
    if both:
        names = " and ".join(map(repr, sorted(both)))
        warn(
            f"Both files have corrections that {names} signed and the other lacks; where they "
            "differ the latest counts and no conflict is reported. If these are two people, let "
            "each sign: open_workbench(PATH, who=...)."
        )
