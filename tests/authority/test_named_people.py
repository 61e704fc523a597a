# ruff: noqa: E501 - a table reads best with one case a line
"""One source span, a named person in it: name, role, institution, country."""

from __future__ import annotations

import pytest
from tests.sources.marked import speakers

# source span -> name, role, institution, country
SPANS = [
    ("Ann Smith", "Ann Smith", None, None, None),
    ("Ann Smith, a tester at Acme Laboratories", "Ann Smith", "tester", "Acme Laboratories", None),
    (
        "Baek Min-jun, a researcher at the Institute for Coastal Policy, a think tank affiliated "
        "with Norway’s Ministry of Fisheries",
        "Baek Min-jun", "researcher", "Institute for Coastal Policy", None,
    ),
    (
        "Swiss Ambassador to New Zealand Peter Alder",
        "Peter Alder", "Swiss Ambassador to New Zealand", None, "Switzerland",
    ),
    ("Peruvian finance minister Rosa Quispe", "Rosa Quispe", "Peruvian finance minister", None, "Peru"),
    (
        "Martin Oake, a former desk officer for Chad at the French Intelligence Board",
        "Martin Oake", "former desk officer for Chad", "French Intelligence Board", "France",
    ),
    (
        "Lena Okoro of the Haddad School of Public Health in Kenya",
        "Lena Okoro", None, "Haddad School of Public Health", "Kenya",
    ),
    (
        "Karl Brandt, the director of the Department of River Studies at the Elbe Institute",
        "Karl Brandt", "director of the Department of River Studies", "Elbe Institute", None,
    ),
    ("Mr. Vale’s spokeswoman, Ines Prado", "Ines Prado", "Mr. Vale’s spokeswoman", None, None),
    ("A lawyer for the ferry owners, David Holm,", "David Holm", "lawyer for the ferry owners", None, None),
    ("Another critic, Laura J. Finch,", "Laura J. Finch", "critic", None, None),
    ("Sen. Judith Marlowe (D-Ohio)", "Judith Marlowe", "Sen. (D-Ohio)", "Senate", None),
    ("Rep. Tom Ashby", "Tom Ashby", "Rep.", "Congress", None),
    ("State Senator Rita Bloom", "Rita Bloom", "State Senator", None, None),
    ("Port Authority chief executive Dan Wills", "Dan Wills", "chief executive", "Port Authority", None),
    ("Ohio Gov. Karen Lund", "Karen Lund", "Gov.", None, None),
    ("retired Navy captain Joseph Reyes", "Joseph Reyes", "retired captain", "Navy", None),
    ("Clara Nuñez, who runs Harbor Partners", "Clara Nuñez", None, "Harbor Partners", None),
    ("Paul Weir, a baker in Leeds", "Paul Weir", "baker in Leeds", None, None),
    ("Nora Blix, an adviser to President Alan Stone", "Nora Blix", "adviser to President Alan Stone", None, None),
    ("Emil Vogt, now a paid consultant for the Danish Rail Union", "Emil Vogt", "paid consultant", "Danish Rail Union", "Denmark"),
    ("said Ann Smith, a tester", "Ann Smith", "tester", None, None),
    ("the Rev. Amos Tull", "Amos Tull", "Rev.", None, None),
    ("Dr. Mei Tanaka, a virologist at Keio University", "Mei Tanaka", "virologist", "Keio University", None),
    ("Secretary of State Helen Marsh", "Helen Marsh", "Secretary of State", None, None),
    ("Rolf Ek, an official at Norway’s fisheries ministry", "Rolf Ek", "official", "Norway’s fisheries ministry", "Norway"),
    ("defence ministry spokesman Juan Paz", "Juan Paz", "spokesman", "defence ministry", None),
    ("Iris Noor, a veteran of the army", "Iris Noor", "veteran of the army", None, None),
    ("the Port Authority’s Safety Board spokeswoman Ada Lund", "Ada Lund", "spokeswoman", "Safety Board", None),
    ("Harbor News Network’s Wren Adair", "Wren Adair", None, "Harbor News Network", None),
    ("Cara Voss, 41, a miner from Leeds", "Cara Voss", "miner from Leeds", None, None),
    ("14-year-old Ann Smith", "Ann Smith", None, None, None),
    ("Kremlin spokesman Oleg Burov", "Oleg Burov", "spokesman", "Kremlin", None),
]  # fmt: skip


@pytest.mark.parametrize(("span", "name", "role", "institution", "country"), SPANS)
def test_source_span_gives_name_role_institution_and_country(
    span: str, name: str, role: str | None, institution: str | None, country: str | None
) -> None:
    [speaker] = speakers(f"“The bridge is safe,” [c:said] [s:{span}] [q:on it].")
    assert (speaker.name, speaker.kind) == (name, "person")
    assert (speaker.role, speaker.institution, speaker.country) == (role, institution, country)


