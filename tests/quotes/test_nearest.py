"""The place of a row's printed words in its article, where the row itself does not say it."""

from __future__ import annotations

import pytest

from workbench.quotes import nearest as nearest_module
from workbench.quotes.nearest import nearest

TEXT = "Holt came. “Holt is safe,” Holt  said. Holtby said so; Holt left."
START = TEXT.index("“")
CONTENT = ((START, TEXT.index("”") + 1),)


def places(words: str | None, content: tuple[tuple[int, int], ...] = CONTENT) -> list[str]:
    return [TEXT[start:end] + TEXT[end : end + 2] for start, end in nearest(TEXT, words, content)]


def test_nearest_words_are_taken_and_none_inside_the_quote() -> None:
    assert places("Holt") == ["Holt  "]


def test_words_are_found_whatever_white_space_stands_between_them() -> None:
    assert places("Holt said") == ["Holt  said. "]


@pytest.mark.parametrize("words", ["Hol", "nowhere", "", None])
def test_words_that_are_nowhere_have_no_place(words: str | None) -> None:
    assert places(words) == []


def test_quote_without_a_place_has_nothing_near() -> None:
    assert places("Holt", ()) == []


def test_the_same_words_far_from_the_quote_are_not_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    assert places("left") == ["left."]
    monkeypatch.setattr(nearest_module, "REACH", 10)
    assert places("left") == []
