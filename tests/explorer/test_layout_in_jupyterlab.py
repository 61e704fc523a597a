"""The first screen in JupyterLab: quotes first, one box to scroll, the head always in sight."""

from __future__ import annotations

import contextlib
from collections import Counter
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from tests.browser.axe import THEMES, violations
from tests.browser.explorer import (
    READY,
    bars,
    chart,
    resize,
    show,
    wait_for_count,
    wait_until_still,
    without_filters,
)
from tests.browser.jupyterlab import JupyterLab, copy_notebooks, in_kernel, set_theme
from tests.browser.notebook import Notebook

CELLS = [
    "from workbench import open_workbench",
    "bench = open_workbench('data')",
    "explorer = bench.explore()\nexplorer",
]
# A click anywhere may also correct or reject a quote: those quotes are nobody else's.
CLICKED = [
    "import shutil\n"
    "from workbench import open_workbench\n"
    "bench = open_workbench(shutil.copytree('data', 'clicked', dirs_exist_ok=True))",
    "explorer = bench.explore()\nexplorer",
]
USUAL = {"width": 1280, "height": 800}
WIDE = {"width": 1920, "height": 1080}
QUOTES = 28

# The rows that stand whole between the list's top and the end of what is seen of the notebook.
READABLE = """() => {
  const list = document.querySelector('.wb-list').getBoundingClientRect();
  const seen = document.querySelector('.jp-WindowedPanel-outer').getBoundingClientRect();
  const [top, bottom] = [Math.max(list.top, seen.top), Math.min(list.bottom, seen.bottom)];
  return [...document.querySelectorAll('.wb-row')].map((row) => row.getBoundingClientRect())
    .filter((row) => row.top >= top - 1 && row.bottom <= bottom + 1).length;
}"""
# What scrolls up and down within something else of the Explorer that does.
NESTED = """() => {
  const scrolls = (element) => /auto|scroll/.test(getComputedStyle(element).overflowY) &&
    element.scrollHeight > element.clientHeight + 1;
  const root = document.querySelector('.wb-explorer');
  return [...root.querySelectorAll('*')].filter(scrolls).filter((element) => {
    for (let at = element.parentElement; root.contains(at); at = at.parentElement) {
      if (scrolls(at)) return true;
    }
    return false;
  }).map((element) => element.className);
}"""
CELL_COUNT = "() => window.jupyterapp.shell.currentWidget.model.cells.length"
FOCUSED = "() => document.activeElement.cloneNode().outerHTML.slice(0, 80)"
HAS_FOCUS = "() => document.querySelector('.wb-explorer').contains(document.activeElement)"


@pytest.fixture(scope="module")
def main(browser: Browser, lab: JupyterLab) -> Iterator[Notebook]:
    copy_notebooks(lab.folder)
    notebook = Notebook(browser, lab, "layout", CELLS, size=USUAL)
    yield notebook
    assert notebook.faults == []
    notebook.close()


@pytest.fixture
def page(main: Notebook) -> Page:
    """The quotes, in JupyterLab's usual window and light theme, without a filter."""
    page = main.page
    page.wait_for_selector(READY)
    resize(page, **USUAL)
    set_theme(page, "JupyterLab Light")
    without_filters(page, QUOTES)
    page.wait_for_selector("[data-room=middle]")
    show(page, "quotes")
    page.mouse.move(0, 0)
    return page


def chosen(page: Page) -> str | None:
    return page.get_attribute(".wb-tab[aria-selected=true]", "data-tab")


def focused(page: Page, name: str) -> str | None:
    found = page.evaluate("name => document.activeElement.getAttribute(name)", name)
    return None if found is None else str(found)


def settles(page: Page, condition: str) -> bool:
    """Whether ``condition`` holds, or does before long."""
    with contextlib.suppress(PlaywrightTimeout):
        page.wait_for_function(condition, timeout=3000)
    return bool(page.evaluate(condition))


