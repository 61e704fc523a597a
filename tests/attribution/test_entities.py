"""People, roles and bodies read from the network's scores, and what each is said of."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from workbench.attribution.entities import ENTITY_TAGS, marked, placed

PROFESSOR = "Ada Poole , head of research at Norley Press".split()
TAGS = "B-person I-person O B-role I-role I-role O B-body I-body".split()


def scores(tags: list[str]) -> NDArray[np.float32]:
    table = np.zeros((len(tags), len(ENTITY_TAGS)), np.float32)
    table[np.arange(len(tags)), [ENTITY_TAGS.index(tag) for tag in tags]] = 4
    return table


def pointing(words: int, targets: dict[int, int]) -> NDArray[np.float32]:
    """Words that point to a word; all others to nothing."""
    table = np.zeros((words, words + 1), np.float32)
    table[:, 0] = 1
    for word, target in targets.items():
        table[word, target + 1] = 3
    return table


def test_a_role_is_its_persons_and_a_body_the_roles() -> None:
    links = pointing(9, {3: 0, 4: 0, 5: 0, 7: 3, 8: 3})
    person, role, body = marked(scores(TAGS), links, np.zeros(9, bool))
    assert [(e.first, e.last, e.kind) for e in (person, role, body)] == [
        (0, 2, "person"),
        (3, 6, "role"),
        (7, 9, "body"),
    ]
    assert (person.holder, role.holder, body.holder) == (None, 0, 1)
    assert person.sure == pytest.approx(np.exp(4) / (np.exp(4) + 6) + 1 / (np.exp(4) + 6))


def test_the_words_of_a_role_outvote_one_that_points_elsewhere() -> None:
    links = pointing(9, {3: 0, 4: 0, 7: 3, 8: 3})
    assert marked(scores(TAGS), links, np.zeros(9, bool))[1].holder == 0


def test_what_points_to_nothing_stands_alone() -> None:
    assert [e.holder for e in marked(scores(TAGS), pointing(9, {}), np.zeros(9, bool))] == [
        None,
        None,
        None,
    ]


def test_a_role_is_never_said_of_a_body() -> None:
    links = pointing(9, {3: 7, 4: 7, 5: 7})
    assert marked(scores(TAGS), links, np.zeros(9, bool))[1].holder is None


def test_two_names_side_by_side_stay_two_and_a_line_break_parts_one() -> None:
    tags = "B-person B-person I-person I-person".split()
    breaks = np.array([False, False, False, True])
    found = marked(scores(tags), pointing(4, {}), breaks)
    assert [(e.first, e.last) for e in found] == [(0, 1), (1, 3), (3, 4)]


def test_a_name_that_begins_inside_is_a_name() -> None:
    found = marked(scores(["I-body", "I-body", "O"]), pointing(3, {}), np.zeros(3, bool))
    assert [(e.first, e.last, e.kind) for e in found] == [(0, 2, "body")]


def test_words_and_holders_are_counted_from_the_beginning_of_the_text() -> None:
    text = "Yesterday . " + " ".join(PROFESSOR)
    starts, ends, at = [], [], 0
    for word in text.split():
        starts.append(text.index(word, at))
        ends.append(starts[-1] + len(word))
        at = ends[-1]
    found = marked(scores(TAGS), pointing(9, {3: 0, 4: 0, 5: 0, 7: 3, 8: 3}), np.zeros(9, bool))
    person, role, body = placed(found, np.array(starts), np.array(ends), 2, 5)
    assert [text[e.start : e.end] for e in (person, role, body)] == [
        "Ada Poole",
        "head of research",
        "Norley Press",
    ]
    assert (person.first, role.holder, body.holder) == (2, 5, 6)
