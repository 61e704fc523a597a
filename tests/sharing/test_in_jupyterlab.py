"""Sharing from JupyterLab: File, Save and Export Notebook As."""

from __future__ import annotations

import os
from collections.abc import Iterator
from importlib.metadata import entry_points
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Response

from tests.browser.explorer import READY, count, value, wait_for_count
from tests.browser.jupyterlab import JupyterLab, jupyterlab, open_notebook, run_all
from tests.browser.shared_page import shared_page
from tests.sharing.notebooks import EXAMPLE, EXPLORER, FIND_TESTS, code, markdown, write_notebook

LABEL = "Shared_page"


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[JupyterLab]:
    if not entry_points(group="nbconvert.exporters", name="shared_page"):
        reason = "the package is not installed beside this Python (make test installs it)"
        if os.environ.get("CI") == "true":
            pytest.fail(f"{reason}, or its exporter is not registered")
        pytest.skip(reason)
    folder = tmp_path_factory.mktemp("notebooks")
    cells = [
        markdown("# Dams"),
        *code(f"{FIND_TESTS}\n{EXAMPLE}\n{EXPLORER}\nExplorer(example(), [ARTICLE])"),
    ]
    write_notebook(folder / "dams.ipynb", cells)
    with jupyterlab(folder, tmp_path_factory.mktemp("settings")) as running:
        yield running


def _is_export(response: Response) -> bool:
    return "/nbconvert/" in response.url and "/api/" not in response.url


def test_menu_saves_the_notebook_as_a_page_that_works(
    browser: Browser, lab: JupyterLab, tmp_path: Path
) -> None:
    page = browser.new_page(viewport={"width": 1400, "height": 1000})
    try:
        open_notebook(page, lab, "dams.ipynb")
        run_all(page)
        page.wait_for_selector(READY)
        page.get_by_role("menuitem", name="File", exact=True).click()
        page.get_by_text("Save and Export Notebook As").hover()
        # It opens a tab of its own, whose download the test cannot read: it asks for the same.
        with page.context.expect_event("response", _is_export) as response:
            page.get_by_text(LABEL, exact=True).click()
        assert response.value.status == 200
        headers = {"Referer": f"{lab.address}/lab"}
        answer = page.request.get(response.value.url, headers=headers)
        assert answer.status == 200
        assert "dams.html" in answer.headers["content-disposition"]
        (tmp_path / "dams.html").write_bytes(answer.body())
    finally:
        page.context.close()
    with shared_page(browser, (tmp_path / "dams.html").as_uri()) as opened:
        assert count(opened.page) == 7
        opened.page.click(value("theme", "wells"))
        wait_for_count(opened.page, 2)
        assert (opened.requests, opened.faults) == ([], [])
