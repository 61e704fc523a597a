"""The words of a source as a name for somebody whom the article does not name."""

from __future__ import annotations

import re
from functools import lru_cache

from workbench.language.en.adjectives import is_adjective, is_noun
from workbench.language.en.bodies import WORKS
from workbench.language.en.function_words import DETERMINERS, PREPOSITIONS
from workbench.language.en.natives import are_natives
from workbench.language.en.roles import are_people, belongs, occupation_of
from workbench.speakers.likeness import plain_words

_LEADING = re.compile(
    r"(?:(?:the|a|an|both|and|but|while|as|by|from|to|said|says)\s+)+", re.IGNORECASE
)
# Where a noun phrase goes on to say more of whom it has named.
_MORE = re.compile(
    r"\s*(?:[;(—–]|\s(?:who|whom|whose|which|that|to be)\b|\s(?:he|she|they|we|you|I)\s)"
)
# "Democrats — and some Republicans": an aside that names more of those who speak.
_ALSO = re.compile(r"\s*[—–]\s*(?=(?:and|or)\s)")
# "Unions, teachers and many parents": no aside, as each item is short and the last one has "and".
_ITEM = (
    r"(?!(?:\w+(?:ing|ed)|an?)\b)(?:(?!of (?:them|whom|which)\b)[^\s,;:()—–]+(?=[\s,]|$)\s?){1,6}"
)
_LIST = re.compile(rf"{_ITEM}(?:, {_ITEM})+,? and {_ITEM}$")
# Words behind a noun phrase that add nobody.
_ADVERB = re.compile(
    r"\s+(?:in particular|alike|themselves|itself|himself|herself|combined|together|too|as well)$"
)
_COMMA = re.compile(r"(?<=.),(?!\d)")
# "Groups encouraging Ann Lee to run": a participle with an object of its own begins a clause.
_CLAUSE = re.compile(
    rf"(?<![\w-])(?P<noun>[\w-]{{1,40}})\s(?!(?:includ|accord|concern|regard|follow)ing)[a-z]+ing\s"
    rf"(?=[A-Z\d]|(?:{'|'.join(sorted(DETERMINERS))}|former|then)\b)"
)
# "A number of the families in": the families are meant.
_PART_OF = re.compile(
    r"(?:[\w-]+ ){0,2}(?:number|dozens|hundreds|thousands|scores|majority|minority|handful|couple|"
    r"lot|group|percent|third|half|some|many|most|several|few|all|none|one|two|three) of "
    r"(?:the |those |these )?(?=[\w’'-]+)",
    re.IGNORECASE,
)
# What follows the head noun of a noun phrase.
_TAIL = re.compile(
    rf",(?!\d)|\s(?:{'|'.join(sorted(PREPOSITIONS - {'like', 'off'}))}|"
    r"close|familiar|who|that|including|and)\b|"
    r"\s(?:like (?=[A-Z]|us\b|me\b|them\b|h[ie][mr]\b)|such as\b)"
)
# Some speak to somebody, who is no part of what they are called; advisers are advisers to somebody.
_SPOKE_TO = re.compile(
    r"\b((?:officials?|sources?|people|persons?|lawyers?|spokes\w+|witnesses|experts?)) to "
    r"(?:(?:the|The) )?[A-Z].*$"
)
# "A fact sheet lawmakers released Monday": who made a text is said without "that".
_MADE_BY = re.compile(
    rf"(?<!\S)(?P<noun>sheet|document|statement|{'|'.join(sorted(WORKS))})s?"
    r"\s(?P<who>[a-z]+s)\s(?:[a-z]+ed|wrote|sent|put)\b.*$"
)
# Before a comma these end no run of adjectives, and behind one they begin another description.
_SMALL = DETERMINERS | PREPOSITIONS | {"and", "or"}
_NO_MORE = _SMALL | frozenset("former then now once later also himself herself aged who".split())
MOST_ADJECTIVES = 3  # words before a comma, the last one an adjective
_POINTS = frozenset({"the", "this", "that"})
_SEVERAL = frozenset("those both all many some several few most two three".split())
REMEMBERED = 4096  # phrases of an article, which are asked about again and again
LONGEST = 90  # characters; a longer description is cut at a word


