"""An Explorer over a store in JupyterLab: filtered, scrolled, searched and read without a frame."""

from __future__ import annotations

from playwright.sync_api import Browser

from tests.browser.explorer import READY, count, value, wait_for_count, wait_for_kernel
from tests.browser.jupyterlab import JupyterLab, in_kernel
from tests.browser.notebook import Notebook
from tests.browser.reader import open_row, opened

# More quotes than travel with the columns, so that the list asks for its texts; one part is small.
STORE = """
from pathlib import Path
from tempfile import mkdtemp
from dataclasses import replace
import numpy as np
from tests.explorer.frames import ARTICLE, example
from tests.store.stored import stored
from workbench.explorer import Explorer
articles = [replace(ARTICLE, id=f"a{n}", file=f"{n:03}.txt") for n in range(400)]
quotes = example().assign(outlet=None, published=example()["published"].iloc[0])
rows = np.tile(np.arange(len(quotes)), len(articles))
of = np.repeat(np.arange(len(articles)), len(quotes))
quotes = quotes.iloc[rows].assign(
    article_id=[f"a{n}" for n in of],
    file=[f"{n:03}.txt" for n in of],
    quote_id=[f"q{n}" for n in range(len(of))],
).reset_index(drop=True)
explorer = Explorer(stored(Path(mkdtemp()), quotes, articles, parts=3))
del quotes
"""


def test_a_store_is_filtered_searched_and_read(browser: Browser, lab: JupyterLab) -> None:
    notebook = Notebook(browser, lab, "stored", [STORE, "explorer"])
    page = notebook.page
    page.wait_for_selector(READY)
    assert count(page) == 2800
    page.click(value("theme", "wells"))
    wait_for_count(page, 800)
    page.wait_for_selector(".wb-row .wb-speaker >> text=Chidi Okafor")
    printed = "print(len(explorer.selection), explorer.filters)"
    wait_for_kernel(page, printed, "800 {'theme': ['wells']}")
    in_kernel(page, "explorer.filters = {'text': ['</B> CHOICE 🌊']}")
    wait_for_count(page, 400)
    open_row(page, 1)
    assert "We have <b>no</b> choice 🌊" in opened(page)
    assert notebook.faults == []
    notebook.close()
