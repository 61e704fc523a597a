"""Notebooks to share, written for one test each."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

ROOT = Path(__file__).resolve().parents[2]
# The kernel of a shared notebook starts in the notebook's folder: tests import from here.
FIND_TESTS = f"import sys; sys.path.insert(0, {str(ROOT)!r})"
EXAMPLE = "from tests.explorer.frames import ARTICLE, HOSTILE, example, frame, large, person"
EXPLORER = "from workbench.explorer import Explorer"


def code(*sources: str, tags: Iterable[str] = ()) -> list[NotebookNode]:
    """Cells of code."""
    return [new_code_cell(source, metadata={"tags": list(tags)}) for source in sources]


def markdown(source: str) -> NotebookNode:
    return new_markdown_cell(source)


def write_notebook(path: Path, cells: Iterable[NotebookNode], **metadata: object) -> Path:
    """A notebook for this Python's kernel; ``metadata`` adds to that."""
    spec = {"name": "python3", "display_name": "Python 3", "language": "python"}
    notebook = new_notebook(cells=list(cells), metadata={"kernelspec": spec, **metadata})
    nbformat.write(notebook, path)
    return path
