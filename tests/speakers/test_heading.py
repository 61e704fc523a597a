"""Which of the names in a source head it."""

from __future__ import annotations

import pytest

from workbench.speakers.heading import Inside, heads


def headed(source: str, *names: tuple[str, str]) -> list[str]:
    """The printed names that head ``source``; each is (name, kind)."""
    inside = []
    for name, kind in names:
        start = source.index(name)
        behind = source[start + len(name) :]
        possessive = behind.startswith(("'s", "’s")) or behind[:1] in ("'", "’")
        inside.append(Inside(start, start + len(name), kind, possessive))  # type: ignore[arg-type]
    return [names[i][0] for i in heads(source, inside)]


@pytest.mark.parametrize(
    ("source", "names", "expected"),
    [
        ("James' mother, Ruth Oram,", ["James", "Ruth Oram"], ["Ruth Oram"]),
        ("Ann Lee, who advises Bo Rice,", ["Ann Lee", "Bo Rice"], ["Ann Lee"]),
        ("a spokesman for Ann Lee", ["Ann Lee"], []),
        ("the wife of Sen. Bo Rice", ["Bo Rice"], []),
        ("Secretary of State Mia Holt", ["Mia Holt"], ["Mia Holt"]),
        ("the head of research Peter Kim", ["Peter Kim"], ["Peter Kim"]),
        ("a senior Rice aide", ["Rice"], []),
        ("Ruth Oram and her son Paul", ["Ruth Oram", "Paul"], ["Ruth Oram", "Paul"]),
        ("Tom Bexley, 34, husband of Jill", ["Tom Bexley", "Jill"], ["Tom Bexley"]),
        ("A lawyer representing Mr Bexley and Ms Poe", ["Bexley", "Poe"], []),
        (
            "Ann Lee, Bo Rice and Mia Holt",
            ["Ann Lee", "Bo Rice", "Mia Holt"],
            ["Ann Lee", "Bo Rice", "Mia Holt"],
        ),
        ("Ann Lee, the Rice of her day,", ["Ann Lee", "Rice"], ["Ann Lee"]),
        ("A spokeswoman (Ann Lee)", ["Ann Lee"], ["Ann Lee"]),
        ("Ann Lee, Bo Rice, both of Ohio,", ["Ann Lee", "Bo Rice"], ["Ann Lee", "Bo Rice"]),
    ],
)
def test_people(source: str, names: list[str], expected: list[str]) -> None:
    assert headed(source, *((name, "person") for name in names)) == expected


@pytest.mark.parametrize(
    ("source", "body", "expected"),
    [
        ("the Heron Trust", "Heron Trust", True),
        ("Its operator, Norsea Line,", "Norsea Line", True),
        ("Heron Trust officials", "Heron Trust", False),
        ("a spokeswoman for Velora", "Velora", False),
        ("the director of the Heron Trust", "Heron Trust", False),
        ("a survey by Tidewater", "Tidewater", False),
        ("a report by the Heron Trust (HT)", "HT", False),
        ("this Velora “reporter”", "Velora", False),
    ],
)
def test_bodies(source: str, body: str, expected: bool) -> None:
    assert headed(source, (body, "body")) == ([body] if expected else [])


def test_a_body_behind_a_comma_is_no_second_one() -> None:
    names = (("Velora", "body"), ("Tidewater", "body"))
    assert headed("Velora, Tidewater's owner,", *names) == ["Velora"]
    assert headed("Velora, a unit, Tidewater", *names) == ["Velora"]
    assert headed("Velora and Tidewater", *names) == ["Velora", "Tidewater"]


def test_a_person_goes_before_a_body() -> None:
    names = (("Norley Police", "body"), ("Ann Lowe", "person"))
    assert headed("Norley Police chief Ann Lowe", *names) == ["Ann Lowe"]
