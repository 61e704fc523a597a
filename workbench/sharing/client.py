"""The client that runs a notebook's cells, and outlives whatever their kernel sends."""

from __future__ import annotations

from typing import Any

from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionComplete
from nbformat import NotebookNode

from workbench.sharing.left_out import LeftOut
from workbench.sharing.wellformed_outputs import note

UNREADABLE = "something that its kernel sent and Jupyter cannot read"


class Client(NotebookClient):
    """Jupyter's own, for which a message that is not as it should be is the end of the notebook.

    Here a note stands for it, and ``left_out`` says of which cell.
    """

    def __init__(self, notebook: NotebookNode, **options: Any) -> None:
        super().__init__(notebook, **options)
        self.left_out = LeftOut()

    def process_message(
        self, msg: dict[str, Any], cell: NotebookNode, cell_index: int
    ) -> NotebookNode | None:
        """The output that a message of the kernel's became; None where it is none."""
        try:
            made: NotebookNode | None = super().process_message(msg, cell, cell_index)
            return made
        except CellExecutionComplete:
            raise
        except Exception:  # whatever comes of a state that is a list, of a text that is a number
            self.left_out.note(UNREADABLE, f"cell [{self.code_cells_executed}]")
            cell.outputs.append(note(UNREADABLE))
            return None
