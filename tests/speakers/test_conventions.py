# ruff: noqa: E501 - a table reads best with one case a line
"""Conventions of all rows: several speakers, nameless ones, the authority's last word."""

from __future__ import annotations

import pytest

from tests.speakers.marked import article_of, speakers
from tests.speakers.staging import staged_model, word_vectors
from workbench.attribution.model import Analysis, Attribution
from workbench.authority.entries import Authority
from workbench.authority.parsing import parse_sources
from workbench.speakers.phrases import phrase_of
from workbench.speakers.pipeline import resolve_speakers

SAID = "[c:said] [q:that it rained]."
AUTHORITY = parse_sources(
    """
Olga Tan Ferro: {kind: person, aliases: [Ferro], role: pilot, institution: Orlen Air, country: Chile}
Harbor Intelligence Service: {kind: organisation, aliases: [HIS], country: Norway}
the mayor's circle: {kind: group, aliases: [Rovers]}
""",
    "sources.yml",
)


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("[p:Ann Smith] and [p:Bob Jones]", "Ann Smith; Bob Jones"),
        ("[p:Ann Smith], [p:Bob Jones] and [p:Carl Berg]", "Ann Smith; Bob Jones; Carl Berg"),
        ("[p:Ann Lee], a nurse, and [p:Bob Ray], a baker", "Ann Lee; Bob Ray"),
        ("[p:Ann Lee] and her brother [p:Bob Ray]", "Ann Lee; Bob Ray"),
    ],
)
def test_several_people_are_joined_in_order_of_mention(source: str, name: str) -> None:
    [found] = speakers(f"[s:{source}] {SAID}")
    assert (found.name, found.kind) == (name, "people")
    assert (found.role, found.institution) == (None, None)
    assert found.reason == "Several are named together."


@pytest.mark.parametrize(
    "source",
    [
        "[p:Ann Lee], an aide to [p:Bob Ray] and [p:Tom Poe]",
        "[p:Ann Lee], a lawyer for the union and [p:Bob Ray]",
        "[p:Ann Lee], a nurse who treated [p:Tom Poe] and [p:Bob Ray]",
        "[p:Ann Lee] and her allies",
        "[b:The Eagles]’ [p:Ann Lee]",
        "[p:Ann Lee] of [b:Acme]",
    ],
)
def test_people_inside_a_description_do_not_speak(source: str) -> None:
    [found] = speakers(f"[s:{source}] {SAID}")
    assert (found.name, found.kind) == ("Ann Lee", "person")


def test_several_people_have_in_common_what_all_of_them_have() -> None:
    both = "[p:Ann Lee] of [b<:Acme] and [p:Bob Ray] of [b<:Acme]"
    [found] = speakers(f"[s:{both}] {SAID}")
    assert (found.kind, found.role, found.institution) == ("people", None, "Acme")


def test_several_bodies_are_their_own_institutions() -> None:
    [found] = speakers(f"[s:The [b:Evening Herald] and [b:Acme College]] {SAID}")
    assert (found.name, found.kind) == ("Evening Herald; Acme College", "organisation")
    assert found.institution == found.name


def test_a_bodys_country_is_the_one_in_its_name() -> None:
    [found] = speakers(f"[s:The [b:Swiss People’s Party]] {SAID}")
    assert (found.country, found.institution_kind) == ("Switzerland", "party")


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Experts", "Experts"),
        ("the men who left the club", "men"),
        ("A senior official, speaking on Monday,", "senior official"),
        ("both of the  local\nfishermen", "of the local fishermen"),
        ("the miners’", "miners’"),
        ("The mayor’s", "mayor"),
        (
            "unions, teachers’ groups, and many parents",
            "unions, teachers’ groups, and many parents",
        ),
        ("the police chief, a tall man and father of two", "police chief"),
        ("two clerks, speaking at home and citing rules", "two clerks"),
        ("Clerks — and some judges —", "Clerks and some judges"),
        ("Clerks in particular", "Clerks"),
        ("groups urging Ann Lee to run on a plan", "groups"),
        ("a leading Democrat", "leading Democrat"),
        ("a scripted message that precedes all rallies", "scripted message"),
        ("the report she wrote", "report"),
        ("figures to be published today", "figures"),
        ("a poll of 20,000 people", "poll of 20,000 people"),
        ("A small, cash-strapped charity", "small, cash-strapped charity"),
        ("The snarky, anti-union headline", "snarky, anti-union headline"),
        ("A quiet, tired, well-read librarian, who left", "quiet, tired, well-read librarian"),
        ("Large, state-owned banks in the north", "Large, state-owned banks in the north"),
        ("an increasingly angry, red-faced man of 60", "increasingly angry, red-faced man of 60"),
        ("the town’s only, much-loved baker", "town’s only, much-loved baker"),
        ("the charity, set up in May", "charity"),
        ("a rival, former captain", "rival"),
        ("an official, tired and old", "official"),
        ("the watchdog, a big body", "watchdog"),
        ("the elderly, angry and tired", "elderly"),
        ("a jury, sitting in Leeds", "jury"),
        ("the", "the"),
        (", ;", ", ;"),
        ("a " + "very " * 40 + "old man", "very " * 17 + "very"),
    ],
)
def test_a_nameless_speaker_is_called_what_the_source_says(printed: str, name: str) -> None:
    assert phrase_of(printed) == name


@pytest.mark.parametrize("kind", ["group", "document"])
def test_a_nameless_speaker_is_of_the_kind_that_the_network_says(kind: str) -> None:
    [found] = speakers(f"[s:The report] {SAID}", answer=kind)
    assert (found.name, found.kind) == ("report", kind)


