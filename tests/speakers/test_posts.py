# ruff: noqa: E501 - a table reads best with one case a line
"""Roles and institutions by what the network marked: which post counts, and what a title says."""

from __future__ import annotations

import pytest

from tests.speakers.marked import speakers

# source -> role, institution, how the institution was found
SOURCES = [
    ("[p:Ann Smith]", None, None, "none"),
    ("[p:Ann Smith], a [r<:tester]", "tester", None, "none"),
    ("[p:Ann Smith], a [r<:tester] at [b<:Acme Labs]", "tester", "Acme Labs", "post"),
    ("[b>:Port Authority] [r>:chief executive] [p:Dan Wills]", "chief executive", "Port Authority", "post"),
    ("[p:Clara Nuñez] of [b<:Harbor Partners]", None, "Harbor Partners", "post"),
    ("[r>:Sen.] [p:Judith Marlowe]", "Sen.", "Senate", "title"),
    ("[r>:Rep.] [p:Tom Ashby]", "Rep.", "House of Representatives", "title"),
    ("[r>:Congresswoman] [p:Ann Lee]", "Congresswoman", "House of Representatives", "title"),
    ("[r>:State Senator] [p:Rita Bloom]", "State Senator", None, "none"),
    ("[r>:Ohio State Senator] [p:Rita Bloom]", "Ohio State Senator", "Ohio State Senate", "title"),
    ("[b>:Ferndale East] [r>:MP] [p:Rita Bloom]", "MP", "Parliament", "title"),
    ("[p:Ann Smith], a [r<:representative] of the [b<:Coal Union]", "representative", "Coal Union", "post"),
    ("[r>:Sen.] [p:Judith Marlowe], [r<:chair] of the [b<:Canal Board]", "Sen.", "Senate", "title"),
    ("[p:Ann Smith], a former [r<:head] of [b<:Acme] and [r<:fellow] at [b<:Delta College]", "fellow", "Delta College", "post"),
    ("[p:Ann Smith], a [r<:writer] and [r<:head] of [b<:Acme]", "head", "Acme", "post"),
    ("[p:Ann Smith], the [r<:ex-head] of [b<:Acme] and a [r<:writer]", "ex-head", "Acme", "post"),
    ("[p:Ann Smith], a former [r<:head] of [b<:Acme]", "head", "Acme", "post"),
    ("[p:Ann Smith], a [r<:tester] at the [b<:Elbe Labs’]", "tester", "Elbe Labs", "post"),
    ("[p:Ann Smith], a [r<:tester] at [b<:Acme] and now [r<:head] of the [b<:Elbe Institute]", "head", "Elbe Institute", "post"),
    ("[p:Ann Smith], a [b>:Navy] [r<:veteran] and a [r<:clerk] at the [b<:Air Force]", "clerk", "Air Force", "post"),
    ("[b>:Tory] [r>:frontbencher] [p:Ann Smith]", "frontbencher", "Parliament", "title"),
    ("[p:Ann Smith], [r<:leader] of [b<:Labour]", "leader", None, "none"),
    ("[p:Ann Smith], [r<:chair] of the [b<:Labour Party]", "chair", "Labour Party", "post"),
    ("[p:Ann Smith], the [r<:author] of ‘Dust and [b<:Power],” a novel", "author", None, "none"),
    ("[p:Ann Smith], the [r<:leader] in the [b<:polls]", "leader", None, "none"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "role", "institution", "how"), SOURCES)
def test_role_and_institution_of_a_named_source(
    source: str, role: str | None, institution: str | None, how: str
) -> None:
    [found] = speakers(f"It rained. [s:{source}] [c:said] [q:that it rained].")
    assert (found.role, found.institution, found.institution_how) == (role, institution, how)


def test_a_post_reaches_its_holder_from_far_away() -> None:
    [found] = speakers(
        "The fund is run by [p:Ann Smith], the [r<:treasurer] of the [b<:Coal Union].\n"
        "Nothing happened for a year.\n[s:[p:Smith]] [c:said] [q:that would change]."
    )
    assert (found.name, found.role, found.institution) == ("Ann Smith", "treasurer", "Coal Union")


