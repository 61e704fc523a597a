"""An Explorer that no output shows any more, in kernel and browser, and all that only looks so.

Most tests wait for the better part of a minute; two of them stand for all in ``make test``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.explorer import READY, value, wait_for_count, wait_for_kernel
from tests.browser.jupyterlab import (
    JupyterLab,
    in_kernel,
    jupyterlab,
    open_notebook,
    run_all,
    save,
)
from tests.browser.notebook import Notebook

ROWS = 20_000
# How long an Explorer must be gone before pages tell; they wait as long again for one another.
# Long enough for a slow machine to bring it back, or to answer for it.
PATIENCE_S = 4
SETUP = f"""
import gc
from tests.explorer.frames import ARTICLE, example, large
from workbench.explorer import Explorer, answers
answers.UNSEEN_S = {PATIENCE_S}
quotes = large({ROWS})
# What is let go of goes without the garbage collector.
gc.disable()
"""
LIVING = """
found = [each for each in gc.get_objects() if type(each) is Explorer]
print(len(found), sum(each.comm is not None for each in found))
del found
"""
# What the browser still has after it has collected the rest: columns are the data of an Explorer.
_COLUMNS = "function () { return this.filter((each) => Object.hasOwn(each, 'lackable')).length; }"


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[JupyterLab]:
    """One of its own: what is counted here is what no other file's notebook may keep."""
    folder = tmp_path_factory.mktemp("notebooks")
    with jupyterlab(folder, tmp_path_factory.mktemp("settings")) as running:
        yield running


@contextmanager
def opened(browser: Browser, lab: JupyterLab, name: str, *cells: str) -> Iterator[Page]:
    """A notebook of SETUP and ``cells``, run; fails for an error on its page."""
    notebook = Notebook(browser, lab, name, [SETUP, *cells], fresh=True)
    notebook.page.locator(READY).first.wait_for()
    notebook.page.set_default_timeout(60_000)
    yield notebook.page
    assert notebook.faults == []
    notebook.page.close()


def command(page: Page, name: str, cell: int | None = None, **arguments: object) -> None:
    """One of JupyterLab's commands, with the cell of that number chosen."""
    page.evaluate(
        """async ([name, cell, arguments]) => {
          const notebook = window.jupyterapp.shell.currentWidget.content;
          if (cell !== null) {
            notebook.activeCellIndex = cell;
            notebook.deselectAll();
            notebook.mode = 'command';
          }
          await window.jupyterapp.commands.execute(name, arguments);
        }""",
        [name, cell, arguments],
    )


def living(page: Page) -> tuple[int, int]:
    """Explorers that the kernel still has, and how many of them are open."""
    objects, shown = in_kernel(page, LIVING).split()
    return int(objects), int(shown)


def wait_for(page: Page, what: Callable[[Page], object], expected: object) -> None:
    """Waits until ``what`` gives what is expected; fails with what it gives."""
    for _ in range(150):
        if what(page) == expected:
            return
        page.wait_for_timeout(200)
    assert what(page) == expected


def pass_by(page: Page) -> None:
    """Longer than it takes to let go of what is shown nowhere."""
    page.wait_for_timeout(3 * PATIENCE_S * 1000)


def columns(page: Page) -> int:
    """How many Explorers' data the page holds."""
    session = page.context.new_cdp_session(page)
    try:
        prototype = session.send("Runtime.evaluate", {"expression": "Object.prototype"})["result"]
        found = session.send("Runtime.queryObjects", {"prototypeObjectId": prototype["objectId"]})[
            "objects"
        ]
        counted = session.send(
            "Runtime.callFunctionOn",
            {
                "objectId": found["objectId"],
                "functionDeclaration": _COLUMNS,
                "returnByValue": True,
            },
        )
        return int(counted["result"]["value"])
    finally:
        session.detach()


# Takes half a minute: CI has it.
@pytest.mark.long
def test_reruns_leave_one_explorer_in_kernel_and_browser(browser: Browser, lab: JupyterLab) -> None:
    with opened(browser, lab, "rerun", "Explorer(quotes)") as page:
        for _ in range(3):
            command(page, "notebook:run-cell", 1)
            page.locator(READY).first.wait_for()
        wait_for(page, living, (1, 1))
        wait_for(page, columns, 1)
        assert in_kernel(page, "print(len(Out))") == "1\n"
        modules = "globalThis[Symbol.for('workbench.explorer.modules')].size"
        assert page.evaluate(modules) == 1


SHOW = "Explorer(example(), [ARTICLE])"
CLEAR = "notebook:clear-cell-output"
TWO_VIEWS = f"{READY} >> nth=1"
# The panel of the notebook, which is not always the one in front.
_REMEMBER = "window.panel = window.jupyterapp.shell.currentWidget"
_TO_THE_FRONT = "window.jupyterapp.shell.activateById(window.panel.id)"


