"""Fit the confidence of attributions, rows and institutions, and say how it holds.

    python -m training.calibrate training/runs/fold0/bundle training/runs/fold1/bundle

Writes ``calibration.json`` beside the weights and the section "Confidence" of the model card. To be
run after every change of the weights or of the rules; takes two minutes.

Attributions are fitted on PolNeAR's dev part, rows on its 14 articles with annotated speakers, on
the marked ones of ``fitted/`` and on those of the BBC that are marked ``learned: false`` in
``marked_elsewhere.jsonl``; no weights learned from any of these. Institutions are harder in
the marked articles than in real ones, so that they are fitted on the other real articles with
annotated speakers as well, each read by the weights that did not learn from it. What is judged is
never what was fitted: each article by curves fitted on others, those of ``held/`` among them.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Collection, Sequence
from dataclasses import fields
from pathlib import Path

import numpy as np

from training.confidence_card import section, write_section
from training.judged import Judged, of_dev, of_fitted, of_held, of_real, out_of_fold
from workbench.attribution.confidence import NUMBERS, Curve
from workbench.quotes.confidence import InstitutionCurve, RowCurve

WEIGHTS = Path("workbench/attribution/weights")
# How strongly weights are held to nothing: what a few dozen rows say of them is mostly chance.
RIDGE_ATTRIBUTION, RIDGE_ROW = 0.1, 0.5
# The articles are left out in this many parts.
FOLDS = 12
# The confidence of each row, and of its institution.
Told = tuple[np.ndarray, np.ndarray]


def logistic(x: np.ndarray, y: np.ndarray, ridge: float) -> np.ndarray:
    """Weights of greatest penalised likelihood, by Newton's method; the last one is the offset."""
    held = ridge * np.eye(x.shape[1])
    held[-1, -1] = 1e-6
    found = np.zeros(x.shape[1])
    for _ in range(50):
        p = 1 / (1 + np.exp(-x @ found))
        hessian = (x.T * (p * (1 - p))) @ x + held
        found += np.linalg.solve(hessian, x.T @ (y - p) - held @ found)
    return found


def fit_curve(rows: Sequence[Judged]) -> Curve:
    """The curve of attributions; ``rows`` are those that the network found."""
    x = np.array([row.evidence.numbers() for row in rows if row.evidence])
    y = np.array([row.content and row.source for row in rows if row.evidence], dtype=float)
    return Curve(tuple(logistic(x, y, RIDGE_ATTRIBUTION).tolist()))


def fit_rows(rows: Sequence[Judged], curve: Curve) -> RowCurve:
    """The curve of rows; ``curve`` is that of their attributions."""
    known = [row for row in rows if row.right is not None and row.evidence]
    named = [row for row in known if row.speaker.kind != "unknown"]
    x = np.array(
        [
            RowCurve.numbers(r.attribution, curve(r.evidence), r.speaker, r.speech)  # type: ignore[arg-type]
            for r in named
        ]
    )
    y = np.array([row.right for row in named], dtype=float)
    unknown = [row.right for row in known if row.content and row.speaker.kind == "unknown"]
    # Laplace's rule: there are too few of them for a share.
    share = (sum(map(bool, unknown)) + 1) / (len(unknown) + 2)
    *weights, length = logistic(x, y, RIDGE_ROW).tolist()
    return RowCurve(*weights, unknown=share, length=length)


def fit_institutions(rows: Sequence[Judged], sure: Callable[[Judged], float]) -> InstitutionCurve:
    """The curve of institutions, of rows whose content is right; ``sure`` is a row's confidence."""
    known = [
        row
        for row in rows
        # By the marks of the BBC's articles more is an institution than by acceptance's guide.
        if row.content and row.institution is not None and row.corpus != "bbc"
    ]
    x = np.array([InstitutionCurve.numbers(sure(r), r.speaker, r.speech) for r in known])
    y = np.array([row.institution for row in known], dtype=float)
    return InstitutionCurve(*logistic(x, y, RIDGE_ROW).tolist())


def of_row(curve: Curve, rows: RowCurve) -> Callable[[Judged], float]:
    """The confidence of a row by two curves."""

    def sure(row: Judged) -> float:
        if row.evidence is None:
            return rows.of_rule(float(row.attribution.confidence), row.speaker)
        return rows.of_tagger(row.attribution, curve(row.evidence), row.speaker, row.speech)

    return sure


def parts(rows: Sequence[Judged]) -> list[tuple[list[Judged], np.ndarray]]:
    """``rows`` without each part of the articles, and the numbers of the rows left out."""
    names = sorted({row.article for row in rows})
    part = {name: i % FOLDS for i, name in enumerate(names)}
    return [
        (
            [row for row in rows if part[row.article] != i],
            np.flatnonzero([part[row.article] == i for row in rows]),
        )
        for i in range(FOLDS)
    ]


def attributions_apart(rows: Sequence[Judged]) -> np.ndarray:
    """The confidence of each attribution, by a curve fitted on other articles."""
    p = np.zeros(len(rows))
    for others, left in parts(rows):
        curve = fit_curve(others)
        p[left] = [curve(rows[i].evidence) for i in left]  # type: ignore[arg-type]
    return p


def rows_apart(rows: Sequence[Judged], curve: Curve, fitted: Collection[str]) -> Told:
    """The confidence of each row and of its institution, by curves fitted on other articles: those
    of rows on the corpora ``fitted`` alone."""
    p, q = np.zeros(len(rows)), np.zeros(len(rows))
    for others, left in parts(rows):
        sure = of_row(curve, fit_rows([row for row in others if row.corpus in fitted], curve))
        institution = fit_institutions(others, sure)
        p[left] = [sure(rows[i]) for i in left]
        q[left] = [institution(p[i], rows[i].speaker, rows[i].speech) for i in left]
    return p, q


def rows_by(
    rows: Sequence[Judged], sure: Callable[[Judged], float], institution: InstitutionCurve
) -> Told:
    """The confidence of each row and of its institution, by curves fitted elsewhere."""
    p = np.array([sure(row) for row in rows])
    q = [institution(p[i], row.speaker, row.speech) for i, row in enumerate(rows)]
    return p, np.array(q)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("bundles", type=Path, nargs="+", help="bundle k left out fold k")
    args = parser.parse_args()
    if len(args.bundles) < 2:
        parser.error("give two bundles or more: each article is read by one that left it out")
    of_all_dev = of_dev()
    dev = [row for row in of_all_dev if row.evidence]
    curve = fit_curve(dev)
    named = {row.article for row in of_all_dev if row.right is not None}
    rows = [row for row in of_all_dev if row.article in named]
    rows += of_fitted() + of_real()
    sure = of_row(curve, row_curve := fit_rows(rows, curve))
    fitted = {row.corpus for row in rows}
    rows += out_of_fold(args.bundles)
    institutions = fit_institutions(rows, sure)
    found = {
        "attribution": dict(zip(NUMBERS, curve.weights, strict=True)),
        "row": _weights(row_curve),
        "institution": _weights(institutions),
    }
    (WEIGHTS / "calibration.json").write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    apart, by = rows_apart(rows, curve, fitted), rows_by(held := of_held(), sure, institutions)
    p, q = (np.concatenate(pair) for pair in zip(apart, by, strict=True))
    text = section(dev, attributions_apart(dev), [*rows, *held], p, q)
    write_section(text)
    print(text)


def _weights(curve: RowCurve | InstitutionCurve) -> dict[str, float]:
    return {field.name: float(getattr(curve, field.name)) for field in fields(curve)}


if __name__ == "__main__":
    main()
