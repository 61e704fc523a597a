"""A real run of the command, killed with all its processes at fifty random moments."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.store.made import STORY, as_read_at_once
from workbench.store.manifest import read_manifest
from workbench.store.opening import articles_in, quotes_in

ARTICLES, MOMENTS = 500, 50
LONGEST = 12.0  # seconds that a run has at most; on a slow machine it may not get far


@pytest.mark.long
@pytest.mark.skipif(not hasattr(os, "killpg"), reason="Windows has no such signal")
def test_a_run_killed_at_fifty_moments_loses_nothing_that_was_whole(tmp_path: Path) -> None:
    chance = random.Random(11)
    place, store = tmp_path / "in", tmp_path / "out"
    place.mkdir()
    for n in range(ARTICLES):
        (place / f"{n:03d}.txt").write_text(STORY.format(day=f"day {n}", body="Velora"), "utf-8")
    whole: set[str] = set()
    for _ in range(MOMENTS):
        _run(place, store, chance.uniform(0.5, LONGEST))
        manifest = read_manifest(store)
        if manifest is not None:
            assert whole <= set(manifest.files), "what was whole is gone"
            whole = set(manifest.files)
            quotes_in(store, manifest, articles_in(store, manifest))
    assert _run(place, store, None) == 0
    as_read_at_once(place, store)
    assert not list(store.rglob(".workbench-draft-*"))


def _run(place: Path, store: Path, seconds: float | None) -> int:
    command = [sys.executable, "-m", "workbench.cli", "extract", str(place), "-o", str(store)]
    # A group of its own, so that its workers are killed with it, as a machine that fails does.
    run = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    try:
        return run.wait(seconds)
    except subprocess.TimeoutExpired:
        os.killpg(run.pid, signal.SIGKILL)
        run.wait()
        return -signal.SIGKILL