def test_a_later_post_without_a_body_does_not_hide_the_first() -> None:
    first, second = speakers(
        "[s1:[p:Mira Sand], a [r<:researcher] at the [b<:Canal Institute]], [c1:said] [q1:no].\n"
        "[s2:[p:Sand], an [r<:expert] on locks], [c2:added] [q2:yes]."
    )
    assert first.institution == second.institution == "Canal Institute"
    assert second.role == "researcher"


def test_its_is_the_body_that_it_means() -> None:
    [found] = speakers(
        "[b:Acme Labs] grew. [s:Its [r>:director] [p:Ann Smith]] [c:said] [q:so].",
        answer="somebody",
    )
    assert (found.role, found.institution) == ("director", "Acme Labs")


def test_the_post_of_a_nameless_source_is_what_it_says() -> None:
    [found] = speakers("[p:Ann Lee] left. [s:A [r:spokesman] of Acme] [c:said] [q:no].")
    assert (found.name, found.kind) == ("spokesman of Acme", "group")
    assert (found.role, found.institution) == ("spokesman", None)


def test_a_mark_is_no_role() -> None:
    first, second = speakers(
        "[s1:[p:Ann Smith][r<:.]] [c1:said] [q1:no].\n[s2:A crowd[r:.]] [c2:said] [q2:so]."
    )
    assert (first.role, second.role) == (None, None)


def test_the_institution_kind_is_what_the_name_says() -> None:
    [found] = speakers(
        "[s:[p:Ole Dahl], a [r<:fellow] at the [b<:Skagen Institute]] [c:said] [q:so]."
    )
    assert found.institution_kind == "think tank"


# sentence before, source -> institution; what a body before a role cannot be tied to
BEFORE = [
    ("Kim went to the [b>:Coastal Court] by [r>:President] [p:Ann Lee].", "[p:Lee]"),
    ("[b>:Acme], in releasing the mail, named [p:Ann Lee], the [r<:clerk].", "[p:Lee]"),
    ("[b:Acme] met. [b>:Radio] [r>:host] [p:Ann Lee] came.", "[p:Lee]"),
    ("[b:Acme] lost. The [b>:film]'s [r>:producer], [p:Ann Lee], came.", "[p:Lee]"),
    ("[b:Acme] lost. His [r>:lawyer], [p:Ann Lee], came.", "[p:Lee]"),
]


@pytest.mark.parametrize(("before", "source"), BEFORE)
def test_a_body_that_stands_elsewhere_or_is_none_is_nobodys_employer(
    before: str, source: str
) -> None:
    [found] = speakers(f"{before} [s:{source}] [c:said] [q:that it rained].", answer="somebody")
    assert (found.name, found.institution) == ("Ann Lee", None)


def test_who_heads_one_body_is_not_the_head_of_another() -> None:
    text = (
        "[p:Ann Lee], [r<:head] of sales at [b<:Acme], came. The [b:Elbe Bank] met.\n"
        "[s:The [b:Elbe Bank] head] [c:said] [q:so]."
    )
    [found] = speakers(text, answer="somebody")
    assert found.name != "Ann Lee"


def test_what_only_a_source_says_of_somebody_does_not_outdo_their_own_post() -> None:
    text = (
        "[s1:The [b>:Elbe Bank]'s [r:head]] [c1:said] [q1:so].\n"
        "[s2:[p:Ann Lee], [r<:head] of sales at [b<:Acme]], [c2:said] [q2:no]."
    )
    assert [s.institution for s in speakers(text, answer="somebody")][1] == "Acme"


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("[r>:Revd] [p:Ann Lee], the [r<:vicar] of Vell,", "vicar"),
        ("[r>:Prof] [p:Ann Lee], a [r<:physicist],", "physicist"),
        ("[r>:Revd] [p:Ann Lee]", "Revd"),
        ("[r>:Captain] [p:Ann Lee], a [r<:pilot],", "Captain"),
    ],
)
def test_what_somebody_is_says_more_than_a_short_title(text: str, role: str) -> None:
    [found] = speakers(f"[s:{text}] [c:said] [q:so].")
    assert found.role == role