def test_three_quotes_can_be_read_after_run_all_and_no_chart_is_drawn(page: Page) -> None:
    """First of all tests: nothing has been scrolled or chosen yet."""
    page.wait_for_selector(".wb-row .wb-quote")
    assert page.evaluate(READABLE) >= 3
    assert chosen(page) == "quotes"
    assert page.locator(".wb-count").is_visible()
    page.wait_for_timeout(1500)
    assert page.locator(".wb-picture[data-drawn]").count() == 0
    show(page, "charts")
    page.wait_for_selector(".wb-picture[data-drawn]")


def test_tabs_are_one_stop_and_their_arrows_choose(page: Page) -> None:
    stops = page.locator(".wb-tab[tabindex='0']")
    assert stops.count() == 1
    stops.focus()
    shown = []
    tabs = page.locator(".wb-tab:visible").evaluate_all("tabs => tabs.map((t) => t.dataset.tab)")
    for key in ("ArrowRight", "ArrowRight", "End", "ArrowRight", "ArrowLeft", "Home"):
        page.keyboard.press(key)
        shown.append(chosen(page))
        assert focused(page, "data-tab") == shown[-1]
        panel = page.locator(f"#{focused(page, 'aria-controls')}")
        assert panel.is_visible()
        assert panel.get_attribute("role") == "tabpanel"
        assert page.locator(".wb-panel:visible").count() == 1
    assert tabs[0] == "quotes"
    assert shown == [tabs[1], tabs[2], tabs[-1], tabs[0], tabs[-1], tabs[0]]
    page.keyboard.press("Tab")
    assert focused(page, "data-tab") is None


def test_search_shows_its_quotes_and_keeps_what_is_typed(page: Page) -> None:
    show(page, "charts")
    page.locator(".wb-text .wb-words").focus()
    page.keyboard.type("satellite")
    page.wait_for_function(f"() => document.querySelector('.wb-explorer').dataset.count < {QUOTES}")
    page.wait_for_selector(".wb-row .wb-hit")
    assert chosen(page) == "quotes"
    assert page.input_value(".wb-text .wb-words") == "satellite"
    page.keyboard.press("Escape")
    wait_for_count(page, QUOTES)
    # A click on a value leaves whoever looks at the charts there.
    show(page, "charts")
    page.locator(".wb-value[data-facet=theme]").first.click()
    assert chosen(page) == "charts"
    page.keyboard.press("Control+z")
    wait_for_count(page, QUOTES)


def test_view_of_a_search_opens_under_the_tab_that_it_was_left_with(page: Page) -> None:
    in_kernel(
        page,
        "with explorer.hold_sync():\n    explorer.filters = {'text': ['satellite']}\n"
        "    explorer.look = {'tab': 'charts'}",
    )
    page.wait_for_selector(f".wb-explorer:not([data-count='{QUOTES}'])")
    page.wait_for_selector(".wb-tab[data-tab=charts][aria-selected=true]")
    page.wait_for_timeout(400)
    assert chosen(page) == "charts"
    assert in_kernel(page, "print(explorer.look)").strip() == "{'tab': 'charts'}"
    in_kernel(page, "explorer.look = {}")


def test_tabs_and_all_that_the_list_is_set_by_take_two_lines(page: Page) -> None:
    """With the queue's button, a fold for groups, and columns to choose."""
    page.locator(".wb-listbar .wb-choice label").nth(1).click()
    page.select_option(".wb-group-by", "institution")
    page.wait_for_selector(".wb-listbar button:visible >> text=Fold all")
    height = "element => element.getBoundingClientRect().height"
    assert page.locator(".wb-review-opener").is_visible()
    assert page.locator(".wb-listbar").evaluate(height) < 36
    assert page.locator(".wb-strip").evaluate(height) < 72
    assert page.locator(".wb-text .wb-words").evaluate("box => box.clientWidth") > 110
    page.select_option(".wb-group-by", "")
    page.locator(".wb-listbar .wb-choice label").nth(0).click()


