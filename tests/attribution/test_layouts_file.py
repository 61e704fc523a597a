"""``layouts.yml`` keeps its own rules; what the library makes of the cases is held elsewhere."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

import pytest

from tests.attribution.layouts import LayoutCase, load_layouts, locate

CASES = load_layouts()
EACH = pytest.mark.parametrize("case", CASES, ids=[case.id for case in CASES])
OPENING = tuple("\"“”‘'«")
MARKS = re.compile("[\"“”«»]|(?<!\\w)[‘']\\w")

# What issue trackers of quotation tools complain about most; one layout each, none may get lost.
LAYOUTS = [
    *("run_on", "straight_marks", "curly_marks", "single_marks", "guillemets", "never_closed"),
    *("interrupted", "dash_signature", "and_from", "transcript", "written", "nested"),
    *("scare_quotes", "glued", "capitals", "names", "possessive_title"),
]


def test_every_layout_is_there_with_three_examples_or_more() -> None:
    counts = Counter(case.layout for case in CASES)
    assert list(counts) == LAYOUTS
    assert min(counts.values()) >= 3, counts


def test_no_case_has_the_name_of_another() -> None:
    assert [n for n, count in Counter(case.id for case in CASES).items() if count > 1] == []


@EACH
def test_expected_rows_stand_in_text_order_and_apart(case: LayoutCase) -> None:
    spans = [span for row in case.expect for span in row.spans]
    assert spans == sorted(spans)
    claimed = sorted([*spans, *case.nobody, *case.allowed])
    for (_, end), (start, _) in pairwise(claimed):
        assert end <= start, case.text[start : start + 40]


@EACH
def test_a_case_expects_a_row_or_names_what_is_nobodys(case: LayoutCase) -> None:
    assert case.expect or case.nobody


@EACH
def test_speakers_and_their_institutions_are_in_the_words_of_the_text(case: LayoutCase) -> None:
    for row in case.expect:
        for name in (row.speaker, row.role, row.institution):
            assert name is None or name in case.text, name


@EACH
def test_kind_says_how_much_stands_in_quotation_marks(case: LayoutCase) -> None:
    for row in case.expect:
        pieces = [case.text[start:end] for start, end in row.spans]
        marked = [piece for piece in pieces if MARKS.search(piece)]
        opened = all(piece.startswith(OPENING) for piece in pieces)
        printed = "direct" if opened else "mixed" if marked else "indirect"
        assert printed in row.kinds, (printed, pieces)
        assert set(row.kinds) <= {"direct", "mixed", "indirect"}


def test_a_content_that_is_not_in_its_text_once_is_refused() -> None:
    with pytest.raises(ValueError, match="occurs 0 times"):
        locate(["the cat"], "A dog barked.", "made_up")
    with pytest.raises(ValueError, match="occurs 2 times"):
        locate(["og"], "A dog saw a dog.", "made_up")
