"""The list as a table, in groups, as a filter and as a source of citations, by mouse and keys."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.axe import THEMES, violations
from tests.browser.explorer import (
    READY,
    resize,
    show,
    wait_for_count,
    wait_for_filters,
    wait_for_kernel,
    wait_until_still,
    without_filters,
)
from tests.browser.jupyterlab import JupyterLab, in_kernel, set_theme
from tests.browser.notebook import SIDE_BY_SIDE, Notebook
from tests.browser.reader import AS_TABLE, HEADING, ROW, active, open_row

CELLS = [
    "import pandas as pd\n"
    "from tests.explorer.frames import ARTICLE, example\n"
    "from workbench.explorer import Explorer\n"
    "quotes = example()\n"
    "quotes['words'] = [8, 31, 8, 5, 3, 8, 12, 2]\n"
    "explorer = Explorer(quotes, [ARTICLE])",
    "explorer",
]


# In the frame's order, and in no groups.
AS_AT_FIRST = """() => document.querySelector('.wb-order').value === 'frame' &&
  !document.querySelector('.wb-group')"""


@pytest.fixture(scope="module")
def notebook(browser: Browser, lab: JupyterLab) -> Iterator[Notebook]:
    opened = Notebook(browser, lab, "table", CELLS)
    opened.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    opened.page.wait_for_selector(READY)
    opened.page.set_default_timeout(30_000)
    yield opened
    assert opened.faults == []
    opened.close()


@pytest.fixture
def page(notebook: Notebook) -> Page:
    """All quotes as cards, in the frame's order, in the light theme."""
    page = notebook.page
    resize(page, **SIDE_BY_SIDE)
    set_theme(page, "JupyterLab Light")
    if page.locator(".wb-readerbar").is_visible():
        page.locator(".wb-reader").focus()
        page.keyboard.press("Escape")
    in_kernel(page, "explorer.look = {}")
    without_filters(page, 7)
    if not page.evaluate(AS_AT_FIRST):
        # What the test before did last came later than that.
        in_kernel(page, "explorer.look = {}")
    show(page, "quotes")
    page.wait_for_function(AS_AT_FIRST)
    page.wait_for_selector(".wb-row .wb-what")
    return page


def at(page: Page) -> str:
    """The words of the place that the list names as the active one."""
    return str(
        page.evaluate(
            """() => {
              const list = document.activeElement;
              if (list.className.split(' ')[0] !== 'wb-list') return 'the focus is not on the list';
              return document.getElementById(list.getAttribute('aria-activedescendant')).innerText;
            }"""
        )
    )


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def items(page: Page) -> list[str]:
    """Headings of groups and quotes, from the top."""
    found = page.locator(".wb-list :is(.wb-group, .wb-row .wb-quote)").all_inner_texts()
    return [" ".join(each.split()) for each in found]


def test_names_institutions_and_themes_of_a_row_filter_by_a_click_and_by_keys(page: Page) -> None:
    page.locator(f"{ROW.format(1)} .wb-kind").click()
    wait_for_count(page, 1)
    assert in_kernel(page, "print(explorer.filters)").strip() == "{'kind': ['direct']}"
    page.locator(f"{ROW.format(0)} .wb-kind").click()
    wait_for_count(page, 7)
    page.locator(f"{ROW.format(2)} .wb-only[data-of='University of Brax']").click()
    wait_for_count(page, 2)
    wait_for_filters(page, "{'institution': ['University of Brax']}")
    pressed = page.locator(".wb-row [data-of='University of Brax']").first
    assert pressed.get_attribute("aria-pressed") == "true"
    # Nothing was opened, and the keys go on from the row that was clicked on.
    assert not page.locator(".wb-readerbar").is_visible()
    assert (active(page), at(page).startswith("Chidi Okafor")) == (0, True)
    pressed.click()
    wait_for_count(page, 7)
    assert active(page) == 2
    press(page, "ArrowRight")
    assert at(page) == "Chidi Okafor"
    press(page, "Enter")
    wait_for_count(page, 2)
    wait_for_filters(page, "{'expert': ['Chidi Okafor']}")
    assert at(page) == "Chidi Okafor"
    press(page, "End", "ArrowLeft", "ArrowLeft")
    assert at(page) == "wells"
    press(page, " ")
    wait_for_count(page, 1 + 1)
    # A theme takes the place of no name; a second press takes it away again.
    wait_for_filters(page, "{'expert': ['Chidi Okafor'], 'theme': ['wells']}")
    press(page, "Escape")
    assert at(page).startswith("Chidi Okafor")
    cells = page.locator(".jp-Cell").count()
    press(page, "x", "d", "d", "a")
    assert page.locator(".jp-Cell").count() == cells


