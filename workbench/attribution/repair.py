"""Small repairs of span ends that quotation marks and punctuation decide."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.attribution.model import Attribution


def repaired(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    return list(attributions)
