"""A shared page as its reader meets it: in a real browser, offline, from disk and server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.axe import SCHEMES, violations
from tests.browser.explorer import READY, bars, count, speakers, totals, value, wait_for_count
from tests.browser.shared_page import SharedPage, shared_page, wait_for_figures, web_server
from tests.explorer.frames import ARTICLE, example
from tests.sharing.notebooks import EXAMPLE, EXPLORER, FIND_TESTS, code, markdown, write_notebook
from workbench import share
from workbench.errors import WorkbenchWarning
from workbench.explorer import Explorer

CELLS = [
    markdown("# Dams & wells\n\nA formula: $\\frac{a}{b}$, a sum: $$\\sum_i x_i$$"),
    *code(
        f"{FIND_TESTS}\n{EXAMPLE}\n{EXPLORER}\nexplorer = Explorer(example(), [ARTICLE])",
        "explorer",
        "first = Explorer(example(), [ARTICLE], filters={'theme': 'wells'})\nfirst",
        "import ipywidgets\nipywidgets.VBox([ipywidgets.IntSlider(), explorer])",
        "import plotly.express as px\npx.bar(x=['a', 'b'], y=[3, 1], title='Two bars')",
        "from workbench import plot_coverage\nplot_coverage(example(), by=['institution', 'kind'])",
        "example()[['speaker', 'quote']]",
        "import base64\nfrom IPython.display import Image, Latex, Markdown, Javascript\n"
        "Latex('$x^2$')",
        "Markdown('*slanted* $y$')",
        "Javascript('element.textContent = `written by a script`')",
        "explorer.filters = {'theme': ['dams']}",
    ),
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Holds the page of ``CELLS``, under a name with spaces and an accent."""
    folder = tmp_path_factory.mktemp("shared pages")
    notebook = write_notebook(folder / "dams & wells é.ipynb", CELLS)
    with pytest.warns(WorkbenchWarning):  # of the slider and of the script
        share(notebook, progress=False)
    return folder


@pytest.fixture(scope="module")
def file(folder: Path) -> Path:
    return folder / "dams & wells é.html"


@pytest.fixture
def opened(browser: Browser, file: Path) -> Iterator[SharedPage]:
    """The page from disk; whatever a test does with it, it asks for nothing and nothing fails."""
    with shared_page(browser, file.as_uri()) as opened:
        opened.page.wait_for_selector(READY)
        yield opened
        assert opened.requests == []
        assert opened.faults == []


@pytest.fixture(scope="module")
def looked_at(browser: Browser, file: Path) -> Iterator[SharedPage]:
    """The page from disk for all tests that do nothing with it."""
    with shared_page(browser, file.as_uri()) as opened:
        counts(opened)
        yield opened
        assert (opened.requests, opened.faults) == ([], [])


def counts(opened: SharedPage) -> list[str | None]:
    """How many quotes each Explorer of the page shows, once all are there."""
    opened.page.wait_for_function(
        f"() => document.querySelectorAll(`{READY}`).length === 3", timeout=20_000
    )
    explorers = opened.page.locator(READY)
    return [explorers.nth(i).get_attribute("data-count") for i in range(3)]


def test_explorers_open_in_the_state_that_the_notebook_left_them_in(
    looked_at: SharedPage,
) -> None:
    # The first and the third are views of one, whose filters a later cell has set.
    assert counts(looked_at) == ["4", "2", "4"]
    assert speakers(looked_at.page)[:2] == ["Maria Duarte", "Maria Duarte"]


def test_rules_for_what_cells_print_do_not_reach_the_explorer(looked_at: SharedPage) -> None:
    assert looked_at.page.locator(".jp-RenderedHTMLCommon .wb-explorer").count() == 0
    padding = "list => getComputedStyle(list).paddingLeft"
    assert looked_at.page.locator(".wb-values").first.evaluate(padding) == "3px"


def test_click_filters_all_views_of_one_explorer_and_no_other(opened: SharedPage) -> None:
    counts(opened)
    opened.page.locator(value("theme", "dams")).first.click()
    wait_for_count(opened.page, 7)
    assert counts(opened) == ["7", "2", "7"]


def test_chart_is_drawn_by_the_one_plotly_of_the_page(opened: SharedPage) -> None:
    assert totals(opened.page)["✓ dams"] == 4
    assert wait_for_figures(opened.page) == 2
    assert opened.page.locator(".wb-figure .main-svg").count() >= 2
    assert "Two bars" in opened.page.locator(".wb-figure").first.inner_text()
    assert opened.page.evaluate("() => window.Plotly === undefined")


