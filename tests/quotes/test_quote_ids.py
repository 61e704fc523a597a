"""The name of a row: the same whatever else is found or read."""

from hypothesis import given
from hypothesis import strategies as st

from workbench.quotes.identity import quote_ids

TEXT = "“We will go.” Later: “We will go.” And again, “we will go!” Then they went."
FIRST, SECOND, THIRD = ((0, 13),), ((21, 34),), ((46, 59),)


def test_the_same_words_quoted_again_have_another_id() -> None:
    assert len(set(quote_ids("a", TEXT, [FIRST, SECOND, THIRD]))) == 3


def test_an_id_does_not_depend_on_the_other_rows() -> None:
    whole = quote_ids("a", TEXT, [FIRST, SECOND, THIRD])
    assert quote_ids("a", TEXT, [THIRD]) == whole[2:]
    assert quote_ids("a", TEXT, [SECOND, FIRST]) == [whole[1], whole[0]]


def test_an_id_is_of_its_article() -> None:
    assert quote_ids("a", TEXT, [FIRST]) != quote_ids("b", TEXT, [FIRST])


def test_marks_and_capitals_at_the_edge_do_not_change_it() -> None:
    assert quote_ids("a", TEXT, [FIRST]) == quote_ids("a", TEXT, [((1, 11),)])
    assert quote_ids("a", "He said We will go", [((8, 18),)]) == quote_ids(
        "a", "He said “we will go.”", [((8, 21),)]
    )


def test_an_interrupted_content_differs_from_its_first_piece() -> None:
    assert quote_ids("a", TEXT, [((0, 13), (46, 59))]) != quote_ids("a", TEXT, [FIRST])


def test_the_id_of_a_known_row_is_what_it_was() -> None:
    # Corrections of analysts are kept by it: a change here loses them.
    assert quote_ids("a", TEXT, [FIRST, SECOND]) == ["5dbc736384d0a9b4", "fbc48287ffc679f4"]


SPANS = st.tuples(st.integers(0, 30), st.integers(1, 9)).map(lambda s: (s[0], s[0] + s[1]))


@given(
    st.text(alphabet="ha —“\u0301ß", min_size=40, max_size=40),
    st.lists(st.lists(SPANS, min_size=1, max_size=2).map(tuple), max_size=8),
)
def test_ids_are_never_the_same(text: str, contents: list[tuple[tuple[int, int], ...]]) -> None:
    ids = quote_ids("a", text, contents)
    assert len(set(ids)) == len(contents)
