# ruff: noqa: E501 - a table reads best with one case a line
"""Whom words rule out, and whom they name: owners, several people, those named side by side."""

from __future__ import annotations

import pytest

from tests.speakers.marked import speakers
from workbench.authority import load_sources
from workbench.authority.parsing import parse_sources
from workbench.speakers.ruled_out import means_several

SAID = "[c:said] [q:so]."

OWNED = [
    ("[p:Ann Lee] lost. [s:Her strategists] {}", "Ann Lee’s strategists", "group"),
    ("[p:Ann Lee] lost. [s:Her top aides] {}", "Ann Lee’s top aides", "group"),
    ("[p:Ann Lee] lost. [s:Her office] {}", "Ann Lee’s office", "organisation"),
    ("[p:Ann Lee] lost. [s:Mayor [p:Ann Lee]’s office] {}", "Ann Lee’s office", "organisation"),
    ("The [b:Port Authority] shut. [p:Ann Lee] lost. [s:Her office] {}", "Ann Lee’s office", None),
]


@pytest.mark.parametrize(("text", "name", "kind"), OWNED)
def test_somebodys_people_are_not_that_person(text: str, name: str, kind: str | None) -> None:
    found = speakers(text.format(SAID), answer="somebody")[-1]
    assert found.name == name
    assert kind in (None, found.kind)


DESCRIBED = [
    ("Groups urging [p:Ann Lee] to run", "Groups"),
    ("Officials at the [b:Port Authority]", "Officials at the Port Authority"),
    ("The dean of the [b:Oslo Academy]", "dean of the Oslo Academy"),
    ("A poll, made with [b:Acme Labs] (D) and [b:Tidewater Group] (R)", "poll"),
    ("The [b:Tidewater] board", "Tidewater board"),
    ("A note called [b:Approve]", "note called Approve"),
    ("Somebody who knows [p:Ann Lee]", "Somebody"),
    ("[p:Lee]’s spokesman", "Lee’s spokesman"),
    ("[p:Lee] supporters", "Lee supporters"),
]


@pytest.mark.parametrize(("source", "name"), DESCRIBED)
def test_who_only_describes_a_speaker_does_not_speak(source: str, name: str) -> None:
    text = f"[p:Ann Lee] came. [s:{source}] {SAID}"
    # Where everybody named in the source is ruled out, the others are left: nobody here but her.
    found = speakers(text, answer="group")[-1]
    assert (found.name, found.kind) == (name, "group")


@pytest.mark.parametrize("source", ["The voters", "Many residents", "Those in town", "It"])
def test_several_people_and_things_are_no_one_person(source: str) -> None:
    assert (
        speakers(f"[p:Ann Lee] came. [s:{source}] {SAID}", answer="somebody")[0].name != "Ann Lee"
    )


@pytest.mark.parametrize("source", ["He", "She"])
def test_he_and_she_are_no_body(source: str) -> None:
    [found] = speakers(f"The [b:Port Authority] shut. [s:{source}] {SAID}", answer="somebody")
    assert found.kind == "unknown"


def test_a_challengers_name_is_not_that_of_whom_they_challenge() -> None:
    [found] = speakers(f"[s:[p:Lee] Challenger [p:Tom Poe]] {SAID}")
    assert found.name == "Tom Poe"


TOGETHER = [
    ("[p:Ann Lee] and [p:Tom Poe] met. [s:The two] {}", "Ann Lee; Tom Poe", "people"),
    ("[p:Ann Lee], [p:Bo Ray] and [p:Tom Poe] met. [s:The candidates] {}",
     "Ann Lee; Bo Ray; Tom Poe", "people"),
    ("[p:Ann Lee] (D-Ohio) and Sen. [p:Tom Poe] of Utah met. [s:Both men] {}",
     "Ann Lee; Tom Poe", "people"),
    ("[b:Acme] and [b:Tidewater] merged. [s:The companies] {}", "Acme; Tidewater", "organisation"),
    ("[p:Ann Lee] and [p:Tom Poe] met. [s:They] {}", "Ann Lee; Tom Poe", "people"),
    ("[p:Ann Lee] and [p:Tom Poe] met. The clerks came. [s:They] {}", "clerks", "group"),
    ("[p:Ann Lee] and [p:Tom Poe] met. [s:The three] {}", "three", "group"),
    ("[p:Ann Lee] and [p:Tom Poe] met. [s:The companies] {}", "companies", "group"),
    ("[p:Ann Lee] and [p:Tom Poe] met. [s:The voters] {}", "voters", "group"),
    ("[p:Ann Lee] met [p:Tom Poe]. [s:The two] {}", "two", "group"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "kind"), TOGETHER)
