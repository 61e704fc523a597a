"""The charts as an analyst meets them: in JupyterLab, with mouse and keyboard, in both themes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page

from tests.browser.explorer import (
    READY,
    bars,
    chart,
    resize,
    show,
    value,
    wait_for_count,
    wait_for_filters,
    wait_for_totals,
    wait_until_still,
    without_filters,
)
from tests.browser.jupyterlab import JupyterLab, set_theme
from tests.browser.notebook import SIDE_BY_SIDE, Notebook

# Eight quotes in two months, one without a date; two institutions and two experts.
CELL = """
from tests.explorer.frames import DUARTE, OKAFOR, frame
from workbench.explorer import Explorer
MARCH, MAY = {"published": "2023-03-05"}, {"published": "2024-05-06"}
explorer = Explorer(frame(
    {**DUARTE, **MARCH, "themes": ["dams", "money"], "kind": "direct"},
    {**DUARTE, **MARCH, "themes": ["dams"], "kind": "direct"},
    {**DUARTE, **MAY, "themes": ["dams"], "kind": "mixed"},
    {**OKAFOR, **MAY, "themes": ["dams"]},
    {**OKAFOR, **MAY, "themes": ["wells"]},
    {**OKAFOR, "themes": ["wells"]},
    {"speaker": "villagers", "speaker_kind": "group", **MAY},
    {"speaker": "villagers", "speaker_kind": "group", **MAY},
))
"""
NAMES = ("themes", "voices", "experts", "kinds")
DRAWN = "document.querySelectorAll('.wb-picture[data-drawn]').length"


@pytest.fixture(scope="module")
def main(browser: Browser, lab: JupyterLab) -> Iterator[Notebook]:
    notebook = Notebook(browser, lab, "charts", [CELL, "explorer"])
    yield notebook
    assert notebook.faults == []
    notebook.close()


@pytest.fixture
def page(main: Notebook) -> Page:
    """No filters, pictures of all charts, nobody's hand on them, in the light theme."""
    page = main.page
    page.wait_for_selector(READY)
    resize(page, **SIDE_BY_SIDE)
    page.mouse.move(0, 0)
    set_theme(page, "JupyterLab Light")
    without_filters(page, 8)
    for name in NAMES:
        bars(page, name)
    wait_for_totals(page, {"dams": 4, "wells": 2, "(none)": 2, "money": 1})
    return page


def mark(page: Page, name: str, number: int) -> Locator:
    """A bar of a chart, as they are drawn: series after series, each from its first place."""
    return page.locator(f"{chart(name)} .wb-plot .bars path").nth(number)


def click(page: Page, place: Locator) -> None:
    # A mark that is drawn again while it is pressed is not clicked.
    wait_until_still(page)
    box = place.bounding_box()
    assert box
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


def test_a_part_of_a_bar_is_a_theme_and_an_institution(page: Page) -> None:
    assert bars(page)["dams"] == {"River Board": 3, "(none)": 0, "University of Brax": 1}
    click(page, mark(page, "themes", 0))
    wait_for_count(page, 3)
    wait_for_filters(page, "{'institution': ['River Board'], 'theme': ['dams']}")
    click(page, mark(page, "themes", 0))
    wait_for_count(page, 8)
    wait_for_filters(page, "{}")


def test_bars_do_not_move_under_the_pointer(page: Page) -> None:
    assert list(bars(page, "experts")) == ["Chidi Okafor", "Maria Duarte"]
    second = mark(page, "experts", 1)
    click(page, second)
    wait_for_count(page, 3)
    page.wait_for_function(
        f"document.querySelector(`{chart('experts')} .wb-plot`).layout.yaxis.ticktext[1]"
        " === '✓ Maria Duarte'"
    )
    assert bars(page, "experts") == {
        "Chidi Okafor": {"all": 3, "quotes": 0},
        "✓ Maria Duarte": {"all": 3, "quotes": 3},
    }
    page.mouse.move(0, 0)
    page.wait_for_function(
        f"document.querySelector(`{chart('experts')} .wb-plot`).layout.yaxis.ticktext.length === 1"
    )
    assert list(bars(page, "experts")) == ["✓ Maria Duarte"]


