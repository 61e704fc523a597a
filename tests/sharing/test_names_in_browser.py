"""What outputs call their elements does not hide the document from the page's script."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.explorer import count
from tests.browser.shared_page import shared_page, wait_for_figures
from tests.sharing.notebooks import EXAMPLE, EXPLORER, FIND_TESTS, code, markdown, write_notebook
from tests.sharing.pixels import PNG, letters
from workbench import share

# What the page's script, the Explorer and Plotly ask of the document, and what they would look for
# on the window.
NAMES = (
    "querySelectorAll querySelector createElement createElementNS createTextNode getElementById "
    "getElementsByTagName getElementsByClassName body head documentElement activeElement "
    "styleSheets addEventListener defaultView implementation importNode PLOTLYENV MathJax Plotly "
    "PlotlyConfig workbench-main workbench-plotly workbench-head-0"
).split()
PICTURE = f"data:image/png;base64,{letters(PNG)}"
NAMED = "".join(
    f'<img name="{name}" id="{name}" src="{PICTURE}" alt=""><form name="{name}" id="{name}">'
    f'<input name="{name}" aria-label="x"></form><image name="{name}" src="{PICTURE}" alt="">'
    f'<a name="{name}"></a><p id="{name}"></p>'
    for name in NAMES
)
STYLED = (
    "<style>#body { color: rgb(1, 2, 3) } #body + p { color: #010204 }</style>"
    "<p id='body'>styled</p><p id='next'>after it</p>"
    "<label for='cookie'>tick</label><input type='checkbox' id='cookie' name='cookie'>"
)
CELLS = [
    markdown(f"# createElement\n\n[to styled](#body)\n\n{NAMED}"),
    *code(
        f"{FIND_TESTS}\n{EXAMPLE}\n{EXPLORER}\nfrom IPython.display import HTML, Markdown",
        f"HTML({NAMED!r})",
        f"Markdown({NAMED!r})",
        f"import ipywidgets\nipywidgets.HTML({NAMED!r})",
        f"HTML({STYLED!r})",
        "Explorer(example(), [ARTICLE])",
        "import plotly.express as px\npx.bar(x=['a'], y=[1])",
    ),
]


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    notebook = write_notebook(tmp_path_factory.mktemp("pages") / "names.ipynb", CELLS)
    with pytest.warns(match="a form"):
        return share(notebook, progress=False)


def opens(page: Page) -> None:
    assert count(page) == 7
    assert wait_for_figures(page) == 1
    assert page.locator(".wb-figure .main-svg").count() >= 1


def test_explorer_and_figures_open(browser: Browser, file: Path) -> None:
    with shared_page(browser, file.as_uri()) as opened:
        opens(opened.page)
        assert opened.faults == []
        # The page's own elements keep their names.
        names = [name for name in NAMES if not name.startswith("workbench")]
        hidden = (
            "names => names.filter((name) => Object.hasOwn(document, name) || window[name]?.id)"
        )
        assert opened.page.evaluate(hidden, names) == []


def test_styles_labels_and_links_find_what_they_mean(browser: Browser, file: Path) -> None:
    with shared_page(browser, file.as_uri()) as opened:
        main = opened.page.locator("main")
        colour = "each => getComputedStyle(each).color"
        assert main.get_by_text("styled", exact=True).evaluate(colour) == "rgb(1, 2, 3)"
        assert main.get_by_text("after it", exact=True).evaluate(colour) == "rgb(1, 2, 4)"
        main.get_by_text("tick", exact=True).click()
        assert main.get_by_label("tick").is_checked()
        main.get_by_role("link", name="to styled").click()
        assert opened.page.evaluate("() => document.querySelector(':target').tagName") == "IMG"
        opened.page.goto(f"{file.as_uri()}#nb-next")
        assert opened.page.evaluate("() => document.querySelector(':target').textContent") == (
            "after it"
        )


def test_page_opens_though_such_names_have_come_into_its_file(browser: Browser, file: Path) -> None:
    names = "".join(f"<img name={name} src={PICTURE} alt=''><form name={name}>" for name in NAMES)
    page = file.with_name("more names.html")
    page.write_text(file.read_text("utf-8").replace("<main ", f"{names}<main ", 1), "utf-8")
    with shared_page(browser, page.as_uri()) as opened:
        opens(opened.page)
