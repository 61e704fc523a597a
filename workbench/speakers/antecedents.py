"""What a pronoun takes up where that is no name and nobody who spoke: a noun phrase near it."""

from __future__ import annotations

from workbench.attribution.cues import is_speech
from workbench.language.en.function_words import (
    CALENDAR,
    DETERMINERS,
    FUNCTION_WORDS,
)
from workbench.language.en.roles import FAMILY, OUTSIDERS, PEOPLE, are_people, occupation_of
from workbench.speakers.cast import Place
from workbench.speakers.likeness import PLURAL, pronoun_kind
from workbench.speakers.words import ParsedWords

# A noun phrase before "who" is looked for in so many words, behind an aside of so many.
FARTHEST, ASIDE = 6, 30
# A noun phrase has at most so many words.
LONGEST = 10
JOINING = frozenset({"and", "'s", "’s", "'", "’", "-"})
# Between a noun for people and what is said of them; with "to" and "with" also behind these.
SAID_WITH = frozenset({"of", "at", "in", "for", "from", "with", "to"})
FAMILIAR = frozenset({"familiar", "close", "opposed", "critical", "knowledge"})
KNOWN = (
    (FAMILY - {"family", "families"})
    | OUTSIDERS
    | PEOPLE
    | frozenset("man woman person people source boy girl".split())
)
WITHIN_NAMES = frozenset({"of", "at", "for", "in"})
# "They" are looked for in so many words before it, within its paragraph.
REACH = 60
# Somebody was introduced in so many words before they are called so again.
INTRODUCED = 400
NEW = frozenset({"a", "an", "one", "another"})
_OPENED_BY = {"—": "—", "–": "–", ")": "("}


def before_relative(text: str, words: ParsedWords, first: int) -> Place | None:
    """The noun phrase that the relative pronoun at word ``first`` follows ("lawmakers who ...",
    "the ministry, which ..."); None where nothing but small words stands there."""
    last = behind(text, words, first)
    if _word(text, words, first).casefold() == "who":
        last = _somebody_before(text, words, last) or last
    return _phrase(text, words, last)


def _somebody_before(text: str, words: ParsedWords, last: int) -> int | None:
    """Where a noun for people ends right before what is said of them up to word ``last`` ("one
    clerk familiar with the talks", "the man in the red coat"); None where the noun at the end is
    for people itself, or none is."""
    phrase = _phrase(text, words, last)
    if phrase is None or _is_somebody(phrase.text.split()[-1]):
        return None
    joined = [_word(text, words, at).casefold() for at in range(phrase.first)[-3:]]
    if not joined or joined[-1] not in SAID_WITH:
        return None
    described = len(joined) > 1 and joined[-2] in FAMILIAR
    noun = phrase.first - (3 if described else 2)
    return noun + 1 if noun >= 0 and _is_somebody(_word(text, words, noun)) else None


def _is_somebody(noun: str) -> bool:
    plain = noun.casefold()
    return are_people(noun) or occupation_of(noun) is not None or plain in KNOWN


def before_they(text: str, words: ParsedWords, first: int) -> Place | None:
    """The noun phrase for several people that "they" at word ``first`` takes up: of the nearest
    sentence that has one the first, which is most often its subject; None without one."""
    found: dict[int, int] = {}
    # Behind another "they" of a sentence stand people whom it is not.
    taken_up: set[int] = set()
    for at in range(max(0, first - REACH), first):
        if words.line[at] != words.line[first] or words.quoted[at]:
            continue
        word, sentence = _word(text, words, at), int(words.sentence[at])
        if pronoun_kind(word) == PLURAL:
            taken_up.add(sentence)
        elif sentence not in taken_up and are_people(word):
            found.setdefault(sentence, at)
    if not found:
        return None
    return _phrase(text, words, found[max(found)] + 1)


def introduced(text: str, words: ParsedWords, first: int, noun: str) -> Place | None:
    """The noun phrase by which somebody was introduced whom "the" ``noun`` at word ``first`` means
    ("a young clerk"); None where a name stands beside it, and for who was not introduced."""
    for at in range(first - 1, max(0, first - INTRODUCED), -1):
        if words.quoted[at] or _word(text, words, at).casefold() != noun:
            continue
        begin = _opens_new(text, words, at)
        if begin is not None:
            named = _beside_a_name(text, words, begin, at + 1)
            called = text[words.start[begin] : words.end[at]]
            return None if named else Place(begin, at + 1, called)
    return None


def _opens_new(text: str, words: ParsedWords, noun: int) -> int | None:
    """The article or "one" before the few words that stand before a noun."""
    for at in range(noun - 1, max(-1, noun - FARTHEST), -1):
        plain = _word(text, words, at).casefold()
        if plain in NEW:
            return at
        if not plain[0].isalpha() or plain in FUNCTION_WORDS:
            return None
    return None


def _beside_a_name(text: str, words: ParsedWords, begin: int, end: int) -> bool:
    """Whether a noun phrase is said of a name: "Lee, a clerk", "a clerk, Ann Lee"."""
    if begin and _word(text, words, begin - 1) in (",", "—", "–", "("):
        return True
    behind = [_word(text, words, at) for at in range(end, min(end + 2, len(words.start)))]
    following = behind[1:] if behind[:1] == [","] else behind[:1]
    return bool(following) and following[0][0].isupper()


def _phrase(text: str, words: ParsedWords, last: int) -> Place | None:
    """The noun phrase that ends before word ``last``."""
    begin = last
    while begin > max(0, last - LONGEST):
        plain = _word(text, words, begin - 1).casefold()
        joined = begin < last and plain in JOINING
        within = joined or _in_a_name(text, words, begin - 1, last)
        if not within and (not plain[0].isalpha() or _ends_phrase(plain)):
            break
        begin -= 1
        if plain in DETERMINERS:
            break
    while begin < last and _word(text, words, begin).casefold() == "and":
        begin += 1
    if begin >= last:
        return None
    return Place(begin, last, text[words.start[begin] : words.end[last - 1]])


def _in_a_name(text: str, words: ParsedWords, at: int, last: int) -> bool:
    """Whether word ``at`` stands in a name, between words with capitals: "Bank of England"."""
    if not 0 < at < last - 1 or _word(text, words, at).casefold() not in WITHIN_NAMES:
        return False
    return all(_word(text, words, beside)[0].isupper() for beside in (at - 1, at + 1))


def behind(text: str, words: ParsedWords, first: int) -> int:
    """Where what a relative pronoun follows ends: before a comma, or before an aside."""
    if not first:
        return first
    before = _word(text, words, first - 1)
    if before == ",":
        return first - 1
    if before in _OPENED_BY:
        opens = _OPENED_BY[before]
        for at in range(first - 2, max(-1, first - ASIDE), -1):
            if _word(text, words, at) == opens:
                return at
    return first


def _word(text: str, words: ParsedWords, at: int) -> str:
    return text[words.start[at] : words.end[at]]


def _ends_phrase(plain: str) -> bool:
    small = plain in FUNCTION_WORDS and plain not in DETERMINERS
    return small or plain in CALENDAR or is_speech(plain)
