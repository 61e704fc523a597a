"""Reasons in full: they name speaker and institution as the row does, so that a change shows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from workbench.authority.parsing import parse_sources
from workbench.speakers.conventions import Conventions
from workbench.speakers.model import Speaker
from workbench.speakers.profiles import Profile
from workbench.speakers.reasons import is_reason_for, reason_in_full
from workbench.speakers.voices import Voice

HOLT = Speaker(
    *("Lena Holt", "Holt", "person"),
    role="head",
    institution="River Board",
    reason="“Holt” is Lena Holt, named in full elsewhere.",
    institution_how="post",
)
AUTHORITY = parse_sources(
    "National Intelligence Service:\n"
    "  kind: organisation\n"
    "  aliases: [the spy agency]\n"
    "Sergei Shoigu:\n"
    "  kind: person\n"
    "  aliases: [Shoigu]\n"
    "  institution: Defence Ministry\n",
    "sources.yml",
)

NOT_READ = "The text is not in English: who speaks is not read."


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({}, "The institution, River Board, is given with the role."),
        ({"role": None}, "The institution, River Board, is given with the name."),
        ({"institution_how": "title"}, "The title gives the institution, River Board."),
        ({"institution_how": "tied"}, "The institution, River Board, follows from what stands"),
        ({"institution_how": "file"}, "sources.yml gives the institution, River Board."),
        ({"institution_how": "none", "institution": None}, "No institution was found."),
        ({"institution_how": "own", "institution": "Lena Holt"}, "It speaks for itself."),
    ],
)
def test_how_the_institution_was_found_is_said(changed: dict[str, str], sentence: str) -> None:
    reason = reason_in_full(replace(HOLT, **changed))
    assert reason.startswith(f"{HOLT.reason} {sentence}")


def test_name_that_the_reason_lacks_is_added() -> None:
    both = replace(HOLT, name="Lena Holt; Ana Bell", kind="people", reason="Several are named.")
    assert reason_in_full(both).startswith(
        "Several are named. The row names “Lena Holt; Ana Bell”."
    )


def test_speaker_without_a_reason_is_given_none() -> None:
    assert reason_in_full(Speaker("Lena Holt", "Holt", "person")) == ""


@pytest.mark.parametrize(
    ("name", "institution", "its_own"),
    [
        ("Lena Holt", "River Board", True),
        ("LENA  HOLT", "River Board", True),
        ("Ana Bell", "River Board", False),
        ("Lena", "River Boar", False),
        ("Lena Holt", None, False),
        ("Lena Holt", "Dam Office", False),
        (None, "River Board", False),
        (None, None, False),
    ],
)
def test_reason_is_that_of_its_own_speaker_and_institution_alone(
    name: str | None, institution: str | None, its_own: bool
) -> None:
    assert is_reason_for(reason_in_full(HOLT), name, institution) is its_own


@pytest.mark.parametrize(
    "speaker",
    [
        HOLT,
        replace(HOLT, institution=None, institution_how="none"),
        replace(HOLT, institution="River\u00a0Board\n of Orlen"),
        Conventions(AUTHORITY).body("the spy agency", "Its spies", 0.9, "It is named here."),
        Conventions(AUTHORITY).body("Some Body", "the spy agency", 0.9, "Some Body is named here."),
        Conventions(AUTHORITY).person("Shoigu", "he", Profile(), 0.9, "Shoigu is named here."),
        Conventions(AUTHORITY).nameless("spies", "the spy agency", "group", Profile(), 0.9, "No."),
        Conventions(AUTHORITY).nameless("Shoigu", "he", "group", Profile(), 0.9, "No."),
        Conventions(AUTHORITY).nameless("aides", "Aides", "group", Profile(), 0.9, "No."),
        Conventions(AUTHORITY).several([HOLT, replace(HOLT, name="Ana Bell")], "they", 0.9),
        Conventions(AUTHORITY).speaker(Voice("unread", None, "Sie", reason=NOT_READ)),
        Speaker(None, "he", "unknown", reason="The article does not name who “he” is."),
        Speaker(None, None, "unknown", reason="The article does not say who speaks."),
    ],
    ids=lambda speaker: str(speaker.name),
)
def test_every_reason_is_that_of_its_own_row(speaker: Speaker) -> None:
    assert is_reason_for(reason_in_full(speaker), speaker.name, speaker.institution)


def test_sources_file_is_said_to_have_the_words_that_it_has() -> None:
    body = Conventions(AUTHORITY).body("Some Body", "the spy agency", 0.9, "It is Some Body.")
    assert body.reason == (
        "It is Some Body. sources.yml has “the spy agency” as National Intelligence Service."
    )
