"""Quotations whose speaker is named by layout instead of reporting words.

"... fishes from it.” — Commissioner Bela Trask" signs a quotation with a dash, and "And from
Chairwoman Odile Renwick:" announces one. The name becomes the source, the dash or colon the cue.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from workbench.attribution.model import Attribution

# A dash of any kind, at most one line further down, and what looks like a name to the line's end.
SIGNATURE = re.compile(r"[ \t]*\n?[ \t]*(?P<dash>[—–―]|--)[ \t]*(?P<name>[A-Z][^\n“”\"]{1,120})")
# The clause before a colon, one paragraph up at most: "This from X:", "Here is X on the tax:".
ANNOUNCEMENT = re.compile(
    r"(?:^|(?<=[.!?”\"\n])[ \t]*)"
    r"(?:(?:And|But|Then|Now)\s+)?(?:(?:this|that)\s+)?(?:from|here\s+(?:is|are)|here[’']s)\s+"
    r"(?P<name>[^\n:“”\"]{2,120}?)(?:\s+on\s+[^\n:“”\"]{1,80})?(?P<colon>:)\s*$",
    re.IGNORECASE,
)
# How far up an announcement is looked for: a line of its own, not a page.
REACH = 260


def signed(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, those without a cue with the name that signs or announces them."""
    return [a if a.cue else _announced(text, _with_signature(text, a)) for a in attributions]


def _with_signature(text: str, attribution: Attribution) -> Attribution:
    match = SIGNATURE.match(text, attribution.end)
    if match is None:
        return attribution
    name = match.group("name").rstrip(" .")
    begin = match.start("name")
    return replace(attribution, source=((begin, begin + len(name)),), cue=(match.span("dash"),))


def _announced(text: str, attribution: Attribution) -> Attribution:
    if attribution.cue:
        return attribution
    begin = max(0, attribution.start - REACH)
    match = ANNOUNCEMENT.search(text[begin : attribution.start])
    if match is None:
        return attribution
    name = (begin + match.start("name"), begin + match.end("name"))
    colon = (begin + match.start("colon"), begin + match.end("colon"))
    return replace(attribution, source=(name,), cue=(colon,))
