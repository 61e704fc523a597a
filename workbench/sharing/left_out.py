"""What a page does not show of its notebook: noted cell by cell, told when the page is made."""

from __future__ import annotations

from dataclasses import dataclass, field

from nbformat import NotebookNode

from workbench.errors import warn

# Of many cells with the same, these are named.
_MOST = 6
# Of a text's first line, as much as tells cells apart.
_LONGEST = 40


@dataclass
class LeftOut:
    """``cells`` by what was left out of them, both in words and as they were found."""

    cells: dict[str, dict[str, None]] = field(default_factory=dict)

    def add(self, what: str, cell: NotebookNode) -> None:
        """Notes that ``what`` is not on the page, of ``cell``."""
        self.note(what, _name(cell))

    def note(self, what: str, where: str) -> None:
        """As :meth:`add`, for what is no cell; ``where`` says which."""
        self.cells.setdefault(what, {})[where] = None

    def include(self, other: LeftOut) -> None:
        """Notes all that ``other`` has noted."""
        for what, names in other.cells.items():
            self.cells.setdefault(what, {}).update(names)

    def tell(self, notebook: str) -> None:
        """Warns, in a line for each thing; ``notebook`` is its name."""
        for what, names in self.cells.items():
            more = f" and {len(names) - _MOST} more" if len(names) > _MOST else ""
            cells = ", ".join(list(names)[:_MOST])
            warn(f"{notebook}: left out of the page: {what}, in {cells}{more}.")


def one_line(text: str, longest: int) -> str:
    """``text`` as a terminal can show it: in one line, and not too long to be read."""
    line = " ".join("".join(each if each.isprintable() else " " for each in text).split())
    return line if len(line) <= longest else line[: longest - 1] + "…"


def _name(cell: NotebookNode) -> str:
    if cell.get("cell_type") == "code":
        return f"cell [{cell.get('execution_count') or ' '}]"
    first = next((line for line in cell.get("source", "").splitlines() if line.strip()), "")
    return f"the text “{one_line(first.strip('# '), _LONGEST)}”"
