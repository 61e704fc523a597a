"""Which cues report speech and which a belief, an intention or what did not happen."""

from __future__ import annotations

import pytest

from workbench.attribution.cues import is_speech

SPEECH = [
    "said",
    "has said on Tuesday",
    "According to",
    "also pointed out",
    "wrote in a letter",
    "said he hopes",
    "raised serious questions about",
    "voiced concern over",
    "denies",
    "replied",
    "",
]
NOT_SPEECH = [
    "hopes",
    "wants to announce",
    "plans",
    "is expected to say",
    "believes",
    "could tell",
    "did not mention",
    "raised money for",
    "was hiring",
]


@pytest.mark.parametrize("cue", SPEECH)
def test_reporting_words_are_speech(cue: str) -> None:
    assert is_speech(cue)


@pytest.mark.parametrize("cue", NOT_SPEECH)
def test_beliefs_intentions_and_what_was_not_said_are_not_speech(cue: str) -> None:
    assert not is_speech(cue)


def test_words_that_were_quoted_were_said_whatever_the_cue() -> None:
    assert is_speech("beamed", quoted=True)
    assert is_speech("thought aloud", quoted=True)
    assert not is_speech("beamed")


@pytest.mark.parametrize("cue", ["introduced the term", "used the old phrase", "coined the word"])
def test_a_word_that_is_only_used_is_no_statement(cue: str) -> None:
    assert not is_speech(cue, quoted=True)
    assert is_speech(cue + " in saying", quoted=True)


@pytest.mark.parametrize(
    ("before", "cue"),
    [
        (" could press harder, ", "demanding"),
        (" might take another road, such as ", "calling for"),
        (" may yet turn the vote, ", "promising"),
    ],
)
def test_a_participle_speaks_in_the_mood_of_the_verb_before_it(before: str, cue: str) -> None:
    assert not is_speech(cue, before=before)
    assert is_speech(cue, before=" went on, ")
    assert is_speech(cue, before=before, quoted=True)