def test_a_column_is_a_period_and_stays_among_the_others(page: Page) -> None:
    columns = bars(page, "voices")
    assert len(columns) == 15  # March 2023 to May 2024, also the silent months
    click(page, mark(page, "voices", 0))
    wait_for_count(page, 2)
    wait_for_filters(page, "{'since': '2023-03-01', 'until': '2023-03-31'}")
    page.wait_for_function(
        f"document.querySelector(`{chart('voices')} .wb-plot`).data.length === 2"
    )
    assert len(bars(page, "voices")) == 15
    assert "1 quote without a date left out" not in page.inner_text(chart("voices"))
    page.mouse.move(0, 0)
    click(page, mark(page, "voices", 0))
    wait_for_count(page, 8)
    page.wait_for_selector(f"{chart('voices')} >> text=1 quote without a date left out")


def test_kinds_show_their_share_and_filter(page: Page) -> None:
    assert "direct: 2 quotes, share 25%" in str(
        page.get_attribute(f"{chart('kinds')} .wb-picture", "aria-label")
    )
    click(page, mark(page, "kinds", 2))
    wait_for_count(page, 5)
    wait_for_filters(page, "{'kind': ['indirect']}")


def test_each_chart_is_a_table_too_whose_values_filter(page: Page) -> None:
    for name in NAMES:
        toggle = page.locator(f"{chart(name)} .wb-chart-head > button")
        toggle.focus()
        page.keyboard.press("Enter")
        page.wait_for_selector(f"{chart(name)} caption")
        assert page.locator(f"{chart(name)} .wb-picture").is_hidden()
        assert page.locator(f"{chart(name)} td").count() > 0
        assert page.locator(f"{chart(name)} :is(th:not([scope]))").count() == 0
    lines = page.locator(f"{chart('themes')} tr").all_inner_texts()
    assert [line.split("\t") for line in lines[:2]] == [
        ["Theme", "All", "River Board", "University of Brax", "(none)"],
        ["dams", "4", "3", "1", "0"],
    ]
    table = page.locator(chart("themes"))
    table.get_by_role("button", name="dams, University of Brax: 1 quote").press("Enter")
    wait_for_count(page, 1)
    focused = "document.activeElement.getAttribute('aria-label')"
    page.wait_for_function(f"{focused} === 'dams, University of Brax: 1 quote'")
    page.keyboard.press("Enter")
    wait_for_count(page, 8)
    table.get_by_role("button", name="wells", exact=True).press("Enter")
    wait_for_count(page, 2)
    for name in NAMES:
        page.click(f"{chart(name)} .wb-chart-head > button")
    page.wait_for_selector(f"{chart('kinds')} .wb-plot svg")


def test_key_names_the_institutions_and_filters_by_them(page: Page) -> None:
    key = page.locator(f"{chart('themes')} .wb-key")
    assert key.locator("li").all_inner_texts() == ["River Board", "University of Brax", "(none)"]
    key.get_by_role("button", name="(none)").press("Enter")
    wait_for_count(page, 2)
    wait_for_filters(page, "{'missing': ['institution']}")
    page.wait_for_function("document.activeElement.getAttribute('aria-pressed') === 'true'")


def test_folded_charts_are_not_drawn_and_come_back_as_they_should_be(page: Page) -> None:
    opener = page.locator(".wb-opener")
    opener.click()
    assert opener.get_attribute("aria-expanded") == "false"
    before = page.get_attribute(f"{chart('kinds')} .wb-picture", "data-drawn")
    page.click(value("theme", "wells"))
    wait_for_count(page, 2)
    page.wait_for_timeout(500)
    assert page.get_attribute(f"{chart('kinds')} .wb-picture", "data-drawn") == before
    opener.click()
    wait_for_totals(page, {"✓ wells": 2})


CONTRAST = """() => {
  const probe = document.body.appendChild(document.createElement('span'));
  const luminance = (css) => {
    probe.style.color = css;
    const [r, g, b] = getComputedStyle(probe).color.match(/[\\d.]+/g).slice(0, 3).map((part) => {
      const share = Number(part) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const root = document.querySelector('.wb-explorer');
  const ground = luminance(getComputedStyle(root).backgroundColor);
  const contrast = (css) => {
    const own = luminance(css);
    return (Math.max(own, ground) + 0.05) / (Math.min(own, ground) + 0.05);
  };
  const plots = [...document.querySelectorAll('.wb-plot')];
  const fills = plots.flatMap((plot) => plot._fullData
    .filter((trace) => trace.type === 'bar')
    .map((trace) => trace.name === 'all' ? trace.marker.line.color : trace.marker.color));
  const texts = [...document.querySelectorAll('.wb-plot text')]
    .map((text) => getComputedStyle(text).fill);
  return {
    marks: Math.min(...fills.map(contrast)),
    texts: Math.min(...texts.map(contrast)),
    known: fills.length > 4 && texts.length > 20,
  };
}"""


