"""Names of people and bodies: free of titles, whole, and one for all the forms of an article."""

from __future__ import annotations

import pytest

from tests.speakers.marked import speakers
from tests.speakers.staging import entity, parsed
from workbench.speakers.boundaries import bounded

SAID = "[c:said] [q:that it rained]."


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Sen. Judith Marlowe (D-Ohio)", "Judith Marlowe"),
        ("Dr. Mei Tanaka, MP", "Mei Tanaka"),
        ("Mr. Dr. Carl Berg", "Carl Berg"),
        ("“Ann Smith,”", "Ann Smith"),
        ("Sammy Dale Jr.", "Sammy Dale Jr."),
        ("Sammy Dale Jr", "Sammy Dale Jr"),
        ("Sammy Dale Jr. ", "Sammy Dale Jr."),
        ("J. R.", "J. R."),
        ("Ann Smith\n", "Ann Smith"),
        ("JANE TAPPERT", "Jane Tappert"),
    ],
)
def test_a_persons_name_is_free_of_what_stands_around_it(printed: str, name: str) -> None:
    [found] = speakers(f"[s:[p:{printed}]] {SAID}")
    assert (found.name, found.kind) == (name, "person")


def test_where_the_title_alone_was_marked_the_name_is_what_follows() -> None:
    [found] = speakers(f"[s:[p:Mr.] Boone] {SAID}")
    assert found.name == "Boone"


def test_the_full_stop_behind_jr_is_its_own_though_it_was_not_marked() -> None:
    [found] = speakers(f"[s:[p:Sammy Dale Jr].] {SAID}")
    assert found.name == "Sammy Dale Jr."


@pytest.mark.parametrize("marked", ["[b:Marine Le] [p:Pen]", "[p:Marine Le] [p:Pen]"])
def test_a_name_that_fell_in_two_at_a_particle_is_whole(marked: str) -> None:
    [found] = speakers(f"[s:{marked}] {SAID}")
    assert found.name == "Marine Le Pen"


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
        ("Laurence Tripp", "Larry"),
    ],
)
@pytest.mark.parametrize("order", [1, -1])
def test_a_part_of_a_name_is_the_person_named_in_full(full: str, short: str, order: int) -> None:
    lines = [
        f"[s1:[p:{full}], a pilot], [c1:said] [q1:yes].",
        f"[s2:[p:{short}]] [c2:added] [q2:no].",
    ]
    first, second = speakers("\n".join(lines[::order]))
    assert first.name == second.name == full


def test_a_family_name_without_a_full_one_stays_as_printed() -> None:
    [found] = speakers(f"[s:[p:Holloway]] {SAID}")
    assert (found.name, found.kind) == ("Holloway", "person")


def test_a_family_name_that_two_people_share_is_nobodys_by_itself() -> None:
    crowd = "[p:Ann Smith] met [p:Bob Smith] at the dam.\nIt rained.\nIt rained on.\nIt stopped.\n"
    [found] = speakers(f"{crowd}[s:[p:Smith]] {SAID}")
    assert found.name not in ("Ann Smith", "Bob Smith")


def test_a_title_decides_between_two_people_of_one_name() -> None:
    [found] = speakers(f"[p:Ann Smith] met [p:Bob Smith].\n[s:Mrs. [p:Smith]] {SAID}")
    assert found.name == "Ann Smith"


def test_a_name_is_of_one_kind_wherever_it_is_printed() -> None:
    before = "[p:Ann Velora] came. [p:Velora] left. [p:Velora] was late.\n"
    [found] = speakers(f"{before}[s:[b:Velora]] {SAID}")
    assert (found.name, found.kind) == ("Ann Velora", "person")


def test_a_name_that_was_marked_elsewhere_only_is_found_where_it_stands_alone() -> None:
    [found] = speakers(f"[p:Ann Smith] came.\n[s:Ann Smith] {SAID}")
    assert found.name == "Ann Smith"
    [other] = speakers(f"[p:Ann Smith] came.\n[s:The Ann Smith Fund] {SAID}")
    assert other.name == "Ann Smith Fund"


