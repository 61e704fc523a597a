"""Looking for words: Arrow's quick way finds what Python's folding finds."""

from __future__ import annotations

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from workbench.quotes.folding import SAME_MARKS, folded
from workbench.quotes.mentions import PLAIN, mentions

# Letters that are plain and that are not, words that contain each other, marks and spaces.
LETTERS = st.sampled_from("aAbßẞİıΣςσéÉſž'’ʼ“\"\u0301  \u00a0\t\n👩.*\\(")
TEXTS = st.text(LETTERS, max_size=8)


def in_python(texts: list[str], phrases: list[str]) -> list[bool]:
    wanted = [folded(phrase) for phrase in phrases if folded(phrase)]
    return [any(phrase in folded(text) for phrase in wanted) for text in texts]


@given(st.lists(TEXTS, max_size=6), st.lists(TEXTS, max_size=3))
@example(["We don’t know", "WE DON'T", "we don’ t"], ["we don't"])
@example(["STRASSE", "Straße"], ["strasse"])
@example(["a  b", "a b", " a", ""], ["a b"])
@example(["any"], [])
def test_arrow_finds_what_python_finds(texts: list[str], phrases: list[str]) -> None:
    found = mentions(pd.Series(texts, dtype="string"), phrases)
    assert found.tolist() == in_python(texts, phrases)
    assert mentions(pd.Series(texts, dtype=object), phrases).tolist() == found.tolist()


def test_every_plain_letter_is_small_alike_in_arrow_and_python() -> None:
    letters = [chr(code) for code in range(0x110000) if not 0xD800 <= code < 0xE000]
    array = pa.array(letters, pa.large_string())
    plain = array.filter(pc.match_substring_regex(array, PLAIN))
    assert len(plain) > 400
    small = [text.translate(SAME_MARKS) for text in pc.utf8_lower(plain).to_pylist()]
    assert small == [folded(letter) for letter in plain.to_pylist()]


@pytest.mark.parametrize("dtype", ["string", object])
def test_missing_text_holds_nothing(dtype: str | type) -> None:
    texts = pd.Series(["The dam", None, "the DAM"], dtype=dtype, index=[7, 7, 1])
    assert mentions(texts, ["dam"]).tolist() == [True, False, True]
    assert mentions(texts[:0], ["dam"]).tolist() == []


def test_text_of_a_part_of_a_frame_is_read_from_that_part() -> None:
    texts = pd.Series(["one dam", "two wells", "three dams"], dtype="string")
    assert mentions(texts[1:], ["dam"]).tolist() == [False, True]
    assert mentions(pd.concat([texts, texts[:1]]), ["dam"]).tolist() == [True, False, True, True]
