"""Words under a picture: credits, names of those shown, and what they are seen doing."""

from __future__ import annotations

import re

from workbench.articles.shape import capitalised, is_person, tokens
from workbench.language.en.press import (
    NAME_JOINERS,
    NOT_PERSONS,
    PICTURE_AGENCIES,
    PICTURE_PEOPLE,
    PICTURE_VERBS,
    ROLES,
)

LONGEST = 400
# A credit alone: "Jane Roe/Reuters", "ASSOCIATED PRESS.", "Ann Lee via Getty Images".
CREDIT = re.compile(
    rf"(?:[^:;!?\"“”]{{1,40}}(?:\s?[/|]\s?| via ))?(?:{PICTURE_AGENCIES})"
    rf"(?:\s?[/|,]\s?[^:;!?\"“”]{{1,40}})?\.?",
    re.IGNORECASE,
)
# A credit that ends a caption: "... on Monday. (Ann Lee/AFP)", "... [Photo by Jane Roe]".
CREDIT_AT_END = re.compile(
    rf"(?:[(\[](?:[^()\[\]]{{0,60}}[/|,]\s?|[^()\[\]]{{0,60}} via )(?:{PICTURE_AGENCIES})"
    rf"|[(\[](?:photo|image|picture|credit|photograph|file)s?\b[^()\[\]]{{0,60}}"
    rf"|\s(?:photo|image|picture|credit|photograph)s?(?: by| courtesy|:| ?/)[^.\"“”]{{1,60}})"
    rf"\.?[)\]]?\.?$",
    re.IGNORECASE,
)
LABEL = re.compile(
    r"(?:(?:file |handout )?(?:photo(?:graph)?|image|picture|illustration|graphic|caption)s?"
    r"(?: (?:by|courtesy of|credit|caption|source))?\s?:"
    r"|(?:image|photo) (?:source|credit)\s?,\s?\S|(?:photo(?:graph)?s?|illustration) by )",
    re.IGNORECASE,
)
POSITION = re.compile(
    r"[(,]\s?(?:left|right|cent(?:er|re)|(?-i:[lrc])|second from (?:left|right)|pictured|file"
    r"|file photo|file picture|seen here)\s?[),]"
    r"|\b(?:file (?:photo|picture|image)|pictured (?:above|here|in)|seen here)\b",
    re.IGNORECASE,
)
ANNOUNCED = re.compile(r"(?:image|media|photo|picture|video) caption\s?[,:]?", re.IGNORECASE)
SHORT = 25
ANNOUNCED_WORDS = 60


def is_marked_caption(line: str) -> bool:
    """Whether ``line`` says itself that it belongs to a picture, wherever it stands."""
    if len(line) > LONGEST:
        return False
    if CREDIT.fullmatch(line) or CREDIT_AT_END.search(line) or LABEL.match(line):
        return True
    return line.count(" ") < SHORT and bool(POSITION.search(line)) and not line.endswith(".")


def announces_caption(line: str) -> bool:
    """Whether ``line`` is a label alone ("Image caption,") and the next line the caption."""
    return bool(ANNOUNCED.fullmatch(line))


def describes_picture(line: str) -> bool:
    """Whether ``line`` tells what people are seen doing ("Ann Lee waves to the crowd")."""
    words = tokens(line)
    subject = _subject(words)
    if not subject or len(words) < subject + 3:
        return False
    verb = words[subject]
    return verb in PICTURE_VERBS or (verb.endswith("ing") and len(verb) > 4)


def names_those_shown(line: str, common: frozenset[str]) -> bool:
    """Whether ``line``, right under a heading, only names people or shows one doing something.

    Three forms: names joined by "and" or commas; an office with the name of its holder ("Finance
    Minister Ann Lee"); a full name and a verb of the present tense ("Ann Lee leaves her train").
    """
    words = tokens(line)
    if describes_picture(line) or _acts(words, common):
        return True
    return _only_people(line, common) or _office_and_name(words, common)


def _subject(words: list[str]) -> int:
    """How many words the name or noun takes that a caption begins with, 0 for none."""
    if not words:
        return 0
    if words[0].lower() in PICTURE_PEOPLE:
        return 1
    if words[0] in ("A", "An", "The", "Two", "Three", "Some") and len(words) > 1:
        return next((i for i in range(2, min(5, len(words))) if words[i] in PICTURE_VERBS), 0)
    run = _capitals(words)
    return run if run >= 2 and words[run - 1].lower() not in NOT_PERSONS else 0


def _capitals(words: list[str]) -> int:
    return next((i for i, word in enumerate(words) if not capitalised(word)), len(words))


def _acts(words: list[str], common: frozenset[str]) -> bool:
    run = _capitals(words)
    if len(words) < run + 3 or not is_person(words[:run], common):
        return False
    verb = words[run]
    return verb.isalpha() and verb.endswith("s") and not verb.endswith("ss") and len(verb) > 3


def _only_people(line: str, common: frozenset[str]) -> bool:
    names = [tokens(name) for name in re.split(r",|;| and | & | with ", line) if name.strip()]
    return bool(names) and all(is_person(name, common) for name in names)


def _office_and_name(words: list[str], common: frozenset[str]) -> bool:
    """Capitals and joiners only, an office among them, a person's name at one end."""
    if not all(capitalised(word) or word.lower() in NAME_JOINERS for word in words):
        return False
    lows = [word.lower() for word in words]
    offices = [i for i, low in enumerate(lows) if low in ROLES]
    if not offices or len(words) < 3:
        return False
    return any(
        is_person(name, common) and not ROLES & set(map(str.lower, name))
        for name in (words[-2:], words[:2])
    )
