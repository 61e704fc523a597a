"""Run the notebooks and keep their outputs as they are committed: ``make notebooks``.

Widget views are left out: in a notebook that was not run they would say "model not found" instead
of showing the summary that stands beside them.
"""

from __future__ import annotations

from pathlib import Path

import nbformat
from nbclient import NotebookClient

FOLDER = Path("notebooks")
VIEW = "application/vnd.jupyter.widget-view+json"
# Of cells that only show how far they are: a bar is there or not, by how fast the machine is.
PASSING = "nbval-ignore-output"
# What a kernel notes of itself differs from machine to machine.
LANGUAGE = {"name": "python"}


def refresh(path: Path) -> None:
    notebook = nbformat.read(path, as_version=4)
    client = NotebookClient(
        notebook, timeout=300, store_widget_state=False, resources={"metadata": {"path": FOLDER}}
    )
    client.execute()
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)
        if PASSING in cell.metadata.get("tags", []):
            cell.outputs = []
        for output in cell.get("outputs", []):
            output.get("data", {}).pop(VIEW, None)
    notebook.metadata["language_info"] = LANGUAGE
    notebook.metadata.pop("widgets", None)
    nbformat.write(notebook, path)


if __name__ == "__main__":
    for path in sorted(FOLDER.glob("*.ipynb")):
        refresh(path)
        print(f"{path}: {path.stat().st_size / 1000:.0f} kB")  # noqa: T201