def test_values_filter_in_the_reader_too(page: Page) -> None:
    open_row(page, 2)
    about = page.locator(".wb-about")
    about.locator("[data-only='institution']").click()
    wait_for_count(page, 2)
    assert page.inner_text(".wb-where-now") == "Quote 1 of 2"
    assert about.locator("[data-only='institution']").get_attribute("aria-pressed") == "true"
    assert violations(page, ".wb-reader") == []
    about.locator("[data-only='institution']").focus()
    press(page, "Enter")
    wait_for_count(page, 7)
    assert page.inner_text(".wb-where-now") == "Quote 3 of 7"


def test_table_sorts_by_its_headings_with_mouse_and_keys(page: Page) -> None:
    page.locator(AS_TABLE).click()
    # No row of this frame but one has a date, none that is shown lacks words.
    assert page.locator(".wb-sort").all_inner_texts() == [
        *("Speaker", "Institution", "Quote", "Outlet", "Date", "Sure")
    ]
    page.locator(".wb-listbar button", has_text="Columns").click()
    for name in ("words", "themes", "role", "kind"):
        page.locator(f".wb-column-menu input[value={name}]").check()
    assert violations(page, ".wb-main") == []
    press(page, "Escape")
    assert page.evaluate("document.activeElement.innerText") == "Columns"
    assert page.locator(".wb-row").first.locator("[role=gridcell]").count() == 11

    page.locator(HEADING.format("words") + "button").click()
    expected = in_kernel(
        page,
        "print(*quotes[quotes.speech].sort_values('words', ascending=False, kind='stable').words)",
    ).split()
    words = page.locator(".wb-row .wb-cell-words")
    assert words.all_inner_texts() == expected
    sort_of = "heading => heading.getAttribute('aria-sort')"
    heading = page.locator(HEADING.format("words"))
    assert heading.evaluate(sort_of) == "descending"

    page.locator(".wb-list").focus()
    press(page, "Home", "ArrowUp")
    assert at(page).startswith("Speaker")
    press(page, "Enter")
    speakers = page.locator(".wb-row .wb-cell-speaker").all_inner_texts()
    assert speakers == sorted(speakers, key=str.casefold)
    press(page, "ArrowRight", "ArrowRight", "Enter")
    roles = page.locator(".wb-row .wb-cell-role")
    page.wait_for_function(
        "document.querySelector('.wb-order').value === 'role'",
    )
    assert roles.all_inner_texts()[:2] == ["<script>hacked=1</script>", "engineer"]
    assert roles.all_inner_texts()[-2:] == ["", ""]
    press(page, "Enter")
    assert page.locator(HEADING.format("role")).evaluate(sort_of) == "descending"
    assert heading.evaluate(sort_of) == "none"
    # Down the column into the rows, and the order stays when a filter comes.
    press(page, "ArrowDown")
    assert at(page) == "hydrologist"
    in_kernel(page, "explorer.filters = {'theme': ['dams']}")
    wait_for_count(page, 4)
    assert roles.all_inner_texts()[0] == "hydrologist"
    page.locator(f"{ROW.format(0)} .wb-quote").click()
    page.wait_for_selector(".wb-readerbar:visible")
    press(page, "Escape")
    assert active(page) == 0
    assert page.evaluate("window.hacked") is None


