"""Takes the README's picture: explore.ipynb in JupyterLab, run from top to bottom.

``make picture`` calls it; look at the result before committing it.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from tests.browser.jupyterlab import ROOT, chromium, jupyterlab, open_notebook, run_all
from tests.conftest import find_chromium

PICTURE = ROOT / ".github" / "explorer.png"
# Tall enough for the whole Explorer: what stands below the window would be cut off.
SIZE = {"width": 1360, "height": 1080}


def main() -> None:
    browser_path = find_chromium() or sys.exit("The picture needs Chromium (Debian: chromium).")
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "workbench"
        for part in ("data", "notebooks"):
            shutil.copytree(ROOT / part, folder / part)
        with jupyterlab(folder, Path(place) / "settings") as lab, chromium(browser_path) as browser:
            page = browser.new_page(viewport=SIZE, device_scale_factor=1.5)
            open_notebook(page, lab, "notebooks/explore.ipynb")
            run_all(page)
            explorer = page.locator('.wb-explorer[data-ready="1"]').first
            explorer.wait_for()
            explorer.locator(".main-svg").first.wait_for()
            explorer.screenshot(path=PICTURE, animations="disabled")
    print(f"{PICTURE.relative_to(ROOT)}: {PICTURE.stat().st_size:,} bytes")  # noqa: T201


if __name__ == "__main__":
    main()
