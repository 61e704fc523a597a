# ruff: noqa: E501 - a table reads best with one case a line
"""Organisations, groups and documents as sources."""

from __future__ import annotations

import pytest
from tests.sources.marked import speakers

# source span -> name, kind, institution, country
SPANS = [
    ("Norwegian officials", "Norwegian officials", "group", None, "Norway"),
    ("US officials", "US officials", "group", None, "United States"),
    ("Experts", "experts", "group", None, None),
    ("two people familiar with the matter", "two people familiar with the matter", "group", None, None),
    ("Harbor Ministry officials", "Harbor Ministry officials", "group", "Harbor Ministry", None),
    ("aides at the Port Authority", "aides at the Port Authority", "group", "Port Authority", None),
    ("some Republicans", "some Republicans", "group", None, None),
    ("a spokesman for the Coal Workers Union", "spokesman for the Coal Workers Union", "group", "Coal Workers Union", None),
    ("a spokesman for Ann Smith", "spokesman for Ann Smith", "group", None, None),
    ("lawyers for both Ann and Bob Smith", "lawyers for both Ann and Bob Smith", "group", None, None),
    ("Voters surveyed by the paper", "voters surveyed by the paper", "group", None, None),
    ("one of the mayor’s closest friends", "one of the mayor’s closest friends", "group", None, None),
    ("Ruritanian state media", "Ruritanian state media", "organisation", "Ruritanian state media", None),
    ("North Korean state media", "North Korean state media", "organisation", "North Korean state media", "North Korea"),
    ("the White House", "White House", "organisation", "White House", None),
    ("The Voss campaign", "Voss campaign", "organisation", "Voss campaign", None),
    ("The Committee for Safe Bridges", "Committee for Safe Bridges", "organisation", "Committee for Safe Bridges", None),
    ("the Swiss People’s Party", "Swiss People’s Party", "organisation", "Swiss People’s Party", "Switzerland"),
    ("the Harbour Traders’ Association", "Harbour Traders’ Association", "organisation", "Harbour Traders’ Association", None),
    ("Teachers’ Federation", "Teachers’ Federation", "organisation", "Teachers’ Federation", None),
    ("The Teachers' Federation of Lindale", "Teachers' Federation of Lindale", "organisation", "Teachers' Federation of Lindale", None),
    ("The Central and East European Coalition", "Central and East European Coalition", "organisation", "Central and East European Coalition", None),
    ("The Food and Water Safety Agency", "Food and Water Safety Agency", "organisation", "Food and Water Safety Agency", None),
    ("The Evening Herald and Acme College", "Evening Herald; Acme College", "organisation", "Evening Herald; Acme College", None),
    ("The Evening Herald and the Dunmore newspaper chain", "Evening Herald; Dunmore newspaper chain", "organisation", "Evening Herald; Dunmore newspaper chain", None),
    ("Norway and Sweden", "Norway; Sweden", "organisation", "Norway; Sweden", None),
    ("a report", "report", "document", None, None),
    ("The poll", "poll", "document", None, None),
    ("a survey by the Port Authority", "survey by the Port Authority", "document", "Port Authority", None),
    ("officials to The Dunmore Post", "officials", "group", None, None),
    ("Yonder’s office", "Yonder’s office", "organisation", "Yonder’s office", None),
    ("the defence ministry", "defence ministry", "organisation", "defence ministry", None),
    ("Ann Smith’s lawsuit", "Ann Smith’s lawsuit", "document", None, None),
]  # fmt: skip


@pytest.mark.parametrize(("span", "name", "kind", "institution", "country"), SPANS)
def test_source_span_without_a_person(
    span: str, name: str, kind: str, institution: str | None, country: str | None
) -> None:
    [speaker] = speakers(f"It rained. [s:{span}] [c:said] [q:the bridge is old].")
    assert speaker.kind == kind
    assert (speaker.name, speaker.institution) == (name, institution)
    assert speaker.country == country


def test_abbreviation_is_the_body_named_in_full() -> None:
    found = speakers(
        "[s1:The Harbor Safety Board] [c1:said] [q1:no].\n[s2:The HSB] [c2:added] [q2:yes]."
    )
    assert [speaker.name for speaker in found] == ["Harbor Safety Board"] * 2


