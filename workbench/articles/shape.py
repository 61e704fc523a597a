"""What a short line looks like: its words, its capitals, its end; knows nothing of layout."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workbench.language.en.press import NAME_PARTICLES, NOT_PERSONS

QUOTES = "\"'“”‘’„«»"
SENTENCE_END = re.compile(rf"[.!?…:][{QUOTES})\]]*$|[”\"»]$|'{{2}}$")
WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
# "COOPER:", "Q.", "Q: Why?", "Ms. Roe: ..." begin a turn of talk.
TURN = re.compile(
    r"[QA](?=[A-Z][a-z])|(?:Q(?:uestion)?|A(?:nswer)?)\s?[.:)]"
    r"|[A-Z][A-Z.’' -]{1,40}(?:\([^)]*\))?\s?:"
    r"|(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov)\. )[\w’'. -]{1,40}:"
)
PERSON_TOKENS = range(2, 5)


def tokens(line: str) -> list[str]:
    """The words of ``line`` without the punctuation around them."""
    stripped = (piece.strip(".,;:!?()[]–—|/*" + QUOTES) for piece in line.split())
    return [piece for piece in stripped if piece]


def capitalised(token: str) -> bool:
    """Whether ``token`` begins with a capital (scripts without capitals never do)."""
    return token[:1].isupper()


def ends_sentence(line: str) -> bool:
    """Whether ``line`` ends as running text does: a stop, a colon or a closing quotation."""
    return bool(SENTENCE_END.search(line))


def leaves_quotation_open(line: str) -> bool:
    """Whether ``line`` opens a quotation in double marks and ends before it is closed."""
    return line.count('"') % 2 == 1 or line.count("“") > line.count("”")


def is_quotation(line: str) -> bool:
    """Whether ``line`` opens with a quotation that is all it says, or that is a sentence."""
    if line[:1] not in QUOTES or not line:
        return False
    inner = line[1:]
    close = re.search(r"[”\"»’']{1,2}(?=\s|$|[:;,.!?–—])", inner)
    if close is None:
        return True
    spoken = inner[: close.start()].rstrip()
    return spoken.endswith((",", ".", "!", "?", "…")) or len(inner[close.end() :].split()) < 2


def lower_words(text: str) -> frozenset[str]:
    """The words that ``text`` somewhere prints in lower case: those are no proper names."""
    return frozenset(word for word in WORD.findall(text) if word[0].islower())


def is_person(words: Sequence[str], common: frozenset[str]) -> bool:
    """Whether ``words`` can be one person's name.

    Two to four words, all with capitals but for particles ("van", "bin"), none of them a word for
    places, bodies or events, the last not used in lower case elsewhere in the article
    (``common``, from :func:`lower_words`; a first name may be: Will, Mark, Grant).
    """
    if len(words) not in PERSON_TOKENS or not capitalised(words[0]) or not capitalised(words[-1]):
        return False
    shouted = all(word.isupper() for word in words)
    if words[-1].lower() in common:
        return False
    return all(_name_word(word, shouted) for word in words)


def _name_word(word: str, shouted: bool) -> bool:
    low = word.lower()
    if low in NAME_PARTICLES:
        return True
    acronym = len(word) > 2 and word.isupper() and not shouted and "." not in word
    digits = any(map(str.isdigit, word))
    return capitalised(word) and not digits and not acronym and low not in NOT_PERSONS
