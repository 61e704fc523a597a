"""A shared page shows what analysts corrected and noted, and nobody can change it there."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.axe import SCHEMES, violations
from tests.browser.explorer import READY, value, wait_for_count
from tests.browser.shared_page import shared_page
from tests.sharing.notebooks import FIND_TESTS, code, write_notebook
from tests.sharing.pages import all_texts, json_part
from workbench import share

NOTE = "Zanzibar told me off the record"
CELLS = code(
    f"""{FIND_TESTS}
from pathlib import Path
from tests.explorer.frames import ARTICLE, large
from tests.explorer.test_correcting import quotes
from workbench import Explorer
from workbench.corrections import *
Path("c.jsonl").unlink(missing_ok=True)
frame, file = quotes(), CorrectionsFile("c.jsonl", who="Eva Moor")
done = file.add([
    draft_change(frame, "q0", "speaker", "Ana Bell", why="named above"),
    draft_confirm(frame, "q1"),
    draft_note(frame, "q2", {NOTE!r}),
    draft_bookmark(frame, "q2"),
])
explorer = Explorer(frame, ARTICLE, corrections=file)""",
    "explorer",
)


@pytest.fixture(scope="module")
def notebook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_notebook(tmp_path_factory.mktemp("corrections") / "corrected.ipynb", CELLS)


@pytest.fixture(scope="module")
def file(notebook: Path) -> Path:
    return share(notebook, notebook.with_name("with.html"), progress=False)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_corrections_and_notes_are_shown_and_cannot_be_changed(
    browser: Browser, file: Path, scheme: str
) -> None:
    with shared_page(browser, file.as_uri(), color_scheme=scheme) as opened:
        page = opened.page
        page.wait_for_selector(READY)
        row = page.locator(".wb-row").first
        assert row.locator("del").inner_text() == "Maria Duarte"
        assert row.locator("ins").inner_text() == "Ana Bell"
        assert "by Eva Moor (named above)" in row.inner_text()
        assert page.locator(".wb-row .wb-note").inner_text() == NOTE
        assert not page.get_by_role("button", name="Review queue").is_visible()
        assert page.locator(".wb-row").first.locator("[data-action=reject]").count() == 0
        page.locator(".wb-list").focus()
        page.keyboard.press("Home")
        # Where keys would correct they do nothing.
        for letter in "yexmbu":
            page.keyboard.press(letter)
        assert page.locator("dialog[open]").count() == 0
        wait_for_count(page, 3)
        page.keyboard.press("Enter")
        page.wait_for_selector(".wb-story mark")
        assert page.locator(".wb-aside ins").inner_text() == "Ana Bell"
        assert not page.locator(".wb-deeds").is_visible()
        page.keyboard.press("a")
        assert not page.locator(".wb-adding").is_visible()
        page.keyboard.press("Escape")
        page.locator(value("review", "Bookmarked")).click()
        wait_for_count(page, 1)
        page.get_by_role("tab", name="Corrections").click()
        page.wait_for_selector(".wb-entry")
        assert page.locator(".wb-entry").count() == 4
        assert page.get_by_role("button", name="Take back").count() == 0
        assert violations(page) == []
        assert opened.faults == []
        assert opened.requests == []


def test_without_notes_no_word_of_them_is_in_the_file(notebook: Path, file: Path) -> None:
    # The cell itself has the words; the page is made without code.
    assert NOTE in all_texts(file)
    page = share(
        notebook, notebook.with_name("without.html"), notes=False, code=False, progress=False
    )
    assert NOTE not in all_texts(page)
    assert "Analysts' notes were left out." in page.read_text("utf-8").replace("&#39;", "'")
    head = json_part(page, "head-0")
    assert [entry["what"] for entry in head["corrections"]["entries"]] == [
        "bookmark",
        "confirm",
        "change",
    ]
    texts = [row[0] for row in json_part(page, "rows-0")]
    assert [text["note"] for text in texts] == [None] * 3
    assert [text["bookmarked"] for text in texts] == [False, False, True]
    with_notes = json_part(file, "rows-0")
    assert [row[0]["note"] for row in with_notes] == [None, None, NOTE]


def test_a_page_of_what_nobody_corrected_has_no_place_for_corrections(
    browser: Browser, tmp_path: Path
) -> None:
    cells = code(
        f"{FIND_TESTS}\nfrom tests.explorer.frames import example\nfrom workbench import Explorer",
        "Explorer(example())",
    )
    page_file = share(write_notebook(tmp_path / "plain.ipynb", cells), progress=False)
    with shared_page(browser, page_file.as_uri()) as opened:
        opened.page.wait_for_selector(READY)
        assert opened.page.get_by_role("tab", name="Corrections").count() == 0
