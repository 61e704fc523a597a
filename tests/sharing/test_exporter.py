"""The exporter that JupyterLab's menu offers: what it runs, and what it only shows."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from contextlib import closing, contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbformat import NotebookNode
from nbformat.sign import NotebookNotary
from nbformat.v4 import new_notebook, new_output

from tests.sharing.notebooks import EXAMPLE, EXPLORER, FIND_TESTS, ROOT, code, write_notebook
from workbench.errors import WorkbenchError
from workbench.explorer.summary import MARK
from workbench.sharing.exporter import SharedPageExporter
from workbench.sharing.figures import PLOTLY

SAVED = {"text/html": "<p><strong>Explorer</strong>: 7 quotes.</p>", "text/plain": "Explorer()"}
SHOWS = f"{FIND_TESTS}\n{EXAMPLE}\n{EXPLORER}\nprint('it ' + 'ran')\nExplorer(example(), [ARTICLE])"


@pytest.fixture(autouse=True)
def own_signatures(tmp_path_factory: pytest.TempPathFactory, monkeypatch: Any) -> None:
    """What this machine's user trusts is neither asked nor changed."""
    monkeypatch.setenv("JUPYTER_DATA_DIR", str(tmp_path_factory.mktemp("signatures")))


def saved(source: str, *data: dict[str, Any], trusted: bool) -> NotebookNode:
    """A notebook of one cell with these outputs, as JupyterLab's server hands it out."""
    notebook = signed(notebook_of(source, *data)) if trusted else notebook_of(source, *data)
    with signatures() as notary:
        notary.mark_cells(notebook, notary.check_signature(notebook))
    return notebook


@contextmanager
def signatures() -> Iterator[NotebookNotary]:
    notary = NotebookNotary()
    with closing(notary.store):
        yield notary


def notebook_of(source: str, *data: dict[str, Any]) -> NotebookNode:
    (cell,) = code(source)
    cell.outputs = [
        new_output("display_data", data=each, metadata=MARK if each is SAVED else {})
        for each in data
    ]
    return new_notebook(cells=[cell])


def signed(notebook: NotebookNode) -> NotebookNode:
    """As JupyterLab signs what the user has run, or has called trusted."""
    with signatures() as notary:
        notary.sign(notebook)
    return notebook


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


def leaves(trace: Path) -> str:
    """Code that leaves a trace when it runs."""
    return f"open({str(trace)!r}, 'w')"


def test_mark_of_trust_in_a_file_of_an_old_format_is_no_trust(tmp_path: Path) -> None:
    """Reading takes it out of a file of nbformat 4; in one of nbformat 3 it stays."""
    output = {"output_type": "display_data", "metadata": MARK, "html": SAVED["text/html"]}
    cell = {
        "cell_type": "code",
        "input": leaves(tmp_path / "it ran"),
        "language": "python",
        "metadata": {"trusted": True},
        "outputs": [output],
    }
    old = {
        "metadata": {"name": "old"},
        "nbformat": 3,
        "nbformat_minor": 0,
        "worksheets": [{"cells": [cell], "metadata": {}}],
    }
    file = tmp_path / "old.ipynb"
    file.write_text(json.dumps(old))
    read = nbformat.read(file, as_version=4)
    assert read.cells[0].metadata.trusted
    pages = [
        SharedPageExporter().from_filename(str(file))[0],
        exported(read, tmp_path),
    ]
    assert not (tmp_path / "it ran").exists()
    assert all("7 quotes" in page and "workbench share" in page for page in pages)


def test_mark_of_trust_in_what_a_client_sends_is_no_trust(tmp_path: Path) -> None:
    """The server exports what is posted to it as it is, with the marks that came along."""
    notebook = notebook_of(leaves(tmp_path / "it ran"), SAVED)
    notebook.cells[0].metadata["trusted"] = True
    exported(nbformat.from_dict(json.loads(json.dumps(notebook))), tmp_path)
    assert not (tmp_path / "it ran").exists()


def test_cell_that_was_changed_after_it_was_trusted_is_not_run(tmp_path: Path) -> None:
    notebook = saved("1", SAVED, trusted=True)
    notebook.cells[0].source = leaves(tmp_path / "it ran")
    exported(notebook, tmp_path)
    assert not (tmp_path / "it ran").exists()


def test_explorer_among_printed_words_is_none(tmp_path: Path) -> None:
    """Jupyter signs a notebook that only prints, though nobody has run it."""
    notebook = notebook_of(leaves(tmp_path / "it ran"))
    notebook.cells[0].outputs = [
        NotebookNode(output_type="stream", name="stdout", text="", data=SAVED, metadata=MARK)
    ]
    with signatures() as notary:
        assert notary.check_cells(notebook)
        notary.sign(notebook)
        notary.mark_cells(notebook, notary.check_signature(notebook))
    exported(notebook, tmp_path)
    assert not (tmp_path / "it ran").exists()


def test_printed_html_that_begins_as_a_summary_does_runs_nothing(tmp_path: Path) -> None:
    notebook = saved(leaves(tmp_path / "it ran"), {**SAVED}, trusted=True)
    assert "workbench share" not in exported(notebook, tmp_path).split("<main")[1]
    assert not (tmp_path / "it ran").exists()


def test_trusted_notebook_is_not_run_by_the_command_of_nbconvert(tmp_path: Path) -> None:
    file = tmp_path / "dams.ipynb"
    nbformat.write(signed(notebook_of(leaves(tmp_path / "it ran"), SAVED)), file)
    html, _ = SharedPageExporter().from_filename(str(file))
    assert "workbench share" in html
    assert not (tmp_path / "it ran").exists()


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


def nbconvert(notebook: Path, *options: str) -> str:
    """The page that nbconvert's own command makes."""
    exporter = f"{SharedPageExporter.__module__}.{SharedPageExporter.__name__}"
    command = [sys.executable, "-m", "nbconvert", "--to", exporter, *options, str(notebook)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return notebook.with_suffix(".html").read_text("utf-8")


FIGURE = "import plotly.express as px\npx.bar(x=['a'], y=[1])"


def test_nbconvert_that_is_asked_to_run_makes_the_page_of_share(tmp_path: Path) -> None:
    # A file that was never run, and that no one has signed.
    notebook = write_notebook(tmp_path / "dams.ipynb", code(SHOWS, FIGURE))
    html = nbconvert(notebook, "--execute")
    assert "it ran" in html
    assert 'data-workbench-explorer="0"' in html
    assert 'id="workbench-rows-0"' in html
    assert 'data-workbench-figure="0"' in html
    assert "as nbconvert was asked to" in html


def test_nbconvert_that_may_pass_over_errors_shows_them(tmp_path: Path) -> None:
    notebook = write_notebook(tmp_path / "dams.ipynb", code("int('x')", SHOWS))
    html = nbconvert(notebook, "--execute", "--allow-errors")
    assert "invalid literal for int()" in html
    assert 'id="workbench-rows-0"' in html


def test_nbconvert_that_is_not_asked_runs_nothing(tmp_path: Path) -> None:
    notebook = write_notebook(tmp_path / "dams.ipynb", code(SHOWS, FIGURE))
    html = nbconvert(notebook)
    assert "<pre>it ran" not in html
    assert "those that were saved" in html
