"""Many rows in JupyterLab: each is reached, none jumps, and they are filtered and sorted."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.explorer import count, value, wait_for_count, wait_for_kernel
from tests.browser.jupyterlab import JupyterLab, in_kernel
from tests.browser.notebook import Notebook
from tests.browser.reader import AS_TABLE, HEADING, LARGE, ROW, active, in_view

# Of a million rows the list's height is more than browsers can scroll; they take a minute to make.
SIZES = [100_000, pytest.param(1_000_000, marks=pytest.mark.long)]
FIRST = ".wb-quote >> text=Quote number 0."
FEWER = "most => Number(document.querySelector('.wb-explorer').dataset.count) < most"
SLEEP = """() => {
  const {kernel} = window.jupyterapp.shell.currentWidget.context.sessionContext.session;
  kernel.requestExecute({code: 'import time; time.sleep(3)'});
}"""


@pytest.fixture(scope="module", params=SIZES)
def rows(request: pytest.FixtureRequest) -> int:
    return int(request.param)


@pytest.fixture(scope="module")
def main(browser: Browser, lab: JupyterLab, rows: int) -> Iterator[Notebook]:
    notebook = Notebook(browser, lab, f"rows{rows}", [LARGE.format(rows=rows)], fresh=True)
    wait_for_count(notebook.page, rows)
    yield notebook
    assert notebook.faults == []
    notebook.page.close()


@pytest.fixture
def page(main: Notebook, rows: int) -> Page:
    """All rows as cards, in the frame's order, from the first."""
    page = main.page
    in_kernel(page, "big.filters, big.look = {}, {}")
    wait_for_count(page, rows)
    page.locator(".wb-list").evaluate("list => { list.scrollTop = 0; }")
    page.wait_for_selector(FIRST)
    return page


def test_every_row_of_a_long_list_is_reached(page: Page, rows: int) -> None:
    last = f".wb-quote >> text=Quote number {rows - 1}."
    bar = page.locator(".wb-list")
    bar.evaluate("list => { list.scrollTop = list.scrollHeight; }")
    page.wait_for_selector(last)
    assert in_view(page, ROW.format(rows - 1), ".wb-list")
    assert page.locator(".wb-row").count() < 100
    assert page.get_attribute(ROW.format(rows - 1), "aria-rowindex") == str(rows)
    bar.evaluate("list => { list.scrollTop = 0; }")
    page.wait_for_selector(FIRST)
    bar.focus()
    page.keyboard.press("End")
    page.wait_for_selector(last)
    assert active(page) == rows - 1
    page.keyboard.press("PageUp")
    assert rows - 40 < active(page) < rows - 1
    page.keyboard.press("Home")
    page.wait_for_selector(FIRST)
    assert active(page) == 0


def test_wheel_moves_rows_by_what_it_turned_and_never_makes_them_jump(page: Page) -> None:
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


def test_rows_are_found_and_filtered(page: Page, rows: int) -> None:
    page.fill("[aria-label='Find named person']", "person 39")
    found = page.locator(".wb-value[data-facet=expert] .wb-name").all_inner_texts()
    assert sorted(found) == ["Person 39", *(f"Person {n}" for n in range(390, 400))]
    page.fill("[aria-label='Find named person']", "")
    page.click(value("theme", "fish"))
    page.wait_for_function(FEWER, arg=0.6 * rows)
    expected = in_kernel(page, "big.filters = {'theme': ['fish']}; print(len(big.selection))")
    assert count(page) == int(expected)


def test_words_are_looked_for_while_the_rest_goes_on(page: Page, rows: int) -> None:
    page.evaluate(SLEEP)
    page.get_by_label("Quotes with the phrase").fill("number 4999")
    page.wait_for_selector(".wb-count >> text=searching")
    # The kernel sleeps; a click is answered all the same.
    page.click(value("theme", "fish"))
    page.wait_for_function(FEWER, arg=0.6 * rows)
    page.wait_for_selector(".wb-explorer:not([data-searching])")
    assert 0 < count(page) < 100
    wait_for_kernel(page, "print(len(big.selection))", str(count(page)))


def test_rows_are_sorted_and_grouped_at_once(page: Page, rows: int) -> None:
    page.locator(AS_TABLE).click()
    page.wait_for_selector(".wb-row .wb-cell-speaker >> text=Person")
    page.locator(HEADING.format("speaker") + "button").click()
    page.wait_for_selector(f"{ROW.format(0)} .wb-cell-speaker >> text=Person 0")
    page.locator(HEADING.format("quote") + "button").click()
    page.wait_for_selector(f"{ROW.format(1)} .wb-quote >> text=Quote number 1. ")
    assert page.get_attribute(".wb-list", "aria-rowcount") == str(rows + 1)
    page.select_option(".wb-group-by", "speaker")
    page.select_option(".wb-order", "frame")
    page.locator(".wb-listbar button", has_text="Fold all").click()
    people = int(in_kernel(page, "print(big.selection.speaker.nunique())"))
    assert int(page.get_attribute(".wb-list", "aria-rowcount") or 0) == people + 1
    assert count(page) == rows
    assert page.locator(".wb-list :is(.wb-row, .wb-group)").count() < 200
