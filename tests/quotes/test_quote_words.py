"""Words, pieces and quotation marks of a statement."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.quotes.printed import as_printed, kind_of, pieces_of
from workbench.quotes.words import count_words
from workbench.text.quotations import find_quotations


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("… — “”", 0),
        ("They’re both isolated states.", 4),
        ("nuclear-powered submarines, 1,500 of them", 5),
        ("U.S. aid (2.5 million)", 4),
        ("forward — including", 2),
        ("forward—including", 2),
        ("R&D in the ’90s", 4),
        ("북한과 러시아", 2),
    ],
)
def test_words_are_counted_as_a_reader_does(text: str, words: int) -> None:
    assert count_words(text) == words


def kind(text: str, content: str) -> str:
    start = text.index(content)
    quotations = [(q.start, q.end) for q in find_quotations(text)]
    return kind_of(text, [(start, start + len(content))], quotations)


@pytest.mark.parametrize(
    ("text", "content", "expected"),
    [
        ("“We will go,” she said.", "“We will go,”", "direct"),
        ("“We will go,” she said.", "We will go", "direct"),
        ("She said they would go.", "they would go.", "indirect"),
        ("She said talks were “actively advancing.”", "talks were “actively advancing.”", "mixed"),
        ("She said talks were “advancing” at last", "“advancing”", "direct"),
        ('He said "go" and left.', '"go" and left.', "mixed"),
        ("He said ‘the end’ is near.", "‘the end’ is near.", "mixed"),
        ("“Go.” He meant it. “Now.”", "“Go.” He meant it. “Now.”", "mixed"),
        ("“Go.” “Now,” he said.", "“Go.” “Now,”", "direct"),
    ],
)
def test_kind_is_a_matter_of_quotation_marks(text: str, content: str, expected: str) -> None:
    assert kind(text, content) == expected


def test_an_interrupted_quotation_is_direct_when_each_piece_is() -> None:
    text = "“We will go,” she said, “and soon.”"
    quotations = [(q.start, q.end) for q in find_quotations(text)]
    pieces = [(0, 13), (24, len(text))]
    assert kind_of(text, pieces, quotations) == "direct"
    assert as_printed(text, pieces) == "“We will go,” … “and soon.”"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ([(0, 5)], [(0, 5)]),
        ([(5, 11)], [(6, 11)]),  # " words" without the space
        ([(6, 11), (0, 5)], [(0, 11)]),  # only white space between them
        ([(0, 7), (3, 11)], [(0, 11)]),
        ([(0, 11), (3, 5)], [(0, 11)]),
        ([(0, 5), (12, 15)], [(0, 5), (12, 15)]),
        ([(5, 6)], []),
        ([], []),
    ],
)
def test_pieces_are_trimmed_and_joined(
    content: list[tuple[int, int]], expected: list[tuple[int, int]]
) -> None:
    assert list(pieces_of("Seven words (or two)", content)) == expected


@given(
    st.text(alphabet="ab “”\n🚀", max_size=40),
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40))),
)
def test_pieces_lie_in_the_text_apart_and_in_order(
    text: str, content: list[tuple[int, int]]
) -> None:
    spans = [(min(a, b, len(text)), min(max(a, b), len(text))) for a, b in content]
    pieces = pieces_of(text, spans)
    for start, end in pieces:
        assert text[start:end] == text[start:end].strip() != ""
    for (_, end), (start, _) in pairwise(pieces):
        assert text[end:start].strip() != ""
