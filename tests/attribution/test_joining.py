"""What stretches of a text gave, put together: offsets, word numbers and holders move along."""

from __future__ import annotations

import numpy as np

from workbench.attribution.entities import Entity
from workbench.attribution.joining import joined
from workbench.attribution.model import Analysis, Attribution
from workbench.attribution.vectors import SIDES, WordVectors


def stretch() -> Analysis:
    """“Ada Poole, a surveyor” and a statement of hers."""
    return Analysis(
        (Attribution(((23, 30),), ((0, 9),), ((31, 35),)),),
        (Entity(0, 9, 0, 2, "person", 0.9), Entity(13, 21, 4, 5, "role", 0.8, 0)),
        WordVectors(
            np.arange(5 * len(SIDES) * 3, dtype=np.float32).reshape(5, -1),
            np.array([0, 4, 9, 11, 13]),
            np.array([3, 9, 10, 12, 21]),
            np.array([1, 1, 1, 1, 2]),
        ),
    )


def test_the_second_stretch_counts_on_from_the_first() -> None:
    both = joined([(0, stretch()), (100, stretch())])
    assert [a.content for a in both.attributions] == [((23, 30),), ((123, 130),)]
    assert both.attributions[1].source == ((100, 109),)
    assert both.attributions[1].cue == ((131, 135),)
    assert both.entities[3] == Entity(113, 121, 9, 10, "role", 0.8, 2)
    assert both.words is not None
    assert both.words.start.tolist()[5:] == [100, 104, 109, 111, 113]
    assert both.words.line.tolist() == [1, 1, 1, 1, 2, 3, 3, 3, 3, 4]


def test_the_words_of_an_entity_lie_where_it_does() -> None:
    both = joined([(0, stretch()), (100, stretch())])
    assert both.words is not None
    for entity in both.entities:
        assert both.words.between(entity.start, entity.end) == (entity.first, entity.last)


def test_stretches_without_words_give_none() -> None:
    assert joined([(0, Analysis(stretch().attributions))]).words is None
    assert joined([]) == Analysis()


def test_vectors_of_many_stretches_stand_in_the_order_of_their_words() -> None:
    part = stretch()
    assert part.words is not None
    kept = part.words.vectors.copy()
    whole = joined((100 * i, part) for i in range(3)).words
    assert whole is not None
    assert np.array_equal(whole.vectors, np.concatenate([kept] * 3))
    assert np.array_equal(part.words.vectors, kept)
