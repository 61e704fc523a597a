"""Where one statement stands inside another, the outer one is the row."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.attribution.model import Attribution
from workbench.quotes.nesting import outermost

TEXT = "The agency reported that the minister had proposed talks with his neighbours. He hopes so."


def spans(*phrases: str) -> tuple[tuple[int, int], ...]:
    return tuple((TEXT.index(phrase), TEXT.index(phrase) + len(phrase)) for phrase in phrases)


AGENCY = Attribution(
    spans("the minister had proposed talks with his neighbours"),
    spans("The agency"),
    spans("reported"),
)
MINISTER = Attribution(
    spans("talks with his neighbours"), spans("the minister"), spans("had proposed")
)
# The agency's content was cut short, the minister's runs on: his source and cue are still inside.
AGENCY_CUT = Attribution(spans("the minister had proposed"), spans("The agency"), spans("reported"))
HOPES = Attribution(spans("so"), spans("He"), spans("hopes"))


@pytest.mark.parametrize(
    ("given_", "kept"),
    [
        ([], []),
        ([HOPES], [HOPES]),
        ([AGENCY, MINISTER], [AGENCY]),
        ([MINISTER, AGENCY], [AGENCY]),
        ([AGENCY, MINISTER, HOPES], [AGENCY, HOPES]),
        ([AGENCY_CUT, MINISTER], [AGENCY_CUT]),
        ([AGENCY, AGENCY], [AGENCY]),
        # the same content twice: the one with a source stays, then the surer one
        ([Attribution(HOPES.content), HOPES], [HOPES]),
        ([Attribution(HOPES.content, confidence=0.4), Attribution(HOPES.content, confidence=0.6)],
         [Attribution(HOPES.content, confidence=0.6)]),
        # a content in two pieces holds what is inside a piece, not what is between them
        ([Attribution(spans("The agency", "with his neighbours"), (), ()), MINISTER],
         [Attribution(spans("The agency", "with his neighbours"), (), ()), MINISTER]),
        ([Attribution(spans("The agency reported", "talks with his"), (), ()),
          Attribution(spans("agency", "talks"), (), ())],
         [Attribution(spans("The agency reported", "talks with his"), (), ())]),
        # a source alone inside another's content does not make a statement part of it
        ([AGENCY_CUT, Attribution(HOPES.content, spans("the minister"))],
         [AGENCY_CUT, Attribution(HOPES.content, spans("the minister"))]),
    ],
)  # fmt: skip
def test_the_outer_statement_stays(given_: list[Attribution], kept: list[Attribution]) -> None:
    assert list(outermost(given_)) == kept


def test_of_two_statements_inside_each_other_the_longer_stays() -> None:
    one = Attribution(((0, 10),), ((21, 22),), ((23, 24),))
    other = Attribution(((20, 40),), ((1, 2),), ((3, 4),))
    assert outermost([one, other]) == (other,)


def test_what_is_inside_two_equal_statements_goes_however_long_it_is() -> None:
    one = Attribution(((0, 10),), confidence=0.9)
    same = Attribution(((0, 10),), confidence=0.8)
    inner = Attribution(((20, 90),), ((1, 2),), ((3, 4),))
    assert outermost([inner, one, same]) == (one,)


def test_what_is_inside_a_dropped_statement_alone_stays() -> None:
    outer = Attribution(((0, 10),))
    middle = Attribution(((20, 30),), ((1, 2),), ((3, 4),))  # reported inside outer
    inner = Attribution(((40, 50),), ((21, 22),), ((23, 24),))  # reported inside middle
    assert outermost([outer, middle, inner]) == (outer, inner)


def test_statements_in_a_circle_are_not_all_lost() -> None:
    def inside(content: int, reported: int) -> Attribution:
        return Attribution(
            ((content, content + 9),), ((reported, reported + 1),), ((reported + 2, reported + 3),)
        )

    circle = [inside(0, 20), inside(20, 40), inside(40, 0)]
    assert list(outermost(circle)) == circle[:2]


SPAN = st.tuples(st.integers(0, 30), st.integers(1, 9)).map(lambda s: (s[0], s[0] + s[1]))
ATTRIBUTION = st.builds(
    Attribution,
    content=st.lists(SPAN, min_size=1, max_size=2).map(lambda s: tuple(sorted(s))),
    source=st.lists(SPAN, max_size=1).map(tuple),
    cue=st.lists(SPAN, max_size=1).map(tuple),
)


@given(st.lists(ATTRIBUTION, max_size=8))
def test_what_stays_is_in_order_and_not_inside_another_that_stays(
    given_: list[Attribution],
) -> None:
    kept = outermost(given_)
    assert bool(kept) == bool(given_)
    positions = [next(i for i, a in enumerate(given_) if a is one) for one in kept]
    assert positions == sorted(positions)
    for one in kept:
        for other in kept:
            if one is not other:
                assert not all(
                    any(a <= start and end <= b for a, b in other.content)
                    for start, end in one.content
                )
