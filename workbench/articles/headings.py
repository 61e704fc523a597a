"""Which lines can be headings, by their shape alone; where they stand is for the layout."""

from __future__ import annotations

import re

from workbench.articles.blocks import Block
from workbench.articles.shape import (
    QUOTES,
    TURN,
    capitalised,
    is_quotation,
    leaves_quotation_open,
    tokens,
)

MOST_WORDS = 18
MOST_CHARACTERS = 140
# Marks that leave a line unfinished: what follows belongs to it.
UNFINISHED = tuple(",;:–—-&/\\=")
STOPPED = re.compile(rf"[.…][{QUOTES})\]]*$")
BULLET = re.compile(r"[-–—•·*▪●◦~>|]\s*\S|\(?[a-z]\)\s")
MARKDOWN = re.compile(
    r"#{1,6}\s+(?P<heading>\S.*?)\s*#*|\*\*(?P<bold>[^*]+)\*\*|__(?P<under>[^_]+)__"
)
LABELS = frozenset(
    {"answer", "audience", "host", "interviewer", "moderator", "question", "reporter", "q", "a"}
)
NAME_AND_AGE = re.compile(r"[A-Z][^,:;]{2,60}, \d{1,3}(?:, [^.]{1,60})?")
TIME = re.compile(r"\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?|GMT|UTC|E[SD]?T)?\b[\W_]*", re.IGNORECASE)
ADDRESS = re.compile(r"https?:|www\.|\S@\S|(?:^|\s)[@#]\w")
# Somebody reports or is spoken to: a statement without its full stop, or an interview's question.
REPORTS = re.compile(
    r"\b(?:said|says|told|tells|asked|added|adding|according to|i|i[’']m|we[’']re|my|me)\b",
    re.IGNORECASE,
)
SINGLE_QUOTED = re.compile(r"‘[^‘’]*’|(?<!\w)'[^']*'(?!\w)")
# A clause hangs on what came before: a torn sentence.
TORN = re.compile(r", (?:who|whom|whose|which|and|but|as|while|because)\b", re.IGNORECASE)
DATELINE = re.compile(r"[^a-z]{2,40}\([A-Z][A-Za-z ]+\)\s?[-–—]")
# A sentence, or a question, in the middle of an argument and not above a part of it.
ARGUED = re.compile(
    r"(?:but|however|nevertheless|nonetheless|moreover|meanwhile|in fact|then|and)\b", re.IGNORECASE
)
LINKED = re.compile(r"(?:and|but|or|so|then|now|yet|well|still|seriously|really)\b", re.IGNORECASE)
MOST_QUESTION_WORDS = 10
TO_SOMEBODY = re.compile(r"\b(?:you|your|yours|we|us|our)\b", re.IGNORECASE)


def markdown_heading(line: str) -> tuple[int, int] | None:
    """Where the heading's own words stand in a line that Markdown marks as one."""
    match = MARKDOWN.fullmatch(line) if len(line) < 4 * MOST_CHARACTERS else None
    if match is None or match.lastgroup is None:
        return None
    return match.span(match.lastgroup)


def can_be_title(block: Block) -> bool:
    """Whether ``block`` is short, unfinished as a sentence, and nothing else by its shape."""
    line = block.words
    if block.count > MOST_WORDS or len(line) > MOST_CHARACTERS or line.endswith(UNFINISHED):
        return False
    if STOPPED.search(line):
        return False
    words = tokens(line)
    if not words or not any(word[0].isalpha() for word in words):
        return False
    first = next((word for word in words if word[0].isalpha()), "")
    if not capitalised(first) and first[0].lower() != first[0].upper():
        return False
    quoted = is_quotation(line) or leaves_quotation_open(line)
    spoken = quoted or TURN.match(line) or line.strip(QUOTES).lower() in LABELS
    listed = BULLET.match(line) or NAME_AND_AGE.fullmatch(line) or TIME.fullmatch(line)
    return not (spoken or listed or ADDRESS.search(line) or DATELINE.match(line))


def can_be_heading(block: Block) -> bool:
    """Whether ``block`` can head a section: as a title, and it neither reports nor exclaims."""
    line = block.words
    if not can_be_title(block) or line.endswith(("!", "”", '"')):
        return False
    told = REPORTS.search(SINGLE_QUOTED.sub("", line))
    if told or TORN.search(line) or ARGUED.match(line):
        return False
    if is_question(block) and not _heads_as_question(block):
        return False
    label, colon, rest = line.partition(":")
    # "Roe: ‘Never again’" is a statement with its speaker.
    return not (colon and any(mark in rest for mark in QUOTES) and label)


def is_question(block: Block) -> bool:
    """Whether ``block`` asks: as a heading only where the article has others like it."""
    return block.words.endswith("?")


def _heads_as_question(block: Block) -> bool:
    line = block.words
    short = block.count <= MOST_QUESTION_WORDS
    return short and not TO_SOMEBODY.search(line) and not LINKED.match(line)
