"""deno, as installed beside this Python (it is a development dependency from PyPI)."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FRONT_END = ROOT / "workbench" / "explorer"
DENO = str(Path(sys.executable).parent / "deno")


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
