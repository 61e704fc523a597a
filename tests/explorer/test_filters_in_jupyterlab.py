"""The filters as an analyst uses them in JupyterLab: each way of asking, undone and taken back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.explorer import (
    READY,
    resize,
    value,
    wait_for_count,
    wait_for_filters,
    wait_for_kernel,
    without_filters,
)
from tests.browser.jupyterlab import JupyterLab, in_kernel, set_theme
from tests.browser.notebook import SIDE_BY_SIDE, Notebook

CELLS = [
    """
import pandas as pd
from tests.explorer.frames import BOARD, DUARTE, OKAFOR, example, frame
from workbench.explorer import Explorer
days = ["2023-09-12", "2023-09-13", "2023-11-02", "2024-03-05", None, None, None, "2024-03-05"]
quotes = example().assign(
    published=pd.to_datetime(pd.Series(days)),
    confidence=pd.Series([0.95, 0.9, 0.8, 0.6, 0.5, 0.95, 0.2, 0.9], dtype="float32"),
)
explorer = Explorer(quotes)
""",
    "explorer",
]


@pytest.fixture(scope="module")
def notebook(browser: Browser, lab: JupyterLab) -> Iterator[Notebook]:
    notebook = Notebook(browser, lab, "filters", CELLS)
    yield notebook
    notebook.close()


@pytest.fixture
def page(notebook: Notebook) -> Iterator[Page]:
    """The Explorer without filters; what is clicked on includes."""
    shown = notebook.page
    shown.wait_for_selector(READY)
    resize(shown, **SIDE_BY_SIDE)
    # What has been drawn once follows at once: a click that is not answered is told soon.
    shown.set_default_timeout(15_000)
    set_theme(shown, "JupyterLab Light")
    without_filters(shown, 7)
    mode(shown, "includes")
    yield shown
    assert notebook.faults == []


def mode(page: Page, name: str) -> None:
    page.get_by_role("radio", name=name).check()


def chips(page: Page) -> list[str]:
    return page.locator(".wb-chip").evaluate_all(
        "chips => chips.map((chip) => chip.getAttribute('aria-label'))"
    )


def values(page: Page, facet: str) -> list[list[str]]:
    texts = page.locator(f".wb-value[data-facet={facet}]").all_inner_texts()
    return [text.rsplit("\n", 1) if "\n" in text else text.rsplit(None, 1) for text in texts]


def test_excluding_is_a_mode_that_is_seen_and_heard(page: Page) -> None:
    mode(page, "excludes")
    page.click(value("theme", "wells"))
    wait_for_count(page, 5)
    wait_for_filters(page, "{'exclude': {'theme': ['wells']}}")
    button = page.locator(value("theme", "wells"))
    assert button.get_attribute("aria-label") == "wells, 2 quotes, excluded"
    struck = button.locator(".wb-name").evaluate(
        "name => getComputedStyle(name).textDecorationLine"
    )
    assert struck == "line-through"
    assert chips(page) == ["Remove filter not Theme: wells"]
    # A row with a theme that is left out does not count for its other themes.
    assert values(page, "theme") == [["dams", "3"], ["money", "2"], ["wells", "2"], ["(none)", "1"]]
    mode(page, "includes")
    page.click(value("theme", "wells"))
    wait_for_count(page, 2)
    wait_for_filters(page, "{'theme': ['wells']}")


def test_rows_without_a_value_can_be_excluded(page: Page) -> None:
    mode(page, "excludes")
    page.click(value("institution", "(none)"))
    wait_for_count(page, 6)
    wait_for_filters(page, "{'exclude': {'missing': ['institution']}}")
    page.click(".wb-chip")
    wait_for_count(page, 7)


def test_themes_are_asked_for_together_or_as_alternatives(page: Page) -> None:
    page.click(value("theme", "dams"))
    page.click(value("theme", "wells"))
    wait_for_count(page, 5)
    page.get_by_role("radio", name="all", exact=True).check()
    wait_for_count(page, 1)
    wait_for_filters(page, "{'all_themes': ['dams', 'wells']}")
    assert values(page, "theme") == [["dams", "1"], ["wells", "1"]]
    assert chips(page)[0] == "Remove filter Theme (all): dams"
    page.click(value("theme", "wells"))
    wait_for_count(page, 4)
    page.get_by_role("radio", name="any", exact=True).check()
    wait_for_filters(page, "{'theme': ['dams']}")


def test_a_period_is_clicked_and_then_shows_its_days(page: Page) -> None:
    assert values(page, "date") == [
        ["September 2023", "2"],
        ["November 2023", "1"],
        ["March 2024", "1"],
    ]
    assert values(page, "published") == [["(none)", "3"]]
    page.click(value("date", "September 2023"))
    wait_for_count(page, 2)
    wait_for_filters(page, "{'since': '2023-09-01', 'until': '2023-09-30'}")
    assert values(page, "date") == [["12 September 2023", "1"], ["13 September 2023", "1"]]
    assert chips(page) == ["Remove filter Since 2023-09-01", "Remove filter Until 2023-09-30"]
    # The button that was pressed is gone; the focus stays in its place.
    assert page.evaluate("document.activeElement.textContent") == "All dates"
    page.keyboard.press("Enter")
    wait_for_count(page, 7)


def test_days_are_typed_and_rows_without_one_asked_for(page: Page) -> None:
    page.fill("[data-day=since]", "2023-09-13")
    page.keyboard.press("Tab")
    wait_for_count(page, 3)
    page.fill("[data-day=until]", "2023-12-31")
    page.keyboard.press("Tab")
    wait_for_count(page, 2)
    wait_for_filters(page, "{'since': '2023-09-13', 'until': '2023-12-31'}")
    page.click(".wb-clear")
    wait_for_count(page, 7)
    assert page.input_value("[data-day=since]") == ""
    page.click(value("published", "(none)"))
    wait_for_count(page, 3)
    wait_for_filters(page, "{'missing': ['published']}")


def test_least_confidence_is_set_by_keyboard(page: Page) -> None:
    slider = page.get_by_role("slider", name="Least confidence")
    slider.focus()
    page.keyboard.press("End")
    wait_for_count(page, 0)
    for _ in range(10):
        page.keyboard.press("ArrowLeft")
    # 0.9 in the precision of the column: the quote with 0.9 is among them.
    wait_for_count(page, 3)
    wait_for_filters(page, "{'min_confidence': 0.9}")
    assert slider.get_attribute("aria-valuetext") == "At least 0.9: 3 quotes match"
    assert chips(page) == ["Remove filter Confidence at least 0.9"]
    in_kernel(page, "explorer.filters = {'min_confidence': 0.55}")
    wait_for_count(page, 5)
    assert slider.input_value() == "0.55"


def test_words_are_looked_for_as_they_are_typed_and_kept_with_enter(page: Page) -> None:
    box = page.get_by_label("Quotes with the phrase")
    box.press_sequentially("HAVE <B>NO")
    wait_for_count(page, 1)
    names = "['quote', 'speaker', 'institution']"
    wait_for_filters(page, f"{{'text': ['HAVE <B>NO'], 'text_in': {names}}}")
    page.keyboard.press("Enter")
    assert box.input_value() == ""
    box.press_sequentially("bold")
    wait_for_count(page, 2)
    assert page.locator(".wb-hit").all_text_contents() == ["have <b>no", "bold"]
    assert chips(page) == [
        "Remove filter “HAVE <B>NO” (any) in quotes and names",
        "Remove filter “bold” (any) in quotes and names",
    ]
    page.click(".wb-chip >> text=bold")
    wait_for_count(page, 1)
    assert box.input_value() == ""
    # Typing a word is one step, however many letters it has.
    page.get_by_role("button", name="Undo").click()
    wait_for_count(page, 2)
    page.get_by_role("button", name="Undo").click()
    wait_for_count(page, 1)
    page.get_by_role("button", name="Undo").click()
    wait_for_count(page, 7)


def test_words_can_be_excluded(page: Page) -> None:
    mode(page, "excludes")
    page.get_by_label("Quotes without the phrase").fill("dam at orlen")
    wait_for_count(page, 2)
    names = "['quote', 'speaker', 'institution']"
    wait_for_filters(page, f"{{'exclude': {{'text': ['dam at orlen']}}, 'text_in': {names}}}")
    assert chips(page) == ["Remove filter not “dam at orlen” in quotes and names"]


def test_words_are_looked_for_where_one_chooses_and_the_slash_leads_there(page: Page) -> None:
    page.locator(".wb-list").focus()
    page.keyboard.press("/")
    page.keyboard.type("okafor")
    page.wait_for_selector(".wb-who .wb-hit")
    by_names = page.locator(".wb-explorer").get_attribute("data-count")
    assert page.locator(".wb-who .wb-hit").first.inner_text() == "Okafor"
    page.get_by_role("button", name="Search in: Quotes and names").click()
    page.locator(".wb-field-menu input[value=speaker]").uncheck()
    wait_for_filters(page, "{'text': ['okafor'], 'text_in': ['quote', 'institution']}")
    assert page.locator(".wb-explorer").get_attribute("data-count") != by_names
    page.keyboard.press("Escape")
    assert page.get_by_role("button", name="Search in:").evaluate(
        "button => document.activeElement === button"
    )
    page.get_by_role("button", name="Undo").click()
    wait_for_filters(page, "{'text': ['okafor'], 'text_in': ['quote', 'speaker', 'institution']}")
    # Whoever goes on by Tab leaves no box open over the quotes.
    page.get_by_role("button", name="Search in:").press("Enter")
    assert page.locator(".wb-field-menu").is_visible()
    for _ in range(9):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.wb-text .wb-words')"):
            break
    assert page.evaluate("document.activeElement.matches('.wb-text .wb-words')")
    assert not page.locator(".wb-field-menu").is_visible()


def test_values_of_a_filter_are_one_stop_with_arrow_keys(page: Page) -> None:
    values = page.locator("[data-section=theme] .wb-value")
    assert page.locator("[data-section=theme] .wb-value[tabindex='0']").count() == 1
    values.first.focus()
    page.keyboard.press("ArrowDown")
    second = values.nth(1).get_attribute("data-value")
    assert page.evaluate("document.activeElement.dataset.value") == second
    page.keyboard.press("Space")
    page.wait_for_function("() => document.activeElement.getAttribute('aria-pressed') === 'true'")
    assert page.evaluate("document.activeElement.dataset.value") == second
    page.keyboard.press("Tab")
    assert (
        page.evaluate("document.activeElement.closest('[data-section=theme] .wb-values')") is None
    )


def test_help_explains_words_and_keys_and_gives_the_focus_back(page: Page) -> None:
    stop = page.locator("[data-section=theme] .wb-value[tabindex='0']")
    stop.focus()
    page.keyboard.press("?")
    page.wait_for_selector(".wb-help[open]")
    told = page.inner_text(".wb-help")
    assert all(
        word in told for word in ("direct", "mixed", "beliefs and intentions", "very likely")
    )
    caps = page.locator(".wb-help kbd").all_inner_texts()
    assert {"/", "?", "Ctrl+Y", "↓", "Page Up", "Space", "Ctrl+C", "n"} <= set(caps)
    page.keyboard.press("Escape")
    page.wait_for_selector(".wb-help:not([open])", state="attached")
    assert stop.evaluate("button => document.activeElement === button")


def test_undo_and_redo_by_key_button_and_after_python(page: Page) -> None:
    page.click(value("theme", "dams"))
    wait_for_count(page, 4)
    in_kernel(page, "explorer.filters = {'theme': ['wells']}")
    wait_for_count(page, 2)
    page.locator(value("theme", "wells")).focus()
    page.keyboard.press("Control+z")
    wait_for_count(page, 4)
    page.keyboard.press("Control+z")
    wait_for_count(page, 7)
    page.keyboard.press("Control+Shift+z")
    wait_for_count(page, 4)
    wait_for_filters(page, "{'theme': ['dams']}")
    page.get_by_role("button", name="Redo").click()
    wait_for_count(page, 2)
    redo = page.get_by_role("button", name="Redo")
    assert redo.get_attribute("aria-disabled") == "true"
    # In a field these keys take back what was typed there, not the filters.
    page.get_by_label("Quotes with the phrase").press("Control+z")
    page.wait_for_timeout(200)
    wait_for_filters(page, "{'theme': ['wells']}")
    # The notebook has not taken the keys for its own.
    assert page.locator(".jp-CodeCell").count() == 2


def test_beliefs_are_counted_under_the_other_filters_and_have_a_chip(page: Page) -> None:
    label = page.locator(".wb-beliefs:not(.wb-stories)")
    assert label.inner_text().split("\n")[-1] == "1"
    page.click(value("theme", "dams"))
    wait_for_count(page, 4)
    assert label.inner_text().split("\n")[-1] == "0"
    page.click(value("theme", "dams"))
    page.get_by_role("checkbox", name="Beliefs and intentions too").check()
    wait_for_count(page, 8)
    page.click(".wb-chip >> text=Beliefs and intentions too")
    wait_for_count(page, 7)
    assert not page.get_by_role("checkbox", name="Beliefs and intentions too").is_checked()


def test_a_facet_that_is_folded_up_is_counted_when_it_is_opened(page: Page) -> None:
    section = page.locator("[data-section=speaker]")
    fold = section.get_by_role("button", name="Speaker")
    assert fold.get_attribute("aria-expanded") == "false"
    assert section.locator(".wb-value").count() == 0
    fold.click()
    assert ["River Board", "1"] in values(page, "speaker")
    page.click(value("speaker", "River Board"))
    wait_for_count(page, 1)
    fold.click()
    # What is set in it is told while it is folded up.
    assert section.locator(".wb-badge").inner_text() == "1 set"


def test_code_on_screen_is_that_of_python_and_selects_what_is_shown(page: Page) -> None:
    page.click(value("theme", "dams"))
    page.get_by_role("button", name="Python code").click()
    shown = page.inner_text(".wb-code-text")
    wait_for_kernel(page, "print(explorer.code)", shown)
    assert 'shown = select(quotes, theme=["dams"])' in shown
    page.click(value("outlet", "(none)"))
    wait_for_count(page, 4)
    in_kernel(page, "explorer.filters = {'kind': 'mixed', 'min_confidence': 0.5}")
    wait_for_count(page, 1)
    shown = page.inner_text(".wb-code-text")
    assert "min_confidence=0.5" in shown
    told = in_kernel(page, f"{shown}\nprint(len(shown))")
    assert told.splitlines()[-1] == "1"
    page.get_by_role("button", name="Copy", exact=True).click()
    page.wait_for_selector(".wb-code [role=status] >> text=Copied.")
    page.get_by_role("button", name="Python code").click()


def test_everything_that_is_set_has_a_chip_and_clearing_takes_it_all(page: Page) -> None:
    in_kernel(
        page,
        """explorer.filters = {
            "missing": ["role", "theme"], "since": "2023-01-01", "min_confidence": 0.1,
            "text": ["a"], "exclude": {"missing": ["cue"], "kind": "direct", "text": "b"},
            "speech": None, "all_themes": ["dams", "wells"], "section": "Spring",
        }""",
    )
    wait_for_count(page, 0)
    assert chips(page) == [
        f"Remove filter {words}"
        for words in (
            *("Theme (all): dams", "Theme (all): wells", "Theme: (none)"),
            *("not Kind of quote: direct", "Section: Spring", "Role: (none)"),
            *("not Reporting words: (none)", "Since 2023-01-01", "Confidence at least 0.1"),
            *("Text: “a”", "not Text: “b”", "Beliefs and intentions too"),
        )
    ]
    page.get_by_role("button", name="Clear all", exact=True).click()
    wait_for_count(page, 7)
    wait_for_filters(page, "{}")


def test_names_are_whole_at_800_pixels(page: Page) -> None:
    resize(page, 800, 1200)
    page.locator(".wb-drawer").click()
    names = page.locator(".wb-value[data-facet=institution] .wb-name")
    assert names.evaluate_all(
        "names => names.every((name) => name.scrollWidth <= name.clientWidth"
        " && name.scrollHeight <= name.clientHeight + 1)"
    )
    root = page.locator(".wb-explorer")
    assert root.evaluate("element => element.scrollWidth <= element.clientWidth")


def test_the_whole_side_is_worked_by_keyboard_with_focus_in_sight(page: Page) -> None:
    page.get_by_role("radio", name="includes").focus()
    page.keyboard.press("ArrowRight")
    assert page.get_by_role("radio", name="excludes").is_checked()
    ring = page.evaluate("getComputedStyle(document.activeElement.nextElementSibling).outlineStyle")
    assert ring == "solid"
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Theme"
    page.keyboard.press("Enter")
    assert page.locator(value("theme", "dams")).is_hidden()
    page.keyboard.press("Enter")
    assert page.locator(value("theme", "dams")).is_visible()
