"""The confidence of a row, from that of its attribution and that of its speaker."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.attribution import Attribution, load_bundle
from workbench.attribution.bundle import Bundle
from workbench.quotes.confidence import (
    HOWS,
    InstitutionCurve,
    institution_confidence,
    row_confidence,
)
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
    assert sure(FOUND, unknown) < FOUND.confidence
    assert sure(replace(FOUND, by_rule=True), unknown) < FOUND.confidence


def test_what_a_rule_found_is_as_sure_as_rule_and_speaker_together() -> None:
    assert sure(replace(FOUND, by_rule=True), NAMED) == pytest.approx(0.8 * 0.97)


@given(SHARES, SHARES, st.booleans(), st.booleans())
def test_every_confidence_is_a_probability(
    found: float, resolved: float, by_rule: bool, speech: bool
) -> None:
    attribution = replace(FOUND, confidence=found, by_rule=by_rule)
    speaker = replace(NAMED, confidence=resolved)
    assert 0 <= row_confidence(attribution, speaker, speech=speech) <= 1


WEIGHTS = {
    **{"sure": 0.8, "resolved": 0.3, "row": 0.5, "post": 0.4, "title": 0.6, "tied": -0.7},
    **{"own": 0.2, "file": 0.9, "none": -0.1, "belief": -0.3, "offset": 0.1},
}
ANALYST = replace(NAMED, institution="Bell Institute", institution_how="tied", institution_sure=0.7)


def model(**parts: dict[str, float]) -> Bundle:
    bundle = load_bundle()
    known = {name: part for name, part in bundle.calibration.items() if name != "institution"}
    return replace(bundle, calibration=known | parts)


def institution(speaker: Speaker, row: float = 0.8, *, speech: bool = True) -> float:
    return institution_confidence(row, speaker, speech=speech, model=model(institution=WEIGHTS))


def test_weights_of_an_institution_are_named_as_what_they_weigh() -> None:
    names = [field.name for field in fields(InstitutionCurve)]
    assert names == ["sure", "resolved", "row", *HOWS, "belief", "offset"]
    assert len(InstitutionCurve.numbers(0.8, ANALYST, True)) == len(names)


def test_a_model_that_was_not_fitted_for_institutions_gives_the_networks_own_probability() -> None:
    assert institution_confidence(0.2, ANALYST, speech=True, model=model()) == 0.7


def test_institution_is_surer_where_network_speaker_and_row_are() -> None:
    assert institution(ANALYST) < institution(replace(ANALYST, institution_sure=0.8))
    assert institution(replace(ANALYST, confidence=0.6)) < institution(ANALYST)
    assert institution(ANALYST, 0.5) < institution(ANALYST)
    assert institution(ANALYST, speech=False) < institution(ANALYST)


def test_how_an_institution_was_found_counts_by_its_own_weight() -> None:
    shares = {how: institution(replace(ANALYST, institution_how=how)) for how in HOWS}
    assert sorted(shares, key=lambda how: shares[how]) == sorted(HOWS, key=lambda how: WEIGHTS[how])


def test_certainty_of_a_rule_does_not_outweigh_everything_else() -> None:
    certain = replace(ANALYST, institution_sure=1.0, confidence=1.0)
    assert institution(certain) == institution(
        replace(ANALYST, institution_sure=0.99, confidence=0.99)
    )


@given(SHARES, SHARES, SHARES, st.sampled_from(HOWS), st.booleans())
def test_every_confidence_of_an_institution_is_a_probability(
    row: float, resolved: float, sure: float, how: str, speech: bool
) -> None:
    speaker = replace(NAMED, confidence=resolved, institution_sure=sure, institution_how=how)
    assert 0 <= institution(speaker, row, speech=speech) <= 1


def test_a_longer_content_is_surer_and_a_model_without_its_weight_still_works() -> None:
    weights = {**load_bundle().calibration["row"], "length": 0.4}
    brief, longer = (replace(FOUND, content=((0, end),)) for end in (6, 60))
    sure = [
        row_confidence(each, NAMED, speech=True, model=model(row=weights))
        for each in (brief, longer)
    ]
    assert sure[0] < sure[1]
    earlier = {name: value for name, value in weights.items() if name != "length"}
    same = [
        row_confidence(each, NAMED, speech=True, model=model(row=earlier))
        for each in (brief, longer)
    ]
    assert same[0] == same[1]
