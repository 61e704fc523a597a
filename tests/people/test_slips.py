"""Words that differ by one slip of the pen, and how they are found among many."""

from __future__ import annotations

import pytest

from workbench.people.person import NameUse
from workbench.people.slips import one_slip_apart, without_a_letter
from workbench.people.who import People

SLIPS = [
    ("mauer", "maurer"), ("keidis", "kiedis"), ("water", "waters"), ("brown", "browne"),
    ("smith", "smyth"), ("abcde", "abced"), ("waters", "water"),
    ("bennet", "benett"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), SLIPS)
def test_one_slip_is_seen_and_leaves_a_shorter_form_in_common(one: str, other: str) -> None:
    assert one_slip_apart(one, other)
    assert set(without_a_letter(one)) & set(without_a_letter(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [("brown", "brown"), ("brown", "crown"), ("lee", "leeds"), ("", "a")],
)
def test_two_slips_another_beginning_or_none_are_no_slip(one: str, other: str) -> None:
    assert not one_slip_apart(one, other)


@pytest.mark.parametrize(("printed", "name"), [("Maurer", "K. Mauer"), ("Mauers", "K. Mauer")])
def test_a_misspelt_family_name_is_that_of_the_one_person_it_can_be(
    printed: str, name: str
) -> None:
    people = People(lambda _: 0, lambda _short, _full: False)
    people.add([NameUse(0, 8, "K. Mauer"), NameUse(20, 26, printed)])
    found = people.find(NameUse(20, 26, printed)).person
    assert found is not None
    assert found.name == name
    assert people.find(NameUse(30, 36, "Mahler")).person is None


SPELT = [
    ("Kirsten Orr", "Kirstin Orr", True),
    ("Patricia Orr", "Patrica Orr", True),
    ("Frederick Orr", "Fredrick Orr", True),
    ("Joanna Orr", "Johanna Orr", True),
    ("Christian Orr", "Christina Orr", False),  # A man and a woman.
    ("Eric Orr", "Erik Orr", False),  # Too short to tell.
    ("Kirsten Orr", "Kirstin Lowe", False),
]


@pytest.mark.parametrize(("one", "other", "same"), SPELT)
def test_a_first_name_with_one_letter_wrong_is_the_same_persons(
    one: str, other: str, same: bool
) -> None:
    people = People(lambda at: at // 100, lambda short, name: False)
    uses = [NameUse(0, len(one), one), NameUse(200, 200 + len(other), other)]
    people.add(uses)
    assert (len(people.all) == 1) is same
    found = {person.name if (person := people.find(use).person) else None for use in uses}
    assert len(found) == (1 if same else 2)


def test_those_who_are_named_beside_each_other_are_two() -> None:
    people = People(lambda at: 0, lambda short, name: False)
    people.add([NameUse(0, 11, "Kirsten Orr"), NameUse(20, 31, "Kirstin Orr")])
    assert len(people.all) == 2
