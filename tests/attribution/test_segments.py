"""Which spans are taken, compared with all readings counted out."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from tests.attribution.test_field import sequences
from workbench.attribution.field import ROLES, TAGS, Transitions
from workbench.attribution.segments import WORTHS, Words, best_runs

FLAT = Transitions(np.zeros((7, 7), np.float32), np.zeros(7, np.float32), np.zeros(7, np.float32))
LENGTHS = (7, 1, 4, 12, 3)


def words(n: int, light: tuple[int, ...] = ()) -> Words:
    end = np.cumsum(np.array(LENGTHS[:n]) + 1) - 1
    start = end - np.array(LENGTHS[:n])
    return Words(start, end, np.zeros(n, bool), np.isin(np.arange(n), light))


def spans(path: tuple[int, ...]) -> list[tuple[str, int, int]]:
    found: list[tuple[str, int, int]] = []
    for i, tag in enumerate(path):
        if TAGS[tag].startswith("B-"):
            found.append((TAGS[tag][2:], i, i + 1))
        elif TAGS[tag].startswith("I-"):
            role, first, _ = found.pop()
            found.append((role, first, i + 1))
    return found


def agreement(role: str, a: tuple[int, int], b: tuple[int, int], around: Words) -> float:
    """What ``WORTHS`` says of two spans, by the letters they cover."""
    worth = WORTHS[role]
    one, other = (set(range(around.start[f], around.end[e - 1])) for f, e in (a, b))
    overlap = len(one & other) / len(one | other)
    return worth.exact * (a == b) + sum(w for least, w in worth.overlaps if overlap >= least)


@pytest.mark.parametrize("seed", range(6))
def test_each_span_is_valued_by_its_agreement_with_all_readings(seed: int) -> None:
    values = np.random.default_rng(seed).normal(size=(4, 7)).astype(np.float32) * 2
    readings = sequences(values, FLAT)
    around = words(4)
    for run in best_runs(values, FLAT, around)[0]:
        expected = sum(
            probability * agreement(role, (run.first, run.last), (first, last), around)
            for path, probability in readings.items()
            for role, first, last in spans(path)
            if role == run.role
        )
        # Readings below the floor are not weighed.
        assert run.probability == pytest.approx(min(expected, 1), abs=0.03)


@pytest.mark.parametrize("seed", range(6))
def test_runs_are_in_order_do_not_overlap_and_are_worth_their_price(seed: int) -> None:
    values = np.random.default_rng(seed).normal(size=(5, 7)).astype(np.float32) * 3
    runs, _ = best_runs(values, FLAT, words(5))
    assert all(run.probability > WORTHS[run.role].price for run in runs)
    assert all(a.last <= b.first for a, b in itertools.pairwise(runs))


def scored(*tags: dict[str, float]) -> np.ndarray:
    table = np.full((len(tags), len(TAGS)), -20, np.float32)
    for i, given in enumerate(tags):
        for tag, score in given.items():
            table[i, TAGS.index(tag)] = score
    return table


def test_two_ends_that_differ_by_a_comma_speak_for_the_same_span() -> None:
    """Each alone is less probable than that there is no span at all."""
    values = scored({"O": 0.5, "B-cue": 1.0}, {"O": 0.0, "I-cue": 0.0}, {"O": 9.0})
    with_comma, _ = best_runs(values, FLAT, words(3, light=(1,)))
    assert [(run.role, run.first) for run in with_comma] == [("cue", 0)]
    without, _ = best_runs(values, FLAT, words(3))
    assert with_comma[0].probability > sum(run.probability for run in without)


def test_the_worth_of_agreement_adds_up_to_one() -> None:
    for role in ROLES:
        worth = WORTHS[role]
        assert worth.exact + sum(value for _, value in worth.overlaps) == pytest.approx(1)