def test_csv_from_the_page_is_the_file_that_python_writes(
    opened: SharedPage, tmp_path: Path
) -> None:
    counts(opened)
    explorer = opened.page.locator(".wb-explorer").first
    python = Explorer(example(), [ARTICLE], filters={"theme": "dams"})
    offered = {
        **{"csv": "csv", "markdown": "md", "ris": "ris", "ris-articles": "ris"},
        **{"bibtex": "bib", "bibtex-articles": "bib", "csl": "json"},
    }
    for name, suffix in offered.items():
        explorer.get_by_role("button", name="Export").click()
        with opened.page.expect_download() as download:
            explorer.locator(f'[role="menuitem"][data-name="{name}"]').click()
        items = "articles" if name.endswith("articles") else "quotes"
        written = python.export(tmp_path / f"python.{suffix}", items=items)
        assert Path(download.value.path()).read_bytes() == written.read_bytes(), name
        assert download.value.suggested_filename == f"quotes-dams.{suffix}"
    # Excel and Parquet need Python, so they are not offered.
    assert explorer.locator('.wb-exports [role="menuitem"]').count() == len(offered)


def test_text_search_is_answered_in_the_page(opened: SharedPage) -> None:
    counts(opened)
    explorer = opened.page.locator(".wb-explorer").first
    explorer.get_by_label("Quotes with the phrase").fill("CHOICE 🌊")
    wait_for_count(opened.page, 1)
    # Words that stand in no quote, but in the article of all of them.
    explorer.get_by_label("Quotes with the phrase").fill("villagers fear")
    wait_for_count(opened.page, 0)
    explorer.get_by_role("button", name="Search in:").click()
    explorer.locator(".wb-field-menu input[value=article]").check()
    wait_for_count(opened.page, 4)
    opened.page.keyboard.press("Escape")
    explorer.locator(".wb-row .wb-quote").first.click()
    hit = explorer.locator(".wb-story .wb-hit")
    hit.wait_for()
    assert hit.all_inner_texts() == ["Villagers fear"]


def test_reader_opens_the_article_from_the_page(opened: SharedPage) -> None:
    counts(opened)
    explorer = opened.page.locator(".wb-explorer").first
    explorer.locator(".wb-row .wb-quote").nth(1).click()
    reader = explorer.locator(".wb-reader")
    reader.wait_for()
    assert "Villagers fear for their wells." in reader.inner_text()
    assert "We have <b>no</b> choice 🌊" in reader.inner_text()


def test_quotes_are_sorted_grouped_and_copied_in_the_page(opened: SharedPage) -> None:
    counts(opened)
    page = opened.page
    explorer = page.locator(".wb-explorer").first
    explorer.locator(".wb-listbar .wb-choice label:nth-of-type(2)").click()
    explorer.locator(".wb-cell-quote .wb-sort").click()
    # Nobody is asked for the order: the texts are here.
    page.wait_for_selector(".wb-list-told >> text=by quote, A to Z")
    quotes = explorer.locator(".wb-row .wb-quote")
    assert quotes.last.inner_text().startswith("“We have <b>no</b> choice")
    explorer.locator(".wb-row .wb-only", has_text="River Board").first.click()
    wait_for_count(page, 3)
    explorer.locator(".wb-group-by").select_option("speaker")
    assert explorer.locator(".wb-group-name").all_inner_texts() == ["Maria Duarte", "River Board"]
    assert violations(page, ".wb-explorer") == []
    # A page from disk may not use the clipboard unasked; what it is asked to copy it can.
    page.evaluate(
        """() => addEventListener('copy', (event) => {
          window.copied = ['plain', 'html'].map((kind) =>
            event.clipboardData.getData(`text/${kind}`)
          );
        })"""
    )
    page.evaluate("() => { navigator.clipboard.write = () => Promise.reject(new Error('no')); }")
    explorer.locator(".wb-row").nth(1).hover()
    explorer.locator(".wb-row [data-action=copy]").nth(1).click()
    page.wait_for_selector(".wb-list-told >> text=Copied with its citation: Maria Duarte")
    plain, html = page.evaluate("window.copied")
    assert plain == (
        "“We have <b>no</b> choice 🌊,” … “and no & money.” — Maria Duarte, engineer, River Board. "
        "Dam to close, no date, paragraph 1."
    )
    assert "“We have &lt;b&gt;no&lt;/b&gt; choice 🌊,”" in html


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(browser: Browser, file: Path, scheme: str) -> None:
    with shared_page(browser, file.as_uri(), color_scheme=scheme) as opened:
        wait_for_figures(opened.page, scheme)
        bars(opened.page)
        assert violations(opened.page, "html") == []


