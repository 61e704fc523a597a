"""The real path: drop files on your_articles.ipynb, run its cells, read the report, explore."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import violations
from tests.browser.explorer import count
from tests.browser.jupyterlab import (
    JupyterLab,
    copy_notebooks,
    in_kernel,
    open_notebook,
    run_all,
    set_theme,
)

NOTEBOOK = "notebooks/your_articles.ipynb"
STORY = "Harbour talks resume\n\n“We will sign before the spring,” said Ana Petrov of Varna.\n"
# What a piece holds, and a little more: it comes in several.
LARGE = 1_500_000


@pytest.fixture
def served(lab: JupyterLab) -> Path:
    return copy_notebooks(lab.folder)


@pytest.fixture
def page(browser: Browser, lab: JupyterLab, served: Path) -> Page:
    """A copy of the notebook, all its cells run; no article is brought yet."""
    page = browser.new_page(viewport={"width": 1280, "height": 1600})
    open_notebook(page, lab, NOTEBOOK)
    run_all(page)
    page.wait_for_selector(".wb-explorer[data-ready]")
    return page


@pytest.fixture
def brought(tmp_path: Path) -> Path:
    """A folder as an analyst has one: articles, and what is none."""
    folder = tmp_path / "brought"
    (folder / "varna").mkdir(parents=True)
    (folder / "varna" / "harbour.txt").write_text(STORY, encoding="utf-8")
    (folder / "varna" / ".DS_Store").write_bytes(b"hidden")
    (folder / "scan.pdf").write_bytes(bytes(LARGE))
    (folder / "themes.yml").write_text("not: ours", encoding="utf-8")
    return folder


def drop(page: Page, *paths: Path) -> None:
    """Drops files and folders of the system on the field, as a hand with a mouse does."""
    zone = page.locator(".wb-zone")
    zone.scroll_into_view_if_needed()
    box, before = zone.bounding_box(), None
    # JupyterLab goes on laying out cells for a while after they have run.
    while box is None or box != before:
        page.wait_for_timeout(300)
        box, before = zone.bounding_box(), box
    place = {"x": box["x"] + box["width"] / 2, "y": box["y"] + box["height"] / 2}
    data = {"items": [], "files": [str(path) for path in paths], "dragOperationsMask": 1}
    session = page.context.new_cdp_session(page)
    for step in ("dragEnter", "dragOver", "drop"):
        session.send("Input.dispatchDragEvent", {"type": step, **place, "data": data})


def test_files_dropped_are_read_reported_and_explored(
    page: Page, served: Path, brought: Path
) -> None:
    upload = page.locator(".wb-upload")
    expect(upload).to_contain_text("my_articles holds no files yet")
    assert in_kernel(page, "print(folder)") == "example_articles\n"
    assert count(page) == 5

    drop(page, *sorted(brought.iterdir()))
    expect(upload.locator(".wb-standing")).to_have_text(
        "2 files arrived, 1 not taken. Now run the cells below."
    )
    expect(upload.locator(".wb-faults")).to_contain_text("themes.yml")
    folder = served / "notebooks" / "my_articles"
    assert sorted(file.name for file in folder.iterdir()) == ["harbour.txt", "scan.pdf"]
    assert (folder / "scan.pdf").read_bytes() == bytes(LARGE)
    assert in_kernel(page, "print([file.name for file in upload.files])") == (
        "['harbour.txt', 'scan.pdf']\n"
    )

    drop(page, brought / "varna")
    expect(upload).to_contain_text("A file of this name is there already: harbour.txt")
    for theme in ("JupyterLab Light", "JupyterLab Dark"):
        set_theme(page, theme)
        assert violations(page, ".wb-upload") == []
    upload.get_by_role("button", name="Leave out").focus()
    page.keyboard.press("Enter")
    expect(upload.locator(".wb-standing")).to_have_text("Nothing arrived, 1 left out.")

    run_all(page)
    report = page.locator(".workbench-reading-report")
    expect(report).to_contain_text("1 of 2 files could not be read")
    expect(report).to_contain_text("scan.pdf")
    hints = page.locator(".workbench-hints")
    expect(hints).to_contain_text("fit 0% of 1 quote")
    expect(hints).to_contain_text("my_articles/themes.yml")
    page.wait_for_function("document.querySelector('.wb-explorer')?.dataset.count === '1'")
    expect(page.locator(".wb-upload")).to_contain_text("my_articles holds 2 files")
