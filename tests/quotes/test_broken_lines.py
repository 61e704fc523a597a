"""Lines that a program broke at a fixed width, and marks that HTML names, cost no statement."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pandas as pd
import pytest

from workbench import Article, extract_quotes

ARTICLES = sorted(Path("tests/gold/invented/articles").glob("*.txt"))[:5]
SAME = ["quote", "kind", "speaker", "speaker_kind", "role", "institution", "speech", "words"]


def paragraphs(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").split("\n")
    return [" ".join(line.split()) for line in lines if line.strip()]


def rows(text: str) -> pd.DataFrame:
    found = extract_quotes([Article.from_text(text)])
    found["quote"] = [" ".join(quote.split()) for quote in found["quote"]]
    return found[SAME].astype(object).where(found[SAME].notna(), None)


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_lines_broken_at_a_width_give_the_same_rows(path: Path) -> None:
    whole = "\n\n".join(paragraphs(path))
    broken = "\n\n".join(
        textwrap.fill(each, 72, break_on_hyphens=False) for each in paragraphs(path)
    )
    assert broken.count("\n") > whole.count("\n")
    expected = rows(whole)
    assert len(expected) > 4
    pd.testing.assert_frame_equal(rows(broken), expected)


def test_offsets_are_those_of_the_broken_lines() -> None:
    text = textwrap.fill(
        "Ann Lowe, the harbour master, said on Monday that the old pier would be closed to all "
        "visitors until the end of the year, as its planks were rotten. “Nobody will be let on "
        "to it before the spring, whatever the shops may ask for,” she said.",
        60,
    )
    found = extract_quotes([Article.from_text(text)])
    assert len(found) == 2
    for row in found.itertuples():
        assert row.quote == " … ".join(text[start:end] for start, end in row.spans)
    assert "\n" in found["quote"].iloc[0]
    assert list(found["kind"]) == ["indirect", "direct"]


def test_marks_that_html_names_are_quotation_marks() -> None:
    said = "&quot;It is rotten,&quot; Ann O&#39;Neill, the harbour master, said."
    text = f"The pier will shut.\n\n{said}"
    [row] = extract_quotes([Article.from_text(text)]).itertuples()
    assert (row.quote, row.kind) == ("&quot;It is rotten,&quot;", "direct")
    assert row.speaker == "Ann O'Neill"
