"""No stage does more work for a unit of hostile text because there are more of them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.hostile.growth import MOST

ROOT = Path(__file__).parents[2]


def _grown_too_fast(n: int) -> tuple[int, list[str]]:
    """How many cells there are, and those that grow too fast.

    In a process of its own: what is counted has to be put in when the modules are imported.
    """
    command = [sys.executable, "-m", "tests.hostile.growth", "--json", "--n", str(n)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    cells = json.loads(done.stdout)
    fast = [
        f"{cell['stage']}, {cell['shape']}: {cell['small']:.0f} steps, for four times the size "
        f"{cell['large']:.0f}"
        for cell in cells
        if cell["growth"] > MOST
    ]
    return len(cells), fast


@pytest.mark.long
def test_no_stage_slows_down_with_more_of_any_shape() -> None:
    cells, fast = _grown_too_fast(200)
    assert cells > 2_000
    assert not fast
