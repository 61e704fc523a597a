"""The browser that the fuzz looks at pages with is the one of all tests."""

from __future__ import annotations

import pytest

from tests.hostile import fuzz_notebooks


@pytest.fixture
def fuzz_browser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Hands it over where there is one: Playwright's can be started only once in a process."""
    if fuzz_notebooks.browser_installed():
        monkeypatch.setattr(fuzz_notebooks, "BROWSER", request.getfixturevalue("browser"))
