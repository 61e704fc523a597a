"""Whoever can be meant by a name is found, without asking everybody of the same family name."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.speakers.marked import speakers
from workbench.people import sharing
from workbench.people.namesakes import Namesakes
from workbench.people.personal_names import Parts, parts_of, same_person
from workbench.people.sharing import Sharing

GIVEN = st.sampled_from("John J. Jack Jon Jonathan Ann A. Robert Bob R. Ki-young Xi".split())
WESTERN = st.lists(GIVEN, min_size=1, max_size=3).map(lambda given: " ".join([*given, "Kim"]))
NAMES = st.one_of(WESTERN, st.sampled_from(["Kim Jong Un", "Kim Jong-un", "Kim Ki-young", "Kim"]))


@settings(max_examples=300, deadline=None)
@given(st.lists(NAMES, max_size=12), st.lists(st.tuples(st.integers(0, 11), NAMES)), NAMES)
def test_whoever_can_be_the_same_person_is_found(
    names: list[str], changed: list[tuple[int, str]], asked: str
) -> None:
    kept, parts = Namesakes(), [parts_of(name) for name in names]
    for number, name in enumerate(parts):
        kept.put(number, name)
    for number, name in changed:
        if number < len(parts):
            parts[number] = parts_of(name)
            kept.put(number, parts[number])
    wanted = parts_of(asked)
    same = [number for number, name in enumerate(parts) if same_person(name, wanted)]
    assert kept.same(wanted, 99) == same
    assert kept.same(wanted, 1) == same[:1]


def test_of_too_many_namesakes_those_named_nearest_count(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sharing, "MOST", 3)
    family: Sharing[str] = Sharing()
    for at, name in enumerate(("Ann", "Bob", "Cara", "Dag", "Elin", "Finn", "Gita", "Ann")):
        family.add(name, at, parts_of(f"{name} Smith"))
    assert family.near(5) == ["Ann", "Cara", "Dag", "Elin", "Finn", "Gita"]
    assert family.near(1) == ["Ann", "Bob", "Cara", "Dag"]
    assert family.named(parts_of("Elin Smith"), 0) == ["Elin"]
    assert family.named(Parts((), "smith"), 0) == []


def test_a_family_name_is_the_one_just_named_however_many_bear_it() -> None:
    given = [f"{a}e{b}o{c}" for a in "BDGKLMRT" for b in "dgln" for c in "nrs"]
    crowd = "".join(f"[p:{name} Smith], a pilot, left.\n" for name in given)
    said = "It rained.\n" * 4 + "[p:Ann Smith] came.\n[s:[p:Smith]] [c:said] [q:it works]."
    assert len(given) > sharing.MOST
    assert [s.name for s in speakers(crowd + said)] == ["Ann Smith"]


INTRODUCED = [
    # Who is named in full only later is not meant yet.
    ("[p:Ann Smith] came.\n{said}\nIt rained.\n[p:Bob Smith] and [p:Bob Smith] left.", "Ann Smith"),
    # Who has been called by the bare name keeps it.
    (
        "[p:Ann Smith] came. [p:Smith] sat. [p:Smith] ate. [p:Smith] left.\n" + "It rained.\n" * 3
        + "[p:Bob Smith] slept.\n" + "It rained.\n" * 3 + "{said}",
        "Ann Smith",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), INTRODUCED)
def test_a_shared_family_name_is_whose_it_was_so_far(text: str, name: str) -> None:
    [found] = speakers(text.format(said="[s:[p:Smith]] [c:said] [q:it works]."))
    assert found.name == name
