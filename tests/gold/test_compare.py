"""The comparison itself, on made-up frames: each thing that can be wrong is seen to be wrong."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from tests.gold.compare import compare
from tests.gold.gold import GoldArticle, load_gold

TEXT = (
    "The bridge is safe, said Ann Lee, chief engineer at the Harbour Board. "
    "“Nobody has to worry,” she said, “about the piers.” "
    "That may please the mayor, who hopes for a quiet spring. "
    "City officials warned of delays. Traffic has grown."
)
TABLE = """
file: a.txt
statements:
- {id: A1, content: "The bridge is safe,", kind: indirect, cue: said, speaker: Ann Lee,
   speaker_kind: person, role: chief engineer, institution: Harbour Board, country: null,
   section: null, themes: [bridges]}
- {id: A2, content: ["“Nobody has to worry,”", "“about the piers.”"], kind: direct, cue: said,
   speaker: [Ann Lee, Anne Lee], speaker_kind: person, role: chief engineer,
   institution: Harbour Board, country: null, section: null, themes: []}
- {id: A3, status: allowed, content: delays., also: [warned of delays.], kind: indirect,
   cue: warned of, speaker: City officials, speaker_kind: group, role: null, institution: null,
   country: null, section: null, themes: any}
"""
FOUND = {
    "A1": {"quote": "The bridge is safe,", "kind": "indirect", "themes": ["bridges"]},
    "A2": {"quote": "“Nobody has to worry,” she said, “about the piers.”", "kind": "direct"},
    "A3": {
        "quote": "delays.",
        "speaker": "City officials",
        "speaker_kind": "group",
        "institution": pd.NA,
        "role": pd.NA,
    },
}


@pytest.fixture
def gold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[GoldArticle, ...]:
    monkeypatch.setattr(
        "tests.gold.gold.VOCABULARY", {"status": {"required", "allowed"}, "themes": {"bridges"}}
    )
    (tmp_path / "a.yml").write_text(TABLE, encoding="utf-8")
    return load_gold({"a.txt": TEXT}, folder=tmp_path)


def _row(quote: str, **given: object) -> dict[str, object]:
    start = TEXT.index(quote)
    row: dict[str, object] = {"file": "data/articles/a.txt", "quote": quote, "speech": np.True_}
    row |= {"start": start, "end": start + len(quote), "spans": [(start, start + len(quote))]}
    row |= {"kind": "indirect", "speaker": "Ann Lee", "speaker_kind": "person"}
    row |= {"role": "chief engineer", "institution": "Harbour Board", "country": pd.NA}
    return row | {"section": pd.NA, "themes": np.array([], dtype=object)} | given


def _frame(changes: dict[str, dict[str, object]], *extra: dict[str, object]) -> pd.DataFrame:
    """The right frame with some fields of some rows changed, and rows added."""
    rows = [_row(**(FOUND[name] | changes.get(name, {}))) for name in FOUND]  # type: ignore[arg-type]
    return pd.DataFrame([*rows, *extra])


def test_the_right_frame_is_right(gold: tuple[GoldArticle, ...]) -> None:
    comparison = compare(_frame({}), gold)
    assert comparison.right, comparison.report()
    assert comparison.report() == "All as in the gold tables."
    assert comparison.counts == {
        **{"required": 2, "found": 2, "missed": 0, "invented": 0, "allowed": 1},
        **dict.fromkeys(("speaker", "speaker_kind", "institution", "kind", "section"), 2),
        **dict.fromkeys(("speech", "themes", "role", "country"), 2),
    }


def test_interrupted_content_may_come_in_pieces_or_in_one(gold: tuple[GoldArticle, ...]) -> None:
    pieces = [(s, e) for s, e in gold[0].statements[1].extents[0]]
    assert compare(_frame({"A2": {"spans": pieces}}), gold).right
    assert compare(_frame({"A2": {"spans": None}}), gold).right


def test_a_missing_required_row_is_missed(gold: tuple[GoldArticle, ...]) -> None:
    comparison = compare(_frame({}).iloc[1:], gold)
    assert [s.id for s, _ in comparison.missed] == ["A1"]
    assert not comparison.right
    assert "A1" in comparison.report()
    assert "The bridge is safe" in comparison.report()


def test_an_empty_frame_misses_all_that_is_required(gold: tuple[GoldArticle, ...]) -> None:
    assert len(compare(_frame({}).iloc[:0], gold).missed) == 2


def test_a_missing_allowed_row_is_no_mistake(gold: tuple[GoldArticle, ...]) -> None:
    assert compare(_frame({}).iloc[:2], gold).right


def test_an_invented_row_is_named_with_its_words(gold: tuple[GoldArticle, ...]) -> None:
    comparison = compare(_frame({}, _row("Traffic has grown.")), gold)
    assert [row["quote"] for row, _ in comparison.invented] == ["Traffic has grown."]
    assert not comparison.right
    assert "Traffic has grown." in comparison.report()


def test_a_belief_is_never_an_invented_row(gold: tuple[GoldArticle, ...]) -> None:
    assert compare(_frame({}, _row("a quiet spring", speech=False)), gold).right


def test_the_same_statement_twice_is_invented_once(gold: tuple[GoldArticle, ...]) -> None:
    comparison = compare(_frame({}, _row(**FOUND["A1"])), gold)  # type: ignore[arg-type]
    assert len(comparison.invented) == 1
    assert not comparison.missed


def test_a_cut_content_is_missed_and_shown_beside_what_came_near(
    gold: tuple[GoldArticle, ...],
) -> None:
    comparison = compare(_frame({"A1": {"quote": "The bridge"}}), gold)
    ((statement, near),) = comparison.missed
    assert (statement.id, near) == ("A1", "0.53 The bridge")
    assert comparison.invented[0][1] == "0.53 A1"


def test_any_listed_reading_of_a_content_counts(gold: tuple[GoldArticle, ...]) -> None:
    comparison = compare(_frame({"A3": {"quote": "warned of delays."}}), gold)
    assert comparison.right, comparison.report()


@pytest.mark.parametrize(
    ("name", "field", "value"),
    [
        ("A1", "speaker", "Lee"),
        ("A1", "speaker", pd.NA),
        ("A1", "speaker_kind", "group"),
        ("A1", "institution", pd.NA),
        ("A1", "institution", "Harbour Office"),
        ("A1", "kind", "mixed"),
        ("A1", "section", "Bridges"),
        ("A1", "speech", False),
        ("A1", "themes", []),
        ("A1", "themes", None),
        ("A1", "themes", ["bridges", "piers"]),
        ("A2", "themes", ["bridges"]),
        ("A1", "role", "mayor"),
        ("A3", "institution", "City"),
        ("A3", "speaker", "the mayor"),
    ],
)
def test_a_wrong_field_is_named_with_what_is_right(
    gold: tuple[GoldArticle, ...], name: str, field: str, value: object
) -> None:
    comparison = compare(_frame({name: {field: value}}), gold)
    assert [(w.statement.id, w.field) for w in comparison.wrong] == [(name, field)]
    assert not comparison.right
    assert comparison.missed == comparison.invented == ()
    assert comparison.counts[field] == (2 if name == "A3" else 1)


@pytest.mark.parametrize(
    ("name", "field", "value"),
    [
        ("A2", "speaker", "Anne Lee"),
        ("A1", "role", pd.NA),
        ("A1", "role", "the chief engineer at the Harbour Board"),
        ("A1", "country", "Norway"),
        ("A3", "themes", ["bridges"]),
    ],
)
def test_what_the_table_leaves_open_is_no_mistake(
    gold: tuple[GoldArticle, ...], name: str, field: str, value: object
) -> None:
    comparison = compare(_frame({name: {field: value}}), gold)
    assert comparison.right, comparison.report()


def test_rows_of_other_articles_are_passed_over(gold: tuple[GoldArticle, ...]) -> None:
    assert compare(_frame({}, _row("Traffic has grown.", file="b.txt")), gold).right
