"""A shared page from JupyterLab's "Save and Export Notebook As", by way of nbconvert."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from nbformat import NotebookNode

from workbench.explorer.summary import is_summary
from workbench.sharing.page import PageExporter
from workbench.sharing.running import Run, run

_AS_SAVED = "Its outputs are those that were saved in the notebook."
_RUN = "The notebook was run from top to bottom for it, as it shows an Explorer."


class SharedPageExporter(PageExporter):
    """The saved outputs as a page that asks nothing of any network.

    A saved notebook does not hold the data of its Explorers. So a notebook that shows one is run
    from top to bottom, in a kernel of its own, and the page is that of ``workbench share``; but
    only where JupyterLab trusts all of it, as exporting a stranger's notebook must not run it.
    Without trust, and with nbconvert's own command, which knows of none, an Explorer's place says
    how to share it.
    """

    export_from_notebook = "Shared page"

    def from_notebook_node(  # type: ignore[override]
        self, nb: NotebookNode, resources: dict[str, Any] | None = None, **_: Any
    ) -> tuple[str, dict[str, Any]]:
        """The page and nbconvert's resources; raises WorkbenchError where a cell fails."""
        resources = {"metadata": {}, **(resources or {})}
        metadata = resources["metadata"] = {"name": "notebook", **resources["metadata"]}
        if any(_explorers(nb)) and _trusted(nb):
            folder = Path(metadata.get("path") or ".")
            done = run(nb, f"{metadata['name']}.ipynb", folder, articles=True, progress=False)
            return self.page(done, resources, how=_RUN)
        return self.page(Run(nb), resources, how=_AS_SAVED)


def _explorers(notebook: NotebookNode) -> Iterator[NotebookNode]:
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            if is_summary(output.get("data", {}).get("text/html", "")):
                yield output


def _trusted(notebook: NotebookNode) -> bool:
    """Whether the server that read the notebook has marked every cell of code as trusted."""
    return all(
        cell.metadata.get("trusted", False) for cell in notebook.cells if cell.cell_type == "code"
    )
