"""In which order tables for people have the columns: what an analyst reads first, hashes last."""

from __future__ import annotations

from collections.abc import Iterable

# Who said what, where it stands, what it is about, how sure that is.
_FIRST = (
    *("speaker", "role", "institution", "quote", "outlet", "published", "title", "themes"),
    *("kind", "speech", "speaker_kind", "institution_kind", "country", "section"),
    *("note", "bookmarked", "reviewed", "confidence", "institution_confidence", "speaker_reason"),
)
# What programs join and find places by.
_LAST = (
    *("speaker_mention", "cue", "theme_terms", "words", "page", "paragraph", "story", "file"),
    *("start", "end", "spans", "source_spans", "cue_spans", "quote_id", "article_id"),
)


def reading_order(names: Iterable[str]) -> list[str]:
    """``names`` in the order in which they are read; those of the analyst's own in the middle."""
    given = list(names)
    known = {*_FIRST, *_LAST}
    own = [name for name in given if name not in known]
    return [name for name in (*_FIRST, *own, *_LAST) if name in given or name in own]
