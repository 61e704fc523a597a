"""What an analyst does first: open explore.ipynb, run all of it, click on a theme."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest
from playwright.sync_api import Browser, Page

from tests.browser.explorer import (
    count,
    speakers,
    totals,
    value,
    wait_for_count,
    wait_for_kernel,
)
from tests.browser.jupyterlab import JupyterLab, copy_notebooks, open_notebook, run_all
from workbench import open_workbench, select

THEME = "Ukraine"


@pytest.fixture
def page(browser: Browser, lab: JupyterLab) -> Page:
    """A copy of the notebook in JupyterLab, all its cells started."""
    copy_notebooks(lab.folder)
    page = browser.new_page(viewport={"width": 1400, "height": 2000})
    open_notebook(page, lab, "notebooks/explore.ipynb")
    run_all(page)
    return page


def test_click_on_a_theme_changes_count_list_and_chart(page: Page, root: Path) -> None:
    quotes = open_workbench(root / "data", progress=False).quotes
    matching = select(quotes, theme=THEME)
    assert 0 < len(matching) < len(select(quotes))
    wait_for_count(page, len(select(quotes)))
    chart, listed = totals(page), speakers(page)
    page.click(value("theme", THEME))
    wait_for_count(page, len(matching))
    shown = [name if name != "Speaker unknown" else None for name in speakers(page)]
    expected = [None if pd.isna(name) else name for name in matching["speaker"]]
    assert shown == expected[: len(shown)]
    assert speakers(page) != listed
    page.wait_for_function(
        "() => document.querySelector('.wb-plot').layout.yaxis.ticktext.includes('✓ Ukraine')"
    )
    assert totals(page) != chart
    assert totals(page)[f"✓ {THEME}"] == len(matching)
    wait_for_kernel(page, "print(len(explorer.selection))", str(len(matching)))
    assert count(page) == len(matching)
