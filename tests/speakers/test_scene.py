"""The numbers that go with a question and each member."""

from __future__ import annotations

import numpy as np

from tests.speakers.staging import parsed
from workbench.speakers.asked import Asked
from workbench.speakers.cast import Cast, Named, gather
from workbench.speakers.scene import FEATURES, Scene

TEXT = (
    "Mr. Carl Boone met Mrs. Ann Lowe. Heron Trust paid.\n“Boone was late,” she said. He laughed.\n"
)
# Columns of the table, as ``Scene`` writes them.
AGREES, DIFFERS, TOP = 3, 4, 25
SPOKE_LAST, IN_CONTENT = 27, 31


def cast() -> Cast:
    named = [("Carl Boone", "person"), ("Ann Lowe", "person"), ("Heron Trust", "body")]
    names = [(name, kind, TEXT.index(name)) for name, kind in named]
    names.append(("Boone", "person", TEXT.index("Boone was")))
    return gather(
        TEXT,
        [Named(at, at + len(name), kind) for name, kind, at in names],  # type: ignore[arg-type]
        parsed(TEXT),
        lambda _short, _full: False,
    )


def asked(words: str, content: str = "") -> Asked:
    parts = parsed(TEXT)
    first, last = parts.between(TEXT.index(words), TEXT.index(words) + len(words))
    pieces: tuple[tuple[int, int], ...] = ()
    if content:
        at = TEXT.index(content)
        pieces = (parts.between(at, at + len(content)),)
    return Asked(first, last, words, "source", pieces)


def rows(question: Asked, spoke: list[tuple[Asked, int]] = []) -> dict[str, np.ndarray]:  # noqa: B006
    members = cast().members
    scene = Scene(TEXT, parsed(TEXT), members, [question], {})
    for earlier, who in spoke:
        scene.spoke(earlier, who)
    options = scene.options(question)
    assert options.features.shape == (len(options.numbers), FEATURES)
    return {members[n].name: row for n, row in zip(options.numbers, options.features, strict=True)}


def test_names_of_one_person_are_one_member() -> None:
    members = {member.name: member for member in cast().members}
    assert set(members) == {"Carl Boone", "Ann Lowe", "Heron Trust"}
    assert [place.text for place in members["Carl Boone"].places] == ["Carl Boone", "Boone"]
    assert (members["Carl Boone"].gender, members["Ann Lowe"].gender) == ("m", "f")


def test_a_pronoun_agrees_with_whom_it_fits() -> None:
    found = rows(asked("she", "Boone was late,"))
    assert (found["Ann Lowe"][AGREES], found["Ann Lowe"][DIFFERS]) == (1, 0)
    assert (found["Carl Boone"][AGREES], found["Carl Boone"][DIFFERS]) == (0, 1)
    assert found["Ann Lowe"][TOP] == 1
    assert found["Carl Boone"][IN_CONTENT] == 1


def test_who_spoke_before_is_known() -> None:
    number = [member.name for member in cast().members].index("Ann Lowe")
    found = rows(asked("He"), [(asked("she"), number)])
    assert found["Ann Lowe"][SPOKE_LAST] == 1
    assert found["Carl Boone"][SPOKE_LAST] == 0
