"""What the analyst has hidden or removed in the notebook, and code where it is to be left out.

JupyterLab keeps what was folded up in a cell's metadata (the notebook format's ``jupyter`` and
``collapsed``, and ``scrolled``); the tags are those of Jupyter Book. Removed is not in the page at
all; hidden is folded up, for whoever asks for it.
"""

from __future__ import annotations

from collections.abc import Iterable

from nbformat import NotebookNode

# Where the template looks; a page's copy of the notebook alone has it.
MARKS = "workbench"
# nbconvert's own mark of a cell without code.
_REMOVED = {"remove_source": True}
_EXPLORER = "data-workbench-explorer"
# More lines of print than a reader scrolls by on the way to what comes next.
_LONG = 100


def hide(notebook: NotebookNode, *, code: bool) -> None:
    """Removes from ``notebook``, in place, what is not to be shown, and marks what is hidden.

    ``code=False`` removes the code of all cells.
    """
    cells = [cell for cell in notebook.cells if not _tagged(cell, ["remove-cell"])]
    for cell in cells:
        # Whatever stands there in a file is not for this page, and nbconvert would ask it.
        cell.metadata.pop("transient", None)
        if cell.cell_type == "code":
            _hide(cell, code=code)
    # Of a cell without code and without outputs nothing is left but its margins.
    notebook.cells = [cell for cell in cells if not _removed(cell) or cell.outputs]


def box(notebook: NotebookNode) -> None:
    """Marks, in place, the cells of ``notebook`` whose outputs scroll in a box of their own."""
    for cell in notebook.cells:
        if cell.cell_type == "code" and _scrolls(cell):
            _mark(cell, "boxed")


def _hide(cell: NotebookNode, *, code: bool) -> None:
    jupyter = cell.metadata.get("jupyter")
    folded = jupyter if isinstance(jupyter, dict) else {}
    if not code or _tagged(cell, ["remove-input"]):
        cell.metadata["transient"] = _REMOVED
    elif folded.get("source_hidden") is True or _tagged(cell, ["hide-input", "hide-cell"]):
        _mark(cell, "input_folded")
    if _tagged(cell, ["remove-output"]):
        cell.outputs = []
    elif (
        folded.get("outputs_hidden") is True
        or cell.metadata.get("collapsed") is True
        or _tagged(cell, ["hide-output", "hide-cell"])
    ):
        _mark(cell, "output_folded")


def _tagged(cell: NotebookNode, names: Iterable[str]) -> bool:
    """Whether a cell has one of these tags, which are also written with ``_`` and in the plural."""
    tags = cell.metadata.get("tags")
    written = {str(tag).replace("_", "-") for tag in tags} if isinstance(tags, list) else set()
    return any(name in written or f"{name}s" in written for name in names)


def _removed(cell: NotebookNode) -> bool:
    return bool(cell.cell_type == "code" and cell.metadata.get("transient") == _REMOVED)


def _mark(cell: NotebookNode, name: str) -> None:
    cell.metadata.setdefault(MARKS, {})[name] = True


def _scrolls(cell: NotebookNode) -> bool:
    """As the analyst has set it; else where very much is printed."""
    if any(
        _EXPLORER in str(output.get("data", {}).get("text/html", "")) for output in cell.outputs
    ):
        return False  # an Explorer scrolls by itself
    scrolled = cell.metadata.get("scrolled")
    if isinstance(scrolled, bool):
        return scrolled
    return sum(_lines(output) for output in cell.outputs) > _LONG


def _lines(output: NotebookNode) -> int:
    data = output.get("data", {})
    text = output.get("text", "" if "text/html" in data else data.get("text/plain", ""))
    return len(text) if isinstance(text, list) else str(text).count("\n")
