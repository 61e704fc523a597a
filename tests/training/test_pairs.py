"""The numbers by which an antecedent is chosen, each seen in a small text."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pytest
from numpy.typing import NDArray

from training.pairs import (
    FEATURES,
    NO_PRONOUN,
    TIES,
    Candidate,
    CandidateKind,
    pair_features,
    plain_words,
    pronoun_kind,
    tie_features,
)

TEXT = """Harbour Trust opens
The Northern Ports Authority said it would close .
Ada Poole of the authority told Jo Brill that the NPA had no plan . She said so twice ."""


@dataclass(frozen=True)
class Span:
    first: int
    last: int
    text: str


WORDS = TEXT.replace("\n", " \n ").split(" ")
LINES = np.cumsum([i == 0 or WORDS[i - 1] == "\n" for i in range(len(WORDS))], dtype=np.int64)


def span(text: str, occurrence: int = 0) -> Span:
    wanted = text.split()
    places = [i for i in range(len(WORDS)) if WORDS[i : i + len(wanted)] == wanted]
    return Span(places[occurrence], places[occurrence] + len(wanted), text)


def candidate(text: str, kind: CandidateKind = "person") -> Candidate:
    place = span(text)
    return Candidate(place.first, place.last, text, kind)


def pair(mention: Span, *candidates: Candidate) -> NDArray[np.float32]:
    return pair_features([mention], candidates, LINES)[0]


def test_a_name_inside_its_source_is_told_apart_by_its_place() -> None:
    source = span("Ada Poole of the authority told Jo Brill")
    ada, jo = pair(source, candidate("Ada Poole"), candidate("Jo Brill"))
    assert (ada[0], jo[0]) == (1, 1)
    assert ada[25] > jo[25] > 0


def test_order_and_distance() -> None:
    before, after = pair(span("told"), candidate("Ada Poole"), candidate("Jo Brill"))
    assert (before[1], after[1]) == (1, 0)
    assert before[3] > after[3] > 0
    assert (before[20], after[20]) == (1, 0)


def test_lines_and_headline() -> None:
    near, headline = pair(span("She"), candidate("Ada Poole"), candidate("Harbour Trust", "body"))
    assert (near[4], headline[4]) == (1, 0)
    assert (near[21], headline[21]) == (0, 1)
    assert headline[2] == pytest.approx(np.log1p(2) / 3)


def test_letters_stand_for_a_name() -> None:
    (npa,) = pair(span("NPA"), candidate("Northern Ports Authority", "body"))
    assert (npa[8], npa[24]) == (1, 1)
    assert npa[5] == 0


def test_a_noun_that_ends_a_name() -> None:
    (authority,) = pair(span("the authority"), candidate("Northern Ports Authority", "body"))
    assert (authority[5], authority[6], authority[23]) == (1, 0, 1)
    assert authority[7] == pytest.approx(1 / 3)


@pytest.mark.parametrize(
    ("text", "row"),
    [("he", 0), ("Her", 1), ("its", 2), ("They", 3), ("I", 4), ("who", 5), ("the men", NO_PRONOUN)],
)
def test_pronouns_have_a_row_each(text: str, row: int) -> None:
    assert pronoun_kind(text) == row
    (features,) = pair_features([Span(0, 1, text)], [candidate("Jo Brill")], LINES)[0]
    assert features[10:17].tolist() == [float(i == row) for i in range(7)]


def test_kinds_of_candidates() -> None:
    kinds: tuple[CandidateKind, ...] = ("person", "body", "phrase")
    rows = pair(span("She"), *(candidate("Jo Brill", kind) for kind in kinds))
    assert rows[:, [17, 18, 26]].tolist() == np.eye(3).tolist()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Harbour Trust's", ("harbour", "trust")),
        ("Mr. Poole", ("poole",)),
        ("Sen. Jo Brill Jr.", ("jo", "brill")),
        ("“A&B”", ("a&b",)),
        ("the", ()),
    ],
)
def test_words_that_tell_names_apart(text: str, expected: tuple[str, ...]) -> None:
    assert plain_words(text) == expected


def test_a_body_behind_a_name_is_near_it() -> None:
    (row,) = tie_features([candidate("Ada Poole")], [candidate("the authority", "body")], LINES)[0][
        None, 0
    ]
    assert (row[0], row[1], row[4], row[5], row[6]) == (0, 0, 1, 1, 1)


def test_nothing_to_compare_gives_an_empty_table() -> None:
    assert pair_features([], [candidate("Jo Brill")], LINES).shape == (0, 1, FEATURES)
    assert pair_features([span("She")], [], LINES).shape == (1, 0, FEATURES)
    assert tie_features([], [], LINES).shape == (0, 0, TIES)
