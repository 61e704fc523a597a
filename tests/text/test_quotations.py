"""Quotation marks of all styles, paired paragraph by paragraph."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.text.quotations import find_quotations

PAIRED = {
    "“It works,” she said. “Fine.”": ["“It works,”", "“Fine.”"],
    '"It works," he said, "and how."': ['"It works,"', '"and how."'],
    "‘We won’t,’ he said. The farmers’ union ‘agrees’ now.": ["‘We won’t,’", "‘agrees’"],
    "'We won't,' he said.": ["'We won't,'"],
    "He wrote: «La mer monte.»": ["«La mer monte.»"],
    "Er sagte: „Es regnet.“": ["„Es regnet.“"],
    "»Es regnet«, sagte er. »Wieder.«": ["»Es regnet«", "»Wieder.«"],
    "»Sataa», hän sanoi.": ["»Sataa»"],
    "« Il pleut », dit-elle. «Oui», dit-il. La suite.": ["« Il pleut »", "«Oui»"],
    "”Det regnar”, sade han.": ["”Det regnar”"],
    "彼は「雨だ、『また』」と述べた。": ["「雨だ、『また』」"],
    '他说："下雨了"。': ['"下雨了"'],
    "Home » News » World": [],
    "``Yes,'' he said.": ["``Yes,''"],
    "“He said ‘no’ to me,” she said.": ["“He said ‘no’ to me,”"],
    "The ’90s and rock ’n’ roll got ’em.": [],
    "The teachers' plan and the nurses' plan.": [],
    "A 6' 2\" man": [],
    "": [],
}


@pytest.mark.parametrize(("text", "expected"), PAIRED.items())
def test_quotations_are_paired_whatever_the_marks(text: str, expected: list[str]) -> None:
    assert [text[q.start : q.end] for q in find_quotations(text)] == expected


def test_a_mark_that_never_closes_affects_its_paragraph_only() -> None:
    text = "She said: “It is late.\n\nHe said: “It is early.”"
    first, second = find_quotations(text)
    assert text[first.start : first.end] == "“It is late."
    assert not first.closed
    assert not first.continues
    assert text[second.start : second.end] == "“It is early.”"
    assert second.closed


def test_a_quotation_that_opens_anew_in_the_next_paragraph_continues() -> None:
    first, second = find_quotations("“One.\n\n“Two,” she said.")
    assert (first.closed, first.continues) == (False, True)
    assert (second.closed, second.continues) == (True, False)


def test_offsets_count_code_points_beyond_the_basic_plane() -> None:
    text = "😀é “It works” 😀"
    (quotation,) = find_quotations(text)
    assert text[quotation.start : quotation.end] == "“It works”"
    assert text[slice(*quotation.inner)] == "It works"


@given(st.text(alphabet="ab “”\"'’‘«»「」\n.s9", max_size=80))
def test_quotations_never_overlap_and_stay_within_their_line(text: str) -> None:
    end = 0
    for quotation in find_quotations(text):
        assert end <= quotation.start < quotation.inner[0] <= quotation.inner[1] <= quotation.end
        assert "\n" not in text[quotation.start : quotation.end]
        end = quotation.end
