"""A figure in a cell's output follows JupyterLab's theme, and what is saved of it does not."""

from __future__ import annotations

import json

from playwright.sync_api import Browser, Page

from tests.browser.jupyterlab import JupyterLab, save, set_theme
from tests.browser.notebook import Notebook

CELLS = [
    "from tests.explorer.frames import example\nfrom workbench import plot_coverage\n"
    "plot_coverage(example(), by='institution')",
    "import plotly.graph_objects as go\n"
    "go.Figure(go.Bar(y=[1]), {'paper_bgcolor': '#ffffff', 'template': {}})",
]
GROUNDS = """() => [...document.querySelectorAll('.jp-RenderedPlotly')]
  .map((figure) => figure._fullLayout?.paper_bgcolor)"""


def wait_for(page: Page, ours: str) -> None:
    page.wait_for_function(f"ours => ({GROUNDS})()[0] === ours", arg=ours)


def test_figure_follows_the_theme_and_what_is_saved_stays_light(
    browser: Browser, lab: JupyterLab
) -> None:
    notebook = Notebook(browser, lab, "theme", CELLS, fresh=True)
    page = notebook.page
    page.wait_for_function("() => document.querySelectorAll('.jp-RenderedPlotly svg').length >= 4")
    wait_for(page, "#ffffff")
    set_theme(page, "JupyterLab Dark")
    wait_for(page, "#111111")
    # Somebody else's figure is as they made it.
    assert page.evaluate(GROUNDS)[1] == "#ffffff"
    # Drawn again under the dark theme, as after a rerun of the cell.
    page.evaluate("() => window.jupyterapp.commands.execute('notebook:run-all-cells')")
    page.wait_for_timeout(500)
    wait_for(page, "#111111")
    save(page)
    page.wait_for_timeout(1000)
    cells = json.loads(notebook.path.read_text(encoding="utf-8"))["cells"]
    (output,) = cells[0]["outputs"]
    figure = output["data"]["application/vnd.plotly.v1+json"]
    assert figure["layout"]["paper_bgcolor"] == "#ffffff"
    set_theme(page, "JupyterLab Light")
    wait_for(page, "#ffffff")
    assert notebook.faults == []
    page.close()
