"""The name-authority file: what it joins, and how its faults are told."""

from __future__ import annotations

import os
import re
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.speakers.marked import speakers
from workbench import yamlfile
from workbench.authority import Authority, load_sources
from workbench.authority.entries import Source
from workbench.authority.name_keys import name_key
from workbench.authority.parsing import parse_sources
from workbench.errors import WorkbenchError
from workbench.language.en.institution_kinds import KINDS

FILE = """\
Olga Tan Ferro:
  kind: person
  aliases: [Ferro, Olga Tan-Ferro]
  country: Chile
Harbor Intelligence Service:
  kind: organisation
  aliases: [HIS, Norway's spy agency]
  institution_kind: government
  country: Norway
"""


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    return load_sources(_write(tmp_path, FILE))


def _write(folder: Path, text: str) -> Path:
    path = folder / "sources.yml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    "form",
    ["Norway's spy agency", "Norway’s Spy Agency", "the Norwegian spy agency",
     "NORWAY'S SPY AGENCY",
     "the harbor intelligence service", "Harbor Intelligence Service’s"],
)  # fmt: skip
def test_spelling_of_an_alias_does_not_matter(authority: Authority, form: str) -> None:
    entry = authority.find(form)
    assert entry is not None
    assert entry.name == "Harbor Intelligence Service"


def test_other_names_are_not_found(authority: Authority) -> None:
    assert authority.find("Sweden's spy agency") is None
    assert authority.find("") is None
    assert authority.find(None) is None


def test_family_name_becomes_the_canonical_name_by_way_of_the_file(authority: Authority) -> None:
    marked = "[s:[p:Ferro]] [c:said] [q:no]."
    assert speakers(marked)[0].name == "Ferro"
    joined = speakers(marked, authority=authority)[0]
    assert (joined.name, joined.kind, joined.country) == ("Olga Tan Ferro", "person", "Chile")
    assert "sources.yml" in joined.reason


def test_body_is_canonical_and_its_own_institution(authority: Authority) -> None:
    [one] = speakers("[s:The Norwegian spy agency] [c:said] [q:no].", authority=authority)
    assert (one.name, one.kind) == ("Harbor Intelligence Service", "organisation")
    assert one.institution == "Harbor Intelligence Service"
    assert (one.institution_kind, one.country) == ("government", "Norway")


def test_shipped_file_loads_and_holds_what_the_sample_articles_need() -> None:
    shipped = load_sources()
    assert len(shipped) > 100
    for alias, name in [
        ("Kim Jong-un", "Kim Jong Un"),
        ("Shoigu", "Sergei Shoigu"),
        ("South Korea’s spy agency", "National Intelligence Service"),
        ("the South Korean intelligence service", "National Intelligence Service"),
    ]:
        entry = shipped.find(alias)
        assert entry is not None
        assert entry.name == name


def test_repository_copy_is_the_shipped_file(root: Path) -> None:
    shipped = (root / "workbench/defaults/sources.yml").read_bytes()
    assert (root / "data/sources.yml").read_bytes() == shipped


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# nothing yet\n",
        "{}\n",
        "extends: shipped\n",
        "'extends': 'shipped'",
        "{extends: shipped}",
    ],
)
def test_file_without_entries_holds_the_shipped_ones(tmp_path: Path, text: str) -> None:
    assert load_sources(_write(tmp_path, text)) == load_sources()


@pytest.mark.parametrize(
    "text",
    [
        "extends: none\n",
        "'extends': \"none\"\n",
        "{extends: none}",
        "# mine\nextends: none # all\n",
    ],
)
def test_file_that_extends_nothing_starts_empty(tmp_path: Path, text: str) -> None:
    assert len(load_sources(_write(tmp_path, text))) == 0


@pytest.mark.parametrize("key", ["", "extends: shipped\n"])
def test_file_of_a_folder_adds_to_the_shipped_one(tmp_path: Path, key: str) -> None:
    joined = load_sources(_write(tmp_path, key + FILE))
    assert len(joined) == len(load_sources()) + 2
    assert _name(joined, "the Norwegian spy agency") == "Harbor Intelligence Service"
    assert _name(joined, "Shoigu") == "Sergei Shoigu"


