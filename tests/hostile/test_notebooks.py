"""Whatever notebooks strangers send: a page that says what is not in it, or one line; nothing runs.

An input is given to ``workbench share``, by itself with a kernel where its row says so, and to the
exporter of JupyterLab's menu, which never starts one.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from html import unescape
from pathlib import Path
from typing import Any

import nbformat
import pytest

from tests.hostile import notebooks_inputs
from tests.hostile.checks import command, is_tame, warned
from tests.hostile.notebooks_inputs import SOUND, TRACE
from tests.hostile.page_checks import check_source
from tests.hostile.tables import Case, each
from workbench.sharing import running
from workbench.sharing.exporter import SharedPageExporter
from workbench.sharing.wellformed import well_formed

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="built of what only POSIX allows")


def as_if_run(notebook: Mapping[str, Any], *_: object, **__: object) -> running.Run:
    """The notebook as it is, in place of one that a kernel has run; the kernel is chosen."""
    assert running.kernel_name(well_formed(notebook).notebook) == "python3"
    return running.Run(nbformat.from_dict(dict(notebook)))


@each(notebooks_inputs, keys=("exit", "says", "page", "lacks", "kernel"))
def test_hostile_notebooks_give_what_the_table_says(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    notebook = case.build(tmp_path)
    if not case.wanted.get("kernel"):
        monkeypatch.setattr(running, "run", as_if_run)
    page = tmp_path / "page.html"
    with warned() as told:
        code, printed, err = command("share", str(notebook), "-o", str(page))
    assert code == case.wanted["exit"], err
    assert all(is_tame(line) for line in (*printed.splitlines(), *err.splitlines()))
    for words in case.wanted.get("says", []):
        assert words in "\n".join([*told, err])
    if code:
        assert err.startswith("Error: ")
        assert err.count("\n") == 1
        assert not page.exists()
        return
    _holds(page.read_text("utf-8"), case.wanted)
    if not case.wanted.get("kernel"):
        _holds(_exported(notebook), case.wanted)
        assert not (notebook.parent / TRACE).exists()


def _exported(notebook: Path) -> str:
    """The page from JupyterLab's menu of what a server, or a client of its, hands over."""
    content = nbformat.from_dict(json.loads(notebook.read_text("utf-8")))
    resources = {"metadata": {"name": notebook.stem, "path": str(notebook.parent)}}
    with warned():
        html, _ = SharedPageExporter().from_notebook_node(content, resources)
    html.encode("utf-8")
    return html


def _holds(html: str, wanted: Mapping[str, Any]) -> None:
    check_source(html)
    text = unescape(html)
    assert SOUND in text
    for words in wanted.get("page", []):
        assert words in text
    for words in wanted.get("lacks", []):
        assert words not in html


@each(notebooks_inputs, keys=("exit", "says", "page", "lacks", "kernel"))
def test_hostile_notebook_becomes_one_that_its_format_allows(case: Case, tmp_path: Path) -> None:
    if case.wanted["exit"] and not case.wanted.get("kernel"):
        return  # it is not read
    given = json.loads(case.build(tmp_path).read_text("utf-8"))
    before = json.dumps(given)
    made = well_formed(given).notebook
    nbformat.validate(made)
    assert json.dumps(given) == before
    # What is right stays as it is.
    assert well_formed(made).notebook == made
