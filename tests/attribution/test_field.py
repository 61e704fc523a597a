"""The field's sums, compared with all tag sequences counted out."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from workbench.attribution.field import TAGS, Transitions, allowed, may_start, onward_chances


def sequences(values: np.ndarray, field: Transitions) -> dict[tuple[int, ...], float]:
    """Every legal tag sequence and its probability."""
    legal, first = allowed(TAGS), may_start(TAGS)
    weights = {}
    for path in itertools.product(range(len(TAGS)), repeat=len(values)):
        if not first[path[0]] or not all(legal[a, b] for a, b in itertools.pairwise(path)):
            continue
        score = field.start[path[0]] + field.stop[path[-1]]
        score += sum(values[i, t] for i, t in enumerate(path))
        score += sum(field.step[a, b] for a, b in itertools.pairwise(path))
        weights[path] = float(np.exp(score))
    total = sum(weights.values())
    return {path: weight / total for path, weight in weights.items()}


@pytest.mark.parametrize("seed", range(4))
def test_shares_and_onward_chances_agree_with_all_sequences_counted_out(seed: int) -> None:
    rng = np.random.default_rng(seed)
    values = rng.normal(size=(4, 7)).astype(np.float32)
    field = Transitions(*(rng.normal(size=shape) for shape in ((7, 7), 7, 7)))
    expected = np.zeros((4, 7))
    pairs = np.zeros((4, 7, 7))
    for path, probability in sequences(values, field).items():
        for i, tag in enumerate(path):
            expected[i, tag] += probability
        for i, (tag, following) in enumerate(itertools.pairwise(path)):
            pairs[i, tag, following] += probability
    share, onward = onward_chances(values, field)
    np.testing.assert_allclose(share, expected, atol=1e-6)
    np.testing.assert_allclose(onward * share[:, :, None], pairs, atol=1e-6)
