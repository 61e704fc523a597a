"""Where names are printed in a text, whatever was marked there."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator

# Names that are looked for have more characters than the first and no more than the second.
FEWEST, LONGEST = 2, 80
_BEGINS = re.compile(r"\b[^\W\d_]")
_LETTER = re.compile(r"\w")


def printed_places(text: str, names: Collection[str]) -> Iterator[tuple[int, int]]:
    """Where ``names`` are printed, the longest one at each place, none inside another."""
    lengths: dict[str, set[int]] = defaultdict(set)
    for name in names:
        lengths[name[:FEWEST]].add(len(name))
    longest = {head: sorted(own, reverse=True) for head, own in lengths.items()}
    behind = 0
    for match in _BEGINS.finditer(text):
        start = match.start()
        if start < behind:
            continue
        for length in longest.get(text[start : start + FEWEST], ()):
            end = start + length
            if text[start:end] in names and not _LETTER.match(text, end):
                yield start, end
                behind = end
                break
