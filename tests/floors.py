"""The accuracy that ``floors.yml`` asks for, and what of it is not reached."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"

Limits = Mapping[str, Mapping[str, float]]

FLOORS: Mapping[str, Limits] = yaml.safe_load(
    Path(__file__).with_name("floors.yml").read_text(encoding="utf-8")
)


def outside(figures: Mapping[str, float], limits: Limits) -> dict[str, str]:
    """Each figure that is under its floor or over its ceiling, with both numbers."""
    low = limits.get("at least", {})
    high = limits.get("at most", {})
    under = {k: f"{figures[k]} is under {v}" for k, v in low.items() if figures[k] < v}
    over = {k: f"{figures[k]} is over {v}" for k, v in high.items() if figures[k] > v}
    return under | over


def shared_figures(script: str) -> dict[str, Any]:
    """What a scorer of acceptance prints; it lies beside the project, in ``../shared``."""
    command = [sys.executable, str(SHARED / script), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    figures: dict[str, Any] = json.loads(done.stdout)
    return figures
