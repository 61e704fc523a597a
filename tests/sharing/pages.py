"""A page's file as a test reads it: with all that stands packed in it unpacked."""

from __future__ import annotations

import base64
import gzip
import json
import re
from pathlib import Path
from typing import Any

_PART = re.compile(r'<script type="text/plain" id="workbench-([\w-]+)">([^<]*)</script>')


def parts(page: Path) -> dict[str, bytes]:
    """Each packed part by its name, unpacked."""
    found = _PART.findall(page.read_text("utf-8"))
    return {name: gzip.decompress(base64.b64decode(packed)) for name, packed in found}


def json_part(page: Path, name: str) -> Any:
    return json.loads(parts(page)[name])


def all_texts(page: Path) -> str:
    """Every letter of the file: its HTML, and its parts as the browser unpacks them."""
    unpacked = [_with_plain_letters(data) for data in parts(page).values()]
    return "\n".join([page.read_text("utf-8"), *unpacked])


def _with_plain_letters(data: bytes) -> str:
    """JSON with its strings as they read (no escapes); other data as far as it is text."""
    text = data.decode("utf-8", errors="replace")
    try:
        return "\n".join(_strings(json.loads(text)))
    except ValueError:
        return text


def _strings(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [text for item in [*value, *value.values()] for text in _strings(item)]
    if isinstance(value, list):
        return [text for item in value for text in _strings(item)]
    return [value] if isinstance(value, str) else []
