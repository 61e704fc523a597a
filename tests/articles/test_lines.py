"""A text cut into lines, each with what a reader sees of how it is set."""

from __future__ import annotations

from workbench.articles.lines import lines_of


def test_a_line_ends_wherever_one_can() -> None:
    text = "one\r\ntwo\rthree\x0bfour\x0cfive\x85six\u2028seven\u2029eight"
    words = ["one", "two", "three", "four", "five", "six", "seven", "eight"]
    assert [line.words for line in lines_of(text)] == words


def test_a_line_knows_its_columns_and_whether_a_blank_one_stands_above() -> None:
    first, second, third = lines_of("  one  \ntwo\n \n\tthree")
    assert (first.indent, first.edge, first.touches, first.breaks) == (2, 5, False, True)
    assert (second.indent, second.edge, second.touches, second.breaks) == (0, 3, True, False)
    assert (third.indent, third.edge, third.touches, third.breaks) == (8, 13, False, False)


def test_marks_of_quoting_are_no_words() -> None:
    plain, once, twice, bare = lines_of("no\n> yes\n>> yes\n>")
    assert [line.depth for line in (plain, once, twice, bare)] == [0, 1, 2, 0]
    assert [line.words for line in (once, twice, bare)] == ["yes", "yes", ">"]
