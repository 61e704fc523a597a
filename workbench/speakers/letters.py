"""Who wrote a letter that speaks: "the letter" is Ann Lee's if the article says that she wrote it.

Letters, mails and tweets are somebody's own words; polls, studies and reports speak by themselves
(see ``documents``). Only what says plainly who wrote counts: "Lee's letter", "a letter from Lee",
"the letter, written by Lee", "Lee wrote in a letter", "in a letter to the board, Lee said".
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from workbench.attribution.cues import is_speech
from workbench.language.en.bodies import DOUBTS, LETTERS, WRITTEN_BY
from workbench.language.en.function_words import DETERMINERS, FUNCTION_WORDS
from workbench.speakers.cast import Cast, Place
from workbench.speakers.heading import is_owner
from workbench.speakers.words import ParsedWords

# Who wrote a letter was said in so many words before it speaks.
REACH = 600
# So many words stand between a letter and "written", between that and "by", and before a name.
TO_WRITTEN, TO_BY, TO_NAME = 10, 12, 12
LONGEST = 80  # words to either side of a letter that are looked at in its sentence
NEW_ONE = frozenset({"a", "an", "another", "one", "second"})
# These stand between "by" and a name, beside titles and what somebody is.
_BEFORE_A_NAME = frozenset(
    {"the", "then", "former", "its", "his", "her", "of", "dr", "mr", "mrs", "ms"}
)
# A clause of its own begins here: what follows is not said of the letter.
_CLAUSE = frozenset({"that", "who", "whom", "but", "because", "after", "while", "said", "says"})


def letter_of(phrase: str) -> str | None:
    """The noun by which a noun phrase is a letter ("a newly found email kept secret"); None for
    other phrases."""
    words = phrase.split()
    for word, following in zip(words, [*words[1:], ""], strict=True):
        if word.casefold() in FUNCTION_WORDS - DETERMINERS:
            return None
        ends = not following or following in FUNCTION_WORDS or following.endswith("ly")
        if word in LETTERS and ends:
            return word
    return None


def author_of(
    text: str, words: ParsedWords, cast: Cast, noun: str, last: int, first: int = 0
) -> int | None:
    """The number of who wrote the ``noun`` ("letter") that is meant before word ``last``, by the
    last place from word ``first`` on that says so; None where none does, where that is in doubt, or
    another such letter came up since."""
    for at in range(last - 1, max(first, last - REACH) - 1, -1):
        if words.quoted[at] or _printed(text, words, at) != noun:
            continue
        author = _author_at(text, words, cast, at)
        if author is not None:
            return author
        if any(_word(text, words, i) in NEW_ONE for i in range(max(0, at - 4), at)):
            return None
    return None


def _author_at(text: str, words: ParsedWords, cast: Cast, at: int) -> int | None:
    begin, end = _sentence(words, at)
    if any(_word(text, words, i) in DOUBTS for i in range(begin, end)):
        return None
    owner = _ending_at(cast, at)
    if owner is not None and is_owner(text, int(words.end[owner[1].last - 1])):
        return owner[0]
    if _word(text, words, at + 1) in ("from", "by"):
        return _named_right_behind(text, words, cast, at + 1)
    written = _written(text, words, at, end)
    if written is not None:
        return _named_right_behind(text, words, cast, written)
    return _who_says_in(text, words, cast, at)


def _written(text: str, words: ParsedWords, at: int, end: int) -> int | None:
    """The "by" of "the letter, which came late, was written on Monday by"."""
    verb = next(
        (
            i
            for i in range(at + 1, min(end, at + 1 + TO_WRITTEN))
            if _word(text, words, i) in WRITTEN_BY
            and _word(text, words, i - 1) in ("was", ",", _word(text, words, at))
        ),
        None,
    )
    if verb is None or not _CLAUSE.isdisjoint(_word(text, words, i) for i in range(at + 1, verb)):
        return None
    for i in range(verb + 1, min(end, verb + 1 + TO_BY)):
        word = _word(text, words, i)
        if word == "by":
            return i
        if word in _CLAUSE or word in (",", ";", "and") or (word.isalpha() and is_speech(word)):
            return None
    return None


def _who_says_in(text: str, words: ParsedWords, cast: Cast, at: int) -> int | None:
    """The person of "Lee wrote in a letter" and "in a letter to the board, Lee said"."""
    begin, end = _sentence(words, at)
    opens = next(
        (i for i in range(at - 1, max(begin, at - 5) - 1, -1) if _word(text, words, i) == "in"),
        None,
    )
    if opens is None:
        return None
    if opens == begin:
        comma = next((i for i in range(at + 1, end) if _word(text, words, i) == ","), end)
        for number, place in _people(cast, comma + 1, min(end, comma + 1 + TO_NAME)):
            leads = all(_leads(text, words, i) for i in range(comma + 1, place.first))
            return number if leads and _says(text, words, place.last) else None
        return None
    before = _ending_at(cast, opens - 1)
    return before[0] if before is not None and _says(text, words, opens - 1) else None


def _says(text: str, words: ParsedWords, at: int) -> bool:
    word = _word(text, words, at)
    return word.isalpha() and is_speech(word)


def _named_right_behind(text: str, words: ParsedWords, cast: Cast, by: int) -> int | None:
    """Whoever is named behind "by" at a word, with a title or what they are before the name and
    nobody else; not the owner of something."""
    for at in range(by + 1, min(by + 1 + TO_NAME, len(words.start))):
        number = cast.at.get(at)
        if number is not None:
            place = next(place for place in cast.members[number].places if place.first == at)
            person = cast.members[number].kind == "person"
            if not is_owner(text, int(words.end[place.last - 1])) and (
                person or not _somebody_follows(cast, place)
            ):
                return number
            if person:
                return None
        if not _leads(text, words, at) and number is None:
            return None
    return None


def _somebody_follows(cast: Cast, body: Place) -> bool:
    """Whether a body says of whom it is named before which one that is: "Acme chief Ann Lee"."""
    return next(_people(cast, body.last, body.last + TO_NAME), None) is not None


def _leads(text: str, words: ParsedWords, at: int) -> bool:
    """Whether a word may stand between "by" and a name: a title, an office, a part of a name."""
    word = _printed(text, words, at)
    plain = word.casefold()
    before, behind = _printed(text, words, at - 1), _word(text, words, at + 1)
    if plain == "of":  # no "friend of"
        return before[0].isupper() or behind == "staff"
    if plain in _BEFORE_A_NAME or word in ".-’'" or word[0].isupper():
        return True
    if plain == "s" and before in "’'":
        return True
    return word.isalpha() and plain not in FUNCTION_WORDS and not plain.endswith(("s", "ing"))


def _people(cast: Cast, first: int, last: int) -> Iterator[tuple[int, Place]]:
    for word in range(first, last):
        number = cast.at.get(word)
        if number is not None and cast.members[number].kind == "person":
            yield number, next(p for p in cast.members[number].places if p.first == word)


def _ending_at(cast: Cast, last: int) -> tuple[int, Place] | None:
    """The name that ends right before word ``last``, or before an ending of its own."""
    for word in range(max(0, last - 8), last):
        number = cast.at.get(word)
        if number is not None:
            place = next(p for p in cast.members[number].places if p.first == word)
            if last - 2 <= place.last <= last:  # with "'s", which is two words
                return number, place
    return None


def _sentence(words: ParsedWords, at: int) -> tuple[int, int]:
    """The first word of a word's sentence, and the first one behind it, none of them farther than
    a sentence is long."""
    number = words.sentence[at]
    begin, end = (int(np.searchsorted(words.sentence, number, side)) for side in ("left", "right"))
    return max(begin, at - LONGEST), min(end, at + LONGEST)


def _printed(text: str, words: ParsedWords, at: int) -> str:
    return text[words.start[at] : words.end[at]] if 0 <= at < len(words.start) else " "


def _word(text: str, words: ParsedWords, at: int) -> str:
    return _printed(text, words, at).casefold()
