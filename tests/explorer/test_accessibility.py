"""axe-core finds nothing in the Explorer, whatever is open, light and dark, wide and narrow."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page

from tests.browser.axe import violations
from tests.browser.explorer import READY, resize, show, wait_for_count, wait_until_still
from tests.browser.jupyterlab import JupyterLab, in_kernel, set_theme
from tests.browser.notebook import Notebook

CELLS = [
    "from tests.explorer.frames import ARTICLE, example\n"
    "from workbench.explorer import Explorer\n"
    "explorer = Explorer(example(), [ARTICLE])",
    "explorer",
]
# A window of 800 pixels leaves the notebook about 500.
WIDTHS = {"wide": 1500, "narrow": 800}


@pytest.fixture(scope="module")
def page(browser: Browser, lab: JupyterLab) -> Iterator[Page]:
    notebook = Notebook(browser, lab, "accessibility", CELLS)
    shown = notebook.page
    shown.wait_for_selector(READY)
    shown.set_default_timeout(30_000)
    shown.wait_for_selector(".wb-picture[data-drawn]")
    yield shown
    notebook.close()


def as_it_opens(page: Page) -> None:
    """Charts and list, no filter."""


def all_that_folds(page: Page) -> None:
    """Every facet, every chart as its table."""
    _click_all(page, ".wb-fold[aria-expanded='false']")
    show(page, "charts")
    _click_all(page, "[aria-label^='As table']")
    page.wait_for_selector(".wb-table td")


def _click_all(page: Page, selector: str) -> None:
    page.evaluate(
        "what => document.querySelectorAll(what).forEach((each) => each.click())", selector
    )


def filters_and_menu(page: Page) -> None:
    """A filter, a text that is left out, chips, and the export menu."""
    filters = {"theme": ["dams"], "exclude": {"text": ["nowhere"]}, "missing": ["outlet"]}
    in_kernel(page, f"explorer.filters = {filters}")
    wait_for_count(page, 4)
    page.locator(".wb-explorer").get_by_role("button", name="Export").click()
    page.wait_for_selector(".wb-menu [role=menuitem]")


def charts(page: Page) -> None:
    show(page, "charts")
    page.wait_for_selector(".wb-picture[data-drawn]")


def filters_in_their_drawer(page: Page) -> None:
    """Where it is narrow; beside the quotes where it is not."""
    button = page.locator(".wb-drawer")
    if button.is_visible():
        button.click()
    page.wait_for_selector(".wb-side:visible")


def code_panel(page: Page) -> None:
    in_kernel(page, "explorer.filters = {'theme': ['wells']}")
    wait_for_count(page, 2)
    _code_button(page).click()
    page.wait_for_selector(".wb-code-text")


def _code_button(page: Page) -> Locator:
    return page.locator(".wb-explorer").get_by_role("button", name="Python code", exact=True)


def reader(page: Page) -> None:
    page.locator(".wb-row .wb-quote").nth(1).click()
    page.wait_for_selector(".wb-story mark")


def nothing_matches(page: Page) -> None:
    in_kernel(page, "explorer.filters = {'theme': 'wells', 'expert': 'Maria Duarte'}")
    wait_for_count(page, 0)
    page.locator(".wb-explorer").get_by_role("button", name="Export").click(force=True)


STATES = (
    as_it_opens,
    charts,
    all_that_folds,
    filters_in_their_drawer,
    filters_and_menu,
    code_panel,
    reader,
    nothing_matches,
)


@pytest.fixture(autouse=True)
def _as_before(page: Page) -> Iterator[None]:
    yield
    in_kernel(page, "explorer.filters = {}")
    page.keyboard.press("Escape")
    show(page, "quotes")
    if page.locator(".wb-reader").is_visible():
        page.locator(".wb-reader").focus()
        page.keyboard.press("Escape")
    _click_all(page, "[aria-label^='As chart']")
    if page.locator(".wb-code").is_visible():
        _code_button(page).click()
    wait_for_count(page, 7)


# What is wrong with a state's colours or its layout shows in one of two; the others are for CI.
LOOKS = [
    ("JupyterLab Light", "wide"),
    ("JupyterLab Dark", "narrow"),
    pytest.param("JupyterLab Light", "narrow", marks=pytest.mark.long),
    pytest.param("JupyterLab Dark", "wide", marks=pytest.mark.long),
]


# By look, since a change of theme or size costs more than a change of state.
@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
@pytest.mark.parametrize(("theme", "width"), LOOKS)
def test_axe_finds_nothing(
    state: Callable[[Page], None], theme: str, width: str, page: Page
) -> None:
    resize(page, WIDTHS[width], 1600)
    set_theme(page, theme)
    state(page)
    wait_until_still(page)
    assert violations(page) == []


def test_axe_finds_what_is_wrong(page: Page) -> None:
    """A check that finds nothing must be one that can."""
    page.evaluate(
        """() => {
          const button = document.createElement('button');
          button.id = 'nameless';
          document.querySelector('.wb-head').append(button);
        }"""
    )
    found = violations(page)
    page.evaluate("document.querySelector('#nameless').remove()")
    assert [line.split(":")[0] for line in found] == ["button-name"]
