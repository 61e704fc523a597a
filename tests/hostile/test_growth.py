"""No stage does more work for a unit of hostile text because there are more of them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.hostile.frame_shapes import FRAMES, THEMES
from tests.hostile.growth import MOST
from tests.hostile.reader_stages import FILES
from tests.hostile.shapes import SHAPES

# What once took time that grew with the square of the text, and one of each kind beside it.
QUICK = (
    *("quotes with one beginning", "one family name", "one sentence of statements"),
    *("one sentence of pronouns", "one office", "one person", "companies", "interrupted"),
    *("asides without a stop", "opening marks, a word each", "headings"),
    *("spelled alike", "every value new", "entries", "byline", *THEMES),
    *("closings", "mails in mails", "marks within", "loose lines behind"),
)
ROOT = Path(__file__).parents[2]


def _grown_too_fast(n: int, *shapes: str) -> tuple[int, list[str]]:
    """How many cells there are, and those that grow too fast.

    In a process of its own: what is counted has to be put in when the modules are imported.
    """
    command = [sys.executable, "-m", "tests.hostile.growth", "--json", "--n", str(n)]
    done = subprocess.run(
        [*command, *(["--shapes", *shapes] if shapes else [])],
        capture_output=True, text=True, cwd=ROOT,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    cells = json.loads(done.stdout)
    fast = [
        f"{cell['stage']}, {cell['shape']}: {cell['small']:.0f} steps, for four times the size "
        f"{cell['large']:.0f}"
        for cell in cells
        if cell["growth"] > MOST
    ]
    return len(cells), fast


def test_shapes_that_are_measured_quickly_are_there() -> None:
    of_readers = {cell.partition(" | ")[2] for cell in FILES}
    assert set(QUICK) <= {*SHAPES, *FRAMES, *THEMES, *of_readers, "entries", "byline"}


def test_no_stage_slows_down_with_more_of_what_once_slowed_it() -> None:
    cells, fast = _grown_too_fast(40, *QUICK)
    assert cells > 300
    assert not fast


@pytest.mark.long
def test_no_stage_slows_down_with_more_of_any_shape() -> None:
    cells, fast = _grown_too_fast(200)
    assert cells > 2_000
    assert not fast
