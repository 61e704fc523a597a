"""How probable it is that an attribution was found right."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workbench.attribution.decode import Found


def probability(found: Found) -> float:
    """From 0 to 1: how sure the tagger is of the content's words and of the links."""
    content = min(run.probability for run in found.content)
    return float(content * found.link)
