"""Articles as the reader shows them: every quote marked, with the reasons for it in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypedDict

import numpy as np
import pandas as pd

from workbench.articles.model import Article
from workbench.explorer.pieces import CutParagraph, Mark, MarkKind, cut_article
from workbench.explorer.source import Source
from workbench.explorer.texts import share
from workbench.quotes.evidence import KEPT, Evidence, evidence_of

# No newspaper's article holds as many; a frame of invented rows may.
MOST_MARKED = 2_000
# The columns that an article's quotes are told by.
NEEDED = (
    *("article_id", "file", "title", "outlet", "published", "spans", "speaker", "speaker_mention"),
    *("institution", "cue", "themes", "theme_terms", "reviewed"),
)
# Those of them that tables of earlier versions lack.
TOLD = (*KEPT, "institution_confidence")


class ThemeReason(TypedDict):
    """A theme of a quote and the words, as printed, that gave it."""

    theme: str
    words: list[str]


class QuoteReason(TypedDict):
    """``row`` is the position in the frame; ``why_speaker`` sentences for an analyst;
    ``institution_confidence`` from 0 to 1 with three decimals, None where the row has none."""

    row: int
    speaker: str | None
    institution_confidence: float | None
    why_speaker: str
    why_themes: list[ThemeReason]


class ArticleText(TypedDict):
    """One article as the reader shows it; None for what is not known.

    ``date`` is YYYY-MM-DD. ``paragraphs`` is None where the article itself is not there; ``quotes``
    has one entry a row of the article, in the frame's order.
    """

    id: str
    title: str
    outlet: str | None
    date: str | None
    byline: str | None
    url: str | None
    file: str | None
    paragraphs: list[CutParagraph] | None
    quotes: list[QuoteReason]


def article_text(source: Source, row: int) -> ArticleText:
    """The article of ``row``, a position in ``source``."""
    rows = source.of_article(row)
    if len(rows) > MOST_MARKED:
        first = max(0, int(np.searchsorted(rows, row)) - MOST_MARKED // 2)
        rows = rows[first : first + MOST_MARKED]
    return _article_text(source.frame(rows, (*NEEDED, *TOLD)), rows, source.articles)


def article_texts(
    quotes: pd.DataFrame,
    articles: Iterable[Article] | Mapping[str, Article] = (),
    *,
    whole: bool = True,
) -> Iterator[ArticleText]:
    """Every article that ``quotes`` come from, in the order of their first rows.

    What the reader is told of an article, whichever of its quotes is opened: find it by the
    ``row`` of its ``quotes``. Articles that are not among ``articles`` come with ``paragraphs``
    None; so do all with ``whole=False``, for texts that may not be passed on.
    """
    by_id = articles if isinstance(articles, Mapping) else {a.id: a for a in articles}
    groups = quotes.groupby("article_id", sort=False, observed=True).indices
    ordered = sorted(groups.values(), key=lambda rows: rows[0])
    for rows in ordered:
        first = np.asarray(rows)[:MOST_MARKED]
        text = _article_text(quotes.iloc[first], first, by_id)
        yield text if whole else {**text, "paragraphs": None}


def _article_text(
    part: pd.DataFrame,
    rows: np.ndarray[Any, Any],
    articles: Mapping[str, Article],
) -> ArticleText:
    """``part`` are the rows at ``rows``, all of one article."""
    article = articles.get(str(part["article_id"].iloc[0]))
    evidence = evidence_of(part, article)
    numbers = [int(row) for row in rows]
    paragraphs = None
    if article is not None:
        paragraphs = cut_article(article, _marks(numbers, part["spans"], evidence))
    name = "institution_confidence"
    sure = part[name] if name in part else [None] * len(part)
    reasons = zip(numbers, part["speaker"], sure, part["theme_terms"], evidence, strict=True)
    first = part.iloc[0]
    title, file = _string(first["title"]), _string(first["file"])
    published = first["published"]
    return {
        "id": str(first["article_id"]),
        "title": title or file or "untitled article",
        "outlet": _string(first["outlet"]),
        "date": None if pd.isna(published) else published.date().isoformat(),
        "byline": article.byline if article else None,
        "url": article.url if article else None,
        "file": file,
        "paragraphs": paragraphs,
        "quotes": [
            {
                "row": row,
                "speaker": _string(speaker),
                "institution_confidence": share(sure_of_it),
                "why_speaker": found.why,
                "why_themes": _why_themes(terms),
            }
            for row, speaker, sure_of_it, terms, found in reasons
        ],
    }


def _marks(rows: list[int], contents: pd.Series, evidence: list[Evidence]) -> Iterator[Mark]:
    for row, content, found in zip(rows, contents, evidence, strict=True):
        spans: dict[MarkKind, Any] = {"content": content, "cue": found.cue, "source": found.source}
        for kind, places in spans.items():
            for start, end in places:
                yield Mark(int(start), int(end), kind, row)


def _why_themes(terms: Iterable[Mapping[str, Any]]) -> list[ThemeReason]:
    """The themes in their order; each word once, however often and in whatever case it stands."""
    words: dict[str, dict[str, str]] = {}
    for term in terms:
        printed = " ".join(str(term["term"]).split())
        words.setdefault(str(term["theme"]), {}).setdefault(printed.casefold(), printed)
    return [{"theme": theme, "words": list(found.values())} for theme, found in words.items()]


def _string(value: Any) -> str | None:
    return None if pd.isna(value) else str(value)
