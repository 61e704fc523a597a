"""The gold tables fit the articles they were read from, and agree with their own definitions."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pandas as pd
import pytest

from tests.gold.compare import compare
from tests.gold.gold import GoldArticle, GoldError, Statement, load_gold

GOLD = load_gold()
STATEMENTS = [(article, statement) for article in GOLD for statement in article.statements]
BY_ID = pytest.mark.parametrize(
    ("article", "statement"), STATEMENTS, ids=[statement.id for _, statement in STATEMENTS]
)
OPEN, CLOSE = "“", "”"


def test_there_is_a_table_for_each_of_the_two_articles() -> None:
    assert [article.file[:3] for article in GOLD] == ["000", "001"]


@BY_ID
def test_kind_says_how_much_stands_in_quotation_marks(
    article: GoldArticle, statement: Statement
) -> None:
    content = "".join(article.text[start:end] for start, end in statement.extents[0])
    whole = content.startswith(OPEN) and content.rstrip(".").endswith(CLOSE)
    kind = "direct" if whole else "mixed" if OPEN in content else "indirect"
    assert statement.fields["kind"] == (kind,)


@BY_ID
def test_cue_stands_in_the_paragraph_of_its_content(
    article: GoldArticle, statement: Statement
) -> None:
    (cue,) = statement.fields["cue"]
    start, end = statement.extents[0][0][0], statement.extents[0][-1][1]
    first = article.text.rfind("\n", 0, start) + 1
    last = article.text.find("\n", end)
    around = article.text[first:start] + article.text[end:last]
    inside = "".join(article.text[a:b] for a, b in _gaps(statement.extents[0]))
    assert cue is None or str(cue) in around or str(cue) in inside


@BY_ID
def test_section_is_the_nearest_heading_above(article: GoldArticle, statement: Statement) -> None:
    headings = {str(s.fields["section"][0]) for s in article.statements} - {"None"}
    above = [
        (match.start(), heading)
        for heading in headings
        for match in re.finditer(rf"^{re.escape(heading)}$", article.text, re.MULTILINE)
        if match.start() < statement.extents[0][0][0]
    ]
    assert statement.fields["section"] == (max(above)[1] if above else None,)


@pytest.mark.parametrize("article", GOLD, ids=[article.file[:3] for article in GOLD])
def test_no_two_statements_claim_the_same_words(article: GoldArticle) -> None:
    claimed: dict[int, str] = {}
    for statement in article.statements:
        for start, end in statement.extents[0]:
            for i in range(start, end):
                assert i not in claimed, f"{statement.id} and {claimed[i]} overlap"
                claimed[i] = statement.id


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (("the sky is blue", "the sky is green"), "occurs 0 times"),
        (("the sky is blue", "sky"), "occurs 2 times"),
        (("kind: indirect", "kind: reported"), "kind"),
        (("speaker_kind: person", "speaker_kind: people of note"), "speaker_kind"),
        (("themes: []", "themes: [weather]"), "themes"),
        (("cue: said", "cues: said"), "missing ['cue'], unknown ['cues']"),
    ],
)
def test_a_table_that_does_not_fit_is_refused(
    tmp_path: Path, change: tuple[str, str], message: str
) -> None:
    table = (
        "file: a.txt\nstatements:\n- {id: A1, content: the sky is blue, kind: indirect,"
        " cue: said, speaker: Ann Lee, speaker_kind: person, role: null, institution: null,"
        " country: null, section: null, themes: []}\n"
    )
    texts = {"a.txt": "A clear sky. Ann Lee said the sky is blue."}
    path = tmp_path / "a.yml"
    path.write_text(table, encoding="utf-8")
    assert load_gold(texts, folder=tmp_path)[0].statements[0].extents == (((26, 41),),)
    path.write_text(table.replace(*change), encoding="utf-8")
    with pytest.raises(GoldError, match=re.escape(message)):
        load_gold(texts, folder=tmp_path)


def _gaps(spans: tuple[tuple[int, int], ...]) -> list[tuple[int, int]]:
    return [(a[1], b[0]) for a, b in pairwise(spans)]


def test_a_frame_made_of_the_tables_is_right() -> None:
    """The tables can be met: no two statements want the same row, no field wants two values."""
    rows = [
        {name: values[0] for name, values in statement.fields.items()}
        | {"file": article.file, "quote": statement.quote, "spans": list(statement.extents[0])}
        | {"themes": sorted(statement.themes or [])}
        for article, statement in STATEMENTS
    ]
    comparison = compare(pd.DataFrame(rows), GOLD)
    assert comparison.right, comparison.report()
    assert comparison.counts["required"] == sum(s.required for _, s in STATEMENTS)
