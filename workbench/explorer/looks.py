"""The Explorer's stylesheet: one file a part of the view, joined for whoever shows it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

_FOLDER = Path(__file__).parent / "static" / "css"
# Later parts may refine earlier ones; narrow places and paper come after all of them.
_SIDE = ("facets", "controls", "values")
_LIST = ("listbar", "list", "rows", "table")
_CORRECTING = ("correct", "dialogs", "history")
_PARTS = (
    "base",
    "head",
    "help",
    "exports",
    "views",
    *_SIDE,
    "main",
    "charts",
    *_LIST,
    "compare",
    "reader",
    *_CORRECTING,
    "queue",
    "narrow",
    "print",
)


def stylesheet() -> str:
    """All parts as one text of CSS, everything below ``.wb-explorer``."""
    return joined(_FOLDER, _PARTS)


def joined(folder: Path, parts: Iterable[str]) -> str:
    """The stylesheets of that name in ``folder`` as one, in this order."""
    return "\n".join((folder / f"{part}.css").read_text(encoding="utf-8") for part in parts)
