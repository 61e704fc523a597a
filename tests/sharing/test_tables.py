"""Which columns of a frame are numbers, by what pandas writes of them."""

from __future__ import annotations

import re

import pandas as pd
import pytest

from workbench.sharing import tables
from workbench.sharing.markup import written
from workbench.sharing.reading import tokens


def aligned(html: str) -> str:
    return written(tables.aligned(tokens(html)))


MARKED = re.compile(r'<t[dh][^>]*class="wb-number"[^>]*>(.*?)</t[dh]>')


@pytest.mark.parametrize(
    ("values", "numbers"),
    [
        ([1, 20], True),
        ([0.5, None], True),
        ([-3.25, 1e-9], True),
        (["1,200", "12 %"], True),
        (["twelve", "12"], False),
        (["2023-09-12", "2024-01-01"], False),
        ([None, None], False),
        (["<b>3</b>", "3"], False),
    ],
)
def test_column_is_of_numbers_if_nothing_else_stands_in_it(
    values: list[object], numbers: bool
) -> None:
    html = aligned(pd.DataFrame({"name": ["a", "b"], "value": values}).to_html())
    heads = MARKED.findall(html)
    assert ("value" in heads) == numbers
    assert len(heads) == 3 * numbers


def test_heads_of_the_index_do_not_shift_columns() -> None:
    frame = pd.DataFrame({"a": ["x", "x"], "b": ["y", "z"], "n": [1, 2], "word": ["p", "q"]})
    html = aligned(frame.set_index(["a", "b"]).to_html())
    assert MARKED.findall(html) == ["n", "1", "2"]


def test_heads_over_several_columns_stay_words() -> None:
    columns = pd.MultiIndex.from_product([["top"], ["n", "m"]])
    html = aligned(pd.DataFrame([[1, 2]], columns=columns).to_html())
    assert MARKED.findall(html) == ["n", "m", "1", "2"]


def test_rows_that_pandas_left_out_change_nothing() -> None:
    html = aligned(pd.DataFrame({"n": range(100), "w": ["x"] * 100}).to_html(max_rows=4))
    assert MARKED.findall(html) == ["n", "0", "1", "...", "98", "99"]


@pytest.mark.parametrize("html", ["", "<p>1</p>", "<table><tr><td>1</td></tr></table>"])
def test_what_is_no_frame_stays_as_it_is(html: str) -> None:
    assert aligned(html) == html
