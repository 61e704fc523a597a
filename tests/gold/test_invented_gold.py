"""The annotations of the invented articles fit their texts and their own rules."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.gold.statements import Annotated, read_statements, read_texts

TEXTS = read_texts()
STATEMENTS = read_statements()
ALL = [one for lines in STATEMENTS.values() for one in lines]
EACH = pytest.mark.parametrize("statements", STATEMENTS.values(), ids=STATEMENTS)
KINDS = {"person", "people", "organisation", "group", "document", "unknown"}


def paragraph(one: Annotated) -> str:
    """The paragraph of a content, from its beginning to the end of the one in which it ends."""
    text = TEXTS[one.file]
    end = text.find("\n\n", one.end)
    return text[text.rfind("\n\n", 0, one.start) + 1 : len(text) if end < 0 else end]


def test_there_are_at_least_twelve_articles_of_200_to_400_words_and_150_sure_statements() -> None:
    assert sorted(STATEMENTS) == sorted(TEXTS)
    assert len(TEXTS) >= 12
    words = {name: len(text.split()) for name, text in TEXTS.items()}
    assert {name: n for name, n in words.items() if not 200 <= n <= 400} == {}
    assert sum(not one.unsure for one in ALL) >= 150


@EACH
def test_contents_stand_at_their_offsets(statements: list[Annotated]) -> None:
    text = TEXTS[statements[0].file]
    assert [text[one.start : one.end] for one in statements] == [one.content for one in statements]


@EACH
def test_source_and_cue_stand_beside_the_content_and_evidence_in_the_article(
    statements: list[Annotated],
) -> None:
    for one in statements:
        assert (one.source or "") in paragraph(one)
        assert (one.cue or "") in paragraph(one)
        assert (one.evidence or "") in TEXTS[one.file]


@EACH
def test_fields_are_of_their_kinds(statements: list[Annotated]) -> None:
    for one in statements:
        assert one.kind in KINDS
        assert one.quoted in {"direct", "mixed", "indirect"}
        # Whoever is known has a name; words of the article give the role and the body.
        assert (one.speakers[0] is None) == (one.kind == "unknown")
        assert one.evidence or not (one.role or one.institutions[0])
        # A body that speaks is its own institution; two that speak at once have none in common.
        if one.kind == "organisation":
            assert one.institutions[0] in {one.speakers[0], None}


def test_no_two_statements_claim_the_same_words() -> None:
    for lines in STATEMENTS.values():
        claimed = Counter(i for one in lines for i in range(one.start, one.end))
        assert max(claimed.values()) == 1


def test_every_kind_of_speaker_and_of_quotation_is_there() -> None:
    assert {one.kind for one in ALL} == KINDS
    assert {one.quoted for one in ALL} == {"direct", "mixed", "indirect"}
