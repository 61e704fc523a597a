"""Which words may be a source that the tagger was not sure of."""

from __future__ import annotations

import pytest

from workbench.attribution.doubtful import may_be_source

# The text, the source and the cue in it.
SOURCES = [
    ("Acme first reported the loss.", "Acme", "reported"),
    ("the clerk knew that it rained", "the clerk", "knew"),
    ("It rained, she wrote.", "she", "wrote"),
    ("That it rained was reported by Ann Lee.", "Ann Lee", "was reported"),
    ("They reported it.", "They", "reported"),
]
NONE = [
    ("the charges of theft", "the", "charges"),
    ("As reported by all", "As", "reported"),
    ("Evening Post reported it", "Evening", "reported"),
    ("the Evening Post reported it", "Post", "reported"),
    ('"special exercises" are advised', '"special exercises"', "advised"),
    ("It was for an actor. The actress Ann Lee came.", "The actress Ann Lee", "was for"),
]


def spans(text: str, source: str, cue: str) -> tuple[tuple[int, int], tuple[int, int]]:
    found = [(text.index(part), text.index(part) + len(part)) for part in (source, cue)]
    return found[0], found[1]


@pytest.mark.parametrize(("text", "source", "cue"), SOURCES)
def test_who_may_speak(text: str, source: str, cue: str) -> None:
    assert may_be_source(text, *spans(text, source, cue))


@pytest.mark.parametrize(("text", "source", "cue"), NONE)
def test_what_is_no_source(text: str, source: str, cue: str) -> None:
    assert not may_be_source(text, *spans(text, source, cue))
