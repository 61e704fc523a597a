"""What the tab "Compare" has in sight, as arguments of ``compare``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from workbench.errors import WorkbenchError
from workbench.explorer.filters import checked_filters
from workbench.explorer.source import Source
from workbench.explorer.table import Table

# What sources are compared by where nobody has said, as FIRST of js/compare/choosing.js.
FIRST = "institution"


def compared_in(look: Mapping[str, Any], source: Source, *, count: str) -> dict[str, Any] | None:
    """The arguments of ``compare`` that give the page's table; None where another tab is in sight.

    js/compare/choosing.js has the same for pages without a kernel; tests hold both together. What
    a look asks for and the quotes do not have is what it would be without it.
    """
    kept = look.get("compare")
    given = kept if isinstance(kept, Mapping) else {}
    first, second = _two_outlets(source.table)
    a, b = _side(given.get("a"), source, first), _side(given.get("b"), source, second)
    if look.get("tab") != "compare" or a is None or b is None:
        return None
    by = given.get("by")
    names = [name for name in source.table.facets if name != "article"]
    compared = {"a": a, "b": b, "by": by if by in names else FIRST}
    return compared | ({} if count == "quotes" else {"count": count})


def _side(given: object, source: Source, other: dict[str, Any] | None) -> dict[str, Any] | None:
    if not isinstance(given, Mapping):
        return other
    try:
        return checked_filters(given, source)
    except WorkbenchError:
        return other


def _two_outlets(table: Table) -> tuple[dict[str, Any] | None, dict[str, Any] | None]:
    """The two outlets with most speech, of as many the first in the list; None where there are not
    two."""
    outlets = table.facets["outlet"]
    if len(outlets.values) < 2:
        return None, None
    counts = np.bincount(outlets.codes[table.speech], minlength=outlets.size)[1:]
    a, b = np.argsort(-counts, kind="stable")[:2].tolist()
    return {"outlet": [outlets.values[a]]}, {"outlet": [outlets.values[b]]}
