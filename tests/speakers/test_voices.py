"""A voice is kept and read back, and only the authority file decides what becomes of it."""

from __future__ import annotations

import json

from workbench.authority.parsing import parse_sources
from workbench.speakers.conventions import Conventions
from workbench.speakers.profiles import Profile
from workbench.speakers.voices import Voice, plain_voice, voice_of

PILOT = Voice(
    "person",
    "Olga Ferro",
    "she",
    profile=Profile("pilot", "Orlen Air", 0.9, "post"),
    sure=0.8,
    reason="“she” is Olga Ferro.",
    called="she",
    otherwise=Voice("unknown", None, "she", sure=0.5),
)
BOTH = Voice("several", None, "both", sure=0.7, each=(PILOT, Voice("body", "Orlen Air", "both")))


def test_a_voice_is_the_same_after_it_was_written_and_read() -> None:
    for voice in (PILOT, BOTH):
        assert voice_of(json.loads(json.dumps(plain_voice(voice)))) == voice


def test_words_that_the_authority_file_knows_speak_for_what_it_says() -> None:
    agency = Voice(
        "person",
        "Ann Lee",
        "the spy agency",
        called="spy agency",
        otherwise=Voice("nameless", "spy agency", "the spy agency", "group"),
    )
    known = parse_sources(
        "Harbor Service: {kind: organisation, aliases: [spy agency]}", "sources.yml"
    )
    nothing = parse_sources("Somebody Else: {kind: person}", "sources.yml")
    assert Conventions(known).speaker(agency).name == "Harbor Service"
    assert Conventions(nothing).speaker(agency).name == "Ann Lee"
