"""Which addresses a browser would fetch for a style, by a parser of CSS that is not ours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import tinycss2

# Functions whose words are addresses.
FETCHING = frozenset(
    "url src image image-set -webkit-image-set cross-fade -webkit-cross-fade".split()
)
_WITHIN = re.compile(r"\s*(data:|blob:|#|$)", re.IGNORECASE)


# Kept, as all pages have the same sheets, and the parser takes half a second for them.
@lru_cache(maxsize=64)
def fetched(css: str) -> tuple[str, ...]:
    """Addresses outside of the page in a sheet or the value of an attribute; words inside a string
    that no function takes for an address are none."""
    tokens = tinycss2.parse_component_value_list(css)
    return tuple(address for address in _addresses(tokens, False) if not _WITHIN.match(address))


def _addresses(tokens: list[Any], wanted: bool) -> Iterator[str]:
    """``wanted``: strings are addresses here."""
    for token in tokens:
        if token.type == "url" or (token.type == "string" and wanted):
            yield token.value
        elif token.type == "at-keyword" and token.lower_value == "import":
            yield f"@{token.value}"
        elif token.type == "function":
            yield from _addresses(token.arguments, wanted or token.lower_name in FETCHING)
        elif token.type in ("() block", "[] block", "{} block"):
            yield from _addresses(token.content, wanted)
