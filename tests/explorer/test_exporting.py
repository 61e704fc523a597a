"""What the kernel answers a page that asks for a file: the bytes that Python writes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.explorer.frames import ARTICLE, example
from workbench.errors import WorkbenchError
from workbench.explorer import Explorer, exporting
from workbench.explorer.answers import answer
from workbench.explorer.material import Material
from workbench.exports import FORMATS, as_bytes

FILTERS = {"theme": ["dams"], "speech": None}


@pytest.fixture(scope="module")
def material() -> Material:
    return Material.of(example(), [ARTICLE])


def _ask(material: Material, **question: Any) -> tuple[dict[str, Any], list[bytes]]:
    return answer(material, {"type": "export", **question})


def test_page_is_told_which_formats_there_are(material: Material) -> None:
    offered = answer(material, {"type": "data"})[0]["header"]["exports"]
    assert [each["format"] for each in offered if each["items"] == "quotes"] == list(FORMATS)
    assert [each["label"] for each in offered] == [
        *("CSV", "Excel", "Parquet", "Markdown with citations"),
        *("RIS, one item a quote", "RIS, one item an article"),
        *("BibTeX, one entry a quote", "BibTeX, one entry an article", "CSL-JSON"),
    ]
    assert [each["suffix"] for each in offered[-2:]] == [".bib", ".json"]


@pytest.mark.parametrize(
    ("name", "items"), [(each.name, items) for each in FORMATS.values() for items in each.items]
)
def test_answer_is_the_file_that_python_writes(
    name: str, items: str, material: Material, tmp_path: Path
) -> None:
    content, (data,) = _ask(material, format=name, items=items, filters=FILTERS)
    kind = FORMATS[name]
    assert content == {"type": "export"}
    explorer = Explorer(example(), [ARTICLE], filters=FILTERS)
    path = explorer.export(tmp_path / kind.filename, items=items)
    assert data == path.read_bytes()
    assert data == as_bytes(example(), name, articles=[ARTICLE], filters=FILTERS, items=items)


def test_article_that_is_asked_for_is_told_by_the_title_that_the_page_shows(
    material: Material,
) -> None:
    _, (data,) = _ask(material, format="markdown", filters={"exclude": {"article": ["a1"]}})
    assert "Without article: Dam to close." in data.decode("utf-8")


def test_explorer_exports_what_its_filters_select(tmp_path: Path) -> None:
    explorer = Explorer(example(), [ARTICLE])
    every = explorer.export(tmp_path / "a.csv").read_bytes()
    explorer.filters = {"expert": ["Chidi Okafor"]}
    some = explorer.export(tmp_path / "b.csv").read_bytes()
    assert every.count(b"\r\n") == 8
    assert some.count(b"\r\n") == 3


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ({"format": "word", "filters": {}}, "Unknown format 'word'"),
        ({"filters": {}}, "Unknown format None"),
        ({"format": "csv"}, "without its filters"),
        ({"format": "csv", "items": "articles", "filters": {}}, "for RIS and BibTeX, not for CSV"),
        ({"format": "ris", "items": ["x"], "filters": {}}, r"Unknown items \['x'\]"),
        ({"format": "csv", "filters": {"topic": ["x"]}}, "Unknown filter 'topic'"),
        ({"format": "csv", "filters": {"theme": ["x"]}}, "Unknown theme 'x'"),
    ],
)
def test_question_that_is_none_is_told_so(
    question: dict[str, Any], told: str, material: Material
) -> None:
    with pytest.raises(WorkbenchError, match=told):
        _ask(material, **question)


def test_too_many_rows_for_a_message_are_sent_to_a_cell(
    material: Material, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exporting, "MOST_ROWS", 3)
    _ask(material, format="excel", filters={"theme": ["money"]})
    with pytest.raises(WorkbenchError, match=r"7 quotes.*explorer\.export\('quotes\.xlsx'\)"):
        _ask(material, format="excel", filters={})
