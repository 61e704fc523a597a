"""The numbers that documents bear in a list of hits, and what is missing between them."""

from __future__ import annotations

import re
from collections.abc import Sequence

NUMBER = r"\d{1,3}(?:[.,]\d{3})+|\d{1,7}"
# "3 of 10 DOCUMENTS", "Dokument 3 von 10"; in the German interface either.
MARKER = re.compile(
    rf"[ \t]*(?P<before>(?:dokument|document|documento)\s+)?(?P<number>{NUMBER})\s+"
    rf"(?:of|von|de|sur|van|di|af|av)\s+(?P<all>{NUMBER})"
    r"(?P<behind>\s+(?:documents?|dokumente?n?|documenten|documentos|documenti|dokumenter))?[ \t]*",
    re.IGNORECASE,
)
# What the cover says was asked for: "Download Request: Selected Items: 1-10, 12".
SELECTED = re.compile(
    r"(?:selected items?|ausgewählte dokumente)\s*:\s*(?P<items>\d[\d\s,;–-]{0,500})", re.IGNORECASE
)
ITEMS = re.compile(r"(\d{1,6})(?:\s*[–-]\s*(\d{1,6}))?")


def selected(text: str) -> int | None:
    """How many documents the cover of an export says it holds; None without, or with several."""
    found = [match["items"] for match in SELECTED.finditer(text)]
    if len(found) != 1:
        return None
    return sum(
        max(0, int(last or first) - int(first) + 1) for first, last in ITEMS.findall(found[0])
    )


def position(line: str) -> tuple[int, int] | None:
    """The number of a document and that of all hits, where ``line`` states them alone."""
    if len(line) > 200:
        return None
    found = MARKER.fullmatch(line)
    if not found or not (found["before"] or found["behind"]):
        return None
    return _number(found["number"]), _number(found["all"])


def _number(text: str) -> int:
    return int(text.replace(",", "").replace(".", ""))


def missing(positions: Sequence[tuple[int, int]]) -> int:
    """How many documents are missing in runs of ``positions``.

    A position is one in a list of hits, of which the analyst may have chosen any. So only a gap
    counts with an unbroken row on both sides that is longer than the gap ("1, 2, 3, 5, 6").
    """
    return sum(
        gap
        for number in range(1, len(positions))
        if 0 < (gap := _gap(positions, number)) <= len(positions) - 1
    )


def _gap(positions: Sequence[tuple[int, int]], number: int) -> int:
    (before, of_before), (after, of_after) = positions[number - 1], positions[number]
    if of_before != of_after:
        return 0
    gap = after - before - 1
    left = before == 1 or _follows(positions, number - 1)
    right = after == of_after or _follows(positions, number + 1)
    return gap if left and right else 0


def _follows(positions: Sequence[tuple[int, int]], number: int) -> bool:
    """Whether the document ``number`` is there and bears the number after the one before it."""
    if not 0 < number < len(positions):
        return False
    return positions[number][0] == positions[number - 1][0] + 1
