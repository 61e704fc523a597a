"""Fit the confidence of attributions and of rows on PolNeAR's dev part, and say how it holds.

    python -m training.calibrate

Writes ``calibration.json`` beside the weights and the section "Confidence" of the model card. To be
run after every change of the weights or of the rules; takes under a minute.

What is judged is never what was fitted: each article by curves fitted on the others.
"""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np

from training.confidence_card import section, write_section
from training.judged import Judged, judged, weights
from workbench.attribution.confidence import FILE, NUMBERS, Curve
from workbench.quotes.confidence import RowCurve

WEIGHTS = Path("workbench/attribution/weights")
# How strongly weights are held to nothing: what a few dozen rows say of them is mostly chance.
RIDGE_ATTRIBUTION, RIDGE_ROW = 0.1, 0.5
# The articles without annotated speakers are left out in this many parts.
FOLDS = 12


def logistic(x: np.ndarray, y: np.ndarray, weight: np.ndarray, ridge: float) -> np.ndarray:
    """Weights of greatest penalised likelihood, by Newton's method; the last one is the offset."""
    held = ridge * np.eye(x.shape[1])
    held[-1, -1] = 1e-6
    found = np.zeros(x.shape[1])
    for _ in range(50):
        p = 1 / (1 + np.exp(-x @ found))
        hessian = (x.T * (weight * p * (1 - p))) @ x + held
        found += np.linalg.solve(hessian, x.T @ (weight * (y - p)) - held @ found)
    return found


def fit_curve(rows: list[Judged]) -> Curve:
    found = [row for row in rows if row.evidence]
    x = np.array([row.evidence.numbers() for row in found])
    y = np.array([row.content and row.source for row in found], dtype=float)
    return Curve(tuple(logistic(x, y, np.ones(len(y)), RIDGE_ATTRIBUTION).tolist()))


def fit_rows(rows: list[Judged], curve: Curve) -> RowCurve:
    """``rows`` are those of the articles with annotated speakers."""
    found = [row for row in rows if row.evidence]
    known = [
        (row, weight)
        for row, weight in zip(found, weights(found), strict=True)
        if row.right is not None and row.speaker.kind != "unknown"
    ]
    x = np.array([RowCurve.numbers(curve(r.evidence), r.speaker, r.speech) for r, _ in known])
    y = np.array([row.right for row, _ in known], dtype=float)
    fitted = logistic(x, y, np.array([weight for _, weight in known]), RIDGE_ROW)
    unknown = [row.right for row in found if row.content and row.speaker.kind == "unknown"]
    told = [right for right in unknown if right is not None]
    # Laplace's rule: there are too few of them for a share.
    return RowCurve(*fitted.tolist(), unknown=(sum(told) + 1) / (len(told) + 2))


def attributions_apart(rows: list[Judged]) -> np.ndarray:
    """The confidence of each attribution, by a curve fitted on other articles."""
    p = np.zeros(len(rows))
    for fold in range(FOLDS):
        curve = fit_curve([row for row in rows if row.article % FOLDS != fold])
        for i, row in enumerate(rows):
            if row.article % FOLDS == fold:
                p[i] = curve(row.evidence)
    return p


def rows_apart(rows: list[Judged], asked: list[Judged]) -> np.ndarray:
    """The confidence of each row of ``asked``, by curves fitted on all other articles."""
    p = np.zeros(len(asked))
    for article in {row.article for row in asked}:
        others = [row for row in rows if row.article != article]
        curve = fit_curve(others)
        of_row = fit_rows([row for row in others if row.with_speakers], curve)
        for i, row in enumerate(asked):
            if row.article == article:
                p[i] = of_row.of_tagger(curve(row.evidence), row.speaker, row.speech)
    return p


def main() -> None:
    rows = judged()
    curve = fit_curve(rows)
    of_row = fit_rows([row for row in rows if row.with_speakers], curve)
    parts = {
        "attribution": dict(zip(NUMBERS, curve.weights, strict=True)),
        "row": {name: getattr(of_row, name) for name in RowCurve.__dataclass_fields__},
    }
    (WEIGHTS / FILE).write_text(json.dumps(parts, indent=1) + "\n", encoding="utf-8")
    found = [row for row in rows if row.evidence]
    known = [row for row in found if row.with_speakers and row.right is not None]
    text = section(rows, attributions_apart(found), rows_apart(rows, known))
    write_section(text)
    print(text)


if __name__ == "__main__":
    main()
