"""What a row rests on, as it was kept: where cue and source stand, and why this speaker.

The columns travel with the row, also where somebody changes its speaker. A reason that speaks of
another speaker or institution than the row has is therefore told as what the workbench had found.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import pandas as pd

from workbench.articles.model import Article
from workbench.attribution.model import Span
from workbench.quotes.nearest import nearest
from workbench.quotes.schema import is_missing
from workbench.speakers.reasons import is_reason_for

NOT_KEPT = (
    "The reason is not kept with this row: an earlier version of the workbench wrote it, or "
    "somebody put it in by hand. Extract the articles again to see why."
)
REVIEWED = "An analyst has confirmed or corrected this row."
# How a reason begins that tells what an analyst did to the row: it is true as it stands.
BY_ANALYST = ("Changed by ", "Confirmed by ", "Added by ")
NEEDED = ("spans", "speaker", "speaker_mention", "institution", "cue", "reviewed")
KEPT = ("source_spans", "cue_spans", "speaker_reason")


@dataclass(frozen=True, slots=True)
class Evidence:
    """Of one row: ``cue`` and ``source`` spans (code points, end exclusive), empty where the
    article has none, and ``why``, sentences that say how the speaker was found."""

    cue: tuple[Span, ...] = ()
    source: tuple[Span, ...] = ()
    why: str = NOT_KEPT


def evidence_of(rows: pd.DataFrame, article: Article | None) -> list[Evidence]:
    """One entry for each of ``rows``, which are rows of a quote frame and all of ``article``.

    Rows of an earlier version, whose columns are missing, are given the places where their printed
    cue and mention stand nearest to the quote; without ``article`` they have none.
    """
    return [_evidence(row, None if article is None else article.text) for row in _rows(rows)]


def _rows(rows: pd.DataFrame) -> Iterable[dict[str, Any]]:
    columns: dict[str, Iterable[Any]] = {name: rows[name] for name in NEEDED}
    columns |= {name: rows[name] if name in rows else [None] * len(rows) for name in KEPT}
    return (dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True))


def _evidence(row: dict[str, Any], text: str | None) -> Evidence:
    cue, source = _spans(row["cue_spans"]), _spans(row["source_spans"])
    if text is not None:
        content = _spans(row["spans"]) or ()
        cue = nearest(text, _string(row["cue"]), content) if cue is None else cue
        mention = _string(row["speaker_mention"])
        source = nearest(text, mention, content) if source is None else source
    return Evidence(cue or (), source or (), _why(row))


def _why(row: dict[str, Any]) -> str:
    reason, name = _string(row["speaker_reason"]), _string(row["speaker"])
    if reason is None:
        return f"{REVIEWED} {NOT_KEPT}" if row["reviewed"] else NOT_KEPT
    by_analyst = row["reviewed"] and reason.startswith(BY_ANALYST)
    if by_analyst or is_reason_for(reason, name, _string(row["institution"])):
        return reason
    changed = REVIEWED if row["reviewed"] else "This row has been changed."
    return f"{changed} The workbench had found: {reason}"


def _spans(cell: Any) -> tuple[Span, ...] | None:
    """None where it is not known, which is something else than no span."""
    return None if is_missing(cell) else tuple((int(start), int(end)) for start, end in cell)


def _string(value: Any) -> str | None:
    return None if is_missing(value) else str(value)
