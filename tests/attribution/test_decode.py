"""From scores to attributions, with scores made by hand."""

from __future__ import annotations

import numpy as np

from workbench.attribution.decode import Scores, attributions
from workbench.attribution.entities import ENTITY_TAGS
from workbench.attribution.field import TAGS, Transitions
from workbench.attribution.segments import Words
from workbench.attribution.vectors import SIDES

FLAT = Transitions(np.zeros((7, 7), np.float32), np.zeros(7, np.float32), np.zeros(7, np.float32))


def one_hot(labels: list[str], height: float = 9.0) -> np.ndarray:
    scores = np.zeros((len(labels), len(TAGS)), np.float32)
    for row, label in zip(scores, labels, strict=True):
        row[TAGS.index(label)] = height
    return scores


def scores(labels: list[str], links: dict[int, int], sources: dict[int, int]) -> Scores:
    n = len(labels)
    content = np.zeros((n, n + 1), np.float32)
    source = np.zeros((n, n + 1), np.float32)
    for i, j in links.items():
        content[i, j + 1] = 9
    for i, j in sources.items():
        source[i, j + 1] = 9
    return Scores(one_hot(labels), content, source, *rest(n))


def rest(n: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """No entity, no holder and empty vectors for n words."""
    shapes = ((n, len(ENTITY_TAGS)), (n, n + 1), (n, len(SIDES) * 2))
    return tuple(np.zeros(shape, np.float32) for shape in shapes)  # type: ignore[return-value]


def words(n: int, breaks: tuple[int, ...] = ()) -> Words:
    """n words of four letters with a space between them; ``breaks`` begin a line."""
    start = np.arange(n) * 5
    begin = np.isin(np.arange(n), (0, *breaks))
    return Words(start, start + 4, begin, np.zeros(n, dtype=bool))


def test_one_source_may_have_two_cues() -> None:
    labels = "B-source B-cue B-content I-content O B-cue B-content".split()
    found = attributions(scores(labels, {2: 1, 3: 1, 6: 5}, {1: 0, 5: 0}), FLAT, words(7))
    assert [(f.content[0].first, f.content[0].last) for f in found] == [(2, 4), (6, 7)]
    assert [f.source[0].first for f in found] == [0, 0]


def test_an_interrupted_content_is_one_attribution() -> None:
    labels = "B-content I-content B-cue B-source B-content".split()
    (found,) = attributions(scores(labels, {0: 2, 1: 2, 4: 2}, {2: 3}), FLAT, words(5))
    assert [(r.first, r.last) for r in found.content] == [(0, 2), (4, 5)]


def test_a_cue_that_nothing_points_to_takes_a_content_to_spare() -> None:
    labels = "B-content B-cue O B-content B-cue".split()
    weighed = scores(labels, {0: 1, 3: 1}, {})
    weighed.content_link[3, 5] = 6
    found = attributions(weighed, FLAT, words(5))
    assert [(f.cue[0].first, [r.first for r in f.content]) for f in found] == [(1, [0]), (4, [3])]


def test_a_cue_that_nothing_points_to_leaves_alone_what_points_elsewhere_for_sure() -> None:
    labels = "B-content B-cue O B-content B-cue".split()
    found = attributions(scores(labels, {0: 1, 3: 1}, {}), FLAT, words(5))
    assert [f.cue[0].first for f in found] == [1]


def test_content_without_a_cue_in_its_line_stands_alone() -> None:
    labels = "B-source B-cue B-content B-content".split()
    found = attributions(scores(labels, {2: 1, 3: 1}, {1: 0}), FLAT, words(4, (3,)))
    assert [len(f.cue) for f in found] == [1, 0]


def test_no_span_goes_on_over_a_line_break() -> None:
    labels = "B-source B-cue B-content I-content".split()
    found = attributions(scores(labels, {2: 1, 3: 1}, {1: 0}), FLAT, words(4, (3,)))
    assert all(run.last - run.first == 1 for f in found for run in f.content)


def test_a_window_without_words_has_no_attributions() -> None:
    assert attributions(scores([], {}, {}), FLAT, words(0)) == []


def doubtful(link: float, probable: float = 3.0) -> Scores:
    """A cue at word 1 that points to "none" by 9, and to word 0, a possible source, by ``link``."""
    weighed = scores("O B-cue B-content".split(), {2: 1}, {})
    weighed.tags[0, TAGS.index("B-source")] = 9 - probable
    weighed.source_link[1, 0] = 9
    weighed.source_link[1, 1] = link
    return weighed


def test_a_cue_without_a_source_takes_one_that_was_too_improbable_by_itself() -> None:
    [found] = attributions(doubtful(6.0), FLAT, words(3))
    assert [(run.first, run.last) for run in found.source] == [(0, 1)]


def test_a_cue_that_points_to_none_by_far_takes_no_source() -> None:
    [found] = attributions(doubtful(4.0), FLAT, words(3))
    assert found.source == ()


def test_a_source_that_is_hardly_possible_is_taken_by_no_cue() -> None:
    [found] = attributions(doubtful(9.0, probable=6.0), FLAT, words(3))
    assert found.source == ()


def test_a_source_in_another_line_is_taken_by_no_cue() -> None:
    [found] = attributions(doubtful(6.0), FLAT, words(3, (1,)))
    assert found.source == ()
