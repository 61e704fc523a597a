"""Single quotes as the list in the browser shows them: words, speaker, and where they stand."""

from __future__ import annotations

from typing import Any

import pandas as pd

from workbench.explorer.trail import Trail

# What the browser's list shows of a row, by the names it knows them by.
_SHOWN = ("quote", "speaker", "role", "institution", "kind", "outlet", "section")
# What it is told by.
TEXT_COLUMNS = (
    *_SHOWN,
    *("quote_id", "title", "file", "published", "speech", "themes", "confidence", "reviewed"),
    *("note", "bookmarked"),
)


def quote_texts(part: pd.DataFrame, trail: Trail | None = None) -> list[dict[str, Any]]:
    """One entry for each row, in their order; of a quote frame ``TEXT_COLUMNS`` are needed.

    Strings as in the frame, None where it has none. ``article`` is the title or, without one, the
    file's name, ``titled`` whether it is the title; ``date`` is YYYY-MM-DD; ``confidence`` has
    three decimals (None: no number, which JSON lacks); ``reviewed``, ``bookmarked`` and ``speech``
    are flags; ``id`` is the ``quote_id`` and ``changes`` what ``trail`` says of it.
    """
    ids = _strings(part["quote_id"]) if "quote_id" in part else [None] * len(part)
    titles, files = _strings(part["title"]), _strings(part["file"])
    columns: dict[str, list[Any]] = {
        **{name: _strings(part[name]) for name in _SHOWN},
        "article": [
            title or file or "untitled article" for title, file in zip(titles, files, strict=True)
        ],
        "titled": [bool(title) for title in titles],
        "date": [None if pd.isna(day) else day.date().isoformat() for day in part["published"]],
        "speech": [bool(value) for value in part["speech"]],
        "themes": [[str(theme) for theme in themes] for themes in part["themes"]],
        "confidence": [share(value) for value in part["confidence"]],
        "reviewed": [bool(value) for value in part["reviewed"]],
        "id": ids,
        "note": _strings(part["note"]) if "note" in part else [None] * len(part),
        "bookmarked": _flags(part, "bookmarked"),
        "changes": [trail.of(each) if trail and each else [] for each in ids],
    }
    return [
        dict(zip(columns, values, strict=True)) for values in zip(*columns.values(), strict=True)
    ]


def _flags(part: pd.DataFrame, name: str) -> list[bool]:
    """A column of flags; tables of earlier versions lack it."""
    if name not in part:
        return [False] * len(part)
    return [bool(value) and not pd.isna(value) for value in part[name]]


def _strings(column: pd.Series) -> list[str | None]:
    return [None if pd.isna(value) else str(value) for value in column]


def share(value: Any) -> float | None:
    """A probability with three decimals; None for none, as JSON has no other."""
    return None if pd.isna(value) else round(float(value), 3)
