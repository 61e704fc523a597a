"""A browser on this machine that draws a page into a file, without a window and a network."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from workbench.errors import WorkbenchError
from workbench.paths import as_path, named

# Browsers that take the same options: Chromium and what is made of it.
_COMMANDS = (
    *("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"),
    *("microsoft-edge", "microsoft-edge-stable", "msedge", "brave-browser"),
)
# Where macOS and Windows put them, which are on no path.
_MAC = "/Applications/{0}.app/Contents/MacOS/{0}"
_MAC_NAMES = ("Google Chrome", "Chromium", "Microsoft Edge", "Brave Browser")
_WINDOWS = (r"Google\Chrome\Application\chrome.exe", r"Microsoft\Edge\Application\msedge.exe")
_WINDOWS_ROOTS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
# A figure is drawn in a second or two; a machine that is busy needs more.
_LONGEST_S = 120
_OPTIONS = (
    *("--headless", "--disable-gpu", "--disable-extensions", "--disable-background-networking"),
    *("--no-first-run", "--no-default-browser-check", "--hide-scrollbars", "--disable-sync"),
    # Until the figure is there, and not longer.
    "--virtual-time-budget=20000",
)


def find_browser(given: str | os.PathLike[str] | None = None) -> str:
    """The browser ``given``, or the first one that is installed; WorkbenchError where none is."""
    if given is not None:
        path = as_path(given, "give the program of a Chromium, Chrome or Edge")
        if found := shutil.which(path):
            return found
        raise WorkbenchError(
            f"browser={named(path)} is no program; give that of a Chromium, Chrome or Edge."
        )
    for candidate in _candidates():
        if found := shutil.which(candidate):
            return found
    raise WorkbenchError(
        "No browser was found that can draw a picture (Chromium, Chrome, Edge or Brave); install "
        "one, name its program with browser=PATH, or save the figure as PNG by its camera button "
        "in the notebook."
    )


def _candidates() -> Iterator[str]:
    yield from _COMMANDS
    if sys.platform == "darwin":
        yield from map(_MAC.format, _MAC_NAMES)
    if sys.platform == "win32":
        for root in filter(None, map(os.environ.get, _WINDOWS_ROOTS)):
            yield from (str(Path(root) / program) for program in _WINDOWS)


def run_browser(browser: str, page: str, options: Sequence[str], made: str | None) -> bytes:
    """What ``browser`` makes of the HTML ``page``: the file ``made``, or what it prints.

    ``options`` may name that file as ``{made}``. Raises WorkbenchError where nothing comes of it.
    """
    with tempfile.TemporaryDirectory(prefix="workbench-") as folder:
        place = Path(folder)
        (place / "page.html").write_text(page, encoding="utf-8")
        target = place / made if made else None
        command = [
            browser,
            *_OPTIONS,
            *_as_superuser(),
            f"--user-data-dir={place / 'profile'}",
            *(option.format(made=target) for option in options),
            (place / "page.html").as_uri(),
        ]
        try:
            done = subprocess.run(command, capture_output=True, timeout=_LONGEST_S, check=False)  # noqa: S603 - a list, no shell
        except (OSError, subprocess.TimeoutExpired) as fault:
            raise _drew_nothing(browser, str(fault)) from fault
        if target is None:
            return done.stdout
        if not target.is_file():
            raise _drew_nothing(browser, f"exit code {done.returncode}")
        return target.read_bytes()


def _as_superuser() -> list[str]:
    # Chromium refuses to run as root (as in most containers) with its sandbox on. What it is shown
    # is a figure under a policy that lets it fetch nothing.
    geteuid = getattr(os, "geteuid", None)
    return ["--no-sandbox"] if geteuid is not None and geteuid() == 0 else []


def _drew_nothing(browser: str, why: str) -> WorkbenchError:
    return WorkbenchError(
        f"{named(Path(browser))} drew no picture ({why}); name another browser with browser=PATH, "
        "or save the figure as PNG by its camera button in the notebook."
    )
