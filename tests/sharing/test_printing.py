"""A shared page on paper, read from the PDF that Chromium prints of it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from nbformat import NotebookNode
from playwright.sync_api import Browser, Page

from tests.browser.explorer import READY, bars, value, wait_for_count
from tests.browser.paper import Words, lines, printed
from tests.browser.shared_page import SharedPage, shared_page, wait_for_figures
from tests.sharing.notebooks import EXAMPLE, EXPLORER, FIND_TESTS, code, markdown, write_notebook
from workbench import share

ROWS = 40
MANY = 230
PRINTED = 200
A4_WIDTH = 595  # points
CONTROLS = ("Undo", "Redo", "Export", "Python code", "As table", "Order:", "Quotes with the")
LAYOUTS = ({"width": 1100}, {"height": 1300}, {})


def cells(rows: int) -> list[NotebookNode]:
    """An Explorer, figures that leave their size to the page or not, a table, and an end."""
    months = "x=[f'month {i}' for i in range(12)], y=list(range(12)), marker_color='#000000'"
    figures = [
        "import plotly.graph_objects as go\n"
        f"go.Figure(go.Bar({months}), {{'title': 'Twelve months', **{layout}}})"
        for layout in LAYOUTS
    ]
    show = f"{FIND_TESTS}\n{EXAMPLE}\n{EXPLORER}\nExplorer(large({rows}), [ARTICLE])"
    table = "example()[['speaker', 'quote']]"
    return [markdown("# Print"), *code(show, *figures, table), markdown("## After all")]


def page_of(rows: int, folder: Path) -> Path:
    return share(write_notebook(folder / f"rows{rows}.ipynb", cells(rows)), progress=False)


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return page_of(ROWS, tmp_path_factory.mktemp("printed"))


@pytest.fixture(scope="module", params=[pytest.param("light", marks=pytest.mark.long), "dark"])
def scheme(request: pytest.FixtureRequest) -> str:
    """The screen's colours: paper is light, so that dark ones are more to change."""
    return str(request.param)


@contextmanager
def shown(browser: Browser, file: Path, scheme: str) -> Iterator[SharedPage]:
    """The page with all figures drawn, in a window so low that most charts are out of sight."""
    options = {"color_scheme": scheme, "viewport": {"width": 1400, "height": 300}}
    with shared_page(browser, file.as_uri(), **options) as opened:
        ready(opened.page, scheme)
        yield opened
        assert opened.faults == []


@pytest.fixture
def opened(browser: Browser, file: Path, scheme: str) -> Iterator[SharedPage]:
    with shown(browser, file, scheme) as opened:
        yield opened


@dataclass(frozen=True)
class Sheets:
    """The page printed as it opens, and what its screen had of charts before and of the footer
    afterwards."""

    words: list[Words]
    charts: int
    footers: int


@pytest.fixture(scope="module")
def sheets(browser: Browser, file: Path, scheme: str) -> Sheets:
    """For all tests that do nothing before they print."""
    with shown(browser, file, scheme) as opened:
        charts = opened.page.locator(".wb-picture[data-drawn]").count()
        words = printed(opened.page)
        return Sheets(words, charts, opened.page.locator("footer details[open]").count())


def ready(page: Page, scheme: str) -> None:
    page.wait_for_selector(READY)
    wait_for_figures(page, scheme)


def text(words: list[Words]) -> str:
    """All that is printed; fonts write "fi" as one sign, and code has several spaces."""
    rows = (" ".join(line.split()) for line in lines(words))
    return unicodedata.normalize("NFKC", "\n".join(rows))


def numbers(said: str) -> list[int]:
    """The quotes that are printed, by the number that each begins with."""
    return [int(part.split(".")[0]) for part in said.split("Quote number ")[1:]]


