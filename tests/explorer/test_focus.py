"""Where the focus goes, in small pages of their own: it is held, and never kept from leaving."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

import workbench.explorer

MODULE = Path(workbench.explorer.__file__).parent / "js/focus.js"
HELD = """<div id=cell tabindex=0><div id=out><div id=root>
<button id=first>First</button>
<div id=panel tabindex=-1><button id=within>Within</button></div>
<dialog id=dialog tabindex=-1><button id=asked>Asked</button></dialog>
</div></div></div>"""
FOCUSED = "document.activeElement.id || document.activeElement.localName"
# What is hidden loses the focus when the page is drawn, and hands it on in a task of its own.
LATER = """() => new Promise((done) =>
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50))))"""


def script() -> str:
    source = MODULE.read_text(encoding="utf-8").replace("export function", "function")
    held = "window.letGo = holdFocus(document.getElementById('root'));"
    return f"<script>{source}\n{held}</script>"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    yield page
    page.close()


def focused(page: Page) -> str:
    page.evaluate(LATER)
    return str(page.evaluate(FOCUSED))


@pytest.fixture
def held(page: Page) -> Page:
    page.set_content(HELD + script())
    return page


LOST = [
    ("within", "within.hidden = true", "panel"),
    ("within", "within.disabled = true", "panel"),
    ("within", "panel.hidden = true", "root"),
    ("within", "panel.style.visibility = 'hidden'", "root"),
    ("within", "panel.inert = true", "root"),
    ("within", "within.remove()", "panel"),
    ("first", "first.disabled = true", "root"),
    ("asked", "asked.disabled = true", "dialog"),
    # It can have the focus as before, and is not to get it again.
    ("within", "within.blur()", "body"),
    # Nothing in it can have the focus: the cell is not to hear its keys.
    ("within", "out.hidden = true", "body"),
    ("within", "letGo(); within.disabled = true", "body"),
]


@pytest.mark.parametrize(("first", "does", "then"), LOST)
def test_what_is_taken_away_hands_the_focus_on(
    first: str, does: str, then: str, held: Page
) -> None:
    if first == "asked":
        held.evaluate("dialog.showModal()")
    held.evaluate(f"document.getElementById('{first}').focus()")
    held.evaluate(f"() => {{ {does} }}")
    assert focused(held) == then


def test_a_hand_on_the_tab_key_goes_through_and_out(page: Page) -> None:
    inner = escape(HELD + script())
    page.set_content(f'<button id=before>B</button><iframe srcdoc="{inner}"></iframe>'
                     "<button id=after>A</button>")  # fmt: skip
    page.wait_for_timeout(200)
    page.focus("#before")
    forwards = []
    for _ in range(6):
        page.keyboard.press("Tab")
        forwards.append(focused(page))
    assert "after" in forwards
    page.focus("#after")
    backwards = []
    for _ in range(6):
        page.keyboard.press("Shift+Tab")
        backwards.append(focused(page))
    assert "before" in backwards


def test_a_click_leads_out_of_a_page_within_a_page(page: Page) -> None:
    inner = escape(HELD + script())
    page.set_content(f'<iframe srcdoc="{inner}"></iframe><button id=after>A</button>')
    page.frame_locator("iframe").locator("#within").click()
    page.click("#after")
    assert focused(page) == "after"
