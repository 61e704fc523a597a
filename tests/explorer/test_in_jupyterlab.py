"""The Explorer as an analyst meets it: in JupyterLab, in a real browser, with the mouse."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser.contrast import weak
from tests.browser.explorer import (
    READY,
    resize,
    show,
    speakers,
    value,
    wait_for_chart,
    wait_for_count,
    wait_for_filters,
    wait_for_kernel,
    wait_for_totals,
    wait_until_still,
    without_filters,
)
from tests.browser.jupyterlab import (
    JupyterLab,
    in_kernel,
    save,
    set_theme,
)
from tests.browser.notebook import SIDE_BY_SIDE, Notebook

FIRST = """
from tests.explorer.frames import ARTICLE, example, frame
from workbench.explorer import Explorer
explorer = Explorer(example(), [ARTICLE])
"""


@pytest.fixture(scope="module")
def main(browser: Browser, lab: JupyterLab) -> Iterator[Notebook]:
    notebook = Notebook(browser, lab, "main", [FIRST, "explorer"])
    yield notebook
    notebook.close()


@pytest.fixture
def fresh(main: Notebook) -> Notebook:
    """The main notebook without filters, in the light theme and its first size."""
    main.page.wait_for_selector(READY)
    resize(main.page, **SIDE_BY_SIDE)
    set_theme(main.page, "JupyterLab Light")
    without_filters(main.page, 7)
    return main


def test_click_on_a_theme_changes_count_list_and_chart(fresh: Notebook) -> None:
    page = fresh.page
    assert len(speakers(page)) == 7
    wait_for_totals(page, {"dams": 4, "money": 2, "wells": 2, "(none)": 1})
    page.click(value("theme", "wells"))
    wait_for_count(fresh.page, 2)
    assert speakers(page) == ["Chidi Okafor", "Chidi Okafor"]
    assert page.inner_text(".wb-count") == "2 of 7 quotes"
    wait_for_totals(page, {"✓ wells": 2, "dams": 1})
    printed = "print(explorer.filters, len(explorer.selection))"
    wait_for_kernel(page, printed, "{'theme': ['wells']} 2")


def test_facets_are_counted_under_each_other_and_add_up(fresh: Notebook) -> None:
    page = fresh.page
    page.click(value("expert", "Maria Duarte"))
    wait_for_count(fresh.page, 2)
    themes = page.locator(".wb-value[data-facet=theme]").all_inner_texts()
    assert [text.split() for text in themes] == [["dams", "2"], ["money", "1"]]
    # Within a facet values are alternatives: the others keep their counts.
    page.click(value("expert", "Chidi Okafor"))
    wait_for_count(fresh.page, 4)
    page.click(value("expert", "(none)"))
    wait_for_count(fresh.page, 6)
    wait_for_filters(page, "{'expert': ['Maria Duarte', 'Chidi Okafor'], 'missing': ['expert']}")
    page.click(".wb-chip >> text=Named person: Chidi Okafor")
    wait_for_count(fresh.page, 4)
    page.click(".wb-clear")
    wait_for_count(fresh.page, 7)


def test_filters_set_in_python_show_on_screen(fresh: Notebook) -> None:
    in_kernel(fresh.page, "explorer.filters = {'theme': 'wells', 'expert': 'Maria Duarte'}")
    wait_for_count(fresh.page, 0)
    assert fresh.page.inner_text(".wb-empty p") == "No quotes match; remove a filter."
    fresh.page.click(".wb-empty .wb-clear")
    wait_for_count(fresh.page, 7)
    told = in_kernel(fresh.page, "explorer.filters = {'theme': 'wels'}")
    assert "Did you mean 'wells'" in told


def test_beliefs_are_shown_when_asked_for(fresh: Notebook) -> None:
    fresh.page.check(".wb-beliefs:not(.wb-stories) input")
    wait_for_count(fresh.page, 8)
    wait_for_filters(fresh.page, "{'speech': None}")
    fresh.page.uncheck(".wb-beliefs:not(.wb-stories) input")
    wait_for_count(fresh.page, 7)


def test_what_an_article_holds_is_text_never_markup(fresh: Notebook) -> None:
    page = fresh.page
    shown = page.inner_text(".wb-explorer")
    assert "<script>window.hacked=1</script> <b>bold</b>" in shown
    assert '<img src=x onerror="window.hacked=1">' in shown
    assert page.evaluate("window.hacked") is None
    assert page.locator(".wb-explorer :is(script, img)").count() == 0


def test_every_value_can_be_reached_and_pressed_with_the_keyboard(fresh: Notebook) -> None:
    page = fresh.page
    dams = page.locator(value("theme", "dams"))
    dams.focus()
    page.keyboard.press("Space")
    wait_for_count(fresh.page, 4)
    assert dams.get_attribute("aria-pressed") == "true"
    # The focus stays where it was, so that the next key does what is expected.
    assert page.evaluate("document.activeElement.dataset.value") == "dams"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    wait_for_count(fresh.page, 5)
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"
    assert page.get_attribute(".wb-count", "role") == "status"
    assert "dams: 4 quotes" in (page.get_attribute(".wb-picture", "aria-label") or "")


SHOWN = (
    *(".wb-count", ".wb-name", ".wb-number", ".wb-role", ".wb-quote", ".wb-where", ".wb-kind"),
    *(".wb-theme", ".wb-link", ".wb-chip", ".wb-key", "h4", ".wb-chart .wb-quiet"),
    ".wb-plot .ytick text",
)


@pytest.mark.parametrize("theme", ["JupyterLab Light", "JupyterLab Dark"])
def test_contrast_is_enough_to_read_in(theme: str, fresh: Notebook) -> None:
    page = fresh.page
    page.click(value("theme", "wells"))
    before = page.get_attribute(".wb-picture", "data-drawn")
    set_theme(page, theme)
    if theme == "JupyterLab Dark":
        page.wait_for_function(
            "n => document.querySelector('.wb-picture').dataset.drawn !== n", arg=before
        )
    wait_until_still(page)
    assert weak(page, *SHOWN) == []


def test_it_fits_a_window_of_800_pixels(fresh: Notebook) -> None:
    page = fresh.page
    resize(page, 800, 1200)
    root = page.locator(".wb-explorer")
    assert root.evaluate("element => element.scrollWidth <= element.clientWidth")
    show(page, "charts")
    wait_for_chart(page, "themes")
    width = page.locator(".wb-plot svg").first.evaluate("svg => svg.clientWidth")
    assert width <= root.evaluate("element => element.clientWidth")
    show(page, "quotes")


def test_first_filter_and_the_last_quote_move_nothing_under_the_hand(fresh: Notebook) -> None:
    page = fresh.page
    at = page.locator(value("theme", "wells")).bounding_box()
    height = "document.querySelector('.wb-explorer').offsetHeight"
    before = page.evaluate(height)
    page.click(value("theme", "wells"))
    wait_for_count(page, 2)
    assert page.locator(value("theme", "wells")).bounding_box() == at
    in_kernel(page, "explorer.filters = {'since': '2030-01-01', 'until': '2029-01-01'}")
    wait_for_count(page, 0)
    assert "No day is after 2030-01-01" in page.inner_text(".wb-empty")
    # Of four charts' keys a line may go.
    assert abs(page.evaluate(height) - before) < 40


def test_whoever_goes_by_keyboard_need_not_pass_all_filters(fresh: Notebook) -> None:
    page = fresh.page
    page.locator(".wb-skip").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    assert page.locator(".wb-skip").bounding_box()["width"] > 50  # type: ignore[index]
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.className") == "wb-list"


def test_page_keeps_its_own_plotly(fresh: Notebook) -> None:
    assert fresh.page.evaluate("'Plotly' in window") is False


def test_nothing_of_the_data_is_saved_with_the_notebook(fresh: Notebook) -> None:
    save(fresh.page)
    saved = fresh.path.read_text(encoding="utf-8")
    assert "Explorer(7 quotes" in saved
    assert "Okafor" not in saved
    assert len(saved) < 5_000


def test_no_fault_was_raised_in_the_page(fresh: Notebook) -> None:
    assert fresh.faults == []


# Views and twins are also in test_correcting_in_jupyterlab.py and in test_in_browser.py.
@pytest.mark.long
def test_two_views_of_one_explorer_and_a_second_explorer_on_one_page(
    browser: Browser, lab: JupyterLab
) -> None:
    boxed = "import ipywidgets\nother = Explorer(example())\n"
    boxed += "ipywidgets.HBox([ipywidgets.Label('beside'), other])"
    cells = [FIRST, "explorer", "explorer", boxed]
    notebook = Notebook(browser, lab, "views", cells)
    page = notebook.page
    page.wait_for_function(f'document.querySelectorAll("{READY}").length === 3')
    page.wait_for_function("document.querySelectorAll('.wb-picture[data-drawn]').length >= 3")
    page.locator(value("theme", "wells")).first.click()
    counts = "[...document.querySelectorAll('.wb-explorer')].map((root) => root.dataset.count)"
    page.wait_for_function(f"{counts}.join() === '2,2,7'")
    ids = page.locator(".wb-explorer [id]").evaluate_all("all => all.map((each) => each.id)")
    assert len(ids) == len(set(ids)) > 3
    widths = page.locator(".wb-explorer").evaluate_all("all => all.map((e) => e.clientWidth)")
    assert widths[2] > 0.8 * widths[0]
    page.evaluate(
        """async () => {
          await window.jupyterapp.commands.execute('notebook:clear-all-cell-outputs');
        }"""
    )
    page.wait_for_function("!document.querySelector('.wb-explorer')")
    # Whoever still listened would now work on what is gone.
    set_theme(page, "JupyterLab Dark")
    in_kernel(page, "explorer.filters = {'theme': ['dams']}")
    page.wait_for_timeout(500)
    assert notebook.faults == []
    notebook.close()


# Rare, and a notebook of its own: CI has it.
@pytest.mark.long
def test_explorer_without_quotes_says_so(browser: Browser, lab: JupyterLab) -> None:
    notebook = Notebook(browser, lab, "empty", [FIRST + "Explorer(frame())"])
    wait_for_count(notebook.page, 0)
    assert "holds no quotes" in notebook.page.inner_text(".wb-empty")
    assert notebook.page.locator(".wb-side").is_hidden()
    assert notebook.faults == []
    notebook.close()