def test_a_name_marked_elsewhere_is_not_seen_inside_a_word() -> None:
    [found] = speakers(f"[p:Ann Lee] came.\n[s:Ann Leeds] {SAID}")
    assert found.name == "Ann Leeds"
    assert found.kind == "group"


def test_of_names_marked_elsewhere_the_longest_counts() -> None:
    crowd = "[p:Ann Lee] and [p:Ann Lee-Voss] came.\n"
    [found] = speakers(f"{crowd}[s:Ann Lee-Voss] {SAID}")
    assert found.name == "Ann Lee-Voss"


def test_marks_without_a_letter_name_nobody() -> None:
    [found] = speakers(f"[s:[p:—]] {SAID}")
    assert found.kind == "group"


BODIES = [
    ("The [b:Harbor Safety Board]", "The [b:HSB]", "Harbor Safety Board"),
    ("The [b:Office of Canal Trade] ([b:OCT])", "The [b:OCT]", "Office of Canal Trade"),
    ("[b:Dunn & Orlen]", "[b:D&O]", "Dunn & Orlen"),
    ("The [b:UK Canal Party]", "[b:UKCP]", "UK Canal Party"),
    ("The [b:Dunmore Post]", "The [b:Post]", "Dunmore Post"),
    ("The [b:Dunmore Rovers]", "[b:Rovers]", "Dunmore Rovers"),
    ("The [b:Voss campaign]", "The [b:VOSS CAMPAIGN]", "Voss campaign"),
    ("[b:Acme’s]", "[b:Acme]", "Acme"),
    ("[b:The Coastal Court]", "[b:Coastal Court]", "Coastal Court"),
]


@pytest.mark.parametrize(("full", "short", "name"), BODIES)
def test_a_form_of_a_bodys_name_is_the_body_named_in_full(full: str, short: str, name: str) -> None:
    [found] = speakers(f"{full} met.\n[s:{short}] {SAID}")
    assert (found.name, found.kind, found.institution) == (name, "organisation", name)


@pytest.mark.parametrize(
    "source",
    ["Ann Lee's campaign", "Ann Lee’s re-election campaign", "The Lee campaign", "Lee's campaign"],
)
@pytest.mark.parametrize("marked", ["", "The [b:Lee campaign] met. "])
def test_a_candidates_campaign_is_no_other_one(source: str, marked: str) -> None:
    """Also where neither is marked as a body, or the network would rather have the other."""
    before = f"[p:Ann Lee] and [p:Bob Voss] ran. {marked}The [b:Voss campaign] won.\n"
    [found] = speakers(before + f"[s:{source}] {SAID}", answer="somebody")
    assert (found.name, found.institution) == ("Lee campaign", "Lee campaign")


@pytest.mark.parametrize("source", ["A spokesman for Ann Lee's campaign", "Voters in her campaign"])
def test_who_is_of_a_campaign_is_not_the_campaign(source: str) -> None:
    [found] = speakers(f"[p:Ann Lee] ran.\n[s:{source}] {SAID}")
    assert found.kind == "group"


def test_a_word_that_names_only_a_sort_of_body_is_no_short_form() -> None:
    [found] = speakers(f"The [b:Elbe Agency] met.\n[s:An [b:Agency]] {SAID}")
    assert found.name == "Agency"


def test_a_part_of_two_names_is_neither_of_them() -> None:
    [found] = speakers(f"[b:Acme Labs] met [b:Acme Trust].\n[s:[b:Acme]] {SAID}")
    assert found.name == "Acme"


