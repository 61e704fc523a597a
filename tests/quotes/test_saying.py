"""A content that names only what was spoken of says nothing, and is no row."""

from __future__ import annotations

import pytest

from workbench.quotes.saying import is_nobodys, says_something

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


@pytest.mark.parametrize(
    ("cue", "content", "sure", "nobodys"),
    [
        ("reciprocating", "The same appears to be true, this effort.", 0.26, True),
        ("hopes", "for an early end to the strike", 0.34, True),
        ("plans", "to close both mines", 0.1, True),
        ("fearing", "that the bridge would fall", 0.2, True),
        ("hopes", "for an early end to the strike", 0.35, False),
        ("said", "the bridge would fall", 0.1, False),
        ("announced", "that both mines would close", 0.2, False),
        ("according to", "the bridge would fall", 0.2, False),
        ("fearing", "that the bridge “would fall”", 0.2, False),
        ("", "the bridge would fall", 0.1, False),
    ],
)
def test_a_belief_that_nobody_has_is_one_only_where_it_is_probable(
    cue: str, content: str, sure: float, nobodys: bool
) -> None:
    assert is_nobodys(cue, content, sure) is nobodys
