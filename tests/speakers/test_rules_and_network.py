"""Where the rules of who is meant leave the word to the network, and where they keep it."""

from __future__ import annotations

import pytest

from tests.speakers.marked import speakers

SAID = "[c:said] [q:so]."

# The network is asked, and finds the person whom the text is about.
ASKED = [
    # A pronoun, or an office, that begins a sentence is no name, whoever's name has that word.
    "[p:Ann Lee] ran. The [b:She Trust] met. [s:She] " + SAID,
    "[p:Ann Lee] ran. A video of her came. [s:Her] [c:words on] [q:it] came.",
    "[p:Ann Lee], the [r<:minister] for rain, ran. [p:Minister Poe] sat. [s:The Minister] " + SAID,
    # Whose chief it is may be "its" chief's own body.
    # What a role is for, and what follows a name without a comma.
    "[s:Party [r>:spokeswoman] for women [p:Ann Lee]] " + SAID,
    "[s:Vice [r>:president] for facilities [p:Ann Lee]] " + SAID,
    "[s:Dr [p:Ann Lee] [r<:head] of exploration] " + SAID,
    # Somebody may belong to more than one body.
    "[p:Ann Lee], a [r<:nurse] at [b<:Acme], came. [s:The [r:founder] of the [b:Elbe Trust]] "
    + SAID,
]


@pytest.mark.parametrize("text", ASKED)
def test_the_network_is_believed(text: str) -> None:
    found = speakers(text, answer="somebody")[-1]
    assert found.name == "Ann Lee"


@pytest.mark.parametrize(
    "source",
    [
        "a spokesman for [p:Ann Lee]",
        "a lawyer for the singer [p:Ann Lee]",
        "[p:Ann Lee]'s head of research",
        "a [p:Lee] head of research",
        "the lawyer for whistleblower [p:Ann Lee]",
        "the lawyer for billionaire [p:Ann Lee]",
        "the publicist for supermodel [p:Ann Lee]",
    ],
)
def test_whom_somebody_serves_is_still_ruled_out(source: str) -> None:
    found = speakers(f"[p:Ann Lee] ran. [s:{source}] {SAID}", answer="somebody")[-1]
    assert found.name != "Ann Lee"


@pytest.mark.parametrize("source", ["The company", "The energy ministry", "the club"])
def test_a_sort_of_body_is_nobody(source: str) -> None:
    text = f"[p:Ann Lee] ran. [p:Ann Lee] sat. [s:{source}] {SAID}"
    assert speakers(text, answer="somebody")[-1].kind != "person"


def test_a_firm_may_be_called_like_a_party_and_a_state() -> None:
    assert [found.name for found in speakers(f"[s:[b:D-Wave]] {SAID}")] == ["D-Wave"]
    assert [found.name for found in speakers(f"[s:Its rival, [b:D-Link],] {SAID}")] == ["D-Link"]


def test_a_party_and_a_state_are_nobody() -> None:
    text = "[s:Sen. [p:Ann Lee], [p:R-Neb].,] [c:said] [q:so]."
    assert [found.name for found in speakers(text)] == ["Ann Lee"]
    assert [found.name for found in speakers(text.replace("[p:R", "[b:R"))] == ["Ann Lee"]


KIN = [
    (
        "[p:Ann Fay] came. [p:Fay] sat. Her husband, [p:Tom Fay], ran. [p:Tom] won. [s:[p:Fay]]",
        "Ann",
    ),
    ("[p:Tom Fay] sat. [p:Fay] ran. [p:Ann Fay] left. [p:Ann] won. [s:[p:Fay]]", "Tom"),
]
# Whoever the story is about may be called by the first name, too: the network decides.
SUBJECTS = [
    "[p:Ann Fay] beat her sister [p:Eve Fay]. [p:Ann] won in two sets. [s:[p:Fay]]",
    "[p:Ann Fay] came. [p:Fay] sat. [p:Ann] ran. [p:Eve Fay] left. [p:Eve Fay] ran. [s:[p:Fay]]",
]


@pytest.mark.parametrize(("text", "name"), KIN)
def test_a_family_name_is_not_whose_first_name_stands_alone(text: str, name: str) -> None:
    assert speakers(f"{text} {SAID}")[-1].name == f"{name} Fay"


@pytest.mark.parametrize("text", SUBJECTS)
def test_a_first_name_alone_does_not_rule_its_bearer_out(text: str) -> None:
    assert "by what stands around it" in speakers(f"{text} {SAID}", answer="somebody")[-1].reason


def test_kin_may_be_said_where_they_are_named_again() -> None:
    text = "[p:Tom]'s shoes were old. [p:Ann Fay] came. [p:Fay] and her husband [p:Tom Fay] ran. "
    found = speakers(f"{text}[s:The Fays] {SAID}")[-1]
    assert found.name == "Tom Fay; Ann Fay"


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        (
            "then-[b>:Department of] [r>:Defense Chief of Staff] [p:Ann Lee]",
            "Department of Defense",
        ),
        ("the [b>:Institute for] Rain [r>:director] [p:Ann Lee]", "Institute for Rain"),
        ("the [b>:Bank of] Elbe [p:Ann Lee]", "Bank of Elbe"),
    ],
)
def test_a_body_ends_before_whoever_is_named_behind_it(marked: str, name: str) -> None:
    [found] = speakers(f"[s:{marked}] {SAID}", answer="somebody")
    assert (found.name, found.institution) == ("Ann Lee", name)


def test_a_body_may_be_named_after_somebody() -> None:
    for name in ("Committee for] [p:Tom Poe", "Office of] [r>:Mayor] [p:Tom Poe"):
        [found] = speakers(f"[s:the [b:{name}]] {SAID}")
        assert (found.kind, found.name.split()[0]) == ("organisation", name.split()[0])
