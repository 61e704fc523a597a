"""Data inside an HTML file: compressed, and in letters that no HTML parser stumbles over."""

from __future__ import annotations

import base64
import gzip
import json
from typing import Any


def packed(data: bytes) -> str:
    """``data`` as gzip in base64, whose letters cannot end a script element or begin a comment."""
    return base64.b64encode(gzip.compress(data, compresslevel=9, mtime=0)).decode("ascii")


def packed_json(value: Any) -> str:
    """``value`` as compact JSON in UTF-8, packed."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return packed(text.encode("utf-8"))


def part(name: str, data: str) -> str:
    """The element that holds what was packed; ``page.js`` finds it by ``name``."""
    return f'<script type="text/plain" id="workbench-{name}">{data}</script>'
