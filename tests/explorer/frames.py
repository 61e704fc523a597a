"""Quote frames for the Explorer's tests: invented, small, and as large as asked for."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from workbench.articles.model import Article, Paragraph
from workbench.quotes.schema import NAMES, conform

TEXT = (
    "The dam at Orlen will close in spring, engineer Maria Duarte of the River Board said.\n\n"
    "“We have <b>no</b> choice 🌊,” she said, “and no & money.”\n\n"
    "Villagers fear for their wells."
)
_STARTS = [TEXT.index(words) for words in ("The dam", "“We have", "Villagers")]


def _span(words: str) -> list[int]:
    return [TEXT.index(words), TEXT.index(words) + len(words)]


# The second paragraph's quote is interrupted by "she said".
INTERRUPTED = [_span("“We have <b>no</b> choice 🌊,”"), _span("“and no & money.”")]
ARTICLE = Article(
    id="a1",
    text=TEXT,
    title="Dam to close",
    file="dam.txt",
    paragraphs=tuple(
        Paragraph(start, start + len(text), "story")
        for start, text in zip(_STARTS, TEXT.split("\n\n"), strict=True)
    ),
)
_DEFAULTS: dict[str, Any] = {
    "article_id": "a1",
    "file": "dam.txt",
    "title": "Dam to close",
    "outlet": None,
    "published": None,
    "section": None,
    "paragraph": 0,
    "start": 0,
    "end": 37,
    "spans": [[0, 37]],
    "quote": "The dam at Orlen will close in spring",
    "kind": "indirect",
    "speech": True,
    "cue": "said",
    "speaker": None,
    "speaker_mention": None,
    "speaker_kind": "unknown",
    "role": None,
    "institution": None,
    "institution_kind": None,
    "country": None,
    "themes": [],
    "theme_terms": [],
    "words": 8,
    "confidence": 0.9,
    "reviewed": False,
}


def frame(*rows: dict[str, Any]) -> pd.DataFrame:
    """A quote frame of ``rows``, each given by what differs from a quote that lacks everything."""
    filled = [{"quote_id": f"q{i}", **_DEFAULTS, **row} for i, row in enumerate(rows)]
    return conform(pd.DataFrame(filled, columns=list(NAMES)))


def person(name: str, institution: str | None = None, role: str | None = None) -> dict[str, Any]:
    """The columns of a named person who speaks."""
    return {"speaker": name, "speaker_kind": "person", "institution": institution, "role": role}


DUARTE = person("Maria Duarte", "River Board", "engineer")
OKAFOR = person("Chidi Okafor", "University of Brax", "hydrologist")
# What stands in articles is shown as it is, whatever it looks like.
HOSTILE = person(
    '<img src=x onerror="window.hacked=1">', "A&B <b>Ltd</b>", "<script>hacked=1</script>"
)
BOARD = {"speaker": "River Board", "speaker_kind": "organisation", "institution": "River Board"}


def example() -> pd.DataFrame:
    """Eight quotes, one of them a belief: two experts with institutions, themes that overlap."""
    return frame(
        {**DUARTE, "themes": ["dams", "money"], "section": "Spring"},
        {
            **DUARTE,
            "themes": ["dams"],
            "kind": "direct",
            "quote": "“We have <b>no</b> choice 🌊,” … “and no & money.”",
            "spans": INTERRUPTED,
            "start": INTERRUPTED[0][0],
            "end": INTERRUPTED[1][1],
        },
        {**OKAFOR, "themes": ["wells"], "published": "2024-03-05", "outlet": "Daily Brax"},
        {**OKAFOR, "themes": ["dams", "wells"], "kind": "mixed"},
        {**HOSTILE, "themes": ["money"], "quote": "<script>window.hacked=1</script> <b>bold</b>"},
        {**BOARD, "themes": ["dams"]},
        {"speaker": "villagers", "speaker_kind": "group", "themes": []},
        {"speaker": "villagers", "speaker_kind": "group", "speech": False, "themes": ["wells"]},
    )


def large(rows: int) -> pd.DataFrame:
    """Many quotes by many people, the same at every call."""
    random = np.random.default_rng(7)
    base = frame(*[{**person(f"Person {i}", f"Institute {i % 90}")} for i in range(400)])
    quotes = base.iloc[random.zipf(1.4, rows) % 400].reset_index(drop=True)
    names = np.array(["dams", "wells", "money", "law", "floods", "fish"])
    picks = random.integers(0, 64, rows)
    combinations = [[str(n) for i, n in enumerate(names) if k >> i & 1] for k in range(64)]
    quotes["themes"] = [combinations[k] for k in picks]
    quotes["quote_id"] = pd.array([f"q{i}" for i in range(rows)], dtype="string")
    quotes["quote"] = pd.array(
        [f"Quote number {i}. " + "Words. " * (i % 40) for i in range(rows)], dtype="string"
    )
    return quotes
