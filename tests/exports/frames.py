"""Invented quotes for the formats' tests: whole ones, ones that lack everything, hostile ones."""

from __future__ import annotations

from typing import Any

import pandas as pd
from hypothesis import strategies as st

from tests.quotes.frames import quote_frame
from workbench.articles.model import Article

HARBOUR = Article(
    id="a1",
    text="Text.",
    title="Harbour to close",
    outlet="Varna Post",
    byline="Ana Petrov and Bo Ek",
    url="https://post.example/harbour?id=1",
    file="harbour.txt",
)
BARE = Article(id="a2", text="Text.", file="bare.txt", url="javascript:alert(1)")
PETROV: dict[str, Any] = {
    "article_id": "a1",
    "file": "harbour.txt",
    "title": "Harbour to close",
    "outlet": "Varna Post",
    "published": pd.Timestamp(2024, 2, 29),
    "paragraph": 3,
    "quote": "“We have *no* choice 🌊,”",
    "kind": "direct",
    "speaker": "Maria Duarte",
    "role": "engineer",
    "institution": "River Board",
    "themes": ["ports", "strikes"],
}
NOBODY: dict[str, Any] = {
    "article_id": "a2",
    "file": "bare.txt",
    "title": None,
    "outlet": None,
    "published": pd.NaT,
    "quote": "the harbour will close",
    "kind": "indirect",
    "speech": False,
    "speaker": None,
    "speaker_kind": "unknown",
    "cue": None,
}
# What would be a formula, a link, a command or markup somewhere.
HOSTILE = (
    "=SUM(A1:A9)", "+1", "-1", "@cmd", "\t=1", "\r=1", "\n=1", "  =1", "'=1", "''-1", '"=1"',
    "＝1", "a;=1", "a\n- b", 'a;"=cmd"', "https://example.org", "www.example.org", "file:///etc/x",
    "ER  - ", "TY  - NEWS", "a\r\nER  - \r\nTY  - NEWS", "<b>x</b>", "[a](b)", "![a](b)", "# a",
    "1. a", "- a", "> a", "*a*", "_a_", "`a`", "~~a~~", "| a |", "$a$", "&amp;", "a\\", "\\*a\\*",
    "A. a", "(1) a", "a\n\n    b", "a\n===", "---", "[^1]", "[@a]", "<https://example.org>",
    "_x0041_", "\x01\x1f", "é́🌊", "{a}", "http://a.example/_x_",
)  # fmt: skip


def two() -> pd.DataFrame:
    """A quote of which all is known, and one of which nothing is."""
    return quote_frame(PETROV, NOBODY, themes=("ports", "strikes"))


def saying(*texts: str) -> pd.DataFrame:
    """A frame with these quotes, each also as its speaker, title and section."""
    return quote_frame(
        *({"quote": text, "speaker": text, "title": text, "section": text} for text in texts)
    )


def hostile_texts() -> st.SearchStrategy[str]:
    """Texts of pieces that mean something to some program; never empty or blank."""
    pieces = st.sampled_from([*HOSTILE, *"=+-@\t\r\n '\";,*_#<>&\\|.1a", "ab", " — "])
    mixed = st.lists(st.one_of(pieces, st.text(max_size=5)), min_size=1, max_size=8).map("".join)
    return mixed.filter(lambda text: text.strip() and "\x00" not in text)
