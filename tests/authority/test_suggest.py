"""Proposals for sources.yml."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench import extract_quotes, read_articles
from workbench.authority import Authority, candidates, load_sources, suggest_sources
from workbench.authority.parsing import parse_sources
from workbench.authority.seen import Seen
from workbench.authority.suggest import COLUMNS
from workbench.authority.told_apart import told_apart
from workbench.errors import WorkbenchError


def _frame(*rows: tuple[str, str | None, str]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["article_id", "speaker", "speaker_kind"])


def _pairs(*rows: tuple[str, str | None, str]) -> list[tuple[str, str]]:
    table = suggest_sources(_frame(*rows), sources=Authority())
    return list(zip(table["name"], table["suggestion"], strict=True))


def test_family_name_alone_is_proposed_for_its_only_bearer() -> None:
    pairs = _pairs(("a", "Ferro", "person"), ("b", "Olga Ferro", "person"))
    assert pairs == [("Ferro", "Olga Ferro")]


def _quoted(*rows: tuple[str, str, str]) -> list[tuple[str, str]]:
    frame = pd.DataFrame(rows, columns=["article_id", "speaker", "quote"])
    table = suggest_sources(frame.assign(speaker_kind="person"), sources=Authority())
    return list(zip(table["name"], table["suggestion"], strict=True))


@pytest.mark.parametrize(
    ("quote", "full"),
    [
        ("that Chilean harbour minister Olga Ferro had resigned", "Olga Ferro"),
        ("I met Mrs. Olga P. Ferro and then Ferro left", "Olga P. Ferro"),
        ("that Quillan Ferro would come", "Quillan Ferro"),
    ],
)
def test_full_name_inside_a_quote_is_proposed(quote: str, full: str) -> None:
    pairs = _quoted(("a", "Ferro", "No."), ("b", "Ann Smith", quote))
    assert pairs == [("Ferro", full)]


@pytest.mark.parametrize(
    ("short", "quote", "full"),
    [
        ("Ferro", "European Central Bank President Olga Ferro’s plan", "Olga Ferro"),
        ("Ferro", "Ask Olga Ferro.", "Olga Ferro"),
        ("Ferro", "Will Olga Ferro come?", "Olga Ferro"),
        ("Ferro", "Mexico’s Olga Ferro won", "Olga Ferro"),
        ("Ferro", "Republican Olga Ferro won", "Olga Ferro"),
        ("Ferro", "Defense Secretary Ash Ferro said so", "Ash Ferro"),
        ("Ferro", "I told Sen. H.W. Ferro", "H.W. Ferro"),
        ("Ferro", "Yesterday Olga Ferro’s party won", "Olga Ferro"),
        ("Ferro", "not OLGA FERRO", "Olga Ferro"),
        ("Ferro", "Olga Ferro Jr. and Ferro", "Olga Ferro Jr."),
        ("Ferro", "Olga Ferro, Olga Ferro and Olga Q. Ferro", "Olga Q. Ferro"),
        ("Kim", "that Kim Jong Un knows", "Kim Jong Un"),
        ("Kim", "Leader Kim Jong-un’s sister", "Kim Jong-un"),
        ("Assad", "that Bashar al-Assad must go", "Bashar al-Assad"),
        ("bin Salman", "Prince Mohammed bin Salman said", "Mohammed bin Salman"),
        ("von der Leyen", "Ursula von der Leyen", "Ursula von der Leyen"),
        ("García", "Ana Garcia left", "Ana Garcia"),
    ],
)
def test_full_name_in_a_quote_is_what_the_press_prints_as_one(
    short: str, quote: str, full: str
) -> None:
    assert _quoted(("a", short, "No."), ("b", "Ann Smith", quote)) == [(short, full)]


@pytest.mark.parametrize(
    "quote",
    [
        "We met Olga. Ferro left",
        "In Chile Ferro said",
        "On Monday Ferro said",
        "“Bob” Ferro",
        "Dear Ferro",
        "Thank God Ferro left",
        "Yes. Poor Ferro",
        "May Ferro rest",
        "Mexico's Ferro",
        "the Olga Ferro Institute",
        "the Harbor Board Ferro leads",
        "Olga\nFerro",
        "Olga, Ferro",
        "ferro and olga ferro",
        "Olga Ferro Gomez",
        "Olga Ferro-Lind",
        "Olga Ferro met Olga Ferro Jr.",
        "George W. Ferro is the son of George H.W. Ferro",
        "Minister Ferro came",
        "When Ferro came",
        "the Ferro Institute is closed",
        "Olga Ferro met Luis Ferro",
        "Olga Ferrokov came",
    ],
)
def test_quote_that_names_no_one_person_in_full_proposes_nothing(quote: str) -> None:
    assert not _quoted(("a", "Ferro", "No."), ("b", "Ann Smith", quote))


def test_speaker_and_quote_that_name_two_people_propose_nothing() -> None:
    rows = [("a", "Ferro", "No."), ("b", "Luis Ferro", "We asked Olga Ferro")]
    assert not _quoted(*rows)
    assert _quoted(rows[0], ("b", "Luis Ferro", "We asked")) == [("Ferro", "Luis Ferro")]


def test_minister_of_the_sample_articles_is_proposed_by_an_empty_file(
    root: Path, tmp_path: Path
) -> None:
    path = tmp_path / "sources.yml"
    path.write_text("extends: none\n", "utf-8")
    quotes = extract_quotes(read_articles(root / "data" / "articles"), sources=path)
    table = suggest_sources(quotes, sources=path)
    assert ("Shoigu", "Sergei Shoigu") in set(zip(table["name"], table["suggestion"], strict=True))
    path.write_text(table["yaml"][table["name"].tolist().index("Shoigu")], "utf-8")
    joined = extract_quotes(read_articles(root / "data" / "articles"), sources=path)
    assert "Shoigu" not in set(joined["speaker"].dropna())
    assert "Sergei Shoigu" in set(joined["speaker"].dropna())


def test_family_name_that_two_people_bear_is_not_proposed() -> None:
    assert not _pairs(
        ("a", "Ferro", "person"), ("b", "Olga Ferro", "person"), ("c", "Luis Ferro", "person")
    )


@pytest.mark.parametrize(
    ("common", "other"),
    [
        ("Han Seo-yun", "Han Seo Yun"),
        ("José Luna", "Jose Luna"),
        ("Dmitry Belov", "Dmitri Belov"),
        ("Olga Ferro", "Olga P. Ferro"),
        ("William Keane", "Bill Keane"),
        ("Joanne K. Ek", "J.K. Ek"),
        ("Joanne K. Ek", "JK Ek"),
        ("Robert C. Ek", "Robert C. “Bobby” Ek"),
        ("J. Edgar Ek", "Edgar Ek"),
        ("William Jefferson Ek", "William J. Ek"),
        ("Olga Ferro Jr.", "Olga Ferro, Jr"),
        ("Olga Ferro the Elder", "the elder Olga Ferro"),
        ("Olga Ferro the Younger", "Olga Ferro Jr"),
        ("Sasha Belova", "Sasha Bellova"),
        ("Sara Ferro", "Sarah Ferro"),
    ],
)
def test_spellings_of_one_person_are_proposed(common: str, other: str) -> None:
    rows = [("a", common, "person"), ("b", common, "person"), ("c", other, "person")]
    assert _pairs(*rows) == [(other, common)]


@pytest.mark.parametrize(
    ("one", "other"),
    [("Olga Ferro", "Luis Ferro"), ("Ann Smith", "Anton Smits"), ("Bo Li", "Bo Lu")],
)
def test_different_people_are_not_proposed(one: str, other: str) -> None:
    assert not _pairs(("a", one, "person"), ("b", other, "person"))


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("HSB", "Harbor Safety Board"),
        ("Post", "Dunmore Post"),
        ("Harbor-Safety Board", "Harbor Safety Board"),
    ],
)
def test_variants_of_an_organisation_are_proposed(short: str, full: str) -> None:
    rows = [("a", short, "organisation"), ("b", full, "organisation"), ("c", full, "organisation")]
    [(one, other)] = _pairs(*rows)
    assert {one, other} == {short, full}


# A father and a son, a man and a woman, or two others whom a newspaper tells apart.
APART = [
    ("Robert Ferro Jr.", "Robert Ferro Sr."), ("Robert Ferro", "Robert Ferro Jr."),
    ("Robert Ferro", "Robert Ferro, Jr"), ("Robert Ferro II", "Robert Ferro III"),
    ("Robert Ferro", "Robert Ferro IV"), ("Robert Ferro Junior", "Robert Ferro Senior"),
    ("Bob Ferro Jr.", "Robert Ferro"), ("Robert Ferro the Elder", "Robert Ferro the Younger"),
    ("the elder Robert Ferro", "the younger Robert Ferro"),
    ("Robert Ferro père", "Robert Ferro fils"),
    ("Robert K. Ferro Jr.", "Robert K. Ferro"), ("Róbert Ferro Jr", "Robert Ferro Sr"),
    ("George W. Bush", "George H.W. Bush"), ("George W. Bush", "George H. W. Bush"),
    ("George W. Bush", "George HW Bush"), ("George Herbert Walker Bush", "George Walker Bush"),
    ("Olga P. Ferro", "Olga Q. Ferro"), ("Olga Pia Ferro", "Olga Q. Ferro"),
    ("Olga Pia Ferro", "Olga Paz Ferro"), ("O. P. Ferro", "O. Q. Ferro"),
    ("Bill P. Ferro", "William Q. Ferro"), ("John A. Smythe", "Jon B. Smythe"),
    ("Maria Rossi", "Mario Rossi"), ("Paul Ferro", "Paula Ferro"), ("Andrea Ferro", "Andrew Ferro"),
    ("Oleksandr Ferro", "Oleksandra Ferro"), ("Sasha Petrov", "Sasha Petrova"),
    ("Evgeny Medvedev", "Evgeny Medvedeva"), ("Sasha Zelensky", "Sasha Zelenska"),
    ("Sasha Navalny", "Sasha Navalnaya"), ("Jan Novotny", "Jana Novotny"),
    ("John Walker Ferro", "George Walker Ferro"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), APART)
def test_people_told_apart_by_their_names_are_never_proposed(one: str, other: str) -> None:
    for common, rare in ((one, other), (other, one)):
        rows = [("a", common, "person"), ("b", common, "person"), ("c", rare, "person")]
        assert not _pairs(*rows)


@pytest.mark.parametrize(
    ("one", "other"),
    [("George W. Bush", "George H.W. Bush"), ("Robert Bush Jr.", "Robert Bush"),
     ("Olga Bush", "Luis Bush"), ("Olga P. Bush", "Olga Q. Bush")],
)  # fmt: skip
def test_name_that_two_people_bear_is_proposed_for_neither(one: str, other: str) -> None:
    shorter = " ".join((one.split()[0], "Bush"))
    for short in ("Bush", shorter):
        names = dict.fromkeys(("Bush", one, other) if short == "Bush" else (short, one, other))
        rows = [(name, name, "person") for name in names]
        assert not _pairs(*rows), rows
        # The commonest name is no more than the others are.
        assert not _pairs(*rows, ("x", short, "person"), ("y", short, "person"))


def test_family_name_with_a_generation_is_not_the_other_ones() -> None:
    assert not _pairs(("a", "Bush Jr.", "person"), ("b", "George Bush Sr.", "person"))
    assert not _pairs(("a", "the elder Bush", "person"), ("b", "George Bush", "person"))
    for short, full in [
        ("Bush Jr.", "George Bush Jr."),
        ("the elder Bush", "George Bush Sr."),
        ("Bush the Younger", "George Bush the Younger"),
        ("Bush", "George Bush Jr."),
    ]:
        assert _pairs(("a", short, "person"), ("b", full, "person")) == [(short, full)]


@pytest.mark.parametrize(
    ("one", "other"),
    [("Olga P. Ferro", "Olga Ferro"), ("Dmitry Belov", "Dmitri Belov"), ("Bob Ek", "Robert Ek")],
)
def test_people_who_speak_in_one_article_are_two(one: str, other: str) -> None:
    rows = [("a", one, "person"), ("b", one, "person"), ("c", other, "person")]
    assert _pairs(*rows) == [(other, one)]
    assert not _pairs(*rows, ("c", one, "person"))


def test_bearer_whom_the_authority_alone_knows_counts() -> None:
    authority = parse_sources("extends: none\nBill Clinton:\n  kind: person\n", "x.yml")
    rows = _frame(("a", "Clinton", "person"), ("b", "Hillary Clinton", "person"))
    assert suggest_sources(rows, sources=authority).empty
    assert len(suggest_sources(rows, sources=Authority())) == 1


def test_name_that_has_an_entry_is_the_one_that_stays() -> None:
    authority = parse_sources("extends: none\nOlga P. Ferro:\n  kind: person\n", "x.yml")
    rows = [("a", "Olga Ferro", "person"), ("b", "Olga Ferro", "person")]
    table = suggest_sources(_frame(*rows, ("c", "Olga P. Ferro", "person")), sources=authority)
    assert list(zip(table["name"], table["suggestion"], strict=True)) == [
        ("Olga Ferro", "Olga P. Ferro")
    ]


def test_no_name_is_proposed_for_one_that_is_itself_proposed() -> None:
    rows = [("a", "Ferro"), ("b", "Olga Ferro"), ("c", "Olga Ferro"), ("d", "Olga P. Ferro")]
    pairs = _pairs(*((article, name, "person") for article, name in rows))
    assert pairs == [("Ferro", "Olga Ferro"), ("Olga P. Ferro", "Olga Ferro")]


def test_spelling_that_is_near_to_two_who_are_apart_joins_neither() -> None:
    rows = [("a", "George W. Bush"), ("a", "Georg W. Bush"), ("c", "George W. Busch")]
    assert not _pairs(*((article, name, "person") for article, name in rows))


@pytest.mark.parametrize(
    "names",
    [("George W. Bush", "George W. Busch", "George Busch"),
     ("Maria Duarte", "Maria Duartes", "M. Duartes")],
)  # fmt: skip
def test_name_that_is_like_an_alias_alone_waits_until_that_is_accepted(
    names: tuple[str, str, str],
) -> None:
    rows = [(f"{name}{n}", name, "person") for k, name in enumerate(names) for n in range(3 - k)]
    assert _pairs(*rows) == [(names[1], names[0])]


def test_letters_lead_to_the_last_name_of_their_body() -> None:
    names = ["HSB", "Harbor Safety Board", "Dunmore Harbor Safety Board"]
    assert sorted(_bodies(*((name,) for name in names))) == [
        ("HSB", names[2]), ("Harbor Safety Board", names[2])
    ]  # fmt: skip


NAMES = st.builds(
    " ".join,
    st.tuples(
        st.sampled_from(["George", "G.", "Georgia", "Bob", "Robert", "Georg"]),
        st.sampled_from(["W.", "H.W.", "Walker", "Paul", ""]),
        st.sampled_from(["Bush", "Busch", "Bush Jr.", "Bush Sr.", "Bush III"]),
    ),
).map(lambda name: " ".join(name.split()))


@given(st.lists(st.tuples(st.sampled_from("abcdef"), NAMES), max_size=12))
def test_no_chain_of_proposals_joins_two_who_are_told_apart(rows: list[tuple[str, str]]) -> None:
    pairs = _pairs(*((article, name, "person") for article, name in rows))
    assert len({name for name, _ in pairs}) == len(pairs)
    joined: dict[str, set[str]] = {}
    for name, goal in pairs:
        joined.setdefault(goal, {goal}).add(name)
    assert not joined.keys() & {name for name, _ in pairs}
    articles: dict[str, set[str]] = {}
    for article, name in rows:
        articles.setdefault(name, set()).add(article)
    for names in joined.values():
        for one, other in combinations(sorted(names), 2):
            assert not told_apart(one, other), (one, other, pairs)
            assert articles[one].isdisjoint(articles[other])


def _bodies(*rows: tuple[str, ...], quotes: Sequence[str] = ()) -> list[tuple[str, str]]:
    """Proposals for organisations: (name,) or (name, country), each in an article of its own."""
    said = [
        {"article_id": f"a{n}", "speaker": name, "speaker_kind": "organisation",
         "country": country[0] if country else None, "institution": name, "quote": "No."}
        for n, (name, *country) in enumerate(rows)
    ]  # fmt: skip
    heard = [
        {"article_id": f"q{n}", "speaker": "Ann Ek", "speaker_kind": "person", "quote": quote}
        for n, quote in enumerate(quotes)
    ]
    table = suggest_sources(pd.DataFrame([*said, *heard]), sources=Authority())
    return list(zip(table["name"], table["suggestion"], strict=True))


LETTERS = [
    ("ONS", "Office for National Statistics"), ("OfNS", "Office for National Statistics"),
    ("FDA", "Food and Drug Administration"), ("FADA", "Food and Drug Administration"),
    ("F.D.A.", "Food and Drug Administration"), ("DoJ", "Department of Justice"),
    ("DOJ", "Department of Justice"), ("MoD", "Ministry of Defence"),
    ("MoHW", "Ministry of Health and Welfare"), ("U.N.", "United Nations"),
    ("UKHSA", "UK Health Security Agency"), ("U.K.H.S.A.", "U.K. Health Security Agency"),
    ("USDA", "US Department of Agriculture"), ("UNHCR", "UN High Commissioner for Refugees"),
    ("FDA", "US Food and Drug Administration"), ("ONS", "Britain’s Office for National Statistics"),
    ("FDA", "Food and Drug Administration of Nepal"), ("AFP", "Agence France-Presse"),
    ("CTC", "Counter-Terrorism Command"), ("CC", "Counter-Terrorism Command"),
    ("CDC", "Centers for Disease Control and Prevention"),
    ("HHS", "Department of Health and Human Services"),
    ("IBM", "International Business Machines Corp."),
    ("MPs", "Members of Parliament"), ("NGOs", "Non-Governmental Organisations"),
    ("Nato", "North Atlantic Treaty Organisation"), ("NATO", "North Atlantic Treaty Organization"),
    ("ISI", "Inter-Services Intelligence"), ("H&M", "Hennes & Mauritz"),
    ("the ONS", "the Office for National Statistics"), ("HSB", "Harbor Safety Board (HSB)"),
]  # fmt: skip


@pytest.mark.parametrize(("short", "full"), LETTERS)
def test_letters_are_proposed_for_the_body_that_goes_by_them(short: str, full: str) -> None:
    pairs = dict(_bodies((short,), (full,)))
    assert pairs.get(short) == full.removesuffix(" (HSB)")


@pytest.mark.parametrize(
    "names",
    [
        ("FDA", "Food and Drug Administration", "Financial Development Authority"),
        ("FDA", "Food and Drug Administration", "Philippine FDA"),
        ("FDA", "Nepal's Food and Drug Administration", "India's Food and Drug Administration"),
        ("MoH", "Ministry of Health", "Ministry of Housing"),
        ("MoH", "Ministry of Health of Nepal", "Ministry of Health of India"),
        ("MoD", "Nepal's Ministry of Defence"),
        ("Philippine FDA", "Food and Drug Administration"),
        ("UK ONS", "Office for National Statistics"),
        ("ONS", "office for national statistics staff"),
        ("NSA", "Norway's spy agency"),
        ("SB", "Nepal's Safety Board"),
        ("ON", "Office for National Statistics"),
        ("Ons", "Office for National Statistics"),
        ("CP", "Centers for Disease Control and Prevention"),
        ("HSB", "Harbor Safety Board", "Health Standards Bureau", "Harbor Safety Board (HSB)"),
    ],
)
def test_letters_that_two_bodies_may_have_or_none_are_not_proposed(names: tuple[str, ...]) -> None:
    assert names[0] not in dict(_bodies(*((name,) for name in names)))


@pytest.mark.parametrize(
    ("short", "full", "proposed"),
    [
        (("MoD", "Nepal"), ("Nepal's Ministry of Defence",), True),
        (("MoD", "India"), ("Nepal's Ministry of Defence",), False),
        (("FDA", "India"), ("US Food and Drug Administration",), False),
        (("FDA", "India"), ("Food and Drug Administration", "India"), True),
        (("FDA", "India"), ("Food and Drug Administration", "Nepal"), False),
        (("US FDA",), ("US Food and Drug Administration",), True),
        (("US FDA",), ("Food and Drug Administration", "United States"), True),
        (("US FDA",), ("Food and Drug Administration", "Nepal"), False),
    ],
)
def test_letters_heed_the_country(
    short: tuple[str, ...], full: tuple[str, ...], proposed: bool
) -> None:
    assert _bodies(short, full) == ([(short[0], full[0])] if proposed else [])


def test_letters_that_the_authority_has_for_another_body_are_not_proposed() -> None:
    known = "extends: none\nAral Basin Commission:\n  kind: organisation\n"
    rows = _frame(("a", "ABC", "organisation"), ("b", "Avian Breeding Council", "organisation"))
    assert suggest_sources(rows, sources=parse_sources(known, "x.yml")).empty
    assert len(suggest_sources(rows, sources=Authority())) == 1


def test_long_form_is_proposed_for_letters_that_have_an_entry() -> None:
    known = parse_sources("extends: none\nABC:\n  kind: organisation\n", "x.yml")
    rows = _frame(("a", "ABC", "organisation"), ("b", "Avian Breeding Council", "organisation"))
    table = suggest_sources(rows, sources=known)
    assert (table["name"][0], table["suggestion"][0]) == ("Avian Breeding Council", "ABC")


@pytest.mark.parametrize(
    "quote",
    [
        "the Harbor Safety Board (HSB) is late",
        "the Harbor Safety Board [HSB] is late",
        "The HSB (Harbor Safety Board) is late",
        "The HSB [the Harbor Safety Board] is late",
        "Now Ann of the Harbor Safety Board (H.S.B.) is late",
        "Harbor Safety Board (HSB) and Harbor Safety Board (HSB)",
    ],
)
def test_long_form_in_brackets_inside_a_quote_is_proposed(quote: str) -> None:
    assert _bodies(("HSB",), quotes=[quote]) == [("HSB", "Harbor Safety Board")]


@pytest.mark.parametrize(
    "quotes",
    [
        ["the Harbor Safety Board (HSB)", "the Health Standards Bureau (HSB)"],
        ["the Harbor Safety Board (founded in 1990)"],
        ["the Harbor Safety Board (XYZ)"],
        ["HSB (I think)"],
        ["the Harbor Safety Board. (HSB"],
        ["(HSB)"],
    ],
)
def test_bracket_that_explains_no_letters_or_two_bodies_proposes_nothing(quotes: list[str]) -> None:
    assert not _bodies(("HSB",), quotes=quotes)


NEPAL = [
    "Nepal's Health Ministry", "Nepal’s Ministry of Health", "Health Ministry of Nepal",
    "Ministry of Health of Nepal", "Nepalese Health Ministry", "Nepali Ministry of Health",
    "Nepal Health Ministry", "the Nepalese health ministry", "Ministry of Health, Nepal",
    "Ministry of Health (Nepal)", "The Ministry of Health of Nepal", "Nepal's Ministry for Health",
]  # fmt: skip


@pytest.mark.parametrize("form", NEPAL[1:])
def test_body_of_a_country_is_one_in_every_order(form: str) -> None:
    [(one, other)] = _bodies((NEPAL[0],), (form,))
    assert {one, other} == {NEPAL[0], form}
    assert not _bodies((NEPAL[0].replace("Nepal", "India"),), (form,))


def test_all_forms_of_one_country_become_one() -> None:
    pairs = _bodies(*((form,) for form in NEPAL), ("India's Health Ministry",))
    assert len(pairs) == len(NEPAL) - 1
    assert len({goal for _, goal in pairs}) == 1
    assert not any("India" in name + goal for name, goal in pairs)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Supreme Court of India", "India's Supreme Court"), ("Army of Chile", "Chilean Army"),
        ("the US Department of Defense", "Defence Department of the United States"),
        ("Germany's Interior Ministry", "Ministry of the Interior of Germany"),
        ("Ministry of Foreign Affairs of Japan", "Japanese Foreign Ministry"),
        ("UK Treasury", "British Treasury"), ("Embassy of France", "French Embassy"),
        ("Bar Association of Kenya", "Kenyan Bar Association"),
        ("Parliament of Ukraine", "Ukraine's parliament"),
        ("Harbor Safety Organization", "Harbour Safety Organisation"),
    ],
)  # fmt: skip
def test_bodies_of_other_kinds_are_one_in_every_order_too(one: str, other: str) -> None:
    [(name, goal)] = _bodies((one,), (other,))
    assert {name, goal} == {one, other}


@pytest.mark.parametrize(
    "rows",
    [
        [("Nepal's Ministry of Health",), ("Ministry of Health",)],
        [("Nepal's Ministry of Health",), ("Ministry of Health", "India")],
        [("Ministry of Health", "Nepal"), ("Health Ministry", "India")],
        [("Ministry of Health",), ("Health Ministry",)],
        [("Nepal's Ministry of Health",), ("India's Ministry of Health",), ("Ministry of Health",)],
        [("Supreme Court",), ("Supreme Court of India",)],
        [("Army of Chile",), ("Army of Peru",)],
        [("Army of Chile",), ("Army",)],
        [("North Korea's Foreign Ministry",), ("South Korea's Foreign Ministry",)],
        [("Bank of America",), ("American Bank",)],
        [("Times of India",), ("Indian Times",)],
        [("Dunmore Post", "Chile"), ("Post", "Peru")],
        [("Institute of Peace",), ("Peace Institute",)],
    ],
)
def test_bodies_of_two_countries_or_of_an_unknown_one_are_not_proposed(
    rows: list[tuple[str, ...]],
) -> None:
    assert not _bodies(*rows)


def test_ministry_without_a_country_is_joined_by_the_country_of_its_rows() -> None:
    pairs = _bodies(("Nepal's Ministry of Health",), ("Health Ministry", "Nepal"))
    assert pairs == [("Health Ministry", "Nepal's Ministry of Health")]


def test_institutions_of_people_are_names_too() -> None:
    people = [
        ("a", "Ann Ek", "ONS; Dunmore Post"),
        ("b", "Bo Ek", "Office for National Statistics"),
        ("c", "Cy Ek", "Dunmore Post (DP)"),
        ("d", "Di Ek", None),
        ("e", "Di Ek", "city"),
    ]
    frame = pd.DataFrame(people, columns=["article_id", "speaker", "institution"])
    table = suggest_sources(frame.assign(speaker_kind="person"), sources=Authority())
    assert list(zip(table["name"], table["suggestion"], table["quotes"], strict=True)) == [
        ("Dunmore Post (DP)", "Dunmore Post", 1),
        ("ONS", "Office for National Statistics", 1),
    ]


def test_body_that_speaks_for_itself_counts_once_a_row() -> None:
    row = {"article_id": "a", "speaker": "ONS", "speaker_kind": "organisation"}
    full = {**row, "article_id": "b", "speaker": "Office for National Statistics"}
    frame = pd.DataFrame([row, row, full]).assign(institution=lambda f: f["speaker"])
    frame = pd.concat([frame, frame[2:], frame[2:], frame[2:]], ignore_index=True)
    table = suggest_sources(frame, sources=Authority())
    assert (table["name"][0], table["quotes"][0], table["articles"][0]) == ("ONS", 2, 1)


def test_bodies_that_speak_together_are_each_a_name_of_their_own() -> None:
    """“Scottish National Party; Tories” ends in “Tories” and is no body."""
    joined = ("b", "Harbour Board; Dunmore Post", "organisation")
    assert _pairs(("a", "Post", "organisation"), joined) == [("Post", "Dunmore Post")]
    alone = suggest_sources(
        _frame(("a", "Post", "organisation"), joined, ("c", "Post", "organisation")),
        sources=Authority(),
    )
    assert alone["quotes"].tolist() == [2]


def test_groups_and_missing_names_are_passed_over() -> None:
    assert not _pairs(
        ("a", "officials", "group"), ("b", "US officials", "group"), ("c", None, "unknown")
    )


def test_yaml_lines_accept_the_proposal(tmp_path: Path) -> None:
    frame = _frame(("a", "Ferro", "person"), ("b", "Olga Ferro", "person"))
    table = suggest_sources(frame, sources=Authority())
    path = tmp_path / "sources.yml"
    path.write_text(table["yaml"][0], encoding="utf-8")
    entry = load_sources(path).find("Ferro")
    assert entry is not None
    assert entry.name == "Olga Ferro"
    assert suggest_sources(frame, sources=path).empty


def test_yaml_lines_keep_what_the_file_has(tmp_path: Path) -> None:
    path = tmp_path / "sources.yml"
    path.write_text(
        "Olga Ferro:\n  kind: person\n  aliases: [O. Ferro]\n  country: Chile\n", "utf-8"
    )
    frame = _frame(("a", "Ferro", "person"), ("b", "Olga Ferro", "person"))
    block = suggest_sources(frame, sources=path)["yaml"][0]
    for part in ("O. Ferro", "- Ferro", "country: Chile"):
        assert part in block


def test_table_has_the_documented_columns_even_when_empty() -> None:
    table = suggest_sources(_frame(), sources=Authority())
    assert list(table.columns) == list(COLUMNS)
    assert {name: str(dtype) for name, dtype in table.dtypes.items()} == {
        name: dtype for name, (dtype, _) in COLUMNS.items()
    }


def test_frame_without_the_columns_is_told_plainly() -> None:
    with pytest.raises(WorkbenchError, match="speaker_kind"):
        suggest_sources(pd.DataFrame({"speaker": ["a"], "article_id": ["b"]}))


def test_a_slip_is_found_among_more_names_than_are_compared(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(candidates, "MOST_COMPARED", 8)
    crowd = [f"John S{a}{b}{c}on" for a in "aeiou" for b in "bdgkl" for c in "ou"]
    names = [*crowd, "John Sedgwick", "John Sedgwich"]
    seen = [Seen(name, "person", i, frozenset({name})) for i, name in enumerate(names)]
    pairs = {p.name.name: p.suggestion for p in candidates.candidates(seen, Authority(), ())}
    assert pairs["John Sedgwick"] == "John Sedgwich"