def test_every_quote_is_printed_once_and_what_follows_stands_below(sheets: Sheets) -> None:
    said = text(sheets.words)
    assert numbers(said) == list(range(ROWS))
    assert f"{ROWS} quotes, as in the data:" in said
    assert said.index(f"Quote number {ROWS - 1}.") < said.index("After all")
    # Rows that lay on others would share their lines.
    for line in lines(sheets.words):
        assert line.count("Quote number") < 2
    # A long quote is whole on paper.
    assert said.count("Words.") == sum(i % 40 for i in range(ROWS))


def test_charts_that_were_never_in_sight_are_printed(sheets: Sheets) -> None:
    assert sheets.charts < 4
    words = sheets.words
    assert "Direct, mixed, indirect" in text(words)
    # On the chart of kinds the whole selection is of one.
    (bar,) = [each for each in words if each.text == f"100% ({ROWS})"]
    assert 7 < bar.size < 12
    assert 0 < bar.x < A4_WIDTH - 5 * bar.size
    experts = [
        each for each in words if each.text.startswith("Person ") and each.size < bar.size + 1
    ]
    assert len(experts) >= 8


def test_figures_are_printed_whole_in_letters_that_can_be_read(sheets: Sheets) -> None:
    words = sheets.words
    ends = [each for each in words if each.text == "month 11"]
    assert len(ends) == 3
    assert all(0 < each.x < A4_WIDTH - 30 for each in ends)
    titles = [each for each in words if each.text == "Twelve months"]
    assert [title.size > 6 for title in titles] == [True] * 3
    # A high figure, made smaller, has its title and its axis on one sheet.
    assert [title.sheet for title in titles] == [end.sheet for end in ends]


def test_paper_is_light_whatever_the_screen_is(opened: SharedPage) -> None:
    opened.page.evaluate(
        """() => addEventListener('beforeprint', () => {
          const colour = (element, name) => getComputedStyle(element)[name];
          window.onPaper = {
            explorer: colour(document.querySelector('.wb-explorer'), 'backgroundColor'),
            charts: [...document.querySelectorAll('.wb-plot text')].map((e) => e.style.fill),
            grounds: [...document.querySelectorAll('.wb-figure')]
              .map((e) => e._fullLayout.paper_bgcolor),
            bar: document.querySelector('.wb-figure .point path').style.fill,
          };
        })"""
    )
    opened.page.pdf()
    seen = opened.page.evaluate("() => window.onPaper")
    assert seen["explorer"] == "rgb(255, 255, 255)"
    assert len(seen["charts"]) > 20
    for fill in seen["charts"]:
        assert max(int(part) for part in fill[4:-1].split(",")) < 120, fill
    assert seen["grounds"] == ["white"] * 3
    assert seen["bar"] == "rgb(0, 0, 0)"


def test_controls_are_not_printed_and_the_footer_is_open(sheets: Sheets) -> None:
    said = text(sheets.words)
    assert [control for control in CONTROLS if control in said] == []
    assert "a1 Dam to close" in said
    # On the screen it is as the reader left it.
    assert sheets.footers == 0


def test_filters_in_force_are_printed(opened: SharedPage) -> None:
    opened.page.locator(value("theme", "dams")).first.click()
    opened.page.wait_for_function(
        f"() => document.querySelector('.wb-explorer').dataset.count < {ROWS}"
    )
    matching = int(opened.page.get_attribute(READY, "data-count") or 0)
    said = text(printed(opened.page))
    assert f"{matching} of {ROWS} quotes" in said
    assert len(numbers(said)) == matching
    assert any("dams" in line and "×" not in line for line in said.splitlines()[:8])


def test_screen_is_after_printing_what_it_was_before(opened: SharedPage) -> None:
    page = opened.page
    dark = page.evaluate("() => matchMedia('(prefers-color-scheme: dark)').matches")
    state = """() => [...document.querySelectorAll('.wb-figure .main-svg')]
      .map((e) => [e.getAttribute('width'), e.getAttribute('height'), e.getAttribute('viewBox')])"""
    before = page.evaluate(f"() => JSON.stringify(({state})())")
    page.pdf()
    wait_for_figures(page, "dark" if dark else "light")
    page.wait_for_function(f"before => JSON.stringify(({state})()) === before", arg=before)
    assert page.locator(".wb-printout, [data-printing]").count() == 0
    bars(page, "kinds")
    page.wait_for_function(
        """() => [...document.querySelectorAll('.wb-chart[data-chart=kinds] .wb-plot .main-svg')]
          .every((e) => !e.getAttribute('viewBox') && e.getAttribute('width') > 400)"""
    )


