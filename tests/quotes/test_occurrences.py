"""Phrases are counted as if each were looked for by itself, in one pass."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.work import growth
from workbench.quotes.identity import quote_ids
from workbench.quotes.occurrences import Phrase, occurrences_before

WORDS = st.sampled_from("ab")
ASKED = st.tuples(st.lists(WORDS, max_size=5).map(tuple), st.integers(0, 30))


def _looked_for(words: list[str], phrase: Phrase, before: int) -> int:
    """The same by the plainest means."""
    read = words[:before]
    places = range(len(read) - len(phrase) + 1) if phrase else ()
    return sum(tuple(read[i : i + len(phrase)]) == phrase for i in places)


@settings(max_examples=300, deadline=None)
@given(st.lists(WORDS, max_size=30), st.lists(ASKED, max_size=8))
def test_all_phrases_are_counted_at_once(words: list[str], asked: list[tuple[Phrase, int]]) -> None:
    expected = [_looked_for(words, phrase, before) for phrase, before in asked]
    assert occurrences_before(words, asked) == expected


def test_phrases_that_begin_alike_take_no_longer_than_others() -> None:
    def work(n: int) -> object:
        said = [f"we will not go back to the mill {i}" for i in range(n)]
        starts = [sum(len(s) + 1 for s in said[:i]) for i in range(n)]
        contents = [[(a, a + len(s))] for a, s in zip(starts, said, strict=True)]
        return lambda: quote_ids("a", " ".join(said), contents)

    assert growth(work, 50) < 1.5  # type: ignore[arg-type]