def test_texts_of_articles_are_text(opened: SharedPage) -> None:
    opened.page.locator(value("theme", "dams")).first.click()
    wait_for_count(opened.page, 7)
    text = opened.page.locator(".wb-list").first.inner_text()
    assert "<script>window.hacked=1</script> <b>bold</b>" in text
    assert '<img src=x onerror="window.hacked=1">' in text
    assert opened.page.evaluate("() => window.hacked") is None


def test_ordinary_outputs_stand_there(looked_at: SharedPage) -> None:
    main = looked_at.page.locator("main")
    assert "Dams & wells" in main.locator("h1").inner_text()
    assert looked_at.page.title() == "Dams & wells"
    assert main.locator("table.dataframe tbody tr").count() == 8
    assert main.locator("math").count() == 4
    # Drawn as a formula: a fraction is higher than its parts.
    heights = [main.locator(part).first.bounding_box()["height"] for part in ("mfrac", "mfrac mi")]
    assert heights[0] > 1.5 * heights[1]
    assert main.locator("em", has_text="slanted").count() == 1
    assert main.get_by_text("written by a script", exact=True).count() == 0
    assert "Left out here: a script" in main.inner_text()
    assert "What stood beside it is left out" in main.inner_text()


def test_footer_says_what_the_page_was_made_from(opened: SharedPage) -> None:
    footer = opened.page.locator("footer")
    assert "dams & wells é.ipynb" in footer.inner_text()
    assert "run from top to bottom" in footer.inner_text()
    footer.locator("summary").click()
    assert "1 article and 8 rows, 7 of them speech" in footer.inner_text()
    assert "a1  Dam to close" in footer.inner_text()


@pytest.mark.parametrize("scheme", SCHEMES)
def test_page_and_figures_follow_the_colours_of_the_system(
    browser: Browser, file: Path, scheme: str
) -> None:
    with shared_page(browser, file.as_uri(), color_scheme=scheme) as opened:
        page = opened.page
        wait_for_figures(page, scheme)
        other = "dark" if scheme == "light" else "light"
        seen = {}
        for now in (scheme, other):
            page.emulate_media(color_scheme=now)
            wait_for_figures(page, now)
            seen[now] = page.evaluate(
                """() => [
                  getComputedStyle(document.body).backgroundColor,
                  getComputedStyle(document.querySelector('.wb-explorer')).backgroundColor,
                  document.querySelectorAll('.wb-figure')[1]._fullLayout.paper_bgcolor,
                ]"""
            )
        assert seen["light"] == ["rgb(255, 255, 255)", "rgb(255, 255, 255)", "#ffffff"]
        assert seen["dark"] == ["rgb(17, 17, 17)", "rgb(17, 17, 17)", "#111111"]


def test_page_may_connect_to_nothing(browser: Browser, file: Path, tmp_path: Path) -> None:
    """Scripts in the page (of a notebook that somebody else wrote, say) cannot reach out."""
    attempts = """async (address) => {
      const outcome = async (attempt) => attempt().then(() => 'reached', () => 'refused');
      const picture = (url) => new Promise((resolve, reject) => {
        Object.assign(new Image(), {onload: resolve, onerror: reject, src: url});
      });
      return [
        await outcome(() => fetch(`${address}/a.json`, {mode: 'no-cors'})),
        await outcome(() => picture(`${address}/a.svg`)),
        await outcome(() => import(`${address}/a.js`)),
      ];
    }"""
    (tmp_path / "a.json").write_text("{}")
    (tmp_path / "a.js").write_text("1")
    (tmp_path / "a.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>'
    )
    (tmp_path / "plain.html").write_text("<p>A page without a policy")
    with web_server(tmp_path) as server:
        with shared_page(browser, f"{server.address}/plain.html", offline=False) as plain:
            assert plain.page.evaluate(attempts, server.address) == ["reached"] * 3
        server.asked.clear()
        with shared_page(browser, file.as_uri(), offline=False) as opened:
            assert opened.page.evaluate(attempts, server.address) == ["refused"] * 3
        assert server.asked == []


def test_script_that_comes_later_does_not_run(opened: SharedPage) -> None:
    opened.page.evaluate(
        """() => {
          document.querySelector('footer').insertAdjacentHTML('beforeend',
            '<img src="data:," onerror="window.hacked = 2"><a href="javascript:0">x</a>');
          const script = document.createElement('script');
          script.textContent = 'window.hacked = 3';
          document.body.append(script);
        }"""
    )
    opened.page.wait_for_timeout(100)
    assert opened.page.evaluate("() => window.hacked") is None
    opened.faults.clear()


