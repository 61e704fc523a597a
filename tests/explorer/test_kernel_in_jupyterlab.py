"""When the kernel is busy, was restarted or died: what is on screen stays and says so."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.browser.axe import violations
from tests.browser.explorer import READY, count, speakers, value, wait_for_count
from tests.browser.jupyterlab import JupyterLab, save
from tests.browser.notebook import Notebook
from tests.browser.reader import ARTICLES, LARGE, open_row, opened

EXAMPLE = """
from tests.explorer.frames import ARTICLE, example
from workbench.explorer import Explorer
explorer = Explorer(example(), [ARTICLE])
"""
RESTART = "() => window.jupyterapp.shell.currentWidget.context.sessionContext.restartKernel()"


# The next test waits for a busy kernel as well, and asks more of it.
@pytest.mark.long
def test_small_frame_is_all_there_while_the_kernel_is_busy(
    browser: Browser, lab: JupyterLab
) -> None:
    notebook = Notebook(
        browser, lab, "small", [EXAMPLE, "explorer", "import time; time.sleep(8)"], fresh=True
    )
    page = notebook.page
    page.wait_for_selector(READY)
    page.click(value("theme", "wells"))
    wait_for_count(notebook.page, 2)
    assert speakers(page) == ["Chidi Okafor", "Chidi Okafor"]
    # Plotly has to be asked for, which the busy kernel answers later: that is said meanwhile.
    page.wait_for_selector(".wb-notice >> text=Waiting for the kernel")
    page.wait_for_selector(".wb-picture[data-drawn]")
    assert page.locator(".wb-notice").is_hidden()
    page.close()


# Takes a quarter of a minute: CI has it.
@pytest.mark.long
def test_busy_kernel_is_waited_for_and_then_the_article_comes(
    browser: Browser, lab: JupyterLab
) -> None:
    notebook = Notebook(
        browser, lab, "busy", [ARTICLES, "explorer", "import time; time.sleep(8)"], fresh=True
    )
    page = notebook.page
    page.wait_for_selector(".wb-row")
    open_row(page, 1)
    # The quote itself is here, and is read meanwhile.
    page.wait_for_selector(".wb-article >> text=Loading the article")
    assert "Nobody told us" in page.inner_text(".wb-article blockquote")
    assert violations(page) == []  # There is no heading yet, and so none without words.
    page.wait_for_selector(".wb-notice:visible >> text=Waiting for the kernel")
    assert "Nobody told us" in opened(page)
    page.wait_for_selector(".wb-notice", state="hidden")
    assert notebook.faults == []
    page.close()


# The next test restarts a kernel as well, and asks more of what is left.
@pytest.mark.long
def test_kernel_that_was_restarted_leaves_what_is_on_screen(
    browser: Browser, lab: JupyterLab
) -> None:
    notebook = Notebook(browser, lab, "restart-small", [EXAMPLE, "explorer"], fresh=True)
    page = notebook.page
    wait_for_count(page, 7)
    page.evaluate(RESTART)
    page.click(value("theme", "wells"))
    wait_for_count(page, 2)
    assert speakers(page) == ["Chidi Okafor", "Chidi Okafor"]
    assert notebook.faults == []
    page.close()


def test_restarted_kernel_is_told_of_and_what_is_here_stays_in_use(
    browser: Browser, lab: JupyterLab
) -> None:
    notebook = Notebook(browser, lab, "restart", [ARTICLES, "explorer"], fresh=True)
    page = notebook.page
    page.wait_for_selector(".wb-row")
    total = count(page)
    open_row(page, 0)
    opened(page)
    page.evaluate(RESTART)
    page.wait_for_selector(".wb-notice:visible >> text=The kernel was restarted or has stopped")
    # The article that was open stays, the next quote of it too; the other one cannot come.
    page.keyboard.press("n")
    assert "Nobody told us" in opened(page)
    for _ in range(3):
        page.keyboard.press("n")
    page.wait_for_selector(".wb-article >> text=run the cell again")
    assert "It will open again" in page.inner_text(".wb-article blockquote")
    page.keyboard.press("Escape")
    page.click(value("theme", "sanctions"))
    wait_for_count(page, 1)
    page.click(value("theme", "sanctions"))
    wait_for_count(page, total)
    assert notebook.faults == []
    page.close()


# Rarer than a restart, and told of in the same way.
@pytest.mark.long
def test_kernel_that_died_is_told_of_and_rows_say_why_they_do_not_come(
    browser: Browser, lab: JupyterLab
) -> None:
    notebook = Notebook(browser, lab, "dead", [LARGE.format(rows=5_000)], fresh=True)
    page = notebook.page
    page.wait_for_selector(".wb-quote >> text=Quote number 0.")
    page.evaluate(
        """() => { window.jupyterapp.shell.currentWidget.context.sessionContext.session.kernel
          .requestExecute({code: 'import os, signal; os.kill(os.getpid(), signal.SIGKILL)'}); }"""
    )
    page.wait_for_selector(".wb-notice:visible >> text=has stopped")
    page.locator(".wb-list").evaluate("list => { list.scrollTop = list.scrollHeight; }")
    page.wait_for_selector(".wb-pending >> text=run the cell again")
    page.locator(".wb-list").evaluate("list => { list.scrollTop = 0; }")
    page.wait_for_selector(".wb-quote >> text=Quote number 0.")
    page.close()


# Takes a quarter of a minute: CI has it.
@pytest.mark.long
def test_page_loaded_again_shows_the_explorer_of_the_running_kernel(
    browser: Browser, lab: JupyterLab
) -> None:
    notebook = Notebook(browser, lab, "reload", [EXAMPLE, "explorer"], fresh=True)
    page = notebook.page
    page.wait_for_selector(READY)
    page.click(value("theme", "wells"))
    wait_for_count(notebook.page, 2)
    save(page)
    page.reload()
    wait_for_count(notebook.page, 2)
    assert speakers(page) == ["Chidi Okafor", "Chidi Okafor"]
    page.close()
