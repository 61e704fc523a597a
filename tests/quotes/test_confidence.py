"""The confidence of a row, from that of its attribution and that of its speaker."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.attribution import Attribution
from workbench.quotes.confidence import row_confidence
from workbench.speakers.model import Speaker

FOUND = Attribution(((0, 10),), ((12, 20),), ((21, 25),), 0.8)
NAMED = Speaker("Odile Renwick", "Renwick", "person", confidence=0.97)
SHARES = st.floats(0, 1)


def sure(attribution: Attribution, speaker: Speaker) -> float:
    return row_confidence(attribution, speaker, speech=True)


@pytest.mark.parametrize("kind", ["person", "people", "organisation", "group", "document"])
def test_a_surer_attribution_and_a_surer_speaker_make_a_surer_row(kind: str) -> None:
    speaker = replace(NAMED, kind=kind)
    assert sure(FOUND, speaker) < sure(replace(FOUND, confidence=0.9), speaker)
    assert sure(FOUND, replace(speaker, confidence=0.6)) < sure(FOUND, speaker)


def test_a_group_called_what_the_article_calls_it_is_less_sure_than_a_named_person() -> None:
    assert sure(FOUND, replace(NAMED, kind="group")) < sure(FOUND, NAMED)


def test_without_a_speaker_a_row_is_never_surer_than_its_words() -> None:
    unknown = Speaker(None, "he", "unknown", confidence=0.5)
    assert sure(FOUND, unknown) < FOUND.confidence / 2
    assert sure(replace(FOUND, by_rule=True), unknown) < FOUND.confidence / 2


def test_what_a_rule_found_is_as_sure_as_rule_and_speaker_together() -> None:
    assert sure(replace(FOUND, by_rule=True), NAMED) == pytest.approx(0.8 * 0.97)


@given(SHARES, SHARES, st.booleans(), st.booleans())
def test_every_confidence_is_a_probability(
    found: float, resolved: float, by_rule: bool, speech: bool
) -> None:
    attribution = replace(FOUND, confidence=found, by_rule=by_rule)
    speaker = replace(NAMED, confidence=resolved)
    assert 0 <= row_confidence(attribution, speaker, speech=speech) <= 1
