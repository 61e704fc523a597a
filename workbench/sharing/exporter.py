"""A shared page from JupyterLab's "Save and Export Notebook As", by way of nbconvert."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from nbconvert.preprocessors import ExecutePreprocessor
from nbformat import NotebookNode
from traitlets.config import Application

from workbench.sharing.page import PageExporter
from workbench.sharing.running import Run, run

_AS_SAVED = "Its outputs are those that were saved in the notebook."
_RUN = "The notebook was run from top to bottom for it, as nbconvert was asked to."


class SharedPageExporter(PageExporter):
    """The saved outputs as a page that asks nothing of any network.

    Exporting never runs a notebook, which may be a stranger's: no setting of a server, no file of
    settings, no mark of trust and no signature changes that, as they say what may be shown and not
    what may be run. A saved notebook does not hold the data of its Explorers; in the place of one
    stand its summary and how to share it live.

    Only ``--execute`` on nbconvert's own command line, which is asked for by hand and for that
    notebook, runs it, as ``workbench share`` would (``--allow-errors`` is heeded).
    """

    export_from_notebook = "Shared page"

    def from_notebook_node(  # type: ignore[override]
        self, nb: NotebookNode, resources: dict[str, Any] | None = None, **_: Any
    ) -> tuple[str, dict[str, Any]]:
        """The page and nbconvert's resources; raises WorkbenchError where a cell fails."""
        resources = {"metadata": {}, **(resources or {})}
        metadata = resources["metadata"] = {"name": "notebook", **resources["metadata"]}
        if not _asked_to_run():
            return self.page(Run(nb), resources, how=_AS_SAVED)
        name, folder = f"{metadata['name']}.ipynb", Path(metadata.get("path") or ".")
        errors = bool(ExecutePreprocessor(config=self.config).allow_errors)
        done = run(nb, name, folder, articles=True, progress=None, allow_errors=errors)
        return self.page(done, resources, how=_RUN)


def _asked_to_run() -> bool:
    """Whether ``--execute`` stands on the command line of the nbconvert that is running.

    Not whether settings say so: what nbconvert makes of its command line alone is kept apart, and
    holds neither files nor the environment. A server has a command line too, which is none of
    nbconvert's: its process is another application.
    """
    if not Application.initialized():
        return False
    # Only now: it loads all exporters that there are, this one among them.
    from nbconvert.nbconvertapp import NbConvertApp

    running = Application.instance()
    if not isinstance(running, NbConvertApp):
        return False
    return running.cli_config.get("ExecutePreprocessor", {}).get("enabled") is True