def test_those_named_side_by_side_are_meant_together(text: str, name: str, kind: str) -> None:
    found = speakers(text.format(SAID))[-1]
    assert (found.name, found.kind) == (name, kind)


FOLLOWED = [
    ("He met [p:Ann Lee], [s:who] {}", "Ann Lee"),
    ("He met [p:Tom Poe] and [p:Ann Lee], a clerk in Oslo, [s:who] {}", "Ann Lee"),
    ("He met [p:Ann Lee], a clerk at [b:Acme] [s:who] {}", "Ann Lee"),
    ("[p:Ann Lee] met the clerks [s:who] {}", "clerks"),
    ("[p:Tom Poe] left. [p:Ann Lee], [s:a clerk] {}", "Ann Lee"),
    ("[p:Tom Poe] left. [b:Acme], [s:a firm] {}", "Acme"),
]


@pytest.mark.parametrize(("text", "name"), FOLLOWED)
def test_who_follows_the_one_who_is_meant(text: str, name: str) -> None:
    found = speakers("[p:Tom Poe] came. " + text.format(SAID), answer="somebody")[-1]
    assert found.name == name


LEE = "[p:Tom Poe] came. [p:Tom Poe] ran. [s1:[p:Ann Lee]] [c1:said] [q1:[p:Tom Poe] left]. "
GOING_ON = [
    ("“[q2:So],” [s2:she] [c2:said].", "Ann Lee"),
    ("[q2:So], [s2:she] [c2:added].", "Ann Lee"),
    ("[s2:The senator] [c2:said] [q2:so].", "Ann Lee"),
    ("“[q2:So],” [s2:he] [c2:said].", "Tom Poe"),
    ("[p:Tom Poe] stood up. “[q2:So],” [s2:he] [c2:said].", "Tom Poe"),
]


@pytest.mark.parametrize(("text", "name"), GOING_ON)
def test_whoever_spoke_just_before_goes_on(text: str, name: str) -> None:
    found = speakers(LEE + text, answer="somebody")
    assert [each.name for each in found] == ["Ann Lee", name]


def test_a_cue_without_a_source_goes_on_within_its_sentence() -> None:
    text = "[p:Tom Poe] came. [s1:[p:Ann Lee]] [c1:said] [q1:no] and [c2:called] [q2:it a shame]."
    assert [each.name for each in speakers(text, answer="somebody")] == ["Ann Lee", "Ann Lee"]


def test_a_family_name_means_one_of_those_who_bear_it() -> None:
    text = "[p:Tom Poe] met [p:Ann Lee] and [p:Bo Lee]. [p:Tom Poe] ran. [s:[p:Lee]] " + SAID
    assert speakers(text, answer="somebody")[0].name in ("Ann Lee", "Bo Lee")


@pytest.mark.parametrize("text", ["It is cold in [p:Norwold].", "He was near [p:Norwold]."])
def test_where_something_is_is_nobody(text: str) -> None:
    found = speakers(f"{text} [p:Norwold] became home. [s:He] {SAID}", answer="somebody")
    assert found[0].name is None


@pytest.mark.parametrize("name", ["Norwold", "Ann Norwold"])
def test_a_person_is_one_whatever_is_near_them(name: str) -> None:
    found = speakers(
        f"It is in [p:Norwold]’s hands. [p:{name}] ran. [s:He] {SAID}", answer="somebody"
    )
    assert found[0].name == name


UNNAMED = [
    ("[s2:An Acme official] [c2:said] [q2:no]. [s:The aide] {}", "Acme official"),
    ("A young clerk opened. [s:The clerk] {}", "young clerk"),
    ("[s2:Acme’s clerk] [c2:said] [q2:no]. [s:The clerk] {}", "Acme’s clerk"),
    ("[p:Ann Lee], a clerk, opened. [s:The clerk] {}", "Ann Lee"),
    ("A clerk, [p:Ann Lee], opened. [s:The clerk] {}", "Ann Lee"),
]


