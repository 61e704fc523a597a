"""Quotes that are alike: with the encoder, without it, and where there are too many for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from workbench.themes.lab import likeness
from workbench.themes.lab import vectors as vectors_module
from workbench.themes.lab.likeness import Likeness
from workbench.themes.lab.sentences import encoder
from workbench.themes.lab.vectors import FILE, WIDTH, Vectors

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


class Counting:
    """An encoder that notes how many texts it reads at a time."""

    def __init__(self) -> None:
        self.read: list[int] = []

    def encoded(self, pieces: Sequence[Sequence[int]]) -> Iterator[NDArray[np.float32]]:
        self.read.append(len(pieces))
        return iter(np.eye(len(pieces), WIDTH, dtype=np.float32))


@pytest.fixture
def counting(monkeypatch: pytest.MonkeyPatch) -> Counting:
    network = Counting()
    monkeypatch.setattr(likeness, "encoder", lambda: network)
    return network


def compare(vectors: Vectors, texts: Sequence[str] = TEXTS) -> list[tuple[int, float]]:
    return Likeness(texts, vectors=vectors, progress=False).nearest([0], range(1, len(texts)), 3)


def test_texts_that_were_compared_once_are_not_read_again(counting: Counting) -> None:
    vectors = Vectors()
    compare(vectors, TEXTS[:3])
    compare(vectors)
    # The same text in two quotes is one.
    compare(vectors, [*TEXTS, TEXTS[0]])
    Likeness(TEXTS, vectors=vectors, progress=False).nearest_to_text(TEXTS[1], 2)
    assert counting.read == [3, 2, 0, 0]


def test_vectors_are_there_in_the_next_session(counting: Counting, tmp_path: Path) -> None:
    first = compare(Vectors(tmp_path))
    assert compare(Vectors(tmp_path)) == first
    assert compare(Vectors(), TEXTS) == first
    assert counting.read == [5, 0, 5]
    assert [each.name for each in tmp_path.iterdir()] == [FILE]


@pytest.mark.parametrize("damage", ["cut", "other", "huge", "nan", "folder"])
def test_vectors_that_cannot_be_believed_are_made_again(
    counting: Counting, tmp_path: Path, damage: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    compare(Vectors(tmp_path))
    file, data = tmp_path / FILE, (tmp_path / FILE).read_bytes()
    if damage == "cut":
        file.write_bytes(data[:-1])
    elif damage == "other":
        file.write_bytes(data.replace(b"likeness 1", b"likeness 2"))
    elif damage == "huge":
        monkeypatch.setattr(vectors_module, "MOST", 4)
    elif damage == "nan":
        head = len(data) - 5 * (16 + 4 * WIDTH)
        file.write_bytes(data[: head + 16] + b"\xff" * 4 * WIDTH + data[head + 16 + 4 * WIDTH :])
    else:
        copy = tmp_path / "copy"
        copy.mkdir()
        (copy / FILE).write_bytes(data)
        tmp_path = copy
    compare(Vectors(tmp_path))
    assert counting.read == [5, 1 if damage == "nan" else 5]


def test_nothing_is_written_through_a_link(counting: Counting, tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("mine")
    (tmp_path / FILE).symlink_to("mine")
    compare(Vectors(tmp_path))
    compare(Vectors(tmp_path / "not there"))
    assert (tmp_path / "mine").read_text() == "mine"
    assert counting.read == [5, 5]
