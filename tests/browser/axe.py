"""axe-core on a page: what people with disabilities could not use, as far as a program can tell."""

from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

# All rules of WCAG 2.2 to level AA and what axe holds for good practice; the experimental ones err.
_OPTIONS = {"resultTypes": ["violations"], "rules": {}}
# Whole Explorers are looked at in both themes by test_accessibility.py, and whole shared pages by
# test_in_browser.py; of what opens in them a theme says the colours alone: the second is for CI.
THEMES = ["JupyterLab Light", pytest.param("JupyterLab Dark", marks=pytest.mark.long)]
SCHEMES = ["light", pytest.param("dark", marks=pytest.mark.long)]


def violations(page: Page, selector: str = ".wb-explorer") -> list[str]:
    """One line for each rule broken within ``selector``: the rule, what it asks, and where."""
    results = Axe().run(page, context=selector, options=_OPTIONS)
    return [_line(each) for each in results.response["violations"]]


def _line(violation: dict[str, Any]) -> str:
    places = [", ".join(map(str, node["target"])) for node in violation["nodes"]]
    more = f" and {len(places) - 3} more" if len(places) > 3 else ""
    return f"{violation['id']}: {violation['help']} ({'; '.join(places[:3])}{more})"
