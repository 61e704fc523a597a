"""The script that dresses figures: formatted, linted, type-checked, tested, and what ships."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.explorer.javascript import CHECKS, ROOT, check_bundle, deno

FOLDER = ROOT / "workbench" / "charts"
SHIPPED = FOLDER / "static" / "follow.js"


@pytest.mark.parametrize("check", CHECKS)
def test_javascript_sources_are(check: str) -> None:
    done = deno(*CHECKS[check], folder=FOLDER)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_script_that_ships_is_made_from_the_sources_beside_it(tmp_path: Path) -> None:
    check_bundle(SHIPPED, "js/main.js", FOLDER, tmp_path / SHIPPED.name)