def test_rows_stand_in_groups_that_fold(page: Page) -> None:
    page.select_option(".wb-group-by", "speaker")
    counts = in_kernel(
        page,
        "shown = quotes[quotes.speech]\n"
        "print(*(f'{name} {n}' for name, n in shown.speaker.value_counts().items()), sep='|')",
    )
    headings = page.locator(".wb-list .wb-group").all_inner_texts()
    told = [" ".join(each.split()) for each in headings]
    assert sorted(told) == sorted(
        f"{each} {'quote' if each.endswith(' 1') else 'quotes'}"
        for each in counts.strip().split("|")
        if not each.endswith(" 0")
    )
    assert page.get_attribute(".wb-list", "role") == "treegrid"
    assert violations(page, ".wb-main") == []
    page.locator(".wb-list").focus()
    press(page, "Home")
    first = at(page)
    total = len(items(page))
    press(page, "ArrowLeft")
    assert len(items(page)) == total - 2
    assert page.get_attribute(".wb-group.wb-active", "aria-expanded") == "false"
    assert at(page) == first
    press(page, "ArrowRight", "ArrowRight", "ArrowDown", "ArrowLeft")
    assert (len(items(page)), at(page)) == (total, first)
    page.locator(".wb-listbar button", has_text="Fold all").click()
    assert items(page) == told
    # All that match can still be read through, and back in the list the row is there.
    page.locator(".wb-listbar button", has_text="Unfold all").click()
    page.locator(".wb-list .wb-group").first.click()
    in_groups = int(page.get_attribute(".wb-list", "aria-rowcount") or 0)
    page.locator(".wb-row .wb-quote").first.click()
    page.wait_for_selector(".wb-readerbar:visible")
    assert page.inner_text(".wb-where-now") == "Quote 3 of 7"
    press(page, "p")
    assert page.inner_text(".wb-where-now") == "Quote 2 of 7"
    press(page, "Escape")
    assert int(page.get_attribute(".wb-list", "aria-rowcount") or 0) == in_groups + 2
    assert active(page) == 2


@pytest.mark.parametrize("theme", THEMES)
def test_axe_finds_nothing_in_a_table_of_groups(theme: str, page: Page) -> None:
    set_theme(page, theme)
    page.locator(AS_TABLE).click()
    page.select_option(".wb-group-by", "institution")
    page.locator(".wb-list").focus()
    press(page, "ArrowDown", "ArrowRight")
    wait_until_still(page)
    assert violations(page, ".wb-main") == []
    resize(page, 800, 1200)
    wait_until_still(page)
    assert violations(page, ".wb-main") == []


def test_what_is_chosen_is_kept_in_the_look_and_taken_from_it(page: Page) -> None:
    page.locator(AS_TABLE).click()
    page.select_option(".wb-order", "-words")
    page.select_option(".wb-group-by", "outlet")
    kept = "{'list': {'view': 'table', 'order': '-words', 'group': 'outlet'}}"
    wait_for_kernel(page, "print(explorer.look)", kept)
    look = "{'list': {'view': 'table', 'columns': ['quote', 'evil', 'words'], 'order': '-role'}}"
    in_kernel(page, f"explorer.look = {look}")
    page.wait_for_function("document.querySelector('.wb-order').value === '-role'")
    assert page.locator(".wb-sort").all_inner_texts() == ["Quote", "Words"]
    assert page.locator(".wb-group").count() == 0
    in_kernel(page, "explorer.look = {'list': 7}")
    page.wait_for_selector(".wb-row .wb-what")
    assert page.input_value(".wb-order") == "frame"


def test_a_quote_is_copied_with_its_citation(page: Page) -> None:
    page.locator(".wb-list").focus()
    press(page, "Home", "ArrowDown", "ArrowDown", "ControlOrMeta+c")
    page.wait_for_selector(".wb-lists .wb-list-told >> text=Copied with its citation")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == (
        "The dam at Orlen will close in spring — Chidi Okafor, hydrologist, University of Brax "
        "(indirect speech). Dam to close, Daily Brax, 2024-03-05, paragraph 1."
    )
    open_row(page, 4)
    page.locator(".wb-about [data-action=copy]").click()
    page.wait_for_selector(".wb-reader .wb-list-told >> text=Copied with its citation")
    html = page.evaluate(
        """async () => {
          const [item] = await navigator.clipboard.read();
          return (await item.getType('text/html')).text();
        }"""
    )
    assert "&lt;script&gt;window.hacked=1&lt;/script&gt; &lt;b&gt;bold&lt;/b&gt;" in html
    assert "<cite>Dam to close</cite>" in html
    assert "<script" not in html
