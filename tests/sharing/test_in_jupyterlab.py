"""Sharing from JupyterLab: File, Save and Export Notebook As. It runs nothing."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from importlib.metadata import entry_points
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Response

from tests.browser.explorer import READY
from tests.browser.jupyterlab import JupyterLab, jupyterlab, open_notebook, run_all
from tests.browser.shared_page import shared_page
from tests.sharing.notebooks import EXAMPLE, EXPLORER, FIND_TESTS, code, markdown, write_notebook
from workbench.explorer.summary import MARK

LABEL = "Shared_page"
FORMATS = "() => window.jupyterapp.serviceManager.nbconvert.getExportFormats().then(() => true)"
# A line for each time that the cell has run.
TRACE = "trace.txt"
LEAVES = f"with open({TRACE!r}, 'a') as trace: print('ran', file=trace)"
SHOWS = f"{FIND_TESTS}\n{EXAMPLE}\n{EXPLORER}\n{LEAVES}\nExplorer(example(), [ARTICLE])"


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[JupyterLab]:
    """A server whose settings would have every notebook run that is exported."""
    if not entry_points(group="nbconvert.exporters", name="shared_page"):
        reason = "the package is not installed beside this Python (make test installs it)"
        if os.environ.get("CI") == "true":
            pytest.fail(f"{reason}, or its exporter is not registered")
        pytest.skip(reason)
    settings = tmp_path_factory.mktemp("settings")
    (settings / "config").mkdir()
    executes = {"ExecutePreprocessor": {"enabled": True}}
    (settings / "config" / "jupyter_config.json").write_text(json.dumps(executes))
    root = tmp_path_factory.mktemp("notebooks")
    for name in ("own", "stranger"):
        (root / name).mkdir()
    write_notebook(root / "own" / "dams.ipynb", [markdown("# Dams"), *code(SHOWS)])
    _write_of_a_stranger(root / "stranger" / "wells.ipynb")
    with jupyterlab(root, settings) as running:
        yield running


def _write_of_a_stranger(file: Path) -> None:
    """A notebook whose outputs Jupyter calls harmless, so that it signs what it saves."""
    write_notebook(file, [markdown("# Wells"), *code(LEAVES)])
    notebook = json.loads(file.read_text("utf-8"))
    notebook["cells"][1]["outputs"] = [{"output_type": "display_data", "metadata": MARK}]
    file.write_text(json.dumps(notebook), "utf-8")


def export(page: Page, lab: JupyterLab, file: Path) -> None:
    """Takes *File > Save and Export Notebook As > Shared_page* and puts the page into ``file``."""

    def is_export(response: Response) -> bool:
        return "/nbconvert/" in response.url and "/api/" not in response.url

    # Until JupyterLab has asked its server for them, the menu shows no formats.
    page.wait_for_function(FORMATS)
    page.get_by_role("menuitem", name="File", exact=True).click()
    page.get_by_text("Save and Export Notebook As").hover()
    # It saves the notebook, which Jupyter may thereby sign, and opens a tab of its own, whose
    # download the test cannot read: it asks for the same once more.
    with page.context.expect_event("response", is_export) as response:
        page.get_by_text(LABEL, exact=True).click()
    assert response.value.status == 200
    answer = page.request.get(response.value.url, headers={"Referer": f"{lab.address}/lab"})
    assert answer.status == 200
    assert f"{file.name}" in answer.headers["content-disposition"]
    file.write_bytes(answer.body())


def opened(browser: Browser, file: Path, words: str) -> None:
    """The page has ``words``, asks for nothing, and says how an Explorer would be live."""
    with shared_page(browser, file.as_uri()) as shown:
        text = shown.page.inner_text("main")
        assert words in text
        assert "“workbench share NOTEBOOK” runs the notebook" in text
        assert shown.page.locator(READY).count() == 0
        assert (shown.requests, shown.faults) == ([], [])
        if folder := os.environ.get("WORKBENCH_PICTURES"):
            shown.page.screenshot(path=Path(folder) / f"{file.stem}.png", full_page=True)


def test_menu_makes_a_page_of_a_strangers_notebook_and_does_not_run_it(
    browser: Browser, lab: JupyterLab, tmp_path: Path
) -> None:
    page = browser.new_page(viewport={"width": 1400, "height": 1000})
    try:
        open_notebook(page, lab, "stranger/wells.ipynb")
        export(page, lab, tmp_path / "wells.html")
    finally:
        page.context.close()
    assert not (lab.folder / "stranger" / TRACE).exists()
    opened(browser, tmp_path / "wells.html", "Wells")


def test_menu_makes_a_page_of_what_ones_own_notebook_shows_and_does_not_run_it_again(
    browser: Browser, lab: JupyterLab, tmp_path: Path
) -> None:
    page = browser.new_page(viewport={"width": 1400, "height": 1000})
    try:
        open_notebook(page, lab, "own/dams.ipynb")
        run_all(page)
        page.wait_for_selector(READY)
        export(page, lab, tmp_path / "dams.html")
    finally:
        page.context.close()
    assert (lab.folder / "own" / TRACE).read_text().splitlines() == ["ran"]
    opened(browser, tmp_path / "dams.html", "Explorer: 7 quotes")
