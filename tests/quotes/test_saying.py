"""A content that names only what was spoken of says nothing, and is no row."""

from __future__ import annotations

import pytest

from workbench.quotes.saying import says_something

NOTHING = [
    "the decision", "the justices", "which", "her out", "this", "his travel ban,", "a figure",
    "them", "the new plan", "its board", "such claims", "it", "their own party", "us all",
]  # fmt: skip
SOMETHING = [
    "that prices fell", "to resign", "the bridge is safe", "it rained", "“no”", "'the decision'",
    "lower margins", "prices would rise", "the company failed", "he can't", "no wrongdoing",
    "the vote was rigged", "guilty", "it’s over", "the bill that the house passed",
]  # fmt: skip


@pytest.mark.parametrize("content", NOTHING)
def test_a_bare_noun_or_pronoun_says_nothing(content: str) -> None:
    assert not says_something(content)


@pytest.mark.parametrize("content", SOMETHING)
def test_a_clause_a_claim_or_words_in_marks_say_something(content: str) -> None:
    assert says_something(content)
