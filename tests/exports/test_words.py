"""Filters in words: every argument of select is told, in words that say what was asked."""

from __future__ import annotations

import pytest

from workbench.exports.words import filters_in_words
from workbench.quotes.selection import ARGUMENTS

SPEECH = ("Shown", "speech and writing, no beliefs or intentions")
CASES = [
    ({}, []),
    ({"expert": "Ann Lee"}, [("Named person", "Ann Lee")]),
    ({"speaker_kind": ["person", "group"]}, [("Kind of speaker", "person or group")]),
    ({"article": ["a1", "a2"]}, [("Article", "Harbour to close or a2")]),
    ({"institution": ["X"], "missing": ["institution"]}, [("Institution", "X or none stated")]),
    ({"missing": "published"}, [("Date", "none stated")]),
    ({"all_themes": ["ports", "strikes"]}, [("Themes", "ports and strikes")]),
    ({"min_confidence": 0.8}, [("Confidence", "at least 0.8")]),
    ({"min_confidence": 0}, [("Confidence", "at least 0")]),
    ({"since": "2024-01-01"}, [("Published since", "2024-01-01")]),
    ({"until": "2024-02-01"}, [("Published until", "2024-02-01")]),
    (
        {"text": "dam", "text_in": ["article", "quote"], "exclude": {"text": "x"}},
        [
            ("Words in the quote or the article", "“dam”"),
            ("Without words in the quote or the article", "x"),
        ],
    ),
    ({"text": ["dam", "well"]}, [("Words in the quote", "“dam” or “well”")]),
    (
        {"exclude": {"outlet": "Post", "missing": ["theme"], "text": ["x"], "article": ["a1"]}},
        [
            ("Without outlet", "Post"),
            ("Without rows that lack", "theme"),
            ("Without words in the quote", "x"),
            ("Without article", "Harbour to close"),
        ],
    ),
]


@pytest.mark.parametrize(("filters", "words"), CASES)
def test_filters_are_told_in_words(filters: dict, words: list) -> None:
    assert filters_in_words(filters, {"a1": "Harbour to close"}) == [*words, SPEECH]


@pytest.mark.parametrize("speech", [True, False, None])
def test_what_is_shown_is_always_told(speech: bool | None) -> None:
    ((label, words),) = filters_in_words({"speech": speech}, {})
    assert label == "Shown"
    assert ("beliefs and intentions" in words) == (speech is not True)


@pytest.mark.parametrize("name", ARGUMENTS)
def test_no_argument_of_select_goes_untold(name: str) -> None:
    samples = {"min_confidence": 0.5, "exclude": {"theme": ["x"]}, "missing": ["theme"]}
    samples |= {"since": "2024-01-01", "until": "2024-01-01", "speech": None}
    samples |= {"own": {"gender": ["x"]}, "text_in": ["title"]}
    others = {"text": ["x"]} if name == "text_in" else {}
    told = filters_in_words({name: samples.get(name, ["x"]), **others}, {})
    assert told != filters_in_words(others, {})
