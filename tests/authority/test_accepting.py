"""Proposals in the text of a sources.yml: what comes in, and that nothing else is touched."""

from __future__ import annotations

from difflib import ndiff

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.authority.accepting import Proposal, accepted
from workbench.authority.name_keys import name_key
from workbench.authority.parsing import load_sources, parse_sources
from workbench.errors import WorkbenchError

FERRO = Proposal("Ferro", "Olga Ferro", "person")
HSB = Proposal("HSB", "Harbor Safety Board", "organisation")


def _accept(text: str, *proposals: Proposal) -> str:
    return accepted(text, "sources.yml", proposals)[0]


def _changes(text: str, *proposals: Proposal) -> list[tuple[str, str, str]]:
    found = accepted(text, "sources.yml", proposals)[1]
    return [(change.name, change.entry, change.change) for change in found]


# A file before and after FERRO is accepted.
TEXTS = [
    ("", "Olga Ferro:\n  kind: person\n  aliases: [Ferro]\n"),
    ("# Mine.\n", "# Mine.\nOlga Ferro:\n  kind: person\n  aliases: [Ferro]\n"),
    ("# Mine.", "# Mine.\nOlga Ferro:\n  kind: person\n  aliases: [Ferro]\n"),
    ("extends: none\n", "extends: none\nOlga Ferro:\n  kind: person\n  aliases: [Ferro]\n"),
    ("Bo Ek:\n  kind: person\n",
     "Bo Ek:\n  kind: person\nOlga Ferro:\n  kind: person\n  aliases: [Ferro]\n"),
    ("Olga Ferro:\n  kind: person\n", "Olga Ferro:\n  kind: person\n  aliases: [Ferro]\n"),
    ("Olga Ferro:\n  kind: person", "Olga Ferro:\n  kind: person\n  aliases: [Ferro]\n"),
    ("Olga Ferro:\n  kind: person # she\n  note: See.\n# End.\n",
     "Olga Ferro:\n  kind: person # she\n  aliases: [Ferro]\n  note: See.\n# End.\n"),
    ("Olga Ferro:\n    note: See.\n    kind: person\n\nBo Ek:\n  kind: person\n",
     "Olga Ferro:\n    note: See.\n    kind: person\n    aliases: [Ferro]\n\n"
     "Bo Ek:\n  kind: person\n"),
    ("Olga Ferro:\n  aliases: [O. F.] # one\n  kind: person\n",
     "Olga Ferro:\n  aliases: [O. F., Ferro] # one\n  kind: person\n"),
    ("Olga Ferro:\n  aliases: [O. F.,]\n  kind: person\n",
     "Olga Ferro:\n  aliases: [O. F., Ferro,]\n  kind: person\n"),
    ("Olga Ferro:\n  aliases: []\n  kind: person\n",
     "Olga Ferro:\n  aliases: [Ferro]\n  kind: person\n"),
    ("Olga Ferro:\n  aliases: [\n    'O. F.', # one\n  ]\n  kind: person\n",
     "Olga Ferro:\n  aliases: [\n    'O. F.', Ferro, # one\n  ]\n  kind: person\n"),
    ("Olga Ferro:\n  aliases:\n    - O. F. # one\n    # two\n  kind: person\n",
     "Olga Ferro:\n  aliases:\n    - O. F. # one\n    - Ferro\n    # two\n  kind: person\n"),
    ("Olga Ferro:\n  kind: person\n  aliases:\n  - O. F.",
     "Olga Ferro:\n  kind: person\n  aliases:\n  - O. F.\n  - Ferro\n"),
    ("Olga Ferro:\r\n  kind: person\r\n",
     "Olga Ferro:\r\n  kind: person\r\n  aliases: [Ferro]\r\n"),
    ("Olga Ferro: {kind: person}\n", "Olga Ferro: {kind: person, aliases: [Ferro]}\n"),
    ("{Olga Ferro: {kind: person}}", "{Olga Ferro: {kind: person, aliases: [Ferro]}}\n"),
    ("{}\n", "{Olga Ferro: {kind: person, aliases: [Ferro]}}\n"),
    ("{extends: none}\n", "{extends: none, Olga Ferro: {kind: person, aliases: [Ferro]}}\n"),
    ("---\n  Olga Ferro:\n    kind: person\n",
     "---\n  Olga Ferro:\n    kind: person\n    aliases: [Ferro]\n"),
    ("---\n  Bo Ek:\n    kind: person\n",
     "---\n  Bo Ek:\n    kind: person\n  Olga Ferro:\n    kind: person\n    aliases: [Ferro]\n"),
    ("'Olga Ferro':\n  'kind': \"person\"\n",
     "'Olga Ferro':\n  'kind': \"person\"\n  aliases: [Ferro]\n"),
    ("O. Ferro:\n  kind: person\n  aliases: [Olga Ferro]\n",
     "O. Ferro:\n  kind: person\n  aliases: [Olga Ferro, Ferro]\n"),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after"), TEXTS)
def test_alias_goes_where_an_analyst_would_write_it(before: str, after: str) -> None:
    assert _accept(before, FERRO) == after
    entry = parse_sources(after, "sources.yml").find("Ferro")
    assert entry is not None
    assert "Olga Ferro" in (entry.name, *entry.aliases)


@pytest.mark.parametrize(("before", "after"), TEXTS)
def test_accepting_twice_changes_nothing_more(before: str, after: str) -> None:
    assert _accept(after, FERRO, FERRO) == after
    assert _accept(before, FERRO, FERRO) == after
    assert {change for _, _, change in _changes(after, FERRO)} == {"already there"}


@pytest.mark.parametrize(
    "name",
    ["a, b", "a: b", "[a]", "{a}", "#a", "a #b", "*a", "&a", "!a", "- a", "? a", "no", "12", "~",
     "1999-12-31", "null", "it's", '"a"', "José", "金正恩", "a" * 300, "%a", "@a", "`a", "|", ">",
     "<<", "=", "a:", "-", "x\ty", "don’t", "extends"],
)  # fmt: skip
def test_any_name_can_be_accepted(name: str) -> None:
    for text in ("", "Bo Ek:\n  kind: person\n  aliases: [Ek]\n", "{Bo Ek: {kind: person}}"):
        for proposal in (Proposal(name, "Bo Ek", "person"), Proposal("Zed", name, "organisation")):
            new = _accept(text, proposal)
            entry = parse_sources(new, "sources.yml").find(proposal.name)
            assert entry is not None
            assert entry is not load_sources().find(proposal.name)
            assert _accept(new, proposal) == new


def test_several_proposals_go_in_together_and_stay_in_order() -> None:
    more = [FERRO, Proposal("O. Ferro", "Olga Ferro", "person"), HSB]
    assert _accept("Olga Ferro:\n  kind: person\n", *more) == (
        "Olga Ferro:\n  kind: person\n  aliases: [Ferro, O. Ferro]\n"
        "Harbor Safety Board:\n  kind: organisation\n  aliases: [HSB]\n"
    )
    assert _changes("Olga Ferro:\n  kind: person\n", *more, HSB) == [
        ("Ferro", "Olga Ferro", "new alias"),
        ("O. Ferro", "Olga Ferro", "new alias"),
        ("HSB", "Harbor Safety Board", "new entry"),
        ("HSB", "Harbor Safety Board", "already there"),
    ]


def test_entry_of_the_shipped_file_comes_with_all_it_has() -> None:
    new = _accept("", Proposal("the Fund", "International Monetary Fund", "organisation"))
    assert new == (
        "International Monetary Fund:\n  kind: organisation\n"
        "  aliases: [IMF, I.M.F., the Fund]\n"
        "  institution_kind: intergovernmental\n"
    )
    both = parse_sources(new, "sources.yml")
    assert {both.find(f) for f in ("IMF", "I.M.F.", "the fund")} == {both.find("IMF")}
    assert len(both) == len(load_sources())


def test_what_the_shipped_file_joins_already_is_not_written() -> None:
    shoigu = Proposal("Shoigu", "Sergei Shoigu", "person")
    assert _accept("# Mine.", shoigu) == "# Mine."
    assert _accept("extends: none\n", shoigu).endswith("  aliases: [Shoigu]\n")


def test_names_that_differ_in_spelling_alone_get_an_entry_once() -> None:
    twice = Proposal("Han Seo Yun", "Han Seo-yun", "person")
    new = _accept("", twice)
    assert new == "Han Seo-yun:\n  kind: person\n  aliases: [Han Seo Yun]\n"
    assert _accept(new, twice, Proposal("han seo-yun", "Han Seo Yun", "person")) == new


@pytest.mark.parametrize(
    ("text", "proposals", "words"),
    [
        ("Luis Ferro:\n  kind: person\n  aliases: [Ferro]\n", [FERRO], "'Luis Ferro' already"),
        ("Ferro:\n  kind: person\n", [FERRO], "'Ferro' belongs to 'Ferro' already"),
        ("Ferro: {kind: person}\nOlga Ferro: {kind: person}\n", [FERRO], "leave this proposal out"),
        ("", [FERRO, Proposal("Ferro", "Luis Ferro", "person")], "'Olga Ferro' already"),
        ("", [FERRO, Proposal("Olga Ferro", "Ana Ferro", "person")], "'Olga Ferro' already"),
        ("", [Proposal("IMF", "Fund", "organisation")], "belongs to 'International Monetary Fund'"),
        ("", [Proposal("Shoigu", "Ana Shoigu", "person")], "belongs to 'Sergei Shoigu' already"),
        ("Ann: [\n", [FERRO], "line 2: not valid YAML"),
        ("Ann:\n  kind: human\n", [FERRO], "line 1: 'Ann' has kind 'human'"),
        ("extends: all\n", [FERRO], "line 1: Unknown value of 'extends'"),
        ("Bo Ek:\n  kind: person\n...\n", [FERRO], "paste the lines of the column 'yaml' by hand"),
        ("", [Proposal("half \ud83d", "Bo Ek", "person")], "half of a character"),
    ],
)  # fmt: skip
def test_what_cannot_be_put_in_is_refused_with_a_remedy(
    text: str, proposals: list[Proposal], words: str
) -> None:
    with pytest.raises(WorkbenchError) as caught:
        accepted(text, "sources.yml", proposals)
    assert words in str(caught.value)
    assert str(caught.value).startswith("sources.yml") or "half of" in str(caught.value)


NAME = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Cf"]), min_size=1, max_size=12
).filter(lambda name: name.strip() == name and any(map(str.isalnum, name)))
ENTRY = st.sampled_from(
    [
        "{name}: {{kind: person}} # {note}\n",
        "{name}:\n  kind: person # {note}\n",
        "# {note}\n{name}:\n  kind: person\n  aliases: [Ek {n}] # {note}\n",
        "{name}:\n  aliases:\n  - Ek {n} # {note}\n  # {note}\n  kind: person\n",
        "\n{name}:\n   kind: person\n   aliases: [\n   Ek {n}, # {note}\n   ]\n",
    ]
)


WANTED = st.lists(
    st.tuples(NAME, st.integers(0, 5)), max_size=4, unique_by=lambda pair: name_key(pair[0])
)


@given(st.lists(ENTRY, max_size=4), WANTED)
def test_no_line_and_no_comment_is_ever_lost(
    entries: list[str], wanted: list[tuple[str, int]]
) -> None:
    text = "extends: none\n" + "".join(
        entry.format(name=f"Person {n}", n=n, note=f"Note {n}.") for n, entry in enumerate(entries)
    )
    proposals = [Proposal(name, f"Person {n}", "person") for name, n in wanted]
    new, changes = accepted(text, "sources.yml", proposals)
    gone = [line for line in ndiff(text.splitlines(), new.splitlines()) if line.startswith("- ")]
    assert all("aliases: [" in line or "{" in line or "Ek" in line for line in gone)
    assert new.count("Note") == text.count("Note")
    authority = parse_sources(new, "sources.yml")
    for change in changes:
        assert authority.find(change.name) is authority.find(change.entry) is not None
    assert accepted(new, "sources.yml", proposals)[0] == new
