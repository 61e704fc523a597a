"""What a row rests on: where its cue and its source stand in the article, and why this speaker.

The quote frame keeps neither; the article is read again, as ``extract_quotes`` read it, and its
rows are found in that by the places of their words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from workbench.articles.model import Article
from workbench.attribution.model import Span
from workbench.authority import Authority
from workbench.quotes.statements import known_statements
from workbench.speakers.model import Speaker

OTHER_READING = (
    "The row may have been corrected by hand, or made with another sources.yml or another version."
)
# Reporting words and mention stand beside the quote: farther off, in characters, the same words
# are another statement's.
REACH = 20_000
UNREADABLE = "The article is not here, so how the speaker was found cannot be said."


@dataclass(frozen=True, slots=True)
class Evidence:
    """Of one row: ``cue`` and ``source`` spans (code points, end exclusive), empty where the
    article has none, and ``why``, sentences that say how the speaker was found."""

    cue: tuple[Span, ...] = ()
    source: tuple[Span, ...] = ()
    why: str = UNREADABLE


def evidence_of(
    rows: pd.DataFrame, article: Article | None, authority: Authority
) -> list[Evidence]:
    """One entry for each of ``rows``, which are rows of a quote frame and all of ``article``.

    Where the row says what the article's reading says today, its reason is given. Where it does
    not (corrected by hand, another sources.yml, an older version), ``why`` says so, and the spans
    are the row's printed cue and mention where they stand nearest to the quote. None for
    ``article`` gives neither spans nor reasons.
    """
    if article is None:
        return [Evidence() for _ in range(len(rows))]
    found = known_statements(article, authority)
    by_content = {
        statement.content: (statement, speaker)
        for statement, speaker in zip(found.attributions, found.speakers, strict=True)
    }
    entries = []
    for row in _rows(rows):
        match = by_content.get(row.spans)
        if match is None:
            why = f"Read again, the article gives no statement of just these words. {OTHER_READING}"
            entries.append(_nearest(article.text, row, why))
            continue
        statement, speaker = match
        same = speaker.name == row.speaker
        why = speaker.reason if same else _differs(row, speaker)
        if same or speaker.mention == row.mention:
            entries.append(Evidence(statement.cue, statement.source, why))
        else:
            entries.append(_nearest(article.text, row, why))
    return entries


@dataclass(frozen=True, slots=True)
class _Row:
    spans: tuple[Span, ...]
    speaker: str | None
    mention: str | None
    cue: str | None
    reviewed: bool


def _rows(rows: pd.DataFrame) -> list[_Row]:
    names = ("spans", "speaker", "speaker_mention", "cue", "reviewed")
    columns = zip(*(rows[name] for name in names), strict=True)
    return [
        _Row(
            tuple((int(start), int(end)) for start, end in spans),
            _string(speaker),
            _string(mention),
            _string(cue),
            bool(reviewed),
        )
        for spans, speaker, mention, cue, reviewed in columns
    ]


def _string(value: object) -> str | None:
    return None if value is None or value is pd.NA or value != value else str(value)


def _differs(row: _Row, speaker: Speaker) -> str:
    here = f"The row names {row.speaker}" if row.speaker else "The row names nobody"
    there = f"gives {speaker.name}: {speaker.reason}" if speaker.name else "does not say who speaks"
    checked = "An analyst has confirmed or corrected this row." if row.reviewed else OTHER_READING
    return f"{here}; the article, read again, {there.rstrip('.')}. {checked}"


def _nearest(text: str, row: _Row, why: str) -> Evidence:
    """The printed cue and mention where they stand nearest to the quote, not inside it."""
    if not row.spans:
        return Evidence((), (), why)
    return Evidence(_find(text, row.cue, row.spans), _find(text, row.mention, row.spans), why)


def _find(text: str, words: str | None, content: Sequence[Span]) -> tuple[Span, ...]:
    if not words:
        return ()
    # A cue in several pieces is printed with blanks between them.
    printed = r"\s+".join(re.escape(word) for word in words.split())
    first = max(0, min(start for start, _ in content) - REACH)
    last = max(end for _, end in content) + REACH
    found = re.compile(rf"(?<!\w){printed}(?!\w)").finditer(text, first, last)
    places = [match.span() for match in found]
    outside = [
        (start, end)
        for start, end in places
        if not any(start < stop and end > begin for begin, stop in content)
    ]
    nearest = min(outside, key=lambda span: _distance(span, content), default=None)
    return () if nearest is None else (nearest,)


def _distance(span: Span, content: Sequence[Span]) -> int:
    return min(max(begin - span[1], span[0] - stop, 0) for begin, stop in content)
