"""What was hidden in the notebook is folded up in its page, and what was removed is not there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_notebook, new_output
from playwright.sync_api import Browser, Page

from tests.browser.axe import violations
from tests.browser.paper import lines, printed
from tests.browser.shared_page import shared_page
from tests.sharing.notebooks import EXAMPLE, EXPLORER, FIND_TESTS, markdown, write_notebook
from workbench import share
from workbench.sharing.hiding import MARKS, box, hide

LONG = "print('\\n'.join(f'line {i}' for i in range(2000)))"
FIGURE = "import plotly.express as px\npx.bar(x=['a'], y=[3], title='Folded')"
SECRET = f"{FIND_TESTS}\n{EXAMPLE}\n{EXPLORER}\nExplorer(example(), [ARTICLE])"


def cell(source: str, **metadata: Any) -> NotebookNode:
    return new_code_cell(source, metadata=metadata)


def said(number: int) -> str:
    """Code whose output is not in it."""
    return f"print('said', {number}) # code {number} here"


CELLS = [
    markdown("# Hidden"),
    cell(said(0)),
    cell(said(1), jupyter={"source_hidden": True}),
    cell(said(2), tags=["hide-input"]),
    cell(said(3), tags=["remove_input"]),
    cell(said(4), tags=["remove-input"]),
    cell(said(5), jupyter={"outputs_hidden": True}),
    cell(said(6), collapsed=True),
    cell(said(7), tags=["remove-output"]),
    cell(said(8), tags=["remove-cell"]),
    cell(SECRET, tags=["remove-cell"]),
    cell("x = 1 # code 9 here", tags=["remove-input"]),
    cell("print('\\n' * 40, 'said', 10)", scrolled=True),
    cell(LONG),
    cell(LONG, scrolled=False),
    cell(FIGURE, tags=["hide-output"]),
    cell("'military support ' * 60"),
    cell("print('streamed')"),
]


def test_metadata_that_no_notebook_should_hold_hides_nothing() -> None:
    odd = cell("1")
    odd.metadata.update(tags=3, jupyter=[], scrolled="auto", collapsed="no", transient=4)
    odd.outputs = [new_output("stream", text="said")]
    notebook = new_notebook()
    notebook.cells = [odd]
    hide(notebook, code=True)
    box(notebook)
    assert len(notebook.cells) == 1
    assert notebook.cells[0].outputs
    assert MARKS not in odd.metadata


@pytest.fixture(scope="module")
def notebook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_notebook(tmp_path_factory.mktemp("hidden") / "a.ipynb", CELLS)


@pytest.fixture(scope="module")
def file(notebook: Path) -> Path:
    return share(notebook, progress=False)


def shown(page: Page) -> tuple[set[int], set[int]]:
    """The cells whose code and whose output are to be seen."""
    text = " ".join(page.locator("main").inner_text().split())
    numbers = range(11)
    code = {i for i in numbers if f"# code {i} here" in text}
    return code, {i for i in numbers if f"said {i} " in f"{text} "}


def test_hidden_is_folded_up_and_removed_is_not_there(browser: Browser, file: Path) -> None:
    with shared_page(browser, file.as_uri()) as opened:
        page = opened.page
        assert shown(page) == ({0, 5, 6, 7}, {0, 1, 2, 3, 4, 10})
        for summary in page.locator(".wb-folded-cell > summary").all():
            summary.click()
        assert shown(page) == ({0, 1, 2, 5, 6, 7}, {0, 1, 2, 3, 4, 5, 6, 10})
        assert opened.faults == []
    html = file.read_text("utf-8")
    for gone in ("code 3 here", "code 4 here", "said 7", "said 8", "code 8 here", "code 9 here"):
        assert gone not in html
    # Nor is the data of an Explorer in a cell that was removed.
    assert 'id="workbench-rows-0"' not in html


def test_figure_that_was_folded_up_has_the_width_of_the_page(browser: Browser, file: Path) -> None:
    with shared_page(browser, file.as_uri()) as opened:
        page = opened.page
        page.locator(".wb-figure[data-drawn]").wait_for(state="attached")
        page.locator(".wb-folded-cell:has(.wb-figure) > summary").click()
        page.wait_for_function(
            """() => {
              const drawn = document.querySelector('.wb-figure .main-svg');
              return drawn.getBoundingClientRect().width > 1000;
            }"""
        )


def test_long_output_scrolls_by_keys_and_is_printed_whole(browser: Browser, file: Path) -> None:
    with shared_page(browser, file.as_uri()) as opened:
        page = opened.page
        boxes = page.locator(".wb-boxed")
        # That which was scrolled, and of the long ones that which was not opened by hand.
        assert boxes.count() == 2
        heights = [box.bounding_box()["height"] for box in boxes.all()]
        assert all(100 < height < 700 for height in heights)
        boxes.nth(1).focus()
        page.keyboard.press("End")
        page.wait_for_function("() => document.querySelectorAll('.wb-boxed')[1].scrollTop > 10000")
        assert violations(page, "html") == []
        assert "line 1999" in "\n".join(lines(printed(page)))


def test_without_code_the_outputs_are_left(browser: Browser, notebook: Path) -> None:
    file = share(notebook, notebook.parent / "without.html", code=False, progress=False)
    assert " here" not in file.read_text("utf-8").partition("<main")[2].partition("</main>")[0]
    with shared_page(browser, file.as_uri()) as opened:
        assert shown(opened.page) == (set(), {0, 1, 2, 3, 4, 10})
        assert opened.page.locator(".jp-CodeCell").count() == 13
        assert opened.page.locator(".jp-OutputPrompt:visible, .jp-InputPrompt:visible").count() == 0
        assert "Its code was left out." in opened.page.locator("footer").inner_text()


def test_texts_begin_where_code_does_and_break_between_words(browser: Browser, file: Path) -> None:
    place = """selector => {
      const range = document.createRange();
      range.selectNodeContents(document.querySelector(selector));
      return [...range.getClientRects()].find(({width}) => width > 0).x;
    }"""
    with shared_page(browser, file.as_uri()) as opened:
        page = opened.page
        starts = [
            page.evaluate(place, selector)
            for selector in (
                ".jp-InputArea-editor pre",
                ".jp-OutputArea-child:not(.jp-OutputArea-executeResult) pre",
                ".jp-OutputArea-executeResult pre",
            )
        ]
        assert max(starts) - min(starts) < 2
        for scheme in ({"width": 1400, "height": 900}, {"width": 700, "height": 900}):
            page.set_viewport_size(scheme)
            broken = page.locator(".jp-OutputArea-output pre", has_text="military").evaluate(
                """pre => {
                  const text = pre.firstChild;
                  const top = (i) => {
                    const range = document.createRange();
                    range.setStart(text, i);
                    range.setEnd(text, i + 1);
                    return range.getBoundingClientRect().top;
                  };
                  return [...text.data].filter((letter, i) => i && letter !== ' ' &&
                    text.data[i - 1] !== ' ' && top(i) > top(i - 1)).length;
                }"""
            )
            assert broken == 0
