"""Quotes to measure the Explorer with: those of the two articles, or as many as are asked for."""

from __future__ import annotations

import numpy as np
import pandas as pd

from workbench import Article, open_workbench
from workbench.articles.model import Paragraph
from workbench.quotes import schema

EXPERTS, INSTITUTIONS, OUTLETS, COUNTRIES = 400, 90, 40, 30
THEMES = ("dams", "wells", "money", "law", "floods", "fish")
# Of an article; with a million quotes there are 40,000 articles to filter by.
QUOTES_EACH = 25
WORDS = tuple(f"word{n}" for n in range(200))


def quotes_and_articles(size: str) -> tuple[pd.DataFrame, list[Article]]:
    """``articles``: the two that ship with the project; a number: that many invented quotes."""
    if size == "articles":
        bench = open_workbench("data")
        return bench.quotes, bench.articles
    quotes = invented(int(size))
    return quotes, _articles(quotes)


def invented(rows: int) -> pd.DataFrame:
    """A quote frame as a few years of many outlets give: some speak often, most seldom."""
    random = np.random.default_rng(11)
    speakers = np.minimum(random.zipf(1.3, rows), EXPERTS) - 1
    article = np.arange(rows) // QUOTES_EACH
    outlets = random.integers(0, OUTLETS, article[-1] + 1)[article]
    days = random.integers(0, 5 * 365, article[-1] + 1)[article]
    named = speakers % 7 != 3
    quotes = _texts(random, rows)
    starts = _starts(quotes)
    ends = starts + quotes.str.len().to_numpy("int64")
    columns: dict[str, object] = {
        "quote_id": _numbered("q", np.arange(rows)),
        "article_id": _numbered("a", article),
        "file": _numbered("file", article),
        "title": _numbered("What was said on day", article),
        "outlet": _category("Outlet", outlets, OUTLETS),
        "published": pd.Timestamp(2020, 1, 1) + pd.to_timedelta(days, unit="D").as_unit("us"),
        "section": pd.array([None] * rows, dtype="string"),
        "paragraph": (np.arange(rows) % QUOTES_EACH).astype("int32"),
        "start": starts.astype("int32"),
        "end": ends.astype("int32"),
        "spans": [[span] for span in zip(starts.tolist(), ends.tolist(), strict=True)],
        "quote": quotes,
        "kind": _choice(random, schema.KINDS, rows),
        "speech": random.random(rows) < 0.95,
        "cue": pd.array(["said"] * rows, dtype="string"),
        "speaker": _category("Person", speakers, EXPERTS),
        "speaker_mention": _numbered("Person", speakers),
        "speaker_kind": _coded(np.where(named, 0, 2), schema.SPEAKER_KINDS),
        "role": pd.array(["spokesperson"] * rows, dtype="string"),
        "institution": _category("Institute", speakers % INSTITUTIONS, INSTITUTIONS),
        "institution_kind": _coded(np.zeros(rows, int), ("government",)),
        "country": _category("Country", speakers % COUNTRIES, COUNTRIES),
        **_themes(random, rows),
        "words": np.full(rows, 12, "int32"),
        "confidence": random.random(rows).astype("float32"),
        "reviewed": np.zeros(rows, bool),
    }
    return pd.DataFrame(columns)


# What stands between one quote of an article and the next.
BETWEEN = " and so on, the person said.\n\n"


def _starts(quotes: pd.Series) -> np.ndarray:
    """Where each quote begins in its article, which is its quotes with words between them."""
    lengths = quotes.str.len().to_numpy("int64") + len(BETWEEN)
    before = np.cumsum(lengths) - lengths
    return before - np.repeat(before[::QUOTES_EACH], QUOTES_EACH)[: len(before)]


def _articles(quotes: pd.DataFrame) -> list[Article]:
    made = []
    for at in range(0, len(quotes), QUOTES_EACH):
        rows = quotes.iloc[at : at + QUOTES_EACH]
        text = "".join(f"{quote}{BETWEEN}" for quote in rows["quote"])
        ends = [*(rows["start"].to_list()[1:]), len(text)]
        paragraphs = tuple(
            Paragraph(start, end - len("\n\n"), "story")
            for start, end in zip(rows["start"].to_list(), ends, strict=True)
        )
        first = rows.iloc[0]
        made.append(Article(first["article_id"], text, title=first["title"], paragraphs=paragraphs))
    return made


def _numbered(word: str, numbers: np.ndarray) -> pd.api.extensions.ExtensionArray:
    kinds, codes = np.unique(numbers, return_inverse=True)
    names = np.array([f"{word} {n}" for n in kinds], dtype=object)
    return pd.array(names[codes], dtype="string")


def _category(word: str, codes: np.ndarray, number: int) -> pd.Categorical:
    return _coded(codes, tuple(f"{word} {n}" for n in range(number)))


def _coded(codes: np.ndarray, names: tuple[str, ...]) -> pd.Categorical:
    return pd.Categorical.from_codes(codes, pd.Index(names, dtype="string"))


def _choice(random: np.random.Generator, names: tuple[str, ...], rows: int) -> pd.Categorical:
    return _coded(random.integers(0, len(names), rows), names)


def _themes(random: np.random.Generator, rows: int) -> dict[str, list[list[object]]]:
    """Each of the themes in a quarter of the quotes, in every combination, and its words."""
    combinations: list[list[object]] = [
        [name for bit, name in enumerate(THEMES) if code >> bit & 1]
        for code in range(1 << len(THEMES))
    ]
    terms: list[list[object]] = [
        [{"theme": name, "term": str(name), "start": 0, "end": 5} for name in names]
        for names in combinations
    ]
    codes = sum((random.random(rows) < 0.25).astype(int) << bit for bit in range(len(THEMES)))
    return {
        "themes": [combinations[code] for code in codes],
        "theme_terms": [terms[code] for code in codes],
    }


def _texts(random: np.random.Generator, rows: int) -> pd.Series:
    """Twelve words a quote, of words some of which are frequent and some are not."""
    ranks = np.minimum(random.zipf(1.2, (rows, 12)), len(WORDS)) - 1
    words = np.array(WORDS, dtype=object)[ranks]
    return pd.Series([" ".join(row) for row in words], dtype="string")
