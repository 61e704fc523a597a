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
