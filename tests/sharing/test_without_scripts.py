"""What a page says where its scripts do not run, as in a mail's preview or a phone's viewer."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser

from tests.browser.shared_page import shared_page
from tests.sharing.notebooks import EXAMPLE, EXPLORER, FIND_TESTS, code, write_notebook
from workbench import share

OPEN_IT = "open this file in a browser, with JavaScript"
CELLS = code(
    f"{FIND_TESTS}\n{EXAMPLE}\n{EXPLORER}\nexplorer = Explorer(example(), [ARTICLE])\nexplorer",
    "import ipywidgets\nipywidgets.VBox([explorer])",
    "import plotly.express as px\npx.bar(x=['a'], y=[1], title='Dams & <b>wells</b>')",
)


def test_places_say_what_stands_there_and_how_to_see_it(browser: Browser, tmp_path: Path) -> None:
    file = share(write_notebook(tmp_path / "a.ipynb", CELLS), progress=False)
    with shared_page(browser, file.as_uri(), java_script_enabled=False) as opened:
        first, boxed = opened.page.locator("[data-workbench-explorer]").all_inner_texts()
        assert "Explorer: 7 quotes" in first
        assert "Quotes by theme: dams 4" in first
        assert OPEN_IT in first
        assert "Run this cell" not in first
        assert OPEN_IT in boxed
        figure = opened.page.locator("[data-workbench-figure]").inner_text()
        assert " ".join(figure.split()) == f"Figure: Dams & wells . To see it, {OPEN_IT}."
        assert "save this file and open it" in opened.page.locator("body").inner_text()
    # With scripts nothing of it is left.
    with shared_page(browser, file.as_uri()) as opened:
        opened.page.locator("[data-workbench-figure][data-drawn]").wait_for()
        opened.page.locator(".wb-explorer[data-ready]").nth(1).wait_for()
        assert OPEN_IT not in opened.page.locator("main").inner_text()
