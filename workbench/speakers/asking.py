"""Each statement as a question: the words that ask who speaks."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.attribution.model import Attribution
from workbench.speakers.cast import Place
from workbench.speakers.heading import Inside, heads
from workbench.speakers.likeness import NO_PRONOUN, plain_words, pronoun_kind
from workbench.speakers.scene import Asked
from workbench.speakers.words import ParsedWords


def question_of(text: str, words: ParsedWords, statement: Attribution) -> Asked:
    """A statement asks by its source; without one by its cue, else by where its content begins."""
    content = tuple(words.between(*piece) for piece in statement.content)
    if statement.source:
        start, end = statement.source[0][0], statement.source[-1][1]
        first, last = words.between(start, end)
        return Asked(first, max(last, first + 1), text[start:end], "source", content)
    if statement.cue:
        start, end = statement.cue[0]
        first, last = words.between(start, end)
        return Asked(first, max(last, first + 1), text[start:end], "cue", content)
    first = content[0][0]
    return Asked(first, first + 1, "", "content", content)


def phrases(asked: Sequence[Asked], names: Sequence[tuple[Place, Inside]]) -> list[Place]:
    """The sources that name nobody and are no pronoun: what nameless speakers are called.

    ``names`` are the names of the text in its order, with their code points in the whole text.
    """
    found = []
    for question in asked:
        if question.kind != "source" or pronoun_kind(question.text) != NO_PRONOUN:
            continue
        if plain_words(question.text) and not _named(question, names):
            found.append(Place(question.first, question.last, question.text))
    return found


def _named(question: Asked, names: Sequence[tuple[Place, Inside]]) -> bool:
    inside = [
        (place, name)
        for place, name in names
        if question.first <= place.first and place.last <= question.last
    ]
    return bool(inside) and bool(heads(question.text, [name for _, name in inside]))
