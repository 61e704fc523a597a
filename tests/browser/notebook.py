"""Notebooks made for a test, each run in a page of its own."""

from __future__ import annotations

import nbformat
from playwright.sync_api import Browser, Page

from tests.browser.jupyterlab import JupyterLab, open_notebook, run_all

# Wide enough for quotes and charts to stand side by side.
SIDE_BY_SIDE = {"width": 2000, "height": 1600}


class Notebook:
    """A notebook of the given cells, opened and run; faults of the page are kept."""

    def __init__(
        self,
        browser: Browser,
        lab: JupyterLab,
        name: str,
        cells: list[str],
        size: dict[str, int] | None = None,
    ) -> None:
        notebook = nbformat.v4.new_notebook(
            cells=[nbformat.v4.new_code_cell(cell) for cell in cells],
            metadata={"kernelspec": {"name": "python3", "display_name": "Python 3"}},
        )
        self.path = lab.folder / f"{name}.ipynb"
        nbformat.write(notebook, self.path)
        self.page: Page = browser.new_page(viewport=size or SIDE_BY_SIDE)  # type: ignore[arg-type]
        self.faults: list[str] = []
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        open_notebook(self.page, lab, self.path.name)
        run_all(self.page)
