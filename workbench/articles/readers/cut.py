"""Files that are cut off: how that is seen in them, and how it is told."""

from __future__ import annotations

import re
from dataclasses import replace

from workbench.articles.readers.model import Reading

CUT = "file_cut"
# A page begins and ends so; what browsers and databases save leaves neither out.
PAGE_BEGINS = re.compile(r"<html\b", re.IGNORECASE)
PAGE_ENDS = re.compile(r"</(?:html|body)\s*>", re.IGNORECASE)
# Where these stand, at the latest: scripts and notes of the page's maker may follow the end.
BEGINS_WITHIN, ENDS_WITHIN = 4_000, 50_000


def told(reading: Reading, *, cut: bool = True) -> Reading:
    """``reading`` where it is ``cut``: its last article has the issue, or the file without any."""
    if not cut:
        return reading
    if not reading.drafts:
        return replace(reading, issues=_with(reading.issues))
    last = reading.drafts[-1]
    marked = replace(last, issues=_with(last.issues))
    return replace(reading, drafts=(*reading.drafts[:-1], marked))


def page_is_cut(text: str) -> bool:
    """Whether the page ``text`` begins as a whole page does and has no end."""
    begins = PAGE_BEGINS.search(text[:BEGINS_WITHIN])
    return begins is not None and PAGE_ENDS.search(text[-ENDS_WITHIN:]) is None


def _with(issues: tuple[str, ...]) -> tuple[str, ...]:
    return issues if CUT in issues else (*issues, CUT)
