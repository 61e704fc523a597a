"""The browser fixture: without Chromium a desk skips the page tests, CI fails them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

PAGE_TEST = "def test_page(chromium_path):\n    assert chromium_path\n"


@pytest.mark.parametrize(
    ("ci", "outcome"), [("", "1 skipped"), ("true", "1 error")], ids=["at a desk", "in CI"]
)
def test_missing_chromium(root: Path, tmp_path: Path, ci: str, outcome: str) -> None:
    (tmp_path / "conftest.py").write_text((root / "tests/conftest.py").read_text("utf-8"), "utf-8")
    (tmp_path / "test_page.py").write_text(PAGE_TEST, "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-rs", "--rootdir", str(tmp_path), "test_page.py"],
        cwd=tmp_path,
        env={"PATH": "", "CI": ci, "PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert outcome in done.stdout
    assert "Chromium is not installed" in done.stdout
