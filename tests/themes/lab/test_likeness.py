"""Quotes that are alike: with the encoder, without it, and where there are too many for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
import pytest
from numpy.typing import NDArray

from workbench.themes.lab import likeness
from workbench.themes.lab.likeness import Likeness
from workbench.themes.lab.sentences import encoder

TEXTS = [
    "Interest rates will rise again this year",
    "The bank will raise its interest rates",
    "Our striker scored two goals in the final",
    "The goalkeeper saved us in the final",
    "interest  rates will RISE again this year",
]


@pytest.fixture(params=["encoder", "table", "both"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """By the encoder, by the table alone, and by the encoder among what the table finds likely."""
    if request.param == "table":
        monkeypatch.setattr(likeness, "encoder", lambda: None)
    elif encoder() is None:
        pytest.skip("the extra likeness is not installed")
    if request.param == "both":
        monkeypatch.setattr(likeness, "MOST_ENCODED", 2)
        monkeypatch.setattr(likeness, "LIKELY", 3)
    return str(request.param)


def test_text_of_the_same_subject_is_nearest_and_the_same_words_are_left_out(way: str) -> None:
    found = Likeness(TEXTS, progress=False).nearest([0], range(5), 10)
    assert found[0][0] == 1
    assert 4 not in [row for row, _ in found]
    assert len(found) == (2 if way == "both" else 3)
    assert all(first[1] >= second[1] for first, second in pairwise(found))


def test_text_from_outside_is_compared_too(way: str) -> None:
    found = Likeness(TEXTS, progress=False).nearest_to_text("a goal in the final match", 1)
    assert found[0][0] in (2, 3)


def test_method_says_what_the_vectors_are(way: str) -> None:
    wanted = "word pieces" if way == "table" else "sentence encoder"
    assert Likeness(TEXTS).method == wanted


def test_nothing_is_like_nothing() -> None:
    assert Likeness([]).nearest([], [], 5) == []
    assert Likeness(TEXTS).nearest([0], [0], 5) == []
    assert Likeness(["", "word"], progress=False).nearest([0], [1], 5)[0][0] == 1


def test_texts_that_were_compared_once_are_not_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[int] = []

    class Counting:
        def encoded(self, pieces: Sequence[Sequence[int]]) -> Iterator[NDArray[np.float32]]:
            read.append(len(pieces))
            return iter(np.eye(8, dtype=np.float32)[: len(pieces)])

    monkeypatch.setattr(likeness, "encoder", Counting)
    known: dict[str, NDArray[np.float32]] = {}
    Likeness(TEXTS[:3], encoded=known, progress=False).nearest([0], [1, 2], 2)
    Likeness(TEXTS, encoded=known, progress=False).nearest([4], range(4), 2)
    # The same text in two quotes is one.
    Likeness([*TEXTS, TEXTS[0]], encoded=known, progress=False).nearest([5], range(5), 2)
    assert read == [3, 2, 0]