@pytest.mark.parametrize(("text", "name"), UNNAMED)
def test_a_noun_takes_up_whom_it_introduced(text: str, name: str) -> None:
    found = speakers(f"[p:Ann Lee] came. [p:Ann Lee] sat. {text.format(SAID)}", answer="somebody")
    assert found[-1].name == name


def test_a_noun_that_meant_a_body_means_it_again() -> None:
    text = "[b:Acme] shut. [s1:The firm] [c1:said] [q1:no]. [s2:It] [c2:said] [q2:so]."
    assert [each.name for each in speakers(text, answer="somebody")] == ["Acme", "Acme"]


BODIES = [
    ("the commission", "[b:Dunmore Board of Elections]", None),
    ("the commission", "[b:Dunmore Elections Commission]", "Dunmore Elections Commission"),
    ("the university", "[b:Oslo School of Law]", "Oslo School of Law"),
    ("the company", "[b:Tidewater]", "Tidewater"),
    ("the company", "[b:Dunmore High Court]", None),
    ("the agency", "[b:Office of Weights]", "Office of Weights"),
    ("the paper", "[b:Dunmore government]", None),
    ("the newspaper", "[b:Dunmore police]", None),
]


@pytest.mark.parametrize(("noun", "body", "name"), BODIES)
@pytest.mark.parametrize("answer", ["group", "somebody"])
def test_a_noun_means_no_body_of_another_sort(
    noun: str, body: str, name: str | None, answer: str
) -> None:
    [found] = speakers(f"The {body} met. [s:{noun}] {SAID}", answer=answer)
    assert (found.kind == "organisation", found.name) == (name is not None, name or found.name)


def test_of_several_bodies_the_one_whose_name_has_the_noun_is_meant() -> None:
    text = "[b:Tidewater] sued. [b:Tidewater] lost. The [b:Oslo Trust] met. [s:The trust] "
    assert speakers(text + SAID, answer="somebody")[0].name == "Oslo Trust"


def test_a_pronoun_that_is_a_subject_is_all_of_a_source() -> None:
    text = "[p:Ann Lee] ran. [s:She still has a plan, a plane and] [c:believed] [q:so]."
    assert speakers(text, answer="somebody")[0].name == "Ann Lee"


@pytest.mark.parametrize(("source", "meant"), [("The woman", False), ("The lawyer", True)])
def test_a_woman_is_no_man(source: str, meant: bool) -> None:
    text = f"Mr. [p:Tom Poe] came. [s:{source}] {SAID}"
    assert (speakers(text, answer="somebody")[0].name == "Tom Poe") is meant


def test_somebodys_office_is_no_other_body() -> None:
    [found] = speakers(f"The [b:Port Union] met. [s:The mayor’s office] {SAID}", answer="somebody")
    assert (found.name, found.kind) == ("mayor’s office", "group")


def test_a_persons_doctor_is_nobody_named_unless_known_as_one() -> None:
    text = "[p:Ann Lee] ran. [p:Tom Poe]{} ran. [s:[p:Lee]’s doctor] " + SAID
    assert speakers(text.format(""), answer="somebody")[0].name == "Lee’s doctor"
    assert speakers(text.format(", a [r<:doctor],"), answer="somebody")[0].name == "Tom Poe"


@pytest.mark.parametrize("source", ["Several", "Others", "All"])
def test_a_quantifier_alone_takes_up_people(source: str) -> None:
    assert speakers(f"Clerks left. [s:{source}] {SAID}")[0].name == "Clerks"


def test_they_are_the_people_of_the_sentence_before_a_body() -> None:
    text = "The [b:Port Union] met. Then [b:Port Union] officials left, where [s:they] "
    found = speakers(text + SAID, answer="somebody")[0]
    assert (found.name, found.kind) == ("Port Union officials", "group")
    text = "The clerks met. Then the [b:Port Union] left, where [s:they] "
    assert speakers(text + SAID, answer="somebody")[0].name == "Port Union"


def test_which_is_no_person() -> None:
    text = f"[p:Ann Lee] saw the rule, [s:which] {SAID}"
    assert speakers(text, answer="somebody")[0].name != "Ann Lee"


@pytest.mark.parametrize("work", ["A video of the fire", "Footage of the flood", "Her letter"])
def test_she_is_no_recording_and_no_letter(work: str) -> None:
    text = f"[s1:{work}] [c1:shows] [q1:smoke]. [p:Ann Lee] ran. [s2:She] [c2:said] [q2:so]."
    assert speakers(text, answer="somebody")[-1].name == "Ann Lee"


