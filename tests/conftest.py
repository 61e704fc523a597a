"""What tests share: the repository's root, and the browser that page tests drive."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.jupyterlab import chromium

ROOT = Path(__file__).resolve().parent.parent
# Debian's name first, then what other systems call the same browser.
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository's top folder."""
    return ROOT


@pytest.fixture(scope="session", autouse=True)
def kernels_find_this_checkout() -> Iterator[None]:
    """Kernels start in their notebook's folder, where a relative PYTHONPATH leads nowhere."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", str(ROOT), prepend=os.pathsep)
        yield


@pytest.fixture(scope="session")
def chromium_path() -> str:
    """The Chromium that page tests drive; CI must have one, elsewhere they are skipped."""
    found = next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)
    if found is None:
        reason = "Chromium is not installed (Debian: apt-get install chromium)"
        if os.environ.get("CI") == "true":
            pytest.fail(f"{reason}, and CI must run the page tests")
        pytest.skip(reason)
    return found


@pytest.fixture(scope="session")
def browser(chromium_path: str) -> Iterator[Browser]:
    """One browser for all tests: Playwright's can be started only once at a time."""
    with chromium(chromium_path) as running:
        yield running
