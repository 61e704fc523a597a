"""Articles and what they say as data of the sort that JSON holds, and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, fields
from datetime import date
from typing import Any

from workbench.articles.model import Article, Paragraph, Section
from workbench.attribution import Attribution
from workbench.quotes.statements import Said
from workbench.speakers.voices import plain_voice, voice_of

# Fields of an article that are texts or None, and that stand in a row by themselves.
_TEXTS = tuple(
    field.name
    for field in fields(Article)
    if field.name not in ("published", "sections", "paragraphs", "issues", "pages", "notes")
)


def plain_article(article: Article) -> dict[str, Any]:
    """``article`` with nothing but texts, numbers and lists of them."""
    return {
        **{name: getattr(article, name) for name in _TEXTS},
        "published": article.published and article.published.isoformat(),
        "sections": [[s.heading, s.start, s.end, s.heading_span] for s in article.sections],
        "paragraphs": [[p.start, p.end, p.kind, p.english] for p in article.paragraphs],
        "issues": list(article.issues),
        "pages": list(article.pages),
        "notes": list(article.notes),
    }


def article_of(plain: Mapping[str, Any]) -> Article:
    """The article that :func:`plain_article` wrote; raises KeyError, TypeError or ValueError for
    anything else."""
    day = plain["published"]
    return Article(
        **{name: plain[name] for name in _TEXTS},
        published=None if day is None else date.fromisoformat(day),
        sections=tuple(
            Section(heading, start, end, None if span is None else (span[0], span[1]))
            for heading, start, end, span in plain["sections"]
        ),
        paragraphs=tuple(Paragraph(*values) for values in plain["paragraphs"]),
        issues=tuple(plain["issues"]),
        pages=tuple(plain["pages"]),
        notes=tuple(plain["notes"]),
    )


def plain_said(said: Said) -> dict[str, Any]:
    """``said`` with nothing but texts, numbers and lists of them."""
    return {
        "attributions": [asdict(each) for each in said.attributions],
        "voices": [plain_voice(each) for each in said.voices],
        "asked": [list(each) for each in said.asked],
    }


def said_of(plain: Mapping[str, Any]) -> Said:
    """What :func:`plain_said` wrote; raises KeyError, TypeError or ValueError for anything else."""
    return Said(
        tuple(_attribution(each) for each in plain["attributions"]),
        tuple(voice_of(each) for each in plain["voices"]),
        tuple((short, full, bool(answer)) for short, full, answer in plain["asked"]),
    )


def _attribution(plain: Mapping[str, Any]) -> Attribution:
    spans = {
        name: tuple((start, end) for start, end in plain[name])
        for name in ("content", "source", "cue")
    }
    return Attribution(**{**plain, **spans})
