"""From scores to attributions, with scores made by hand."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from workbench.attribution.decode import (
    NAME_TAGS,
    TAGS,
    Scores,
    Transitions,
    allowed,
    attributions,
    marginals,
    may_start,
    names,
    viterbi,
)

FLAT = Transitions(np.zeros((7, 7), np.float32), np.zeros(7, np.float32), np.zeros(7, np.float32))


def one_hot(labels: list[str], tags: tuple[str, ...] = TAGS, height: float = 9.0) -> np.ndarray:
    scores = np.zeros((len(labels), len(tags)), np.float32)
    scores[np.arange(len(labels)), [tags.index(label) for label in labels]] = height
    return scores


def scores(labels: list[str], links: dict[int, int], sources: dict[int, int]) -> Scores:
    n = len(labels)
    content = np.zeros((n, n + 1), np.float32)
    source = np.zeros((n, n + 1), np.float32)
    for i, j in links.items():
        content[i, j + 1] = 9
    for i, j in sources.items():
        source[i, j + 1] = 9
    return Scores(one_hot(labels), content, source, one_hot(["O"] * n, NAME_TAGS))


def brute_force(values: np.ndarray, field: Transitions) -> tuple[list[int], np.ndarray]:
    legal, first = allowed(TAGS), may_start(TAGS)
    total = np.zeros((len(values), len(TAGS)))
    best, best_score = [], -np.inf
    for path in itertools.product(range(len(TAGS)), repeat=len(values)):
        if not first[path[0]] or not all(legal[a, b] for a, b in itertools.pairwise(path)):
            continue
        score = field.start[path[0]] + field.stop[path[-1]]
        score += sum(values[i, t] for i, t in enumerate(path))
        score += sum(field.step[a, b] for a, b in itertools.pairwise(path))
        for i, t in enumerate(path):
            total[i, t] += np.exp(score)
        if score > best_score:
            best, best_score = list(path), score
    return best, total / total.sum(axis=1, keepdims=True)


@pytest.mark.parametrize("seed", range(4))
def test_viterbi_and_marginals_agree_with_all_paths_counted_out(seed: int) -> None:
    rng = np.random.default_rng(seed)
    values = rng.normal(size=(4, 7)).astype(np.float32)
    field = Transitions(*(rng.normal(size=shape) for shape in ((7, 7), 7, 7)))
    best, shares = brute_force(values, field)
    assert viterbi(values, field).tolist() == best
    np.testing.assert_allclose(marginals(values, field), shares, atol=1e-4)


def test_one_source_may_have_two_cues() -> None:
    labels = "B-source B-cue B-content I-content O B-cue B-content".split()
    found = attributions(scores(labels, {2: 1, 3: 1, 6: 5}, {1: 0, 5: 0}), FLAT)
    assert [(f.content[0].first, f.content[0].last) for f in found] == [(2, 4), (6, 7)]
    assert [f.source[0].first for f in found] == [0, 0]


def test_an_interrupted_content_is_one_attribution() -> None:
    labels = "B-content I-content B-cue B-source B-content".split()
    (found,) = attributions(scores(labels, {0: 2, 1: 2, 4: 2}, {2: 3}), FLAT)
    assert [(r.first, r.last) for r in found.content] == [(0, 2), (4, 5)]


def test_content_without_a_cue_in_its_line_stands_alone() -> None:
    labels = "B-source B-cue B-content B-content".split()
    breaks = np.array([True, False, False, True])
    found = attributions(scores(labels, {2: 1, 3: 1}, {1: 0}), FLAT, breaks)
    assert [len(f.cue) for f in found] == [1, 0]


def test_no_span_goes_on_over_a_line_break() -> None:
    labels = "B-source B-cue B-content I-content".split()
    breaks = np.array([True, False, False, True])
    found = attributions(scores(labels, {2: 1, 3: 1}, {1: 0}), FLAT, breaks)
    assert all(run.last - run.first == 1 for f in found for run in f.content)


def test_a_window_without_words_has_no_attributions() -> None:
    empty = Scores(*(np.zeros(shape, np.float32) for shape in ((0, 7), (0, 1), (0, 1), (0, 9))))
    assert attributions(empty, FLAT) == []


def test_names_of_one_kind_that_touch_are_told_apart_by_their_first_tag() -> None:
    labels = ["B-person", "I-person", "B-person", "O", "I-location"]
    assert names(one_hot(labels, NAME_TAGS)) == [
        (0, 2, "person"),
        (2, 3, "person"),
        (4, 5, "location"),
    ]
