"""Who is said to have said what: from text to spans of content, source and cue."""

from __future__ import annotations

from collections.abc import Iterable

from workbench.attribution.model import Analysis, Attribution, Name, Span
from workbench.attribution.runon import joined_run_ons
from workbench.attribution.tagger import find_attributions, tag
from workbench.attribution.uncued import uncued_quotations

__all__ = ["Analysis", "Attribution", "Name", "analyse", "find_attributions"]


def analyse(text: str, *, story: Iterable[Span] | None = None) -> Analysis:
    """All statements of ``text``: the tagger's attributions and quotations without a cue.

    ``story`` are the (start, end) ranges that may hold statements (code points, end exclusive;
    None: all of the text); nothing outside them is read. Quotations without reporting words come
    as attributions with empty ``cue`` and ``source``.
    """
    ranges = [(0, len(text))] if story is None else list(story)
    found = tag(text, ranges)
    cued = [attribution for attribution in found.attributions if attribution.cue]
    uncued = uncued_quotations(text, cued, ranges)
    return Analysis(tuple(joined_run_ons(text, [*cued, *uncued])), found.names)
