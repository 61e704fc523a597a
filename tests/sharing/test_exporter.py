"""The exporter that JupyterLab's menu offers: it shows what was saved, and runs nothing."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbconvert.nbconvertapp import JupyterApp
from nbformat import NotebookNode
from nbformat.sign import NotebookNotary
from nbformat.v4 import new_notebook, new_output
from traitlets.config import Application, Config

from tests.sharing.notebooks import EXAMPLE, EXPLORER, FIND_TESTS, ROOT, code, write_notebook
from workbench.explorer.summary import MARK
from workbench.sharing.exporter import SharedPageExporter
from workbench.sharing.figures import PLOTLY

SAVED = {"text/html": "<p><strong>Explorer</strong>: 7 quotes.</p>", "text/plain": "Explorer()"}
SHOWS = f"{FIND_TESTS}\n{EXAMPLE}\n{EXPLORER}\nprint('it ' + 'ran')\nExplorer(example(), [ARTICLE])"
# Code that leaves a trace in its folder when it runs.
LEAVES = "open('it ran', 'w').close()"
ALL_SETTINGS = {"ExecutePreprocessor": {"enabled": True}}


@pytest.fixture(autouse=True)
def own_signatures(tmp_path_factory: pytest.TempPathFactory, monkeypatch: Any) -> None:
    """What this machine's user trusts is neither asked nor changed."""
    monkeypatch.setenv("JUPYTER_DATA_DIR", str(tmp_path_factory.mktemp("signatures")))


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
    made: NotebookNode = new_notebook(cells=[cell])
    return made


def signed(notebook: NotebookNode) -> NotebookNode:
    """As JupyterLab signs what the user has run, or has called trusted."""
    with signatures() as notary:
        notary.sign(notebook)
    return notebook


def marked(notebook: NotebookNode) -> NotebookNode:
    """As JupyterLab's server hands it out: with marks where it trusts."""
    with signatures() as notary:
        notary.mark_cells(notebook, notary.check_signature(notebook))
    return notebook


def exported(notebook: NotebookNode, folder: Path, **settings: Any) -> str:
    resources = {"metadata": {"name": "dams", "path": str(folder)}}
    exporter = SharedPageExporter(config=Config(settings))
    html, after = exporter.from_notebook_node(notebook, resources)
    assert after["output_extension"] == ".html"
    return html


