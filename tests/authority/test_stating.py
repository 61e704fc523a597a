"""What is stated of one name in a sources.yml, and what rows make of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from workbench.authority.parsing import parse_sources
from workbench.authority.stating import stated
from workbench.errors import WorkbenchError
from workbench.speakers.conventions import Conventions
from workbench.speakers.profiles import Profile
from workbench.speakers.reasons import is_reason_for, reason_in_full
from workbench.speakers.voices import Voice

TEXT = """\
# mine
Ann Lowe:   # a pilot
  kind: person
  aliases:
    - A. Lowe
  institution: Velora  # once

# end
Big: {kind: person, role: x}
"""


@pytest.mark.parametrize(
    ("name", "fields", "before", "after"),
    [
        ("Ann Lowe", {"not": "person"}, "  aliases:\n", "  not: person\n  aliases:\n"),
        ("a. lowe", {"institution": "Port"}, "Velora  # once", "Port  # once"),
        ("Big", {"not": "speaker"}, "role: x}", "role: x, not: speaker}"),
        ("Big", {"kind": "group"}, "{kind: person", "{kind: group"),
        ("Ben", {"not": "speaker"}, "role: x}\n", "role: x}\nBen:\n  not: speaker\n"),
        ("a: b", {"not": "person"}, "role: x}\n", "role: x}\n'a: b':\n  not: person\n"),
        ("extends", {"not": "person"}, "role: x}\n", "role: x}\nExtends:\n  not: person\n"),
    ],
)
def test_field_comes_into_its_entry_and_all_else_stays(
    name: str, fields: dict[str, str], before: str, after: str
) -> None:
    new, _ = stated(TEXT, "sources.yml", name, fields)
    assert new == TEXT.replace(before, after)
    assert stated(new, "sources.yml", name, fields)[0] == new


def test_entry_of_the_shipped_file_is_copied_with_what_it_says() -> None:
    new, name = stated("extends: shipped\n", "sources.yml", "nato", {"not": "speaker"})
    assert name == "NATO"
    before, after = (parse_sources(text, "x").find("NATO") for text in ("", new))
    assert before is not None
    assert after is not None
    assert (after.aliases, after.institution_kind) == (before.aliases, before.institution_kind)
    assert after.never == "speaker"


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("A:\n  not: ghost\n", r"line 2: Unknown value of 'not' of 'A' 'ghost'"),
        ("A:\n  kind: person\n  always: role\n", r"line 3: Unknown value of 'always'"),
        ("A:\n  always: institution\n", "'A' has no kind"),
        ("A:\n  kind: unknown\n", "'A' has kind 'unknown'"),
    ],
)
def test_settings_that_cannot_be_are_told_by_their_line(text: str, fault: str) -> None:
    with pytest.raises(WorkbenchError, match=fault):
        parse_sources(text, "sources.yml")


def speaker(entry: str, voice: Voice):  # type: ignore[no-untyped-def]
    return Conventions(parse_sources(f"extends: none\n{entry}", "x")).speaker(voice)


LOWE = Voice(
    "person",
    "Ann Lowe",
    "Lowe",
    profile=Profile("pilot", "Velora", 0.9, "post"),
    sure=0.9,
    reason="Ann Lowe is named here.",
)


def test_name_that_is_no_speaker_leaves_its_rows_without_one() -> None:
    found = speaker("Ann Lowe:\n  not: speaker\n", LOWE)
    assert (found.name, found.kind, found.mention) == (None, "unknown", "Lowe")
    assert (found.role, found.institution) == (None, None)
    reason = reason_in_full(found)
    assert reason == "sources.yml says that “Ann Lowe” is no speaker."
    assert is_reason_for(reason, None, None)


@pytest.mark.parametrize(
    ("kind", "is_kind", "institution"),
    [
        ("", "unknown", None),
        ("  kind: person\n", "unknown", None),
        ("  kind: organisation\n", "organisation", "Ann Lowe"),
        ("  kind: group\n", "group", None),
    ],
)
def test_name_that_is_no_person_is_of_the_kind_beside_it(
    kind: str, is_kind: str, institution: str | None
) -> None:
    found = speaker(f"Ann Lowe:\n  not: person\n{kind}", LOWE)
    assert (found.name, found.kind, found.institution) == ("Ann Lowe", is_kind, institution)
    assert found.role is None
    assert is_reason_for(reason_in_full(found), "Ann Lowe", institution)


@pytest.mark.parametrize("first", [True, False])
def test_one_of_several_who_is_no_speaker_is_left_out(first: bool) -> None:
    other = Voice("person", "Ben Hall", "Hall", sure=0.9, reason="Ben Hall is named here.")
    both = Voice("several", None, "Lowe and Hall", sure=0.9, each=(other, LOWE))
    both = both if first else replace(both, each=both.each[::-1])
    found = speaker("Ann Lowe:\n  not: speaker\n", both)
    assert (found.name, found.kind) == ("Ben Hall", "person")


def test_institution_that_holds_always_overrules_the_article() -> None:
    entry = "Ann Lowe:\n  kind: person\n  institution: Port\n"
    assert speaker(entry, LOWE).institution == "Velora"
    found = speaker(f"{entry}  always: institution\n", LOWE)
    assert (found.institution, found.role) == ("Port", "pilot")
    assert is_reason_for(reason_in_full(found), "Ann Lowe", "Port")
    none = speaker("Ann Lowe:\n  kind: person\n  always: institution\n", LOWE)
    assert none.institution is None
