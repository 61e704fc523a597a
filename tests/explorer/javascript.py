"""deno, as installed beside this Python (it is a development dependency from PyPI)."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FRONT_END = ROOT / "workbench" / "explorer"
DENO = str(Path(sys.executable).parent / "deno")

CHECKS = {
    "formatted": ("fmt", "--check"),
    "free of lint": ("lint",),
    "well typed": ("task", "check"),
    "passing their own tests": ("task", "test"),
}
# What deno prints when it cannot fetch its bundler, which it does on the first bundling.
UNREACHABLE = ("error sending request", "failed to fetch", "failed to download", "dns error")


def deno(*arguments: str, folder: Path = FRONT_END) -> subprocess.CompletedProcess[str]:
    """Runs deno in a front end's folder, where its settings are; never raises."""
    return subprocess.run(
        [DENO, *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )


def check_bundle(shipped: Path, source: str, folder: Path, made: Path) -> None:
    """``shipped``, below ``folder``, is what deno makes of ``source`` there; ``made``: where to."""
    done = deno(
        "bundle", "--quiet", "--platform", "browser", "--output", str(made), source, folder=folder
    )
    if done.returncode and any(words in done.stderr.lower() for words in UNREACHABLE):
        reason = "not compared: deno could not fetch its bundler from the npm registry"
        if os.environ.get("CI") == "true":
            pytest.fail(f"{reason}\n{done.stderr}")
        pytest.skip(reason)
    assert done.returncode == 0, done.stderr
    assert made.read_text(encoding="utf-8") == shipped.read_text(encoding="utf-8"), (
        f"static/{shipped.name} is not what its sources give; run: make bundle"
    )