def test_words_that_were_looked_for_are_marked_in_the_article(page: Page) -> None:
    page.locator(".wb-text .wb-words").fill("SATELLITE")
    page.wait_for_selector(".wb-row .wb-hit")
    page.locator(".wb-row .wb-quote").first.click()
    page.wait_for_selector(".wb-story .wb-hit")
    found = page.locator(".wb-story .wb-hit").all_inner_texts()
    assert {word.casefold() for word in found} == {"satellite"}
    whole = "story => story.textContent"
    story = page.locator(".wb-story")
    text = story.evaluate(whole)
    assert text.casefold().count("satellite") == len(found)
    assert violations(page, ".wb-reader") == []
    page.locator(".wb-chip").click()
    wait_for_count(page, QUOTES)
    page.wait_for_selector(".wb-story .wb-hit", state="detached")
    assert chosen(page) == "article"
    assert story.evaluate(whole) == text


def test_article_stands_in_the_place_of_the_list_until_escape(page: Page) -> None:
    page.locator(".wb-list").focus()
    page.keyboard.press("ArrowDown")
    active = page.get_attribute(".wb-list", "aria-activedescendant")
    page.keyboard.press("Enter")
    page.wait_for_selector(".wb-story mark.wb-open")
    assert chosen(page) == "article"
    assert not page.locator(".wb-list").is_visible()
    assert page.locator(".wb-count").is_visible()
    read = page.inner_text(".wb-headline h3")
    page.keyboard.press("Escape")
    assert chosen(page) == "quotes"
    assert focused(page, "aria-activedescendant") == active
    # What was read is still there.
    show(page, "article")
    assert page.inner_text(".wb-headline h3") == read
    assert "Quote 2 of 28" in page.inner_text(".wb-where-now")


def test_head_stays_in_sight_and_nothing_that_scrolls_holds_what_scrolls(page: Page) -> None:
    for _ in range(page.locator(".wb-fold[aria-expanded=false]").count()):
        page.locator(".wb-fold[aria-expanded=false]").first.click()
    for more in page.locator(".wb-facet .wb-link:visible").all():
        more.click()
    for panel in ("quotes", "charts", "article"):
        show(page, panel)
        if panel == "charts":
            page.evaluate(
                "document.querySelectorAll(\"[aria-label^='As table']\").forEach((e) => e.click())"
            )
            page.wait_for_selector(".wb-table td")
        assert page.evaluate(NESTED) == []
    page.evaluate(
        "document.querySelectorAll(\"[aria-label^='As chart']\").forEach((e) => e.click())"
    )
    show(page, "quotes")
    before = page.locator(".wb-head").bounding_box()
    page.locator(".wb-list").focus()
    page.keyboard.press("End")
    page.wait_for_timeout(300)
    assert page.locator(".wb-list").evaluate("list => list.scrollTop") > 300
    assert page.locator(".wb-head").bounding_box() == before
    page.keyboard.press("Home")


def test_quotes_and_charts_stand_side_by_side_on_a_large_screen(page: Page) -> None:
    resize(page, **WIDE)
    page.wait_for_selector("[data-room=wide]")
    bars(page)
    places = [page.locator(each).bounding_box() for each in (".wb-side", ".wb-list", ".wb-charts")]
    lefts = [place["x"] for place in places if place]
    assert len(lefts) == 3
    assert lefts == sorted(lefts)
    assert not page.locator(".wb-tab[data-tab=charts]").is_visible()
    assert page.evaluate(NESTED) == []
    page.locator(".wb-row").first.click()
    page.wait_for_selector(".wb-story mark.wb-open")
    assert page.locator(chart("themes")).is_visible()
    page.keyboard.press("Escape")
    # Under the tab of the charts, and then too wide for one.
    resize(page, **USUAL)
    page.wait_for_selector("[data-room=middle]")
    show(page, "charts")
    resize(page, **WIDE)
    page.wait_for_selector("[data-room=wide]")
    assert chosen(page) == "quotes"
    assert page.locator(".wb-list").is_visible()


@pytest.mark.parametrize("theme", THEMES)
def test_axe_finds_nothing_under_any_tab(theme: str, page: Page) -> None:
    set_theme(page, theme)
    for panel in ("quotes", "charts", "article"):
        show(page, panel)
        wait_until_still(page)
        assert violations(page) == [], panel


