"""Proposals for sources.yml."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest
from workbench.sources import candidates

from workbench import extract_quotes, read_articles
from workbench.authority import Authority, load_sources, suggest_sources
from workbench.authority.candidates import Seen
from workbench.authority.suggest import COLUMNS
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
    "quote",
    [
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
    path.write_text("", "utf-8")
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
    seen = [Seen(name, "person", i, frozenset("a")) for i, name in enumerate(names)]
    pairs = {p.name.name: p.suggestion for p in candidates.candidates(seen, Authority(), ())}
    assert pairs["John Sedgwick"] == "John Sedgwich"
