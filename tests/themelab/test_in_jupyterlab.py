"""The theme lab in a real JupyterLab, by itself and as a tab of the Explorer, by keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.axe import violations
from tests.browser.jupyterlab import JupyterLab, in_kernel, set_theme
from tests.browser.notebook import Notebook

STORIES = {
    "wards": "“The hospital is full,” said Ana Petrov of Varna.\n\n“Hospitals need nurses,” said "
    "Ana Petrov.\n",
    "hotel": "“Our hospitality is known,” said Boris Kolev, a cook <b>here</b>.\n",
    "bank": "“Interest rates will rise,” said Clara Dahl of the bank.\n\n“The interest rates are "
    "too high,” said Clara Dahl.\n",
    "rates": "“High interest rates hurt us,” said Dora Eve, a baker.\n",
}
CELLS = [
    "from workbench import open_workbench\n"
    "bench = open_workbench('news', progress=False)\n"
    "lab = bench.themes_lab()\nlab",
    "explorer = bench.explore()\nexplorer",
]


@pytest.fixture(scope="module", autouse=True)
def _news(lab: JupyterLab) -> None:
    (lab.folder / "news").mkdir()
    for name, story in STORIES.items():
        (lab.folder / "news" / f"{name}.txt").write_text(f"{name.title()}\n\n{story}", "utf-8")


def cells(page: Page) -> int:
    return int(page.evaluate("() => window.jupyterapp.shell.currentWidget.content.widgets.length"))


def ready(page: Page) -> Locator:
    panel = page.locator(".jp-OutputArea-output > * .wl-lab, .jp-OutputArea-output .wl-lab").first
    panel.and_(page.locator("[data-ready]")).wait_for()
    return panel


def test_theme_is_found_tried_saved_and_explored(browser: Browser, lab: JupyterLab) -> None:
    notebook = Notebook(browser, lab, "themes", CELLS)
    page = notebook.page
    page.wait_for_selector(".wb-explorer[data-ready]")
    panel = ready(page)
    file = lab.folder / "news" / "themes.yml"
    count = cells(page)

    # It begins without themes, and with words of the quotes.
    expect(panel).to_contain_text("0 of 6 quotes have a theme")
    word = panel.get_by_role("button", name="interest rates", exact=True)
    word.focus()
    page.keyboard.press("Enter")
    expect(panel.locator(".wl-hit")).to_have_count(3)
    expect(word).to_be_focused()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(panel.get_by_label("Terms, with commas")).to_have_value("interest rates")
    # What would be commands on cells are keys like others.
    for key in ("b", "d", "d", "a"):
        page.keyboard.press(key)
    assert cells(page) == count
    assert violations(page, ".wl-lab") == []

    # A wildcard shows what it found beside what was meant, before it is added and after.
    panel.get_by_label("Name").fill("Health")
    panel.get_by_label("Terms, with commas").fill("nurse*")
    page.keyboard.press("Enter")
    expect(panel.locator(".wl-terms .wl-term")).to_have_text(["nurse*"])
    panel.get_by_label("Try a term").fill("hospital*")
    verdict = panel.locator(".wl-verdict")
    expect(verdict).to_contain_text("1 → 3 quotes; 2 gained, 2 of them without a theme so far")
    expect(panel.locator(".wl-finds")).to_have_text(
        "Finds hospital (1), hospitality (1), hospitals (1)"
    )
    expect(panel.locator(".wl-contexts mark")).to_have_text(["hospitality", "hospital"])
    assert not file.exists()
    page.keyboard.press("Enter")
    expect(panel.locator(".wl-terms .wl-term")).to_have_text(["nurse*", "hospital*"])
    expect(panel.get_by_label("Try a term")).to_be_focused()
    expect(verdict).to_have_text("")
    panel.get_by_role("button", name="hospitality 1").click()
    expect(panel.locator(".wl-contexts mark")).to_have_text(["hospitality"])
    assert page.locator(".wl-lab b").count() == 0

    # What it would be without a term; then what it is.
    panel.get_by_role("button", name="Try the theme without hospital*").press("Enter")
    expect(verdict).to_contain_text("Without hospital*: 3 → 1 quote; 2 lost")
    expect(panel.get_by_role("button", name="Remove", exact=True)).to_be_focused()
    panel.get_by_role("button", name="Leave as it is").press("Enter")
    expect(panel.locator(".wl-terms .wl-term")).to_have_count(2)

    # Undo and redo by keyboard, outside of a field.
    panel.get_by_role("button", name="nurse*", exact=True).focus()
    page.keyboard.press("Control+z")
    expect(panel.locator(".wl-terms .wl-term")).to_have_count(1)
    page.keyboard.press("Control+Shift+z")
    expect(panel.locator(".wl-terms .wl-term")).to_have_count(2)

    panel.get_by_role("button", name="Quotes like these").click()
    expect(panel.locator(".wl-alike").first).to_be_visible()
    panel.get_by_role("button", name="Quotes like this one").first.click()
    expect(panel.locator("blockquote")).to_be_visible()
    panel.get_by_role("button", name="Back to the words").click()

    # Where they stand below the words they come into sight with what was asked for.
    usual = page.viewport_size
    page.set_viewport_size({"width": 1000, "height": 700})
    for name, shown in (("nurse*", ".wl-hit"), ("Quotes like these", ".wl-alike")):
        panel.locator(".wl-body").evaluate("body => { body.scrollTop = 0; }")
        panel.get_by_role("button", name=name, exact=True).click()
        expect(panel.locator(shown).first).to_be_in_viewport(ratio=0.9)
    panel.get_by_role("button", name="Back to the words").click()
    page.set_viewport_size(usual)  # type: ignore[arg-type]

    for theme in ("JupyterLab Light", "JupyterLab Dark"):
        set_theme(page, theme)
        assert violations(page, ".wl-lab") == []

    # What Python does is seen, and what the page did is Python's.
    in_kernel(page, "lab.add_theme('Money', 'interest rate*')")
    expect(panel.locator(".wl-theme-name")).to_have_text(["Without a theme", "Health", "Money"])
    assert in_kernel(page, "print(list(lab.terms('Health').term))") == "['nurse*', 'hospital*']\n"

    panel.get_by_role("button", name="Save", exact=True).click()
    expect(panel).to_contain_text("3 changes saved in news/themes.yml")
    assert "terms: [nurse*, hospital*]" in file.read_text("utf-8")
    assert notebook.faults == []

    # The Explorer of the same workbench offered it, has it under a tab, and shows the quotes.
    explorer = page.locator(".wb-explorer").first
    # Beside the filters it takes no line from the quotes; where these are in a drawer it has one.
    expect(explorer.locator(".wb-side .wb-offer")).to_contain_text("fit 0% of the quotes")
    page.set_viewport_size({"width": 700, "height": 900})
    expect(explorer.locator(".wb-strip .wb-offer")).to_be_visible()
    page.set_viewport_size(usual)  # type: ignore[arg-type]
    expect(explorer.locator(".wb-side .wb-offer")).to_be_visible()
    explorer.get_by_role("button", name="Find your own").press("Enter")
    inner = explorer.locator(".wl-lab[data-ready]")
    expect(inner.locator(".wl-theme-name")).to_have_text(["Without a theme", "Health", "Money"])
    assert violations(page, ".wb-explorer") == []
    inner.get_by_role("button", name="See the quotes").press("Enter")
    expect(explorer.locator('.wb-value[data-facet="theme"]')).to_have_count(2)
    assert explorer.evaluate("root => root.contains(document.activeElement)")
    expect(explorer.locator(".wb-offer")).to_have_count(0)

    # Below the lab itself they are shown as well.
    panel.get_by_role("button", name="See the quotes").click()
    below = page.locator(".wl-shown .wb-explorer[data-ready]")
    expect(below.locator('.wb-value[data-facet="theme"]')).to_have_count(2)
    assert cells(page) == count
    assert notebook.faults == []
    notebook.close()


# Rare, and a notebook of its own; test_lab.py has the same of Python: CI has it.
@pytest.mark.long
def test_file_that_somebody_else_changed_is_read_again(browser: Browser, lab: JupyterLab) -> None:
    file: Path = lab.folder / "news" / "themes.yml"
    file.write_text("# Ours.\nHealth:\n  terms: [nurse*]\n", "utf-8")
    notebook = Notebook(browser, lab, "meanwhile", CELLS[:1])
    page, panel = notebook.page, ready(notebook.page)
    panel.get_by_role("button", name="Health").press("Enter")
    panel.get_by_label("Try a term").fill("ward")
    page.keyboard.press("Enter")
    expect(panel.locator(".wl-verdict")).to_contain_text("With ward")
    page.keyboard.press("Enter")
    expect(panel.locator(".wl-terms .wl-term")).to_have_count(2)
    file.write_text("# Theirs.\nHealth:\n  terms: [nurse*, clinic]\n", "utf-8")
    panel.get_by_role("button", name="Save", exact=True).click()
    expect(panel.locator(".wl-notice")).to_contain_text("was changed meanwhile")
    assert "Theirs" in file.read_text("utf-8")
    panel.get_by_role("button", name="Read the file again").click()
    expect(panel.locator(".wl-terms .wl-term")).to_have_text(["nurse*", "clinic", "ward"])
    panel.get_by_role("button", name="Save", exact=True).click()
    expect(panel).to_contain_text("1 change saved")
    assert file.read_text("utf-8") == "# Theirs.\nHealth:\n  terms: [nurse*, clinic, ward]\n"
    assert notebook.faults == []
    notebook.close()
