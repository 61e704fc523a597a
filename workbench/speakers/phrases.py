"""The words of a source as a name for somebody whom the article does not name."""

from __future__ import annotations

import re

from workbench.speakers.likeness import plain_words

_LEADING = re.compile(r"^(?:the|a|an|both|and|but|while|as|by|from|to|said|says)\s+", re.IGNORECASE)
# Where a noun phrase goes on to say more of whom it has named.
_MORE = re.compile(r"\s*(?:[,;(—–]|\s(?:who|whom|whose|which)\b)")
# What follows the head noun of a noun phrase.
_TAIL = re.compile(
    r"\s(?:of|at|for|in|from|to|with|on|by|about|against|among|within|near|close|familiar|who|"
    r"that|including|and)\b"
)
# Some speak to somebody, who is no part of what they are called; advisers are advisers to somebody.
_SPOKE_TO = re.compile(
    r"\b((?:officials?|sources?|people|persons?|lawyers?|spokes\w+|witnesses|experts?)) to "
    r"(?:(?:the|The) )?[A-Z].*$"
)
LONGEST = 90  # characters; a longer description is cut at a word


def phrase_of(printed: str) -> str:
    """A source without article and relative clause: "the men who left" is "men"."""
    phrase = " ".join(printed.split()).strip(" ,;:—–")
    before = None
    while before != phrase:
        before, phrase = phrase, _LEADING.sub("", phrase)
    more = _MORE.search(phrase, 1)
    if more and more.start() > 0:
        phrase = phrase[: more.start()]
    if spoke := _SPOKE_TO.search(phrase):
        phrase = phrase[: spoke.end(1)]
    if len(phrase) > LONGEST:
        phrase = phrase[:LONGEST].rsplit(" ", 1)[0]
    return phrase.removesuffix("'s").removesuffix("’s").strip(" ,;:") or printed


def head_of(printed: str) -> str:
    """A noun phrase to its head noun: "several officials at the ministry" to "officials"."""
    phrase = phrase_of(printed).removesuffix(" that")
    tail = _TAIL.search(phrase)
    return phrase[: tail.start()] if tail else phrase


def names_others(source: str, other: str) -> bool:
    """Whether a source has a name that other words lack: "Bush's team" is not "Kasich's team"."""
    words = source.split()
    named = [word for word in words[1:] if word[0].isupper()]
    named += [word for word in words[:1] if word.endswith(("'s", "’s"))]
    return not set(plain_words(" ".join(named))) <= set(plain_words(other))
