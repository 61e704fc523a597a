"""Each statement as a question: the words that ask who speaks."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from workbench.attribution.model import Attribution
from workbench.speakers.asked import Asked, AskedKind
from workbench.speakers.cast import Named, Place
from workbench.speakers.heading import Inside, heads, is_owner
from workbench.speakers.likeness import NO_PRONOUN, plain_words, pronoun_kind
from workbench.speakers.words import ParsedWords

# A pronoun that is a subject is all of a source, whatever was taken for more of it.
_SUBJECT = re.compile(
    r"(?:[Hh]e|[Ss]he|[Tt]hey|[Ww]e|I)\b(?! (?:and|or|both|all|themselves)\b)(?= [a-z])"
)


def question_of(text: str, words: ParsedWords, statement: Attribution) -> Asked | None:
    """A statement asks by its source; without one by its cue, else by where its content begins.

    None where none of these words were read: they stand in a part that is in another language.
    """
    kind: AskedKind
    if statement.source:
        kind, (start, end) = "source", (statement.source[0][0], statement.source[-1][1])
    elif statement.cue:
        kind, (start, end) = "cue", statement.cue[0]
    else:
        kind, (start, end) = "content", statement.content[0]
    first, last = words.between(start, end)
    if first >= last:
        return None
    if (alone := _SUBJECT.match(text, start, end)) is not None:  # "He still has doubts"
        end = alone.end()
        last = first + 1
    content = tuple(words.between(*piece) for piece in statement.content)
    if kind == "content":
        return Asked(first, first + 1, "", kind, content)
    cue = " ".join(text[start:end] for start, end in statement.cue)
    return Asked(first, last, text[start:end], kind, content, cue)


def phrases(
    text: str, asked: Sequence[Asked], words: ParsedWords, names: Sequence[Named]
) -> list[Place]:
    """The sources that name nobody and are no pronoun: what nameless speakers are called.

    ``names`` are the names of ``text`` in their order.
    """
    inside = [
        (Place(*words.between(name.start, name.end), ""), _inside(text, name)) for name in names
    ]
    found = []
    for question in asked:
        if question.kind != "source" or pronoun_kind(question.text) != NO_PRONOUN:
            continue
        start = int(words.start[question.first])
        if plain_words(question.text) and not _named(question, start, _near(inside, question)):
            found.append(Place(question.first, question.last, question.text))
    return found


def _inside(text: str, name: Named) -> Inside:
    return Inside(name.start, name.end, name.kind, is_owner(text, name.end))


def _near(names: Sequence[tuple[Place, Inside]], question: Asked) -> Sequence[tuple[Place, Inside]]:
    """Those of ``names``, which are in order, that begin inside the question."""
    first = bisect_left(names, question.first, key=lambda pair: pair[0].first)
    return names[first : bisect_left(names, question.last, key=lambda pair: pair[0].first)]


def _named(question: Asked, start: int, names: Sequence[tuple[Place, Inside]]) -> bool:
    """Whether a name heads the question, which begins at code point ``start``."""
    inside = [
        replace(name, start=name.start - start, end=name.end - start)
        for place, name in names
        if place.last <= question.last
    ]
    return bool(heads(question.text, inside))