def test_a_body_whose_name_is_an_article_and_marks_is_none() -> None:
    [found] = speakers(f"[s:[b:A “]] {SAID}")
    assert (found.name, found.kind) == ("“", "group")


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("of Hope & Harbour", "Hope & Harbour"),
        ("of St. Casimir", "St. Casimir"),
        ("at Mercy West", "Mercy West"),
        ("by Greenbasket", "Greenbasket"),
        ("in Felden Rovers", "Felden Rovers"),
        ("company Tidewater", "Tidewater"),
        ("court of Human Rights", "court of Human Rights"),
        ("de Volkskrant", "de Volkskrant"),
        ("al-Nahda", "al-Nahda"),
        ("on to Tidewater", "on to Tidewater"),
    ],
)
def test_what_joins_a_body_to_a_role_is_no_part_of_its_name(printed: str, name: str) -> None:
    text = f"Lee, chief {printed}, spoke."
    [found] = bounded(text, parsed(text), [entity(text, printed, "body")])
    assert text[found.start : found.end] == name


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("[b:China] and Russia", "China; Russia"),
        ("China and [b:Russia]", "China; Russia"),
        ("[b:China], Russia and Iran", "China; Russia; Iran"),
        ("[b:North Korea] and [b:Russia]", "North Korea; Russia"),
        ("Norway and the [b:United States]", "Norway; United States"),
        ("[b:China]", "China"),
        ("[b:Acme] and Russia", "Acme"),
    ],
)
def test_countries_speak_together_though_not_all_were_marked(source: str, name: str) -> None:
    [found] = speakers(f"[s:{source}] {SAID}")
    assert (found.name, found.kind) == (name, "organisation")


FIRMS = [
    ("Drugmaker [p:Acme]", "Acme"),
    ("The insurer [p:Hallam] [b:& Byrd]", "Hallam & Byrd"),
    ("insurer [p:Hallam] & Byrd Lowe", "Hallam & Byrd Lowe"),
    ("[b:Carmaker Velora]", "Velora"),
    ("[b:Fashion retailer Velora]", "Velora"),
    ("[b:Charity Shelter]", "Shelter"),
    ("The [b:IT firm Velora]", "Velora"),
    ("[b:French oil giant Velora]", "Velora"),
    ("The drugs group [p:Eli Voss]", "Eli Voss"),
]


@pytest.mark.parametrize(("source", "name"), FIRMS)
def test_a_firm_goes_by_its_name_alone_behind_what_it_is(source: str, name: str) -> None:
    found = speakers(f"[s1:{source}] [c1:said] [q1:so]. [s2:[p:Acme]] [c2:said] [q2:no].")
    assert (found[0].name, found[0].kind, found[0].institution) == (name, "organisation", name)
    assert (found[1].kind == "organisation") == (name == "Acme")


@pytest.mark.parametrize(
    "who", ["Drugmaker [p:Lee]", "Broadcaster [p:Tarn]", "A novelist, [p:Tarn]"]
)
def test_who_is_named_in_full_or_may_be_somebody_is_no_firm(who: str) -> None:
    [found] = speakers(f"[p:Ann Lee] came. [s:{who}] {SAID}")
    assert found.kind == "person"


@pytest.mark.parametrize("firm", ["Acme & Co", "Acme Inc", "Acme plc", "Acme Motor Company"])
def test_a_firm_is_one_by_its_first_name_alone(firm: str) -> None:
    [found] = speakers(f"{firm} grew. [s:[p:Acme]] {SAID}")
    assert (found.name, found.kind) == ("Acme", "organisation")


def test_somebody_whose_firm_has_the_name_is_nobodys_firm() -> None:
    [found] = speakers(f"Acme Inc grew, [p:Jo Acme] left. [s:[p:Acme]] {SAID}")
    assert (found.name, found.kind) == ("Jo Acme", "person")


def test_a_name_that_begins_with_such_a_word_is_whole() -> None:
    text = "[s:[b:Charity Bank]] [c:said] [q:so]. It went to [b:Charity Bank]."
    assert speakers(text)[0].name == "Charity Bank"