@pytest.mark.parametrize("people", ["Wanderers", "Some tinkerers", "Sleepwalkers like us"])
@pytest.mark.parametrize("pronoun", ["He", "His"])
def test_he_is_no_plural(people: str, pronoun: str) -> None:
    text = f"[s1:{people}] [c1:said] [q1:no]. [p:Tom Poe] ran. [s2:{pronoun}] [c2:said] [q2:so]."
    assert speakers(text, answer="somebody")[-1].name == "Tom Poe"


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("a fact sheet lawmakers released Monday", "fact sheet"),
        ("the study economists published last week", "study"),
        ("Acme officials briefed on the plan", "Acme officials briefed on the plan"),
    ],
)
def test_who_made_a_text_is_no_part_of_its_name(source: str, name: str) -> None:
    assert speakers(f"[s:{source}] {SAID}")[0].name == name


@pytest.mark.parametrize(
    "source",
    ["The superdelegates", "those heavyweights", "these first-timers", "the voters", "Experts",
     "the Republican superdelegates", "The small, angry crofters"],
)  # fmt: skip
def test_a_noun_for_several_is_no_one_person(source: str) -> None:
    assert means_several(source)


@pytest.mark.parametrize(
    "source",
    ["The boss", "an actress", "The head waitress", "the striker", "the Swiss", "Mr. Hills",
     "The press officer", "the hostess", "the Prince of Wales", "Davis", "The Wales captain"],
)  # fmt: skip
def test_who_is_one_may_end_in_an_s(source: str) -> None:
    assert not means_several(source)


@pytest.mark.parametrize("source", ["The angry old boss", "The tall waitress"])
def test_the_boss_is_somebody_named(source: str) -> None:
    [found] = speakers(f"[p:Ann Lee] came.\n[s:{source}] {SAID}", answer="somebody")
    assert found.name == "Ann Lee"


HOLDERS = [
    ("[s:The home secretary] {} [r>:Home Secretary] [p:Ann Lee] left.", "Ann Lee"),
    ("[p:Ann Lee], the [r<:rural affairs minister], left. [s:The affairs minister] {}", "Ann Lee"),
    ("[s:The home secretary] {} Former [r>:home secretary] [p:Ann Lee] left.", "home secretary"),
    ("[s:The home secretaries] {} [r>:Home Secretary] [p:Ann Lee] left.", "home secretaries"),
    ("[s:A home secretary] {} [r>:Home Secretary] [p:Ann Lee] left.", "home secretary"),
    ("[s:The chairman] {} [p:Ann Lee], [r<:chairman] of [b<:Acme], left.", "chairman"),
]


@pytest.mark.parametrize(("text", "name"), HOLDERS)
def test_the_holder_of_an_office_is_whoever_the_article_names_as_it(text: str, name: str) -> None:
    [found] = speakers(f"[p:Bo Tarn] came. {text.format(SAID)}", answer="group")
    assert found.name == name


@pytest.mark.parametrize(
    "source",
    ["The Scot", "the Russian", "The 28-year-old American", "the Dubliner", "the Frenchwoman",
     "The young Californian", "the Spaniard"],
)  # fmt: skip
@pytest.mark.parametrize("mark", ["{}", "The [b:{}]"])
def test_who_is_called_by_where_they_are_from_is_somebody(source: str, mark: str) -> None:
    words = source.split()
    printed = source if mark == "{}" else " ".join([*words[:-1], f"[b:{words[-1]}]"])
    [found] = speakers(f"[p:Ann Lee] won. [s:{printed}] {SAID}", answer="somebody")
    assert (found.name, found.kind) == ("Ann Lee", "person")


@pytest.mark.parametrize("source", ["The Russians", "The French", "The Guardian", "The Observer"])
def test_a_people_and_a_paper_are_nobody_from_there(source: str) -> None:
    [found] = speakers(f"[p:Ann Lee] won. [s:{source}] {SAID}", answer="group")
    assert found.name != "Ann Lee"


