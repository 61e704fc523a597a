"""Scores of a text's words: two cuts averaged, and nothing but the text decides them."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from tests.attribution.test_decode import rest
from workbench.attribution.bundle import SHIPPED, load_bundle
from workbench.attribution.decode import Scores
from workbench.attribution.features import Pieces, read_pieces
from workbench.attribution.scoring import Network, Window, _averaged, _overlapping

LONG = "The mayor said the bridge would be closed. Ms. Oduya called it “a mistake.” " * 30


def window(first: int, last: int, height: float) -> Window:
    """Scores of ``height`` everywhere; links of it between all words."""
    n = last - first
    link = np.full((n, n + 1), height, np.float32)
    tags = np.full((n, 7), height, np.float32)
    *_, mentions = rest(n)
    scores = Scores(tags, link, link.copy(), tags.copy(), link.copy(), mentions + height)
    return Window(first, last, scores)


def test_scores_are_averaged_where_two_windows_overlap() -> None:
    scores = _averaged(window(10, 16, 4.0), [window(2, 13, 8.0), window(13, 30, 2.0)]).scores
    assert scores.tags[:, 0].tolist() == [6, 6, 6, 3, 3, 3]
    # "No cue" is in column 0; word j of the window in column j + 1.
    assert scores.content_link[0].tolist() == [6, 6, 6, 6, 4, 4, 4]
    assert scores.source_link[5].tolist() == [3, 4, 4, 4, 3, 3, 3]
    # People, roles and bodies, and what they are said of, too; only the vectors are one window's.
    assert scores.entities[:, 0].tolist() == [6, 6, 6, 3, 3, 3]
    assert scores.holders[0].tolist() == [6, 6, 6, 6, 4, 4, 4]
    assert (scores.mentions == 4).all()


def test_a_window_that_no_other_overlaps_stays_as_it_is() -> None:
    scores = _averaged(window(0, 5, 4.0), [window(5, 9, 8.0)]).scores
    assert (scores.tags == 4).all()
    assert (scores.content_link == 4).all()


def test_only_windows_that_share_words_are_looked_at() -> None:
    others = [window(0, 4, 1.0), window(4, 9, 1.0), window(9, 12, 1.0), window(12, 20, 1.0)]
    assert _overlapping(window(4, 10, 1.0), others) == others[1:3]
    assert _overlapping(window(5, 9, 1.0), others) == others[1:2]
    assert list(_overlapping(window(20, 25, 1.0), others)) == []


@pytest.fixture(scope="module")
def pieces() -> Pieces:
    return read_pieces(LONG, load_bundle().tokenizer)


def test_windows_follow_each_other_and_hold_every_word_once(pieces: Pieces) -> None:
    windows = load_bundle().network.scored(pieces)
    assert len(windows) > 2
    ends = [0, *(window.last for window in windows)]
    assert ends[:-1] == [window.first for window in windows]
    assert ends[-1] == len(pieces.start)


def test_scores_are_the_same_bits_while_other_texts_are_scored(pieces: Pieces) -> None:
    network = load_bundle().network
    alone = network.scored(pieces)
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(network.scored, [pieces] * 4))
    for windows in together:
        for one, other in zip(alone, windows, strict=True):
            assert np.array_equal(one.scores.tags, other.scores.tags)
            assert np.array_equal(one.scores.content_link, other.scores.content_link)


def test_loading_a_network_leaves_the_arithmetic_of_its_thread_as_it_was() -> None:
    Network((SHIPPED / "tagger.onnx").read_bytes(), (0, 0))
    assert np.float64(1e-310) * np.float64(0.5) > 0
    assert np.float32(1e-39) * np.float32(0.5) > 0