@pytest.mark.parametrize("theme", ["JupyterLab Light", "JupyterLab Dark"])
def test_marks_and_their_words_can_be_seen(theme: str, page: Page) -> None:
    set_theme(page, theme)
    page.click(value("theme", "dams"))
    wait_for_totals(page, {"✓ dams": 4, "money": 1})
    wait_until_still(page)
    measured = page.evaluate(CONTRAST)
    assert measured["known"]
    assert measured["marks"] >= 3
    assert measured["texts"] >= 4.5


@pytest.mark.parametrize(("width", "columns"), [(1400, 2), (800, 1)])
def test_charts_stand_side_by_side_where_there_is_room(
    width: int, columns: int, page: Page
) -> None:
    resize(page, width, 1800)
    show(page, "charts")
    for name in NAMES:
        bars(page, name)
    grid = page.locator(".wb-charts").evaluate("grid => getComputedStyle(grid).gridTemplateColumns")
    assert len(grid.split()) == columns
    for name in NAMES:
        room = page.locator(f"{chart(name)} .wb-picture").evaluate("one => one.clientWidth")
        drawn = page.locator(f"{chart(name)} svg").nth(-1).evaluate("svg => svg.clientWidth")
        assert drawn <= room


# A notebook of its own for words that the front end's own tests have as well: CI has it.
@pytest.mark.long
def test_without_dates_the_chart_over_time_says_so(browser: Browser, lab: JupyterLab) -> None:
    cell = "from tests.explorer.frames import DUARTE, frame\n"
    cell += "from workbench.explorer import Explorer\nExplorer(frame(DUARTE, {}))"
    notebook = Notebook(browser, lab, "undated", [cell])
    notebook.page.wait_for_function(f"{DRAWN} === 3")
    assert "None of these quotes has a date." in notebook.page.inner_text(chart("voices"))
    assert notebook.faults == []
    notebook.close()


# Rare: what ships with the package is no longer what it was.
@pytest.mark.long
def test_without_plotly_the_tables_open_and_say_why(browser: Browser, lab: JupyterLab) -> None:
    broken = "import workbench.explorer.answers as answers\nanswers.packed_plotly = lambda: b'no'\n"
    # A page by itself: it keeps the Plotly that it has, or has not.
    notebook = Notebook(browser, lab, "broken", [broken + CELL + "explorer"], fresh=True)
    page = notebook.page
    for name in NAMES:
        page.wait_for_selector(f"{chart(name)} caption")
        assert "cannot be drawn" in page.inner_text(chart(name))
    page.locator(chart("kinds")).get_by_role("button", name="mixed").click()
    wait_for_count(page, 1)
    page.close()


def test_each_chart_is_saved_as_a_picture_named_after_it_and_the_selection(page: Page) -> None:
    page.click(value("theme", "dams"))
    wait_for_totals(page, {"✓ dams": 4, "money": 1})
    for form, begins in (("png", b"\x89PNG"), ("svg", b"<svg")):
        button = page.get_by_role("button", name="Save picture: Themes and institutions")
        button.focus()
        page.keyboard.press("Enter")
        with page.expect_download() as saved:
            page.locator(f"{chart('themes')} .wb-menu-item[data-name={form}]").press("Enter")
        assert saved.value.suggested_filename == f"themes-and-institutions-dams.{form}"
        made = saved.value.path().read_bytes()
        assert made.startswith(begins)
        page.wait_for_selector(f"{chart('themes')} [role=status] >> text=Saved as")
        # The menu has given the focus back.
        assert page.evaluate("document.activeElement.textContent") == "Save picture"
    drawn = made.decode()
    assert "Quotes by theme and institution" in drawn
    assert "University of Brax" in drawn