@pytest.mark.parametrize("answer", ["group", "somebody"])
@pytest.mark.parametrize("before", ["", "[p:Ann Lee] won. "])
def test_a_native_is_no_country_of_the_authority_file(before: str, answer: str) -> None:
    shipped = load_sources()
    [found] = speakers(f"{before}[s:The Russian] {SAID}", answer=answer, authority=shipped)
    somebody = before and answer == "somebody"
    assert (found.name, found.kind) == (("Ann Lee", "person") if somebody else ("Russian", "group"))
    [people] = speakers(f"{before}[s:The Russians] {SAID}", answer="group", authority=shipped)
    assert people.name == "Russia"


PEOPLES = [
    ("Germans", "Germans", "group"),
    ("North Koreans", "North Koreans", "group"),
    ("Americans", "Americans", "group"),
    ("The Germans", "Germany", "organisation"),
    ("Germany", "Germany", "organisation"),
]


@pytest.mark.parametrize(("source", "name", "kind"), PEOPLES)
def test_people_of_a_country_are_no_government(source: str, name: str, kind: str) -> None:
    [found] = speakers(f"[s:{source}] {SAID}", answer="group", authority=load_sources())
    assert (found.name, found.kind) == (name, kind)
    assert found.institution == (name if kind == "organisation" else None)


def test_one_people_is_not_another() -> None:
    text = "[s1:Many Poles] [c1:said] [q1:so]. [s2:Germans] [c2:said] [q2:no]."
    found = [each.name for each in speakers(text, answer="somebody", authority=load_sources())]
    assert found == ["Many Poles", "Germans"]


FAMILIES = [
    ("[p:Ann Lee] and [p:Tom Lee] met. [s:The Lees] {}", "Ann Lee; Tom Lee", "people"),
    ("[p:Ann Voss] and her son [p:Tom Voss] met. [s:the Vosses] {}", "Ann Voss; Tom Voss", "people"),
    ("[p:Ann Lee] left. Her husband, [p:Tom Lee Jr.], left. [s:The [p:Lees]] {}", "Ann Lee; Tom Lee Jr.", "people"),
    ("[p:Ann Rowan] and [p:Tom Rowan] met. [s:The Rowans] {}", "Ann Rowan; Tom Rowan", "people"),
    ("[s:The Rowans] {} [p:Ann Rowan] and [p:Tom Rowan] met.", "Rowans", "group"),
    ("[p:Ann Lee] and [p:Tom Poe] met. [s:The Lees] {}", "Lees", "group"),
    ("[p:Ann Lee], [p:Bo Lee] and [p:Tom Lee] met. [s:The Lees] {}", "Lees", "group"),
    ("[p:Ann Lee] and [p:Tom Lee] met. [s:Lees] {}", "Lees", "group"),
    # Teams, parties and peoples.
    ("[p:Ann Green] met [p:Tom Green] there. [s:The Greens] {}", "Greens", "group"),
    ("The [b:Velmo Greens] won. [p:Ann Green] and [p:Tom Green] met. [s:The Greens] {}", "Greens", "group"),
    ("[p:Ann Marin] and her son [p:Tom Marin] met. [s:The Marines] {}", "Marines", "group"),
    ("[p:Ann German] and her son [p:Tom German] met. [s:The Germans] {}", "Germans", "group"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "kind"), FAMILIES)
def test_two_of_a_family_go_by_its_name(text: str, name: str, kind: str) -> None:
    [found] = speakers(text.format(SAID))
    assert (found.name, found.kind) == (name, kind)
    assert ("the two of that name" in found.reason) == (kind == "people")


def test_the_authority_file_has_the_last_word_about_a_paper_called_so() -> None:
    paper = parse_sources(
        "Texan Monthly: {kind: organisation, aliases: [The Texan]}", "sources.yml"
    )
    [found] = speakers(f"[p:Ann Lee] won. [s:The Texan] {SAID}", answer="somebody", authority=paper)
    assert found.name == "Texan Monthly"


UNNAMED = [
    ", who asked not to be named",
    ", who did not want to be identified",
    " who spoke on condition of anonymity",
    " on condition of anonymity",
    ", who cannot be named",
]


@pytest.mark.parametrize(
    "rest",
    [
        *UNNAMED,
        ", who was named on Monday",
        ", who insisted she was not named",
        ", who asked her friends",
    ],
)
def test_whoever_is_not_to_be_named_is_nobody_named(rest: str) -> None:
    [found] = speakers(
        f"[p:Ann Lee] ran. [q:It is late], [c:said] [s:the woman]{rest}.", answer="somebody"
    )
    assert (found.name == "woman") == (rest in UNNAMED)
