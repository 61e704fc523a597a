"""The list of quotes as an analyst meets it: in JupyterLab, with wheel, bar and keyboard."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.explorer import count, show
from tests.browser.jupyterlab import JupyterLab, in_kernel
from tests.browser.notebook import Notebook
from tests.browser.reader import ARTICLES, ROW, as_opened, open_row, opened


@pytest.fixture(scope="module")
def main(browser: Browser, lab: JupyterLab) -> Iterator[Notebook]:
    notebook = Notebook(browser, lab, "list", [ARTICLES, "explorer"])
    yield notebook
    notebook.close()


@pytest.fixture
def page(main: Notebook) -> Page:
    return as_opened(main.page)


def test_keys_of_the_list_are_not_taken_for_keys_of_the_notebook(page: Page) -> None:
    page.locator(".wb-list").focus()
    cells = page.locator(".jp-Cell").count()
    for key in ("ArrowDown", "Enter", "n", "p", "ArrowRight", "x", "d", "d", "a", "Escape"):
        page.keyboard.press(key)
    assert page.locator(".jp-Cell").count() == cells
    assert page.evaluate("document.activeElement.className") == "wb-list"


def test_without_a_file_of_corrections_the_page_says_how_to_correct(page: Page) -> None:
    assert not page.get_by_role("button", name="Review queue").is_visible()
    page.locator(".wb-list").focus()
    for key in ("Home", "y", "x"):
        page.keyboard.press(key)
    assert not page.locator(".wb-deed").count()
    page.get_by_role("tab", name="Corrections", exact=True).click()
    page.wait_for_selector('.wb-history >> text=corrections="corrections.jsonl"')
    show(page, "quotes")


def test_rows_say_where_they_stand_in_the_list(page: Page) -> None:
    rows = page.locator(".wb-row")
    total = count(page)
    assert rows.count() == total
    places = rows.evaluate_all("rows => rows.map(row => Number(row.getAttribute('aria-rowindex')))")
    assert places == list(range(1, total + 1))
    assert page.get_attribute(".wb-list", "aria-rowcount") == str(total)
    told = page.inner_text(ROW.format(0))
    for words in ("Lena Holt", "head", "River Board", "direct", "% sure", "The Post", "2024-05-01"):
        assert words in told


def test_orders_put_least_sure_or_newest_first(page: Page) -> None:
    def order_of(name: str) -> list[str]:
        page.select_option(".wb-order", name)
        return page.locator(".wb-row .wb-quote").all_text_contents()

    frame = order_of("frame")
    by_confidence = "explorer.selection.sort_values('confidence', kind='stable').quote"
    expected = in_kernel(page, f"print(*{by_confidence}, sep='|', end='')")
    assert order_of("confidence") == expected.split("|")
    newest = order_of("-date")
    assert newest == frame[3:] + frame[:3]
    open_row(page, 0)
    assert page.inner_text(".wb-where-now") == f"Quote 1 of {len(frame)}"
    assert opened(page).startswith(frame[3][:10])
