"""Accuracy on PolNeAR's dev part, held to the floors in ``tests/floors.yml``.

Run with the scorers that acceptance uses.
"""

from __future__ import annotations

import numpy as np
import pytest

from tests.floors import FLOORS, SHARED, outside, shared_figures
from training import reliability
from training.judged import of_dev
from workbench.quotes.confidence import row_confidence

needs_polnear = pytest.mark.skipif(
    not (SHARED / "polnear" / "dev.jsonl").exists(),
    reason="accuracy was not measured: the PolNeAR dev part (../shared/polnear) is not here",
)


@needs_polnear
def test_attributions_of_dev_are_found_as_well_as_before() -> None:
    result = shared_figures("score_attributions.py")
    figures = {
        f"{group} {name} {key}": value
        for group in ("all", "quoted", "exact")
        for name, row in result[group].items()
        for key, value in row.items()
    }
    assert outside(figures, FLOORS["attributions"]) == {}


@needs_polnear
def test_speakers_of_dev_are_resolved_as_well_as_before() -> None:
    assert outside(shared_figures("score_speakers.py"), FLOORS["speakers"]) == {}


# Changes where the model or what is made of its answers does; another ten seconds over the same
# articles: CI has it.
@pytest.mark.long
@needs_polnear
def test_confidence_is_about_the_share_of_right_rows_and_ranks_them() -> None:
    known = [r for r in of_dev() if r.evidence and r.right is not None]
    rows = [row for row in known if row.speech]
    assert len(rows) > 200
    sure = np.array([row_confidence(r.attribution, r.speaker, speech=True) for r in rows])
    right = np.array([bool(row.right) for row in rows])
    figures = {
        "ranking": 100 * reliability.ranking(sure, right),
        "calibrated": 100 - 100 * reliability.expected_error(sure, right),
    }
    assert outside(figures, FLOORS["confidence"]) == {}
