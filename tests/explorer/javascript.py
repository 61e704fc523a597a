"""deno, as installed beside this Python (it is a development dependency from PyPI)."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FRONT_END = ROOT / "workbench" / "explorer"
JS_TESTS = ROOT / "tests" / "explorer" / "js"


def deno(*arguments: str, stdin: str | None = None) -> subprocess.CompletedProcess[str]:
    """Runs deno in the front end's folder, where its settings are; never raises."""
    binary = Path(sys.executable).parent / "deno"
    return subprocess.run(
        [str(binary), *arguments],
        cwd=FRONT_END,
        input=stdin,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