@lru_cache(REMEMBERED)
def phrase_of(printed: str) -> str:
    """A source without article and relative clause: "the men who left" is "men"."""
    phrase = _ALSO.sub(" ", " ".join(printed.split()).strip(" ,;:—–"))
    if leading := _LEADING.match(phrase):
        phrase = phrase[leading.end() :]
    if more := _MORE.search(phrase, 1):
        phrase = phrase[: more.start()]
    if _LIST.match(phrase) is None:
        phrase = _to_its_end(phrase)
    clause = next((c for c in _CLAUSE.finditer(phrase) if is_noun(c["noun"])), None)
    if clause is not None:
        phrase = phrase[: clause.end("noun")]
    if (made := _MADE_BY.search(phrase)) and is_noun(made["who"].removesuffix("s")):
        phrase = phrase[: made.start("who") - 1]
    if spoke := _SPOKE_TO.search(phrase):
        phrase = phrase[: spoke.end(1)]
    if len(phrase) > LONGEST:
        phrase = phrase[:LONGEST].rsplit(" ", 1)[0]
    phrase = _ADVERB.sub("", phrase)
    return phrase.removesuffix("'s").removesuffix("’s").strip(" ,;:") or printed


@lru_cache(REMEMBERED)
def head_of(printed: str) -> str:
    """A noun phrase to its head noun: "several officials at the ministry" to "officials"."""
    phrase = phrase_of(printed)
    if part := _PART_OF.match(phrase):
        phrase = phrase[part.end() :]
    if _LIST.match(phrase) is None:
        phrase = _COMMA.split(phrase)[-1].strip()  # behind the adjectives
    tail = _TAIL.search(phrase, 1)
    return phrase[: tail.start()] if tail else phrase


def _to_its_end(phrase: str) -> str:
    """A noun phrase to its first comma, those between adjectives left aside: "small, local paper"
    of "small, local paper, which closed"."""
    items = [item.strip() for item in _COMMA.split(phrase)]
    last = 0
    while last + 1 < len(items) and _goes_on(items[last], items[last + 1]):
        last += 1
    # Adjectives alone are what is said behind a noun that is not known as one.
    last = last if last and _ends_in_a_noun(items[last]) else 0
    return ", ".join(items[: last + 1])


def _goes_on(before: str, item: str) -> bool:
    """Whether the comma between two items of a noun phrase stands between its adjectives."""
    words = before.split()
    plain = [words[0][:1].casefold() + words[0][1:], *words[1:]] if words else []
    following = item.split()[:1]
    if not plain or len(plain) > MOST_ADJECTIVES or following == [] or following[0] in _NO_MORE:
        return False
    return is_adjective(plain[-1]) and all(w.islower() and w not in _SMALL for w in plain)


def _ends_in_a_noun(item: str) -> bool:
    """Whether an item holds more than adjectives before what follows its head noun."""
    tail = _TAIL.search(item, 1)
    words = (item[: tail.start()] if tail else item).split()
    return bool(words) and (is_noun(words[-1]) or (len(words) > 1 and not is_adjective(words[-1])))


def are_several(printed: str) -> bool:
    """Whether a noun phrase means several people, by its head noun ("Progressive groups in")."""
    head = head_of(printed).split()[-1:]
    word = head[0].rstrip("’'").casefold() if head else ""
    return word in _SEVERAL or are_people(word)


def are_many(name: str) -> bool:
    """Whether what somebody is called by is a noun for several ("Republicans", "her aides")."""
    head = head_of(name)
    return are_several(name) or (head.endswith("s") and not head.endswith(("ss", "us", "is")))


def is_somebody(printed: str) -> bool:
    """Whether a noun phrase means one person, by its head noun."""
    return occupation_of(head_of(printed)) is not None and not are_several(printed)


def noun_alone(source: str) -> str | None:
    """The noun of "the clerk", which takes up somebody of whom more was said, and of "Lee's clerk",
    who is one without a name unless somebody is known as a clerk."""
    words = source.split()
    if len(words) != 2 or not (words[0].casefold() in _POINTS or words[0].endswith(("'s", "’s"))):
        return None
    return words[1].casefold() if occupation_of(words[1]) or not belongs(words[1]) else None


def is_another(source: str, other: str) -> bool:
    """Whether a source cannot mean what other words call: "Bush's team" is not "Kasich's team",
    "Germans" are not "many Poles", and "the ad" not "a source familiar with the ad"."""
    words = source.split()
    named = [word for word in words[1:] if word[0].isupper()]
    named += [word for word in words[:1] if word.endswith(("'s", "’s")) or are_natives(word)]
    if not set(plain_words(" ".join(named))) <= set(plain_words(other)):
        return True
    noun, head = words[-1].casefold(), head_of(other).casefold().split()
    return len(words) == 2 and noun in other.casefold().split() and noun not in head
