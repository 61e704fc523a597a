"""The list of quotes as an analyst meets it: in JupyterLab, with wheel, bar and keyboard."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.explorer import count, wait_for_count
from tests.browser.jupyterlab import JupyterLab, in_kernel
from tests.browser.notebook import Notebook
from tests.browser.reader import ARTICLES, LARGE, ROW, active, as_opened, in_view, open_row, opened


@pytest.fixture(scope="module")
def main(browser: Browser, lab: JupyterLab) -> Iterator[Notebook]:
    notebook = Notebook(browser, lab, "list", [ARTICLES, "explorer"])
    yield notebook
    notebook.page.close()


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


@pytest.mark.parametrize("rows", [100_000, 1_000_000])
def test_every_row_of_a_long_list_is_reached(browser: Browser, lab: JupyterLab, rows: int) -> None:
    notebook = Notebook(browser, lab, f"rows{rows}", [LARGE.format(rows=rows)])
    page = notebook.page
    wait_for_count(page, rows)
    page.wait_for_selector(".wb-quote >> text=Quote number 0.")
    last = f".wb-quote >> text=Quote number {rows - 1}."
    bar = page.locator(".wb-list")
    bar.evaluate("list => { list.scrollTop = list.scrollHeight; }")
    page.wait_for_selector(last)
    assert in_view(page, ROW.format(rows - 1), ".wb-list")
    assert page.locator(".wb-row").count() < 100
    assert page.get_attribute(ROW.format(rows - 1), "aria-rowindex") == str(rows)
    bar.evaluate("list => { list.scrollTop = 0; }")
    page.wait_for_selector(".wb-quote >> text=Quote number 0.")
    bar.focus()
    page.keyboard.press("End")
    page.wait_for_selector(last)
    assert active(page) == rows - 1
    page.keyboard.press("PageUp")
    assert rows - 40 < active(page) < rows - 1
    page.keyboard.press("Home")
    page.wait_for_selector(".wb-quote >> text=Quote number 0.")
    assert active(page) == 0
    assert notebook.faults == []
    page.close()


def test_wheel_moves_rows_by_what_it_turned_and_never_makes_them_jump(
    browser: Browser, lab: JupyterLab
) -> None:
    notebook = Notebook(browser, lab, "wheel", [LARGE.format(rows=1_000_000)])
    page = notebook.page
    page.wait_for_selector(".wb-quote >> text=Quote number 0.")
    bar = page.locator(".wb-list")
    bar.evaluate("list => { list.scrollTop = list.scrollHeight / 3; }")
    page.wait_for_function("!document.querySelector('.wb-row .wb-pending')")
    page.wait_for_timeout(500)
    bar.hover()
    position = page.evaluate(
        """() => {
          const top = document.querySelector('.wb-list').getBoundingClientRect().top;
          const rows = [...document.querySelectorAll('.wb-row')];
          return rows.find((row) => row.getBoundingClientRect().top > top + 200).dataset.position;
        }"""
    )
    place = (
        f"document.querySelector(\".wb-row[data-position='{position}']\").getBoundingClientRect().y"
    )
    for turn in (40, 40, -80, -60, 60):
        before = page.evaluate(place)
        page.mouse.wheel(0, turn)
        # Long enough for texts to come, for heights to change and for the list to rest.
        page.wait_for_timeout(500)
        assert abs(before - turn - page.evaluate(place)) <= 1.5
    page.close()
