"""Normal forms are Unicode's, and thousands of marks on one letter cost no more than on others."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.text import normalforms
from workbench.text.normalforms import MOST_MARKS, normalized

FORMS = ("NFC", "NFD", "NFKC", "NFKD")
LETTERS = st.text(st.sampled_from("ae é\u0301\u0323\u0327ﬁ水가\u1161—😀"), max_size=25)


@pytest.mark.parametrize("form", FORMS)
@given(text=st.one_of(LETTERS, st.text()))
def test_what_people_write_has_the_form_that_unicode_gives_it(form: str, text: str) -> None:
    assert normalized(form, text) == unicodedata.normalize(form, text)  # type: ignore[arg-type]


def test_every_mark_that_is_sorted_is_counted() -> None:
    marks = (chr(code) for code in range(sys.maxunicode + 1))
    assert not [
        mark
        for mark in marks
        if unicodedata.combining(mark) and not normalforms._TOO_MANY.match(mark * 99)
    ]


def _longest_run(texts: Iterator[str]) -> int:
    longest = run = 0
    for text in texts:
        for letter in text:
            run = run + 1 if unicodedata.combining(letter) else 0
            longest = max(longest, run)
        run = 0
    return longest


def test_unicodedata_never_sorts_more_than_thirty_marks(monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[str] = []

    def normalize(form: str, text: str) -> str:
        given.append(text)
        return unicodedata.normalize(form, text)

    monkeypatch.setattr(normalforms, "normalize", normalize)
    text = "Zoe\u0308 a" + "\u0301\u0323" * 1_000 + " b" + "\u0301" * 40
    marked = normalized("NFC", text)
    assert _longest_run(iter(given)) <= MOST_MARKS
    assert marked.startswith("Zo\u00eb \u1ea1")
    assert len("".join(given)) == len(text)