@pytest.mark.long
def test_what_only_looks_gone_keeps_its_explorer(browser: Browser, lab: JupyterLab) -> None:
    with opened(browser, lab, "kept", SHOW, "1", "2") as page:
        command(page, "notebook:move-cell-down", 1)
        command(page, "notebook:move-cell-up", 2)
        pass_by(page)
        assert living(page) == (1, 1)
        command(page, "notebook:hide-cell-outputs", 1)
        page.locator(READY).wait_for(state="hidden")
        pass_by(page)
        assert living(page) == (1, 1)
        command(page, "notebook:show-cell-outputs", 1)
        page.locator(READY).wait_for()
        # Gone for a moment, from the notebook too.
        command(page, "notebook:cut-cell", 1)
        command(page, "notebook:paste-cell-below", 1)
        pass_by(page)
        assert living(page) == (1, 1)
        page.click(value("theme", "wells"))
        wait_for_count(page, 2)


@pytest.mark.long
def test_collapsed_output_that_is_cleared_lets_its_explorer_go(
    browser: Browser, lab: JupyterLab
) -> None:
    with opened(browser, lab, "collapsed", SHOW) as page:
        command(page, "notebook:hide-cell-outputs", 1)
        page.locator(READY).wait_for(state="hidden")
        pass_by(page)
        command(page, CLEAR, 1)
        wait_for(page, living, (0, 0))


@pytest.mark.long
def test_explorer_lives_as_long_as_one_of_its_views(browser: Browser, lab: JupyterLab) -> None:
    shown = "explorer = Explorer(example(), [ARTICLE], filters={'theme': 'wells'}); explorer"
    with opened(browser, lab, "views", shown, "explorer") as page:
        page.locator(TWO_VIEWS).wait_for()
        command(page, CLEAR, 1)
        pass_by(page)
        assert living(page) == (1, 1)
        command(page, CLEAR, 2)
        wait_for(page, living, (1, 0))
        wait_for(page, columns, 0)
        # The variable is what it was, and shows the same again.
        assert in_kernel(page, "print(len(explorer.selection), explorer.filters)") == (
            "2 {'theme': ['wells']}\n"
        )
        command(page, "notebook:run-cell", 2)
        wait_for_count(page, 2)
        page.click(value("theme", "dams"))
        wait_for_count(page, 5)
        wait_for_kernel(page, "print(len(explorer.selection))", "5")


@pytest.mark.long
def test_notebook_that_is_closed_or_loaded_again_keeps_its_explorer(
    browser: Browser, lab: JupyterLab
) -> None:
    with opened(browser, lab, "again", SHOW) as page:
        save(page)
        page.evaluate("window.jupyterapp.shell.currentWidget.close()")
        wait_for(page, columns, 0)
        page.evaluate(
            """async () => {
              const panel = await window.jupyterapp.commands
                .execute('docmanager:open', {path: 'again.ipynb'});
              await panel.context.sessionContext.ready;
            }"""
        )
        wait_for_count(page, 7)
        assert living(page) == (1, 1)
        open_notebook(page, lab, "again.ipynb")
        wait_for_count(page, 7)
        pass_by(page)
        assert living(page) == (1, 1)


@pytest.mark.long
def test_view_of_an_output_goes_with_it_and_not_before(browser: Browser, lab: JupyterLab) -> None:
    with opened(browser, lab, "output-view", SHOW) as page:
        page.evaluate(_REMEMBER)
        command(page, "notebook:create-output-view", 1)
        page.locator(TWO_VIEWS).wait_for()
        page.evaluate("window.jupyterapp.shell.currentWidget.close()")
        page.evaluate(_TO_THE_FRONT)
        pass_by(page)
        assert living(page) == (1, 1)
        command(page, CLEAR, 1)
        wait_for(page, living, (0, 0))


@pytest.mark.long
def test_explorer_in_a_box_rests_until_the_box_is_shown_again(
    browser: Browser, lab: JupyterLab
) -> None:
    box = f"import ipywidgets; box = ipywidgets.VBox([{SHOW}])"
    with opened(browser, lab, "box", box, "box") as page:
        command(page, CLEAR, 2)
        wait_for(page, columns, 0)
        pass_by(page)
        assert living(page) == (1, 1)
        command(page, "notebook:run-cell", 2)
        wait_for_count(page, 7)


@pytest.mark.long
def test_another_page_that_shows_it_keeps_it(browser: Browser, lab: JupyterLab) -> None:
    with opened(browser, lab, "pages", SHOW) as page:
        save(page)
        other = browser.new_page(viewport={"width": 1400, "height": 1600})
        open_notebook(other, lab, "pages.ipynb")
        wait_for_count(other, 7)
        command(page, CLEAR, 1)
        pass_by(page)
        assert living(page) == (1, 1)
        other.click(value("theme", "wells"))
        wait_for_count(other, 2)
        command(other, CLEAR, 1)
        wait_for(page, living, (0, 0))
        other.close()


@pytest.mark.long
def test_kernel_started_anew_leaves_no_data_of_the_one_before(
    browser: Browser, lab: JupyterLab
) -> None:
    with opened(browser, lab, "restarted", SHOW) as page:
        page.evaluate(
            "window.jupyterapp.shell.currentWidget.context.sessionContext.restartKernel()"
        )
        page.locator(".wb-notice >> text=The kernel was restarted").wait_for()
        run_all(page)
        page.locator(".wb-notice >> text=The kernel was restarted").wait_for(state="detached")
        page.locator(READY).wait_for()
        wait_for(page, columns, 1)
        assert living(page) == (1, 1)
