"""Saved views and "Python code" in JupyterLab: a folder of one's own, worked by keyboard alone."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page

from tests.browser.axe import violations
from tests.browser.explorer import READY, count, resize, value, wait_for_count, wait_until_still
from tests.browser.jupyterlab import ROOT, JupyterLab, in_kernel, set_theme
from tests.browser.notebook import Notebook

CELLS = [
    "import workbench\nbench = workbench.open_workbench('mine', progress=False)",
    "bench.explore()",
]
TOLD = ".wb-views-told"


@pytest.fixture(scope="module")
def folder(lab: JupyterLab) -> Path:
    shutil.copytree(ROOT / "data", lab.folder / "mine", ignore=shutil.ignore_patterns(".*"))
    return lab.folder / "mine"


@pytest.fixture(scope="module")
def page(browser: Browser, lab: JupyterLab, folder: Path) -> Page:
    notebook = Notebook(browser, lab, "views", CELLS, fresh=True)
    notebook.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    notebook.page.wait_for_selector(READY)
    return notebook.page


def _views(page: Page) -> Locator:
    return page.locator(".wb-explorer").get_by_role("button", name="Views", exact=True)


def _focused(page: Page) -> str:
    return str(
        page.evaluate("document.activeElement.ariaLabel ?? document.activeElement.textContent")
    )


def _cells(page: Page) -> int:
    return page.locator(".jp-Notebook .jp-Cell").count()


def _saved(folder: Path) -> dict[str, object]:
    return dict(json.loads((folder / "views.json").read_text("utf-8")))


def test_view_is_saved_opened_renamed_and_deleted_with_the_keyboard(
    page: Page, folder: Path
) -> None:
    cells, every = _cells(page), count(page)
    page.locator(value("theme", "sanctions")).click()
    page.wait_for_function(f"() => document.querySelector(`{READY}`).dataset.count < {every}")
    some = count(page)
    # Typed letters are no commands: "dd" and "b" would delete and add a cell.
    _views(page).focus()
    page.keyboard.press("Enter")
    assert _focused(page) == "Name for what is on screen"
    page.keyboard.type("bdd sanctions")
    page.keyboard.press("Enter")
    page.wait_for_selector(f"{TOLD} >> text=Saved as “bdd sanctions”.")
    assert _saved(folder) == {
        "bdd sanctions": {"filters": {"theme": ["sanctions"]}, "count": "quotes", "look": {}}
    }
    assert "Kept in views.json, beside the articles." in page.inner_text(".wb-views")
    assert violations(page) == []
    page.keyboard.press("Escape")
    assert _focused(page) == "Views"
    # Opened from where nothing is filtered.
    page.locator(".wb-clear").click()
    wait_for_count(page, every)
    _views(page).focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert _focused(page) == "bdd sanctions"
    page.keyboard.press("Enter")
    wait_for_count(page, some)
    page.wait_for_selector(f"{TOLD} >> text=Opened “bdd sanctions”.")
    assert _focused(page) == "Views"
    # The same name asks first.
    page.keyboard.press("Enter")
    page.keyboard.type("bdd sanctions")
    page.keyboard.press("Enter")
    page.wait_for_selector(f"{TOLD} >> text=press Replace")
    page.keyboard.press("Enter")
    page.wait_for_selector(f"{TOLD} >> text=Saved as")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert _focused(page) == "Rename bdd sanctions"
    page.keyboard.press("Enter")
    assert _focused(page) == "New name for bdd sanctions"
    page.keyboard.type("Who is hit")
    page.keyboard.press("Enter")
    page.wait_for_selector(f"{TOLD} >> text=Now called “Who is hit”.")
    assert list(_saved(folder)) == ["Who is hit"]
    page.wait_for_function("() => document.activeElement.textContent === 'Who is hit'")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert _focused(page) == "Delete Who is hit for good"
    page.keyboard.press("Escape")
    assert _focused(page) == "Who is hit"
    assert list(_saved(folder)) == ["Who is hit"]
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    page.wait_for_selector(f"{TOLD} >> text=“Who is hit” is deleted.")
    page.wait_for_function(
        "() => document.activeElement.ariaLabel === 'Name for what is on screen'"
    )
    assert _saved(folder) == {}
    page.keyboard.press("Escape")
    assert _cells(page) == cells
    page.locator(".wb-clear").click()
    wait_for_count(page, every)


def test_python_and_page_share_the_views_and_a_rerun_has_them_all(page: Page) -> None:
    in_kernel(page, "explorer = bench.explore()\nexplorer.filters = {'kind': ['direct']}\n"
                    "explorer.look = {'tab': 'charts'}\nexplorer.save_view('Direct')")  # fmt: skip
    page.evaluate("document.querySelector('.wb-explorer').dataset.old = ''")
    page.evaluate("() => window.jupyterapp.commands.execute('notebook:run-all-cells')")
    page.wait_for_selector(f"{READY}:not([data-old])")
    _views(page).click()
    page.locator(".wb-view-open", has_text="Direct").click()
    direct = in_kernel(page, "print(len(bench.select(kind='direct')))").strip()
    wait_for_count(page, int(direct))
    _views(page).click()
    assert page.locator(".wb-view-open[aria-current]").inner_text() == "Direct"
    page.keyboard.press("Escape")


def test_code_runs_as_it_is_in_the_notebook_that_it_was_copied_from(page: Page) -> None:
    page.locator(".wb-explorer").get_by_role("button", name="Python code", exact=True).click()
    page.wait_for_selector(".wb-code-text >> text=select(bench.quotes")
    assert "it runs as it is" in page.inner_text(".wb-code-head")
    page.get_by_role("button", name="Copy", exact=True).click()
    page.wait_for_selector(".wb-code [role=status] >> text=Copied.")
    shown = count(page)
    page.evaluate(
        """async () => {
          const {commands} = window.jupyterapp;
          await commands.execute('notebook:move-cursor-down');
          await commands.execute('notebook:insert-cell-below');
        }"""
    )
    page.locator(".jp-Notebook .jp-Cell .cm-content").last.click()
    page.keyboard.press("Control+V")
    page.wait_for_selector(".jp-Cell .cm-line >> text=bench.quotes")
    page.keyboard.press("Control+Enter")
    # Four figures, and not one error.
    page.wait_for_function("() => document.querySelectorAll('.jp-Cell .js-plotly-plot').length > 3")
    assert page.locator("[data-mime-type='application/vnd.jupyter.stderr']").count() == 0
    assert in_kernel(page, "print(len(shown), shown.columns[0])").split() == [
        *(str(shown), "quote_id"),
    ]


@pytest.mark.parametrize("theme", ["JupyterLab Light", "JupyterLab Dark"])
@pytest.mark.parametrize("width", [1280, 700])
def test_axe_finds_nothing_in_the_open_panel(theme: str, width: int, page: Page) -> None:
    resize(page, width, 800)
    set_theme(page, theme)
    _views(page).click()
    page.locator(".wb-views").get_by_label("Delete Direct").click()
    wait_until_still(page)
    assert violations(page) == []
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
