"""Who wrote a letter that speaks: "the letter" is Ann Lee's if the article says that she wrote it.

Letters, mails and posts are somebody's own words. Polls, studies and reports are not: they speak by
themselves (see ``documents``).
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.attribution.cues import is_speech
from workbench.language.en.bodies import LETTERS, WRITTEN_BY
from workbench.language.en.function_words import FUNCTION_WORDS
from workbench.speakers.cast import Cast, MemberKind, Place
from workbench.speakers.heading import is_owner
from workbench.speakers.words import ParsedWords

# Who wrote a letter was said in so many words before it speaks.
REACH = 600
# "By" and the name of who wrote it stand so many words behind "written", and behind "by".
TO_BY, TO_NAME = 14, 14
NEW = frozenset({"a", "an", "another", "one", "second", "new"})


def letter_of(phrase: str) -> str | None:
    """The noun by which a noun phrase is a letter ("a newly found email kept secret"); None for
    other phrases."""
    words = phrase.casefold().split()
    for word, following in zip(words, [*words[1:], ""], strict=True):
        if word in FUNCTION_WORDS and word not in ("a", "an", "the", "this", "that", "his", "her"):
            return None
        plain = word.strip(",.;")
        ends = not following or following in FUNCTION_WORDS or following.endswith(("ly", "ed"))
        if plain in LETTERS and (ends or word != plain):
            return plain
    return None


def author_of(text: str, words: ParsedWords, cast: Cast, noun: str, last: int) -> int | None:
    """The number of who wrote the ``noun`` ("letter") that is meant before word ``last``, by the
    last place that says so; None where none does, or another such letter came up since."""
    noun = noun.rpartition("-")[2]  # "op-ed" is three words
    for at in range(last - 1, max(-1, last - REACH), -1):
        if words.quoted[at] or _word(text, words, at) != noun:
            continue
        author = _author_at(text, words, cast, at)
        if author is not None:
            return author
        if any(_word(text, words, i) in NEW for i in range(max(0, at - 4), at)):
            return None
    return None


def _author_at(text: str, words: ParsedWords, cast: Cast, at: int) -> int | None:
    """Who wrote the letter at word ``at``, by its sentence: "Lee's letter", "a letter from Lee",
    "the letter, written by Lee", "Lee wrote in a letter"."""
    owner = _ending_at(cast, at)
    if owner is not None and is_owner(text, int(words.end[owner[1].last - 1])):
        return owner[0]
    if _word(text, words, at + 1) in ("from", "by"):
        return _named_behind(text, words, cast, at + 1)
    for i in range(at + 1, _end_of_sentence(words, at)):
        if _word(text, words, i) in WRITTEN_BY:
            by = [j for j in range(i + 1, i + TO_BY) if _word(text, words, j) == "by"]
            if by and words.sentence[by[0]] == words.sentence[at]:
                return _named_behind(text, words, cast, by[0])
    return _who_says_in(text, words, cast, at)


def _who_says_in(text: str, words: ParsedWords, cast: Cast, at: int) -> int | None:
    """Whoever says something "in a letter" at word ``at``, in the same sentence."""
    if not any(_word(text, words, i) == "in" for i in range(max(0, at - 5), at)):
        return None
    begin = at
    while begin and words.sentence[begin - 1] == words.sentence[at]:
        begin -= 1
    for number, place in _named(cast, begin, _end_of_sentence(words, at), ("person",)):
        beside = (place.last, place.first - 1)
        if any(0 <= i < len(words.start) and is_speech(_word(text, words, i)) for i in beside):
            return number
    return None


def _named_behind(text: str, words: ParsedWords, cast: Cast, by: int) -> int | None:
    """The person named behind "by" at a word, in one noun phrase with their title; else the body
    that follows it."""
    last = by + 1
    while last < min(by + TO_NAME, len(words.start)) and words.sentence[last] == words.sentence[by]:
        if not _word(text, words, last)[0].isalnum() and _word(text, words, last) not in ".-’'":
            break
        last += 1
    for kind in ("person", "body"):
        for number, place in _named(cast, by + 1, last, (kind,)):
            if kind == "person" or place.first <= by + 2:
                return number
    return None


def _named(
    cast: Cast, first: int, last: int, kinds: tuple[MemberKind, ...]
) -> Iterator[tuple[int, Place]]:
    for word in range(first, last):
        number = cast.at.get(word)
        if number is not None and cast.members[number].kind in kinds:
            places = cast.members[number].places
            yield number, next(place for place in places if place.first == word)


def _ending_at(cast: Cast, last: int) -> tuple[int, Place] | None:
    """The name that ends right before word ``last``, or before an ending of its own."""
    for word in range(max(0, last - 6), last):
        for number, place in _named(cast, word, word + 1, ("person", "body")):
            if last - 2 <= place.last <= last:  # with "'s", which is two words
                return number, place
    return None


def _end_of_sentence(words: ParsedWords, at: int) -> int:
    end = at
    while end < len(words.start) and words.sentence[end] == words.sentence[at]:
        end += 1
    return end


def _word(text: str, words: ParsedWords, at: int) -> str:
    return text[words.start[at] : words.end[at]].casefold() if at < len(words.start) else " "
