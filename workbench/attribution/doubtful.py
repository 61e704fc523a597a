"""Which words may be the source of a cue whose source the tagger did not find by itself."""

from __future__ import annotations

import re

from workbench.attribution.model import Span
from workbench.language.en.function_words import DETERMINERS, FUNCTION_WORDS, PRONOUNS

_SENTENCE_ENDS = re.compile(r"[.!?][\"”’)]*\s+[\"“‘(]?[A-Z]")
_WORD = re.compile(r"\w+")
# A name goes on before a span, or behind it.
_NAME_BEFORE, _NAME_BEHIND = re.compile(r"\b[A-Z][\w’'-]*\s\Z"), re.compile(r"\s[A-Z]\w")
# So many characters before a span are looked at.
REACH = 40
_OPENING = "\"“‘'"
SPEAKING = PRONOUNS - DETERMINERS


def may_be_source(text: str, source: Span, cue: Span) -> bool:
    """Whether ``source`` may be who speaks by ``cue``: more than small words, no half of a name, no
    quotation, and in the same sentence."""
    start, end = source
    words = [word.casefold() for word in _WORD.findall(text, start, end)]
    if not any(word not in FUNCTION_WORDS or word in SPEAKING for word in words):
        return False
    if text[start] in _OPENING or text[max(0, start - 1)] in _OPENING:
        return False
    last = text[start:end].split()[-1]
    if last[0].isupper() and _NAME_BEHIND.match(text, end):
        return False
    if text[start].isupper() and _NAME_BEFORE.search(text, max(0, start - REACH), start):
        return False
    between = (min(end, cue[1]), max(start, cue[0]))
    return _SENTENCE_ENDS.search(text, between[0], between[1] + 1) is None