# `b` adds a cell, Alt+Enter too, Ctrl+Backspace joins two, `dd` deletes one.
KEYS = ("b", "Alt+Enter", "Control+Backspace", "d")
# What places of a line are, to the Explorer: the classes of all that each stands in.
KINDS = """([places, y]) => places.map((x) => {
  const names = [];
  for (let at = document.elementFromPoint(x, y); at; at = at.parentElement) {
    names.push(`${at.localName}.${at.classList[0]}`);
    if (at.matches('.wb-explorer')) return names.join(' ');
  }
  return '';
})"""

# Remembers what a click hit in the Explorer, which is known only then: what is asked for may come.
WATCH_CLICKS = """() => addEventListener('pointerdown', ({target, clientX, clientY}) => {
  const within = document.querySelector('.wb-explorer').contains(target);
  window.clicked = within
    ? `${clientX}, ${clientY}, ${target.localName}.${target.className}: ${target.textContent}`
        .slice(0, 120)
    : '';
}, true)"""


# Every place of the grid takes a minute: CI has it.
@pytest.mark.parametrize("of_a_kind", [1, pytest.param(1_000, marks=pytest.mark.long)])
def test_no_key_reaches_the_cells_wherever_the_explorer_was_clicked(
    of_a_kind: int, main: Notebook, browser: Browser, lab: JupyterLab
) -> None:
    # The folder is there by then.
    main.page.wait_for_selector(READY)
    clicked = Notebook(browser, lab, "clicked", CLICKED, size=WIDE)
    page = clicked.page
    page.wait_for_selector(f"{READY}[data-room=wide]")
    bars(page)
    before = page.evaluate(CELL_COUNT)
    page.evaluate(WATCH_CLICKS)
    explorer = page.locator(".wb-explorer")
    explorer.evaluate("element => element.scrollIntoView()")
    box = explorer.bounding_box()
    assert box
    heights = range(int(box["y"]) + 6, WIDE["height"] - 40, 60)
    pressed: Counter[str] = Counter()
    hits = 0
    for y in heights:
        places = list(range(int(box["x"]) + 6, int(box["x"] + box["width"]) - 4, 70))
        # After a click a line is looked at again.
        kinds = page.evaluate(KINDS, [places, y])
        for at, x in enumerate(places):
            kind = kinds[at]
            # JupyterLab's own bars may lie over it.
            if not kind or pressed[kind] == of_a_kind:
                continue
            # As if coming from the cell itself, which stays where it is.
            page.evaluate(
                "document.querySelector('.jp-Cell.jp-mod-active').focus({preventScroll: true})"
            )
            page.mouse.click(x, y)
            key = KEYS[pressed.total() % 4]
            page.keyboard.press(key)
            pressed[kind] += 1
            # A message of JupyterLab's may have come between.
            hit = page.evaluate("clicked")
            if hit:
                hits += 1
                # What is drawn again when the kernel has answered gets the focus then.
                assert settles(page, HAS_FOCUS), f"{page.evaluate(FOCUSED)}: {key} at {hit}"
            kinds = page.evaluate(KINDS, [places, y])
        assert page.evaluate(CELL_COUNT) == before, y
    assert hits > min(200, 20 * of_a_kind)
    assert clicked.faults == []
    clicked.close()


def test_focus_comes_back_when_what_had_it_is_gone(page: Page) -> None:
    before = page.evaluate(CELL_COUNT)
    page.locator(".wb-value").first.focus()
    page.evaluate("document.activeElement.remove()")
    for key in "bdd":
        page.keyboard.press(key)
    assert page.evaluate(HAS_FOCUS)
    assert page.evaluate(CELL_COUNT) == before
    for gone in ("hidden", "disabled"):
        button = page.locator(".wb-explorer button:visible:enabled").first.element_handle()
        button.focus()
        button.evaluate("(button, gone) => (button[gone] = true)", gone)
        assert settles(page, f"() => ({HAS_FOCUS})() && !document.activeElement[{gone!r}]"), gone
        button.evaluate("(button, gone) => (button[gone] = false)", gone)
    # Whoever clicks elsewhere is let go.
    page.click(".jp-Cell .jp-InputPrompt >> nth=0")
    page.keyboard.press("b")
    assert page.evaluate(CELL_COUNT) == before + 1
    page.keyboard.press("z")
