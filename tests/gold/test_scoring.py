"""The scorer of whole rows, on made-up rows: each rule is seen to matter."""

from __future__ import annotations

import pytest

from tests.gold.naming import same_body, same_person, same_role
from tests.gold.pairing import Row, pair
from tests.gold.scoring import Score
from tests.gold.statements import Annotated


def statement(start: int, end: int, **changed: object) -> Annotated:
    fields = {
        "file": "a.txt",
        "content": "",
        "source": None,
        "cue": None,
        "quoted": "direct",
        "speakers": ("Ann Lee",),
        "kind": "person",
        "role": "chief engineer",
        "institutions": ("Harbour Board",),
        "evidence": None,
        "unsure": False,
    }
    return Annotated(start=start, end=end, **(fields | changed))  # type: ignore[arg-type]


def row(start: int, end: int, **changed: object) -> Row:
    fields = {
        "quote": "",
        "kind": "direct",
        "speaker": "Ann Lee",
        "role": "engineer",
        "institution": "the Harbour Board",
    }
    return Row(start=start, end=end, **(fields | changed))  # type: ignore[arg-type]


def figures(statements: list[Annotated], rows: list[Row]) -> dict[str, float]:
    found = Score()
    found.add("a.txt", statements, rows)
    return found.figures()


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Ann Lee", "Dr. Ann B. Lee", True),
        ("Ann Lee", "Lee", True),
        ("Ann Lee", "ann", True),
        ("Ann Lee", "Bo Lee", False),
        ("Ann Lee", None, False),
        (None, None, True),
    ],
)
def test_a_person_is_known_by_the_last_name_and_no_other_word(
    one: str | None, other: str | None, same: bool
) -> None:
    assert same_person(one, other) is same_person(other, one) is same


def test_a_body_is_the_same_where_half_of_all_words_are() -> None:
    assert same_body("Harbour Board", "the Harbour Board’s")
    assert same_body("City Council", "Kestrel Bay City Council")
    assert not same_body("Council", "Kestrel Bay City Council")
    assert not same_body("Harbour Board", None)


def test_a_role_is_the_same_where_half_of_the_shorter_one_is() -> None:
    assert same_role("chief engineer", "engineer")
    assert not same_role("chief engineer", "mayor")
    assert not same_role("chief engineer", None)


def test_a_row_is_a_statements_from_half_of_the_characters_on() -> None:
    assert pair([statement(0, 10)], [row(5, 10)]).row_of == {0: 0}
    assert pair([statement(0, 10)], [row(6, 10)]).row_of == {}


def test_the_closest_row_gets_the_statement_and_the_other_one_is_extra() -> None:
    pairing = pair([statement(0, 10)], [row(0, 6), row(0, 10)])
    assert (pairing.row_of, pairing.extra) == ({0: 1}, (0,))


def test_a_row_over_two_paragraphs_of_one_speaker_stands_for_both() -> None:
    both = [statement(0, 38), statement(42, 80)]
    assert pair(both, [row(0, 80)]).row_of == {0: 0, 1: 0}
    other = [statement(0, 38), statement(42, 80, speakers=("Bo Ray",))]
    assert pair(other, [row(0, 80)]).row_of == {}


def test_a_short_part_or_a_clause_touches_a_statement() -> None:
    assert pair([statement(0, 100)], [row(0, 20)]).touched == {0}
    assert pair([statement(0, 100)], [row(0, 19)]).touched == set()
    assert pair([statement(0, 10)], [row(0, 3)]).touched == {0}


def test_unsure_statements_and_rows_in_them_count_neither_way() -> None:
    result = figures([statement(0, 10), statement(20, 40, unsure=True)], [row(0, 10), row(22, 30)])
    assert (result["gold"], result["P"], result["R"]) == (1, 100.0, 100.0)


def test_an_extra_row_lowers_precision_and_a_missed_statement_recall() -> None:
    result = figures([statement(0, 10), statement(20, 40)], [row(0, 10), row(50, 60), row(70, 80)])
    assert (result["P"], result["R"], result["F"]) == (33.3, 50.0, 40.0)


def test_any_accepted_name_or_body_is_right() -> None:
    one = statement(0, 10, speakers=("Ann Lee", "Bo Ray"), institutions=("Board", "Dock Trust"))
    result = figures([one], [row(0, 10, speaker="Ray", institution="Dock Trust")])
    assert (result["speaker"], result["institution"], result["must"]) == (100.0, 100.0, 100.0)


def test_a_body_that_may_be_left_out_is_none_of_those_that_must_be_there() -> None:
    may, must = statement(0, 10, institutions=("Board", None)), statement(20, 30)
    result = figures([may, must], [row(0, 10, institution="Dock Trust"), row(20, 30)])
    assert (result["institution"], result["must"]) == (50.0, 100.0)
    result = figures([may, must], [row(0, 10, institution=None), row(20, 30, institution=None)])
    assert (result["institution"], result["must"]) == (50.0, 0.0)


def test_a_body_where_none_is_given_or_accepted_is_invented() -> None:
    none, some = statement(0, 10, institutions=(None,)), statement(0, 10, institutions=(None, "X"))
    assert figures([none], [row(0, 10)])["invented"] == 100.0
    assert figures([some], [row(0, 10)])["invented"] == 0.0


def test_what_is_not_as_annotated_is_listed() -> None:
    found = Score()
    wrong = row(0, 10, speaker="Bo", role=None, institution=None)
    found.add("a.txt", [statement(0, 10), statement(20, 30)], [wrong, row(40, 50)])
    faults = [miss.fault for miss in found.misses]
    assert faults == ["extra", "speaker", "institution", "role", "missed"]
