"""Who is said to have said what: from text to spans of content, source and cue."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from workbench.attribution.asides import asides
from workbench.attribution.bundle import Bundle, load_bundle
from workbench.attribution.foreign import foreign_quotations
from workbench.attribution.model import Analysis, Attribution, Span
from workbench.attribution.runon import joined_run_ons
from workbench.attribution.signed import signed
from workbench.attribution.tagger import find_attributions, tag
from workbench.attribution.transcripts import spoken_lines
from workbench.attribution.uncued import uncued_quotations

__all__ = [
    "Analysis",
    "Attribution",
    "Bundle",
    "analyse",
    "find_attributions",
    "load_bundle",
]


def analyse(
    text: str,
    *,
    story: Iterable[Span] | None = None,
    foreign: Iterable[Span] = (),
    model: Bundle | None = None,
) -> Analysis:
    """All statements of ``text``: the tagger's attributions and quotations without a cue.

    ``story`` are the (start, end) ranges that may hold statements (code points, end exclusive;
    None: all of the text); nothing outside them is read. Quotations without reporting words come
    as attributions with empty ``cue`` and ``source``, or with the dash or colon that names who
    signs or announces them; so do the lines of a transcript. Of the ranges in ``foreign``, those
    of the story that are not in English, only the quotations are taken. ``model``: None for the one
    that ships.
    """
    whole, apart = [(0, len(text))] if story is None else sorted(story), sorted(foreign)
    ranges = sorted(set(whole) - set(apart))
    found = tag(text, ranges, model=model)
    spoken = spoken_lines(text, ranges, found.entities)
    cued = [a for a in found.attributions if a.cue and not _said_in(a, spoken)]
    cued += asides(text, [*cued, *spoken], ranges)
    uncued = uncued_quotations(text, [*cued, *spoken], ranges)
    uncued = [*signed(text, uncued), *foreign_quotations(text, apart)]
    quoted = joined_run_ons(text, [*cued, *uncued], whole)
    merged = sorted((*quoted, *spoken), key=lambda attribution: attribution.start)
    return replace(found, attributions=tuple(merged))


def _said_in(attribution: Attribution, spoken: Sequence[Attribution]) -> bool:
    """Whether a line of a transcript holds the whole content: then the line is the statement.

    ``spoken`` are the transcript's lines in order.
    """
    before = bisect_right(spoken, attribution.start, key=lambda line: line.start)
    return before > 0 and attribution.end <= spoken[before - 1].end
