"""Figures that cannot be drawn: they say so, and the others are drawn all the same."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from nbformat.v4 import new_notebook, new_output
from playwright.sync_api import Browser

from tests.browser.shared_page import shared_page
from tests.quotes.frames import quote_frame
from tests.sharing.notebooks import code
from workbench.questions import plot_quoted_together
from workbench.sharing.exporter import SharedPageExporter
from workbench.sharing.figures import PLOTLY

GOOD: dict[str, Any] = {"data": [{"type": "bar", "y": [3, 1]}], "layout": {"title": "Drawn"}}
# Numbers in bytes, as Plotly writes them; three bytes are no number of eight.
BAD: dict[str, Any] = {"data": [{"type": "bar", "y": {"dtype": "f8", "bdata": "AAAA"}}]}
NOT_DRAWN = "This figure could not be drawn in a shared page"
NOT_SHOWN = "This part of the page could not be shown"


def page_of(figures: list[dict[str, Any]], tmp_path: Path) -> Path:
    (cell,) = code("1")
    cell.outputs = [new_output("display_data", data={PLOTLY: each}) for each in figures]
    resources = {"metadata": {"name": "figures", "path": str(tmp_path)}}
    html, _ = SharedPageExporter().from_notebook_node(new_notebook(cells=[cell]), resources)
    file = tmp_path / "figures.html"
    file.write_text(html, encoding="utf-8")
    return file


@pytest.fixture
def page(tmp_path: Path) -> Path:
    return page_of([GOOD, BAD, GOOD], tmp_path)


@pytest.fixture
def network(tmp_path: Path) -> Path:
    """Thirty people, quoted together in tens that share two."""
    said = [
        {
            "article_id": f"a{n}",
            "file": f"a{n}.txt",
            "speaker": f"Ellingham {(n * 8 + i) % 30}",
        }
        for n in range(4)
        for i in range(10)
    ]
    figure = plot_quoted_together(quote_frame(*said))
    return page_of([figure.to_plotly_json()], tmp_path)


def test_figure_that_fails_says_so_and_those_after_it_are_drawn(
    browser: Browser, page: Path
) -> None:
    with shared_page(browser, page.as_uri()) as opened:
        for scheme in ("light", "dark"):
            opened.page.emulate_media(color_scheme=scheme)
            drawn = opened.page.locator(f'[data-workbench-figure][data-drawn="{scheme}"]')
            drawn.nth(1).wait_for()
            numbers = [drawn.nth(i).get_attribute("data-workbench-figure") for i in range(2)]
            assert numbers == ["0", "2"]
            assert drawn.count() == 2
            said = opened.page.locator('[data-workbench-figure="1"]')
            assert said.inner_text().startswith(NOT_DRAWN)
        # Plotly listens to the window's size: what failed must not answer to it.
        opened.page.set_viewport_size({"width": 700, "height": 900})
        opened.page.wait_for_timeout(500)
        assert said.inner_text().startswith(NOT_DRAWN)
        assert opened.faults == []


def test_every_place_says_so_where_plotly_cannot_be_read(browser: Browser, page: Path) -> None:
    part = re.compile(r'(id="workbench-plotly">)[^<]+')
    page.write_text(part.sub(r"\1AAAA", page.read_text("utf-8")), encoding="utf-8")
    with shared_page(browser, page.as_uri()) as opened:
        opened.page.get_by_text(NOT_SHOWN).nth(2).wait_for()
        assert opened.page.get_by_text(NOT_SHOWN).count() == 3
        assert opened.faults == []


# How many names of points are shown, and how many pairs of them lie over each other.
NAMES = """() => {
  const boxes = [...document.querySelectorAll('.wb-figure .textpoint text')]
    .filter((each) => each.textContent.trim())
    .map((each) => each.getBoundingClientRect());
  const over = boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) =>
    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom));
  const out = boxes.filter((box) => box.left < 0 || box.right > innerWidth);
  return [boxes.length, over.length, out.length];
}"""


def test_names_of_a_network_have_room_on_a_phone_and_all_come_back_when_it_is_turned(
    browser: Browser, network: Path
) -> None:
    size = {"width": 390, "height": 844}
    with shared_page(browser, network.as_uri(), viewport=size) as opened:
        opened.page.locator("[data-workbench-figure][data-drawn]").wait_for()
        few, over, out = opened.page.evaluate(NAMES)
        assert few > 3
        assert (over, out) == (0, 0)
        opened.page.set_viewport_size({"width": 1000, "height": 844})
        opened.page.wait_for_function(f"few => ({NAMES})()[0] > few", arg=few)
        assert opened.page.evaluate(NAMES)[1:] == [0, 0]
        assert opened.faults == []