def test_think_tank_in_a_second_apposition_says_what_the_institution_is() -> None:
    [speaker] = speakers(
        "[s:Ole Dahl, a fellow at the Skagen Centre, a think tank in Oslo], [c:said] [q:so]."
    )
    assert speaker.institution == "Skagen Centre"
    assert speaker.institution_kind == "think tank"


def test_second_apposition_keeps_the_institution_known_from_the_first() -> None:
    first, second = speakers(
        "[s1:Mira Sand, a researcher at the Asian Institute for Canal Studies], [c1:said] [q1:no].\n"
        "[s2:Sand, an expert on locks and weirs], [c2:added] [q2:yes]."
    )
    assert first.institution == second.institution == "Asian Institute for Canal Studies"
    assert second.role == "researcher"


def test_role_stated_far_from_the_source_reaches_the_speaker() -> None:
    [speaker] = speakers(
        "The fund is run by Ann Smith, the treasurer of the Coal Workers Union.\n"
        "Nothing happened for a year.\n[s:Smith] [c:said] [q:that would change]."
    )
    assert (speaker.name, speaker.role) == ("Ann Smith", "treasurer")
    assert speaker.institution == "Coal Workers Union"


def test_place_where_somebody_was_is_no_institution() -> None:
    speaker = speakers(
        "Ann Smith at the Harbor News forum was calm.\n[s:Smith] [c:said] [q:all was well]."
    )[0]
    assert speaker.institution is None


def test_spokesman_of_a_candidate_belongs_to_the_campaign_only_if_there_is_one() -> None:
    with_campaign = speakers(
        "Jane Voss leads. The Voss campaign is rich.\n[s:Voss spokesman Rolf Ek] [c:said] [q:no]."
    )[0]
    without = speakers("Jane Voss leads.\n[s:Voss spokesman Rolf Ek] [c:said] [q:no].")[0]
    assert with_campaign.institution == "Voss campaign"
    assert without.institution is None


def test_several_named_people_are_joined_in_order_of_mention() -> None:
    [two] = speakers("[s:Ann Smith and Bob Jones] [c:said] [q:they agree].")
    assert (two.name, two.kind) == ("Ann Smith; Bob Jones", "people")
    [three] = speakers("[s:Ann Smith, Bob Jones and Carl Berg] [c:said] [q:they agree].")
    assert three.name == "Ann Smith; Bob Jones; Carl Berg"


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Rashid al-Karim", "al-Karim"),
        ("Petra van der Meer", "van der Meer"),
        ("Liam O’Hara", "O’Hara"),
        ("José María Luna", "Luna"),
        ("Martin Luther Dale Jr.", "Dale"),
        ("Doris Hart-Lowe", "Hart-Lowe"),
        ("Han Seo-yun", "Han"),
        ("Choe Ryong Su", "Choe"),
        ("Hu Weimin", "Hu"),
        ("Bob de la Cruz", "de la Cruz"),
        ('William R. "Buddy" Keane', "Keane"),
        ("Ben Carver", "Carver"),
    ],
)
def test_family_name_alone_is_the_person_named_in_full(full: str, short: str) -> None:
    first, second = speakers(
        f"[s1:{full}, a pilot], [c1:said] [q1:yes].\n[s2:{short}] [c2:added] [q2:that it rained]."
    )
    assert first.name == second.name == full


def test_full_name_further_down_explains_a_family_name_above() -> None:
    [speaker, _] = speakers(
        "[s1:Flint] [c1:says] [q1:the mine is safe].\n[s2:Owen Flint, an engineer], [c2:said] [q2:so]."
    )
    assert speaker.name == "Owen Flint"


def test_family_name_that_two_people_share_is_nobody_without_context() -> None:
    speaker = speakers(
        "Ann Smith met Bob Smith at the dam.\nIt rained.\nIt rained on.\nIt stopped.\n"
        "[s:Smith] [c:said] [q:it was wet]."
    )[0]
    assert (speaker.kind, speaker.name) == ("unknown", None)
    assert "Ann Smith or Bob Smith" in speaker.reason


def test_title_decides_between_two_people_of_one_name() -> None:
    speaker = speakers("Ann Smith met Bob Smith.\n[s:Mrs. Smith] [c:said] [q:it was wet].")[0]
    assert speaker.name == "Ann Smith"


def test_first_name_and_short_form_find_the_person() -> None:
    speaker = speakers("Laurence Tripp spoke first.\n[s:Larry] [c:said] [q:he was tired].")[0]
    assert speaker.name == "Laurence Tripp"


def test_family_name_without_a_full_one_stays_as_printed() -> None:
    [speaker] = speakers("[s:Holloway] [c:said] [q:that the talks go on].")
    assert (speaker.name, speaker.kind) == ("Holloway", "person")


def test_names_from_the_tagger_are_used_but_plain_words_win() -> None:
    wrong = speakers("[s:Ann Smith] [c:said] [q:no].", names={"Ann Smith": "organization"})[0]
    right = speakers("[s:Quill Yonder] [c:said] [q:no].", names={"Quill Yonder": "person"})[0]
    assert (wrong.kind, right.kind) == ("person", "person")
