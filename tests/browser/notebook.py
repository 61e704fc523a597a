"""Notebooks made for a test, each alone in its page and run by a kernel of its own."""

from __future__ import annotations

from typing import Any

import nbformat
from playwright.sync_api import Browser, Page

from tests.browser.jupyterlab import JupyterLab, close_all, open_next, open_notebook, run_all

# Wide enough for quotes and charts to stand side by side.
SIDE_BY_SIDE = {"width": 2000, "height": 1600}
# JupyterLab's own rejection where a kernel is restarted before it has answered its first request.
OF_JUPYTERLAB = "Canceled future for create_subshell_request message before replies were done"


class Notebook:
    """A notebook of the given cells, opened and run; faults of the page are kept.

    It takes a page of JupyterLab's that nobody uses, unless it has to be ``fresh``, started for
    this notebook. So has one that measures the page, or leaves in it what closing does not end:
    Plotly's renderer puts it on the window.
    """

    def __init__(
        self,
        browser: Browser,
        lab: JupyterLab,
        name: str,
        cells: list[str],
        size: dict[str, int] | None = None,
        *,
        fresh: bool = False,
    ) -> None:
        notebook = nbformat.v4.new_notebook(
            cells=[nbformat.v4.new_code_cell(cell) for cell in cells],
            metadata={"kernelspec": {"name": "python3", "display_name": "Python 3"}},
        )
        self.path = lab.folder / f"{name}.ipynb"
        nbformat.write(notebook, self.path)
        self.lab = lab
        self.faults: list[str] = []
        started = bool(lab.idle) and not fresh
        viewport: Any = size or SIDE_BY_SIDE
        self.page: Page = lab.idle.pop() if started else browser.new_page(viewport=viewport)
        self.page.on("pageerror", self._note)
        if started:
            self.page.set_viewport_size(viewport)
            open_next(self.page, lab, self.path.name)
        else:
            open_notebook(self.page, lab, self.path.name)
        run_all(self.page)

    def _note(self, fault: object) -> None:
        if OF_JUPYTERLAB not in str(fault):
            self.faults.append(str(fault))

    def close(self) -> None:
        """Leaves the page to the next notebook; a fresh one is closed by ``page.close()``."""
        self.page.remove_listener("pageerror", self._note)
        close_all(self.page)
        self.lab.idle.append(self.page)
