"""Accuracy on PolNeAR's dev part, held to the floors in ``floors.yml``.

Run with the scorers that acceptance uses. Raising a floor is a normal change; lowering one needs a
reason in the commit.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import yaml

from training import reliability
from training.judged import judged
from workbench.quotes.confidence import row_confidence

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
FLOORS = yaml.safe_load(Path(__file__).with_name("floors.yml").read_text(encoding="utf-8"))

needs_polnear = pytest.mark.skipif(
    not (SHARED / "polnear" / "dev.jsonl").exists(),
    reason="accuracy was not measured: the PolNeAR dev part (../shared/polnear) is not here",
)


def score(script: str) -> dict:
    command = [sys.executable, str(SHARED / script), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    return json.loads(done.stdout)


def too_low(figures: dict[str, float], floors: dict[str, float]) -> dict[str, str]:
    return {
        name: f"{figures[name]} is under {floor}"
        for name, floor in floors.items()
        if figures[name] < floor
    }


def test_a_figure_under_its_floor_is_named() -> None:
    assert too_low({"a": 71.9, "b": 88.0}, {"a": 72, "b": 88}) == {"a": "71.9 is under 72"}


@needs_polnear
def test_attributions_of_dev_are_found_as_well_as_before() -> None:
    result = score("score_attributions.py")
    figures = {
        f"{group} {name} {key}": value
        for group in ("all", "quoted", "exact")
        for name, row in result[group].items()
        for key, value in row.items()
    }
    assert not too_low(figures, FLOORS["attributions"])


@needs_polnear
def test_speakers_of_dev_are_resolved_as_well_as_before() -> None:
    result = score("score_speakers.py")
    result["not invented"] = round(100 - result["invented"], 1)
    assert not too_low(result, FLOORS["speakers"])


@needs_polnear
def test_confidence_is_about_the_share_of_right_rows_and_ranks_them() -> None:
    known = [r for r in judged(only_with_speakers=True) if r.evidence and r.right is not None]
    rows = [row for row in known if row.speech]
    assert len(rows) > 200
    sure = np.array([row_confidence(r.attribution, r.speaker, speech=True) for r in rows])
    right = np.array([bool(row.right) for row in rows])
    figures = {
        "ranking": 100 * reliability.ranking(sure, right),
        "calibrated": 100 - 100 * reliability.expected_error(sure, right),
    }
    assert not too_low(figures, FLOORS["confidence"])
