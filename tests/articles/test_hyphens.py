"""Words that a line end cuts: whole again, with the hyphen where it is their own."""

from __future__ import annotations

import pytest

from workbench.articles.hyphens import Spelling


@pytest.mark.parametrize(
    ("before", "after", "joined"),
    [
        ("the gov-", "ernment said", "the government said"),
        ("die Regie-", "rung sagte", "die Regierung sagte"),
        ("the Seoul-", "based bank", "the Seoul-based bank"),
        ("a self-", "made man", "a self-made man"),
        ("the Franco-", "German talks", "the Franco-German talks"),
        ("a 20-", "year term", "a 20-year term"),
        ("Ver-", "und Entsorgung", "Ver- und Entsorgung"),
        ("NATO-", "MITGLIED", "NATOMITGLIED"),
        ("he went -", "and came back", "he went - and came back"),
        ("no hyphen", "at all", "no hyphen at all"),
        ("soft\u00ad", "ware", "software"),
    ],
)
def test_two_lines_are_joined(before: str, after: str, joined: str) -> None:
    first, between = Spelling([before, after]).join(before, after)
    assert first + between + after == joined


def test_a_document_shows_how_it_spells_a_word() -> None:
    spelling = Spelling(["Their co-operation ended", "and the coworkers left"])
    assert spelling.join("their co-", "operation") == ("their co-", "")
    assert spelling.join("the co-", "workers") == ("the co", "")


@pytest.mark.parametrize(
    ("before", "after", "joined"),
    [
        ("a head-to-", "head race", "a head-to-head race"),
        ("vis-à-", "vis the palace", "vis-à-vis the palace"),
        ("the head-", "to-head race", "the head-to-head race"),
        ("the short-", "lived peace", "the short-lived peace"),
        ("the after-", "noon came", "the afternoon came"),
        ("near 60% --", "but plagued", "near 60% -- but plagued"),
        ("near 60%--", "but plagued", "near 60%--but plagued"),
    ],
)
def test_a_hyphen_between_words_that_both_are_some_is_their_own(
    before: str, after: str, joined: str
) -> None:
    spelling = Spelling([before, after, "after short lives at noon many lived on"])
    first, between = spelling.join(before, after)
    assert first + between + after == joined


def test_a_document_that_cuts_no_words_keeps_the_hyphens_that_it_has() -> None:
    lines = ["The council met on Tuesday evening."] * 60
    assert Spelling([*lines, "a Kleist-", "lover"]).join("a Kleist-", "lover") == ("a Kleist-", "")
    assert Spelling(lines[:10]).join("die Regie-", "rung") == ("die Regie", "")
    assert Spelling([*lines[:10], "the gov-", "ernment"]).join("the gov-", "ernment") == (
        "the gov", "",
    )  # fmt: skip


def test_pieces_at_line_ends_are_no_words_of_the_document() -> None:
    spelling = Spelling(["the gov-", "ernment said", "in the end"])
    assert spelling.whole >= {"the", "said", "in", "end"}
    assert not spelling.whole & {"gov", "ernment"}