def test_figure_is_printed_as_its_reader_has_zoomed_it(opened: SharedPage) -> None:
    drag = opened.page.locator(".wb-figure").nth(2)
    drag.scroll_into_view_if_needed()
    box = drag.locator(".nsewdrag").bounding_box()
    assert box is not None
    opened.page.mouse.move(box["x"] + box["width"] * 0.1, box["y"] + 60)
    opened.page.mouse.down()
    opened.page.mouse.move(box["x"] + box["width"] * 0.5, box["y"] + 61, steps=8)
    opened.page.mouse.up()
    opened.page.wait_for_function(
        "() => document.querySelectorAll('.wb-figure')[2]._fullLayout.xaxis.range[1] < 8"
    )
    words = printed(opened.page)
    assert len([each for each in words if each.text == "month 11"]) == 2
    assert len([each for each in words if each.text == "month 4"]) == 3


def test_numbers_are_printed_where_plotly_has_not_come_yet(browser: Browser, file: Path) -> None:
    with shared_page(browser, "about:blank") as opened:
        opened.page.add_init_script(
            """const append = Element.prototype.append;
            Element.prototype.append = function (...parts) {
              if (parts[0]?.tagName !== 'SCRIPT') append.apply(this, parts);
            };"""
        )
        opened.page.goto(file.as_uri())
        opened.page.wait_for_selector(READY)
        said = text(printed(opened.page))
        assert "Loading the chart" not in said
        assert "100%" in said
        assert "Figure: Twelve months – not drawn yet when the page was printed" in said
        assert opened.page.locator(".wb-table-holder:visible").count() == 0


def test_table_is_printed_with_its_columns_and_groups(opened: SharedPage) -> None:
    page = opened.page
    page.locator(".wb-listbar .wb-choice label:nth-of-type(2)").click()
    page.select_option(".wb-group-by", "speaker")
    page.locator(".wb-listbar button", has_text="Fold all").click()
    assert page.locator(".wb-list .wb-row").count() == 0
    said = text(printed(page))
    # What is folded up on the screen is on paper, and each group has its heading.
    assert sorted(numbers(said)) == list(range(ROWS))
    assert "Speaker Institution Quote" in said
    for heading in page.locator(".wb-list .wb-group").all_inner_texts():
        name, size = heading.split("\n")[:2]
        assert f"{name} · {size}" in said
    page.locator(".wb-listbar .wb-choice label:nth-of-type(1)").click()
    said = text(printed(page))
    assert sorted(numbers(said)) == list(range(ROWS))
    assert said.count("· ") >= page.locator(".wb-list .wb-group").count()


def test_article_that_is_read_is_printed_whole(opened: SharedPage) -> None:
    opened.page.locator(".wb-row .wb-quote").first.click()
    opened.page.locator(".wb-reader .wb-story").wait_for()
    said = text(printed(opened.page))
    assert "Villagers fear for their wells." in said
    assert f"{ROWS} quotes, as in the data" not in said


# Takes long for what few pages have: CI has it.
@pytest.mark.long
def test_of_many_quotes_the_first_are_printed_and_it_is_said(
    browser: Browser, tmp_path: Path
) -> None:
    with shared_page(browser, page_of(MANY, tmp_path).as_uri()) as opened:
        wait_for_count(opened.page, MANY)
        said = text(printed(opened.page))
        assert numbers(said) == list(range(PRINTED))
        assert (
            f"Printed here are the first {PRINTED} of {MANY} quotes, as in the data; "
            "the page itself holds all." in " ".join(said.split())
        )
