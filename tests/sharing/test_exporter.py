"""The exporter that JupyterLab's menu offers: what it runs, and what it only shows."""

from __future__ import annotations

import tomllib
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from nbformat import NotebookNode
from nbformat.v4 import new_notebook, new_output

from tests.sharing.notebooks import EXAMPLE, EXPLORER, FIND_TESTS, code
from workbench.errors import WorkbenchError
from workbench.sharing.exporter import SharedPageExporter
from workbench.sharing.outputs import PLOTLY

SAVED = {"text/html": "<p><strong>Explorer</strong>: 7 quotes.</p>", "text/plain": "Explorer()"}
SHOWS = f"{FIND_TESTS}\n{EXAMPLE}\n{EXPLORER}\nprint('it ' + 'ran')\nExplorer(example(), [ARTICLE])"


def saved(source: str, *data: dict[str, Any], trusted: bool) -> NotebookNode:
    """A notebook of one cell with these outputs, as JupyterLab's server hands it out."""
    (cell,) = code(source)
    cell.metadata["trusted"] = trusted
    cell.outputs = [new_output("display_data", data=each) for each in data]
    return new_notebook(cells=[cell])


def exported(notebook: NotebookNode, folder: Path) -> str:
    resources = {"metadata": {"name": "dams", "path": str(folder)}}
    html, after = SharedPageExporter().from_notebook_node(notebook, resources)
    assert after["output_extension"] == ".html"
    return html


def test_the_entry_point_leads_to_the_exporter(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    ((name, place),) = project["entry-points"]["nbconvert.exporters"].items()
    module, _, exporter = place.partition(":")
    assert getattr(import_module(module), exporter) is SharedPageExporter
    # The only names that the server's address /nbconvert/NAME/ takes.
    assert name.isidentifier()


def test_trusted_notebook_with_an_explorer_is_run(tmp_path: Path) -> None:
    html = exported(saved(SHOWS, SAVED, trusted=True), tmp_path)
    assert "it ran" in html
    assert 'data-workbench-explorer="0"' in html
    assert 'id="workbench-rows-0"' in html
    assert "as it shows an Explorer" in html


def test_notebook_of_a_stranger_is_never_run(tmp_path: Path) -> None:
    notebook = saved(f"open({str(tmp_path / 'it ran')!r}, 'w')", SAVED, trusted=False)
    html = exported(notebook, tmp_path)
    assert not (tmp_path / "it ran").exists()
    assert "7 quotes" in html
    assert "workbench share" in html
    assert "data-workbench-explorer=" not in html.split("<main")[1].split("</main>")[0]


def test_notebook_without_an_explorer_keeps_the_outputs_that_were_saved(tmp_path: Path) -> None:
    figure = {"data": [{"type": "bar", "y": [1]}], "layout": {}}
    notebook = saved("1 / 0", {"text/plain": "as it was saved"}, {PLOTLY: figure}, trusted=True)
    html = exported(notebook, tmp_path)
    assert "as it was saved" in html
    assert 'data-workbench-figure="0"' in html
    assert 'id="workbench-plotly"' in html
    assert "those that were saved" in html


def test_the_notebook_that_was_handed_in_is_not_changed(tmp_path: Path) -> None:
    notebook = saved("1", SAVED, trusted=False)
    before = str(notebook)
    exported(notebook, tmp_path)
    assert str(notebook) == before


def test_failing_cell_is_told_to_the_server(tmp_path: Path) -> None:
    notebook = saved("int('x')", SAVED, trusted=True)
    with pytest.raises(WorkbenchError, match=r"dams\.ipynb stops at cell \[1\]"):
        exported(notebook, tmp_path)
