"""A word is compared with few of the words of all terms, and still finds all that match it."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.themes.terms import TermWord
from workbench.themes.wordindex import WordIndex

PATTERNS = st.text(st.sampled_from("ab*"), min_size=1, max_size=6).filter(lambda p: p.strip("*"))
TERM_WORDS = st.one_of(
    PATTERNS.map(TermWord), st.sampled_from(["AB", "US"]).map(lambda word: TermWord(word, True))
)


@settings(max_examples=500, deadline=None)
@given(st.sets(TERM_WORDS, max_size=12), st.text(st.sampled_from("abABUS"), max_size=8))
def test_all_term_words_that_match_are_found(words: set[TermWord], printed: str) -> None:
    found = WordIndex(words).matching(printed)
    assert len(found) == len(set(found))
    assert set(found) == {word for word in words if word.matches(printed)}
