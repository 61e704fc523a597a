"""CSL-JSON: valid by the schema of citation data, and holding what was put in."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import jsonschema
import pandas as pd
from hypothesis import given, settings

from tests.exports.frames import BARE, HARBOUR, HOSTILE, hostile_texts, saying, two
from workbench.exports import fragments

# The rules of CSL 1.0.2's csl-data.json for the variables that a newspaper article has.
STRING = {"type": "string"}
NUMBER = {"type": ["string", "number"]}
NAME = {
    "type": "object",
    "properties": {"family": STRING, "given": STRING, "suffix": STRING, "literal": STRING},
    "additionalProperties": False,
}
DATE = {
    "type": "object",
    "properties": {
        "date-parts": {
            "type": "array",
            "items": {"type": "array", "items": NUMBER, "minItems": 1, "maxItems": 3},
            "minItems": 1,
            "maxItems": 2,
        },
        "literal": STRING,
    },
    "additionalProperties": False,
}
SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["type", "id"],
        "properties": {
            "type": {"enum": ["article-newspaper", "webpage", "article"]},
            "id": NUMBER,
            "author": {"type": "array", "items": NAME},
            "issued": DATE,
            "locator": NUMBER,
            **dict.fromkeys(
                ["title", "container-title", "URL", "abstract", "keyword", "note", "section"],
                STRING,
            ),
        },
        "additionalProperties": False,
    },
}


def _items(quotes: pd.DataFrame) -> list[dict[str, Any]]:
    items = json.loads("".join(fragments(quotes, [HARBOUR, BARE], "csl").pieces()))
    jsonschema.validate(items, SCHEMA)
    return list(items)


def test_items_as_they_are_read() -> None:
    full, bare = _items(two())
    assert full == {
        "id": "q0",
        "type": "article-newspaper",
        "title": "Harbour to close",
        "container-title": "Varna Post",
        "author": [{"literal": "Ana Petrov"}, {"literal": "Bo Ek"}],
        "issued": {"date-parts": [[2024, 2, 29]]},
        "URL": "https://post.example/harbour?id=1",
        "locator": "4",
        "abstract": "“We have *no* choice 🌊,” — Maria Duarte, engineer, River Board",
        "keyword": "ports, strikes",
        "note": "Paragraph 4 of article a1, file harbour.txt",
    }
    assert bare.keys() == {"id", "type", "locator", "abstract", "note"}


def test_no_quotes_are_an_empty_list() -> None:
    assert _items(two().iloc[:0]) == []


@given(hostile_texts())
@settings(deadline=None)
def test_text_comes_back_exactly(text: str) -> None:
    (item,) = _items(saying(text))
    assert item["title"] == text
    assert item["abstract"].startswith(text)


def test_every_item_has_an_id_of_its_own() -> None:
    ids = [item["id"] for item in _items(saying(*HOSTILE))]
    assert len(set(ids)) == len(HOSTILE)


def test_authors_are_parted_only_where_the_byline_parts_them() -> None:
    article = replace(HARBOUR, byline="Lee, Ann, Jr.; Bo Ek, Jr. and Reuters, Staff")
    items = json.loads("".join(fragments(two().iloc[:1], article, "csl").pieces()))
    jsonschema.validate(items, SCHEMA)
    assert items[0]["author"] == [
        {"family": "Lee", "given": "Ann", "suffix": "Jr."},
        {"literal": "Bo Ek, Jr."},
        {"literal": "Reuters"},
    ]


def test_selection_stands_in_the_note_of_every_item() -> None:
    told = 'Selected 2 of 9 quotes. Words in the quote: “a "b" \\\n”.'
    text = "".join(fragments(two(), [HARBOUR, BARE], "csl").pieces(told))
    items = json.loads(text)
    jsonschema.validate(items, SCHEMA)
    assert items[0]["note"] == f"Paragraph 4 of article a1, file harbour.txt. {told}"
    assert items[1]["note"].endswith(f". {told}")