def test_the_entry_point_leads_to_the_exporter(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    ((name, place),) = project["entry-points"]["nbconvert.exporters"].items()
    module, _, exporter = place.partition(":")
    assert getattr(import_module(module), exporter) is SharedPageExporter
    # The only names that the server's address /nbconvert/NAME/ takes.
    assert name.isidentifier()


# Whose notebook it is, and what the server and this machine's user say of it.


def of_a_stranger() -> NotebookNode:
    return marked(notebook_of(LEAVES, SAVED))


def trusted_by_the_user() -> NotebookNode:
    notebook = marked(signed(notebook_of(LEAVES, SAVED)))
    assert notebook.cells[0].metadata.trusted
    return notebook


def of_which_one_cell_was_run() -> NotebookNode:
    """JupyterLab marks and signs it all: the other cell has nothing that must not be shown."""
    notebook = notebook_of("1", SAVED)
    notebook.cells += code(LEAVES)
    return marked(signed(notebook))


def with_an_explorer_that_jupyter_calls_harmless() -> NotebookNode:
    """An output without data; opened, changed by the opening and saved, it is signed."""
    notebook = notebook_of(LEAVES, SAVED)
    del notebook.cells[0].outputs[0]["data"]
    notebook.cells[0].outputs += notebook_of("", SAVED).cells[0].outputs
    return marked(signed(notebook))


def with_marks_that_a_client_has_posted() -> NotebookNode:
    notebook = notebook_of(LEAVES, SAVED)
    notebook.cells[0].metadata["trusted"] = True
    posted: NotebookNode = nbformat.from_dict(json.loads(json.dumps(notebook)))
    return posted


def changed_after_it_was_trusted() -> NotebookNode:
    notebook = marked(signed(notebook_of("1", SAVED)))
    notebook.cells[0].source = LEAVES
    return notebook


def with_a_mark_of_trust_in_a_file_of_an_old_format() -> NotebookNode:
    """Reading takes it out of a file of nbformat 4; in one of nbformat 3 it stays."""
    output = {"output_type": "display_data", "metadata": MARK, "html": SAVED["text/html"]}
    cell = {
        "cell_type": "code",
        "input": LEAVES,
        "language": "python",
        "metadata": {"trusted": True},
        "outputs": [output],
    }
    sheets = [{"cells": [cell], "metadata": {}}]
    old = {"metadata": {"name": "old"}, "nbformat": 3, "nbformat_minor": 0, "worksheets": sheets}
    read: NotebookNode = nbformat.reads(json.dumps(old), as_version=4)
    assert read.cells[0].metadata.trusted
    return read


EVERYBODY: list[Callable[[], NotebookNode]] = [
    of_a_stranger,
    trusted_by_the_user,
    of_which_one_cell_was_run,
    with_an_explorer_that_jupyter_calls_harmless,
    with_marks_that_a_client_has_posted,
    changed_after_it_was_trusted,
    with_a_mark_of_trust_in_a_file_of_an_old_format,
]


@pytest.mark.parametrize("notebook", EVERYBODY, ids=lambda made: made.__name__)
@pytest.mark.parametrize("settings", [{}, ALL_SETTINGS], ids=["plain", "settings_that_execute"])
def test_exporting_runs_no_notebook(
    notebook: Callable[[], NotebookNode], settings: dict[str, Any], tmp_path: Path
) -> None:
    html = exported(notebook(), tmp_path, **settings)
    assert list(tmp_path.iterdir()) == []
    assert "7 quotes" in html
    assert "“workbench share NOTEBOOK” runs the notebook" in html
    assert "those that were saved" in html
    assert "data-workbench-explorer=" not in html.split("<main")[1].split("</main>")[0]


def executes(notebook: NotebookNode, resources: Any) -> tuple[NotebookNode, Any]:
    """A program that settings could name for all of nbconvert's formats."""
    Path(resources["metadata"]["path"], "it ran").touch()
    return notebook, resources


class Server(JupyterApp):
    """A server whose own command line, of all things, has nbconvert's option."""

    name = "server"


def test_no_setting_brings_a_program_that_runs_notebooks_into_the_export(tmp_path: Path) -> None:
    runs = "nbconvert.preprocessors.ExecutePreprocessor"
    named = {"preprocessors": [runs, executes], "default_preprocessors": [runs, executes]}
    exported(notebook_of(LEAVES), tmp_path, Exporter=named, **ALL_SETTINGS)
    assert list(tmp_path.iterdir()) == []


def test_command_line_of_a_server_is_not_that_of_nbconvert(tmp_path: Path) -> None:
    Application.clear_instance()
    server = Server.instance()
    try:
        server.parse_command_line(["--ExecutePreprocessor.enabled=True"])
        assert server.config.ExecutePreprocessor.enabled
        exported(notebook_of(LEAVES), tmp_path, **server.config)
    finally:
        Server.clear_instance()
    assert list(tmp_path.iterdir()) == []


def test_the_notebook_has_its_summary_without_the_advice_to_run_a_cell(tmp_path: Path) -> None:
    advice = "<p>Run this cell in JupyterLab to filter and read them.</p>"
    notebook = notebook_of(LEAVES, SAVED)
    notebook.cells[0].outputs[0].data["text/html"] = SAVED["text/html"] + advice
    html = exported(notebook, tmp_path)
    assert "7 quotes" in html
    assert "Run this cell" not in html


def test_explorer_among_printed_words_is_none(tmp_path: Path) -> None:
    notebook = notebook_of(LEAVES)
    notebook.cells[0].outputs = [
        NotebookNode(output_type="stream", name="stdout", text="", data=SAVED, metadata=MARK)
    ]
    assert "workbench share" not in exported(notebook, tmp_path).split("<main")[1]


def test_printed_html_that_begins_as_a_summary_does_is_printed_html(tmp_path: Path) -> None:
    notebook = notebook_of(LEAVES, {**SAVED})
    assert "workbench share" not in exported(notebook, tmp_path).split("<main")[1]


def test_notebook_without_an_explorer_keeps_the_outputs_that_were_saved(tmp_path: Path) -> None:
    figure = {"data": [{"type": "bar", "y": [1]}], "layout": {}}
    html = exported(
        notebook_of("1 / 0", {"text/plain": "as it was saved"}, {PLOTLY: figure}), tmp_path
    )
    assert "as it was saved" in html
    assert 'data-workbench-figure="0"' in html
    assert 'id="workbench-plotly"' in html
    assert "those that were saved" in html


def test_the_notebook_that_was_handed_in_is_not_changed(tmp_path: Path) -> None:
    notebook = of_a_stranger()
    before = str(notebook)
    exported(notebook, tmp_path)
    assert str(notebook) == before


def nbconvert(notebook: Path, *options: str, says: str = "", **environment: str) -> str:
    """The page that nbconvert's own command makes; it fails if it ``says`` anything."""
    exporter = f"{SharedPageExporter.__module__}.{SharedPageExporter.__name__}"
    command = [sys.executable, "-m", "nbconvert", "--to", exporter, *options, str(notebook)]
    done = subprocess.run(
        command,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        cwd=notebook.parent,
        capture_output=True,
        text=True,
        check=False,
    )
    if says:
        assert done.returncode != 0
        assert says in done.stderr
        return ""
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


# Rare, and a kernel each: CI has it.
@pytest.mark.long
def test_nbconvert_that_may_pass_over_errors_shows_them(tmp_path: Path) -> None:
    notebook = write_notebook(tmp_path / "dams.ipynb", code("int('x')", SHOWS))
    html = nbconvert(notebook, "--execute", "--allow-errors")
    assert "invalid literal for int()" in html
    assert 'id="workbench-rows-0"' in html


# Rare, and a kernel each: CI has it.
@pytest.mark.long
def test_nbconvert_that_may_not_pass_over_errors_names_the_cell(tmp_path: Path) -> None:
    notebook = write_notebook(tmp_path / "dams.ipynb", code("int('x')"))
    nbconvert(notebook, "--execute", says="dams.ipynb stops at cell [1] (\"int('x')\")")


def test_nbconvert_that_is_not_asked_runs_nothing_whatever_settings_say(tmp_path: Path) -> None:
    """Neither files of the user's, nor one beside the notebook, nor the environment asks."""
    notebook = write_notebook(tmp_path / "dams.ipynb", code(SHOWS, LEAVES))
    settings = tmp_path / "settings"
    settings.mkdir()
    for file in (settings / "jupyter_config.json", tmp_path / "jupyter_nbconvert_config.json"):
        file.write_text(json.dumps(ALL_SETTINGS))
    html = nbconvert(
        notebook,
        "--allow-errors",
        "--ExecutePreprocessor.timeout=9",
        JUPYTER_CONFIG_DIR=str(settings),
        JUPYTER_NBCONVERT__ExecutePreprocessor__enabled="True",
    )
    assert not (tmp_path / "it ran").exists()
    assert "<pre>it ran" not in html
    assert "those that were saved" in html
