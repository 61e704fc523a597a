"""The upload's own script: formatted, linted, type-checked, tested, and what ships made of it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.explorer.javascript import ROOT, deno
from tests.explorer.test_javascript import CHECKS, UNREACHABLE

FOLDER = ROOT / "workbench" / "uploading"
SHIPPED = FOLDER / "static" / "upload.js"


@pytest.mark.parametrize("check", CHECKS)
def test_javascript_sources_are(check: str) -> None:
    done = deno(*CHECKS[check], folder=FOLDER)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_script_that_ships_is_made_from_the_sources_beside_it(tmp_path: Path) -> None:
    made = tmp_path / "upload.js"
    arguments = ("--quiet", "--platform", "browser", "--output", str(made), "js/main.js")
    done = deno("bundle", *arguments, folder=FOLDER)
    if done.returncode and any(words in done.stderr.lower() for words in UNREACHABLE):
        reason = "not compared: deno could not fetch its bundler from the npm registry"
        if os.environ.get("CI") == "true":
            pytest.fail(f"{reason}\n{done.stderr}")
        pytest.skip(reason)
    assert done.returncode == 0, done.stderr
    assert made.read_text(encoding="utf-8") == SHIPPED.read_text(encoding="utf-8"), (
        "static/upload.js is not what its sources give; run: make bundle"
    )


def test_the_script_that_ships_stands_alone() -> None:
    source = SHIPPED.read_text(encoding="utf-8")
    assert not [line for line in source.splitlines() if line.startswith("import")]
    assert "default" in source[source.rindex("export {") :]
