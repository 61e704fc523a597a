"""What is copied of one quote: its citation in parts, each on one line."""

from __future__ import annotations

import pytest

from tests.explorer.frames import ARTICLE, example
from tests.exports.frames import BARE, HARBOUR, HOSTILE, saying, two
from workbench.errors import WorkbenchError
from workbench.explorer.answers import answer
from workbench.explorer.material import Material
from workbench.exports.citations import citations
from workbench.exports.cited import cited


def test_parts_of_a_citation_are_those_of_the_files() -> None:
    known = {article.id: article for article in (HARBOUR, BARE)}
    whole, bare = map(cited, citations(two(), known))
    assert whole == {
        "who": "Maria Duarte, engineer, River Board",
        "by": "Ana Petrov, Bo Ek",
        "title": "Harbour to close",
        "where": "Varna Post, 2024-02-29, paragraph 4",
        "url": "https://post.example/harbour?id=1",
    }
    assert bare == {
        "who": "unnamed source (belief or intention, as the article reports it)",
        "by": None,
        "title": "Untitled article (bare.txt)",
        "where": "no date, paragraph 1",
        "url": None,
    }


def test_no_part_breaks_the_line() -> None:
    for citation in citations(saying(*HOSTILE), {}):
        parts = cited(citation)
        assert all("\n" not in part and "\r" not in part for part in parts.values() if part)


def test_page_is_told_how_to_cite_a_row() -> None:
    source = Material.of(example(), [ARTICLE])
    content, buffers = answer(source, {"type": "citation", "row": 1})
    assert buffers == []
    assert content["citation"]["quote"] == "“We have <b>no</b> choice 🌊,” … “and no & money.”"
    assert content["citation"]["who"] == "Maria Duarte, engineer, River Board"
    with pytest.raises(WorkbenchError, match="rows that the frame does not have"):
        answer(source, {"type": "citation", "row": 8})


def test_page_is_told_the_reading_order_of_texts() -> None:
    source = Material.of(example(), [ARTICLE])
    _, [ranks] = answer(source, {"type": "ranks", "column": "role"})
    # "<script>…" stands before "engineer", which stands before "hydrologist"; the last have none.
    assert list(memoryview(ranks).cast("I")) == [2, 2, 3, 3, 1, 0, 0, 0]
    for column in ("speaker_mention", ["role"], None):
        with pytest.raises(WorkbenchError, match="not sorted by"):
            answer(source, {"type": "ranks", "column": column})
