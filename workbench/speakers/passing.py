"""Bodies named in passing: by that place nobody who speaks belongs to them."""

from __future__ import annotations

import re

from workbench.language.en.roles import FAMILY

# Who is seen "on" a channel, or has a page on a site, does not work there.
_ON = re.compile(r"\bon (?:the )?\Z", re.IGNORECASE)
_PAGE = re.compile(r" (?:page|account|profile|post|feed|app|follower)s?\b")
# "Whose father was a pastor at", "her daughter, a student at", "the son of the".
_RELATIVES = "|".join(sorted(FAMILY, key=len, reverse=True))
_KIN = re.compile(
    rf"\b(?:(?:whose|[Hh]is|[Hh]er|[Tt]heir|[Mm]y)\s(?:[\w-]+\s){{0,2}}(?:{_RELATIVES})"
    rf"|[’']s\s(?:[\w-]+\s){{1,2}}(?:{_RELATIVES}))\b"
    r"(?:[^.,;:!?“”\"()\n—–]|,(?= (?:an?|the) )){0,90}\Z"
    rf"|\b(?:{_RELATIVES}) of (?:the )?(?:[a-z]+ )?\Z"
)
# Behind these somebody else acts: "her brother, and Lee of", "whose father told Acme".
_ACTS = re.compile(r"\b(?:said|says|told|tells|and|but|who|which|when|as)\b")
# A work's title stands in marks: "the author of 'Destiny and Power'".
_CLOSES = re.compile(r"(?:''|[”\"’'])(?![\w])")
_OPENS = re.compile(
    r"\b(?:of|called|titled|entitled|book|film|novel|song|album),? (?:''|[“\"‘'])[^“”\"]*\Z"
)
# "A source familiar with the deal": who is meant has been said before that.
_OTHERS = re.compile(
    r"\s(?:familiar with|close to|opposed to|critical of|including|"
    r"campaigning (?:for|against|to))\s"
)
REACH, ON_REACH = 120, 8


def in_passing(text: str, start: int, end: int) -> bool:
    """Whether the body named between two code points is where somebody is seen or has a page,
    where a relative of theirs works or studies, or a word in the title of a work."""
    if _ON.search(text, max(0, start - ON_REACH), start) or _PAGE.match(text, end):
        return True
    if of_kin(text, start) is not None:
        return True
    before = text[max(0, start - REACH) : start]
    return _CLOSES.match(text, end) is not None and _OPENS.search(before) is not None


def of_kin(text: str, start: int) -> int | None:
    """The code point at which a relative comes up of whom the words at ``start`` go on to speak
    ("whose father was a pastor"); None where nobody's does."""
    first = max(0, start - REACH)
    kin = _KIN.search(text[first:start])
    return None if kin is None or _ACTS.search(kin[0]) else first + kin.start()


def told_of_others(source: str) -> int | None:
    """Where the words of a source go on to tell of others than whom they call; None where they do
    not."""
    found = _OTHERS.search(source)
    return None if found is None else found.start()
