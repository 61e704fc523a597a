"""What tests share: the repository's root, and the browser that page tests drive."""

from __future__ import annotations

import asyncio
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.jupyterlab import PATIENCE_MS, JupyterLab, chromium, jupyterlab

ROOT = Path(__file__).resolve().parent.parent
# Debian's name first, then what other systems call the same browser.
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

# Five seconds, the usual patience, are short where two browsers and two kernels share two cores.
expect.set_options(timeout=PATIENCE_MS / 3)

# The fixtures by which a test drives a browser, each by itself.
OF_THE_BROWSER = {"browser", "fuzz_browser"}

# So many notebooks does a module have open at a time.
KEPT = 2

# What takes longest is begun first, so that both workers end at about the same time.
FIRST = ("hostile/test_growth.py", "_in_jupyterlab.py", "_in_browser.py")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Puts the files named in ``FIRST`` before the others, which stay in order."""

    def turn(item: pytest.Item) -> int:
        name = item.path.as_posix()
        return next((i for i, end in enumerate(FIRST) if name.endswith(end)), len(FIRST))

    items.sort(key=turn)


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


@pytest.fixture(scope="session", autouse=True)
def nothing_outlives_the_machine() -> Iterator[None]:
    """No test takes the power away: to wait for the disk, thousands of times, holds nothing."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", lambda _: None)
        yield


@pytest.fixture(autouse=True)
def no_loop_of_the_browser(request: pytest.FixtureRequest) -> Iterator[None]:
    """Playwright's event loop is marked as running between its calls as well: a test without a
    browser would take it for a kernel's, or could start none of its own."""
    loop = asyncio._get_running_loop()
    hidden = loop is not None and OF_THE_BROWSER.isdisjoint(request.fixturenames)
    if hidden:
        asyncio._set_running_loop(None)
    yield
    if hidden:
        asyncio._set_running_loop(loop)


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


@pytest.fixture(scope="session")
def one_lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[JupyterLab]:
    """One JupyterLab for all tests: to start one takes as long as most of them."""
    folder = tmp_path_factory.mktemp("notebooks")
    with jupyterlab(folder, tmp_path_factory.mktemp("settings")) as running:
        yield running


@pytest.fixture(scope="module")
def lab(
    one_lab: JupyterLab, browser: Browser, request: pytest.FixtureRequest
) -> Iterator[JupyterLab]:
    """JupyterLab with an empty folder for a module, of which no notebook and no kernel is left.

    Pages that show nothing any more are the next module's, but none where a test has failed.
    """
    own = one_lab.within(f"{request.path.parent.name}-{request.path.stem}")
    failed = request.session.testsfailed
    yield own
    del own.idle[0 if request.session.testsfailed > failed else KEPT :]
    for context in browser.contexts:
        pages = [page for page in context.pages if page.url.startswith(own.address)]
        if pages and not any(page in own.idle for page in pages):
            context.close()
    own.tidy()
