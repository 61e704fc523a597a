"""Takes the README's pictures: the Explorer, its reader and the shared page, light and dark.

    python .github/picture.py

Runs a copy of notebooks/explore.ipynb in JupyterLab, chooses the first theme, opens a quote, and
shares the notebook as a page; writes explorer-light.png and so on beside this file. Needs Chromium
and the dev extra.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from playwright.sync_api import Browser, Page  # noqa: E402

from tests.browser.explorer import READY  # noqa: E402 (the repository's root comes first)
from tests.browser.jupyterlab import (  # noqa: E402
    JupyterLab,
    chromium,
    copy_notebooks,
    jupyterlab,
    open_notebook,
    run_all,
    set_theme,
)
from tests.conftest import CHROMIUM_NAMES  # noqa: E402
from workbench import share  # noqa: E402

NOTEBOOK = "notebooks/explore.ipynb"
THEMES = {"light": "JupyterLab Light", "dark": "JupyterLab Dark"}
# Quotes and charts stand side by side from 1440 pixels on.
WIDTH, HEIGHT = 1480, 860
# More pixels than points, for the screens that show them; twice would double the files.
SCALE = 1.3


def main() -> None:
    browser_path = next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)
    if browser_path is None:
        sys.exit("Chromium is not installed (Debian: apt-get install chromium).")
    with tempfile.TemporaryDirectory() as scratch:
        folder, settings = Path(scratch, "served"), Path(scratch, "settings")
        folder.mkdir()
        settings.mkdir()
        copy_notebooks(folder)
        shared = share(folder / NOTEBOOK, Path(scratch, "page.html"), progress=False)
        with chromium(browser_path) as browser:
            with jupyterlab(folder, settings) as lab:
                in_jupyterlab(browser, lab)
            in_shared_page(browser, shared)


def in_jupyterlab(browser: Browser, lab: JupyterLab) -> None:
    """The Explorer with a theme chosen, then the article of its third quote."""
    page = browser.new_page(
        # The Explorer is as high as the window but for some bars, and the notebook has margins.
        viewport={"width": WIDTH + 140, "height": HEIGHT + 170},
        device_scale_factor=SCALE,
    )
    open_notebook(page, lab, NOTEBOOK)
    page.evaluate("() => window.jupyterapp.commands.execute('application:toggle-left-area')")
    run_all(page)
    page.wait_for_selector(READY)
    page.locator(".wb-explorer").first.evaluate("it => it.scrollIntoView()")
    page.locator(".wb-value[data-facet=theme]").first.click()
    page.wait_for_selector(".wb-row .wb-quote")
    _in_both_themes(page, "explorer")
    page.locator(".wb-row .wb-quote").nth(2).click()
    page.wait_for_selector(".wb-story mark")
    _in_both_themes(page, "reader")
    page.close()


def _in_both_themes(page: Page, view: str) -> None:
    for name, theme in THEMES.items():
        set_theme(page, theme)
        page.mouse.move(0, 0)
        # The theme's stylesheet and then the charts take their time to be repainted.
        page.wait_for_timeout(1500)
        place = page.locator(".wb-explorer").first.bounding_box()
        if place is None:
            sys.exit(f"{NOTEBOOK} shows no Explorer.")
        clip = {**place, "height": min(place["height"], HEIGHT)}
        _keep(page, f"{view}-{name}.png", clip=clip)


def in_shared_page(browser: Browser, shared: Path) -> None:
    for name in THEMES:
        page = browser.new_page(
            viewport={"width": WIDTH, "height": HEIGHT},
            device_scale_factor=SCALE,
            color_scheme=name,
        )
        page.goto(shared.as_uri())
        page.wait_for_selector(READY)
        page.get_by_role("heading", name="The Explorer").evaluate("it => it.scrollIntoView()")
        page.wait_for_selector(".wb-row .wb-quote")
        page.wait_for_timeout(1500)
        _keep(page, f"shared-{name}.png")
        page.close()


def _keep(page: Page, file: str, **options: Any) -> None:
    page.screenshot(path=HERE / file, **options)
    sys.stdout.write(f".github/{file}\n")


if __name__ == "__main__":
    main()