def test_setting_may_stand_anywhere_in_the_file(tmp_path: Path) -> None:
    names = [s.name for s in load_sources(_write(tmp_path, FILE + "extends: none\n")).entries]
    assert names == ["Olga Tan Ferro", "Harbor Intelligence Service"]


def _name(authority: Authority, form: str) -> str | None:
    found = authority.find(form)
    return found.name if found else None


# A folder's file -> which entry each of these names has then.
WINS: list[tuple[str, dict[str, str | None]]] = [
    ("Sergei Shoigu:\n  kind: person\n", {"Sergei Shoigu": "Sergei Shoigu", "Shoigu": None}),
    ("sergei shoigu:\n  kind: person\n", {"Sergei Shoigu": "sergei shoigu", "Shoigu": None}),
    ("Sergei Shoigu:\n  kind: person\n  aliases: [Shoygu]\n", {"Shoygu": "Sergei Shoigu"}),
    ("Anna Shoigu:\n  kind: person\n  aliases: [Shoigu]\n",
     {"Shoigu": "Anna Shoigu", "Sergei Shoigu": "Sergei Shoigu"}),
    ("Shoigu:\n  kind: organisation\n", {"Shoigu": "Shoigu", "Sergei Shoigu": "Sergei Shoigu"}),
    ("UN:\n  kind: organisation\n", {"U.N.": "UN", "United Nations": "United Nations"}),
    ("UN:\n  kind: organisation\n  aliases: [United Nations]\n",
     {"U.N.": "UN", "United Nations": "UN", "the United Nations": "UN"}),
    ("Federal Bureau of Investigation:\n  kind: organisation\n",
     {"Federal Bureau of Investigation": "Federal Bureau of Investigation", "F.B.I.": "FBI"}),
    ("Bureau:\n  kind: organisation\n  aliases: [FBI]\n",
     {"F.B.I.": "Bureau", "Federal Bureau of Investigation": None}),
    ("Merkel AG:\n  kind: organisation\n  aliases: [merkel]\n",
     {"Merkel": "Merkel AG", "Angela Merkel": "Angela Merkel"}),
    ("Spies:\n  kind: organisation\n  aliases: [South Korean spy agency]\n",
     {"South Korea’s spy agency": "Spies", "National Intelligence Service":
      "National Intelligence Service"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "found"), WINS)
def test_entry_of_a_folder_wins_over_the_shipped_one(
    tmp_path: Path, text: str, found: dict[str, str | None]
) -> None:
    authority = load_sources(_write(tmp_path, text))
    assert {form: _name(authority, form) for form in found} == found


FORMS = st.sampled_from(
    [form for entry in load_sources().entries[:40] for form in (entry.name, *entry.aliases)]
    + ["Olga Ferro", "Ferro", "Harbor Board"]
)


@given(st.dictionaries(FORMS, st.lists(FORMS, max_size=3), max_size=5))
def test_every_form_has_one_entry_whatever_a_folder_claims(given: dict[str, list[str]]) -> None:
    claimed: dict[str, str] = {}
    own = {}
    for name, aliases in given.items():
        free = [f for f in (name, *aliases) if claimed.setdefault(name_key(f), name) == name]
        if free[:1] == [name]:
            own |= dict.fromkeys(map(name_key, free), Source(name, "person", tuple(free[1:])))
    both = Authority(own).over(load_sources())
    assert all(both.find(key) is entry for key, entry in own.items())
    for entry in both.entries:
        assert all(both.find(form) is entry for form in (entry.name, *entry.aliases))
    lost = [e for e in load_sources().entries if both.find(e.name) != e]
    assert all(any(name_key(f) in own for f in (e.name, *e.aliases)) for e in lost)


def test_entry_that_is_taken_out_of_the_whole_list_is_out(root: Path) -> None:
    text = (root / "data/sources.yml").read_text("utf-8")
    cut = re.sub(r"^Sergei Shoigu:\n(?:  .*\n)+", "", text, flags=re.MULTILINE)
    assert len(cut) < len(text)
    assert parse_sources(text, "x.yml").find("Shoigu") is not None
    assert parse_sources(cut, "x.yml").find("Shoigu") is None


# file -> what the message must hold
FAULTS = [
    ("Ann:\n  kind: person\n  alias: [A]\n", ["line 3", "'alias'", "Known keys", "aliases"]),
    ("Ann:\n  kind: human\n", ["line 1", "'human'", "person, organisation"]),
    ("Ann:\n  country: Chile\n", ["line 1", "no kind", "kind: person"]),
    ("Ann:\n  kind: person\n  aliases: Annie\n", ["line 3", "must be a list"]),
    ("Ann:\n  kind: person\n  aliases: [12]\n", ["line 3", "must be text", "'12'"]),
    ("Ann:\n  kind: person\n  country: no\n", ["line 3", "quotation marks"]),
    ("Ann:\n  kind: person\n  country:\n", ["line 3", "empty"]),
    ("Ann: person\n", ["line 1", "'Ann'", "kind: person"]),
    ("- Ann\n", ["line 1", "canonical names"]),
    ("Ann:\n  kind: person\nAnn:\n  kind: person\n", ["line 3", "twice", "line 1"]),
    ("Ann B:\n  kind: person\n  aliases: [X]\nBo:\n  kind: person\n  aliases: [the x]\n",
     ["line 4", "'the x'", "'Ann B'", "line 1"]),
    ("Ann:\n  kind: person\nextends: all\n",
     ["line 3", "'all'", "known: shipped, none", "'extends: none' to start empty"]),
    ("extends: None\n", ["line 1", "'None'", "Did you mean 'none'"]),
    ("extends: Shipped\n", ["line 1", "'Shipped'", "Did you mean 'shipped'"]),
    ("extends: no\n", ["line 1", "'no'", "'extends: shipped' to add"]),
    ("extends:\n", ["line 1", "''", "known: shipped, none"]),
    ("extends: ~\n", ["line 1", "'~'", "known: shipped, none"]),
    ("extends: ../other.yml\n", ["line 1", "'../other.yml'", "known: shipped, none"]),
    ("extends: [none]\n", ["line 1", "not a list or mapping", "written 'Extends'"]),
    ("\nextends:\n  kind: person\n", ["line 3", "not a list or mapping", "written 'Extends'"]),
    ("extends: none\nextends: shipped\n", ["line 2", "twice", "line 1"]),
    ("Extends: none\n", ["line 1", "'Extends'", "did you mean 'extends'?", "to start empty"]),
    ("extend: shipped\n", ["line 1", "'extend'", "did you mean 'extends'?"]),
    ("Ann: [\n", ["not valid YAML", "line"]),
    ("Ann:\n\tkind: person\n", ["not valid YAML", "line 2"]),
    ("FBI:\n  kind: organisation\n  institution_kind: goverment\n",
     ["line 3", "institution_kind of 'FBI' 'goverment'", "Did you mean 'government'",
      "intergovernmental, campaign", "leave the line out"]),
    ("Ann:\n  kind: person\n  role: !x y\n", ["line 3", '"!x"', "quotation marks"]),
    ("Ann: &a\n  kind: person\n", ["line 1", '"&a"', "quotation marks"]),
    ('"Ann \\ud83d":\n  kind: person\n', ["line 1", "half of a character"]),
    ('Ann:\n  kind: "\\UFFFFFFFF"\n', ["line 2", "a number is too great"]),
    ("Ann:\n  kind: \x07\n", ["line 2", "may not stand in it"]),
    ("[" * 400 + "]" * 400, ["line 1", "nested too deeply"]),
    ("{a: " * 400 + "}" * 400, ["line 1", "nested too deeply"]),
    ("? [a, b]\n: {kind: person}\n", ["line 1", "list or mapping", "not text"]),
    ("? {a: b}\n: {kind: person}\n", ["line 1", "list or mapping", "not text"]),
    ("Ann:\n  kind: person\n  ? [a]\n  : b\n", ["line 3", "'Ann'", "not text"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "parts"), FAULTS)
def test_fault_names_file_line_and_remedy(tmp_path: Path, text: str, parts: list[str]) -> None:
    path = _write(tmp_path, text)
    with pytest.raises(WorkbenchError) as caught:
        load_sources(path)
    message = str(caught.value)
    assert "\n" not in message
    for part in [str(path), *parts]:
        assert part in message


def test_every_institution_kind_of_the_shipped_file_and_of_names_may_be_given() -> None:
    lines = "N{}:\n  kind: organisation\n  institution_kind: {}\n"
    given = "extends: none\n" + "".join(lines.format(*each) for each in enumerate(KINDS))
    assert [s.institution_kind for s in parse_sources(given, "x.yml").entries] == list(KINDS)
    head = (resources.files("workbench") / "defaults" / "sources.yml").read_text("utf-8")
    told = head.split("institution_kind is one of:")[1].split("\n\n")[0].replace("#", " ")
    assert sorted(" ".join(told.split()).rstrip(".").split(", ")) == sorted(KINDS)


def test_a_pipe_a_device_and_a_vast_file_are_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.mkfifo(tmp_path / "pipe.yml")
    for path in (tmp_path / "pipe.yml", "/dev/zero"):
        with pytest.raises(WorkbenchError, match="no file but a pipe or a device"):
            load_sources(path)
    monkeypatch.setattr(yamlfile, "MOST_BYTES", 10)
    with pytest.raises(WorkbenchError, match="it is over 10 bytes"):
        load_sources(_write(tmp_path, "Ann:\n  kind: person\n"))


@pytest.mark.parametrize("name", ["s" * 300, "half \ud83d.yml", "nul\0.yml"])
def test_a_name_that_no_file_can_have_is_told_in_one_line(name: str) -> None:
    with pytest.raises(WorkbenchError, match=r"^Cannot read the sources file .*the shipped one"):
        load_sources(name)


def test_a_source_made_by_hand_holds_no_half_of_a_character() -> None:
    with pytest.raises(WorkbenchError, match="half of a character"):
        Source("Ann \ud83d", "person")


def test_a_source_called_extends_is_written_with_a_capital() -> None:
    authority = parse_sources("Extends:\n  kind: organisation\nextends: none\n", "x.yml")
    assert [s.name for s in authority.entries] == ["Extends"]
    assert _name(authority, "extends") == "Extends"


def test_missing_file_and_folder_are_told_plainly(tmp_path: Path) -> None:
    with pytest.raises(WorkbenchError, match=r"none\.yml: No such file.*the shipped one"):
        load_sources(tmp_path / "none.yml")
    with pytest.raises(WorkbenchError, match="is a folder; give the path of the file") as caught:
        load_sources(tmp_path)
    assert "UTF-8" not in str(caught.value)


def test_path_that_no_file_can_have_is_told_plainly() -> None:
    with pytest.raises(WorkbenchError, match="Cannot read the sources file"):
        load_sources("sources\0.yml")


@pytest.mark.parametrize(
    ("given", "kind"), [(3, "int"), ({"Ann": {"kind": "person"}}, "dict"), (["a.yml"], "list")]
)
def test_what_is_no_path_is_told_plainly(given: Any, kind: str) -> None:
    with pytest.raises(WorkbenchError, match=f"from a {kind}; give the path of a sources.yml"):
        load_sources(given)


def test_file_in_another_encoding_is_told_plainly(tmp_path: Path) -> None:
    path = tmp_path / "sources.yml"
    path.write_bytes("José:\n  kind: person\n".encode("latin-1"))
    with pytest.raises(WorkbenchError, match="UTF-8"):
        load_sources(path)


def test_a_file_that_nests_without_end_is_told_in_one_line(tmp_path: Path) -> None:
    path = _write(tmp_path, "- " * 3000 + "x")
    with pytest.raises(WorkbenchError, match="nested too deeply"):
        load_sources(path)
