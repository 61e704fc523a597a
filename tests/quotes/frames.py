"""Small quote frames for tests, made from a few words a row."""

from __future__ import annotations

import pandas as pd

from workbench.quotes.schema import NAMES, conform

DEFAULTS: dict[str, object] = {
    "article_id": "a1",
    "file": "one.txt",
    "title": "One",
    "outlet": "The Post",
    "published": pd.Timestamp(2024, 5, 1),
    "section": None,
    "paragraph": 0,
    "start": 0,
    "quote": "words",
    "kind": "indirect",
    "speech": True,
    "cue": "said",
    "speaker": "Ana Bell",
    "speaker_mention": "Bell",
    "speaker_kind": "person",
    "role": None,
    "institution": None,
    "institution_kind": None,
    "country": None,
    "themes": [],
    "words": 1,
    "confidence": 0.9,
    "reviewed": False,
}


def quote_frame(*rows: dict[str, object], themes: tuple[str, ...] = ()) -> pd.DataFrame:
    """A quote frame with these rows, what they do not say filled in."""
    full = []
    for number, given in enumerate(rows):
        row = DEFAULTS | {"quote_id": f"q{number}"} | given
        row["end"] = row["start"] + len(row["quote"])
        row["spans"] = [(row["start"], row["end"])]
        row["theme_terms"] = [
            {"theme": theme, "term": "w", "start": 0, "end": 1} for theme in row["themes"]
        ]
        full.append(row)
    frame = conform(pd.DataFrame(full, columns=list(NAMES), dtype="object"))
    if themes:
        frame.attrs["themes"] = list(themes)
    return frame
