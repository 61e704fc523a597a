"""What the row of a statement says, column by column: its place, its words, who speaks, themes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pandas as pd

from workbench.articles.model import Article
from workbench.articles.normal_form import quoted
from workbench.attribution import Attribution, Bundle
from workbench.attribution.cues import is_speech
from workbench.attribution.model import Span
from workbench.quotes.confidence import institution_confidence, row_confidence
from workbench.quotes.identity import quote_ids
from workbench.quotes.printed import as_printed, kind_of
from workbench.quotes.words import count_words
from workbench.speakers.model import Speaker
from workbench.speakers.reasons import reason_in_full
from workbench.themes import ThemeHit, Themes, match_themes

Row = dict[str, object]


def rows_of(
    article: Article,
    statements: Sequence[Attribution],
    speakers: Sequence[Speaker],
    hits: Sequence[Sequence[ThemeHit]],
    model: Bundle | None = None,
) -> Iterator[Row]:
    """One row for each of ``statements``; ``speakers`` and ``hits`` have one entry for each."""
    ids = quote_ids(article.id, article.text, [statement.content for statement in statements])
    quotations = quoted(article)
    for quote_id, statement, speaker, found in zip(ids, statements, speakers, hits, strict=True):
        by_text = speaker.kind == "document"
        words = words_of(article.text, statement, quotations, by_text=by_text)
        speech = bool(words["speech"])
        sure = row_confidence(statement, speaker, speech=speech, model=model)
        yield {
            "quote_id": quote_id,
            **_place(article, statement.start),
            **words,
            **_speaker(speaker),
            **theme_cells(found),
            "confidence": sure,
            "reviewed": False,
            "institution_confidence": institution_confidence(
                sure, speaker, speech=speech, model=model
            ),
            "source_spans": list(statement.source),
            "cue_spans": list(statement.cue),
            "speaker_reason": reason_in_full(speaker) or None,
            "page": article.page_at(statement.start),
            "note": None,
            "bookmarked": False,
        }


def row_by_hand(article: Article, content: Sequence[Span], themes: Themes | None) -> Row:
    """The row of a statement that somebody else than the workbench found; nobody speaks in it yet.

    ``content`` are spans of the article's text; all that follows from the place is as in other
    rows, ``themes`` None gives none.
    """
    statement = Attribution(tuple(content))
    (quote_id,) = quote_ids(article.id, article.text, [content])
    quotations = quoted(article)
    hits = match_themes(article, [content], themes)[0] if themes is not None else ()
    return {
        "quote_id": quote_id,
        **_place(article, statement.start),
        **words_of(article.text, statement, quotations, by_text=False),
        **_speaker(Speaker(None, None, "unknown")),
        **theme_cells(hits),
        "speech": True,
        "confidence": 1.0,
        "reviewed": False,
        "institution_confidence": None,
        "source_spans": [],
        "cue_spans": [],
        "speaker_reason": None,
        "page": article.page_at(statement.start),
        "note": None,
        "bookmarked": False,
    }


def _place(article: Article, start: int) -> Row:
    section = article.section_at(start)
    return {
        "article_id": article.id,
        "file": article.file or None,
        "title": article.title or None,
        "outlet": article.outlet or None,
        "published": pd.NaT if article.published is None else pd.Timestamp(article.published),
        "section": (section.heading or None) if section else None,
        "paragraph": article.paragraph_at(start),
    }


def theme_cells(hits: Sequence[ThemeHit]) -> Row:
    return {
        "themes": list(dict.fromkeys(hit.theme for hit in hits)),
        "theme_terms": [
            {"theme": hit.theme, "term": hit.term, "start": hit.start, "end": hit.end}
            for hit in hits
        ],
    }


def _is_clause(text: str, statement: Attribution, quote: str) -> bool:
    """Whether a content is a clause that "that" joins to its cue."""
    before = text[max(0, statement.start - len(" that ")) : statement.start]
    return bool(statement.source) and (
        quote.startswith("that ") or before.rstrip().endswith(" that")
    )


def words_of(
    text: str, statement: Attribution, quotations: Sequence[tuple[int, int]], *, by_text: bool
) -> Row:
    """The words of a statement as the article prints them, line ends and all, and what they are."""
    kind = kind_of(text, statement.content, quotations)
    cue = as_printed(text, statement.cue, between=" ")
    reported = " ".join(cue.split())
    quote = as_printed(text, statement.content)
    return {
        "start": statement.start,
        "end": statement.end,
        "spans": list(statement.content),
        "quote": quote,
        "kind": kind,
        "speech": is_speech(
            reported,
            quoted=kind == "direct",
            before=_before_cue(text, statement),
            sourced=bool(statement.source),
            infinitive=quote.startswith("to "),
            finding=by_text or _is_clause(text, statement, quote),
        ),
        "cue": cue or None,
        "words": sum(count_words(text[start:end]) for start, end in statement.content),
    }


def _before_cue(text: str, statement: Attribution) -> str:
    """What stands between the source and the cue, where they follow each other."""
    if not statement.cue or not statement.source:
        return ""
    return text[statement.source[-1][1] : statement.cue[0][0]]


def _speaker(speaker: Speaker) -> Row:
    return {
        "speaker": speaker.name or None,
        "speaker_mention": speaker.mention or None,
        "speaker_kind": speaker.kind,
        "role": speaker.role or None,
        "institution": speaker.institution or None,
        "institution_kind": speaker.institution_kind or None,
        "country": speaker.country or None,
    }
