"""Takes the README's pictures: the Explorer of notebooks/explore.ipynb, light and dark.

    python .github/picture.py

Runs a copy of the notebook in JupyterLab, chooses the first theme, and writes explorer-light.png
and explorer-dark.png beside this file. Needs Chromium and the dev extra.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from tests.browser.jupyterlab import (  # noqa: E402 (the repository's root comes first)
    chromium,
    copy_notebooks,
    jupyterlab,
    open_notebook,
    run_all,
    set_theme,
)
from tests.conftest import CHROMIUM_NAMES  # noqa: E402

NOTEBOOK = "notebooks/explore.ipynb"
THEMES = {"light": "JupyterLab Light", "dark": "JupyterLab Dark"}
# A README is read at about this width; the height shows the chart and the first quotes.
WIDTH, HEIGHT = 1280, 800
# More pixels than points, for the screens that show them; twice would double the files.
SCALE = 1.5


def main() -> None:
    browser_path = next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)
    if browser_path is None:
        sys.exit("Chromium is not installed (Debian: apt-get install chromium).")
    with tempfile.TemporaryDirectory() as scratch:
        folder, settings = Path(scratch, "served"), Path(scratch, "settings")
        folder.mkdir()
        settings.mkdir()
        copy_notebooks(folder)
        with jupyterlab(folder, settings) as lab, chromium(browser_path) as browser:
            page = browser.new_page(
                # Taller than the picture, so that the whole Explorer is on screen.
                viewport={"width": WIDTH + 140, "height": 2400},
                device_scale_factor=SCALE,
            )
            open_notebook(page, lab, NOTEBOOK)
            page.evaluate(
                "() => window.jupyterapp.commands.execute('application:toggle-left-area')"
            )
            run_all(page)
            page.wait_for_selector(".wb-explorer[data-ready='1']")
            page.locator(".wb-value[data-facet=theme]").first.click()
            page.wait_for_selector(".wb-picture[data-drawn]")
            for name, theme in THEMES.items():
                set_theme(page, theme)
                page.mouse.move(0, 0)
                # The theme's stylesheet and then the chart take their time to be repainted.
                page.wait_for_timeout(1500)
                place = page.locator(".wb-explorer").first.bounding_box()
                if place is None:
                    sys.exit(f"{NOTEBOOK} shows no Explorer.")
                clip = {**place, "height": min(place["height"], HEIGHT)}
                file = HERE / f"explorer-{name}.png"
                page.screenshot(path=file, clip=clip)
                sys.stdout.write(f"{file.relative_to(HERE.parent)}\n")


if __name__ == "__main__":
    main()