@pytest.mark.parametrize("source", ["[s:They] ", ""])
def test_where_the_network_leaves_it_open_nobody_is_named(source: str) -> None:
    [found] = speakers(source + SAID, answer="unknown")
    assert (found.name, found.kind, found.institution) == (None, "unknown", None)


@pytest.mark.parametrize(
    ("before", "name"), [("[p:Ann Lee] came.", "Ann Lee’s aides"), ("", "Her aides")]
)
def test_what_belongs_to_somebody_meant_is_named_by_them(before: str, name: str) -> None:
    [found] = speakers(f"{before} [s:Her aides] {SAID}")
    assert (found.name, found.kind) == (name, "group")


def test_i_outside_of_a_quotation_is_the_author_where_the_byline_says_who() -> None:
    marked = "[s:I] [c:think] [q:the port is old]."
    [author], [unknown] = speakers(marked, byline="Ann Smith"), speakers(marked)
    assert (author.name, author.kind) == ("Ann Smith", "person")
    assert (unknown.name, unknown.kind) == (None, "unknown")


# source -> name, kind, role, institution, country, how
BY_THE_FILE = [
    ("[p:Ferro]", "Olga Tan Ferro", "person", "pilot", "Orlen Air", "Chile", "file"),
    ("[p:Ferro], a [r<:rower] at [b<:Acme]", "Olga Tan Ferro", "person", "rower", "Acme", "Chile", "post"),
    ("The [b:HIS]", "Harbor Intelligence Service", "organisation", None, "Harbor Intelligence Service", "Norway", "own"),
    ("[p:Ann Lee], a [r<:clerk] at the [b<:HIS]", "Ann Lee", "person", "clerk", "Harbor Intelligence Service", None, "post"),
    ("The mayor’s circle", "the mayor's circle", "group", None, None, None, "own"),
    ("[b:Rovers]", "the mayor's circle", "group", None, None, None, "own"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("source", "name", "kind", "role", "institution", "country", "how"), BY_THE_FILE
)
def test_the_authority_has_the_last_word_about_names(
    source: str, name: str, kind: str, role: str | None, institution: str | None,
    country: str | None, how: str,
) -> None:  # fmt: skip
    [found] = speakers(f"[s:{source}] {SAID}", authority=AUTHORITY)
    assert (found.name, found.kind, found.role) == (name, kind, role)
    assert (found.institution, found.country, found.institution_how) == (institution, country, how)


def test_whoever_the_article_names_in_full_is_not_somebody_else_of_the_file() -> None:
    found = speakers("[p:Luis Ferro] came. [s:[p:Ferro]] " + SAID, authority=AUTHORITY)
    assert [speaker.name for speaker in found] == ["Luis Ferro"]


def test_the_file_says_whom_a_family_name_means_that_two_share() -> None:
    crowd = "[p:Olga Tan Ferro] met [p:Luis Ferro].\n" + "It rained.\n" * 4
    [found] = speakers(f"{crowd}[s:[p:Ferro]] {SAID}", authority=AUTHORITY)
    assert found.name == "Olga Tan Ferro"


def test_of_a_text_that_was_not_read_nobody_is_said_to_speak() -> None:
    text = "“Es regnet,” sagte Ann Lee."
    statement = Attribution(((0, 12),), ((19, 26),), ((13, 18),))
    [found] = resolve_speakers(
        article_of(text), Analysis((statement,)), Authority(), staged_model()
    )
    assert (found.name, found.mention, found.kind) == (None, "Ann Lee", "unknown")
    assert found.reason == "The text is not in English: who speaks is not read."


@pytest.mark.parametrize("behind", [True, False])
def test_the_same_holds_of_a_part_that_was_not_read(behind: bool) -> None:
    read, other = "It rained here.", "“Es regnet.”"
    text = f"{read}\n{other}" if behind else f"{other}\n{read}"
    at = text.index(other)
    words = word_vectors(text, text.index(read), text.index(read) + len(read))
    analysis = Analysis((Attribution(((at, at + len(other)),)),), (), words)
    [found] = resolve_speakers(article_of(text), analysis, Authority(), staged_model())
    assert found.reason == "The text is not in English: who speaks is not read."


def test_a_body_that_the_file_knows_as_somebody_is_somebody() -> None:
    authority = parse_sources("Luis Ferro:\n  kind: person\n  aliases: [Ferro]\n", "sources.yml")
    [found] = speakers(f"[s:[b:Ferro]] {SAID}", authority=authority)
    assert (found.name, found.kind, found.institution) == ("Luis Ferro", "person", None)
    [other] = speakers(f"[s:[p:Ann Lee], [r<:cook] of [b<:Ferro]] {SAID}", authority=authority)
    assert (other.name, other.institution) == ("Ann Lee", None)


@pytest.mark.parametrize(
    ("source", "name", "kind"),
    [
        ("[p:Tavix]", "Tavix Trust", "organisation"),
        ("[b:Tavix]", "Tavix Trust", "organisation"),
        ("[b:Ferro]", "Olga Ferro", "person"),
        ("[p:Ann Tavix]", "Ann Tavix", "person"),
    ],
)
def test_the_file_knows_whether_a_name_is_somebodys(source: str, name: str, kind: str) -> None:
    file = parse_sources(
        "Tavix Trust: {kind: organisation, aliases: [Tavix]}\n"
        "Olga Ferro: {kind: person, aliases: [Ferro]}",
        "sources.yml",
    )
    [found] = speakers(f"[s:{source}] {SAID}", authority=file)
    assert (found.name, found.kind) == (name, kind)
    assert found.institution == (name if kind == "organisation" else found.institution)