# What the role's own words say of the body, where none stands beside it.
IN_THE_ROLE = [
    ("[b:Canal Fees Committee] met.\n[s:[r>:Committee chairman] [p:Ann Lee]]", "Canal Fees Committee"),
    ("[b:Elbe Committee] and [b:Orlen Committee] met.\n[s:[r>:committee clerk] [p:Ann Lee]]", "Orlen Committee"),
    ("[s:[r>:Police chief] [p:Ann Lee]] came.\nThe [b:Elbe Police] met.", "Elbe Police"),
    ("The [b:Elbe Police] met.\n[s:[r>:Police Chief] [p:Ann Lee]]", "Elbe Police"),
    ("[s:[r>:foreign ministry spokeswoman] [p:Ann Lee]]", "foreign ministry"),
    ("Nobody came from the [b:Ministry of Defence] when it rained.\n[s:[r>:defence ministry spokesman] [p:Ann Lee]]", "Ministry of Defence"),
    ("[b:Tidewater] grew.\n[s:[r>:Tidewater boss] [p:Ann Lee]]", "Tidewater"),
    ("[b:Tidewater] grew.\n[s:[r>:Orlen boss] [p:Ann Lee]]", None),
    ("[b:Elbe Executive] met.\n[s:[r>:Executive director] [p:Ann Lee]]", None),
    ("[s:[r>:head of treasury operations] [p:Ann Lee]]", None),
    ("[b:Norway] grew.\n[s:[r>:Norway boss] [p:Ann Lee]]", None),
    ("[b:Tidewater] grew.\n[s:A Tidewater [r:official]]", "Tidewater"),
    ("[b:US] grew.\n[s:US [r:officials]]", None),
    ("[b:Elbe Club] won.\n[s:A club [r:spokesman]]", "Elbe Club"),
    ("[s:[r>:Police chief] [p:Ann Lee]]", None),
    ("[s:[r>:Rock star] [p:Ann Lee]]", None),
    ("The [b:Elbe Police] met.\n[s:[r>:police suspect] [p:Ann Lee]]", None),
    ("[b:Canal Committee] met.\n[s:[r>:committee clerk] [p:Ann Lee] of [b<:Acme]]", "Acme"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "institution"), IN_THE_ROLE)
def test_words_of_a_role_say_at_what_body_it_is_held(marked: str, institution: str | None) -> None:
    [found] = speakers(f"{marked} [c:said] [q:so].")
    assert found.institution == institution


OWN_FIRMS = [
    ("[b:Marlowe Steel] grew.", "[p:Ann Marlowe]", "Marlowe Steel"),
    ("[b:Hallam & Marlowe] grew.", "[p:Ann Marlowe]", "Hallam & Marlowe"),
    ("[b:Marlowe Tate] grew.", "[p:Ann Marlowe], a [r<:solicitor]", "Marlowe Tate"),
    ("[b:Marlowe Tate] grew.", "[p:Ann Marlowe], a [r<:dancer]", None),
    ("[b:Tate Marlowe] grew.", "[p:Ann Marlowe], a [r<:director]", None),
    ("[b:Marlowe Committee] grew.", "[p:Ann Marlowe], a [r<:lawyer]", None),
    ("[b:Marlowe Steel] met [b:Marlowe Foods].", "[p:Ann Marlowe]", None),
    ("[b:Marlowe Steel] grew.", "[p:Ann Marlowe], [r<:head] of [b<:Acme]", "Acme"),
    ("[b:Marlowe Steel] grew. The [b:Marlowe campaign] met.", "[p:Ann Marlowe]", None),
]  # fmt: skip


@pytest.mark.parametrize(("before", "source", "institution"), OWN_FIRMS)
def test_whoever_a_firm_goes_by_speaks_for_it(
    before: str, source: str, institution: str | None
) -> None:
    [found] = speakers(f"{before}\n[s:{source}] [c:said] [q:so].")
    assert found.institution == institution


def test_a_role_right_before_a_name_is_said_of_it() -> None:
    found = speakers(
        "[s1:[p:Ann Lee]] and [b>:Acme] [r<:editor] [p:Bob Ray] met. [s2:[p:Bob Ray]] "
        "[c1:said] [q1:so]. [c2:said] [q2:no]."
    )
    assert [(each.name, each.role, each.institution) for each in found] == [
        ("Ann Lee", None, None),
        ("Bob Ray", "editor", "Acme"),
    ]
