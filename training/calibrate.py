"""Fit the confidence curve on PolNeAR's dev part.

    python -m training.calibrate

An attribution is right where its content overlaps an annotated one with Jaccard >= 0.5 and, if
that one has a source, its source overlaps it with Jaccard >= 0.3. Writes ``calibration.json``
beside the weights and prints the reliability, fitted on all of dev and judged article-wise (each
fifth of the articles by a curve fitted on the others).
"""

from __future__ import annotations

import json
import math
from pathlib import Path

import numpy as np

from training.evaluate import scorer
from workbench.attribution import confidence, tagger

TARGET = Path("workbench/attribution/weights/calibration.json")
FOLDS = 5


def judged() -> list[tuple[int, float, bool]]:
    """(article number, the tagger's own logit, right or not) for each attribution found on dev."""
    score = scorer()
    rows = []
    for number, doc in enumerate(score.load("dev")):
        gold = [(score.chars(a["content"]), score.chars(a["source"])) for a in doc["attributions"]]
        for attribution in tagger.find_attributions(doc["text"]):
            content, source = score.chars(attribution.content), score.chars(attribution.source)
            overlap, wanted = max(
                ((score.jaccard(g, content), s) for g, s in gold), key=lambda pair: pair[0]
            )
            right = overlap >= 0.5 and (not wanted or score.jaccard(wanted, source) >= 0.3)
            rows.append((number, confidence.logit(attribution.confidence), right))
    return rows


def fit(logits: np.ndarray, right: np.ndarray) -> confidence.Curve:
    """Slope and offset of greatest likelihood, by Newton's method."""
    x = np.stack([logits, np.ones_like(logits)], axis=1)
    weights = np.zeros(2)
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ weights))
        hessian = (x * (p * (1 - p))[:, None]).T @ x + 1e-6 * np.eye(2)
        weights += np.linalg.solve(hessian, x.T @ (right - p))
    return confidence.Curve(float(weights[0]), float(weights[1]))


def expected_error(p: np.ndarray, right: np.ndarray, bins: int = 10) -> float:
    """Mean distance between confidence and share of right ones over bins of equal size."""
    parts = np.array_split(np.argsort(p), bins)
    return sum(len(i) / len(p) * abs(p[i].mean() - right[i].mean()) for i in parts)


def main() -> None:
    tagger.load_curve = lambda: confidence.Curve(1.0, 0.0)  # the tagger's own probabilities
    rows = judged()
    article, logits, right = (np.array(column) for column in zip(*rows, strict=True))
    curve = fit(logits, right)
    TARGET.write_text(json.dumps({"slope": curve.slope, "offset": curve.offset}, indent=1) + "\n")
    held_out = np.zeros(len(rows))
    for fold in range(FOLDS):
        inside = article % FOLDS == fold
        other = fit(logits[~inside], right[~inside])
        held_out[inside] = [other(1 / (1 + math.exp(-x))) for x in logits[inside]]
    own = 1 / (1 + np.exp(-logits))
    print(f"{len(rows)} attributions, {right.mean():.3f} right, curve {curve}")
    print(f"expected calibration error: own {expected_error(own, right):.3f}, ", end="")
    print(f"article-wise {expected_error(held_out, right):.3f}")
    for part in np.array_split(np.argsort(held_out), 5):
        print(f"  confidence {held_out[part].mean():.2f}  right {right[part].mean():.2f}")


if __name__ == "__main__":
    main()
