"""Numbers in a list of hits: what they say of documents that are not there."""

from __future__ import annotations

import pytest

from workbench.articles.readers.nexis.run import missing, position, selected


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("                               1 of 10 DOCUMENTS", (1, 10)),
        ("2 of 2 DOCUMENTS", (2, 2)),
        ("Dokument 3 von 12", (3, 12)),
        ("3 von 12 DOKUMENTEN", (3, 12)),
        ("Document 4 de 9", (4, 9)),
        ("1,203 of 2,381 DOCUMENTS", (1203, 2381)),
        ("1 of 1 DOCUMENT", (1, 1)),
    ],
)
def test_positions_are_read_in_the_languages_of_the_interface(
    line: str, found: tuple[int, int]
) -> None:
    assert position(line) == found


@pytest.mark.parametrize("line", ["3 of 10", "He read 3 of 10 documents", "of DOCUMENTS", ""])
def test_other_lines_state_no_position(line: str) -> None:
    assert position(line) is None


@pytest.mark.parametrize(
    ("numbers", "lost"),
    [
        ([1, 2, 3, 5, 6], 1),
        ([1, 2, 3, 6, 7], 2),
        ([1, 3], 0),
        ([1, 3, 4], 1),
        ([1, 2, 3], 0),
        ([4, 5, 6], 0),
        ([436, 1109], 0),
        ([1, 2, 400, 401], 0),
        ([1, 17, 5, 116], 0),
        ([8], 0),
        ([], 0),
    ],
)
def test_only_a_gap_in_a_run_is_missing(numbers: list[int], lost: int) -> None:
    assert missing([(number, 2000) for number in numbers]) == lost


def test_positions_in_different_lists_leave_no_gap() -> None:
    assert missing([(7, 10), (8, 383), (9, 10)]) == 0
    assert missing([(1, 10), (3, 383), (4, 383)]) == 0
    assert missing([(1, 383), (3, 383), (4, 383)]) == 1


@pytest.mark.parametrize(
    ("cover", "count"),
    [
        ("Download Request: Selected Items: 1-10\nTime of", 10),
        ("Selected Items: 5, 7-9;  12\n", 5),
        ("Selected Items: 9-7", 0),
        ("Download Request: Current Document: 5", None),
        ("Selected Items: 1-2\nSelected Items: 1-2", None),
    ],
)
def test_a_cover_says_what_was_asked_for(cover: str, count: int | None) -> None:
    assert selected(cover) == count
