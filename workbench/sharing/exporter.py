"""A shared page from JupyterLab's "Save and Export Notebook As", by way of nbconvert."""

from __future__ import annotations

import copy
from contextlib import closing
from pathlib import Path
from typing import Any

from nbconvert.preprocessors import ExecutePreprocessor
from nbformat import NotebookNode
from nbformat.sign import NotebookNotary

from workbench.explorer.summary import is_explorer
from workbench.sharing.page import PageExporter
from workbench.sharing.running import Run, run

_AS_SAVED = "Its outputs are those that were saved in the notebook."
_RUN = "The notebook was run from top to bottom for it, as it shows an Explorer."
_RUN_AS_ASKED = "The notebook was run from top to bottom for it, as nbconvert was asked to."


class SharedPageExporter(PageExporter):
    """The saved outputs as a page that asks nothing of any network.

    A saved notebook does not hold the data of its Explorers. So a notebook that shows one is run
    from top to bottom, in a kernel of its own, and the page is that of ``workbench share``; but
    only where JupyterLab trusts all of it, as exporting a stranger's notebook must not run it.
    Without trust, and with nbconvert's own command, which knows of none, an Explorer's place says
    how to share it. With ``--execute`` nbconvert is asked to run the notebook, and it is run as
    ``workbench share`` would (``--allow-errors`` is heeded).
    """

    export_from_notebook = "Shared page"

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        # What nbconvert would run notebooks with; settings and command lines switch it on, never a
        # notebook. It would come after our outputs are arranged, and ask for no Explorer's data.
        self._asked_to_run = [
            each
            for each in self._preprocessors
            if isinstance(each, ExecutePreprocessor) and each.enabled
        ]
        self._preprocessors = [
            each for each in self._preprocessors if each not in self._asked_to_run
        ]

    def from_notebook_node(  # type: ignore[override]
        self, nb: NotebookNode, resources: dict[str, Any] | None = None, **_: Any
    ) -> tuple[str, dict[str, Any]]:
        """The page and nbconvert's resources; raises WorkbenchError where a cell fails."""
        resources = {"metadata": {}, **(resources or {})}
        metadata = resources["metadata"] = {"name": "notebook", **resources["metadata"]}
        name, folder = f"{metadata['name']}.ipynb", Path(metadata.get("path") or ".")
        if self._asked_to_run:
            errors = any(each.allow_errors for each in self._asked_to_run)
            done = run(nb, name, folder, articles=True, progress=None, allow_errors=errors)
            return self.page(done, resources, how=_RUN_AS_ASKED)
        if _shows_explorer(nb) and self._trusts(nb):
            done = run(nb, name, folder, articles=True, progress=False)
            return self.page(done, resources, how=_RUN)
        return self.page(Run(nb), resources, how=_AS_SAVED)

    def _trusts(self, notebook: NotebookNode) -> bool:
        """Whether the server has marked every cell of code, and this machine's user has signed all.

        The mark alone proves nothing: a file of nbformat 3 keeps what a stranger wrote there, and
        what a client posts to the server is exported as it came. A signature cannot be copied: it
        is made of the notebook's whole content with the user's own key.
        """
        unmarked = copy.deepcopy(notebook)
        code = [cell for cell in unmarked.cells if cell.cell_type == "code"]
        if not all(cell.metadata.pop("trusted", False) is True for cell in code):
            return False
        # The server's own settings of where signatures are kept; it hands them to its exporters.
        notary = NotebookNotary(config=self.config)
        with closing(notary.store):
            return bool(notary.check_signature(unmarked))


def _shows_explorer(notebook: NotebookNode) -> bool:
    return any(is_explorer(output) for cell in notebook.cells for output in cell.get("outputs", []))
