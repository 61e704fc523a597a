"""The export menu in JupyterLab: every format saved by the browser is what Python writes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page

from tests.browser.explorer import READY, value, wait_for_count, without_filters
from tests.browser.jupyterlab import JupyterLab, in_kernel
from tests.browser.notebook import Notebook
from workbench.exports import FORMATS

CELLS = [
    "from tests.explorer.frames import ARTICLE, example\n"
    "from workbench.explorer import Explorer, exporting\n"
    "explorer = Explorer(example(), [ARTICLE])",
    "explorer",
]
TOLD = ".wb-export-told"


@pytest.fixture(scope="module")
def page(browser: Browser, lab: JupyterLab) -> Iterator[Page]:
    notebook = Notebook(browser, lab, "exports", CELLS, {"width": 1400, "height": 1200})
    yield notebook.page
    notebook.close()


@pytest.fixture(autouse=True)
def _no_filters(page: Page) -> None:
    page.wait_for_selector(READY)
    without_filters(page, 7)


def _button(page: Page) -> Locator:
    return page.locator(".wb-explorer").get_by_role("button", name="Export")


def _focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.textContent"))


@pytest.mark.parametrize(
    ("name", "items"), [(each.name, items) for each in FORMATS.values() for items in each.items]
)
def test_saved_file_is_the_one_that_python_writes(
    name: str, items: str, page: Page, tmp_path: Path
) -> None:
    """It is called after what was selected."""
    page.click(value("theme", "dams"))
    wait_for_count(page, 4)
    kind = FORMATS[name]
    filename = f"quotes-dams{kind.suffix}"
    _button(page).click()
    assert page.inner_text(".wb-exports .wb-menu-title") == "4 quotes as"
    with page.expect_download() as coming:
        page.get_by_role("menuitem", name=kind.told(items), exact=True).click()
    assert coming.value.suggested_filename == filename
    saved = tmp_path / filename
    coming.value.save_as(saved)
    page.wait_for_selector(f"{TOLD} >> text=4 quotes exported as {filename}.")
    told = in_kernel(
        page,
        "import hashlib, tempfile\n"
        "with tempfile.TemporaryDirectory() as folder:\n"
        f"    path = explorer.export(folder + '/{filename}', items='{items}')\n"
        "    print(hashlib.sha256(path.read_bytes()).hexdigest())",
    )
    assert hashlib.sha256(saved.read_bytes()).hexdigest() == told.strip()


def test_menu_is_worked_with_the_keyboard(page: Page) -> None:
    button = _button(page)
    button.focus()
    page.keyboard.press("ArrowDown")
    assert button.get_attribute("aria-expanded") == "true"
    assert _focused(page) == "CSV"
    page.keyboard.press("End")
    assert _focused(page) == "CSL-JSON"
    page.keyboard.press("ArrowDown")
    assert _focused(page) == "CSV"
    page.keyboard.press("m")
    assert _focused(page) == "Markdown with citations"
    page.keyboard.press("Escape")
    assert button.get_attribute("aria-expanded") == "false"
    assert _focused(page) == "Export"
    assert page.locator(".wb-exports .wb-menu").is_hidden()
    page.keyboard.press("Enter")
    with page.expect_download() as coming:
        page.keyboard.press("Enter")
    assert coming.value.suggested_filename == "quotes.csv"
    assert _focused(page) == "Export"


def test_menu_closes_when_something_else_is_clicked(page: Page) -> None:
    _button(page).click()
    page.click(".wb-count")
    assert page.locator(".wb-exports .wb-menu").is_hidden()
    # The focus belongs to what was clicked.
    assert _focused(page) != "Export"


def test_where_nothing_matches_the_button_says_why(page: Page) -> None:
    in_kernel(page, "explorer.filters = {'theme': 'wells', 'expert': 'Maria Duarte'}")
    wait_for_count(page, 0)
    button = _button(page)
    assert button.get_attribute("aria-disabled") == "true"
    assert "No quotes match" in (button.get_attribute("title") or "")
    button.click(force=True)
    assert page.locator(".wb-exports .wb-menu").is_hidden()
    assert page.inner_text(TOLD) == "No quotes match, so there is nothing to export."
    without_filters(page, 7)
    assert page.inner_text(TOLD) == ""
    assert button.get_attribute("aria-disabled") == "false"


def test_fault_is_told_in_words(page: Page) -> None:
    in_kernel(page, "exporting.MOST_ROWS = 3")
    _button(page).click()
    page.get_by_role("menuitem", name="Excel").click()
    page.wait_for_selector(f"{TOLD} >> text=Not exported: 7 quotes are too many")
    assert "explorer.export('quotes.xlsx')" in page.inner_text(TOLD)
    in_kernel(page, "exporting.MOST_ROWS = 100_000")
    assert _button(page).get_attribute("aria-disabled") == "false"


def test_export_that_takes_long_says_so_and_is_not_begun_twice(page: Page) -> None:
    in_kernel(
        page,
        "import time\n"
        "from workbench.explorer.answers import ANSWERS\n"
        "quick = ANSWERS['export']\n"
        "ANSWERS['export'] = lambda *asked: time.sleep(3) or quick(*asked)",
    )
    _button(page).click()
    with page.expect_download() as coming:
        page.get_by_role("menuitem", name="RIS, one item a quote").click()
        page.wait_for_selector(f"{TOLD} >> text=Exporting 7 quotes as RIS, one item a quote …")
        assert _button(page).get_attribute("aria-disabled") == "true"
        _button(page).click(force=True)
        assert page.locator(".wb-exports .wb-menu").is_hidden()
        # The kernel is busy with this, and with nothing else.
        page.wait_for_timeout(1500)
        assert page.locator(".wb-notice").is_hidden()
        # Filters may change meanwhile: what goes out is what was asked for.
        page.click(value("theme", "wells"))
        wait_for_count(page, 2)
    assert coming.value.suggested_filename == "quotes.ris"
    page.wait_for_selector(f"{TOLD} >> text=7 quotes exported as quotes.ris.")
    in_kernel(page, "ANSWERS['export'] = quick")
