"""The layout cases of ``layouts.yml``: text -> the rows a reader expects."""

from __future__ import annotations

import pandas as pd
import pytest

from tests.attribution.layouts import ExpectedRow, LayoutCase, load_layouts
from workbench import Article, extract_quotes

# A row is the expected one where their characters overlap at least this much (Jaccard).
OVERLAP = 0.8


def characters(spans: object) -> set[int]:
    return {i for start, end in spans for i in range(start, end)}


def overlap(text: str, row: pd.Series, expected: ExpectedRow) -> float:
    """Jaccard over characters; whether "that" belongs to an indirect statement is a convention."""
    found, wanted = characters(row["spans"]), characters(expected.spans)
    if text[row["start"] :].startswith("that "):
        found -= set(range(row["start"], row["start"] + 5))
    return len(found & wanted) / len(found | wanted)


def faults(case: LayoutCase) -> list[str]:
    """What is wrong with the rows of ``case``, in words; empty where all is right."""
    rows = extract_quotes([Article.from_text(case.text)], progress=False)
    rows = rows[rows["speech"]]
    found: list[str] = []
    used: set[object] = set()
    for expected in case.expect:
        best = max(
            rows.index, key=lambda i: overlap(case.text, rows.loc[i], expected), default=None
        )
        if best is None or overlap(case.text, rows.loc[best], expected) < OVERLAP:
            near = "nothing" if best is None else repr(rows.loc[best, "quote"])
            wanted = " … ".join(case.text[s:e] for s, e in expected.spans)
            found.append(f"missed {wanted!r}, nearest {near}")
            continue
        used.add(best)
        found += wrong_fields(rows.loc[best], expected)
    allowed = characters(case.allowed)
    for index in rows.index.difference(list(used)):
        if not characters(rows.loc[index, "spans"]) <= allowed:
            found.append(f"invented {rows.loc[index, 'quote']!r}")
    return found


def wrong_fields(row: pd.Series, expected: ExpectedRow) -> list[str]:
    wanted = {"speaker": expected.speaker, "speaker_kind": expected.speaker_kind}
    wanted |= {k: v for k in ("role", "institution") if (v := getattr(expected, k)) is not None}
    wrong = [
        f"{field} {said!r}, not {value!r}"
        for field, value in wanted.items()
        if (said := None if pd.isna(row[field]) else row[field]) != value
    ]
    if row["kind"] not in expected.kinds:
        wrong.append(f"kind {row['kind']!r}, not {expected.kinds}")
    return wrong


@pytest.mark.parametrize("case", load_layouts(), ids=lambda case: case.id)
def test_each_layout_gives_the_rows_a_reader_expects(case: LayoutCase) -> None:
    assert faults(case) == []
