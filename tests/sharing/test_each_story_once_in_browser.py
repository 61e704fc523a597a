"""A reader of a shared page counts each story once, with the keyboard, in light and dark."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.axe import SCHEMES, violations
from tests.browser.explorer import READY
from tests.browser.shared_page import shared_page
from tests.sharing.notebooks import FIND_TESTS, code, write_notebook
from workbench import share

CELLS = code(
    f"{FIND_TESTS}\nfrom tests.explorer.test_each_story_once import QUOTES\n"
    "from workbench import Explorer",
    "Explorer(QUOTES)",
)


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    notebook = write_notebook(tmp_path_factory.mktemp("stories") / "stories.ipynb", CELLS)
    share(notebook, progress=False)
    return notebook.with_suffix(".html")


@pytest.mark.parametrize("scheme", SCHEMES)
def test_each_story_is_counted_once_by_keyboard(browser: Browser, file: Path, scheme: str) -> None:
    with shared_page(browser, file.as_uri(), color_scheme=scheme) as opened:
        page = opened.page
        page.wait_for_selector(READY)
        counter = page.locator(".wb-count")
        assert counter.inner_text() == "3 quotes"
        box = page.get_by_label("Count each story once")
        box.focus()
        page.keyboard.press("Space")
        page.wait_for_function(
            "() => document.querySelector('.wb-count').textContent.includes(',')"
        )
        assert counter.inner_text() == "2 quotes, each story once"
        assert box.is_checked()
        names = page.locator("[data-section=expert] .wb-value")
        assert names.all_inner_texts() == ["Chidi Okafor\n1", "Maria Duarte\n1"]
        # No row is hidden.
        assert page.locator(READY).get_attribute("data-count") == "3"
        page.get_by_role("button", name="Python code").click()
        assert page.locator(".wb-code-text").inner_text().count('count="stories"') == 4
        assert violations(page) == []
        box.focus()
        page.keyboard.press("Space")
        page.wait_for_function(
            "() => !document.querySelector('.wb-count').textContent.includes(',')"
        )
        assert counter.inner_text() == "3 quotes"
        assert opened.faults == []
        assert opened.requests == []