def test_page_from_a_web_server_asks_for_nothing_else(browser: Browser, folder: Path) -> None:
    with web_server(folder) as server:
        url = f"{server.address}/dams%20%26%20wells%20%C3%A9.html"
        with shared_page(browser, url, offline=False) as opened:
            assert count(opened.page) == 4
            assert wait_for_figures(opened.page) == 2
            bars(opened.page)
            # Browsers ask every server for its icon, whatever the page says.
            assert [url for url in opened.requests if not url.endswith("/favicon.ico")] == []


def test_page_fits_a_window_of_800_pixels(browser: Browser, file: Path) -> None:
    with shared_page(browser, file.as_uri(), viewport={"width": 800, "height": 900}) as opened:
        wait_for_figures(opened.page)
        width = opened.page.evaluate("() => document.documentElement.scrollWidth")
        assert width <= 800


def test_phone_shows_a_quote_at_once_and_keeps_the_filters_in_a_drawer(
    browser: Browser, file: Path
) -> None:
    with shared_page(browser, file.as_uri(), viewport={"width": 390, "height": 844}) as opened:
        page = opened.page
        page.wait_for_selector(READY)
        page.wait_for_selector(".wb-row .wb-quote")
        first = page.locator(".wb-explorer").first
        first.evaluate("it => it.scrollIntoView()")
        row = first.locator(".wb-row").first.bounding_box()
        assert row
        assert row["y"] + row["height"] < 844
        assert page.evaluate("() => document.documentElement.scrollWidth") <= 390
        side, button = first.locator(".wb-side"), first.locator(".wb-drawer")
        assert not side.is_visible()
        button.press("Enter")
        assert side.is_visible()
        assert page.evaluate("() => document.activeElement.closest('.wb-side') !== null")
        assert violations(page) == []
        first.locator(value("theme", "wells")).click()
        wait_for_count(page, 2)
        page.keyboard.press("Escape")
        assert not side.is_visible()
        assert page.evaluate("() => document.activeElement.textContent") == "Filters"
        button.click()
        first.get_by_role("button", name="Show what matches").click()
        assert first.locator(".wb-row").first.is_visible()
        # Turned on its side there is room for the filters.
        button.click()
        page.set_viewport_size({"width": 1000, "height": 700})
        page.wait_for_selector("[data-room=middle]")
        assert side.is_visible()
        first.locator(".wb-row .wb-quote").first.click()
        page.wait_for_selector(".wb-story mark")


# How far the words of the second figure, ours, reach over its edges.
OVER = """() => {
  const figure = document.querySelectorAll('.wb-figure')[1];
  const { left, right } = figure.getBoundingClientRect();
  return [...figure.querySelectorAll('.gtitle, .ytick text')]
    .map((each) => each.getBoundingClientRect())
    .filter((box) => box.left < left || box.right > right).length;
}"""
BARS = "() => document.querySelectorAll('.wb-figure .modebar').length"


def test_figures_of_a_phone_have_their_words_whole_and_no_buttons_over_them(
    browser: Browser, file: Path
) -> None:
    with shared_page(browser, file.as_uri(), viewport={"width": 360, "height": 800}) as opened:
        page = opened.page
        figures = wait_for_figures(page)
        assert page.evaluate(OVER) == 0
        assert page.evaluate(BARS) == 0
        assert page.evaluate("() => document.documentElement.scrollWidth") <= 360
        page.set_viewport_size({"width": 900, "height": 800})
        page.wait_for_selector(".wb-figure:not([data-narrow]) .modebar", state="attached")
        assert page.locator(".wb-figure[data-narrow]").count() == 0
        assert page.evaluate(BARS) == figures
        assert page.evaluate(OVER) == 0
        assert opened.faults == []


def test_keyboard_reaches_the_notebook_in_one_step(opened: SharedPage) -> None:
    opened.page.keyboard.press("Tab")
    assert opened.page.evaluate("() => document.activeElement.className") == "wb-skip"
    opened.page.keyboard.press("Enter")
    assert opened.page.evaluate("() => document.activeElement.tagName") == "MAIN"


def test_page_prints_in_light_colours(browser: Browser, file: Path) -> None:
    with shared_page(browser, file.as_uri(), color_scheme="dark") as opened:
        page = opened.page
        wait_for_figures(page, "dark")
        page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
        wait_for_figures(page, "light")
        page.emulate_media(media="print")
        assert page.evaluate("() => getComputedStyle(document.body).backgroundColor") == (
            "rgb(255, 255, 255)"
        )
        assert not page.locator(".wb-explorer .wb-side").first.is_visible()
        assert len(page.pdf()) > 10_000
