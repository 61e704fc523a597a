"""Who wrote an article in the first person: a note at its end says so ("Ann Lee is a farmer")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workbench.language.en.roles import occupation_of
from workbench.language.en.titles import TITLE
from workbench.speakers.asked import Asked
from workbench.speakers.cast import Cast
from workbench.speakers.words import ParsedWords

# A note is among so many last lines, and no longer than so many characters.
LAST_LINES, LONGEST = 2, 400
_BEGINS = re.compile(r"[•*—–(\[-]?\s*(?:The (?:writer|author),? )?")
# Behind the name, with what is said behind a comma or in brackets: "is a farmer", "teaches".
_ASIDE = r"(?:\s*,[^.\n]{1,160},|\s*\([^()\n]{1,80}\)|,)?\s*"
_IS = re.compile(rf"{_ASIDE}(?:is|was) (?P<what>(?:an?|the|one of the)\s[^.;\n]{{1,160}})")
_DOES = re.compile(rf"{_ASIDE}(?:teaches|writes|blogs|edits|covers|reports)\b")
# So many words of what somebody is hold their occupation ("is the former Republican governor").
MOST_WORDS = 12
WRITERS = frozenset({"author", "contributor", "member", "student", "fellow"})
# Whoever is asked, or writes to the editor, says "I" as well.
_YOU = re.compile(r"\byou(?:r|rs|rself)?\b", re.IGNORECASE)
_LETTER = re.compile(r"(?:dear )?(?:sir|madam|editor)\b", re.IGNORECASE)


def author_by_note(text: str, words: ParsedWords, cast: Cast, asked: Sequence[Asked]) -> int | None:
    """The number of the person whom a note at the end of ``text`` says to have written it: whoever
    its line begins with, is named nowhere before and says nothing there; None without such a note,
    and for interviews and letters."""
    end = len(text.rstrip())
    for _ in range(LAST_LINES):
        start = text.rfind("\n", 0, end) + 1
        if not start:  # What stands alone is no note.
            return None
        first, last = words.between(start, end)
        if any(first <= question.first < last for question in asked):
            return None
        author = _author_of(text, start, end, words, cast)
        if author is not None:
            return None if _others_write(text) else author
        end = len(text[:start].rstrip())
    return None


def _others_write(text: str) -> bool:
    """Whether a text is an interview, with questions that are lines, or letters to the editor."""
    lines = [line.strip() for line in text.splitlines()]
    asks = any(line.endswith("?") and _YOU.search(line) for line in lines)
    return asks or any(_LETTER.match(line) for line in lines)


def _author_of(text: str, start: int, end: int, words: ParsedWords, cast: Cast) -> int | None:
    """The person whom the line from ``start`` to ``end`` introduces as its author."""
    begins = _BEGINS.match(text, start, end)
    if begins is None or end - start > LONGEST:
        return None
    title = TITLE.match(text, begins.end(), end)
    first, _ = words.between(title.end() if title else begins.end(), end)
    number = cast.at.get(first)
    if number is None or cast.members[number].kind != "person":
        return None
    place = cast.members[number].places[0]
    if place.first != first:
        return None
    behind = int(words.end[place.last - 1])
    known = _IS.match(text, behind, end)
    says = _has_occupation(known["what"]) if known else _DOES.match(text, behind, end) is not None
    return number if says else None


def _has_occupation(what: str) -> bool:
    said = [word.strip(',’"') for word in what.split()[:MOST_WORDS]]
    return any(word.casefold() in WRITERS or occupation_of(word) is not None for word in said)
