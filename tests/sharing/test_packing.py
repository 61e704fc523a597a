"""What a page holds packed: strict JSON, whatever numbers a frame lacks."""

from __future__ import annotations

import base64
import gzip
import json
from typing import Any

import pandas as pd
import pytest

from tests.explorer.frames import ARTICLE, frame
from workbench.explorer.answers import answer
from workbench.explorer.material import Material
from workbench.explorer.shared import page_data
from workbench.sharing.kernel import packed_parts


def strict(text: str) -> Any:
    """As browsers read JSON: without Python's NaN and Infinity."""

    def refuse(name: str) -> None:
        raise ValueError(name)

    return json.loads(text, parse_constant=refuse)


def unpacked(data: str) -> Any:
    return strict(gzip.decompress(base64.b64decode(data)).decode("utf-8"))


@pytest.mark.parametrize("kind", ["float32", "Float32"])
def test_row_without_confidence_is_null_in_the_page_and_from_the_kernel(kind: str) -> None:
    quotes = frame({"confidence": 0.8}, {"confidence": float("nan")}, {"quote": "Third"})
    quotes["confidence"] = pd.Series([0.8, None, 0.9], dtype=kind)
    material = Material.of(quotes, [ARTICLE])
    parts = packed_parts(page_data(material, {}, articles=True))
    expected = [0.8, None, 0.9]
    assert [row[0]["confidence"] for row in unpacked(parts["rows"])] == expected
    told, _ = answer(material, {"type": "texts", "rows": [0, 1, 2]})
    assert [row["confidence"] for row in strict(json.dumps(told))["texts"]] == expected
    for name in ("head", "articles"):
        unpacked(parts[name])
