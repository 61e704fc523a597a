"""The theme lab's stylesheet: one file a part of the view, joined for whoever shows it."""

from __future__ import annotations

from pathlib import Path

from workbench.explorer.looks import joined

_FOLDER = Path(__file__).parent / "static" / "css"
_PARTS = ("base", "head", "columns", "terms", "context")


def stylesheet() -> str:
    """All parts as one text of CSS, everything below ``.wl-lab``."""
    return joined(_FOLDER, _PARTS)
