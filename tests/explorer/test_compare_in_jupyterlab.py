"""The compare mode and own columns in JupyterLab: by mouse and by keyboard, in both themes."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import THEMES, violations
from tests.browser.explorer import (
    READY,
    show,
    value,
    wait_for_count,
    wait_for_filters,
    wait_for_kernel,
    without_filters,
)
from tests.browser.jupyterlab import JupyterLab, in_kernel, set_theme
from tests.browser.notebook import Notebook

# Two outlets of twelve articles each, which quote two institutions and one speaker without any.
CELL = """
from tests.explorer.frames import DUARTE, OKAFOR, frame
from workbench import Explorer
from workbench.own import Roster, with_own
roster = Roster(("gender",), {"Maria Duarte": ("woman",), "Chidi Okafor": ("man",)})
rows = [
    {**who, "outlet": outlet, "article_id": f"{outlet}{n}", "file": f"{outlet}{n}.txt"}
    for outlet in ("Post", "News") for n in range(12)
    for who in ((DUARTE, DUARTE) if outlet == "Post" else (OKAFOR,))
]
rows.append({"speaker": "villagers", "speaker_kind": "group", "outlet": "Post", "article_id": "x"})
quotes = with_own(frame(*rows), roster)
explorer = Explorer(quotes)
"""
LINE = ".wb-compare-table tbody tr"


@pytest.fixture(scope="module")
def main(browser: Browser, lab: JupyterLab) -> Iterator[Notebook]:
    notebook = Notebook(browser, lab, "compare", [CELL, "explorer"])
    yield notebook
    assert notebook.faults == []
    notebook.close()


def lines(page: Page) -> list[list[str]]:
    """The cells of the table, line by line."""
    found = page.locator(LINE).all()
    return [line.locator("th, td").all_inner_texts() for line in found]


def picture(page: Page, name: str) -> None:
    """What it looks like, for who wants to see: WORKBENCH_PICTURES names a folder."""
    if folder := os.environ.get("WORKBENCH_PICTURES"):
        page.locator(".wb-explorer").first.screenshot(path=str(Path(folder) / f"{name}.png"))


def test_two_outlets_are_compared_and_a_number_leads_to_its_quotes(main: Notebook) -> None:
    page = main.page
    page.wait_for_selector(READY)
    show(page, "compare")
    # The two outlets with most quotes, by institution, without anything being chosen.
    expect(page.locator(LINE)).to_have_count(3)
    picture(page, "compare-light")
    assert [line[:3] for line in lines(page)] == [
        ["University of Brax", "0%", "100%"],
        ["River Board", "96%", "0%"],
        ["(none)", "4%", "0%"],
    ]
    assert [line[4] for line in lines(page)] == ["yes", "yes", "no"]
    told = page.locator(".wb-compare [role=status]").inner_text()
    assert told.startswith("A: 25 quotes, B: 12 quotes.")
    page.get_by_label("River Board, A: 96%, 24 quotes; show").click()
    wait_for_filters(page, str({"institution": ["River Board"], "outlet": ["Post"]}))
    wait_for_count(page, 24)
    assert page.locator(".wb-main").get_attribute("data-shown") == "quotes"


def test_sides_are_chosen_by_keyboard_and_kept_in_the_look(main: Notebook) -> None:
    page = main.page
    in_kernel(page, 'explorer.filters = {"own": {"gender": ["woman"]}}')
    wait_for_count(page, 24)
    show(page, "compare")
    a = page.locator('.wb-compare-side[data-side="a"]')
    a.focus()
    a.select_option(label="What is filtered now")
    page.get_by_role("button", name="Swap A and B").focus()
    page.keyboard.press("Enter")
    page.locator(".wb-compare-by").select_option(label="Outlet")
    expect(page.locator(LINE)).to_have_count(2)
    assert [line[:3] for line in lines(page)] == [["News", "100%", "0%"], ["Post", "0%", "100%"]]
    sides = "look = explorer.look.get('compare', {}); print(look.get('a'), look.get('b'))"
    wait_for_kernel(page, sides, "{'outlet': ['News']} {'own': {'gender': ['woman']}}")
    # By a column of one's own: what is not listed is said.
    page.locator(".wb-compare-by").select_option(label="Gender")
    a.select_option(label="All quotes")
    expect(page.locator(".wb-compare [role=status]")).to_contain_text(
        "24 quotes in both. Shares are of those with a value in speakers.csv: 36 of A, 24 of B."
    )


def test_python_code_pasted_gives_the_table_that_is_on_screen(main: Notebook) -> None:
    page = main.page
    page.locator(".wb-compare-by").select_option(label="Institution")
    page.get_by_role("button", name="Python code").click()
    code = page.locator(".wb-code-text")
    expect(code).to_contain_text('a={}, b={"own": {"gender": ["woman"]}}, by="institution")')
    # What is chosen while it is open is in it.
    page.get_by_role("button", name="Swap A and B").click()
    in_kernel(page, "explorer.count = 'stories'")
    expect(code).to_contain_text('a={"own": {"gender": ["woman"]}}, b={}, by="institution", count')
    assert code.inner_text() == in_kernel(page, "print(explorer.code)").rstrip("\n")
    told = in_kernel(
        page,
        code.inner_text().replace("\ncompare(", "\ntable = compare(")
        + """
for row in table.fillna({"institution": "(none)"}).itertuples():
    print(row.institution, f"{row.share_a:.0%}", f"{row.share_b:.0%}", sep="|")""",
    )
    assert [line.split("|") for line in told.splitlines()[-3:]] == [
        line[:3] for line in lines(page)
    ]
    # Elsewhere nothing is compared.
    show(page, "quotes")
    expect(code).not_to_contain_text("compare(")
    in_kernel(page, "explorer.count = 'quotes'")
    page.get_by_role("button", name="Python code").click()


@pytest.mark.parametrize("theme", THEMES)
def test_the_compare_mode_has_nothing_that_axe_finds(main: Notebook, theme: str) -> None:
    page = main.page
    page.wait_for_selector(READY)
    set_theme(page, theme)
    show(page, "compare")
    expect(page.locator(LINE).first).to_be_visible()
    assert violations(page, ".wb-explorer") == []
    picture(page, f"compare-{theme.split()[1].lower()}")


def test_an_own_column_is_a_filter_as_any_other(main: Notebook) -> None:
    page = main.page
    without_filters(page, 37)
    page.locator(value("gender", "man")).click()
    wait_for_filters(page, str({"own": {"gender": ["man"]}}))
    wait_for_count(page, 12)
    page.locator(value("gender", "(none)")).click()
    wait_for_filters(page, str({"missing": ["gender"], "own": {"gender": ["man"]}}))
    wait_for_count(page, 13)
    assert page.get_by_role("button", name="Remove filter Gender: man").is_visible()