def test_short_title_of_a_newspaper_is_the_full_one() -> None:
    found = speakers("[s1:The Dunmore Post] [c1:said] [q1:no].\n[s2:The Post] [c2:wrote] [q2:yes].")
    assert [speaker.name for speaker in found] == ["Dunmore Post"] * 2


def test_description_of_a_body_leads_to_its_name() -> None:
    found = speakers(
        "[s1:The Coastal Appeals Court] [c1:ruled] [q1:so].\n[s2:The appeals court] [c2:said] [q2:no].\n"
        "[s3:The court] [c3:wrote] [q3:yes]."
    )
    assert [speaker.name for speaker in found] == ["Coastal Appeals Court"] * 3


def test_description_of_a_body_the_article_does_not_name_stays_a_description() -> None:
    [speaker] = speakers("[s:The company] [c:said] [q:no].")
    assert (speaker.name, speaker.kind) == ("company", "organisation")


def test_missing_is_none_never_an_empty_string() -> None:
    for marked in (
        "[s:Ann Smith] [c:said] [q:a].",
        "[c:said] [q:a].",
        "[s:Experts] [c:said] [q:a].",
    ):
        [speaker] = speakers(marked)
        values = (speaker.name, speaker.role, speaker.institution, speaker.country, speaker.mention)
        assert "" not in values


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("Ann Lee, a nurse at Acme Hospital, and Bob Ray, a baker", "Ann Lee; Bob Ray"),
        ("Ann Lee, 41, a nurse, and the baker Bob Ray", "Ann Lee; Bob Ray"),
        ("Ann Lee of Acme Institute and Bob Ray of Delta College", "Ann Lee; Bob Ray"),
        ("Ann Lee, a nurse, Bob Ray, a baker, and Tom Poe, a smith", "Ann Lee; Bob Ray; Tom Poe"),
        ("Ann Lee and her brother Bob Ray", "Ann Lee; Bob Ray"),
        ("Ann Lee and her brother, Bob Ray", "Ann Lee; Bob Ray"),
    ],
)
def test_people_with_a_description_each_are_all_named(source: str, names: str) -> None:
    found = speakers(f"[s:{source}], [c:said] [q:no].")[0]
    assert (found.name, found.kind) == (names, "people")
    assert (found.role, found.institution) == (None, None)


@pytest.mark.parametrize(
    "source",
    [
        "Ann Lee, an aide to Bob Ray and Tom Poe",
        "Ann Lee, a lawyer for the union and Bob Ray",
        "Ann Lee, a biographer of Tom Poe, Rolf Ek, and Bob Ray",
        "Ann Lee, a nurse who treated Tom Poe and Bob Ray",
        "Ann Lee and her allies",
        "Ann Lee and her fight for Bob Ray",
    ],
)
def test_people_inside_a_description_do_not_speak(source: str) -> None:
    found = speakers(f"[s:{source}], [c:said] [q:no].")[0]
    assert (found.name, found.kind) == ("Ann Lee", "person")


BODIES_BEFORE_A_ROLE = [
    ("Teachers’ Federation president Bo Day", "president", "Teachers’ Federation"),
    ("Pilots' Union spokeswoman Ada Finch", "spokeswoman", "Pilots' Union"),
    ("Ann Lee, head of the Harbour Traders’ Association,", "head", "Harbour Traders’ Association"),
    ("Women’s Institute chair Ada Finch", "chair", "Women’s Institute"),
    ("police chief Bo Day", "police chief", None),
    ("Police chief Bo Day", "Police chief", None),
    ("Lindale Police Chief Bo Day", "Police Chief", "Lindale Police"),
    ("fire chief Bo Day", "fire chief", None),
    ("Fire Chief Bo Day", "Fire Chief", None),
]


@pytest.mark.parametrize(("source", "role", "institution"), BODIES_BEFORE_A_ROLE)
@pytest.mark.parametrize("before", ["", "It rained. ", "“No,” said "])
def test_a_body_keeps_its_possessive_and_a_chief_of_police_its_office(
    before: str, source: str, role: str, institution: str | None
) -> None:
    found = speakers(f"{before}[s:{source}] [c:said] [q:that the bridge is old].")[0]
    assert (found.role, found.institution) == (role, institution)


def test_a_possessive_before_a_person_is_no_part_of_a_name() -> None:
    [found] = speakers("[s:The Eagles’ Bo Day] [c:said] [q:the match was lost].")
    assert found.name == "Bo Day"
