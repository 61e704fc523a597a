"""Notebooks of strangers into both export paths: a page that acts in no way, or one line.

No cell is ever run: what would start a kernel is taken out of the way, and says so if it is asked.
``workbench share`` makes its page of the notebook as if it had been run.
"""

from __future__ import annotations

import base64
import json
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import NoReturn
from unittest.mock import patch

import nbformat
from nbclient import NotebookClient
from playwright.sync_api import Browser

from tests.browser.jupyterlab import chromium
from tests.hostile.checks import PromiseError, check, refusing, warned
from tests.hostile.choices import Choices
from tests.hostile.letters import mutated
from tests.hostile.notebook_pieces import broken, notebook_json, widget_states
from tests.hostile.page_checks import check_in_browser, check_source
from tests.hostile.watching import watched
from workbench.sharing import running, share
from workbench.sharing.exporter import SharedPageExporter

# Stands in files that no page may hold: beside the folder, hidden in it, or no picture.
KEPT = "This is the neighbour’s, and nobody asked for it."
FILES = ["outside/a.txt", "outside/a.png", "given/.ssh/id_rsa", "given/plain.txt", "given/not.png"]
# The browser that pages are looked at with, where there is one.
BROWSER: Browser | None = None


def browser_installed() -> str | None:
    """The path of the browser that pages can be looked at with."""
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser"))), None)


@contextmanager
def ready() -> Iterator[None]:
    """Starts a browser for the cases within, unless one is there or none is installed."""
    global BROWSER
    found = browser_installed()
    if BROWSER is not None or found is None:
        yield
        return
    with chromium(found) as BROWSER:
        yield
    BROWSER = None


def case(draw: Choices, folder: Path) -> None:
    """One notebook, exported as JupyterLab does and shared as if it had been run."""
    notebook = _files(draw, folder)
    with ExitStack() as stack:
        stack.enter_context(warned())
        stack.enter_context(_no_kernel())
        watch = stack.enter_context(watched(folder))
        html = _exported(notebook) if draw.chance(2) else _shared(draw, notebook)
    check(not (folder / "given" / "pwned").exists(), "a cell was run")
    check(not watch.acts, "exporting starts something", watch.acts)
    check(not watch.opened, "a file outside the folder was opened", watch.opened)
    if html is None:
        return
    check_source(html)
    _holds_nothing_of_others(html)
    # Last, and not of every page: it takes longer than all the rest.
    if BROWSER is not None and draw.chance(2):
        page = folder / "page.html"
        page.write_text(html, "utf-8", newline="\n")
        check_in_browser(BROWSER, page)


@contextmanager
def _no_kernel() -> Iterator[None]:
    def started(*_: object, **__: object) -> NoReturn:
        raise PromiseError("a kernel was started")

    with ExitStack() as stack:
        for name in ("setup_kernel", "async_setup_kernel", "execute", "async_execute"):
            stack.enter_context(patch.object(NotebookClient, name, started))
        yield


def _exported(notebook: Path) -> str | None:
    try:
        read = nbformat.read(notebook, as_version=4)
    except Exception:  # JupyterLab cannot open it, and so cannot export it
        return None
    resources = {"metadata": {"name": notebook.stem, "path": str(notebook.parent)}}
    with refusing():
        html, _ = SharedPageExporter().from_notebook_node(read, resources)
        return str(html)
    return None


def _shared(draw: Choices, notebook: Path) -> str | None:
    widgets = draw.note("widgets", widget_states(draw)) if draw.chance(4) else {}

    def as_if_run(read: nbformat.NotebookNode, *_: object, **__: object) -> running.Run:
        return running.Run(read, widgets)

    page = notebook.with_suffix(".html")
    with patch.object(running, "run", as_if_run), refusing():
        share(notebook, page, code=not draw.chance(4), articles=not draw.chance(4), progress=False)
    return page.read_text("utf-8") if page.exists() else None


def _holds_nothing_of_others(html: str) -> None:
    # As base64 it may begin at any letter of three; a file is embedded from its first.
    coded = base64.b64encode(KEPT.encode()).decode()[:40]
    check(KEPT not in html and coded not in html, "a file that is no picture of the notebook's")


def _files(draw: Choices, folder: Path) -> Path:
    for name in FILES:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(KEPT, "utf-8")
    (folder / "given" / "link.png").symlink_to("../outside/a.png")
    notebook = folder / "given" / "a.ipynb"
    content = notebook_json(draw)
    if draw.chance(4):
        content = broken(draw, content)
    text = json.dumps(content)
    if draw.chance(8):
        text = mutated(draw, text)
    notebook.write_bytes(draw.note("notebook", text).encode("utf-8", "replace"))
    return notebook
