"""Single quotes as the list in the browser shows them: words, speaker, and where they stand."""

from __future__ import annotations

from typing import Any

import pandas as pd

# What the browser's list shows of a row, by the names it knows them by.
_SHOWN = ("quote", "speaker", "role", "institution", "kind", "outlet", "section")
# What it is told by.
TEXT_COLUMNS = (
    *_SHOWN,
    *("quote_id", "title", "file", "published", "speech", "themes", "confidence", "reviewed"),
)


def quote_texts(part: pd.DataFrame) -> list[dict[str, Any]]:
    """One entry for each row, in their order; of a quote frame ``TEXT_COLUMNS`` are needed.

    Strings as in the frame, None where it has none. ``article`` is the title or, without one, the
    file's name; ``date`` is YYYY-MM-DD; ``confidence`` has three decimals (None: no number,
    which JSON lacks), ``reviewed`` and ``speech`` are flags.
    """
    titles, files = _strings(part["title"]), _strings(part["file"])
    columns: dict[str, list[Any]] = {
        **{name: _strings(part[name]) for name in _SHOWN},
        "article": [
            title or file or "untitled article" for title, file in zip(titles, files, strict=True)
        ],
        "date": [None if pd.isna(day) else day.date().isoformat() for day in part["published"]],
        "speech": [bool(value) for value in part["speech"]],
        "themes": [[str(theme) for theme in themes] for themes in part["themes"]],
        "confidence": [share(value) for value in part["confidence"]],
        "reviewed": [bool(value) for value in part["reviewed"]],
    }
    if "quote_id" in part:
        columns["id"] = _strings(part["quote_id"])
    return [
        dict(zip(columns, values, strict=True)) for values in zip(*columns.values(), strict=True)
    ]


def _strings(column: pd.Series) -> list[str | None]:
    return [None if pd.isna(value) else str(value) for value in column]


def share(value: Any) -> float | None:
    """A probability with three decimals; None for none, as JSON has no other."""
    return None if pd.isna(value) else round(float(value), 3)
