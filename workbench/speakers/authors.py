"""Who wrote an article in the first person: a note at its end says so ("Ann Lee is a farmer")."""

from __future__ import annotations

import re

from workbench.speakers.cast import Cast
from workbench.speakers.words import ParsedWords

# A note is among so many last lines, and no longer than so many characters.
LAST_LINES, LONGEST = 2, 400
_BULLET = re.compile(r"[•*—–-]?\s*")
# Behind the name: "is a farmer", ", a farmer, writes".
_SAYS_WHO = re.compile(
    r"\s*(?:,[^.\n]{1,160},|\([^()\n]{1,80}\))?\s*"
    r"(?:is|was|are|were|has|teaches|writes|blogs|edits|heads|leads|runs|chairs|works|serves|served)\b"
)


def author_by_note(text: str, words: ParsedWords, cast: Cast) -> int | None:
    """The number of the person whom a note at the end of ``text`` says to have written it: whoever
    its line begins with and who is named nowhere before; None without such a note."""
    end = len(text.rstrip())
    for _ in range(LAST_LINES):
        start = text.rfind("\n", 0, end) + 1
        if not start:  # What stands alone is no note.
            return None
        author = _author_of(text, start, end, words, cast)
        if author is not None:
            return author
        end = len(text[:start].rstrip())
    return None


def _author_of(text: str, start: int, end: int, words: ParsedWords, cast: Cast) -> int | None:
    """The person whom the line from ``start`` to ``end`` introduces as its author."""
    name = _BULLET.match(text, start, end)
    if name is None or end - start > LONGEST:
        return None
    first, _ = words.between(name.end(), end)
    number = cast.at.get(first)
    if number is None or cast.members[number].kind != "person":
        return None
    place = cast.members[number].places[0]
    said = place.first == first and _SAYS_WHO.match(text, int(words.end[place.last - 1]), end)
    return number if said else None
