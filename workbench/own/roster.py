"""What an analyst's list says of names, and of cells in which several names stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

JOINER = "; "
# Such a column is about the row's institution, any other about who speaks. Said by the name, as a
# person's row must never get what was meant of her employer.
OF_INSTITUTION = "institution_"


def is_about(column: str) -> str:
    """The column of the quote frame by which the values of an own ``column`` are looked up."""
    return "institution" if column.startswith(OF_INSTITUTION) else "speaker"


@dataclass(frozen=True, slots=True)
class Roster:
    """``listed`` has for each canonical name a cell for each of ``columns``, None where empty."""

    columns: tuple[str, ...] = ()
    listed: Mapping[str, tuple[str | None, ...]] = field(default_factory=dict)

    def value(self, column: str, names: str) -> str | None:
        """What the list says of ``names``, which may be several joined by "; ".

        Of several each must be listed: their different values in alphabetical order, joined.
        """
        place = self.columns.index(column)
        if names in self.listed:
            return self.listed[names][place]
        several = names.split(JOINER)
        if len(several) == 1:
            return None
        values = {self.listed[name][place] if name in self.listed else None for name in several}
        known = sorted(value for value in values if value is not None)
        return JOINER.join(known) if len(known) == len(values) else None

    def values(self, column: str, names: Iterable[str]) -> dict[str, str]:
        """Those of ``names`` that have a value in ``column``, with it."""
        found = ((name, self.value(column, name)) for name in names)
        return {name: value for name, value in found if value is not None}

    def known(self, column: str) -> set[str]:
        """All values that the list has in ``column``, whoever is quoted."""
        place = self.columns.index(column)
        return {value for cells in self.listed.values() if (value := cells[place]) is not None}
