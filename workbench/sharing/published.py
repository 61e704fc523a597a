"""What a notebook's kernel says of its Explorers, as it must be to stand in a page.

The kernel may have another workbench than ours, or one that the notebook has changed: what it says
goes into a page's HTML, and so is not taken on trust.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from workbench.text.halves import without_halves

# As `workbench.sharing.kernel` names it; that module is the kernel's, and slow to import.
PUBLISHED = "application/vnd.workbench.shared+json"
# As `workbench.sharing.kernel.packed_parts` makes them.
PARTS = frozenset({"head", "columns", "rows", "articles"})
_BASE64 = re.compile(r"[A-Za-z0-9+/]*={0,2}")
_KNOWN = frozenset({"explorers", "figures", "made_from"})


def is_published(answer: object) -> bool:
    """Whether ``answer`` is what :func:`workbench.sharing.kernel.publish` sends."""
    if not isinstance(answer, Mapping) or set(answer) != _KNOWN:
        return False
    explorers, figures, made_from = (answer[name] for name in ("explorers", "figures", "made_from"))
    return (
        isinstance(explorers, Mapping)
        and all(map(_are_parts, explorers.values()))
        and isinstance(figures, Mapping)
        and _says_from_what(made_from)
    )


def plainly(answer: Mapping[str, Any]) -> dict[str, Any]:
    """``answer`` with the names of its articles in whole characters."""
    made_from = answer["made_from"]
    names = {key: without_halves(name) for key, name in made_from["articles"].items()}
    return {**answer, "made_from": {**made_from, "articles": names}}


def _are_parts(parts: object) -> bool:
    return (
        isinstance(parts, Mapping)
        and set(parts) == PARTS
        and all(isinstance(data, str) and _BASE64.fullmatch(data) for data in parts.values())
    )


def _says_from_what(made_from: object) -> bool:
    if not isinstance(made_from, Mapping):
        return False
    articles = made_from.get("articles")
    counts = (made_from.get(name) for name in ("quotes", "speech"))
    words = (made_from.get(name) for name in ("workbench", "model"))
    return (
        isinstance(articles, Mapping)
        and all(isinstance(name, str) for name in articles.values())
        and all(isinstance(count, int) for count in counts)
        and all(isinstance(word, str) for word in words)
    )
