"""Quotations over several paragraphs are one statement."""

from __future__ import annotations

from tests.attribution.marked import marked
from workbench.attribution.model import Attribution
from workbench.attribution.runon import joined_run_ons


def test_paragraphs_of_one_quotation_are_one_statement_of_several_pieces() -> None:
    plain, head = marked("[s:Moss] [c:said]: [q:“It rained.]\n\n“It snowed.\n\n“It stopped.”")
    tail = Attribution(((plain.index("“It snowed"), len(plain)),))
    (joined,) = joined_run_ons(plain, [head, tail])
    assert [plain[s:e] for s, e in joined.content] == [
        "“It rained.",
        "“It snowed.",
        "“It stopped.”",
    ]
    assert joined.source == head.source


def test_two_paragraphs_with_a_cue_each_stay_two_statements() -> None:
    plain, first = marked("[s:Moss] [c:said]: [q:“It rained.]\n\n“It snowed,” Ray said.")
    second = Attribution(
        ((plain.index("“It snowed"), plain.index(" Ray")),),
        cue=((len(plain) - 5, len(plain) - 1),),
    )
    assert joined_run_ons(plain, [first, second]) == [first, second]


def test_a_closed_quotation_takes_nothing_of_the_next_paragraph() -> None:
    plain, head = marked("[s:Moss] [c:said]: [q:“It rained.”]\n\n“It snowed.”")
    assert joined_run_ons(plain, [head]) == [head]


def test_quotation_that_begins_in_a_heading_takes_nothing_of_it() -> None:
    plain, head = marked("“It rained.\n\n[q:“It snowed,”] [s:Moss] [c:said].")
    start = plain.index("“It snowed")
    (joined,) = joined_run_ons(plain, [head], [(start, len(plain))])
    assert joined == head
    (whole,) = joined_run_ons(plain, [head])
    assert plain[whole.start :].startswith("“It rained.")


def test_furniture_that_ends_a_quotation_is_no_piece_of_it() -> None:
    plain, head = marked("[s:Moss] [c:said]: [q:“It rained.]\n\n“It snowed.\n\n“Follow us.”")
    (joined,) = joined_run_ons(plain, [head], [(0, plain.index("\n\n“Follow"))])
    assert [plain[s:e] for s, e in joined.content] == ["“It rained.", "“It snowed."]
