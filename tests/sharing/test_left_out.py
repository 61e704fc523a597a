"""What share tells of what its page does not show."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell
from playwright.sync_api import Browser

from tests.browser.shared_page import SharedPage, shared_page, wait_for_figures
from tests.sharing.notebooks import code, markdown, write_notebook
from workbench import share
from workbench.errors import WorkbenchWarning
from workbench.sharing.left_out import LeftOut

CELLS = [
    markdown("# Wells\n\n![A dam](https://example.org/dam.png) and <img src='gone.png' alt='b'>"),
    *code(
        "import plotly.express as px, plotly.graph_objects as go, ipywidgets\n"
        "px.choropleth(locations=['SDN'], color=[1], title='Where')",
        "drawn = go.FigureWidget(data=[go.Bar(x=['a', 'b'], y=[3, 1])])\ndrawn",
        "ipywidgets.VBox([ipywidgets.HTML('<b>Static</b>'), ipywidgets.Label('1 < 2'), drawn])",
        "drawn.add_scatter(y=[2, 2])\ndrawn.layout.title.text = 'Changed later'",
        "ipywidgets.IntSlider()",
        "px.bar(x=['a'], y=[1], title='By script').show(renderer='notebook')",
    ),
]
TOLD = [
    "a map, whose outlines or ground Plotly fetches from a network, in cell [1].",
    "a control that does nothing without the notebook, in cell [5].",
    "a picture that is not in the notebook (https://example.org/dam.png), in the text “Wells”.",
    "a picture that is not in the notebook (gone.png), in the text “Wells”.",
]


@pytest.fixture(scope="module")
def opened(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[SharedPage]:
    notebook = write_notebook(tmp_path_factory.mktemp("pages") / "wells.ipynb", CELLS)
    with pytest.warns(WorkbenchWarning) as told:
        page = share(notebook, progress=False)
    lines = [str(each.message) for each in told if each.category is WorkbenchWarning]
    assert lines == [f"wells.ipynb: left out of the page: {what}" for what in TOLD]
    with shared_page(browser, page.as_uri()) as opened:
        assert wait_for_figures(opened.page) == 3
        yield opened
        assert (opened.requests, opened.faults) == ([], [])


def test_words_stand_in_the_place_of_what_is_missing(opened: SharedPage) -> None:
    main = opened.page.locator("main").inner_text()
    assert "The picture “A dam” is not in this page: https://example.org/dam.png" in main
    assert "The picture “b” is not in this page: gone.png" in main
    assert "Left out here: Figure: Where (a map," in main
    assert opened.page.locator("main img").count() == 0
    assert main.count("This control needs the notebook") == 1


def test_widgets_that_only_show_something_are_on_the_page(opened: SharedPage) -> None:
    main = opened.page.locator("main")
    assert main.locator("b", has_text="Static").count() == 1
    assert main.get_by_text("1 < 2", exact=True).count() == 1
    assert "HTML(" not in main.locator(".jp-OutputArea").nth(2).inner_text()


def test_figure_widget_is_drawn_as_the_notebook_left_it(opened: SharedPage) -> None:
    figures = opened.page.locator(".wb-figure")
    for number in range(2):
        figure = figures.nth(number)
        assert "Changed later" in figure.inner_text()
        assert figure.locator(".trace").count() >= 2
    assert "By script" in figures.nth(2).inner_text()


def test_many_cells_with_the_same_are_told_in_one_line() -> None:
    left_out = LeftOut()
    for number in range(1, 10):
        left_out.add("a script", new_code_cell(execution_count=number))
    left_out.add("a script", new_markdown_cell("\n## A \x1b[31m" + "long" * 20))
    with pytest.warns(WorkbenchWarning) as told:
        left_out.tell("a.ipynb")
    (line,) = [str(each.message) for each in told]
    assert line == (
        "a.ipynb: left out of the page: a script, in cell [1], cell [2], cell [3], cell [4], "
        "cell [5], cell [6] and 4 more."
    )
    assert (
        list(left_out.cells["a script"])[-1]
        == "the text “A [31mlonglonglonglonglonglonglonglongl…”"
    )
